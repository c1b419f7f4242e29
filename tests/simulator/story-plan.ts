// What happens in a run, drawn up from the seed before it begins: sweeps, misfortunes, and people who act meanwhile.

import { addDays, instantAt } from '../../bot/domain/dates';
import type { LocalDate } from '../../bot/domain/ids';
import type { Fall } from './mortal-ports';
import type { Random } from './random';
import type { Weather } from './simulated-connector';
import type { StoreFault } from './store-road';

export type Step = { readonly at: number } & (
  | {
      readonly kind: 'sweep';
      readonly asked: boolean;
      readonly replica: number;
      readonly fall: Fall | null;
      readonly storeFaults: readonly (StoreFault | undefined)[];
    }
  | { readonly kind: 'weather'; readonly weather: Weather }
  | { readonly kind: 'clock'; readonly replica: number; readonly wrongBy: number }
  /** Somebody does something about a thread; `whose` picks among the people who have a supervisor. */
  | {
      readonly kind: 'act';
      readonly act:
        | 'met'
        | 'met before'
        | 'agree'
        | 'book'
        | 'snooze'
        | 'decide'
        | 'propose'
        | 'take back'
        | 'ask me';
      readonly whose: number;
      readonly operation: number;
    }
  /** The person blocks the bot, or writes to it again. */
  | { readonly kind: 'block' | 'write'; readonly who: number }
);

export type StoryPlan = {
  readonly replicas: number;
  /** A restarted process bears the name of the one before. */
  readonly hostsKeepNames: boolean;
  /** In order of time. */
  readonly steps: readonly Step[];
  /** The first day on which nothing goes wrong any more. */
  readonly quietFrom: LocalDate;
};

const hour = 3_600_000;
const second = 1_000;
/** Before, on and after every edge of the sending hours, and in between. */
const times = [
  '07:15',
  '08:29',
  '08:30',
  '08:31',
  '09:05',
  '10:30',
  '11:40',
  '13:20',
  '15:45',
  '16:59',
  '17:29',
  '17:31',
  '20:00',
] as const;
const weathers: readonly [Weather, ...Weather[]] = [
  {},
  {},
  { 'delivered, no answer': 0.3 },
  { 'lost, no answer': 0.3 },
  { 'delivered, no answer': 1 },
  { 'connection reset': 0.3 },
  { 'never left': 0.3 },
  { throttled: 0.3 },
  { 'throttled for seven seconds': 0.25 },
  { 'throttled for an hour': 0.1 },
  { 'switched off': 1 },
  { 'delivered, no answer': 0.1, 'lost, no answer': 0.1, 'never left': 0.1, throttled: 0.1 },
];

const acts = [
  ...(['met', 'met before', 'agree', 'met', 'book', 'book', 'snooze', 'snooze'] as const),
  ...(['decide', 'propose', 'take back', 'ask me'] as const),
] as const;

/** Two or three days of trouble for one to three replicas of the product. */
export function planStory(chance: Random, start: LocalDate): StoryPlan {
  const days = chance.chance(0.25) ? 3 : 2;
  const replicas = 1 + chance.upTo(3);
  const steps = Array.from({ length: days }, (_, day) =>
    dayOf(chance.stream(`day ${day}`), addDays(start, day), replicas),
  ).flat();
  return {
    replicas,
    hostsKeepNames: chance.chance(0.5),
    steps: withoutNight(chance.stream('host'), steps).sort((one, other) => one.at - other.at),
    quietFrom: addDays(start, days),
  };
}

function dayOf(chance: Random, day: LocalDate, replicas: number): Step[] {
  const moments = [...new Set([chance.pick(times), chance.pick(['10:30', '10:30', '11:40', '15:45'])])];
  return [
    { at: moment(day, '00:01'), kind: 'weather', weather: chance.pick(weathers) },
    ...clockStep(chance, day, replicas),
    ...moments.flatMap((time) => momentOf(chance.stream(time), moment(day, time), replicas)),
  ];
}

function clockStep(chance: Random, day: LocalDate, replicas: number): Step[] {
  const wrongBy = chance.pick([0, 0, 0, hour, -hour, 90 * second]);
  return [{ at: moment(day, '00:02'), kind: 'clock', replica: chance.upTo(replicas), wrongBy }];
}

/** Every replica sweeps at nearly the same time; after a fall somebody comes back and goes on. */
function momentOf(chance: Random, at: number, replicas: number): Step[] {
  const all = Array.from({ length: replicas }, (_, replica) => replica);
  const sweeps = all
    .filter(() => chance.chance(0.8))
    .flatMap((replica): Step[] => {
      // Nearly at once, or so late that the minute of the edge is over before the last card.
      const begins = at + chance.upTo(chance.chance(0.3) ? 59_000 : 1_500);
      const fall = fallOf(chance);
      const sweep = {
        kind: 'sweep',
        replica,
        asked: chance.chance(0.7),
        fall,
        storeFaults: storeFaultsOf(chance),
      } as const;
      const later = begins + (5 + chance.upTo(150)) * second;
      return fall === null
        ? [{ at: begins, ...sweep }]
        : [
            { at: begins, ...sweep },
            {
              at: later,
              kind: 'sweep',
              replica: chance.upTo(replicas),
              asked: chance.chance(0.7),
              fall: null,
              storeFaults: [],
            },
          ];
    });
  return [...sweeps, ...actsOf(chance, at)];
}

function fallOf(chance: Random): Fall | null {
  if (!chance.chance(0.35)) return null;
  const [call, when] = [
    1 + Math.min(chance.upTo(26), chance.upTo(40)),
    chance.pick<'before' | 'after'>(['before', 'after']),
  ] as const;
  return chance.chance(0.6)
    ? { kind: 'crash', call, when }
    : { kind: 'freeze', call, when, milliseconds: (20 + chance.upTo(180)) * second };
}

function storeFaultsOf(chance: Random): (StoreFault | undefined)[] {
  if (!chance.chance(0.25)) return [];
  const before = Array.from({ length: chance.upTo(16) }, () => undefined);
  return [
    ...before,
    chance.pick(['refused', 'lost after it was done', 'lost before it was done', 'throttled']),
  ];
}

function actsOf(chance: Random, at: number): Step[] {
  const act = (): Step => ({
    at: at + chance.upTo(120 * second) - 60 * second,
    kind: 'act',
    act: chance.pick(acts),
    whose: chance.upTo(100),
    operation: chance.upTo(2 ** 31),
  });
  const person = (): Step => ({
    at: at + chance.upTo(120 * second),
    kind: chance.pick(['block', 'write']),
    who: chance.upTo(100),
  });
  return [act(), ...(chance.chance(0.7) ? [act(), act()] : []), ...(chance.chance(0.15) ? [person()] : [])];
}

/** Now and then the host is down for 26 hours, and nothing happens at all. */
function withoutNight(chance: Random, steps: readonly Step[]): Step[] {
  const first = steps[0]?.at;
  if (first === undefined || !chance.chance(0.15)) return [...steps];
  const from = first + chance.upTo(30) * hour;
  return steps.filter(({ at, kind }) => kind === 'weather' || at < from || at > from + 26 * hour);
}

const moment = (day: LocalDate, time: string) => Date.parse(instantAt(day, time));

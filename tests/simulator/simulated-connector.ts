// Stands in for Teams at the messenger's port: keeps what people can see, loses answers, refuses, and watches the rate.
import type { LocalDate, PersonId } from '../../bot/domain/ids';
import type { Conversation, Notice, SendResult } from '../../bot/ports/sending';
import { resultOfFailure, sentWell } from '../../bot/teams/send-result';
import type { Random } from './random';
import type { VirtualTime } from './virtual-time';

/** One request that reached Teams, or was meant to. */
export type Sending = {
  /** When the product let it go, in milliseconds since 1970. */
  readonly left: number;
  /** What the sender's own clock showed. */
  readonly shown: number;
  readonly tenant: string;
  readonly to: PersonId;
  readonly kind: Notice['kind'] | 'canary';
  /** The day of a day's card. */
  readonly day: LocalDate | null;
  /** Which run of which process sent it. */
  readonly by: string;
  readonly notice: Notice | null;
  readonly fate: Fate;
};

/** What Teams does with one request. */
export type Fate =
  | 'delivered'
  /** The person sees it; the answer is 504. */
  | 'delivered, no answer'
  /** The person sees it; the connection breaks before the answer. */
  | 'connection reset'
  /** 502 before anything was kept. */
  | 'lost, no answer'
  /** The connection was refused. */
  | 'never left'
  | 'throttled'
  | 'throttled for seven seconds'
  | 'throttled for an hour'
  | 'blocked by the person'
  | 'switched off';

/** How often each misfortune strikes, 0 to 1; the rest is delivered. */
export type Weather = { readonly [fate in Exclude<Fate, 'delivered'>]?: number };

export type SimulatedConnector = {
  /** Every request, oldest first. */
  readonly sendings: readonly Sending[];
  /** Requests over a published limit. */
  violations(): number;
  /** Sends for a council as one run of a process; the messenger of its ports. */
  send(
    from: { readonly tenant: string; readonly by: string; now(): number },
    to: Conversation,
    notice: Notice | null,
  ): Promise<SendResult>;
  /** From now on, for one council. */
  setWeather(tenant: string, weather: Weather): void;
  /** Blocks or unblocks the bot for good. */
  block(tenant: string, person: PersonId, blocked: boolean): void;
};

/** Whether the person can see it, whatever the sender was told. */
export const isSeen = (fate: Fate) =>
  fate === 'delivered' || fate === 'delivered, no answer' || fate === 'connection reset';

/** Teams keeps us waiting this many milliseconds, there and back. */
export const roundTrip = 100;

/** Starts with fair weather. */
export function openSimulatedConnector(time: VirtualTime, chance: Random): SimulatedConnector {
  const sendings: Sending[] = [];
  const weathers = new Map<string, Weather>();
  const blocked = new Set<string>();
  const limits = newLimits();

  const fateOf = (tenant: string, person: PersonId): Fate => {
    if (blocked.has(`${tenant}|${person}`)) return 'blocked by the person';
    let share = chance.upTo(1_000_000) / 1_000_000;
    for (const [fate, often] of entriesOf(weathers.get(tenant) ?? {})) {
      if (share < often) return fate;
      share -= often;
    }
    return 'delivered';
  };

  return {
    sendings,
    violations: limits.violations,
    async send({ tenant, by, now }, to, notice) {
      const left = time.now();
      const fate = fateOf(tenant, to.personId);
      sendings.push({
        left,
        shown: now(),
        tenant,
        to: to.personId,
        kind: notice?.kind ?? 'canary',
        day: notice?.kind === 'day-card' ? notice.day : null,
        by,
        notice,
        fate,
      });
      if (fate !== 'never left') limits.count(left, tenant, to.conversationId);
      await time.wait(roundTrip);
      return resultOf(fate);
    },
    setWeather: (tenant, weather) => void weathers.set(tenant, weather),
    block: (tenant, person, on) =>
      void (on ? blocked.add(`${tenant}|${person}`) : blocked.delete(`${tenant}|${person}`)),
  };
}

/** Each fate as the connector's client throws it; what that means the product decides. */
export function resultOf(fate: Fate): SendResult {
  switch (fate) {
    case 'delivered':
      return sentWell;
    case 'delivered, no answer':
      return resultOfFailure({ statusCode: 504 });
    case 'lost, no answer':
      return resultOfFailure({ statusCode: 502 });
    case 'connection reset':
      return resultOfFailure({ code: 'ECONNRESET' });
    case 'never left':
      return resultOfFailure({ code: 'ECONNREFUSED' });
    case 'throttled':
      return resultOfFailure({ statusCode: 429 });
    case 'throttled for seven seconds':
      return resultOfFailure(throttledFor(7));
    case 'throttled for an hour':
      return resultOfFailure(throttledFor(3_600));
    case 'blocked by the person':
      return resultOfFailure({ statusCode: 403, code: 'MessageWritesBlocked' });
    case 'switched off':
      return resultOfFailure({ statusCode: 403, code: 'BotDisabledByAdmin' });
  }
}

const throttledFor = (seconds: number) => ({
  statusCode: 429,
  response: { headers: new Headers({ 'Retry-After': String(seconds) }) },
});

type Limit = { readonly most: number; readonly within: number };
const councilLimits: readonly Limit[] = [{ most: 50, within: 1_000 }];
const conversationLimits: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
];

/** Sliding windows, the strictest reading of what Microsoft publishes. */
function newLimits() {
  const seen = new Map<string, number[]>();
  let violations = 0;
  const isOver = (name: string, now: number, limits: readonly Limit[]) => {
    const times = seen.get(name) ?? [];
    seen.set(name, times);
    times.push(now);
    const longest = Math.max(...limits.map(({ within }) => within));
    while ((times[0] ?? now) <= now - longest) times.shift();
    return limits.some(
      ({ most, within }) => times.length > most && (times.at(-most - 1) ?? 0) > now - within,
    );
  };
  return {
    violations: () => violations,
    count(now: number, tenant: string, conversationId: string) {
      const council = isOver(tenant, now, councilLimits);
      const conversation = isOver(`${tenant}|${conversationId}`, now, conversationLimits);
      if (council || conversation) violations += 1;
    },
  };
}

const entriesOf = (weather: Weather): readonly (readonly [Fate, number])[] => {
  const fates: readonly Exclude<Fate, 'delivered'>[] = [
    'delivered, no answer',
    'connection reset',
    'lost, no answer',
    'never left',
    'throttled',
    'throttled for seven seconds',
    'throttled for an hour',
    'blocked by the person',
    'switched off',
  ];
  return fates.map((fate) => [fate, weather[fate] ?? 0] as const);
};

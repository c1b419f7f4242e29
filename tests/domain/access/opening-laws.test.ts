// Laws of openings, whatever is asked, answered and closed in whatever order: a model beside the rules.
import * as fc from 'fast-check';
import { askOpening } from '../../../bot/domain/access/asking-opening';
import { isHiddenFromPair } from '../../../bot/domain/access/hidden';
import {
  type OpenedPart,
  type OpeningEntry,
  type OpeningStep,
  openedParts,
  openingReasons,
} from '../../../bot/domain/access/opening';
import {
  opensFrom,
  opensNow,
  partsFor,
  partsOpen,
  reasonsFrom,
} from '../../../bot/domain/access/opening-rules';
import { onOpening } from '../../../bot/domain/access/opening-steps';
import { addDays, instantAt, londonDate, minutesAfter } from '../../../bot/domain/dates';
import {
  type Instant,
  type LocalDate,
  type OperationId,
  type PersonId,
  personId,
  readOperationId,
} from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { people, relationships } from '../../api/access-world';
import { at, council, head, person } from '../given-council';

const cast = council({ people: [...people, person('dora', { roles: ['DPO'] })], relationships });
const lewis = personId('lewis');
/** The next manager most of all: nobody else has so many ways. */
const askers = ['tom', 'tom', 'tom', 'marcia', 'pia', 'hannah', 'hannah', 'dilys', 'audrey', 'lewis'].map(
  personId,
);
const answerers = ['dilys', 'dora', 'tom', 'lewis', 'priya'].map(personId);
const begins = at('2027-01-19T16:14:00Z');

const operation = (n: number): OperationId => {
  const id = readOperationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (id === undefined) throw new Error('no operation id');
  return id;
};

/** `rightly`: by somebody who may, with what they may; otherwise by anybody, with anything. */
type Command =
  | {
      readonly do: 'ask';
      readonly rightly: boolean;
      readonly by: number;
      readonly which: number;
      readonly parts: readonly OpenedPart[];
      readonly putOff: number | null;
    }
  | {
      readonly do: 'approved' | 'refused' | 'closed' | 'wellbeing-agreed';
      readonly rightly: boolean;
      readonly by: number;
      readonly which: number;
      readonly putOff: number | null;
    }
  | { readonly do: 'wait'; readonly hours: number };

const rightly = fc.nat(4).map((n) => n > 0);
const putOff = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
);
const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('ask' as const),
      rightly,
      by: fc.nat(askers.length - 1),
      which: fc.nat(7),
      parts: fc.subarray([...openedParts], { minLength: 1 }),
      putOff,
    }),
    fc.record({
      do: fc.constantFrom(
        'approved' as const,
        'approved' as const,
        'refused' as const,
        'closed' as const,
        'wellbeing-agreed' as const,
      ),
      rightly,
      by: fc.nat(askers.length + answerers.length - 1),
      which: fc.nat(5),
      putOff,
    }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 8 }) }),
  ),
  { minLength: 3, maxLength: 14 },
);

/** What the rules made of it: entries as they stand, the head, and the time. */
type Now = {
  readonly entries: readonly OpeningEntry[];
  readonly head: ThreadHead;
  readonly now: Instant;
  /** By the opening: when it stopped for good, as the model knows. */
  readonly ended: ReadonlySet<string>;
  /** Told to somebody of the pair while it was hidden from them. */
  readonly toldEarly: boolean;
};

function run(given: readonly Command[], look: (state: Now) => void): void {
  let state: Now = {
    entries: [],
    head: head('lewis', '2027-01-19'),
    now: begins,
    ended: new Set(),
    toldEarly: false,
  };
  given.forEach((command, n) => {
    state = { ...next(state, command, n + 1) };
    look(state);
  });
}

function next(state: Now, command: Command, n: number): Now {
  const { now } = state;
  const today = londonDate(now);
  if (command.do === 'wait') return { ...state, now: minutesAfter(now, command.hours * 60) };
  const noticeOn = command.putOff === null ? null : addDays(today, command.putOff);
  if (command.do === 'ask') {
    const by = askers[command.by] ?? lewis;
    const { parts, reason } = asked(command, by, today);
    const act = { operationId: operation(n), by, about: lewis };
    const decided = askOpening(
      cast,
      state.head,
      { ...act, parts, reason, why: 'To be quite sure.', notIdentifiers: [], noticeOn },
      now,
    );
    if (!decided.ok) return state;
    const [entry] = decided.value.entries;
    if (entry.kind !== 'opening') throw new Error('no opening');
    return after(state, entry, decided.value.head, decided.value.tell);
  }
  const entry = state.entries[command.which % Math.max(1, state.entries.length)];
  if (entry === undefined) return state;
  const anybody = [...askers, ...answerers][command.by] ?? lewis;
  const day = command.rightly && entry.noticeOn === null ? null : noticeOn;
  const by = command.rightly ? rightFor(command.do, entry) : anybody;
  const act = { operationId: operation(n), by, about: lewis, openingId: entry.entryId };
  const decided = onOpening(cast, state.head, entry, { ...act, step: command.do, noticeOn: day }, now);
  if (!decided.ok) return state;
  const stepped = after(state, decided.value.changed, decided.value.head, decided.value.tell);
  const isEnd = command.do === 'closed' || command.do === 'refused';
  return isEnd ? { ...stepped, ended: new Set([...state.ended, entry.entryId]) } : stepped;
}

/** What this person may ask for, with some of its parts; or anything. */
function asked(
  { rightly: right, which, parts }: Extract<Command, { do: 'ask' }>,
  by: PersonId,
  today: LocalDate,
) {
  const offered = reasonsFrom(opensFrom(cast, by, lewis, today));
  const chosen = offered[which % Math.max(1, offered.length)];
  const any = openingReasons[which] ?? 'safety';
  if (!right || chosen === undefined) return { reason: any, parts };
  const may = partsFor(chosen.place, chosen.reason);
  const some = may.filter((part) => parts.includes(part) || part === 'records');
  return { reason: chosen.reason, parts: some.length > 0 ? some : may };
}

function rightFor(step: OpeningStep, { loggedBy }: OpeningEntry): PersonId {
  if (step === 'closed') return loggedBy;
  if (step === 'wellbeing-agreed') return lewis;
  return loggedBy === 'dilys' ? personId('dora') : personId('dilys');
}

function after(
  state: Now,
  entry: OpeningEntry,
  newHead: ThreadHead,
  tell: readonly { readonly to: string; readonly what: string }[],
): Now {
  const hidden = isHiddenFromPair(entry, londonDate(state.now)) || entry.state === 'waiting';
  const early = hidden && tell.some(({ to }) => to === 'lewis' || to === 'priya');
  return {
    ...state,
    entries: [...state.entries.filter(({ entryId }) => entryId !== entry.entryId), entry],
    head: newHead,
    toldEarly: state.toldEarly || early,
  };
}

const openTo = ({ head: { openings }, now }: Now) =>
  [...new Set(askers)].flatMap((viewer) =>
    openings
      .filter((one) => opensNow(one, opensFrom(cast, viewer, lewis, londonDate(now)), viewer, now))
      .map((one) => ({ viewer, one })),
  );

it('what is tried here happens: openings open, wait, are approved, refused, closed and agreed to', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(commands, (given) => {
      run(given, (state) => {
        for (const { one } of openTo(state)) seen.add(`open as ${one.as}`);
        for (const { state: is, answered, wellbeingAgreed, noticeOn } of state.entries) {
          seen.add(is);
          if (answered?.yes && noticeOn !== null) seen.add('put off');
          if (wellbeingAgreed !== null) seen.add('agreed');
        }
      });
    }),
    { numRuns: 150, seed: 20270119 },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...['open', 'waiting', 'refused', 'closed', 'put off', 'agreed'],
      ...['next-manager', 'senior', 'psw', 'hr', 'dpo'].map((place) => `open as ${place}`),
    ]),
  );
});

it('after an end, a no, or its time nothing is open, and before a yes that is needed neither', () => {
  fc.assert(
    fc.property(commands, (given) => {
      run(given, (state) => {
        for (const { one } of openTo(state)) {
          const entry = state.entries.find(({ entryId }) => entryId === one.entryId);
          expect(entry).toBeDefined();
          if (entry === undefined) return;
          expect(state.ended.has(one.entryId)).toBe(false);
          expect(entry.until !== null && state.now < entry.until).toBe(true);
          if (entry.reason === 'formal-case' || entry.noticeOn !== null)
            expect(entry.answered).toMatchObject({ yes: true });
          // No opening outlives the longest that any reason gives, counted from the yes.
          const from = entry.answered?.at ?? entry.at;
          expect(state.now < instantAt(addDays(londonDate(from), 32), '00:00')).toBe(true);
        }
      });
    }),
    { numRuns: 100 },
  );
});

it('nobody says yes to their own, and nobody of the two says yes or no', () => {
  fc.assert(
    fc.property(commands, (given) => {
      run(given, ({ entries }) => {
        for (const { answered, loggedBy } of entries) {
          if (answered === null) continue;
          expect(answered.by).not.toBe(loggedBy);
          expect(['dilys', 'dora']).toContain(answered.by);
        }
      });
    }),
    { numRuns: 100 },
  );
});

it('what opens is never more than the place may open for the reason, and wellbeing only by the table, the worker or danger', () => {
  fc.assert(
    fc.property(commands, (given) => {
      run(given, (state) => {
        for (const { one } of openTo(state)) {
          const entry = state.entries.find(({ entryId }) => entryId === one.entryId);
          if (entry === undefined) return;
          const may = partsFor(entry.as, entry.reason);
          for (const part of partsOpen(one)) expect(may).toContain(part);
          if (partsOpen(one).includes('wellbeing'))
            expect(entry.reason === 'safety' || entry.as === 'dpo' || entry.wellbeingAgreed !== null).toBe(
              true,
            );
        }
      });
    }),
    { numRuns: 100 },
  );
});

it('nobody of the two is told of what waits or is put off, and the head keeps it until they have been', () => {
  fc.assert(
    fc.property(commands, (given) => {
      run(given, (state) => {
        expect(state.toldEarly).toBe(false);
        const today = londonDate(state.now);
        for (const entry of state.entries) {
          if (!isHiddenFromPair(entry, today)) continue;
          expect(state.head.openings.map(({ entryId }) => entryId)).toContain(entry.entryId);
        }
      });
    }),
    { numRuns: 100 },
  );
});

// Laws of a quick decision's life: whatever anybody does to it, in whatever order, tried on many lives at random.
import fc from 'fast-check';
import { mayReadDecision, mayReadThread } from '../../../bot/domain/access/access';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { londonDate, minutesAfter } from '../../../bot/domain/dates';
import { answerDecision, answerStep, offersFor } from '../../../bot/domain/decisions/answering-decision';
import { mayDecide } from '../../../bot/domain/decisions/authority';
import {
  answerChildFile,
  childFileStep,
  handOver,
  handOverStep,
} from '../../../bot/domain/decisions/child-file';
import { completeDecision, completeStep, lacks } from '../../../bot/domain/decisions/completing-decision';
import { openPart } from '../../../bot/domain/decisions/discussed';
import { lookAgain, lookAgainStep } from '../../../bot/domain/decisions/looking-again';
import {
  type DecisionStepEntry,
  lookAgainAnswers,
  type ManagementOversightEntry,
  oversightTypes,
  supervisorAnswers,
  workerAnswers,
} from '../../../bot/domain/decisions/management-oversight';
import { type OnDecision, sameStep } from '../../../bot/domain/decisions/on-decision';
import { headAfterDecision, type LogDecision, logDecision } from '../../../bot/domain/decisions/oversight';
import {
  mayWithdraw,
  withdrawDecision,
  withdrawStep,
} from '../../../bot/domain/decisions/withdrawing-decision';
import { type Instant, personId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import { bookedOn, head, supervises } from '../given-council';
import {
  answering,
  completing,
  decidingCouncil,
  granted,
  handing,
  helenLogs,
  lewisLogs,
  lookingAgain,
  onFile,
  operation,
  priyaLogs,
  type Standing,
  saidNow,
  withdrawing,
} from './given-decisions';

/** Lewis has a professional supervisor besides Priya; Helen, who supervises Kerry, may not decide about a child. */
const arden = decidingCouncil({
  relationships: [
    supervises('tom', 'priya'),
    supervises('priya', 'lewis'),
    supervises('sunita', 'lewis', { kind: 'professional' }),
    supervises('priya', 'helen'),
    supervises('helen', 'kerry'),
  ],
});

const people = ['lewis', 'priya', 'helen', 'kerry', 'tom', 'sunita', 'nobody'] as const;
const words = fc.constantFrom(
  '',
  'Speak to the school first. ',
  'Not before the meeting, please.',
  'Not before Thursday, please. '.repeat(9),
);
const references = fc.subarray(['LCS-204417', 'LCS-204418'], { minLength: 0 });
const oneReference = fc.constantFrom(null, 'LCS-204417', 'LCS-204418');
/** Mostly one of those concerned, so that much of what is tried is allowed; now and then anybody. */
const someone = fc.oneof(
  { weight: 3, arbitrary: fc.constant(({ head: { personId: worker } }: Standing): string => worker) },
  { weight: 3, arbitrary: fc.constant(({ entry: { supervisorId } }: Standing): string => supervisorId) },
  { weight: 2, arbitrary: fc.constant(({ entry: { waitsFor } }: Standing): string => waitsFor?.by ?? 'tom') },
  { weight: 2, arbitrary: fc.constantFrom(...people).map((one) => (): string => one) },
);

const logs: fc.Arbitrary<LogDecision> = fc
  .record({
    kind: fc.constantFrom(lewisLogs, priyaLogs, helenLogs, (given: Partial<LogDecision>) =>
      helenLogs({ by: personId('kerry'), with: personId('helen'), ...given }),
    ),
    type: fc.oneof(
      { weight: 3, arbitrary: fc.constant('decision' as const) },
      fc.constantFrom(...oversightTypes),
    ),
    why: words,
    references,
    revisit: fc.constantFrom(undefined, true, false),
    beyondSupervisor: fc.constantFrom(undefined, undefined, true, false),
  })
  .map(({ kind, ...given }) => kind(given));

type Deed = {
  readonly who: (on: Standing) => string;
  readonly run: (on: Standing, id: number, now: Instant) => Outcome<OnDecision>;
  /** The step as a second delivery makes it. */
  readonly again: (on: Standing, id: number, now: Instant) => DecisionStepEntry;
};

const answers = fc
  .record({
    by: someone,
    /** Mostly one of the answers that are offered, otherwise any. */
    nth: fc.option(fc.nat(5), { freq: 5 }),
    answer: fc.constantFrom(...supervisorAnswers, ...workerAnswers),
    text: words,
    why: words,
    references,
    withinMyAuthority: fc.boolean(),
  })
  .map(({ by, nth, answer, ...given }): Deed => {
    const command = (on: Standing, id: number) => {
      const who = by(on);
      const offered = offersFor(arden, on.entry, personId(who), londonDate(saidNow));
      const chosen = nth === null ? answer : (offered[nth % (offered.length || 1)] ?? answer);
      return answering(on, who, chosen, { ...given, operationId: operation(id) });
    };
    return {
      who: by,
      run: (on, id, now) => answerDecision(arden, on.head, on.entry, command(on, id), now),
      again: (on, id, now) => answerStep(arden, command(on, id), now),
    };
  });

const completions = fc.record({ by: someone, why: words, references }).map(
  ({ by, ...given }): Deed => ({
    who: by,
    run: (on, _, now) => completeDecision(arden, on.head, on.entry, completing(on, by(on), given), now),
    again: (on, _, now) => completeStep(arden, completing(on, by(on), given), now),
  }),
);

const onFiles = fc
  .record({ by: someone, answer: fc.constantFrom('yes', 'now'), reference: oneReference })
  .map(
    ({ by, answer, reference }): Deed => ({
      who: by,
      run: (on, _, now) =>
        answerChildFile(arden, on.head, on.entry, onFile(on, by(on), answer, reference), now),
      again: (on, _, now) => childFileStep(arden, onFile(on, by(on), answer, reference), now),
    }),
  );

const handOvers = fc.record({ by: someone, to: someone, reference: oneReference }).map(
  ({ by, to, reference }): Deed => ({
    who: by,
    run: (on, _, now) => handOver(arden, on.head, on.entry, handing(on, by(on), to(on), reference), now),
    again: (on, _, now) => handOverStep(arden, handing(on, by(on), to(on), reference), now),
  }),
);

const looks = fc.record({ by: someone, answer: fc.constantFrom(...lookAgainAnswers) }).map(
  ({ by, answer }): Deed => ({
    who: by,
    run: (on, _, now) => lookAgain(arden, on.head, on.entry, lookingAgain(on, by(on), answer), now),
    again: (on, _, now) => lookAgainStep(arden, lookingAgain(on, by(on), answer), now),
  }),
);

const withdrawals = someone.map(
  (by): Deed => ({
    who: by,
    run: (on, _, now) => withdrawDecision(arden, on.head, on.entry, withdrawing(on, by(on)), now),
    again: (on, _, now) => withdrawStep(arden, withdrawing(on, by(on)), now),
  }),
);

const deeds = fc.oneof(
  { weight: 12, arbitrary: answers },
  { weight: 4, arbitrary: completions },
  { weight: 3, arbitrary: onFiles },
  { weight: 2, arbitrary: handOvers },
  { weight: 2, arbitrary: looks },
  { weight: 1, arbitrary: withdrawals },
);
const lives = fc.tuple(logs, fc.array(fc.tuple(deeds, fc.nat(2)), { minLength: 15, maxLength: 30 }));

type Step = {
  readonly who: string;
  readonly before: Standing;
  readonly after: OnDecision;
  readonly first: ManagementOversightEntry;
  readonly now: Instant;
};

/** Every step of a life that was allowed, in order. What was refused leaves everything as it was. */
function live([command, planned]: readonly [LogDecision, readonly (readonly [Deed, number])[]]): Step[] {
  const { pair, entry: first, action } = granted(logDecision(arden, command, saidNow));
  // Another decision is open beside it, and a session is booked.
  const other = granted(
    logDecision(arden, { ...command, operationId: operation(99), revisit: true }, saidNow),
  );
  const beside = headAfterDecision(
    head(pair.worker, '2027-01-05', { booked: [bookedOn('2027-01-26')] }),
    other.entry,
  );
  let on: Standing = { head: headAfterDecision(beside, first), entry: first };
  expect(on.head.actions).toHaveLength((action ? 1 : 0) + (other.action ? 1 : 0));
  let now = saidNow;
  const steps: Step[] = [];
  planned.forEach(([deed, minutes], index) => {
    now = minutesAfter(now, minutes);
    const frozen = JSON.stringify(on);
    const outcome = deed.run(on, 100 + index, now);
    expect(JSON.stringify(on)).toBe(frozen);
    if (!outcome.ok) return;
    steps.push({ who: deed.who(on), before: on, after: outcome.value, first, now });
    expect(sameStep(outcome.value.step, deed.again(on, 100 + index, minutesAfter(now, 60)))).toBe(true);
    on = { head: outcome.value.head, entry: outcome.value.entry };
  });
  return steps;
}

/** Tries the law on every step of many lives; `seen` proves that what it is about did happen. */
function everyStep(law: (step: Step) => void) {
  let tried = 0;
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of live(life)) {
        law(step);
        tried += 1;
      }
    }),
    { numRuns: 40 },
  );
  expect(tried).toBeGreaterThan(60);
}

describe('laws of a quick decision', () => {
  it('what was said, why and of whom is never changed, byte for byte, whatever is answered', () => {
    everyStep(({ first, before, after: { entry } }) => {
      const said = ({ text, why, at, loggedAt, loggedBy, supervisorId, type, late }: typeof first) =>
        JSON.stringify({ text, why, at, loggedAt, loggedBy, supervisorId, type, late });
      expect(said(entry)).toBe(said(first));
      if (before.entry.references.length > 0) expect(entry.references).toEqual(before.entry.references);
      if (before.entry.whyAdded) expect(entry.whyAdded).toEqual(before.entry.whyAdded);
      expect(entry.answers.slice(0, before.entry.answers.length)).toEqual(before.entry.answers);
    });
  });

  it('R16: the due date, the diary and everything else of the thread stay where they were', () => {
    everyStep(({ before, after, now }) => {
      const today = londonDate(now);
      const status = (thread: typeof before.head) => supervisionStatus(arden, thread, today);
      expect(status(after.head)).toEqual(status(before.head));
      const others = { open: [], actions: [], recentReferences: [] };
      expect({ ...after.head, ...others }).toEqual({ ...before.head, ...others });
    });
  });

  it('the head knows exactly what is open about it, and what was open beside it', () => {
    everyStep(({ before, after: { head: thread, entry } }) => {
      const own = thread.open.filter(({ entryId }) => entryId === entry.entryId);
      const open = openPart(entry);
      expect(own).toEqual(open === null ? [] : [open]);
      const beside = (one: typeof thread) => one.open.filter(({ entryId }) => entryId !== entry.entryId);
      expect(beside(thread)).toEqual(beside(before.head));
    });
  });

  it('it leaves the agenda only when one of the two says what became of it, or its author takes it back', () => {
    everyStep(({ before, after: { entry, step } }) => {
      if (!openPart(before.entry)?.lookAgain || openPart(entry)?.lookAgain) return;
      expect(['looked-again', 'withdrawn']).toContain(step.step);
      if (step.step === 'looked-again') expect(lookAgainAnswers).toContain(entry.lookedAgain?.answer);
    });
  });

  it('what the two do not agree on is on the agenda until then', () => {
    everyStep(({ after: { entry, step } }) => {
      if (entry.state === 'DISPUTED' && step.step === 'answered')
        expect(entry.revisitAtNextFormal).toBe(true);
    });
  });

  it('a stranger never may, and somebody above only answers the one that waits for them', () => {
    everyStep(({ who, before, after: { step }, now }) => {
      const [by, worker, today] = [personId(who), before.head.personId, londonDate(now)];
      expect(mayReadDecision(arden, by, worker, before.entry, today)).toBe(true);
      if (mayReadThread(arden, by, worker, today)) return;
      expect(step.step).toBe('answered');
      expect(mayDecide(arden, by, today)).toBe(true);
      expect(before.entry.beyondSupervisor).toBe(true);
    });
  });

  it('an answer is one that was offered, and whoever is waited for has one to give', () => {
    everyStep(({ who, before, after: { entry, step }, now }) => {
      const today = londonDate(now);
      if (step.step === 'answered') {
        expect(offersFor(arden, before.entry, personId(who), today)).toContain(step.answer);
      }
      if (entry.waitsFor) expect(offersFor(arden, entry, entry.waitsFor.by, today)).not.toEqual([]);
    });
  });

  it('taken back, nothing about it is open and nobody has anything to say to it any more', () => {
    let taken = 0;
    everyStep(({ first, before, after: { entry, head: thread, action }, now }) => {
      if (entry.state !== 'WITHDRAWN') return;
      taken += 1;
      expect(before.entry.state).not.toBe('WITHDRAWN');
      expect(openPart(entry)).toBeNull();
      expect(entry).toMatchObject({ waitsFor: null, text: before.entry.text, answers: before.entry.answers });
      // A "no" from above may have closed it already; what is open of other decisions stays.
      const own = `action:${first.operationId}`;
      expect(thread.actions).toEqual(before.head.actions.filter(({ entryId }) => entryId !== own));
      expect(action?.state ?? 'WITHDRAWN').toBe('WITHDRAWN');
      for (const one of people.map((each) => personId(each))) {
        expect(offersFor(arden, entry, one, londonDate(now))).toEqual([]);
        expect(mayWithdraw(arden, entry, one, now)).toBe(false);
      }
    });
    expect(taken).toBeGreaterThan(0);
  });

  it('the count of open actions is never below none', () => {
    everyStep(({ after }) =>
      expect(new Set(after.head.actions.map(({ entryId }) => entryId)).size).toBe(after.head.actions.length),
    );
  });

  it('R32: a decision is confirmed with a reason and a case reference, by somebody who may decide', () => {
    everyStep(({ after: { entry }, now }) => {
      expect(entry.confirmed !== null).toBe(entry.state === 'CONFIRMED' || wasConfirmed(entry));
      if (entry.state !== 'CONFIRMED' || entry.type !== 'decision') return;
      expect(lacks(entry)).toEqual([]);
      if (entry.beyondSupervisor && entry.confirmed) {
        expect(mayDecide(arden, entry.confirmed.by, londonDate(now))).toBe(true);
      }
    });
  });

  it("R30: a part of a child's file that was confirmed stays so, and every child keeps a recorder concerned with them", () => {
    everyStep(({ before, after: { entry } }) => {
      expect(entry.childFile.length).toBe(Math.max(1, entry.references.length));
      for (const item of before.entry.childFile) {
        const now = entry.childFile.find(({ reference }) => reference === item.reference);
        if (item.confirmed && item.reference !== null) expect(now).toEqual(item);
        if (now) expect(now.handedOver.slice(0, item.handedOver.length)).toEqual(item.handedOver);
      }
    });
  });

  it('nobody is told or asked of what they did themselves, nor twice of the same', () => {
    everyStep(({ who, after: { tell, ask } }) => {
      const reached: readonly string[] = [...tell.map(({ to }) => to), ...ask];
      expect(reached).not.toContain(who);
      expect(new Set(reached).size).toBe(reached.length);
    });
  });
});

/** What was confirmed before it was taken back still says so. */
const wasConfirmed = ({ state, confirmed }: ManagementOversightEntry) =>
  state === 'WITHDRAWN' && confirmed !== null;

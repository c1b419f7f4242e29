// When a file is due for review: laws over many councils and days, and the few cases somebody would ask about.
import * as fc from 'fast-check';
import type { Person } from '../../../bot/domain/council';
import { addDays, addMonths, later } from '../../../bot/domain/dates';
import { type LocalDate, personId } from '../../../bot/domain/ids';
import { completed, defaultPolicy } from '../../../bot/domain/policy/default-policy';
import {
  type PolicyProfile,
  type PolicyVersions,
  policyOn,
  withVersion,
} from '../../../bot/domain/policy/policy';
import { policyProblems } from '../../../bot/domain/policy/policy-problems';
import {
  classesLying,
  directoryGoes,
  goes,
  keptBecause,
  stoppedBecause,
} from '../../../bot/domain/retention/removal';
import {
  classOf,
  type ReviewedClass,
  retentionClasses,
  retentionTable,
  reviewedClasses,
} from '../../../bot/domain/retention/retention-table';
import {
  classesDue,
  isDay,
  isDueForReview,
  keptUntil,
  reviewDueOn,
} from '../../../bot/domain/retention/review-due';
import { castWith, council, head, on } from '../given-council';

const lewis = personId('lewis');
const first = on('2020-01-01');

const keeping = (
  effectiveFrom: LocalDate,
  workerFileMonths: number,
  quickDecisionMonths: number | null = null,
): PolicyProfile => ({
  ...defaultPolicy,
  version: effectiveFrom,
  effectiveFrom,
  retention: { ...defaultPolicy.retention, workerFileMonths, quickDecisionMonths },
});

const left = (endDate: string | null, spoiled: Partial<Person> = {}) => ({
  people: castWith('lewis', { startDate: first, endDate: endDate === null ? null : on(endDate), ...spoiled }),
});

/** Lewis leaves, or does not; up to three versions of the policy; any day of sixty years. */
const worlds = fc
  .record({
    leavesAfter: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: null, freq: 6 }),
    startsAfter: fc.constantFrom(0, 0, 0, 5_000),
    versions: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 6_000 }),
        months: fc.integer({ min: 13, max: 300 }),
        decisions: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
      }),
      { maxLength: 3 },
    ),
    today: fc.integer({ min: 0, max: 22_000 }),
    held: fc.boolean(),
  })
  .map(({ leavesAfter, startsAfter, versions, today, held }) => {
    const policies = versions
      .map(({ from, months, decisions }) =>
        keeping(addDays(first, from), months, decisions === null ? null : months + decisions),
      )
      .reduce<PolicyVersions>(withVersion, [keeping(first, 72)]);
    const endDate = leavesAfter === null ? null : addDays(first, leavesAfter);
    const people = castWith('lewis', { startDate: addDays(first, startsAfter), endDate });
    return {
      council: council({ people, policies }),
      endDate,
      today: addDays(first, today),
      lewisHead: head('lewis', null, { holds: held ? ['hold'] : [] }),
    };
  });

describe('laws of the retention table', () => {
  it('nobody in post, nobody held, and nothing too young is ever due', () => {
    fc.assert(
      fc.property(worlds, ({ council: all, endDate, today, lewisHead }) => {
        if (keptBecause(all, lewisHead, reviewedClasses, today) !== null) return;
        expect(lewisHead.holds).toEqual([]);
        expect(endDate).not.toBeNull();
        if (endDate === null) return;
        expect(endDate < today).toBe(true);
        const months = policyOn(all, endDate).retention.workerFileMonths;
        expect(addMonths(endDate, months) <= today).toBe(true);
      }),
    );
  });

  it('what is due on a day is due on every later one, and the day it is due on never moves', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 9_000 }), ({ council: all, today }, more) => {
        const [now, then] = [today, addDays(today, more)];
        const dueOn = reviewDueOn(all, lewis, now);
        if (isDay(dueOn)) expect(reviewDueOn(all, lewis, then)).toBe(dueOn);
        if (isDueForReview(dueOn, now))
          expect(isDueForReview(reviewDueOn(all, lewis, then), then)).toBe(true);
        expect(classesDue(all, lewis, then)).toEqual(
          expect.arrayContaining([...classesDue(all, lewis, now)]),
        );
      }),
    );
  });

  it('a version that begins after somebody has left never brings their review forward', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 13, max: 1_200 }),
        ({ council: all, endDate, today }, from, months) => {
          const before = reviewDueOn(all, lewis, today);
          const last = later(all.policies.at(-1)?.effectiveFrom ?? first, endDate ?? first);
          const policies = withVersion(all.policies, keeping(addDays(last, 1 + from), months));
          const after = reviewDueOn({ ...all, policies }, lewis, today);
          if (isDay(before) && isDay(after)) expect(after >= before).toBe(true);
          else expect(after).toBe(before);
        },
      ),
    );
  });

  it('quick decisions never go before the file they are in', () => {
    fc.assert(
      fc.property(worlds, ({ council: all, endDate }) => {
        if (endDate === null) return;
        expect(keptUntil(all, endDate, 'quick-decisions') >= keptUntil(all, endDate, 'worker-file')).toBe(
          true,
        );
      }),
    );
  });
});

describe('the shipped table', () => {
  it('keeps a file six years after leaving and then asks somebody to look; reminders and drafts go by themselves', () => {
    const table = retentionTable(defaultPolicy);
    expect(table.map((row) => row.class)).toEqual([...retentionClasses]);
    expect(table.map(({ class: name, keep, from, ends }) => [name, keep, from, ends])).toEqual([
      ['worker-file', { months: 72 }, 'leaving', 'review'],
      ['quick-decisions', { months: 72 }, 'leaving', 'review'],
      ['preparation', { months: 72 }, 'leaving', 'review'],
      ['access-log', { months: 72 }, 'leaving', 'review'],
      ['directory', { months: 72 }, 'leaving', 'review'],
      ['reminders', { months: 13 }, 'entry', 'expire'],
      ['drafts', { days: 14 }, 'entry', 'expire'],
    ]);
  });

  it('a profile stored before there was a table has the shipped one', () => {
    const { retention: _, ...earlier } = defaultPolicy;
    expect(completed(earlier).retention).toEqual(defaultPolicy.retention);
    expect(completed({ ...earlier, retention: { workerFileMonths: 84 } }).retention).toEqual({
      workerFileMonths: 84,
      quickDecisionMonths: null,
      reminderMonths: 13,
    });
  });

  it('refuses quick decisions that go before the file, and a file that goes before its reminders', () => {
    const problems = (retention: Partial<PolicyProfile['retention']>) =>
      policyProblems({ ...defaultPolicy, retention: { ...defaultPolicy.retention, ...retention } }).map(
        ({ setting }) => setting,
      );
    expect(problems({})).toEqual([]);
    expect(problems({ quickDecisionMonths: 71 })).toEqual(['retention.quickDecisionMonths']);
    expect(problems({ workerFileMonths: 12 })).toEqual(['retention.workerFileMonths']);
  });
});

describe('whose file is due', () => {
  const due = (given: Parameters<typeof council>[0], today: string, lying?: readonly ReviewedClass[]) =>
    reviewDueOn(council(given), lewis, on(today), lying);

  it('six years to the day after the last day in post', () => {
    expect(due(left('2027-02-28'), '2033-02-27')).toBe('2033-02-28');
    expect(
      keptBecause(council(left('2027-02-28')), head('lewis', null), ['worker-file'], on('2033-02-27')),
    ).toEqual({
      because: 'too-early',
      until: '2033-02-28',
    });
    expect(
      keptBecause(council(left('2027-02-28')), head('lewis', null), ['worker-file'], on('2033-02-28')),
    ).toBeNull();
  });

  it('a whole file not before the day of anything that lies in it', () => {
    const retention = { ...defaultPolicy.retention, workerFileMonths: 72, quickDecisionMonths: 120 };
    const longer = council({ ...left('2027-03-31'), policies: [{ ...defaultPolicy, retention }] });
    const lying: readonly ReviewedClass[] = ['quick-decisions', 'directory'];
    expect(keptBecause(longer, head('lewis', null), lying, on('2033-04-01'))).toEqual({
      because: 'too-early',
      until: '2037-03-31',
    });
  });

  it('never somebody in post, on their last day, without a last day, or who starts again', () => {
    expect(due(left(null), '2090-01-01')).toBe('in-post');
    expect(due(left('2090-01-01'), '2090-01-01')).toBe('in-post');
    expect(due(left('2027-02-28', { startDate: on('2040-01-01') }), '2039-01-01')).toBe('in-post');
  });

  it('never somebody of whom the files say nothing: when they left is not known', () => {
    expect(reviewDueOn(council(), personId('nobody'), on('2090-01-01'))).toBe('unknown');
  });

  it('a period that was shortened after they left does not count; one that was made longer does', () => {
    const policies = [defaultPolicy, keeping(on('2028-01-01'), 24)] as const;
    expect(due({ ...left('2027-02-28'), policies }, '2030-01-01')).toBe('2033-02-28');
    const longer = [defaultPolicy, keeping(on('2028-01-01'), 300)] as const;
    expect(due({ ...left('2027-02-28'), policies: longer }, '2030-01-01')).toBe('2052-02-28');
  });

  it('quick decisions that are kept longer are due by themselves, after the rest has gone', () => {
    const policies = [keeping(first, 72, 900)] as const;
    const given = { ...left('2027-02-28'), policies };
    expect(due(given, '2033-03-01')).toBe('2033-02-28');
    expect(due(given, '2033-03-02', ['quick-decisions', 'directory'])).toBe('2102-02-28');
    expect(due(given, '2102-03-02', [])).toBe('nothing-left');
    const documents = [
      { of: 'decision' as const, on: null },
      { of: 'session' as const, on: null },
    ];
    expect(goes(council(given), lewis, documents, on('2033-03-01'))).toEqual([documents[1]]);
    expect(goes(council(given), lewis, documents, on('2102-03-01'))).toEqual(documents);
  });

  it('what was written after a removal is due at once: the review is about what is there now', () => {
    const gone = council(left('2027-02-28'));
    const removed = { entryId: 'r', on: on('2033-03-01') };
    const kept = (lying: readonly ReviewedClass[]) =>
      keptBecause(gone, head('lewis', null, { removed }), lying, on('2033-03-02'));
    expect(kept(['access-log'])).toBeNull();
    expect(kept([])).toEqual({ because: 'nothing-left', until: null });
  });

  it('what the council’s files say of somebody goes with the last of their file, never before, and once', () => {
    const policies = [keeping(first, 72, 900)] as const;
    const gone = council({ ...left('2027-02-28'), policies });
    expect(directoryGoes(gone, lewis, on('2102-02-27'))).toBe(false);
    expect(directoryGoes(gone, lewis, on('2102-02-28'))).toBe(true);
    expect(classesLying(gone, lewis, ['session', 'removed', 'decision'])).toEqual([
      'worker-file',
      'quick-decisions',
      'directory',
    ]);
    const reduced = council(left('2027-02-28', { removedOn: on('2033-03-01') }));
    expect(classesLying(reduced, lewis, ['removed'])).toEqual([]);
    expect(directoryGoes(reduced, lewis, on('2050-01-01'))).toBe(false);
  });

  it('a hold stops a removal that has begun, and so does a return; a day that was reached does not come again', () => {
    const gone = council(left('2027-02-28'));
    const removed = { entryId: 'r', on: on('2033-03-01') };
    expect(stoppedBecause(gone, head('lewis', null, { removed }), on('2033-03-01'))).toBeNull();
    const held = head('lewis', null, { removed, holds: ['h'] });
    expect(stoppedBecause(gone, held, on('2033-03-01'))).toMatchObject({ because: 'held' });
    const back = council(left(null));
    expect(stoppedBecause(back, head('lewis', null, { removed }), on('2033-03-01'))).toMatchObject({
      because: 'in-post',
    });
  });

  it('what says that a file was removed is of no class: it is never removed', () => {
    expect(classOf('removed')).toBeNull();
    expect(classOf('full-text')).toBe('quick-decisions');
    expect(classOf('hold')).toBe('access-log');
    expect(classOf('paper')).toBe('preparation');
    expect(classOf('sheet')).toBe('worker-file');
  });
});

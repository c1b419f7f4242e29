// Versions of the policy, what they may do to a gap that is running, and the settings the rules read.
import { isWorkingDay } from '../../../bot/domain/calendar';
import { isLate, supervisionStatus } from '../../../bot/domain/clock/due';
import { countsAsFormal } from '../../../bot/domain/clock/sessions';
import type { LongerInterval } from '../../../bot/domain/clock/standing';
import type { CouncilRows } from '../../../bot/domain/council';
import { addDays } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { completed, defaultPolicy } from '../../../bot/domain/policy/default-policy';
import {
  ownAfterShipped,
  type PolicyProfile,
  type PolicyVersions,
  policiesFrom,
  policyOn,
} from '../../../bot/domain/policy/policy';
import { policyProblems } from '../../../bot/domain/policy/policy-problems';
import { statusView } from '../../../bot/views/clock/status-view';
import {
  agreement,
  away,
  castWith,
  council,
  head,
  milestone,
  on,
  person,
  supervises,
} from '../given-council';

const { ladders: _ladders, quickDecision: _asked, reminders: _hours, ...rest } = defaultPolicy;
const version = (from: string, spoiled: Partial<PolicyProfile> = {}): PolicyProfile => ({
  ...defaultPolicy,
  version: from,
  effectiveFrom: on(from),
  ...spoiled,
});
/** Social workers every so many days from that day on. */
const every = (days: number, from: string) =>
  version(from, {
    ladders: defaultPolicy.ladders.map((ladder) =>
      ladder.grade === 'SW'
        ? { ...ladder, phases: ladder.phases.map((phase) => ({ ...phase, intervalDays: days })) }
        : ladder,
    ),
  });
const given = (policies: PolicyVersions, spoiled: Partial<CouncilRows> = {}) =>
  council({ policies, ...spoiled });
const lewis = (from: ReturnType<typeof council>, held: string, today: string, spoiled = {}) =>
  supervisionStatus(from, head('lewis', held, spoiled), on(today));

describe('versions', () => {
  it('the newest that has begun is in force; before all of them the first', () => {
    const all = { policies: [version('2026-01-01'), version('2027-04-01')] as const };
    expect(
      ['2025-06-01', '2027-03-31', '2027-04-01', '2030-01-01'].map((day) => policyOn(all, on(day)).version),
    ).toEqual(['2026-01-01', '2026-01-01', '2027-04-01', '2027-04-01']);
    expect(policiesFrom(all, on('2027-03-31')).map((one) => one.version)).toEqual([
      '2026-01-01',
      '2027-04-01',
    ]);
    expect(policiesFrom(all, on('2027-04-01')).map((one) => one.version)).toEqual(['2027-04-01']);
  });

  it('the shipped one counts only before the first of the council’s own', () => {
    const own = (...days: readonly string[]) =>
      ownAfterShipped(
        days.map((day) => version(day)),
        [defaultPolicy],
      ).map((one) => one.version);
    expect(own()).toEqual(['1']);
    expect(own('2027-04-01', '2027-09-01')).toEqual(['1', '2027-04-01', '2027-09-01']);
    expect(own('2026-01-01')).toEqual(['2026-01-01']);
    expect(own('2025-04-01')).toEqual(['2025-04-01']);
  });

  it('what a shorter profile leaves out is the shipped one, without steps for grades it does not have', () => {
    const { escalation, ...rest } = defaultPolicy;
    expect(completed(rest)).toEqual(defaultPolicy);
    const onlyWorkers = completed({ ...rest, ladders: rest.ladders.filter(({ grade }) => grade === 'SW') });
    expect(onlyWorkers.escalation).toEqual({ ...escalation, managerAfterByGrade: {} });
  });

  it('of a short profile the managers decide as shipped, and a grade of its own when its ladder says so', () => {
    const ladderOf = (grade: string, decides?: boolean) => {
      const { decides: _, ...ladder } = { ...defaultPolicy.ladders[1], grade, title: grade, reminded: true };
      return { ...ladder, phases: ladder.phases ?? [], ...(decides === undefined ? {} : { decides }) };
    };
    const ladders = [
      ladderOf('TM'),
      ladderOf('SW'),
      ladderOf('SM', false),
      ladderOf('DUTY_LEAD', true),
      ladderOf('LEAD'),
    ];
    expect(completed({ ...rest, ladders }).ladders.map(({ grade, decides }) => [grade, decides])).toEqual([
      ['TM', true],
      ['SW', false],
      ['SM', false],
      ['DUTY_LEAD', true],
      ['LEAD', false],
    ]);
    const shipped = defaultPolicy.ladders.filter(({ decides }) => decides).map(({ grade }) => grade);
    expect(shipped).toEqual(['ATM', 'TM', 'SM', 'HOS', 'AD', 'DCS']);
  });

  it('of a short profile nothing is asked outside its sending hours', () => {
    const asked = (sendFrom: string, sendUntil: string) => {
      const profile = completed({ ...rest, reminders: { sendFrom, sendUntil } });
      expect(policyProblems(profile)).toEqual([]);
      return [profile.quickDecision.childFileAskAt, profile.quickDecision.endOfDayAskAt];
    };
    expect(asked('08:30', '17:30')).toEqual(['16:00', '16:30']);
    expect(asked('08:00', '16:15')).toEqual(['16:00', '15:45']);
    expect(asked('07:00', '15:00')).toEqual(['14:30', '14:30']);
    expect(asked('17:00', '21:00')).toEqual(['20:30', '20:30']);
    expect(asked('09:00', '09:10')).toEqual(['09:00', '09:00']);
  });

  it('a quick decision holds no more than a thousand characters, whatever an older version says', () => {
    const held = (maximumCharacters: number) =>
      completed({ ...rest, quickDecision: { maximumCharacters } }).quickDecision;
    expect(held(5_000).maximumCharacters).toBe(1_000);
    expect(held(500)).toEqual({ ...defaultPolicy.quickDecision, maximumCharacters: 500 });
  });

  it('the shipped profile contradicts itself nowhere', () => {
    expect(policyProblems(defaultPolicy)).toEqual([]);
  });
});

describe('a session is judged by the policy of its day', () => {
  const strict = given([
    version('2026-01-01'),
    version('2027-02-01', { session: { standardMinutes: 120, shortBelowMinutes: 90, groupCounts: true } }),
  ]);
  const facts = { state: 'HELD', supervisorId: personId('priya') } as const;

  it.each([
    ['2027-01-31', 'FORMAL', 75, true],
    ['2027-02-01', 'FORMAL', 75, false],
    ['2027-01-31', 'GROUP', 120, false],
    ['2027-02-01', 'GROUP', 120, true],
  ] as const)('on %s, %s of %i minutes: %p', (day, sessionKind, minutes, counts) => {
    const session = { ...facts, on: on(day), sessionKind, minutes };
    expect(countsAsFormal(strict, personId('lewis'), session, null)).toBe(counts);
  });
});

describe('the interval that is running when a version begins', () => {
  it('is not lengthened by it', () => {
    const longer = given([version('2026-01-01'), every(42, '2027-01-18')]);
    expect(lewis(longer, '2027-01-04', '2027-01-19').dueOn).toBe('2027-02-01');
    expect(lewis(longer, '2027-01-18', '2027-01-19').dueOn).toBe('2027-03-01');
  });

  it('is shortened by it, from its first day on', () => {
    const shorter = given([version('2026-01-01'), every(21, '2027-01-18')]);
    expect(lewis(shorter, '2027-01-05', '2027-01-17').dueOn).toBe('2027-02-02');
    expect(lewis(shorter, '2027-01-05', '2027-01-18').dueOn).toBe('2027-01-26');
  });

  it('makes nobody overdue on the day it begins: then its own interval runs from that day', () => {
    const shorter = given([version('2026-01-01'), every(7, '2027-01-18')]);
    expect(lewis(shorter, '2027-01-04', '2027-01-18')).toMatchObject({
      dueOn: '2027-01-25',
      code: 'DUE_SOON',
    });
  });

  it('nobody, whatever day they met and whatever day it begins, bank holidays included', () => {
    for (let begins = on('2027-03-20'); begins < '2027-04-05'; begins = addDays(begins, 1)) {
      const shorter = given([version('2026-01-01'), every(7, begins)]);
      for (let held = addDays(begins, -28); held <= begins; held = addDays(held, 1)) {
        const before = supervisionStatus(given([version('2026-01-01')]), head('lewis', held), begins);
        const after = supervisionStatus(shorter, head('lewis', held), begins);
        expect([begins, held, isLate(after)]).toEqual([begins, held, isLate(before)]);
        expect(after.dueOn && before.dueOn && after.dueOn <= before.dueOn).toBe(true);
      }
    }
  });

  it('of several versions the shortest counts', () => {
    const many = given([version('2026-01-01'), every(14, '2027-01-11'), every(42, '2027-01-18')]);
    expect(lewis(many, '2027-01-05', '2027-01-19').dueOn).toBe('2027-01-19');
  });

  it('a grade that a version names for the first time counts from that day', () => {
    const artist = every(21, '2027-01-18').ladders.filter(({ grade }) => grade === 'SW');
    const artists = version('2027-01-18', {
      ladders: [...defaultPolicy.ladders, ...artist.map((one) => ({ ...one, grade: 'ARTIST' }))],
    });
    const people = castWith('lewis', { grade: 'ARTIST' });
    const now = given([version('2026-01-01'), artists], { people });
    expect(lewis(now, '2026-11-02', '2027-01-17').code).toBe('NOT_REMINDED');
    expect(lewis(now, '2026-11-02', '2027-01-18').dueOn).toBe('2027-02-08');
  });
});

describe('closures of the council', () => {
  const christmas = version('2026-01-01', {
    closures: [{ title: 'Christmas', fromDate: on('2026-12-29'), toDate: on('2026-12-31') }],
  });

  it('are days off, so that nothing is due on them', () => {
    const closed = given([christmas]);
    expect(isWorkingDay(on('2026-12-30'), closed.daysOff)).toBe(false);
    expect(lewis(closed, '2026-12-03', '2026-12-04').dueOn).toBe('2026-12-24');
    expect(lewis(council(), '2026-12-03', '2026-12-04').dueOn).toBe('2026-12-31');
  });

  it('count in the version in force on the day: a later one may take a closure back', () => {
    const open = given([christmas, version('2026-12-30')]);
    const days = ['2026-12-29', '2026-12-30', '2026-12-31'].map((day) => open.daysOff.has(on(day)));
    expect(days).toEqual([true, false, false]);
  });

  it('move no due date to before the version that names them, unless the one before named them too', () => {
    const { closures } = christmas;
    const late = given([version('2026-01-01'), version('2026-12-29', { closures })]);
    expect(lewis(late, '2026-12-03', '2026-12-29')).toMatchObject({ code: 'DUE_SOON', dueOn: '2027-01-04' });
    const kept = given([christmas, version('2026-12-30', { closures })]);
    expect(lewis(kept, '2026-12-03', '2026-12-30').dueOn).toBe('2026-12-24');
  });
});

describe('a longer interval', () => {
  const longer = (spoiled: Partial<LongerInterval> = {}) => ({
    longerInterval: {
      intervalDays: 42,
      reason: 'Long leave ahead',
      reviewOn: on('2027-06-01'),
      askedBy: personId('priya'),
      askedOn: on('2027-01-11'),
      decided: { by: personId('tom'), on: on('2027-01-18'), approved: true },
      ...spoiled,
    },
  });

  it('approved after its review day was over before it began, and leaves the policy where it was', () => {
    const decided = { by: personId('tom'), on: on('2027-02-10'), approved: true };
    const over = longer({ reviewOn: on('2027-02-05'), decided });
    expect(lewis(council(), '2027-01-05', '2027-02-11', over)).toEqual(
      lewis(council(), '2027-01-05', '2027-02-11'),
    );
  });

  it('counts from the day the next manager approved it, also for the gap that is running', () => {
    expect(lewis(council(), '2027-01-05', '2027-01-17', longer()).dueOn).toBe('2027-02-02');
    expect(lewis(council(), '2027-01-05', '2027-01-18', longer())).toMatchObject({
      dueOn: '2027-02-16',
      reasonForInterval: 'longer interval',
      longerUntil: '2027-06-01',
    });
  });

  it('does not count while it is asked for, nor after a no', () => {
    const asked = longer({ decided: null });
    const refused = longer({ decided: { by: personId('tom'), on: on('2027-01-18'), approved: false } });
    for (const facts of [asked, refused]) {
      expect(lewis(council(), '2027-01-05', '2027-01-19', facts)).toMatchObject({
        dueOn: '2027-02-02',
        longerUntil: null,
      });
    }
  });

  it('says so, and until when', () => {
    const today = on('2027-01-19');
    const view = statusView(lewis(council(), '2027-01-05', today, longer()), today, { withDiary: false });
    expect(view.sentence).toBe(
      'Every 6 weeks, approved until review on Tuesday 1 June, last met Tuesday 5 January, so due Tuesday 16 February.',
    );
  });

  it('ends with its review, and makes nobody overdue that very day', () => {
    const facts = longer({ reviewOn: on('2027-02-10') });
    expect(lewis(council(), '2027-01-05', '2027-02-10', facts).dueOn).toBe('2027-02-16');
    expect(lewis(council(), '2027-01-05', '2027-02-11', facts)).toMatchObject({
      dueOn: '2027-03-11',
      reasonForInterval: 'ladder',
    });
    expect(lewis(council(), '2027-01-20', '2027-02-11', facts).dueOn).toBe('2027-02-17');
    expect(lewis(council(), '2027-02-12', '2027-02-12', facts).dueOn).toBe('2027-03-12');
  });

  it('gives way to an agreement or a temporary interval that is shorter than policy', () => {
    const agreed = council({ agreements: [agreement('priya', 'lewis', { intervalDays: 21 })] });
    const asBefore = council({ agreements: [agreement('priya', 'lewis', { intervalDays: 28 })] });
    const needed = council({
      milestones: [milestone('lewis', 'temporary interval', '2027-01-06', { intervalDays: 14 })],
    });
    const due = (from: ReturnType<typeof council>) => lewis(from, '2027-01-05', '2027-01-19', longer()).dueOn;
    expect([agreed, needed, asBefore].map(due)).toEqual(['2027-01-26', '2027-01-19', '2027-02-16']);
  });

  it('without approval an agreement longer than policy never lengthens', () => {
    const agreed = council({ agreements: [agreement('priya', 'lewis', { intervalDays: 42 })] });
    expect(lewis(agreed, '2027-01-05', '2027-01-19').dueOn).toBe('2027-02-02');
  });
});

describe('very late', () => {
  it('is escalated once the next manager has been told, and still late', () => {
    const code = (today: string) => lewis(council(), '2026-12-08', today).code;
    expect(['2027-01-05', '2027-01-06', '2027-01-18', '2027-01-19'].map(code)).toEqual([
      'DUE_SOON',
      'OVERDUE',
      'OVERDUE',
      'ESCALATED',
    ]);
    expect(isLate({ code: 'ESCALATED' }) && isLate({ code: 'OVERDUE' })).toBe(true);
    expect(isLate({ code: 'DUE_SOON' })).toBe(false);
  });

  it('says so, and keeps the word', () => {
    const today = on('2027-01-19');
    expect(statusView(lewis(council(), '2026-12-08', today), today, { withDiary: false })).toMatchObject({
      word: 'Overdue',
      sentence:
        'Every 4 weeks, last met Tuesday 8 December 2026, so it was due Tuesday 5 January, 10 working days ago. That is late enough for the next manager to hear of it.',
    });
  });
});

describe('"due soon"', () => {
  it('begins as many working days before as the policy says', () => {
    const early = given([
      version('2026-01-01', { reminders: { ...defaultPolicy.reminders, dueSoonWorkingDays: 8 } }),
    ]);
    const code = (today: string) => lewis(early, '2026-12-29', today).code;
    expect(['2027-01-13', '2027-01-14'].map(code)).toEqual(['ON_TRACK', 'DUE_SOON']);
  });
});

describe('two supervisors, and managers as supervisees', () => {
  const both = council({
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis'),
      supervises('helen', 'lewis', { kind: 'professional' }),
    ],
    agreements: [agreement('helen', 'lewis', { intervalDays: 14 })],
  });

  it('the line supervisor is asked, and the shorter agreement of either counts', () => {
    expect(lewis(both, '2027-01-05', '2027-01-06')).toMatchObject({
      dueOn: '2027-01-19',
      supervisorId: 'priya',
    });
  });

  it('R9: a manager is a supervisee like everybody else', () => {
    const priya = supervisionStatus(both, head('priya', '2027-01-05'), on('2027-01-06'));
    expect(priya).toMatchObject({ dueOn: '2027-02-02', supervisorId: 'tom', code: 'ON_TRACK' });
    const tom = council({
      people: [...both.people.values(), person('marcia', { grade: 'HOS' })],
      relationships: [supervises('marcia', 'tom')],
    });
    expect(supervisionStatus(tom, head('tom', '2027-01-05'), on('2027-01-06'))).toMatchObject({
      dueOn: '2027-02-16',
      intervalDays: 42,
    });
  });

  it('R23: while the supervisor is away a cover is asked, and the date stays', () => {
    const covered = council({
      relationships: [
        supervises('priya', 'lewis'),
        supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-01-18') }),
      ],
      absences: [away('priya', 'FAMILY_LEAVE', '2027-01-18', null)],
    });
    expect(lewis(covered, '2027-01-05', '2027-01-17')).toMatchObject({
      supervisorId: 'priya',
      dueOn: '2027-02-02',
    });
    expect(lewis(covered, '2027-01-05', '2027-01-18')).toMatchObject({
      supervisorId: 'helen',
      dueOn: '2027-02-02',
    });
    expect(lewis(covered, '2027-01-05', '2027-02-03').code).toBe('OVERDUE');
  });
});

describe('R13, a temporary interval', () => {
  const shaken = council({
    milestones: [
      milestone('lewis', 'temporary interval', '2027-01-04', { endDate: on('2027-02-26'), intervalDays: 7 }),
    ],
  });

  it('ends by itself with the last session in it', () => {
    expect(lewis(shaken, '2027-02-26', '2027-02-26').dueOn).toBe('2027-03-05');
    expect(lewis(shaken, '2027-03-01', '2027-03-01').dueOn).toBe('2027-03-25');
  });
});

it('a policy that gives the newly qualified less from step to step is questioned', () => {
  const newlyQualified = {
    sharePercentTo3Months: 90,
    sharePercentTo6Months: 70,
    sharePercentTo9Months: 50,
    sharePercentTo12Months: 25,
  };
  expect(policyProblems({ ...defaultPolicy, newlyQualified })).not.toEqual([]);
});

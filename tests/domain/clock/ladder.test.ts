// Steps of a ladder: a council's own phases, agreement of both, and who was past a step before we knew them.

import { supervisionStatus } from '../../../bot/domain/clock/due';
import { councilOf } from '../../../bot/domain/council';
import { addDays } from '../../../bot/domain/dates';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { Ladder, LadderPhase } from '../../../bot/domain/policy/policy';
import { statusView } from '../../../bot/views/clock/status-view';
import { castWith, council, head, milestone, on } from '../given-council';

const always: LadderPhase = {
  intervalDays: 28,
  mode: 'EVERY_N_DAYS',
  untilDay: null,
  untilMonth: null,
  untilMilestone: null,
  endsWhenBothAgree: false,
};
const ladder = (phases: readonly LadderPhase[]): Ladder => ({
  grade: 'SW',
  title: 'Social worker',
  reminded: true,
  decides: false,
  phases,
});
const withLadder = (phases: readonly LadderPhase[], startDate = '2027-01-04') =>
  council({
    policies: [{ ...defaultPolicy, ladders: [ladder(phases)] }],
    people: castWith('lewis', { startDate: on(startDate) }),
  });
const heldOn = (given: ReturnType<typeof council>, day: string) =>
  supervisionStatus(given, head('lewis', day), on(day));

describe("R6, R7: a council's own ladder is data", () => {
  const newToTheService = withLadder([{ ...always, intervalDays: 14, untilMonth: 3 }, always]);

  it('R7: gives everybody new fortnights for the first three months', () => {
    expect(heldOn(newToTheService, '2027-01-18').dueOn).toBe('2027-02-01');
    expect(heldOn(newToTheService, '2027-04-04')).toMatchObject({ dueOn: '2027-04-16', intervalDays: 14 });
    expect(heldOn(newToTheService, '2027-04-05')).toMatchObject({ dueOn: '2027-04-30', intervalDays: 28 });
  });

  it('R6: may reach over two years with as many steps as it likes', () => {
    const twoYears = withLadder([
      { ...always, intervalDays: 7, untilDay: 42 },
      { ...always, intervalDays: 14, untilMonth: 6 },
      { ...always, intervalDays: 21, untilMonth: 24 },
      always,
    ]);
    const days = ['2027-02-15', '2027-02-16', '2027-07-05', '2029-01-04', '2029-01-05'];
    expect(days.map((day) => heldOn(twoYears, day).intervalDays)).toEqual([7, 14, 21, 21, 28]);
  });

  it('may wait for both at every step, and one answer is for one step', () => {
    const careful = withLadder([
      { ...always, intervalDays: 7, untilDay: 42, endsWhenBothAgree: true },
      { ...always, intervalDays: 14, untilMonth: 3, endsWhenBothAgree: true },
      always,
    ]);
    const status = (agreed: readonly string[], day: string) =>
      supervisionStatus(careful, head('lewis', day, { steppedDownOn: agreed.map(on) }), on(day));
    expect(status([], '2027-08-02')).toMatchObject({ intervalDays: 7, stepDown: { phase: 1, toDays: 14 } });
    expect(status(['2027-05-10'], '2027-08-02')).toMatchObject({
      intervalDays: 14,
      stepDown: { phase: 2, since: '2027-04-04', fromDays: 14, toDays: 28 },
    });
    expect(status(['2027-05-10', '2027-06-07'], '2027-08-02')).toMatchObject({
      intervalDays: 28,
      stepDown: null,
    });
  });

  it('may wait for both and a review', () => {
    const both = withLadder([
      {
        ...always,
        intervalDays: 14,
        untilMonth: 3,
        untilMilestone: 'six-month review',
        endsWhenBothAgree: true,
      },
      always,
    ]);
    const reviewed = councilOf(both.tenantId, {
      ...both,
      people: [...both.people.values()],
      teams: [],
      milestones: [milestone('lewis', 'six-month review', '2027-06-07')],
    });
    const agreed = (day: string) => head('lewis', '2027-06-14', { steppedDownOn: [on(day)] });
    const interval = (given: ReturnType<typeof council>, day: string) =>
      supervisionStatus(given, agreed(day), on('2027-06-14')).intervalDays;
    expect(interval(both, '2027-06-14')).toBe(14);
    expect(interval(reviewed, '2027-05-10')).toBe(14);
    expect(interval(reviewed, '2027-06-14')).toBe(28);
  });
});

describe('R4: somebody who was past a step before we knew them', () => {
  const given = council({ people: castWith('lewis', { grade: 'NQSW', startDate: on('2026-11-02') }) });
  const known = (countsFrom: string, spoiled = {}) =>
    head('lewis', '2027-01-12', { countsFrom: on(countsFrom), ...spoiled });
  const status = (countsFrom: string, spoiled = {}) =>
    supervisionStatus(given, known(countsFrom, spoiled), on('2027-01-19'));

  it('is on the next step by date, and nobody is asked', () => {
    expect(status('2027-01-19')).toMatchObject({ intervalDays: 14, stepDown: null, phase: { number: 2 } });
    expect(status('2026-12-15')).toMatchObject({ intervalDays: 14, stepDown: null });
  });

  it('is asked when the step ended on the day we came to know them or later', () => {
    expect(status('2026-12-14')).toMatchObject({
      intervalDays: 7,
      stepDown: { phase: 1, since: '2026-12-14', fromDays: 7, toDays: 14 },
    });
  });

  it('counts from the day on record where there is one', () => {
    const recorded = council({
      people: castWith('lewis', { grade: 'NQSW', startDate: on('2026-11-02') }),
      milestones: [milestone('lewis', 'step-down', '2026-12-21')],
    });
    const held = (day: string) =>
      supervisionStatus(recorded, head('lewis', day, { countsFrom: on('2027-01-19') }), on('2027-01-19'));
    expect(held('2026-12-22')).toMatchObject({ intervalDays: 14 });
  });

  it('starts afresh in a new post', () => {
    const again = council({
      people: castWith('lewis', { grade: 'NQSW', startDate: on('2027-01-04') }),
      milestones: [milestone('lewis', 'step-down', '2026-10-12')],
    });
    const facts = supervisionStatus(
      again,
      head('lewis', '2027-02-16', { countsFrom: on('2026-06-01'), steppedDownOn: [on('2026-10-12')] }),
      on('2027-02-16'),
    );
    expect(facts).toMatchObject({ intervalDays: 7, stepDown: { since: '2027-02-15' } });
  });
});

describe('R5: once in each calendar month', () => {
  const monthly = withLadder([{ ...always, mode: 'PER_CALENDAR_MONTH' }], '2024-09-02');

  it.each([
    ['2027-01-04', '2027-02-26', 'the last working day of February'],
    ['2027-01-29', '2027-02-26', 'the same for whoever met late in January'],
    ['2027-02-01', '2027-03-31', 'the last of March'],
    ['2027-04-14', '2027-05-28', '31 May 2027 is a bank holiday after a weekend'],
    ['2027-11-30', '2027-12-31', 'the year does not matter'],
    ['2027-12-01', '2028-01-31', 'nor does its end'],
    ['2028-01-31', '2028-02-29', 'a leap year has one day more'],
  ])('after %s by %s (%s)', (held, due) => {
    expect(heldOn(monthly, held)).toMatchObject({ dueOn: due, intervalMode: 'PER_CALENDAR_MONTH' });
  });

  it('says so', () => {
    const today = on('2027-01-19');
    const view = statusView(supervisionStatus(monthly, head('lewis', '2027-01-12'), today), today, {
      withDiary: false,
    });
    expect(view.sentence).toBe(
      'Once a calendar month, last met Tuesday 12 January, so due Friday 26 February.',
    );
  });

  it('is a day after the session and in the month that follows, on every day of twenty years', () => {
    for (let held = on('2020-01-01'); held < '2041-01-01'; held = addDays(held, 1)) {
      const { dueOn } = supervisionStatus(
        monthly,
        head('lewis', held, { countsFrom: on('2019-01-01') }),
        held,
      );
      if (held < '2024-09-02') continue;
      const [year, month] = [Number(held.slice(0, 4)), Number(held.slice(5, 7))];
      const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
      expect([held, dueOn?.slice(0, 7)]).toEqual([held, next]);
    }
  });
});

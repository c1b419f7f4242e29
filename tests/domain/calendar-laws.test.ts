// What holds on each of the 7,671 days from 2020 to 2040: with the shipped bank holidays, with invented ones, and with none.
import { addWorkingDays, isWorkingDay, workingDaysBetween, worksOn } from '../../bot/domain/calendar';
import { isLate, type SupervisionStatus, supervisionStatus } from '../../bot/domain/clock/due';
import type { Council, CouncilRows, Person } from '../../bot/domain/council';
import {
  addDays,
  daysBetween,
  instantAt,
  localDate,
  londonDate,
  londonTime,
  weekday,
} from '../../bot/domain/dates';
import { type LocalDate, personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { BankHolidays, PolicyProfile, PolicyVersions } from '../../bot/domain/policy/policy';
import { statusView } from '../../bot/views/clock/status-view';
import {
  agreement,
  away,
  bankHolidays,
  council,
  head,
  milestone,
  on,
  person,
  supervises,
} from './given-council';

const first = on('2020-01-01');
const end = on('2041-01-01');

function* everyDay(from = first, to = end): Generator<LocalDate> {
  for (let day = from; day < to; day = addDays(day, 1)) yield day;
}

const none: BankHolidays = { division: 'england-and-wales', events: [] };
/** One day in nine, weekends too, and the days at the end of years and of February. */
const invented: BankHolidays = {
  division: 'england-and-wales',
  events: [...everyDay()]
    .filter((day, n) => n % 9 === 0 || ['02-29', '12-31', '01-01'].includes(day.slice(5)))
    .map((date) => ({ title: 'Invented', date })),
};
const closed: PolicyProfile = {
  ...defaultPolicy,
  closures: Array.from({ length: 21 }, (_, n) => ({
    title: 'Christmas',
    fromDate: on(`${2020 + n}-12-18`),
    toDate: on(`${2021 + n}-01-08`),
  })),
};
const every = (intervalDays: number, from: string): PolicyProfile => ({
  ...defaultPolicy,
  effectiveFrom: on(from),
  ladders: defaultPolicy.ladders.map((ladder) => ({
    ...ladder,
    phases: ladder.phases.map((phase) => ({ ...phase, intervalDays })),
  })),
});
const monthly: PolicyProfile = {
  ...defaultPolicy,
  ladders: defaultPolicy.ladders.map((ladder) => ({
    ...ladder,
    phases: ladder.phases.map((phase) => ({ ...phase, mode: 'PER_CALENDAR_MONTH' as const })),
  })),
};

const workers: readonly Partial<Person>[] = [
  { workingDays: 'MTWTF--' },
  { workingDays: '-TWT---' },
  { workingDays: 'M------' },
  { workingDays: '-----SS' },
  { workingDays: 'MTWTF--', grade: 'NQSW', startDate: on('2019-12-02') },
];

const lists: readonly (readonly [string, BankHolidays, PolicyVersions])[] = [
  ['the shipped bank holidays', bankHolidays, [defaultPolicy]],
  ['no bank holidays', none, [defaultPolicy]],
  ['invented bank holidays', invented, [defaultPolicy]],
  ['three weeks closed every Christmas', bankHolidays, [closed]],
  ['once in each calendar month', invented, [monthly]],
];

function couple(spoiled: Partial<Person>, rows: Partial<CouncilRows>): Council {
  return council({
    people: [
      person('worker', { startDate: on('2019-01-07'), ...spoiled }),
      person('manager', { workingDays: 'MTWT---', grade: 'TM', startDate: on('2010-01-04') }),
    ],
    relationships: [supervises('manager', 'worker', { startDate: on('2010-01-04') })],
    ...rows,
  });
}

describe.each(lists)('with %s', (_what, holidays, policies) => {
  it.each(workers)('a due date of %j is a day both work, and later than the session', (spoiled) => {
    const given = couple(spoiled, { bankHolidays: holidays, policies });
    const worker = given.people.get(personId('worker'));
    const manager = given.people.get(personId('manager'));
    if (!worker || !manager) throw new Error('The two are in the council.');
    const meet = [...worker.workingDays].some((day, n) => day !== '-' && manager.workingDays[n] !== '-');
    // The stated fallback: two who never meet go by the worker's own days.
    const pair = meet ? [worker, manager] : [worker];
    const wrong = [...everyDay()].filter((held) => {
      const { dueOn } = supervisionStatus(
        given,
        head('worker', held, { countsFrom: on('2019-01-07') }),
        held,
      );
      return !dueOn || dueOn <= held || !pair.every((one) => worksOn(one, dueOn, given.daysOff));
    });
    expect(wrong).toEqual([]);
  });

  it('working days counted forwards and measured again agree', () => {
    const { daysOff } = couple({}, { bankHolidays: holidays, policies });
    const isDay = (day: LocalDate) => isWorkingDay(day, daysOff);
    const wrong = [...everyDay()].filter(
      (day) =>
        workingDaysBetween(day, addWorkingDays(day, 5, isDay), isDay) !== 5 ||
        workingDaysBetween(day, addWorkingDays(day, -3, isDay), isDay) !== -3,
    );
    expect(wrong).toEqual([]);
  });
});

describe('one worker, looked at on every day from the first in post to the end of 2040', () => {
  const started = on('2020-03-02');
  const given = couple(
    { grade: 'NQSW', startDate: started },
    {
      absences: Array.from({ length: 20 }, (_, n) => [
        away('worker', 'SICK', `${2021 + n}-02-15`, `${2021 + n}-03-01`),
        away('worker', 'ANNUAL_LEAVE', `${2021 + n}-08-02`, `${2021 + n}-08-27`),
        away('manager', 'ANNUAL_LEAVE', `${2021 + n}-12-20`, `${2021 + n}-12-31`),
      ]).flat(),
      agreements: [agreement('manager', 'worker', { signedOn: on('2030-05-07'), intervalDays: 10 })],
      milestones: [
        milestone('worker', 'step-down', '2020-04-14'),
        milestone('worker', 'six-month review', '2020-09-07'),
        milestone('worker', 'temporary interval', '2024-02-29', {
          endDate: on('2024-05-31'),
          intervalDays: 14,
        }),
      ],
      policies: [defaultPolicy, { ...monthly, effectiveFrom: on('2027-04-01') }, every(21, '2035-12-25')],
    },
  );
  const look = (held: LocalDate | null, today: LocalDate) =>
    supervisionStatus(given, head('worker', held, { countsFrom: started }), today);

  /** How they stand each day when they meet so many days after it was due. */
  function lifeOf(daysAfter: number): readonly Looked[] {
    const days: Looked[] = [];
    let held: LocalDate | null = null;
    for (const today of everyDay(started)) {
      const status: SupervisionStatus = look(held, today);
      days.push({ today, status });
      if (status.dueOn !== null && today >= addDays(status.dueOn, daysAfter) && status.code !== 'PAUSED')
        held = today;
    }
    return days;
  }

  it('who meets on the day it is due is never late', () => {
    expect(lifeOf(0).filter(({ status }) => isLate(status))).toEqual([]);
  });

  it('nobody is late by surprise: on the day before it had been due, or the clock rested', () => {
    const days = lifeOf(9);
    const surprised = days.filter(({ today, status }, n) => {
      const before = days[n - 1]?.status;
      const fell = isLate(status) && before !== undefined && !isLate(before) && before.code !== 'PAUSED';
      return fell && before.dueOn !== addDays(today, -1);
    });
    expect(surprised).toEqual([]);
    expect(days.filter(({ status }) => isLate(status)).length).toBeGreaterThan(500);
  });

  it('has a sentence every day, which says when the bank holidays have run out', () => {
    for (const { today, status } of lifeOf(9)) {
      const { sentence } = statusView(status, today, { withDiary: true });
      const year = Number((status.dueOn ?? today).slice(0, 4));
      expect([today, sentence.includes('The bank holiday file ends')]).toEqual([today, year > 2028]);
      expect(sentence).not.toMatch(/undefined|null|NaN|\.\./);
    }
  });
});

describe('the calendar itself', () => {
  it('has 7,671 days, each one after the other, the week going round and 29 February every four years', () => {
    const days = [...everyDay()];
    expect(days).toHaveLength(7_671);
    expect(days.filter((day) => day.endsWith('-02-29'))).toHaveLength(6);
    const wrong = days.filter(
      (day, n) =>
        localDate(day) !== day ||
        daysBetween(first, day) !== n ||
        weekday(day) !== (weekday(first) + n) % 7 ||
        addDays(addDays(day, 400), -400) !== day,
    );
    expect(wrong).toEqual([]);
  });

  it('opens and closes the sending hours by the clock on the wall, clock changes included', () => {
    const wrong = [...everyDay()].filter((day) =>
      ['08:30', '17:30'].some((time) => {
        const moment = instantAt(day, time);
        return londonDate(moment) !== day || londonTime(moment) !== time;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

type Looked = { readonly today: LocalDate; readonly status: SupervisionStatus };

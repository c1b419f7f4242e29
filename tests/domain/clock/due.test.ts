// When supervision is due, told with the days in the life and then rule by rule.

import { supervisionStatus } from '../../../bot/domain/clock/due';
import type { Milestone } from '../../../bot/domain/council';
import { addDays } from '../../../bot/domain/dates';
import {
  agreement,
  away,
  bankHolidays,
  bookedOn,
  cast,
  castWith,
  council,
  head,
  milestone,
  on,
  person,
  supervises,
} from '../given-council';

const arden = council();
const weekly = { intervalDays: 7, mode: 'EVERY_N_DAYS' } as const;
/** Josh and Priya agreed to step down on the last day of the six weeks. */
const stepped = (milestones: readonly Milestone[] = []) =>
  council({ milestones: [milestone('josh', 'step-down', '2027-04-12'), ...milestones] });

describe('S1, a newly qualified worker across Easter', () => {
  it.each<[string | null, string, string, string]>([
    [null, '2027-03-01', '2027-03-08', 'the first week'],
    ['2027-03-08', '2027-03-08', '2027-03-15', 'weekly'],
    ['2027-03-15', '2027-03-16', '2027-03-22', 'weekly'],
    ['2027-03-22', '2027-03-22', '2027-03-25', 'Good Friday and Easter Monday are no days to meet'],
    ['2027-03-25', '2027-03-30', '2027-04-01', 'a week after the day they met, not after the day it was due'],
    ['2027-04-01', '2027-04-02', '2027-04-08', 'weekly'],
    ['2027-04-08', '2027-04-09', '2027-04-15', 'still weekly'],
    ['2027-04-08', '2027-04-13', '2027-04-15', 'who left a weekly session expects the next in a week'],
    ['2027-04-12', '2027-04-13', '2027-04-19', 'R1: day 42 is the last day planned as weekly'],
    ['2027-04-13', '2027-04-14', '2027-04-20', 'R4: weekly until both agree to fortnightly'],
    ['2027-09-06', '2027-09-07', '2027-09-13', 'R4: however long that takes'],
  ])('last held %s, on %s: due %s (%s)', (held, today, due) => {
    expect(supervisionStatus(arden, head('josh', held), on(today)).dueOn).toBe(due);
  });

  it.each([
    ['2027-04-13', '2027-04-27', 'R2: fortnightly'],
    ['2027-09-06', '2027-09-20', 'R2: fortnightly past six months, the review is not recorded'],
  ])('after both agreed on 12 April, last held %s: due %s (%s)', (held, due) => {
    expect(supervisionStatus(stepped(), head('josh', held), addDays(on(held), 1)).dueOn).toBe(due);
  });

  it('R4: when both agree to step down, the running gap becomes a fortnight', () => {
    const agreed = council({ milestones: [milestone('josh', 'step-down', '2027-04-12')] });
    expect(supervisionStatus(agreed, head('josh', '2027-04-08'), on('2027-04-11')).dueOn).toBe('2027-04-15');
    expect(supervisionStatus(agreed, head('josh', '2027-04-08'), on('2027-04-12')).dueOn).toBe('2027-04-22');
  });

  it('R4: a step-down recorded a day late does not jump over the fortnights', () => {
    const late = council({ milestones: [milestone('josh', 'step-down', '2027-04-13')] });
    expect(supervisionStatus(late, head('josh', '2027-04-08'), on('2027-04-13')).dueOn).toBe('2027-04-22');
    expect(supervisionStatus(late, head('josh', '2027-04-22'), on('2027-04-23')).dueOn).toBe('2027-05-06');
  });

  it.each([
    ['2027-08-20', '2027-09-01', '2027-09-15', 'R2: six months have not quite passed'],
    ['2027-08-20', '2027-09-02', '2027-09-30', 'R3: then at least monthly'],
    ['2027-09-10', '2027-09-09', '2027-09-23', 'the review was late, so fortnightly until then'],
    ['2027-09-10', '2027-09-10', '2027-10-08', 'R3: from the day of the late review'],
  ])('review on %s, held %s: due %s (%s)', (review, held, due) => {
    const given = stepped([milestone('josh', 'six-month review', review)]);
    expect(supervisionStatus(given, head('josh', held), addDays(on(held), 1)).dueOn).toBe(due);
  });

  it('R2: a step-down cannot take the place of the six-month review', () => {
    const eager = council({ milestones: [milestone('josh', 'step-down', '2027-05-03')] });
    expect(supervisionStatus(eager, head('josh', '2027-05-04'), on('2027-05-05')).dueOn).toBe('2027-05-18');
  });

  it('names the week in post, the step and its last day', () => {
    const { phase } = supervisionStatus(arden, head('josh', '2027-03-22'), on('2027-03-23'));
    expect(phase).toEqual({ ...weekly, number: 1, of: 3, week: 4, endsOn: '2027-04-12' });
    const open = supervisionStatus(stepped(), head('josh', '2027-09-06'), on('2027-09-07')).phase;
    expect(open).toEqual({ ...weekly, intervalDays: 14, number: 2, of: 3, week: 28, endsOn: null });
  });

  it('is a new starter before the first day, with a first date to book', () => {
    const status = supervisionStatus(
      arden,
      head('josh', null, { countsFrom: on('2026-06-01') }),
      on('2027-01-19'),
    );
    expect(status).toMatchObject({ code: 'NEW_STARTER', dueOn: '2027-03-08', workingDaysLate: 0 });
  });
});

describe('S3, a senior practitioner and a family support worker', () => {
  const onLeave = council({ absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')] });

  it('is due four weeks after 12 January, on leave or not, and due soon from five working days before', () => {
    const eve = supervisionStatus(onLeave, head('kerry', '2027-01-12'), on('2027-02-01'));
    const soon = supervisionStatus(onLeave, head('kerry', '2027-01-12'), on('2027-02-02'));
    expect([eve.code, soon.code, soon.dueOn]).toEqual(['ON_TRACK', 'DUE_SOON', '2027-02-09']);
  });

  it('is next due on 4 March once they have met on 4 February', () => {
    expect(supervisionStatus(onLeave, head('kerry', '2027-02-04'), on('2027-02-05')).dueOn).toBe(
      '2027-03-04',
    );
  });

  it('would be four working days late on 15 February', () => {
    const status = supervisionStatus(onLeave, head('kerry', '2027-01-12'), on('2027-02-15'));
    expect(status).toMatchObject({ code: 'OVERDUE', workingDaysLate: 4 });
  });
});

describe('S4, off sick', () => {
  const sick = council({ absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')] });
  const status = (today: string) => supervisionStatus(sick, head('lewis', '2027-01-26'), on(today));

  it('is due on 23 February until the first day off', () => {
    expect(status('2027-02-07')).toMatchObject({ code: 'ON_TRACK', dueOn: '2027-02-23', pausedBy: null });
  });

  it('is paused from the first day off to the eve of the return, weekends too', () => {
    for (const today of ['2027-02-08', '2027-02-23', '2027-02-24', '2027-02-26', '2027-02-28']) {
      expect(status(today)).toMatchObject({
        code: 'PAUSED',
        pausedBy: 'SICK',
        returnsOn: '2027-03-01',
        workingDaysLate: 0,
      });
    }
  });

  it('R22: is due five working days after the return, and overdue only after that', () => {
    expect(status('2027-03-01')).toMatchObject({
      code: 'DUE_SOON',
      dueOn: '2027-03-08',
      dueBecause: 'return',
      pausedBy: null,
    });
    expect(status('2027-03-09')).toMatchObject({ code: 'OVERDUE', workingDaysLate: 1 });
  });

  it('R22: a session late before the pause stays late, without the days of the pause', () => {
    const ill = (fromDate: string, toDate: string, today: string) =>
      supervisionStatus(
        council({ absences: [away('lewis', 'SICK', fromDate, toDate)] }),
        head('lewis', '2027-01-26'),
        on(today),
      );
    expect(ill('2027-03-10', '2027-03-10', '2027-03-11')).toMatchObject({
      code: 'ESCALATED',
      dueOn: '2027-02-23',
      dueBecause: 'interval',
      workingDaysLate: 11,
    });
    // Off from the due date itself: it was not missed by anybody.
    expect(ill('2027-02-23', '2027-02-23', '2027-02-24')).toMatchObject({
      code: 'DUE_SOON',
      dueOn: '2027-03-03',
      dueBecause: 'return',
    });
  });

  it('R22: ill again within the five days, they get them again; ill after them, they do not', () => {
    const dueAfter = (again: string) =>
      supervisionStatus(
        council({
          absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26'), away('lewis', 'SICK', again, again)],
        }),
        head('lewis', '2027-01-26'),
        on('2027-03-12'),
      ).dueOn;
    expect([dueAfter('2027-03-08'), dueAfter('2027-03-09')]).toEqual(['2027-03-16', '2027-03-08']);
  });

  it('keeps the later original date', () => {
    const early = council({ absences: [away('lewis', 'SICK', '2027-02-01', '2027-02-02')] });
    const facts = supervisionStatus(early, head('lewis', '2027-01-26'), on('2027-02-03'));
    expect(facts).toMatchObject({ dueOn: '2027-02-23', dueBecause: 'interval' });
  });

  it('counts from the next session as if nothing had been', () => {
    expect(supervisionStatus(sick, head('lewis', '2027-03-03'), on('2027-03-04')).dueOn).toBe('2027-03-31');
  });

  it('sees two sick notes with a weekend between them as one absence', () => {
    const twice = council({
      absences: [
        away('lewis', 'SICK', '2027-02-22', '2027-02-26'),
        away('lewis', 'SICK', '2027-02-08', '2027-02-19'),
      ],
    });
    const facts = supervisionStatus(twice, head('lewis', '2027-01-26'), on('2027-02-20'));
    expect(facts).toMatchObject({ code: 'PAUSED', returnsOn: '2027-03-01', dueOn: '2027-03-08' });
  });

  it('does not know the return while the absence is open', () => {
    const open = council({ absences: [away('lewis', 'FAMILY_LEAVE', '2027-02-08', null)] });
    const facts = supervisionStatus(open, head('lewis', '2027-01-26'), on('2027-06-01'));
    expect(facts).toMatchObject({
      code: 'PAUSED',
      pausedBy: 'FAMILY_LEAVE',
      returnsOn: null,
      dueOn: '2027-02-23',
    });
  });
});

describe('what pauses and what does not', () => {
  it.each(['SICK', 'FAMILY_LEAVE', 'COMPASSIONATE', 'SUSPENDED', 'SECONDED'] as const)(
    '%s pauses from the first day',
    (kind) => {
      const given = council({ absences: [away('lewis', kind, '2027-02-08', '2027-02-08')] });
      expect(supervisionStatus(given, head('lewis', '2027-01-04'), on('2027-02-08')).code).toBe('PAUSED');
    },
  );

  it.each(['ANNUAL_LEAVE', 'STUDY', 'JURY', 'OTHER'] as const)(
    '%s pauses only beyond ten working days',
    (kind) => {
      const codes = ['2027-02-19', '2027-02-22'].map((lastDay) => {
        const given = council({ absences: [away('lewis', kind, '2027-02-08', lastDay)] });
        return supervisionStatus(given, head('lewis', '2027-01-04'), on('2027-02-08')).code;
      });
      expect(codes).toEqual(['OVERDUE', 'PAUSED']);
    },
  );

  it("a supervisor's absence never pauses, and does not move the date", () => {
    const given = council({ absences: [away('priya', 'SICK', '2027-02-08', null)] });
    const facts = supervisionStatus(given, head('lewis', '2027-01-26'), on('2027-02-24'));
    expect(facts).toMatchObject({ code: 'OVERDUE', dueOn: '2027-02-23', supervisorId: 'priya' });
  });
});

describe('S5, part-time', () => {
  it('R8: is owed the same interval as a full-timer', () => {
    const facts = supervisionStatus(arden, head('sunita', '2027-02-03'), on('2027-02-04'));
    expect(facts).toMatchObject({ dueOn: '2027-03-03', intervalDays: 28, reasonForInterval: 'ladder' });
  });

  it('is due on the last day before that both normally work', () => {
    const mondays = council({ people: castWith('sunita', { workingDays: 'M-W----' }) });
    expect(supervisionStatus(mondays, head('sunita', '2027-02-04'), on('2027-02-05')).dueOn).toBe(
      '2027-03-03',
    );
  });

  it("goes by the worker's own days when the two never meet", () => {
    const apart = council({ people: castWith('sunita', { workingDays: '-----SS' }) });
    expect(supervisionStatus(apart, head('sunita', '2027-02-06'), on('2027-02-07')).dueOn).toBe('2027-03-06');
  });

  it('never falls on or before the session it runs from', () => {
    const mondays = council({
      people: castWith('josh', { workingDays: 'M------' }),
      relationships: [supervises('priya', 'josh')],
    });
    expect(supervisionStatus(mondays, head('josh', '2027-03-22'), on('2027-03-23')).dueOn).toBe('2027-04-05');
  });
});

describe('the interval in force', () => {
  it('is the shorter of ladder and agreement', () => {
    const shorter = council({ agreements: [agreement('priya', 'lewis', { intervalDays: 21 })] });
    const longer = council({ agreements: [agreement('priya', 'lewis', { intervalDays: 42 })] });
    const facts = [shorter, longer].map((given) =>
      supervisionStatus(given, head('lewis', '2026-12-29'), on('2027-01-04')),
    );
    expect(
      facts.map(({ dueOn, intervalDays, reasonForInterval }) => [dueOn, intervalDays, reasonForInterval]),
    ).toEqual([
      ['2027-01-19', 21, 'agreement'],
      ['2027-01-26', 28, 'ladder'],
    ]);
  });

  it('comes from the newest agreement with a present supervisor only', () => {
    const given = council({
      agreements: [
        agreement('priya', 'lewis', { intervalDays: 14, signedOn: on('2025-01-06') }),
        agreement('priya', 'lewis', { intervalDays: null, signedOn: on('2026-01-05') }),
        agreement('helen', 'lewis', { intervalDays: 7 }),
      ],
    });
    expect(supervisionStatus(given, head('lewis', '2026-12-29'), on('2027-01-04')).dueOn).toBe('2027-01-26');
  });

  it('R13: is shorter for a while after an incident', () => {
    const given = council({
      milestones: [
        milestone('lewis', 'temporary interval', '2027-01-04', {
          endDate: on('2027-02-26'),
          intervalDays: 14,
        }),
      ],
    });
    const held = (day: string) => supervisionStatus(given, head('lewis', day), addDays(on(day), 1));
    expect(held('2027-01-12')).toMatchObject({
      dueOn: '2027-01-26',
      reasonForInterval: 'temporary interval',
    });
    expect(held('2027-03-02')).toMatchObject({ dueOn: '2027-03-30', reasonForInterval: 'ladder' });
  });

  it('R13: is planned for from the day it is known, and makes nobody late before its first day', () => {
    const given = council({
      milestones: [milestone('lewis', 'temporary interval', '2027-01-25', { intervalDays: 7 })],
    });
    const known = supervisionStatus(given, head('lewis', '2027-01-12'), on('2027-01-18'));
    const begun = supervisionStatus(given, head('lewis', '2027-01-12'), on('2027-01-25'));
    expect([known.dueOn, begun.dueOn]).toEqual(['2027-02-01', '2027-02-01']);
    expect(known.reasonForInterval).toBe('temporary interval');
    const later = council({
      milestones: [milestone('lewis', 'temporary interval', '2027-03-01', { intervalDays: 7 })],
    });
    const ladder = supervisionStatus(later, head('lewis', '2027-01-12'), on('2027-01-18'));
    expect(ladder).toMatchObject({ dueOn: '2027-02-09', reasonForInterval: 'ladder' });
  });

  it('R13: makes nobody overdue on the day it is agreed', () => {
    const given = council({
      milestones: [milestone('lewis', 'temporary interval', '2027-01-19', { intervalDays: 14 })],
    });
    const before = supervisionStatus(given, head('lewis', '2026-12-29'), on('2027-01-18'));
    const after = supervisionStatus(given, head('lewis', '2026-12-29'), on('2027-01-19'));
    expect([before.dueOn, after.dueOn, after.code]).toEqual(['2027-01-26', '2027-01-26', 'DUE_SOON']);
  });
});

describe('without history', () => {
  it('runs from the import and says so: nobody is overdue on day one', () => {
    const facts = supervisionStatus(
      arden,
      head('lewis', null, { countsFrom: on('2027-01-19') }),
      on('2027-01-19'),
    );
    expect(facts).toMatchObject({
      code: 'ON_TRACK',
      dueOn: '2027-02-16',
      countsFrom: '2027-01-19',
      lastHeldOn: null,
    });
  });

  it('runs from the start for somebody who began after the import', () => {
    const given = council({ people: castWith('lewis', { startDate: on('2027-02-01') }) });
    const facts = supervisionStatus(
      given,
      head('lewis', null, { countsFrom: on('2027-01-19') }),
      on('2027-02-02'),
    );
    expect(facts).toMatchObject({ code: 'NEW_STARTER', dueOn: '2027-03-01', countsFrom: null });
  });

  it('runs from the start for somebody who came back to a new post', () => {
    const given = council({ people: castWith('lewis', { startDate: on('2027-02-01') }) });
    const facts = supervisionStatus(given, head('lewis', '2026-06-10'), on('2027-02-01'));
    expect(facts).toMatchObject({ code: 'NEW_STARTER', dueOn: '2027-03-01', lastHeldOn: '2026-06-10' });
  });

  it('R11: gives an agency worker a first session within five working days', () => {
    const given = council({
      people: castWith('lewis', { startDate: on('2027-02-01'), employment: 'AGENCY' }),
    });
    const facts = supervisionStatus(
      given,
      head('lewis', null, { countsFrom: on('2027-01-19') }),
      on('2027-02-01'),
    );
    expect(facts).toMatchObject({ dueOn: '2027-02-08', dueBecause: 'agency start', intervalDays: 28 });
    const after = supervisionStatus(given, head('lewis', '2027-02-04'), on('2027-02-05'));
    expect(after).toMatchObject({ dueOn: '2027-03-04', dueBecause: 'interval' });
  });
});

describe('the status in words a machine can read', () => {
  it('is due soon up to the day itself and overdue the day after', () => {
    const code = (today: string) => supervisionStatus(arden, head('lewis', '2026-12-29'), on(today)).code;
    expect(['2027-01-18', '2027-01-19', '2027-01-26', '2027-01-27'].map(code)).toEqual([
      'ON_TRACK',
      'DUE_SOON',
      'DUE_SOON',
      'OVERDUE',
    ]);
  });

  it('is on track when a session is booked on or before the due date', () => {
    const booked = head('lewis', '2026-12-29', { booked: [bookedOn('2027-01-26')] });
    expect(supervisionStatus(arden, booked, on('2027-01-25'))).toMatchObject({
      code: 'ON_TRACK',
      next: { on: '2027-01-26' },
    });
  });

  it('stays due soon when the booked day is too late, and names it', () => {
    const booked = head('lewis', '2026-12-29', { booked: [bookedOn('2027-01-28')] });
    expect(supervisionStatus(arden, booked, on('2027-01-25'))).toMatchObject({
      code: 'DUE_SOON',
      next: { on: '2027-01-28' },
    });
  });

  it('stays overdue as a fact when the next date lies ahead', () => {
    const booked = head('lewis', '2026-12-29', { booked: [bookedOn('2027-01-26'), bookedOn('2027-01-28')] });
    expect(supervisionStatus(arden, booked, on('2027-01-27'))).toMatchObject({
      code: 'OVERDUE',
      next: { on: '2027-01-28' },
    });
  });

  it('R12: leaves students outside the overdue logic', () => {
    const given = council({ people: castWith('lewis', { grade: 'STUDENT' }) });
    expect(supervisionStatus(given, head('lewis', '2026-10-01'), on('2027-01-19')).code).toBe('NOT_REMINDED');
  });

  it('is not reminded in a grade the policy has no ladder for', () => {
    const given = council({ people: castWith('lewis', { grade: 'ARTIST' }) });
    const facts = supervisionStatus(given, head('lewis', '2026-10-01'), on('2027-01-19'));
    expect(facts).toMatchObject({ code: 'NOT_REMINDED', dueOn: null, intervalDays: null, phase: null });
  });

  it('notices that nobody supervises somebody', () => {
    const given = council({ relationships: [supervises('priya', 'lewis', { kind: 'group' })] });
    expect(supervisionStatus(given, head('lewis', '2026-10-01'), on('2027-01-19'))).toMatchObject({
      code: 'NO_SUPERVISOR',
      supervisorId: null,
    });
  });

  it('is a leaver from the day after the last one, and so is somebody the files have dropped', () => {
    const given = council({ people: castWith('lewis', { endDate: on('2027-01-29') }) });
    const code = (today: string) => supervisionStatus(given, head('lewis', '2026-12-29'), on(today)).code;
    expect([code('2027-01-29'), code('2027-01-30')]).toEqual(['OVERDUE', 'LEAVER']);
    expect(supervisionStatus(given, head('nobody', null), on('2027-01-19')).code).toBe('LEAVER');
  });

  it('says when the bank holidays run out', () => {
    const facts = (held: string) => supervisionStatus(arden, head('lewis', held), addDays(on(held), 1));
    expect([facts('2028-12-01').beyondBankHolidayFile, facts('2028-12-20').beyondBankHolidayFile]).toEqual([
      false,
      true,
    ]);
    const none = council({ bankHolidays: { ...bankHolidays, events: [] } });
    expect(supervisionStatus(none, head('lewis', '2026-12-29'), on('2027-01-19')).beyondBankHolidayFile).toBe(
      true,
    );
  });
});

describe('R9 and R10, everybody has a ladder', () => {
  it.each([
    ['FSW', 28],
    ['PA', 28],
    ['BUSINESS_SUPPORT', 42],
    ['TM', 28],
    ['SM', 42],
    ['HOS', 56],
    ['AD', 56],
    ['DCS', 56],
    ['IRO', 28],
  ])('%s every %i days', (grade, days) => {
    const given = council({
      people: [...cast, person('somebody', { grade })],
      relationships: [supervises('tom', 'somebody')],
    });
    const facts = supervisionStatus(given, head('somebody', '2027-01-04'), on('2027-01-05'));
    expect(facts.intervalDays).toBe(days);
  });
});

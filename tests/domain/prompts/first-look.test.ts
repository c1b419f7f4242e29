// The day on which the sweep first looks at a thread: whoever has nothing coming stays out of its way.
import type { CouncilRows } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { firstDayToCheck } from '../../../bot/domain/prompts/first-look';
import {
  actionsOf,
  agreement,
  away,
  bookedOn,
  castWith,
  council,
  head,
  milestone,
  on,
  supervises,
} from '../given-council';

const today = on('2027-01-27');
const first = (
  spoiled: Parameters<typeof head>[2] = {},
  rows: Partial<CouncilRows> = {},
  id = 'lewis',
  heldOn: string | null = '2027-01-26',
) => firstDayToCheck(council(rows), head(id, heldOn, spoiled), today);
const priya = personId('priya');

describe('a thread is first looked at', () => {
  it('five working days before its due date', () => {
    expect(first()).toBe('2027-02-16');
  });

  it('five working days before a due date on a weekend, as the reminder counts them', () => {
    const weekend = { people: castWith('lewis', { workingDays: '-----SS' }) };
    // Due on Sunday 21 February; Friday 12 February has five working days left, as on a due Friday.
    expect(first({}, weekend, 'lewis', '2027-01-24')).toBe('2027-02-12');
  });

  it('two working days before a booked session, in the days of both', () => {
    expect(first({ booked: [bookedOn('2027-02-18')] })).toBe('2027-02-16');
    const sunita = first({ booked: [bookedOn('2027-02-23')] }, {}, 'sunita');
    expect(sunita).toBe('2027-02-17');
    const leave = { absences: [away('lewis', 'ANNUAL_LEAVE', '2027-02-11', '2027-02-17')] };
    expect(first({ booked: [bookedOn('2027-02-18')] }, leave)).toBe('2027-02-09');
  });

  it('not before a session in three weeks comes near', () => {
    expect(first({ booked: [bookedOn('2027-02-17')] })).toBe('2027-02-15');
  });

  it('at once when a booked day has passed or something waits for an answer', () => {
    const request = { requestId: 'r', by: personId('lewis'), on: today, need: null, coverOfferedOn: null };
    const longer = {
      intervalDays: 42,
      reason: 'court',
      reviewOn: on('2027-06-01'),
      askedBy: priya,
      askedOn: today,
      decided: null,
    };
    expect(first({ booked: [bookedOn('2027-01-26')] })).toBe('2027-01-22');
    for (const open of [
      { requests: [request] },
      { dateToFollow: { by: priya, byOn: on('2027-01-28') } },
      { longerInterval: longer },
      { unreachableSince: on('2027-01-20') },
    ]) {
      expect(first({ ...open, booked: [bookedOn('2027-02-18')] })).toBe(today);
    }
  });

  it('the day after the due date when only a later date is in the diary, for the summary will name it', () => {
    const late = first({ booked: [bookedOn('2027-03-10')] }, {}, 'lewis', '2027-01-05');
    expect(late).toBe('2027-02-03');
  });

  it('on the first day of a pause known in advance, although nothing is open yet', () => {
    const sick = { absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')] };
    expect(first({ actions: [] }, sick)).toBe('2027-02-08');
  });

  it('at the start of a pause that leaves work open, and at the return', () => {
    const sick = { absences: [away('lewis', 'SICK', '2027-02-01', '2027-02-26')] };
    expect(first({ actions: actionsOf(1) }, sick)).toBe('2027-02-01');
    const nearlyOver = { absences: [away('lewis', 'SICK', '2026-12-14', '2027-02-12')] };
    expect(first({ booked: [bookedOn('2027-03-18')] }, nearlyOver)).toBe('2027-02-15');
  });

  it('when a step of the ladder comes to its end, or to the day it may be asked again', () => {
    const josh = (spoiled: Parameters<typeof head>[2]) =>
      firstDayToCheck(
        council({ agreements: [agreement('priya', 'josh', { signedOn: on('2027-03-02') })] }),
        head('josh', '2027-04-08', {
          countsFrom: on('2027-03-01'),
          booked: [bookedOn('2027-05-20')],
          ...spoiled,
        }),
        on('2027-04-09'),
      );
    expect(josh({})).toBe('2027-04-12');
    const notYet = { answer: 'not-yet', on: on('2027-04-09'), askAgainOn: on('2027-04-14') } as const;
    expect(josh({ stepDown: { phase: 1, worker: notYet, supervisor: null } })).toBe('2027-04-14');
  });

  it('five working days before a long absence of the supervisor, unless somebody covers all of it', () => {
    const absences = [away('priya', 'FAMILY_LEAVE', '2027-02-08', '2027-07-30')];
    const cover = supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-02-08') });
    const booked = { booked: [bookedOn('2027-02-22')] };
    expect(first(booked, { absences })).toBe('2027-02-01');
    // Covered, only the preparation is left, at the latest before Priya goes.
    expect(first(booked, { absences, relationships: [...council().relationships, cover] })).toBe(
      '2027-02-04',
    );
  });

  it('five working days before an absence of the supervisor in which something is due', () => {
    const absences = [away('priya', 'ANNUAL_LEAVE', '2027-02-22', '2027-02-24')];
    expect(first({}, { absences })).toBe('2027-02-15');
    expect(first({ booked: [bookedOn('2027-02-19')] }, { absences })).toBe('2027-02-17');
  });

  it('sooner when a shorter interval, another version of the policy or a return is known to come', () => {
    const shorter = milestone('lewis', 'temporary interval', '2027-02-01', { intervalDays: 14 });
    expect(first({}, { milestones: [shorter] })).toBe('2027-02-02');
    const reminders = { ...defaultPolicy.reminders, dueSoonWorkingDays: 8 };
    const next = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-02-01'), reminders };
    const read = { policyRead: { version: '2', on: on('2027-01-26') } };
    expect(first(read, { policies: [defaultPolicy, next] })).toBe('2027-02-11');
  });
});

it('what a supervisor asked of the worker does not keep the thread among those that are looked at', () => {
  const request = { requestId: 'r', by: priya, on: today, need: null, coverOfferedOn: null };
  expect(first({ requests: [request] })).toBe('2027-02-16');
});

it('additional supervision in the diary does not put the look at formal supervision off', () => {
  const additional = { ...bookedOn('2027-03-30'), kind: 'ADDITIONAL' as const };
  expect(first({ booked: [additional] })).toBe('2027-02-16');
});

it('a thread is looked at five working days before the supervisor leaves without a successor', () => {
  const booked = { booked: [bookedOn('2027-02-22')] };
  expect(first(booked, { people: castWith('priya', { endDate: on('2027-02-12') }) })).toBe('2027-02-08');
});

it('a thread is looked at five working days before a session on whose day somebody is away', () => {
  const absences = [away('lewis', 'ANNUAL_LEAVE', '2027-02-18', '2027-02-19')];
  expect(first({ booked: [bookedOn('2027-02-18')] }, { absences })).toBe('2027-02-11');
});

describe('a thread is never looked at', () => {
  it.each([
    ['somebody who has left', { people: castWith('lewis', { endDate: on('2027-01-26') }) }],
    ['somebody whom no ladder reminds', { people: castWith('lewis', { grade: 'STUDENT' }) }],
    ['somebody nobody knows', { people: [] }],
  ])('of %s', (_title, rows) => {
    expect(first({ booked: [bookedOn('2027-02-18')] }, rows)).toBeNull();
  });
});

it('a request is looked at although no ladder reminds its author', () => {
  const request = { requestId: 'r', by: personId('lewis'), on: today, need: null, coverOfferedOn: null };
  expect(first({ requests: [request] }, { people: castWith('lewis', { grade: 'STUDENT' }) })).toBe(today);
});

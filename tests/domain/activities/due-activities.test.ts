// What comes back on a file, and when: trainings to ask after, checks that expire, health checks, supervisors' training.
import type { ActivityEntry } from '../../../bot/domain/activities/activity';
import {
  comesBackOn,
  dueSoon,
  headAfterAnswer,
  headAfterTalk,
  headPutAside,
  headWithActivity,
  learnedLately,
  learningToAskAbout,
} from '../../../bot/domain/activities/due-activities';
import { supervisorTrainingDue } from '../../../bot/domain/activities/supervisor-training';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, council, head, on, supervises } from '../given-council';

const { learning } = defaultPolicy;
let entries = 0;
function activity(spoiled: Partial<ActivityEntry> = {}): ActivityEntry {
  entries += 1;
  return {
    kind: 'activity',
    entryId: `activity-${entries}`,
    at: at('2027-01-19T16:14:00Z'),
    activity: 'training',
    loggedBy: personId('lewis'),
    on: on('2027-01-14'),
    title: 'Motivational interviewing',
    findings: '',
    nextOn: null,
    differently: null,
    ...spoiled,
  };
}
const check = (title: string, seen: string, expires: string | null) =>
  activity({ activity: 'check-seen', title, on: on(seen), nextOn: expires === null ? null : on(expires) });
const headWith = (...all: readonly ActivityEntry[]): ThreadHead =>
  all.reduce((now, one) => headWithActivity(now, one, learning), head('lewis', null));
const met = (day: string) => ({ heldOn: on(day), supervisorId: personId('priya'), minutes: null });
const titles = (all: ThreadHead['dueActivities']) => all.map(({ title }) => title);

describe('a training', () => {
  it('is asked after four weeks later, for ninety days, and no longer once it is answered', () => {
    const trained = headWith(activity({ entryId: 'mi' }));
    expect(learningToAskAbout(trained, on('2027-02-10'))).toEqual([]);
    expect(learningToAskAbout(trained, on('2027-02-11'))).toMatchObject([
      { entryId: 'mi', dueOn: '2027-02-11' },
    ]);
    expect(learningToAskAbout(trained, on('2027-05-12'))).toHaveLength(1);
    expect(learningToAskAbout(trained, on('2027-05-13'))).toEqual([]);
    const answered = headAfterAnswer(trained, 'mi', on('2027-02-15'));
    expect(learningToAskAbout(answered, on('2027-02-15'))).toEqual([]);
  });

  it('what was answered waits for the record of the next session, and no longer', () => {
    const answered = headAfterAnswer(headWith(activity({ entryId: 'mi' })), 'mi', on('2027-02-15'));
    const offered = (thread: ThreadHead, day = '2027-03-08') => learnedLately(thread, on(day), on(day));
    expect(offered(answered)).toMatchObject([{ entryId: 'mi' }]);
    expect(offered(answered, '2027-05-17')).toEqual([]);
    expect(offered(headAfterTalk(answered, on('2027-02-10')))).toHaveLength(1);
    expect(headAfterTalk(answered, on('2027-03-08')).dueActivities).toEqual([]);
  });

  it('what was answered after a session is for the record of the next one, and not for both', () => {
    const answered = headAfterAnswer(headWith(activity({ entryId: 'mi' })), 'mi', on('2027-02-16'));
    const ofSession = (thread: ThreadHead, heldOn: string) =>
      learnedLately(thread, on(heldOn), on('2027-03-10')).map(({ entryId }) => entryId);
    expect(ofSession(answered, '2027-02-15')).toEqual([]);
    const issued = headAfterTalk(answered, on('2027-02-15'));
    expect(ofSession(issued, '2027-03-08')).toEqual(['mi']);
    expect(ofSession(headAfterTalk(issued, on('2027-03-08')), '2027-03-08')).toEqual([]);
  });

  it('"nothing yet" is asked again once the next session was held, and not before', () => {
    const trained = { ...headWith(activity({ entryId: 'mi' })), lastFormal: met('2027-02-09') };
    const aside = headPutAside(trained, 'mi', on('2027-05-10'));
    expect(learningToAskAbout(aside, on('2027-05-10'))).toEqual([]);
    const after = { ...aside, lastFormal: met('2027-05-11') };
    expect(learningToAskAbout(after, on('2027-06-08'))).toMatchObject([{ entryId: 'mi' }]);
    expect(learningToAskAbout(after, on('2027-08-09'))).toEqual([]);
  });

  it('training in supervision is asked after too, and still comes back when it is old', () => {
    const trained = headWith(activity({ entryId: 'sup', activity: 'supervisor-development' }));
    expect(learningToAskAbout(trained, on('2027-02-10'))).toEqual([]);
    expect(learningToAskAbout(trained, on('2027-02-11'))).toMatchObject([{ entryId: 'sup' }]);
    const talked = headAfterTalk(headAfterAnswer(trained, 'sup', on('2027-02-15')), on('2027-03-08'));
    expect(talked.dueActivities).toMatchObject([{ entryId: 'sup', dueOn: '2029-01-14' }]);
    expect(learningToAskAbout(talked, on('2027-03-09'))).toEqual([]);
  });

  it('leaves no word of its own in the head', () => {
    expect(JSON.stringify(headWith(activity()).dueActivities)).not.toContain('Motivational');
  });

  it('says nothing about when the next supervision is due', () => {
    const { dueActivities: _, ...before } = head('lewis', '2026-12-29');
    const { dueActivities: __, ...after } = headWithActivity(
      head('lewis', '2026-12-29'),
      activity(),
      learning,
    );
    expect(after).toEqual(before);
  });
});

describe('a check', () => {
  it('is said four weeks before it expires, and afterwards', () => {
    const seen = headWith(check('DBS check', '2027-01-14', '2027-04-30'));
    expect(dueSoon(seen, on('2027-04-01'))).toEqual([]);
    expect(titles(dueSoon(seen, on('2027-04-02')))).toEqual(['DBS check']);
    expect(titles(dueSoon(seen, on('2027-12-01')))).toEqual(['DBS check']);
  });

  it('that was seen again stands for the older one, whichever was written down first', () => {
    const newer = check('DBS check', '2027-01-14', '2030-01-14');
    const older = check('DBS check', '2024-01-15', '2027-01-15');
    for (const all of [
      [newer, older],
      [older, newer],
    ]) {
      expect(headWith(...all).dueActivities).toMatchObject([{ dueOn: '2030-01-14' }]);
    }
  });

  it('without an expiry takes the older one with it', () => {
    const car = headWith(
      check('Driving licence', '2026-01-14', '2027-01-20'),
      check('Driving licence', '2027-01-14', null),
    );
    expect(car.dueActivities).toEqual([]);
  });
});

it('R62: however many checks of a supervisor were never renewed, what was done about their own training is known', () => {
  const trained = activity({ activity: 'supervisor-development', on: on('2026-11-02') });
  const old = Array.from({ length: 14 }, (_, n) => check(`Check ${n}`, '2024-01-08', '2025-01-08'));
  for (const all of [
    [trained, ...old],
    [...old, trained],
  ]) {
    const thread = { ...headWith(...all), countsFrom: on('2024-01-08') };
    expect(thread.dueActivities).toHaveLength(12);
    expect(supervisorTrainingDue(council(), personId('priya'), thread, on('2027-01-19'))).toBeNull();
  }
});

it('keeps at most twelve, the earliest first, and what expires before what is only asked after', () => {
  const trainings = Array.from({ length: 14 }, (_, n) => activity({ on: on(`2027-01-${10 + n}`) }));
  const all = headWith(check('DBS check', '2027-01-14', '2029-01-14'), ...trainings).dueActivities;
  expect(all).toHaveLength(12);
  expect(titles(all)).toContain('DBS check');
  expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
  expect(all.some((one) => one.on === on('2027-01-23'))).toBe(true);
  expect(all.some((one) => one.on === on('2027-01-10'))).toBe(false);
});

it('a health check comes back on the day it says', () => {
  const health = activity({ activity: 'health-check', title: 'East Team', nextOn: on('2027-07-14') });
  expect(comesBackOn(health, learning)).toBe('2027-07-14');
  expect(comesBackOn({ ...health, nextOn: null }, learning)).toBe(null);
});

describe('R62: training for supervisors', () => {
  const trained = (day: string) => activity({ activity: 'supervisor-development', on: on(day) });
  const asked = (file: ThreadHead, day: string, who = 'priya', files = council()) =>
    supervisorTrainingDue(files, personId(who), file, on(day));

  it('a new supervisor is asked whether a place is booked, until one is', () => {
    const files = council({
      relationships: [
        supervises('tom', 'helen'),
        supervises('helen', 'kerry', { startDate: on('2027-01-04') }),
      ],
    });
    const helen = head('helen', null);
    expect(asked(helen, '2027-01-19', 'helen', files)).toBe('new-supervisor');
    const booked = headWithActivity(helen, trained('2027-03-01'), learning);
    expect(asked(booked, '2027-01-19', 'helen', files)).toBe(null);
  });

  it('an experienced one is asked again two years after the last training', () => {
    const priya = headWithActivity(head('priya', null), trained('2027-01-14'), learning);
    expect(asked(priya, '2029-01-13')).toBe(null);
    expect(asked(priya, '2029-01-14')).toBe('again');
  });

  it('nobody starts life overdue: without anything on the file it counts from the first day of the product', () => {
    expect(asked(head('priya', null), '2028-05-31')).toBe(null);
    expect(asked(head('priya', null), '2028-06-01')).toBe('again');
  });

  it('nobody who supervises nobody is asked, nor whoever only covers', () => {
    expect(asked(head('lewis', null), '2028-06-01', 'lewis')).toBe(null);
    const files = council({ relationships: [supervises('lewis', 'sunita', { kind: 'cover' })] });
    expect(asked(head('lewis', null), '2028-06-01', 'lewis', files)).toBe(null);
  });
});

it('"nothing yet" is asked again, however many newer trainings were answered since', () => {
  let one = headWithActivity(
    head('lewis', '2026-12-29'),
    activity({ entryId: 'first', on: on('2026-12-01') }),
    learning,
  );
  one = headPutAside(one, 'first', on('2027-01-19'));
  for (let n = 0; n < 12; n += 1) {
    one = headWithActivity(one, activity({ entryId: `t${n}`, on: on('2026-12-10') }), learning);
    one = headAfterAnswer(one, `t${n}`, on('2027-01-19'));
  }
  one = { ...one, lastFormal: one.lastFormal && { ...one.lastFormal, heldOn: on('2027-01-26') } };
  expect(learningToAskAbout(one, on('2027-01-27')).map(({ entryId }) => entryId)).toEqual(['first']);
});

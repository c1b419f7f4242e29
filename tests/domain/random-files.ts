// What lies on a supervision file, made at random: records at every stage, actions, issues, activities, an agreement.
import * as fc from 'fast-check';
import { activityKinds } from '../../bot/domain/activities/activity';
import { addDays } from '../../bot/domain/dates';
import { type LocalDate, personId } from '../../bot/domain/ids';
import type { OpenRecord } from '../../bot/domain/records/record';
import type { ThreadHead } from '../../bot/domain/thread-head';

const people = fc.constantFrom('worker', 'priya', 'helen', 'tom');

export const files = fc.record({
  records: fc.array(
    fc.record({
      heldBefore: fc.integer({ min: 0, max: 60 }),
      by: fc.constantFrom('priya', 'priya', 'helen'),
      state: fc.constantFrom('to-write' as const, 'begun' as const, 'issued' as const),
      signed: fc.subarray(['worker' as const, 'supervisor' as const], { maxLength: 1 }),
    }),
    { maxLength: 2 },
  ),
  actions: fc.array(fc.record({ owner: people, byIn: fc.integer({ min: -15, max: 40 }) }), { maxLength: 2 }),
  replyIn: fc.option(fc.integer({ min: -20, max: 30 }), { freq: 3 }),
  activities: fc.array(
    fc.record({ activity: fc.constantFrom(...activityKinds), dueIn: fc.integer({ min: -50, max: 70 }) }),
    { maxLength: 2 },
  ),
  agreement: fc.option(
    fc.record({
      waits: fc.boolean(),
      before: fc.integer({ min: 0, max: 40 }),
      reviewIn: fc.integer({ min: -40, max: 60 }),
      otherHours: fc.boolean(),
    }),
    { freq: 2 },
  ),
  read: fc.boolean(),
  /** Who left a note for the next supervisor. */
  noted: fc.option(fc.record({ by: people, before: fc.integer({ min: 0, max: 60 }) }), { freq: 2 }),
});

type File = typeof files extends fc.Arbitrary<infer One> ? One : never;

/** As the head of that worker's thread knows it. */
export function fileOf(id: string, today: LocalDate, given: File) {
  const who = (one: string) => personId(one === 'worker' ? id : one);
  return {
    records: given.records
      .map((one, n) => recordOf(today, one, n))
      .sort((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? -1 : 1)),
    actions: given.actions.map(({ owner, byIn }, n) => ({
      entryId: `due:${n}`,
      owner: who(owner),
      byOn: addDays(today, byIn),
      carried: 0,
    })),
    issues:
      given.replyIn === null
        ? []
        : [
            {
              entryId: 'issue',
              to: personId('tom'),
              raisedOn: addDays(today, -5),
              replyBy: addDays(today, given.replyIn),
            },
          ],
    dueActivities: given.activities.map(({ activity, dueIn }, n) => ({
      entryId: `activity:${n}`,
      activity,
      title: '',
      on: addDays(today, -200),
      dueOn: addDays(today, dueIn),
    })),
    agreement: given.agreement === null ? null : agreementOf(today, given.agreement),
    policyRead: given.read ? { version: '2', on: today } : null,
    handOver: given.noted && { by: who(given.noted.by), on: addDays(today, -given.noted.before) },
  } satisfies Partial<ThreadHead>;
}

function recordOf(today: LocalDate, given: File['records'][number], n: number): OpenRecord {
  const heldOn = addDays(today, -given.heldBefore);
  const issued = given.state === 'issued';
  return {
    recordId: `record:${n}`,
    bookingId: null,
    heldOn,
    supervisorId: personId(given.by),
    state: given.state,
    issueBy: addDays(heldOn, 14),
    version: issued ? 1 : 0,
    issuedOn: issued ? addDays(heldOn, 7) : null,
    sayBy: issued ? addDays(heldOn, 9) : null,
    commentsBy: issued ? addDays(heldOn, 14) : null,
    signed: issued ? given.signed : [],
    disagreed: false,
    commented: false,
  };
}

function agreementOf(
  today: LocalDate,
  { waits, before, reviewIn, otherHours }: NonNullable<File['agreement']>,
): NonNullable<ThreadHead['agreement']> {
  return {
    entryId: 'agreement',
    version: 1,
    supervisorId: personId('priya'),
    state: waits ? 'AWAITING_SUPERVISEE' : 'ACTIVE',
    since: addDays(today, -before),
    reviewOn: addDays(today, reviewIn),
    intervalDays: null,
    lengthMinutes: null,
    policyVersion: '1',
    ...(otherHours ? { signedAs: { grade: 'SW', hours: '0.5 MT-----' } } : {}),
    standing: null,
  };
}

// Councils, people and threads made at random, with everything in them that prompts depend on.
import * as fc from 'fast-check';
import type { Setback } from '../../bot/domain/clock/session';
import { type Absence, absenceKinds, type Council, type Person } from '../../bot/domain/council';
import { addDays, instantAt } from '../../bot/domain/dates';
import { oversightTypes } from '../../bot/domain/decisions/management-oversight';
import { type LocalDate, type PersonId, personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { notOnFile, opened } from './decisions/given-open-decisions';
import { actionsOf, council, head, on, person, supervises } from './given-council';
import { fileOf, files } from './random-files';

const first = on('2026-01-01');
const days = fc.integer({ min: 0, max: 1_095 }).map((n) => addDays(first, n));
const spells = fc.record({
  kind: fc.constantFrom(...absenceKinds),
  from: fc.integer({ min: -20, max: 90 }),
  length: fc.integer({ min: 0, max: 30 }),
});
const patterns = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((works) => works))
  .map((week) => week.map((works, day) => (works ? 'MTWTFSS'.charAt(day) : '-')).join(''));
const week = fc.oneof({ weight: 2, arbitrary: fc.constant('MTWTF--') }, { weight: 1, arbitrary: patterns });
const hours = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { from: '08:30', to: '17:30' },
      { from: '20:00', to: '09:00' },
      { from: '12:00', to: '20:00' },
      { from: '19:00', to: '06:00' },
    ),
  },
);
const anyone = (id: string, grades: readonly string[]) =>
  fc.record({
    id: fc.constant(id),
    workingDays: week,
    workingHours: hours,
    grade: fc.constantFrom(...grades),
    startedDaysBefore: fc.integer({ min: -10, max: 400 }),
    leavesAfter: fc.option(fc.integer({ min: 5, max: 80 }), { nil: null, freq: 6 }),
    agency: fc.boolean(),
    absences: fc.array(spells, { maxLength: 2 }),
  });

/** Marcia → Tom → Priya → Lewis and Sunita; Helen may cover Lewis for a while. */
export const worlds = fc
  .record({
    today: days,
    people: fc.tuple(
      anyone('lewis', ['NQSW', 'SW', 'STUDENT']),
      anyone('sunita', ['SW', 'BUSINESS_SUPPORT']),
      anyone('priya', ['TM']),
      anyone('helen', ['SP']),
      anyone('tom', ['SM']),
      anyone('marcia', ['HOS']),
    ),
    cover: fc.option(
      fc.record({ from: fc.integer({ min: -30, max: 60 }), length: fc.integer({ min: 0, max: 60 }) }),
    ),
    heads: fc.tuple(spoiledHeads(), spoiledHeads()),
    policyIn: fc.option(fc.integer({ min: -45, max: 40 }), { freq: 3 }),
  })
  .map(({ today, people, cover, heads, policyIn }) => ({
    today,
    council: councilOf(today, people, cover, policyIn),
    heads: new Map<PersonId, ThreadHead>([
      [personId('lewis'), headOf('lewis', today, heads[0])],
      [personId('sunita'), headOf('sunita', today, heads[1])],
    ]),
  }));

type Someone = ReturnType<typeof anyone> extends fc.Arbitrary<infer One> ? One : never;
type Spoiled = ReturnType<typeof spoiledHeads> extends fc.Arbitrary<infer One> ? One : never;

function spoiledHeads() {
  return fc.record({
    heldBefore: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null, freq: 8 }),
    booked: fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 2 }),
    additional: fc.boolean(),
    at: fc.constantFrom(null, '10:00', '15:00'),
    quietFor: fc.option(fc.integer({ min: -3, max: 10 }), { nil: null }),
    setbacks: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 3 }),
    toFollow: fc.option(fc.integer({ min: -5, max: 5 }), { nil: null, freq: 5 }),
    asked: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 5 }),
    longer: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 8 }),
    unreachable: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 8 }),
    notYet: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 4 }),
    open: fc.integer({ min: 0, max: 2 }),
    decisions: fc.array(
      fc.record({
        type: fc.constantFrom(...oversightTypes),
        saidBefore: fc.integer({ min: 0, max: 35 }),
        time: fc.constantFrom('07:00', '10:00', '18:00'),
        byWorker: fc.boolean(),
        waits: fc.constantFrom(null, 'worker' as const, 'supervisor' as const, 'authority' as const),
        recorders: fc.array(fc.constantFrom('worker', 'priya', 'helen'), { maxLength: 2 }),
        byIn: fc.integer({ min: -4, max: 8 }),
        begun: fc.boolean(),
        lookAgain: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    endOfDay: fc.boolean(),
    file: files,
  });
}

function councilOf(
  today: LocalDate,
  people: readonly Someone[],
  cover: { readonly from: number; readonly length: number } | null,
  policyIn: number | null,
): Council {
  const always = { startDate: first };
  const next = { ...defaultPolicy, version: '2', effectiveFrom: addDays(today, policyIn ?? 0) };
  return council({
    policies: policyIn === null ? [defaultPolicy] : [defaultPolicy, next],
    people: people.map((one): Person => {
      const startDate = addDays(today, -one.startedDaysBefore);
      return person(one.id, {
        workingDays: one.workingDays,
        workingHours: one.workingHours,
        grade: one.grade,
        employment: one.agency ? 'AGENCY' : 'EMPLOYEE',
        startDate,
        endDate: one.leavesAfter === null ? null : addDays(today, one.leavesAfter),
      });
    }),
    relationships: [
      supervises('marcia', 'tom', always),
      supervises('tom', 'priya', always),
      supervises('priya', 'lewis', always),
      supervises('priya', 'sunita', always),
      ...(cover
        ? [
            supervises('helen', 'lewis', {
              kind: 'cover',
              startDate: addDays(today, cover.from),
              endDate: addDays(today, cover.from + cover.length),
            }),
          ]
        : []),
    ],
    absences: people.flatMap(({ id, absences }) =>
      absences.map(({ kind, from, length }): Absence => {
        const fromDate = addDays(today, from);
        return { personId: personId(id), kind, fromDate, toDate: addDays(fromDate, length) };
      }),
    ),
  });
}

function headOf(id: string, today: LocalDate, given: Spoiled): ThreadHead {
  const back = (days: number) => addDays(today, -days);
  const priya = personId('priya');
  const heldOn = given.heldBefore === null ? null : back(given.heldBefore);
  return head(id, heldOn, {
    countsFrom: back(200),
    booked: [...given.booked]
      .sort((one, other) => one - other)
      .map((ahead, n) => ({
        sessionId: `s${n}`,
        on: addDays(today, ahead),
        at: given.at,
        supervisorId: priya,
        kind: given.additional ? ('ADDITIONAL' as const) : ('FORMAL' as const),
        minutes: 90,
        cover: null,
      })),
    inTheWay:
      given.quietFor === null
        ? null
        : {
            reason: 'DUTY',
            saidBy: priya,
            saidOn: back(1),
            quietUntil: addDays(today, given.quietFor),
            times: 1,
          },
    setbacks: [...given.setbacks]
      .sort((one, other) => one - other)
      .map(
        (ago): Setback => ({
          on: back(ago),
          state: 'CANCELLED',
          by: priya,
          supervisorId: priya,
          reason: null,
        }),
      ),
    dateToFollow: given.toFollow === null ? null : { by: priya, byOn: addDays(today, given.toFollow) },
    requests:
      given.asked === null
        ? []
        : [{ requestId: 'r', by: personId(id), on: back(given.asked), need: null, coverOfferedOn: null }],
    longerInterval:
      given.longer === null
        ? null
        : {
            intervalDays: 42,
            reason: 'court',
            reviewOn: addDays(today, 60),
            askedBy: priya,
            askedOn: back(given.longer),
            decided: null,
          },
    unreachableSince: given.unreachable === null ? null : back(given.unreachable),
    stepDown:
      given.notYet === null
        ? null
        : {
            phase: 1,
            worker: { answer: 'not-yet', on: back(1), askAgainOn: addDays(today, given.notYet) },
            supervisor: null,
          },
    ...fileOf(id, today, given.file),
    actions: [...actionsOf(given.open), ...fileOf(id, today, given.file).actions],
    open: given.decisions.map((one, n) => openedBy(id, today, one, n)),
    endOfDayQuestion: given.endOfDay,
  });
}

/** Marcia's line: Tom decides what Priya may not. */
function openedBy(id: string, today: LocalDate, given: Spoiled['decisions'][number], n: number) {
  const saidOn = addDays(today, -given.saidBefore);
  const since = instantAt(saidOn, given.time);
  const by = { worker: id, supervisor: 'priya', authority: 'tom' };
  return opened({
    entryId: `decision-${n}`,
    type: given.type,
    saidOn,
    loggedAt: since,
    loggedBy: personId(given.byWorker ? id : 'priya'),
    waitsFor: given.waits && { by: personId(by[given.waits]), since, as: given.waits },
    childFile: given.recorders.map((recorder) =>
      notOnFile(
        recorder === 'worker' ? id : recorder,
        addDays(today, given.byIn),
        given.begun ? addDays(today, -1) : null,
      ),
    ),
    lookAgain: given.lookAgain,
  });
}

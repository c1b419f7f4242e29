// One open quick decision as it lies in a stored head, with its open action.
import type { OpenAction } from '../domain/actions/action';
import { addDays, daysBetween } from '../domain/dates';
import { type OpenDecision, openTypes, type WaitsFor } from '../domain/decisions/management-oversight';
import type { CaseReference, LocalDate, PersonId } from '../domain/ids';
import {
  dayOf,
  letter,
  type Moment,
  moment,
  type Person,
  packId,
  packMoment,
  unpackId,
  wordOf,
} from './packed-fields';

type Item = OpenDecision['childFile'][number];

/** Consecutive children whose part is the same: recorder, by so many days after it was said, begun, then each reference. */
export type PackedItems = readonly [Person, number, Moment | 0, ...(CaseReference | null)[]];

export type PackedDecision = readonly [
  id: string,
  /** The first letter of its word, here and of whom it waits for. */
  type: string,
  supervisor: Person,
  loggedBy: Person,
  loggedAt: Moment,
  /** Days after it was logged, so 0 or less. */
  saidOn: number,
  /** `since` is 0 when it is the moment of logging. */
  waitsFor: readonly [Person, as: string, since: Moment | 0] | 0,
  childFile: readonly PackedItems[],
  lookAgain: 0 | 1,
  disputed: 0 | 1,
  /** Its open action, where it has one that was never carried: whose, and by so many days after it was said. */
  ...action: readonly [owner: Person, byOn: number] | readonly [],
];

export function packDecision(
  one: OpenDecision,
  action: OpenAction | undefined,
  index: (person: PersonId) => Person,
): PackedDecision {
  const { entryId, type, supervisorId, loggedBy, saidOn, loggedAt, ...open } = one;
  const { waitsFor, childFile, lookAgain, disputed, ...rest } = open;
  // What is added to an open decision has to be packed too, or it is lost: then this line does not compile.
  rest satisfies Readonly<Record<string, never>>;
  return [
    packId(entryId),
    letter(type),
    index(supervisorId),
    index(loggedBy),
    packMoment(loggedAt),
    daysBetween(dayOf(loggedAt), saidOn),
    waitsFor === null
      ? 0
      : [
          index(waitsFor.by),
          letter(waitsFor.as),
          waitsFor.since === loggedAt ? 0 : packMoment(waitsFor.since),
        ],
    packItems(childFile, saidOn, index),
    lookAgain ? 1 : 0,
    disputed ? 1 : 0,
    ...(action ? ([index(action.owner), daysBetween(saidOn, action.byOn)] as const) : ([] as const)),
  ];
}

export function unpackDecision(packed: PackedDecision, person: (index: Person) => PersonId): OpenDecision {
  const [id, type, supervisor, loggedBy, logged, saidAfter, waits, items, again, disputed] = packed;
  const loggedAt = moment(logged);
  const saidOn = addDays(dayOf(loggedAt), saidAfter);
  return {
    entryId: unpackId(id),
    type: wordOf(openTypes, type),
    supervisorId: person(supervisor),
    loggedBy: person(loggedBy),
    saidOn,
    loggedAt,
    waitsFor:
      waits === 0
        ? null
        : {
            by: person(waits[0]),
            since: waits[2] === 0 ? loggedAt : moment(waits[2]),
            as: wordOf(asked, waits[1]),
          },
    childFile: items.flatMap(([recorder, after, begun, ...references]) =>
      references.map((reference) => ({
        reference,
        recorder: person(recorder),
        byOn: addDays(saidOn, after),
        begunAt: begun === 0 ? null : moment(begun),
      })),
    ),
    lookAgain: again === 1,
    disputed: disputed === 1,
  };
}

export const actionIdOf = ({ entryId }: OpenDecision) => `action:${entryId}`;
export const isUncarried = ({ carried }: OpenAction) => carried === 0;
export const inDecision = (action: OpenAction, decision: OpenDecision) =>
  isUncarried(action) && action.entryId === actionIdOf(decision);

export function actionIn(
  packed: PackedDecision | undefined,
  decision: OpenDecision,
  person: (index: Person) => PersonId,
): readonly OpenAction[] {
  const [owner, after] = packed?.slice(10) ?? [];
  if (typeof owner !== 'number' || typeof after !== 'number') return [];
  const byOn = addDays(decision.saidOn, after);
  return [{ entryId: actionIdOf(decision), owner: person(owner), byOn, carried: 0 }];
}

function packItems(
  items: readonly Item[],
  saidOn: LocalDate,
  index: (person: PersonId) => Person,
): readonly PackedItems[] {
  const packed: PackedItems[] = [];
  for (const { reference, recorder, byOn, begunAt, ...rest } of items) {
    rest satisfies Readonly<Record<string, never>>;
    const part = [
      index(recorder),
      daysBetween(saidOn, byOn),
      begunAt === null ? 0 : packMoment(begunAt),
    ] as const;
    const before = packed.at(-1);
    if (before && part.every((one, at) => one === before[at]))
      packed[packed.length - 1] = [...before, reference];
    else packed.push([...part, reference]);
  }
  return packed;
}

const asked = ['supervisor', 'worker', 'authority'] as const satisfies readonly WaitsFor['as'][];

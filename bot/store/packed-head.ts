// A thread's head as it lies in the store: what says nothing is left out, and its lists are short, because every act writes them again.
import { byDate, type OpenAction } from '../domain/actions/action';
import { addDays, daysBetween } from '../domain/dates';
import { type OpenDecision, openTypes, type WaitsFor } from '../domain/decisions/management-oversight';
import { type CaseReference, type Instant, type LocalDate, type PersonId, personId } from '../domain/ids';
import { newHead, type ThreadHead } from '../domain/thread-head';
import type { OpenWait } from '../domain/waits/wait';

type Recent = ThreadHead['recentReferences'][number];
type Item = OpenDecision['childFile'][number];

/** An index into `who`. */
type Person = number;
/** Milliseconds since 1970 with base 36; 0 where there is none, or where it is the one said before. */
type Moment = string;

/** Consecutive children whose part is the same: recorder, by so many days after it was said, begun, then each reference. */
type PackedItems = readonly [Person, number, Moment | 0, ...(CaseReference | null)[]];

type PackedDecision = readonly [
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

/** An action that is in no decision of `open`. */
type PackedAction = readonly [id: string, owner: Person, byOn: Day, carried: number];

/** A wait on another agency; 0 where nobody has named a day. */
type PackedWait = readonly [id: string, referredOn: Day, expectedBy: Day | 0];

/** Days since 1970. */
type Day = number;

/** The lists of a head that grow. */
export type PackedLists = {
  /** Left out when there is none besides those of open decisions. */
  readonly actions?: readonly PackedAction[];
  /** Left out when there is none. */
  readonly waits?: readonly PackedWait[];
  readonly who: readonly PersonId[];
  readonly open: readonly PackedDecision[];
  readonly recent: readonly (readonly [CaseReference, loggedBy: Person, at: Moment])[];
};

/** What `completeHead` makes whole again. */
export type PackedHead = Partial<ThreadHead> &
  Pick<ThreadHead, 'personId' | 'revision' | 'countsFrom'> & { readonly packed: PackedLists };

/** With twenty decisions open about a fifth of what it would be in words. */
export function packHead({ open, recentReferences, actions, waits, ...head }: ThreadHead): PackedHead {
  const { personId: whose, revision, countsFrom } = head;
  const { open: _, recentReferences: __, actions: ___, waits: ____, ...nothing } = newHead(whose, countsFrom);
  const unsaid = new Map<string, string>(
    Object.entries(nothing).map(([name, part]) => [name, JSON.stringify(part)]),
  );
  const said = Object.entries(head).filter(([name, part]) => unsaid.get(name) !== JSON.stringify(part));
  return {
    ...Object.fromEntries(said),
    ...{ personId: whose, revision, countsFrom },
    packed: {
      ...packLists(open, recentReferences, actions),
      ...(waits.length === 0 ? {} : { waits: waits.map(packWait) }),
    },
  };
}

function packLists(
  open: readonly OpenDecision[],
  recent: readonly Recent[],
  actions: readonly OpenAction[],
): PackedLists {
  const who: PersonId[] = [];
  const index = (person: PersonId): Person => {
    const at = who.indexOf(person);
    return at === -1 ? who.push(person) - 1 : at;
  };
  const ownActions = new Map(actions.filter(isUncarried).map((one) => [one.entryId, one]));
  const elsewhere = actions.filter((one) => !open.some((decision) => inDecision(one, decision)));
  return {
    who,
    open: open.map((one) => packDecision(one, ownActions.get(actionIdOf(one)), index)),
    recent: recent.map(({ reference, loggedBy, at }) => [reference, index(loggedBy), packMoment(at)]),
    ...(elsewhere.length === 0 ? {} : { actions: elsewhere.map((action) => packAction(action, index)) }),
  };
}

/** As the head has them. */
export function unpackLists({
  who,
  open,
  recent,
  actions = [],
  waits = [],
}: PackedLists): Pick<ThreadHead, 'open' | 'recentReferences' | 'actions' | 'waits'> {
  const person = (index: Person): PersonId => who[index] ?? personId('');
  const decisions = open.map((one) => unpackDecision(one, person));
  return {
    open: decisions,
    actions: [
      ...decisions.flatMap((decision, at) => actionIn(open[at], decision, person)),
      ...actions.map((one) => unpackAction(one, person)),
    ].sort(byDate),
    waits: waits.map(unpackWait),
    recentReferences: recent.map(([reference, loggedBy, at]) => ({
      reference,
      loggedBy: person(loggedBy),
      at: moment(at),
    })),
  };
}

function packDecision(
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

function unpackDecision(packed: PackedDecision, person: (index: Person) => PersonId): OpenDecision {
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

const actionIdOf = ({ entryId }: OpenDecision) => `action:${entryId}`;
const isUncarried = ({ carried }: OpenAction) => carried === 0;
const inDecision = (action: OpenAction, decision: OpenDecision) =>
  isUncarried(action) && action.entryId === actionIdOf(decision);

function actionIn(
  packed: PackedDecision | undefined,
  decision: OpenDecision,
  person: (index: Person) => PersonId,
): readonly OpenAction[] {
  const [owner, after] = packed?.slice(10) ?? [];
  if (typeof owner !== 'number' || typeof after !== 'number') return [];
  const byOn = addDays(decision.saidOn, after);
  return [{ entryId: actionIdOf(decision), owner: person(owner), byOn, carried: 0 }];
}

function packAction(
  { entryId, owner, byOn, carried, ...rest }: OpenAction,
  index: (person: PersonId) => Person,
): PackedAction {
  rest satisfies Readonly<Record<string, never>>;
  return [packId(entryId), index(owner), daysBetween(firstDay, byOn), carried];
}

const firstDay = '1970-01-01' as LocalDate;

function unpackAction(
  [id, owner, byOn, carried]: PackedAction,
  person: (index: Person) => PersonId,
): OpenAction {
  return { entryId: unpackId(id), owner: person(owner), byOn: addDays(firstDay, byOn), carried };
}

function packWait({ entryId, referredOn, expectedBy, ...rest }: OpenWait): PackedWait {
  rest satisfies Readonly<Record<string, never>>;
  return [
    packId(entryId),
    daysBetween(firstDay, referredOn),
    expectedBy === null ? 0 : daysBetween(firstDay, expectedBy),
  ];
}

const unpackWait = ([id, referred, expected]: PackedWait): OpenWait => ({
  entryId: unpackId(id),
  referredOn: addDays(firstDay, referred),
  expectedBy: expected === 0 ? null : addDays(firstDay, expected),
});

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

/** No two words of a list begin with the same letter. */
const letter = (word: string) => word.slice(0, 1);

function wordOf<Word extends string>(words: readonly Word[], first: string): Word {
  const word = words.find((one) => letter(one) === first);
  if (word === undefined) throw new Error(`no word of a head begins with ${first}`);
  return word;
}

const operationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The sixteen bytes of an operation id; any other id as it is, after a sign that those never have. */
const packId = (id: string) =>
  operationId.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : `=${id}`;

function unpackId(packed: string): string {
  if (packed.startsWith('=')) return packed.slice(1);
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  return [0, 8, 12, 16, 20].map((from, at, starts) => hex.slice(from, starts[at + 1])).join('-');
}

const packMoment = (at: Instant): Moment => Date.parse(at).toString(36);
const moment = (packed: Moment) => new Date(Number.parseInt(packed, 36)).toISOString() as Instant;
const dayOf = (at: Instant) => at.slice(0, 10) as LocalDate;

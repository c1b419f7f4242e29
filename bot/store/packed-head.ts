// A thread's head as it lies in the store: what says nothing is left out, and its lists are short, because every act writes them again.
import { byDate, type OpenAction } from '../domain/actions/action';
import type { OpenDecision } from '../domain/decisions/management-oversight';
import { type CaseReference, type PersonId, personId } from '../domain/ids';
import { newHead, type ThreadHead } from '../domain/thread-head';
import type { OpenWait } from '../domain/waits/wait';
import { type DenseDecisions, packDense, unpackDense } from './dense-decisions';
import {
  actionIdOf,
  actionIn,
  inDecision,
  isUncarried,
  type PackedDecision,
  packDecision,
  unpackDecision,
} from './packed-decision';
import {
  type Day,
  type Moment,
  moment,
  type Person,
  packDay,
  packId,
  packMoment,
  unpackDay,
  unpackId,
} from './packed-fields';

type Recent = ThreadHead['recentReferences'][number];
/** An action that is in no decision of `open`. */
type PackedAction = readonly [id: string, owner: Person, byOn: Day, carried: number];

/** A wait on another agency; 0 where nobody has named a day. */
type PackedWait = readonly [id: string, referredOn: Day, expectedBy: Day | 0];

/** The lists of a head that grow. */
export type PackedLists = {
  /** Left out when there is none besides those of open decisions. */
  readonly actions?: readonly PackedAction[];
  /** Left out when there is none. */
  readonly waits?: readonly PackedWait[];
  readonly who: readonly PersonId[];
  /** Left out where there are so many that they lie in `dense`: a version that does not know it fails, and loses none. */
  readonly open?: readonly PackedDecision[];
  readonly dense?: DenseDecisions;
  readonly recent: readonly (readonly [CaseReference, loggedBy: Person, at: Moment])[];
};

/** What `completeHead` makes whole again. */
export type PackedHead = Partial<ThreadHead> &
  Pick<ThreadHead, 'personId' | 'revision' | 'countsFrom'> & { readonly packed: PackedLists };

/** With twenty decisions open about a tenth of what it would be in words. */
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

/** From here on the dense form is shorter, whatever is in it. */
const fewestDense = 10;

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
  const decisions = open.map((one) => packDecision(one, ownActions.get(actionIdOf(one)), index));
  return {
    who,
    ...(decisions.length < fewestDense ? { open: decisions } : { dense: packDense(decisions) }),
    recent: recent.map(({ reference, loggedBy, at }) => [reference, index(loggedBy), packMoment(at)]),
    ...(elsewhere.length === 0 ? {} : { actions: elsewhere.map((action) => packAction(action, index)) }),
  };
}

/** As the head has them. */
export function unpackLists({
  who,
  dense,
  open = dense ? unpackDense(dense) : [],
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

function packAction(
  { entryId, owner, byOn, carried, ...rest }: OpenAction,
  index: (person: PersonId) => Person,
): PackedAction {
  rest satisfies Readonly<Record<string, never>>;
  return [packId(entryId), index(owner), packDay(byOn), carried];
}

function unpackAction(
  [id, owner, byOn, carried]: PackedAction,
  person: (index: Person) => PersonId,
): OpenAction {
  return { entryId: unpackId(id), owner: person(owner), byOn: unpackDay(byOn), carried };
}

function packWait({ entryId, referredOn, expectedBy, ...rest }: OpenWait): PackedWait {
  rest satisfies Readonly<Record<string, never>>;
  return [packId(entryId), packDay(referredOn), expectedBy === null ? 0 : packDay(expectedBy)];
}

const unpackWait = ([id, referred, expected]: PackedWait): OpenWait => ({
  entryId: unpackId(id),
  referredOn: unpackDay(referred),
  expectedBy: expected === 0 ? null : unpackDay(expected),
});

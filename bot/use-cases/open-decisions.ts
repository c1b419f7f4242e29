// Opens what is still open about the quick decisions and case discussions of one thread, and the two lists for a talk about them.
import { mayReadThread } from '../domain/access/access';
import type { Council } from '../domain/council';
import { addMonths, londonDate } from '../domain/dates';
import { type Discussed, isDiscussed } from '../domain/decisions/discussed';
import {
  endorsementsAmong,
  endorsementsOffUntil,
  mayReadEndorsements,
} from '../domain/decisions/endorsements';
import type { ManagementOversightEntry, OpenDecision } from '../domain/decisions/management-oversight';
import { childFileOf, comingBackIn, lookAgainIn } from '../domain/decisions/open-decisions';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import { answererOn } from '../domain/prompts/waits-for';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';

/** What the words of a list are made with. */
type Opened = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly now: Instant;
};

/** What is open in one thread for its viewer, oldest first; long words are cut. */
export type OpenedDecisions = Opened & {
  /** What the viewer is asked to answer. */
  readonly toAnswer: readonly ManagementOversightEntry[];
  /** What the viewer is asked to put on a child's file, whatever its day. */
  readonly childFile: readonly Discussed[];
  /** How many decisions more there are of each; the oldest ten come first. */
  readonly more: { readonly toAnswer: number; readonly childFile: number };
  /** What comes back: at most as many as policy says, how many more there are, and the ids of what is asked about by now. */
  readonly lookAgain: {
    readonly entries: readonly Discussed[];
    readonly asked: ReadonlySet<string>;
    readonly more: number;
  };
};

/** For a talk between the two, newest first, of the last six months. Empty until `offUntil` is null. */
export type OpenedEndorsements = Opened & {
  readonly directed: readonly ManagementOversightEntry[];
  readonly endorsed: readonly ManagementOversightEntry[];
  readonly offUntil: LocalDate | null;
};

/**
 * Refuses `not-yours` before anything is read. One point read, and one query with its plan when something is open: three
 * requests.
 */
export async function openDecisions(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedDecisions>> {
  const opened = openedFor(ports, viewer, owner);
  const { council, today } = opened;
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  // Whoever is asked today: the one who was asked first may be away or have passed the worker on.
  const toAnswer = head.open.filter((open) => answererOn(council, owner, open, today) === viewer);
  const forFile = childFileOf(head, council, today)
    .filter(({ askedOf }) => askedOf === viewer)
    .map(({ open }) => open);
  // A decision is there for every child of it.
  const [answers, files] = [oldest(toAnswer), oldest([...new Set(forFile)])];
  const all = comingBackIn(head);
  const asked = new Set(lookAgainIn(head, today).map(({ entryId }) => entryId));
  const atOnce = all.slice(0, policyOn(council, today).quickDecision.lookAgainAtOnce);
  const stored = await discussedById(ports, owner, [...answers.first, ...files.first, ...atOnce]);
  const inOrder = (open: readonly OpenDecision[]) => entriesOf(open, stored);
  return accepted({
    ...opened,
    toAnswer: inOrder(answers.first).flatMap((entry) => (entry.kind === 'decision' ? [entry] : [])),
    childFile: inOrder(files.first),
    more: { toAnswer: answers.more, childFile: files.more },
    lookAgain: { entries: inOrder(atOnce), asked, more: all.length - atOnce.length },
  });
}

/**
 * Decisions directed, and the worker's own that were endorsed: for the two of the pair and nobody else. Refuses
 * `not-yours` before anything is read, and reads nothing while it is off.
 */
export async function openEndorsements(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedEndorsements>> {
  const opened = openedFor(ports, viewer, owner);
  const { council, today } = opened;
  if (!mayReadEndorsements(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const offUntil = endorsementsOffUntil(council, owner, today);
  if (offUntil !== null) return accepted({ ...opened, directed: [], endorsed: [], offUntil });
  const between = (await decisionsSince(ports, owner, addMonths(today, -6))).filter(
    ({ supervisorId }) => viewer === owner || viewer === supervisorId,
  );
  return accepted({ ...opened, ...endorsementsAmong(between, today), offUntil });
}

/** A list that nobody can finish at one sitting is not read either. */
const listedAtOnce = 10;
const oldest = (open: readonly OpenDecision[]) => ({
  first: open.slice(0, listedAtOnce),
  more: Math.max(0, open.length - listedAtOnce),
});

const pageSize = 100;

function openedFor(ports: CouncilPorts, viewer: PersonId, owner: PersonId): Opened {
  const now = ports.clock.now();
  return { council: ports.directory.council(), viewer, owner, today: londonDate(now), now };
}

type DiscussedById = ReadonlyMap<string, Discussed>;

async function discussedById(
  ports: CouncilPorts,
  owner: PersonId,
  wanted: readonly { readonly entryId: string }[],
): Promise<DiscussedById> {
  const ids = [...new Set(wanted.map(({ entryId }) => entryId))];
  const read = await ports.threads.entries(owner, ids);
  return new Map(read.flatMap(({ entry }) => (isDiscussed(entry) ? [[entry.entryId, entry] as const] : [])));
}

function entriesOf(open: readonly OpenDecision[], stored: DiscussedById): readonly Discussed[] {
  return open.flatMap(({ entryId }) => {
    const entry = stored.get(entryId);
    return entry ? [entry] : [];
  });
}

async function decisionsSince(
  ports: CouncilPorts,
  owner: PersonId,
  since: LocalDate,
): Promise<readonly ManagementOversightEntry[]> {
  const found: ManagementOversightEntry[] = [];
  let after: string | null = null;
  do {
    const page = await ports.threads.page(owner, { kinds: ['decision'], after, size: pageSize });
    if (page === 'bad-page') throw new Error('the store does not know its own page mark');
    const fresh = page.entries.flatMap((entry) =>
      entry.kind === 'decision' && londonDate(entry.at) >= since ? [entry] : [],
    );
    found.push(...fresh);
    // Newest first: after the first one that is too old, all are.
    after = fresh.length === page.entries.length ? page.after : null;
  } while (after !== null);
  return found;
}

// Opens what two people need to prepare a session: the head, then everything it names in one query.
import { learningToAskAbout } from '../../domain/activities/due-activities';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { childFileOf, comingBackIn } from '../../domain/decisions/open-decisions';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { policyOn } from '../../domain/policy/policy';
import { noPreparation } from '../../domain/preparation/preparation-words';
import type { OpenedPreparation, OwnPaper } from '../../domain/preparation/prepared';
import { mayPrepare, type Preparing, preparing } from '../../domain/preparation/preparing';
import { isWrittenFor } from '../../domain/preparation/shared-with';
import { usualSupervisor } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import { preparationId, privateNotesId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import type { ReadPaper } from '../../ports/papers';
import { headOrNew } from '../head-or-new';

/** Four can be talked about; the others wait for the next time. */
const lookedAgainAtOnce = 4;
const actionsAtOnce = 12;
const issuesAtOnce = 5;
const childFileAtOnce = 5;
const trainingsAtOnce = 3;
const waitsAtOnce = 5;

/**
 * Refuses `not-yours` before anything is read. One point read, and one query with its plan: three requests. The private
 * notes are those of the reader and never anybody else's.
 */
export async function openPreparation(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedPreparation>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  if (!mayPrepare(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  const pair = preparing(council, head, viewer, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const listed = listedIn(council, head, today);
  const theirsId = pair.readsOther && pair.other !== null ? preparationId(pair.other) : null;
  const ids = [mineId(pair), notesId(pair), ...(theirsId === null ? [] : [theirsId])];
  const { papers, entries } = await ports.papers.papersAndEntries(owner, ids, listed.entryIds);
  const known = new Map(entries.map((entry) => [entry.entryId, entry]));
  const inOrder = (of: readonly { readonly entryId: string }[]) =>
    of.flatMap(({ entryId }) => known.get(entryId) ?? []);
  return accepted({
    council,
    now,
    today,
    head,
    preparing: pair,
    mine: own(papers, mineId(pair), preparationIn) ?? {
      paperId: mineId(pair),
      words: noPreparation,
      revision: null,
    },
    theirs:
      theirsId === null
        ? null
        : (own(papersFor(council, pair, papers, today), theirsId, preparationIn)?.words ?? noPreparation),
    writtenFor: writtenFor(council, pair, papers, today),
    notes: own(papers, notesId(pair), notesIn) ?? {
      paperId: notesId(pair),
      words: { text: '' },
      revision: null,
    },
    actions: inOrder(listed.actions).flatMap((entry) => (entry.kind === 'action' ? [entry] : [])),
    moreActions: head.actions.length - listed.actions.length,
    issues: inOrder(listed.issues).flatMap((entry) => (entry.kind === 'issue' ? [entry] : [])),
    lookAgain: { entries: inOrder(listed.lookAgain), more: listed.moreToLookAt },
    childFile: listed.childFile,
    waits: {
      entries: inOrder(listed.waits).flatMap((entry) => (entry.kind === 'wait' ? [entry] : [])),
      more: head.waits.length - listed.waits.length,
    },
    trainings: inOrder(listed.trainings).flatMap((entry) => (entry.kind === 'activity' ? [entry] : [])),
  });
}

const mineId = ({ viewer }: Preparing) => preparationId(viewer);
const notesId = ({ viewer }: Preparing) => privateNotesId(viewer);

/** What the worker wrote for somebody else stays with the worker. */
const papersFor = (
  council: Council,
  { viewer, worker }: Preparing,
  papers: readonly ReadPaper[],
  today: LocalDate,
): readonly ReadPaper[] =>
  viewer === worker
    ? papers
    : papers.filter(({ paper }) => isWrittenFor(council, { worker, supervisor: viewer }, paper.at, today));

/** Whose time it was written in, when whoever the worker prepares with now does not read it yet. */
function writtenFor(
  council: Council,
  { viewer, worker, supervisor }: Preparing,
  papers: readonly ReadPaper[],
  today: LocalDate,
): PersonId | null {
  const paper = papers.find((one) => one.paper.paperId === preparationId(worker))?.paper;
  if (viewer !== worker || supervisor === null || paper?.of !== 'preparation') return null;
  const { points, modelId, differently } = paper.words;
  if (points.length === 0 && modelId === null && Object.keys(differently).length === 0) return null;
  if (isWrittenFor(council, { worker, supervisor }, paper.at, today)) return null;
  return usualSupervisor(council, worker, londonDate(paper.at)) ?? worker;
}

/** What of the head is shown, and which entries have to be read for it. */
function listedIn(council: Council, head: ThreadHead, today: LocalDate) {
  const all = comingBackIn(head);
  const atOnce = Math.min(lookedAgainAtOnce, policyOn(council, today).quickDecision.lookAgainAtOnce);
  const lookAgain = all.slice(0, atOnce);
  // What the supervisor has promised comes first, however much of the worker's is due before it.
  const ofWorker = ({ owner }: ThreadHead['actions'][number]) => owner === head.personId;
  const promised = head.actions.filter((one) => !ofWorker(one));
  const actions = [...promised, ...head.actions.filter(ofWorker)].slice(0, actionsAtOnce);
  const issues = head.issues.slice(0, issuesAtOnce);
  const trainings = learningToAskAbout(head, today).slice(0, trainingsAtOnce);
  const waits = head.waits.slice(0, waitsAtOnce);
  const onFile = childFileOf(head, council, today);
  const items = onFile.slice(0, childFileAtOnce);
  const entryIds = [lookAgain, actions, issues, trainings, waits].flat().map(({ entryId }) => entryId);
  return {
    lookAgain,
    moreToLookAt: all.length - lookAgain.length,
    actions,
    issues,
    trainings,
    waits,
    childFile: { items, more: onFile.length - items.length },
    entryIds,
  };
}

function own<Words>(
  papers: readonly ReadPaper[],
  paperId: string,
  wordsIn: (paper: ReadPaper['paper']) => Words | undefined,
): OwnPaper<Words> | undefined {
  const read = papers.find(({ paper }) => paper.paperId === paperId);
  const words = read && wordsIn(read.paper);
  return read && words && { paperId, words, revision: read.etag };
}

const preparationIn = (paper: ReadPaper['paper']) =>
  paper.of === 'preparation' ? { ...noPreparation, ...paper.words } : undefined;
const notesIn = (paper: ReadPaper['paper']) => (paper.of === 'private-notes' ? paper.words : undefined);

// Opens what two people need to prepare a session: the head, then everything it names in one query.
import { learningToAskAbout } from '../../domain/activities/due-activities';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { childFileOf, lookAgainIn } from '../../domain/decisions/open-decisions';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { policyOn } from '../../domain/policy/policy';
import { noPreparation } from '../../domain/preparation/preparation-words';
import type { OpenedPreparation, OwnPaper } from '../../domain/preparation/prepared';
import { mayPrepare, type Preparing, preparing } from '../../domain/preparation/preparing';
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
  const ids = [mineId(pair), notesId(pair), ...(pair.readsOther ? [preparationId(pair.other)] : [])];
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
    theirs: pair.readsOther
      ? (own(papers, preparationId(pair.other), preparationIn)?.words ?? noPreparation)
      : null,
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
    trainings: inOrder(listed.trainings).flatMap((entry) => (entry.kind === 'activity' ? [entry] : [])),
  });
}

const mineId = ({ viewer }: Preparing) => preparationId(viewer);
const notesId = ({ viewer }: Preparing) => privateNotesId(viewer);

/** What of the head is shown, and which entries have to be read for it. */
function listedIn(council: Council, head: ThreadHead, today: LocalDate) {
  const all = lookAgainIn(head, today);
  const atOnce = Math.min(lookedAgainAtOnce, policyOn(council, today).quickDecision.lookAgainAtOnce);
  const lookAgain = all.slice(0, atOnce);
  const actions = head.actions.slice(0, actionsAtOnce);
  const issues = head.issues.slice(0, issuesAtOnce);
  const trainings = learningToAskAbout(head, today).slice(0, trainingsAtOnce);
  const onFile = childFileOf(head, council, today);
  const items = onFile.slice(0, childFileAtOnce);
  const entryIds = [lookAgain, actions, issues, trainings].flat().map(({ entryId }) => entryId);
  return {
    lookAgain,
    moreToLookAt: all.length - lookAgain.length,
    actions,
    issues,
    trainings,
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

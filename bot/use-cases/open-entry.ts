// Opens one entry of a worker's thread with all of its text, for somebody who may see it.
import { mayReadDecision, mayReadThread } from '../domain/access/access';
import { asShownToPair } from '../domain/access/hidden';
import { isListedFor } from '../domain/access/opening-rules';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { mayDecide } from '../domain/decisions/authority';
import type { DecisionStepEntry, ManagementOversightEntry } from '../domain/decisions/management-oversight';
import type { PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadEntry } from '../domain/thread';
import type { CouncilPorts } from '../ports/council-ports';
import type { FullText } from '../ports/threads';

/** An entry and, where it was too long for the list, its words in full; the council goes along for the view. */
export type OpenedEntry = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly entry: ThreadEntry;
  readonly fullText: FullText | undefined;
  /** By the step they are in: long answers, and a long reason that was added, of a quick decision. */
  readonly wholeAnswers: ReadonlyMap<string, DecisionStepEntry>;
};

/**
 * Refuses `not-yours` for what one may not read and for an entry that is not there alike, so that nobody can
 * find out which (docs/rules.md, access). One point read; two requests more for long words.
 */
export async function openEntry(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  entryId: string,
): Promise<Outcome<OpenedEntry>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const opensThread = mayReadThread(council, viewer, owner, today);
  // Whoever may decide for a supervisor may open that one decision, and nobody else is worth a request.
  if (!opensThread && !mayDecide(council, viewer, today)) return refused({ kind: 'not-yours' });
  const entry = (await ports.threads.entry(owner, entryId))?.entry;
  if (entry === undefined || isStep(entry)) return refused({ kind: 'not-yours' });
  if (entry.kind !== 'decision') {
    if (!opensThread || !isListedFor(council, viewer, owner, entry, today))
      return refused({ kind: 'not-yours' });
    const shown = asShownToPair(entry, today);
    return accepted({ council, owner, entry: shown, fullText: undefined, wholeAnswers: new Map() });
  }
  if (!mayReadDecision(council, viewer, owner, entry, today)) return refused({ kind: 'not-yours' });
  return accepted({ council, owner, entry, ...(await wholeWords(ports, owner, entry)) });
}

/** Evidence beside an entry opens nothing by itself; that something was copied is on the page of who opened the file. */
const isStep = ({ kind }: ThreadEntry): boolean => kind.endsWith('-step') || kind === 'copied';

/** What the list leaves out of a long decision and of long answers; no request when there is nothing, two at most. */
export async function wholeWords(
  ports: CouncilPorts,
  owner: PersonId,
  entry: ManagementOversightEntry,
): Promise<Pick<OpenedEntry, 'fullText' | 'wholeAnswers'>> {
  const { fullTextIn, whyAdded, answers } = entry;
  const cut = [...answers, ...(whyAdded ? [whyAdded] : [])].filter((one) => one.cut);
  const [fullText, steps] = await Promise.all([
    fullTextIn === null ? undefined : ports.threads.fullText(owner, fullTextIn),
    ports.threads.entries(
      owner,
      cut.map(({ stepId }) => stepId),
    ),
  ]);
  const wholeAnswers = new Map(
    steps.flatMap(({ entry: step }) =>
      step.kind === 'decision-step' ? [[step.entryId, step] as const] : [],
    ),
  );
  return { fullText, wholeAnswers };
}

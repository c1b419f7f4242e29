// What becomes of the action of a quick decision when the decision does not go ahead, does after all, or counts in other words.
import type { ActionEntry } from '../actions/action';
import type { Instant, PersonId } from '../ids';
import type { ManagementOversightEntry } from './management-oversight';
import { actionOf, actionWords } from './oversight';
import { refusedAbove } from './refused-above';

/**
 * What an answer makes of the decision's action: somebody above decided against it, so it is not to be done; that "no" no
 * longer stands; or it counts in another wording, and what was promised is that one. Null while none of it changes. As it
 * was first agreed: `followed` puts it on what is stored.
 */
export function actionAfterAnswer(
  before: ManagementOversightEntry,
  after: ManagementOversightEntry,
  by: PersonId,
  at: Instant,
): ActionEntry | null {
  const [refusedBefore, refusedNow] = [before, after].map((entry) => refusedAbove(entry) !== undefined);
  const agreed = actionOf(after);
  const text = otherWording(after);
  if (agreed === null || (refusedBefore === refusedNow && text === undefined)) return null;
  const said = { by, at, why: '', byOn: null, to: null } as const;
  if (refusedNow) return { ...agreed, state: 'DROPPED', steps: [{ ...said, step: 'dropped' }] };
  return text === undefined ? agreed : { ...agreed, text, steps: [{ ...said, step: 'reworded' }] };
}

/** The wording that counts, as an action holds it; undefined while nothing counts, or the first words do. */
function otherWording({ state, answers }: ManagementOversightEntry): string | undefined {
  const newest = answers.findLast(({ answer }) => answer === 'amend' || answer === 'not-quite');
  return state === 'CONFIRMED' && newest ? actionWords(newest.text) : undefined;
}

/**
 * The stored action after its decision changed: what was said of it stays, what is done stays done as it was promised,
 * and it is open again only when nothing but the decision had closed it.
 */
export function followed(stored: ActionEntry, wanted: ActionEntry): ActionEntry {
  if (wanted.state === 'OPEN') {
    return reworded(closedByDecision(stored) ? { ...stored, state: 'OPEN' } : stored, wanted);
  }
  if (stored.state !== 'OPEN') return stored;
  return { ...stored, state: wanted.state, steps: [...stored.steps, ...wanted.steps] };
}

/** Its earlier words stay beside the new ones. */
function reworded(stored: ActionEntry, { text, steps: [said] }: ActionEntry): ActionEntry {
  if (said === undefined || stored.state !== 'OPEN' || stored.text === text) return stored;
  return { ...stored, text, steps: [...stored.steps, { ...said, was: stored.text }] };
}

/** Whoever drops an action gives a reason; a decision against it is reason enough. */
const closedByDecision = ({ state, steps }: ActionEntry): boolean =>
  state === 'DROPPED' && steps.at(-1)?.why === '';

// What becomes of the action of a quick decision when the decision does not go ahead, or does after all.
import type { ActionEntry } from '../actions/action';
import type { Instant, PersonId } from '../ids';
import type { ManagementOversightEntry } from './management-oversight';
import { actionOf } from './oversight';
import { refusedAbove } from './refused-above';

/**
 * What an answer makes of the decision's action: somebody above decided against it, so it is not to be done; or that
 * "no" no longer stands. Null while neither changes. As it was first agreed: `followed` puts it on what is stored.
 */
export function actionAfterAnswer(
  before: ManagementOversightEntry,
  after: ManagementOversightEntry,
  by: PersonId,
  at: Instant,
): ActionEntry | null {
  const [refusedBefore, refusedNow] = [before, after].map((entry) => refusedAbove(entry) !== undefined);
  const agreed = actionOf(after);
  if (agreed === null || refusedBefore === refusedNow) return null;
  if (!refusedNow) return agreed;
  const step = { by, at, step: 'dropped', why: '', byOn: null, to: null } as const;
  return { ...agreed, state: 'DROPPED', steps: [step] };
}

/**
 * The stored action after its decision changed: what was said of it stays, what is done stays done, and it is open
 * again only when nothing but the decision had closed it.
 */
export function followed(stored: ActionEntry, wanted: ActionEntry): ActionEntry {
  if (wanted.state === 'OPEN') {
    return closedByDecision(stored) ? { ...stored, state: 'OPEN' } : stored;
  }
  if (stored.state !== 'OPEN') return stored;
  return { ...stored, state: wanted.state, steps: [...stored.steps, ...wanted.steps] };
}

/** Whoever drops an action gives a reason; a decision against it is reason enough. */
export const closedByDecision = ({ state, steps }: ActionEntry): boolean =>
  state === 'DROPPED' && steps.at(-1)?.why === '';

// Buttons of a draft: go on with it, or let it go.
import type { Card } from '../cards/parts';
import type { Answer, Asking, Pressed } from './asking';

/** The card with what was written so far. */
export async function reopenDraft(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** The draft is cleared, and the card becomes a stub. */
export async function dropDraft(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** `drafts`: when, about whom; no content. Continue, Discard. */
export async function draftsCard(_asking: Asking): Promise<Card> {
  throw new Error('not yet');
}

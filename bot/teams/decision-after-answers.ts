// A quick decision later: taken back within minutes, or looked at again at the next session.
import type { Answer, Asking, Pressed } from './asking';

/** Undo: it stays in the thread, as withdrawn. */
export async function withdrawSaved(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** Worked, changed, or no longer matters. */
export async function lookedAgain(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

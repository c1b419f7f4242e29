// The quick decisions that wait for somebody, as a list without any content; each opens below it.
import type { Answer, Asking, Pressed } from './asking';

/** Those that wait for this person's answer. */
export async function showWaiting(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** Those this person is asked about for the child's file. */
export async function showChildFile(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

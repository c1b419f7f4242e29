// The question at the end of the day: asked for, given up, or answered with nothing.
import type { Answer, Asking, Pressed } from './asking';

/** Switches the question on (`on` other than `no`) or off. */
export async function askAtEndOfDay(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** Nothing was said in passing; nothing is kept of that. */
export async function nothingSaid(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

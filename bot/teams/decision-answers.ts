// What somebody answers to a quick decision: a tap that acts at once, or a few words on a small form.
import type { Card } from '../cards/parts';
import type { Answer, Asking, Pressed } from './asking';

/** Confirm, yes and their like act at once; what needs words becomes a form first. */
export async function answerShown(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** The form, saved; what needs another look comes back as it was typed. */
export async function saveAnswer(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** The form once more after a fault, without asking the store that has just failed. */
export function answerCardAfterFault(_asking: Asking, _pressed: Pressed, _notice: string): Card {
  throw new Error('not yet');
}

/** The reason or the case reference that was missing. */
export async function completeShown(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** The card once more after a fault, with what was typed. */
export function completeCardAfterFault(_asking: Asking, _pressed: Pressed, _notice: string): Card {
  throw new Error('not yet');
}

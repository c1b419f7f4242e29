// "On the child's file?": yes, doing it now, or somebody else; and the note to copy there.
import type { Answer, Asking, Pressed } from './asking';

/** "Yes, it is there" and "I'm doing it now", for one child's reference. */
export async function answerItem(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** "Someone else": who could take it over. */
export async function chooseRecorder(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

export async function saveRecorder(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

/** One note for each child, to copy. */
export async function showNotes(_asking: Asking, _pressed: Pressed): Promise<Answer> {
  throw new Error('not yet');
}

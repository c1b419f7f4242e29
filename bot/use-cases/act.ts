// One act in one thread: a point read, a decision, one batch; delivered twice it is answered like the first time.
import type { ThreadEntry, ThreadHead } from '../domain/thread';

/** What an act came to. `alreadySaved`: this operation had been saved before and nothing was written now. */
export type Done = {
  /** What was written first; null when nothing is kept. */
  readonly entry: ThreadEntry | null;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

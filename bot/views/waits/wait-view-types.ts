// Finished words about what is waited for from other agencies.
import type { PersonView } from '../view-types';

/** One wait that is not over. */
export type WaitView = {
  readonly entryId: string;
  /** e.g. "LCS-204417: Speech and language therapy, first appointment". */
  readonly title: string;
  /** e.g. "Referred on Monday 2 November, 11 weeks ago · expected by Friday 5 February · last chased Monday 4 January". */
  readonly words: string;
  /** The expected day has passed: a hint, never a reproach. */
  readonly late: boolean;
  /** A local date, empty while nobody has named one. */
  readonly expectedBy: string;
  readonly mayChange: boolean;
};

/** Answer of GET …/waits. */
export type WaitsView = {
  readonly person: PersonView;
  readonly waits: readonly WaitView[];
  /** Why no more can be added; null while they can. */
  readonly full: string | null;
  readonly mayAdd: boolean;
  /** Local date. */
  readonly today: string;
};

// Finished words about the evidence: whether threads still say what was written in them. Never what that is.
import type { PersonView, ViewerView } from '../view-types';

/** Answer of GET /api/evidence. */
export type EvidenceView = {
  readonly viewer: ViewerView;
  /** What is kept, and what a check finds and does not find: one sentence each. */
  readonly notes: readonly string[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
};

/** A thread in which something does not fit, the first thing first. */
export type WrongThreadView = {
  /** Null of a thread that is gone with everything that would say whose it was. */
  readonly person: PersonView | null;
  readonly name: string;
  readonly lines: readonly { readonly sentence: string; readonly id: string }[];
};

/** Answer of POST /api/evidence/check. */
export type EvidenceCheckView = {
  readonly answer: string;
  readonly tone: 'good' | 'attention';
  /** At most fifty. */
  readonly wrong: readonly WrongThreadView[];
};

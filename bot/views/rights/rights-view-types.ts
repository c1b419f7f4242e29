// Finished words about copies of one person's file, for the data protection officer.
import type { PersonView, ViewerView } from '../view-types';

/** A copy that was asked for. */
export type CopyLineView = {
  readonly id: string;
  /** Local date for <time datetime>. */
  readonly on: string;
  readonly when: string;
  /** e.g. "Dilys Rowe asked for everything that is held about them". */
  readonly text: string;
  /** Of a subject access request, e.g. "Received on Tue 19 Jan 2027, to be answered by Fri 19 Feb 2027". Otherwise null. */
  readonly due: string | null;
};

export type RightsView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** Local dates between which a request may have been received. */
  readonly receivedFrom: string;
  readonly receivedTo: string;
  /** For the day that was asked about, in a sentence; null when none was. */
  readonly due: string | null;
  /** What is in a copy and what to look at before it is handed on: whole sentences. */
  readonly notes: readonly string[];
  /** Newest first. */
  readonly copies: readonly CopyLineView[];
};

// The front page of a supervision file in finished words.
import type { Choice, PersonView, ViewerView } from '../view-types';

/** Answer of GET …/papers. */
export type FileView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly own: boolean;
  /** One line each, e.g. "Priya Nair, since Mon 5 Jan 2026". */
  readonly supervisors: readonly string[];
  /** In a line, e.g. "Signed with Priya Nair on Monday 8 February 2027, to be looked at again by Tuesday 8 February 2028." */
  readonly agreement: string;
  /** What a printed file holds for this reader. */
  readonly file: string;
  /** Years of the worker's own export, newest first, then `everything`; empty for everybody else. */
  readonly years: readonly Choice[];
  /** How long the file is kept, at least. */
  readonly kept: string;
  /** Whether the reader sees who opened this file. */
  readonly seesOpenings: boolean;
};

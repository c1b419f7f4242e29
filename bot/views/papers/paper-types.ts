// A document for paper in finished words, as blocks in reading order; how it looks is the writer's.
import type { Instant } from '../../domain/ids';

/** One block. Levels of headings begin at 2: the title of the document is its only heading of level 1. */
export type PaperBlock =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** Each line is a paragraph. */
  | { readonly is: 'words'; readonly text: string }
  /** "Held: Monday 8 March 2027", one paragraph each. */
  | { readonly is: 'facts'; readonly rows: readonly PaperFact[] }
  | { readonly is: 'list'; readonly lines: readonly string[] }
  | { readonly is: 'new-page' };

export type PaperFact = { readonly name: string; readonly value: string };

/** The same paper always makes the same file, byte for byte. */
export type Paper = {
  /** e.g. "Supervision record, Lewis Grant, Monday 8 March 2027". */
  readonly title: string;
  /** At the foot of every page, beside "Page 2 of 5". */
  readonly foot: string;
  /** What the file bears as its date: when the last of its facts was written, or when it was asked for. */
  readonly at: Instant;
  readonly blocks: readonly PaperBlock[];
};

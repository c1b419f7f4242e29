// A subject access copy as one zip: what is handed on, and beside it what only the officer reads.
import type { Instant } from '../domain/ids';
import { packProven, windowsText } from './pack-year';

export type CopyPack = {
  readonly pdf: Buffer;
  /** In the order of `entries.jsonl`. */
  readonly lines: readonly object[];
  readonly readMe: string;
  /** A table with a heading, as CSV. */
  readonly review: string;
  readonly leftOut: string;
  readonly at: Instant;
};

/** A byte order mark lets a spreadsheet read the table's accents. */
export const packCopy = ({ pdf, lines, readMe, review, leftOut, at }: CopyPack): Buffer =>
  packProven({
    linesName: 'entries.jsonl',
    lines,
    files: { 'read-me.txt': windowsText(readMe), 'file.pdf': pdf },
    aside: { 'to-review.csv': Buffer.from(`\ufeff${review}`), 'left-out.txt': windowsText(leftOut) },
    at,
  });

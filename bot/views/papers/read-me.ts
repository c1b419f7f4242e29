// The plain text that lies on top of a worker's own export: what is in it, how to check it, and what to look at first.
import type { CaseReference } from '../../domain/ids';
import type { ThreadEntry } from '../../domain/thread';

/** What the text names. */
export type ReadMeFacts = {
  readonly name: string;
  /** e.g. "2027", or "everything". */
  readonly of: string;
  /** e.g. "Tue 16 Mar 2027, 14:05". */
  readonly made: string;
  readonly lines: number;
  readonly references: readonly CaseReference[];
};

export function readMe({ name, of, made, lines, references }: ReadMeFacts): string {
  return [
    `The supervision of ${name}: ${of}`,
    `Made on ${made}, for ${name} alone.`,
    '',
    'WHAT IS IN HERE',
    'file.pdf      your supervision file as a document: agreement and records.',
    `thread.jsonl  every entry of your thread, ${lines} in all, one a line, oldest first, with your`,
    '              preparation, your CPD notes and the whole words of every record.',
    'hashes.txt    a fingerprint (sha-256) of every line and every file.',
    'verify.mjs    a small program that compares them.',
    '',
    'Drafts, and private notes of yours or anybody else, are not in it.',
    '',
    'HOW TO CHECK IT',
    'With Node (nodejs.org) on a computer, open a terminal in this folder and type',
    '    node verify.mjs',
    'It says "Nothing was altered.", or names the first line that was.',
    'It finds what was altered by mistake or in passing. Somebody who makes the whole list anew can',
    'only be found out by its last line, the seal: copy that somewhere else today, or give it to',
    'your supervisor. The fingerprint on each printed record is in thread.jsonl too.',
    '',
    'BEFORE YOU PASS IT ON',
    'It is yours, and it names other people. Look at what it says about colleagues.',
    ...(references.length === 0
      ? ['No case reference stands in it.']
      : [
          'These case references stand in it; what was said about them may not be yours to share:',
          ...references.map((reference) => `    ${reference}`),
        ]),
    '',
  ].join('\n');
}

/** Every case reference these entries name, each once, in alphabetical order. */
export const referencesIn = (entries: readonly ThreadEntry[]): readonly CaseReference[] =>
  [...new Set(entries.flatMap((entry) => ('references' in entry ? entry.references : [])))].sort();

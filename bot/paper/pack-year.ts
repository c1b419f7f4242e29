// A worker's own export as one zip: the file on paper, every entry as a line, and what proves that none was altered.
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { Instant } from '../domain/ids';
import { verifier } from './verifier';

/** `lines` oldest first, each an object that becomes one line of `thread.jsonl`. */
export type YearPack = {
  readonly pdf: Buffer;
  readonly lines: readonly object[];
  readonly readMe: string;
  readonly at: Instant;
};

export const packYear = ({ pdf, lines, readMe, at }: YearPack): Buffer =>
  packProven({
    linesName: 'thread.jsonl',
    lines,
    files: { 'file.pdf': pdf, 'READ-ME.txt': windowsText(readMe) },
    aside: {},
    at,
  });

/** `aside`: files that may be taken away before the rest is handed on, and are checked while they are there. */
export type ProvenPack = {
  readonly linesName: string;
  readonly lines: readonly object[];
  readonly files: Readonly<Record<string, Buffer>>;
  readonly aside: Readonly<Record<string, Buffer>>;
  readonly at: Instant;
};

/** `hashes.txt` ends with a seal over itself, so that a line is not exchanged together with its hash. */
export function packProven({ linesName, lines, files, aside, at }: ProvenPack): Buffer {
  const texts = lines.map((line) => JSON.stringify(line));
  const checked = { ...files, 'verify.mjs': Buffer.from(verifier) };
  const hashes = [
    ...texts.map((text, index) => `line ${index + 1} ${sha256(text)}`),
    ...Object.entries(checked).map(([name, bytes]) => `file ${sha256(bytes)} ${name}`),
    ...Object.entries(aside).map(([name, bytes]) => `aside ${sha256(bytes)} ${name}`),
  ];
  const sealed = [...hashes, `seal ${sha256(hashes.join('\n'))}`];
  const zipped: Zippable = {
    ...checked,
    ...aside,
    [linesName]: Buffer.from(texts.map((text) => `${text}\n`).join('')),
    'hashes.txt': Buffer.from(`${sealed.join('\n')}\n`),
  };
  return Buffer.from(zipSync(zipped, { mtime: new Date(at), level: 6 }));
}

/** Notepad of an older Windows shows one long line otherwise. */
export const windowsText = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'));

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

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

/** `hashes.txt` ends with a seal over itself, so that a line is not exchanged together with its hash. */
export function packYear({ pdf, lines, readMe, at }: YearPack): Buffer {
  const texts = lines.map((line) => JSON.stringify(line));
  const files: Readonly<Record<string, Buffer>> = {
    'file.pdf': pdf,
    'READ-ME.txt': Buffer.from(readMe.replaceAll('\n', '\r\n')),
    'verify.mjs': Buffer.from(verifier),
  };
  const hashes = [
    ...texts.map((text, index) => `line ${index + 1} ${sha256(text)}`),
    ...Object.entries(files).map(([name, bytes]) => `file ${sha256(bytes)} ${name}`),
  ];
  const sealed = [...hashes, `seal ${sha256(hashes.join('\n'))}`];
  const zipped: Zippable = {
    'READ-ME.txt': files['READ-ME.txt'] ?? Buffer.of(),
    ...files,
    'thread.jsonl': Buffer.from(texts.map((text) => `${text}\n`).join('')),
    'hashes.txt': Buffer.from(`${sealed.join('\n')}\n`),
  };
  return Buffer.from(zipSync(zipped, { mtime: new Date(at), level: 6 }));
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

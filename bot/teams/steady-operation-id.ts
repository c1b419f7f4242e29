// An operation id made from what a button says, so that a press delivered twice is one act.
import { type OperationId, readOperationId } from '../domain/ids';

/** The same parts always give the same id. Not a secret and not a checksum: it only has to differ for different acts. */
export function steadyOperationId(parts: readonly string[]): OperationId {
  const text = parts.map(encodeURIComponent).join('|');
  const hex = [1, 2, 3, 4].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  const read = readOperationId(id);
  if (read === undefined) throw new Error('an operation id was not made as one is read');
  return read;
}

/** FNV-1a with a seed and a last mixing, 32 bits. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

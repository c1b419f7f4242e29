// The program that goes into every yearly export, so that whoever is given one can check it.

/** Plain Node, nothing else. Text, because it runs on somebody else's machine and never here. */
export const verifier = String.raw`// Says whether anything in an export was altered since it was made: node verify.mjs. Needs Node and nothing else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every line ends with a break; what stands behind the last one was put there. */
function linesOf(name) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const say = (...words) => words.join(' ');

function firstChange() {
  const name = existsSync(join(folder, 'entries.jsonl')) ? 'entries.jsonl' : 'thread.jsonl';
  const isGone = (one) => !existsSync(join(folder, one));
  const gone = [name, 'hashes.txt'].find(isGone);
  if (gone) return say(gone, 'is missing.');
  const found = linesOf(name).map(sha256);
  const rows = linesOf('hashes.txt');
  const [seal, sealed] = rows.at(-1)?.split(' ') ?? [];
  if (seal !== 'seal') return 'hashes.txt: its end is missing.';
  const listed = rows.filter((row) => row.startsWith('line ')).map((row) => row.split(' ')[2]);
  if (sealed !== sha256(rows.slice(0, -1).join('\n'))) {
    const off = rows.findIndex((row, index) => row !== say('line', index + 1, found[index]));
    return off < found.length
      ? say('hashes.txt: line', off + 1, 'was altered.')
      : 'hashes.txt: it was altered.';
  }
  const at = Array.from({ length: Math.max(found.length, listed.length) }, (_, index) => index);
  const first = at.find((index) => found[index] !== listed[index]);
  if (first !== undefined) return say(name.concat(': line'), first + 1, changeAt(first, found, listed));
  // What lies aside may be taken away before an export is handed on.
  const files = rows.filter((row) => /^(file|aside) /.test(row)).map((row) => row.split(' '));
  const lost = files.find(([what, , file]) => what === 'file' && isGone(file));
  if (lost) return say(lost[2], 'is missing.');
  const other = files.find(
    ([, hash, file]) => !isGone(file) && sha256(readFileSync(join(folder, file))) !== hash,
  );
  return other && say(other[2], 'was altered.');
}

function changeAt(at, found, listed) {
  if (at >= found.length) return 'is missing, and so is all that followed it.';
  if (at >= listed.length) return 'was added.';
  if (found.length < listed.length && found[at] === listed[at + 1]) return 'is missing.';
  if (found.length > listed.length && found[at + 1] === listed[at]) return 'was added.';
  const before = listed.indexOf(found[at]);
  return before < 0 ? 'was altered.' : say('is not where it was: it was line', before + 1);
}

const change = firstChange();
console.log(change ?? 'Nothing was altered.');
process.exitCode = change === undefined ? 0 : 1;
`;

// The verifier of an export, run as anybody would: what was altered is named, and nothing is found where nothing was.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packCopy } from '../../bot/paper/pack-copy';
import { packYear } from '../../bot/paper/pack-year';
import { at } from '../domain/given-council';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  const zip = packYear({
    pdf: Buffer.from('%PDF'),
    lines: [1, 2, 3, 4, 5].map((line) => ({ line, words: `Tŷ Gŵyn ${line}` })),
    readMe: 'Words.\nMore words.',
    at: at('2027-12-31T12:00:00Z'),
  });
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes);
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
/** Runs the verifier that lies in the export, by itself. */
function verified(program = path('verify.mjs'), ...rest: string[]) {
  try {
    return { says: execFileSync('node', [program, ...rest], { encoding: 'utf8' }).trim(), code: 0 };
  } catch (error) {
    const [says, code] = [Reflect.get(Object(error), 'stdout'), Reflect.get(Object(error), 'status')];
    return { says: String(says).trim(), code: Number(code) };
  }
}
function change(name: string, by: (lines: string[]) => string[]) {
  const lines = readFileSync(path(name), 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    path(name),
    by(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
const without = (index: number) => (lines: string[]) => lines.filter((_, each) => each !== index);

it('an export nobody touched passes, whether or not the folder is named', () => {
  expect(verified()).toEqual({ says: 'Nothing was altered.', code: 0 });
  expect(verified(path('verify.mjs'), folder)).toEqual({ says: 'Nothing was altered.', code: 0 });
});

it.each<[string, (lines: string[]) => string[], string]>([
  [
    'an edited line',
    (all) => all.map((one, at) => (at === 2 ? one.replace('Gŵyn', 'Gwyn') : one)),
    'line 3 was altered.',
  ],
  [
    'the first line edited',
    (all) => all.map((one, at) => (at === 0 ? `${one} ` : one)),
    'line 1 was altered.',
  ],
  ['a line taken out', without(1), 'line 2 is missing.'],
  ['the first line taken out', without(0), 'line 1 is missing.'],
  [
    'two lines swapped',
    ([a, b, c, ...more]) => [a, c, b, ...more].map(String),
    'line 2 is not where it was: it was line 3',
  ],
  ['a line put in between', ([a, ...more]) => [String(a), '{"line":9}', ...more], 'line 2 was added.'],
  ['a line put at the end', (all) => [...all, '{"line":6}'], 'line 6 was added.'],
  ['the end cut off', (all) => all.slice(0, 3), 'line 4 is missing, and so is all that followed it.'],
  ['everything cut off', () => [], 'line 1 is missing, and so is all that followed it.'],
])('%s is named', (_, by, says) => {
  change('thread.jsonl', by);
  expect(verified()).toEqual({ says: `thread.jsonl: ${says}`, code: 1 });
});

it('half a line at the end is a line that was altered', () => {
  writeFileSync(path('thread.jsonl'), readFileSync(path('thread.jsonl'), 'utf8').slice(0, -4));
  expect(verified().says).toBe('thread.jsonl: line 5 was altered.');
});

it('an edited list of hashes is told from an edited thread', () => {
  change('hashes.txt', (all) => all.map((one, index) => (index === 3 ? `line 4 ${'0'.repeat(64)}` : one)));
  expect(verified()).toEqual({ says: 'hashes.txt: line 4 was altered.', code: 1 });
});

it('a line edited together with its hash does not pass: the list is sealed', () => {
  const words = '{"line":2,"words":"other"}';
  change('thread.jsonl', (all) => all.map((one, index) => (index === 1 ? words : one)));
  const hash = createHash('sha256').update(words).digest('hex');
  change('hashes.txt', (all) => all.map((one, index) => (index === 1 ? `line 2 ${hash}` : one)));
  expect(verified()).toEqual({ says: 'hashes.txt: it was altered.', code: 1 });
});

it('a list of hashes without its end does not pass', () => {
  change('hashes.txt', (all) => all.slice(0, -1));
  expect(verified()).toEqual({ says: 'hashes.txt: its end is missing.', code: 1 });
});

it.each(['file.pdf', 'READ-ME.txt'])('an altered %s is named', (name) => {
  writeFileSync(path(name), 'something else');
  expect(verified()).toEqual({ says: `${name} was altered.`, code: 1 });
});

it.each(['file.pdf', 'READ-ME.txt', 'thread.jsonl', 'hashes.txt'])('a missing %s is named', (name) => {
  rmSync(path(name));
  expect(verified()).toEqual({ says: `${name} is missing.`, code: 1 });
});

it('a subject access copy passes with and without what lies aside, and names what was taken out of a line', () => {
  const copy = mkdtempSync(join(tmpdir(), 'copy-'));
  const inCopy = (name: string) => join(copy, name);
  const zip = packCopy({
    pdf: Buffer.from('%PDF'),
    lines: [{ line: 1, words: 'One.' }],
    readMe: 'Words.',
    review: 'file,line\r\n',
    leftOut: 'Nothing.',
    at: at('2027-12-31T12:00:00Z'),
  });
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(inCopy(name), bytes);
  const says = () => verified(inCopy('verify.mjs')).says;
  expect(says()).toBe('Nothing was altered.');
  writeFileSync(inCopy('left-out.txt'), 'Other words.');
  expect(says()).toBe('left-out.txt was altered.');
  rmSync(inCopy('left-out.txt'));
  rmSync(inCopy('to-review.csv'));
  expect(says()).toBe('Nothing was altered.');
  rmSync(inCopy('file.pdf'));
  expect(says()).toBe('file.pdf is missing.');
  writeFileSync(inCopy('entries.jsonl'), '{"line":1,"words":"[taken out]"}\n');
  expect(says()).toBe('entries.jsonl: line 1 was altered.');
  rmSync(copy, { recursive: true });
});

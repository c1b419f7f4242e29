// A cell that a spreadsheet would run, and that it comes back as it was.
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { csvCell, guarded, unguarded } from '../../bot/council-files/csv-cell';

const signs = [
  ...'=+-@',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  '\t',
  '\r',
  '\n',
  ' ',
  '\u00a0',
  "'",
  '"',
  ',',
  ';',
  'a',
  '1',
  '家',
];
const text = fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((all) => all.join(''));

it('whatever is written comes back unchanged, through the file and through the guard', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 })), (given) => {
      expect(unguarded(guarded(given))).toBe(given);
      const [row] = parse(`x,${csvCell(given)},x\n`, { relaxColumnCount: true }) as string[][];
      expect(unguarded(row?.[1] ?? '')).toBe(given);
    }),
    { numRuns: 2_000 },
  );
});

it('no cell begins with what runs, also after quotes, blanks and line ends', () => {
  fc.assert(
    fc.property(text, (given) => {
      const [row] = parse(`x,${csvCell(given)},x\n`, { relaxColumnCount: true }) as string[][];
      const shown = row?.[1] ?? '';
      if (/^['"\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(given)) expect(shown).toBe(`'${given}`);
      expect(shown).not.toMatch(/^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      expect(shown).not.toMatch(/^[\t\r\n]/);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  "=cmd|'/C calc'!A0",
  '+44 20',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '"=1',
  "'=1",
  '\uff1dHYPERLINK("x")',
])('%j is words', (given) => {
  expect(guarded(given)).toBe(`'${given}`);
});
it.each(["O'Neill", "'til", 'a=b', 'x@y.example', 'say "no"', ''])('%j stays as it is', (given) => {
  expect(guarded(given)).toBe(given);
});

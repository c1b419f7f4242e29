// A table that goes out: no cell of it is run by a spreadsheet, and each stays one cell.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell } from '../../bot/council-files/csv-cell';

it.each([
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['+44', "'+44"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ["'=1", "''=1"],
  ['a "b", c', '"a ""b"", c"'],
  ['Tŷ Gŵyn', 'Tŷ Gŵyn'],
  ['', ''],
])('%j becomes %j', (text, cell) => expect(csvCell(text)).toBe(cell));

it('reads back as one cell that is the text, with at most an apostrophe before it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', ' ='),
      (text, first) => {
        const typed = first + text;
        const rows: string[][] = parse(`x,${csvCell(typed)},y\r\n`, {
          relax_column_count: true,
          record_delimiter: '\r\n',
        });
        expect(rows).toHaveLength(1);
        const [, cell = ''] = rows[0] ?? [];
        expect([typed, `'${typed}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      },
    ),
  );
});

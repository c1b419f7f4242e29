// A CSV file as typed rows with their line numbers, or everything that is wrong with it.
import { CsvError, parse } from 'csv-parse/sync';
import { columnOf, type FileFormat, fieldOf } from './columns';
import type { Problem } from './problems';

/** A row and the line it begins on, the header being line 1. */
export type Located<Row> = { readonly line: number; readonly row: Row };

export type Table<Row> = {
  readonly rows: readonly Located<Row>[];
  readonly problems: readonly Problem[];
  /**
   * What stands in the first column, also on lines with a problem: ids that other files may rightly name. Null when
   * the file as a whole cannot be read; then nobody knows which ids there are.
   */
  readonly keys: ReadonlySet<string> | null;
};

type Line = { readonly line: number; readonly cells: readonly string[] };

/** Reads a file by its format. Rows with a problem are left out of `rows`, so that later checks do not report them twice. */
export function readTable<Row>(format: FileFormat<Row>, contents: string): Table<Row> {
  const lines = splitLines(format.name, contents);
  if ('problem' in lines) return { ...unread, problems: [lines.problem] };
  const [header, ...body] = lines.lines;
  const problems = headerProblems(format, header?.cells ?? []);
  if (!header || problems.length > 0) return { ...unread, problems };
  return readRows(format, header.cells, body);
}

const unread = { rows: [], keys: null };

function readRows<Row>(
  format: FileFormat<Row>,
  header: readonly string[],
  body: readonly Line[],
): Table<Row> {
  const rows: Located<Row>[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== header.length) {
      const message = `This line has ${cells.length} cells, the header has ${header.length}.`;
      problems.push({ file: format.name, line, column: null, message });
      continue;
    }
    const read = format.row.safeParse(rawRow(format, header, cells));
    if (read.success) rows.push({ line, row: read.data });
    for (const { path, message } of read.error?.issues ?? []) {
      problems.push({ file: format.name, line, column: columnOf(String(path[0])), message });
    }
  }
  const keyAt = header.indexOf(format.columns[0] ?? '');
  const keys = new Set(body.map(({ cells }) => cells[keyAt] ?? ''));
  return { rows, problems: [...problems, ...repeatedLines(format, rows)], keys };
}

/** Every field as text; a column that was left out is an empty cell. */
function rawRow<Row>(format: FileFormat<Row>, header: readonly string[], cells: readonly string[]) {
  return Object.fromEntries(
    format.columns.map((column) => [fieldOf(column), cells[header.indexOf(column)] ?? '']),
  );
}

function headerProblems<Row>(format: FileFormat<Row>, header: readonly string[]): readonly Problem[] {
  const at = { file: format.name, line: 1 };
  const known = `Known columns: ${format.columns.join(', ')}.`;
  return [
    ...header
      .filter((column) => !format.columns.includes(column))
      .map((column) => ({ ...at, column, message: `This column is not known. ${known}` })),
    ...header
      .filter((column, index) => header.indexOf(column) < index)
      .map((column) => ({ ...at, column, message: 'This column is there twice.' })),
    ...format.needed
      .filter((column) => !header.includes(column))
      .map((column) => ({ ...at, column, message: 'This column is missing.' })),
  ];
}

function repeatedLines<Row>(format: FileFormat<Row>, rows: readonly Located<Row>[]): readonly Problem[] {
  const firstLine = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const said = JSON.stringify(row);
    const first = firstLine.get(said);
    if (first === undefined) firstLine.set(said, line);
    const message = `This line says the same as line ${first}.`;
    return first === undefined ? [] : [{ file: format.name, line, column: null, message }];
  });
}

function splitLines(
  file: string,
  contents: string,
): { readonly lines: readonly Line[] } | { readonly problem: Problem } {
  try {
    const lines: Line[] = [];
    let next = 1;
    parse(contents, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      // The reader counts lines where a record ends; a person looks for where it begins.
      on_record: (cells: string[], { lines: last }) => {
        if (cells.length > 1 || cells[0] !== '') lines.push({ line: next, cells });
        next = last + 1;
        return null;
      },
    });
    return { lines };
  } catch (error) {
    if (error instanceof CsvError) return { problem: problemOf(file, error) };
    throw error;
  }
}

function problemOf(file: string, error: CsvError): Problem {
  const messages: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened here and never closed.',
    CSV_INVALID_CLOSING_QUOTE: 'After a closing quotation mark there must be a comma or the end of the line.',
    INVALID_OPENING_QUOTE:
      'A quotation mark inside a cell is written twice, and the cell put in quotation marks.',
  };
  const line = typeof error.lines === 'number' ? error.lines : null;
  return { file, line, column: null, message: messages[error.code] ?? 'This line cannot be read as CSV.' };
}

// One cell of a table that goes out of the product and is not read back: no spreadsheet runs it.

/** A spreadsheet runs a cell that begins with one of these; blanks before it stop none of them. */
const runs = /^['\s]*[=+\-@\t\r\n]/;

/** An apostrophe in front of what would be run, quotes around what would not stay one cell. */
export function csvCell(text: string): string {
  const cell = runs.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}

// What a spreadsheet would run instead of show: guarded on the way out, unguarded on the way in, byte for byte.

/**
 * A spreadsheet takes a cell that begins with one of these for a formula; quotes and blanks before it stop none of them, and some
 * take the wide forms of East Asian keyboards for the same. A tab or line end in front splits cells when text is pasted.
 */
const runs = /^(?:['"\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/;

/** An apostrophe in front of what would be run. Text that already looks guarded gets one more, so that nothing is lost. */
export const guarded = (text: string) => (runs.test(text) ? `'${text}` : text);

/** The text before it was guarded; any other text as it is. */
export const unguarded = (cell: string) =>
  cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;

/** In quotes where it would not stay one cell. */
export const quoted = (cell: string) =>
  /[",\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;

/** One cell of any table that goes out. */
export const csvCell = (text: string) => quoted(guarded(text));

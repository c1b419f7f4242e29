// The bytes of a council file as text: UTF-8 with or without a byte order mark, and nothing else.
import type { Problem } from './problems';

/** Text, or the problem and the line of the first byte that is not UTF-8. */
export function readText(
  file: string,
  contents: string | Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  if (typeof contents === 'string')
    return { text: contents.startsWith('\uFEFF') ? contents.slice(1) : contents };
  const text = decoded(contents);
  if (text !== undefined) return { text };
  const message = 'This is not UTF-8 text. In a spreadsheet, save it as "CSV UTF-8".';
  return { problem: { file, line: firstBadLine(contents), column: null, message } };
}

function firstBadLine(contents: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = contents.indexOf(0x0a); end >= 0; end = contents.indexOf(0x0a, start)) {
    if (decoded(contents.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

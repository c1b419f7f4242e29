// The bytes of a council file as text: UTF-8 with or without a byte order mark, and nothing else.
import { isUtf8 } from 'node:buffer';
import type { Problem } from './problems';

/** Text without a byte order mark, or the problem and the line of the first byte that is not UTF-8. */
export function readText(
  file: string,
  contents: string | Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  if (typeof contents === 'string') return { text: contents.replace(/^\uFEFF/, '') };
  if (isUtf8(contents)) return { text: new TextDecoder('utf-8').decode(contents) };
  const message = 'This is not UTF-8 text. In a spreadsheet, save it as "CSV UTF-8".';
  return { problem: { file, line: firstBadLine(contents), column: null, message } };
}

function firstBadLine(contents: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = contents.indexOf(0x0a); end >= 0; end = contents.indexOf(0x0a, start)) {
    if (!isUtf8(contents.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

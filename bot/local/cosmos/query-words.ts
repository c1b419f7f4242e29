// Query text cut into words: names, numbers, strings, parameters and signs, each knowing where it stood.

import { badRequest } from './refusal';

/** One word of a query. Keywords and names are both `name`; which is which, the grammar decides. */
export type Word =
  | { readonly kind: 'name' | 'sign' | 'parameter'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly value: string | number }
  | { readonly kind: 'end'; readonly text: 'the end of the query' };

const shapes =
  /\s*(?:(?<name>[A-Za-z_]\w*)|(?<parameter>@[A-Za-z_]\w*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign><=|>=|!=|[=<>(),.*]))/y;

/** Cuts a query into words, ending in one of kind `end`; refuses with 400 at the first character it cannot read. */
export function wordsOf(query: string): readonly Word[] {
  const words: Word[] = [];
  const text = query.trimEnd();
  shapes.lastIndex = 0;
  while (shapes.lastIndex < text.length) {
    const at = shapes.lastIndex;
    const found = shapes.exec(text)?.groups;
    if (found === undefined)
      throw badRequest(`Cannot read the query from "${text.slice(at, at + 20).trim()}"`);
    words.push(wordFrom(found));
  }
  return [...words, { kind: 'end', text: 'the end of the query' }];
}

function wordFrom(found: { readonly [shape: string]: string | undefined }): Word {
  const { name, parameter, number, string, sign } = found;
  if (name !== undefined) return { kind: 'name', text: name };
  if (parameter !== undefined) return { kind: 'parameter', text: parameter };
  if (number !== undefined) return { kind: 'value', text: number, value: Number(number) };
  if (string !== undefined) return { kind: 'value', text: string, value: unquoted(string) };
  return { kind: 'sign', text: sign ?? '' };
}

function unquoted(quoted: string): string {
  const inside = quoted.slice(1, -1);
  if (/\\[^'"\\]/.test(inside))
    throw badRequest('A query string knows only the escapes \\\' \\" and \\\\; use a parameter');
  return inside.replaceAll(/\\(.)/g, '$1');
}

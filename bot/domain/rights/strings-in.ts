// Every text in something that is stored, with where it stands in it.

/** `where`: property names and positions with dots between them, e.g. `words.points.0.text`. */
export type Standing = { readonly where: string; readonly text: string };

/** Names of properties too, for some of them are ids. */
export function* stringsIn(value: unknown, where = ''): Generator<Standing> {
  if (typeof value === 'string') {
    yield { where, text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const place = where === '' ? name : `${where}.${name}`;
    if (!Array.isArray(value)) yield { where: place, text: name };
    yield* stringsIn(inner, place);
  }
}

/** A sentence somebody wrote, rather than an id, a day or a choice of a list. */
export const isWritten = (text: string): boolean => /\s/.test(text.trim()) || text.length > 200;

/** One word is a sentence too, where people write; the places under their own names, and whatever stands in a form's words. */
export const isTextField = (where: string): boolean => writtenPlaces.test(where);

const writtenPlaces =
  /(?:^|\.)(?:text|why|summary|title|example|place|present|nextTime|agency|service|because|extendedBecause|findings|(?:sections|words|differently)\.[\w:-]+|notIdentifiers\.\d+|agenda\.\d+\.outcome|reviewed\.\d+\.words)$/;

// "just spoke to Sam about …": whom that means among the people one may log with, and what was said.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';

/** `who` is undefined when nobody, or more than one, is called that; then `text` keeps every word. */
export type SpokenTo = {
  readonly who: PersonId | undefined;
  readonly text: string;
};

/**
 * By the whole name, or by the first name when only one of them bears it. A name that goes on is somebody else: "Sam
 * Smith" is not Sam Okafor. `supervisors` are also found as "my manager" when there is one.
 */
export function spokenTo(
  council: Council,
  among: { readonly supervisees: readonly PersonId[]; readonly supervisors: readonly PersonId[] },
  typed: string,
): SpokenTo {
  const said = typed.replace(/^(to|with)\s+/i, '').trim();
  const everybody = [...new Set([...among.supervisees, ...among.supervisors])];
  const named = (nameOf: (person: PersonId) => string) =>
    everybody.flatMap((person) => found(person, nameOf(person), said));
  const wholeName = named((person) => council.people.get(person)?.displayName ?? '');
  const byName = wholeName.length > 0 ? wholeName : named((person) => firstName(council, person));
  const meant = byName.length > 0 ? byName : asManager(among.supervisors, said);
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return { who: undefined, text: said };
  return { who: only.person, text: withoutLink(said.slice(only.length)) };
}

type Found = { readonly person: PersonId; readonly length: number };

/** At the beginning, as whole words, and not with another name or "'s" behind it. */
function found(person: PersonId, name: string, said: string): readonly Found[] {
  if (name === '' || said.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return [];
  const after = said.slice(name.length);
  const goesOn = /^[\p{L}\p{N}’'-]/u.test(after) || /^\s+\p{Lu}\p{Ll}/u.test(after);
  return goesOn ? [] : [{ person, length: name.length }];
}

function asManager(supervisors: readonly PersonId[], said: string): readonly Found[] {
  const [words] = /^my (manager|supervisor|team manager|tm)\b/i.exec(said) ?? [];
  return words === undefined ? [] : supervisors.map((person) => ({ person, length: words.length }));
}

const firstName = (council: Council, person: PersonId) =>
  council.people.get(person)?.displayName.split(' ')[0] ?? '';

/** "about" joins the name with what was said, and is no part of either. */
const withoutLink = (text: string) =>
  text
    .replace(/^[\s,:;.\-–—]+/, '')
    .replace(/^(about|regarding|re)(?![\p{L}\p{N}])[\s,:;\-–—]*/iu, '')
    .trim();

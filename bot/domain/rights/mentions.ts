// Whether a text says something of somebody: their id, their name, or a part of it that nobody else here has.
import type { Council, Person } from '../council';
import { grouped } from '../grouped';
import { ordinaryWords } from '../identifiers/ordinary-words';
import { type PersonId, personId } from '../ids';
import { isNameless } from '../retention/directory-rows';
import { isWritten, stringsIn } from './strings-in';

/** Stretches of a text that name somebody, in the words they were typed. */
export type NameFinder = (text: string) => readonly string[];

/** Who is looked for, and which parts of their name say nothing by themselves, because a colleague has them too. */
export type Search = {
  readonly names: NameFinder;
  /** Any text in it: an id, or a name in words. */
  readonly isIn: (value: unknown) => boolean;
  /** Words that are perhaps their name: a part of it, or of what they are called, that a colleague has too. */
  readonly perhaps: NameFinder;
  readonly shared: readonly string[];
};

/**
 * `knownAs`: other names the officer was told of, each a word or more, found as they were typed and by the names in them.
 * Somebody whose name is kept nowhere any more is looked for by their id, and by those.
 */
export function searchFor(council: Council, person: Person, knownAs: readonly string[] = []): Search {
  const partsOfOthers = new Set(
    [...council.people.values()].filter((one) => one.personId !== person.personId).flatMap(ownPartsOf),
  );
  const called = knownAs.flatMap(namesIn).map(unaccented);
  const parts = [
    ...new Set([
      ...ownPartsOf(person),
      ...called.flatMap((name) => (tokensOf(name).length === 1 ? partsOf(name) : [])),
    ]),
  ];
  const shared = parts.filter((part) => partsOfOthers.has(part));
  const inWords = finderOf(
    [...wholesOf(person), ...called],
    parts.filter((part) => !partsOfOthers.has(part)),
    [person.email, person.phone ?? ''],
    called.filter((name) => tokensOf(name).length !== 1 || partsOf(name).length === 0),
  );
  const isId = idTest(person);
  const names: NameFinder = (text) => [
    ...inWords(text),
    ...(isTelling(person.personId) && isId(text) ? [person.personId] : []),
  ];
  const says = (text: string): boolean => {
    if (names(text).length > 0) return true;
    return !isWritten(text) && isId(text);
  };
  return {
    names,
    isIn: (value) => {
      for (const { text } of stringsIn(value)) {
        const isSomebodyElse = text !== person.personId && council.people.has(personId(text));
        if (!isSomebodyElse && says(text)) return true;
      }
      return false;
    },
    perhaps: finderOf([], shared),
    shared,
  };
}

/** Colleagues in a text, by whole names and by parts that one of them alone has; never the one it is about. */
export function colleaguesFinder(council: Council, about: PersonId): NameFinder {
  const others = [...council.people.values()].filter((one) => one.personId !== about);
  const whose = council.people.get(about);
  const own = new Set(whose === undefined ? [] : ownPartsOf(whose));
  return finderOf(
    others.flatMap(wholesOf),
    others.flatMap(ownPartsOf).filter((part) => !own.has(part)),
  );
}

type Token = { readonly word: string; readonly typed: string; readonly start: number; readonly end: number };

/**
 * By words and not by one long pattern, so that the time hangs on the text and not on how many people a council has.
 * `parts` that are words of their own in English count only with a capital: Grant, not grant. `exact` stands anywhere,
 * `typed` not in the middle of a longer word; both whatever stops and dashes there are in it.
 */
function finderOf(
  wholes: readonly string[],
  parts: readonly string[],
  exact: readonly string[] = [],
  typed: readonly string[] = [],
): NameFinder {
  const phrases = grouped(
    wholes.map((whole) => tokensOf(whole).map(({ word }) => word)).filter((words) => words.length > 1),
    ([first = '']) => first,
  );
  const single = new Set(parts);
  const literal = exact.map((one) => one.toLowerCase()).filter((one) => one !== '');
  const asTyped = typed.map(
    (one) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  return (text) => {
    const plain = unaccented(text);
    const lower = literal.length > 0 ? plain.toLowerCase() : '';
    const found = [
      ...literal.filter((one) => lower.includes(one)),
      ...asTyped.flatMap((one) => one.exec(plain)?.slice(0, 1) ?? []),
    ];
    const tokens = tokensOf(plain);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const phrase = phrases.get(token.word)?.find((words) => isPhrase(plain, tokens, at, words));
      if (phrase !== undefined) {
        found.push(plain.slice(token.start, tokens[at + phrase.length - 1]?.end));
        at += phrase.length - 1;
      } else if (single.has(token.word) && (!ordinaryWords.has(token.word) || /^\p{Lu}/u.test(token.typed)))
        found.push(token.typed);
    }
    return found;
  };
}

/** One after the other, with nothing but blanks and commas between them. */
const isPhrase = (plain: string, tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, index) => {
    const [token, before] = [tokens[from + index], tokens[from + index - 1]];
    if (token?.word !== word) return false;
    return index === 0 || before === undefined || /^[\s,]{1,3}$/.test(plain.slice(before.end, token.start));
  });

/** Of unaccented text. What belongs to somebody ("Lewis's") is theirs. */
const tokensOf = (plain: string): readonly Token[] =>
  [...plain.matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)].map(({ 0: typed, index }) => ({
    word: typed.toLowerCase().replace(/'s$/, ''),
    typed,
    start: index,
    end: index + typed.length,
  }));

/** By itself, or as a part of a longer id such as `private-notes:lewis`. */
function idTest({ personId: id, entraObjectId }: Person): (text: string) => boolean {
  const inside = new RegExp(`(?<![\\w.@-])${escaped(id)}(?![\\w@-]|\\.\\w)`);
  return (text) => inside.test(text) || text.toLowerCase() === entraObjectId.toLowerCase();
}

/** Among words: a number would be found in every sentence that counts something. */
const isTelling = (id: PersonId) => /\p{L}/u.test(id) && id.length > 3;

/** At least three letters each: shorter ones are everybody's. */
const partsOf = (name: string): readonly string[] =>
  tokensOf(unaccented(name))
    .map(({ word }) => word)
    .filter((word) => word.length > 2);

/** What stands in the place of a name that is kept nowhere is nobody's. */
const ownPartsOf = (person: Person): readonly string[] =>
  isNameless(person) ? [] : partsOf(person.displayName);

/** "Jo/Joanna" and "Amara Osei (Mari)" are names by themselves, and hold some. */
const namesIn = (typed: string): readonly string[] => [
  ...new Set([typed, ...typed.split(/[/;()]/).map((one) => one.trim())].filter((one) => one.length > 2)),
];

/** Some write "Osei, Amara"; a name of one word is a whole one too. */
function wholesOf(person: Person): readonly string[] {
  if (isNameless(person)) return [];
  const plain = unaccented(person.displayName);
  const [first = '', ...others] = plain.trim().split(/\s+/);
  return others.length === 0 ? [] : [plain, `${others.join(' ')}, ${first}`];
}

const unaccented = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

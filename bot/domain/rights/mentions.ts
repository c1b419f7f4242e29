// Whether a text says something of somebody: their id, their name, or a part of it that nobody else here has.
import type { Council, Person } from '../council';
import { type PersonId, personId } from '../ids';
import { isNameless } from '../retention/directory-rows';
import { finderOf, type NameFinder, tokensOf, unaccented } from './name-finder';
import { isWritten, stringsIn } from './strings-in';

/** Who is looked for, and which parts of their name say nothing by themselves, because a colleague has them too. */
export type Search = {
  readonly names: NameFinder;
  /** Any text in it: an id, or a name in words. */
  readonly isIn: (value: unknown) => boolean;
  /** Words that are perhaps their name: a part of it, or of what they are called, that a colleague has too or that is short. */
  readonly perhaps: NameFinder;
  readonly shared: readonly string[];
  /** Parts of two letters, and halves of a double name: looked for with a capital only, as what is perhaps theirs. */
  readonly short: readonly string[];
};

/** What the council's files call somebody; no name where they keep none any more. */
export type Called = Pick<Person, 'displayName' | 'email' | 'phone' | 'entraObjectId'>;

export const calledNow = (person: Person): Called => {
  const { displayName, email, phone, entraObjectId } = person;
  return { displayName: isNameless(person) ? '' : displayName, email, phone, entraObjectId };
};

/** Who may be nameless. */
type Named = Pick<Person, 'displayName' | 'removedOn'>;

/** Of what somebody was looked for by, and is called now: each once, the oldest first. */
export const calledSoFar = (before: readonly Called[], now: Called): readonly Called[] =>
  before.some((one) => JSON.stringify(one) === JSON.stringify(now)) ? before : [...before, now];

/**
 * `knownAs`: other names the officer was told of, each a word or more, found as they were typed and by the names in them.
 * `before`: what the files called them while a search went on, which counts as what they are called now.
 * Somebody whose name is kept nowhere any more is looked for by their id, and by those.
 */
export function searchFor(
  council: Council,
  person: Person,
  knownAs: readonly string[] = [],
  before: readonly Called[] = [],
): Search {
  const own = calledSoFar(before, calledNow(person));
  const partsOfOthers = new Set(
    [...council.people.values()].filter((one) => one.personId !== person.personId).flatMap(ownPartsOf),
  );
  const called = knownAs.flatMap(namesIn).map(unaccented);
  const callings = called.filter((name) => tokensOf(name).length === 1);
  const parts = [...new Set([...own.flatMap(ownPartsOf), ...callings.flatMap(partsOf)])];
  const short = [...new Set([...own.flatMap(ownWeakPartsOf), ...callings.flatMap(weakPartsOf)])].filter(
    (part) => !parts.includes(part),
  );
  const shared = parts.filter((part) => partsOfOthers.has(part));
  const inWords = finderOf({
    wholes: [...own.flatMap(wholesOf), ...called],
    parts: parts.filter((part) => !partsOfOthers.has(part)),
    exact: own.flatMap(({ email, phone }) => [email, phone ?? '']),
    typed: called.filter((name) => tokensOf(name).length !== 1 || isOnlyAsTyped(name)),
  });
  const isId = idTest(person.personId, own);
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
    perhaps: finderOf({ parts: shared, weak: short }),
    shared,
    short,
  };
}

/** Colleagues in a text, by whole names and by parts that one of them alone has; never the one it is about. */
export function colleaguesFinder(council: Council, about: PersonId): NameFinder {
  const others = [...council.people.values()].filter((one) => one.personId !== about);
  const whose = council.people.get(about);
  const own = new Set(whose === undefined ? [] : [...ownPartsOf(whose), ...ownWeakPartsOf(whose)]);
  const isOthers = (part: string) => !own.has(part);
  return finderOf({
    wholes: others.flatMap(wholesOf),
    parts: others.flatMap(ownPartsOf).filter(isOthers),
    weak: others.flatMap(ownWeakPartsOf).filter(isOthers),
    doubtful: true,
  });
}

/** By itself, or as a part of a longer id such as `private-notes:lewis`. */
function idTest(id: PersonId, called: readonly Called[]): (text: string) => boolean {
  const signIns = called.map(({ entraObjectId }) => entraObjectId.toLowerCase());
  const inside = new RegExp(`(?<![\\w.@-])${escaped(id)}(?![\\w@-]|\\.\\w)`);
  return (text) => inside.test(text) || signIns.includes(text.toLowerCase());
}

/** Among words: a number would be found in every sentence that counts something. */
const isTelling = (id: PersonId) => /\p{L}/u.test(id) && id.length > 3;

const wordsOf = (name: string): readonly string[] => tokensOf(unaccented(name)).map(({ word }) => word);

/** At least three letters each: shorter ones are also other words. */
const partsOf = (name: string): readonly string[] => wordsOf(name).filter((word) => word.length > 2);

/** What is too short to be looked for in any spelling: two letters, or one half of a double name. A single letter is everybody's. */
const weakPartsOf = (name: string): readonly string[] =>
  wordsOf(name).flatMap((word) => {
    const halves = word.split('-').filter((half) => half.length > 1);
    return word.length === 2 ? [word] : halves.length > 1 ? halves : [];
  });

/** What stands in the place of a name that is kept nowhere is nobody's. */
const ownPartsOf = (person: Named): readonly string[] =>
  isNameless(person) ? [] : partsOf(person.displayName);
const ownWeakPartsOf = (person: Named): readonly string[] =>
  isNameless(person) ? [] : weakPartsOf(person.displayName);

/** "Bo." is looked for with its stop; "Bo" with its capital, and then it is perhaps theirs. */
const isOnlyAsTyped = (name: string): boolean => partsOf(name).length === 0 && !/^[\p{L}\p{N}]+$/u.test(name);

/** Letters and figures of a name: with fewer than two of them it stands in every sentence. */
export const lettersIn = (name: string): number =>
  [...name.normalize('NFKC')].filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
export const fewestLetters = 2;

/** "Jo/Joanna" and "Amara Osei (Mari)" are names by themselves, and hold some. */
const namesIn = (typed: string): readonly string[] => [
  ...new Set(
    [typed, ...typed.split(/[/;()]/).map((one) => one.trim())].filter(
      (one) => lettersIn(one) >= fewestLetters,
    ),
  ),
];

/** Some write "Osei, Amara"; a name of one word is a whole one too. */
function wholesOf(person: Named): readonly string[] {
  if (isNameless(person)) return [];
  const plain = unaccented(person.displayName);
  const [first = '', ...others] = plain.trim().split(/\s+/);
  return others.length === 0 ? [] : [plain, `${others.join(' ')}, ${first}`];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

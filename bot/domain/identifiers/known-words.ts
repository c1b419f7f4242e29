// The words a council's own people use for each other and for their places: they identify no child.
import type { Council } from '../council';
import { foldedText } from './plain-text';

/** What passes because the council's directory has it. All words folded: plain, lower case. */
export type KnownWords = {
  /** First names of staff, each with the initials of the surnames that go with it. */
  readonly firstNames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly surnames: ReadonlySet<string>;
  /** Full names, teams, sites: words joined by single blanks. */
  readonly phrases: ReadonlySet<string>;
  /** The most words in a phrase. */
  readonly longestPhrase: number;
  /** Patterns of case references, of every version of the policy. */
  readonly references: readonly RegExp[];
};

/** A name of more words is none that anybody writes down; without an end the search would not be linear. */
const longestNamed = 8;

/** The words of one council, made once for each state of its files: thousands of names take some milliseconds. */
export function knownWords(council: Council): KnownWords {
  const made = madeBefore.get(council) ?? wordsOfCouncil(council);
  madeBefore.set(council, made);
  return made;
}

const madeBefore = new WeakMap<Council, KnownWords>();

function wordsOfCouncil({ people, teams, policies }: Council): KnownWords {
  const firstNames = new Map<string, Set<string>>();
  const surnames = new Set<string>();
  const phrases = new Set<string>();
  for (const { displayName } of people.values()) {
    const [first = '', ...others] = wordsIn(firstNameFirst(displayName));
    phrases.add([first, ...others].join(' '));
    const initials = firstNames.get(first) ?? new Set<string>();
    for (const surname of others) {
      surnames.add(surname);
      initials.add(surname.charAt(0));
    }
    firstNames.set(first, initials);
  }
  for (const { name, site, cluster } of teams.values())
    for (const place of [name, site, cluster]) phrases.add(wordsIn(place).join(' '));
  for (const phrase of phrases)
    if (phrase === '' || phrase.split(' ').length > longestNamed) phrases.delete(phrase);
  return {
    firstNames,
    surnames,
    phrases,
    longestPhrase: Math.max(1, ...[...phrases].map((phrase) => phrase.split(' ').length)),
    references: policies.map(({ caseReference }) => new RegExp(`^(?:${caseReference.pattern})$`)),
  };
}

/** Some directories write "OSEI, Amara". */
const firstNameFirst = (name: string) => name.replace(/^([^,]{1,80}),(.{1,80})$/, '$2 $1');

/** The letters of a text, word by word, as the finder of names takes it apart. */
const wordsIn = (text: string) => foldedText(text).match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];

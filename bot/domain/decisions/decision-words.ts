// The words of a quick decision before they are kept: how long, whether they name anybody, and which references they bring.

import type { Council } from '../council';
import { identifiersIn, knownWords } from '../identifiers/identifiers';
import type { CaseReference, LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import { policyOn } from '../policy/policy';
import { looksLikeAName, readCaseReference } from './case-reference';
import { lengthOf } from './stored-decision';

/** Free text by the name of its input. */
type Words = Readonly<Record<string, string>>;

/**
 * Every text that is too long for a quick decision, and every one with words that may identify a child or family.
 * `allowed` are words that their author says are nobody's.
 */
export function wordProblems(
  council: Council,
  words: Words,
  allowed: readonly string[],
  today: LocalDate,
): FieldProblem[] {
  const maximum = policyOn(council, today).quickDecision.maximumCharacters;
  const written = Object.entries(words).filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return [];
  const known = knownWords(council);
  return written.flatMap(([field, text]) => {
    const problems: FieldProblem[] = [];
    const length = lengthOf(text.trim());
    if (length > maximum) problems.push({ field, kind: 'too-long', maximum, length });
    const found = identifiersIn(text.trim(), known, allowed);
    if (found.length > 0) problems.push({ field, kind: 'identifiers', found });
    return problems;
  });
}

/** How many different words of these texts would have been stopped and were let pass by their author. */
export function passedWords(council: Council, words: Words, allowed: readonly string[]): number {
  if (allowed.length === 0) return 0;
  const known = knownWords(council);
  const marked = Object.values(words).flatMap((text) => identifiersIn(text.trim(), known, []));
  return new Set(marked.map((found) => found.words)).size;
}

/** References as typed, in the council's spelling, each once; blanks are none. */
export function readReferences(
  council: Council,
  typed: readonly string[],
  today: LocalDate,
): { readonly references: readonly CaseReference[]; readonly problems: readonly FieldProblem[] } {
  const { caseReference } = policyOn(council, today);
  const references: CaseReference[] = [];
  const problems: FieldProblem[] = [];
  for (const text of typed) {
    if (text.trim() === '') continue;
    const reference = readCaseReference(text, caseReference);
    if (reference && !references.includes(reference)) references.push(reference);
    if (!reference) {
      const kind = looksLikeAName(text) ? 'reference-is-a-name' : 'reference-format';
      problems.push({ field: 'reference', kind, example: caseReference.example, given: text });
    }
  }
  return { references, problems };
}

const teamsHosts: readonly string[] = ['teams.microsoft.com', 'teams.cloud.microsoft'];
/** A link to a message is a few hundred characters long. */
const longestAddress = 2_000;
/** The ids of a conversation and of a message in it; no blank, so no sentence. */
const messagePath = /^\/l\/message\/\w*(:|%3a)([\w.@+=-]|%40|%2b|%3d)+\/\d+$/i;
const id = /^[\da-f-]{1,36}$/i;
/** What Teams needs to find the message. Names of a team or a channel, a subject or a text may come along: they stay out. */
const parameters: Readonly<Record<string, RegExp>> = {
  tenantId: id,
  groupId: id,
  parentMessageId: /^\d{1,20}$/,
  createdTime: /^\d{1,20}$/,
  context: /^\{"contextType":"(chat|channel)"\}$/,
};

/**
 * The address of a message in Teams without anything that could be words, or null for anything else: nobody is sent
 * elsewhere from an entry.
 */
export function teamsAddress(given: string | undefined): string | null {
  if (given === undefined || given.length > longestAddress || !URL.canParse(given)) return null;
  const { protocol, host, username, password, origin, pathname, searchParams } = new URL(given);
  const plain = protocol === 'https:' && username === '' && password === '';
  if (!plain || !teamsHosts.includes(host) || !messagePath.test(pathname)) return null;
  const known = [...searchParams].filter(([name, value]) => parameters[name]?.test(value));
  const query = new URLSearchParams(known).toString();
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
}

// What is wrong with the words of an agreement: what may be kept of a draft, and what is in the way of offering or signing it.
import { wordProblems } from '../activities/typed-words';
import type { Council } from '../council';
import { addDays } from '../dates';
import type { LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import { policyOn } from '../policy/policy';
import type { AgreementWords } from './agreement';
import { type AgreementSide, type AgreementText, emptyBoxes, textsOf } from './agreement-words';

/** Characters. */
const longestBox = 2_000;
/** Days and minutes; the policy's own interval counts where it is shorter. */
const longestInterval = 366;
const longestSession = 480;

/** Told before somebody offers or signs; nothing once they do it without on purpose. */
export const boxProblems = (
  side: AgreementSide,
  words: AgreementWords,
  { anyway = false }: { readonly anyway?: boolean },
): readonly FieldProblem[] =>
  anyway ? [] : emptyBoxes(side, words).map((field) => ({ field, kind: 'missing' }));

/**
 * Both of the two read a draft: nothing in it may name a child or family. `names`: the boxes whoever writes can change;
 * what the other one wrote was looked at when they wrote it.
 */
export function draftProblems(
  council: Council,
  words: AgreementWords,
  names: readonly AgreementText[],
): readonly FieldProblem[] {
  const typed = names.map((field) => ({ field, text: words[field] ?? '', maximum: longestBox }));
  return wordProblems(council, typed, words.notIdentifiers);
}

/** A tick is about a version that is or was in force, or stays as it stands; nothing else is kept as one. */
export const tickProblems = (
  council: Council,
  words: Ticks,
  standing: Ticks,
  today: LocalDate,
): readonly FieldProblem[] => {
  const known = council.policies.filter(({ effectiveFrom }) => effectiveFrom <= today);
  const versions = [policyOn(council, today), ...known].map(({ version }) => version);
  return (['policyGiven', 'policyRead'] as const)
    .filter((name) => ![null, standing[name], ...versions].includes(words[name]))
    .map((field) => ({ field, kind: 'not-a-choice' }));
};

type Ticks = Pick<AgreementWords, 'policyGiven' | 'policyRead'>;

/**
 * What is still in the way of offering it: the author's own two boxes unless they leave them empty on purpose, numbers
 * and days that cannot be, and how often where no ladder says it (R35).
 */
export function offerProblems(
  council: Council,
  side: AgreementSide,
  words: AgreementWords,
  { today, anyway, ladderDays }: OfferFacts,
): readonly FieldProblem[] {
  const latest = addDays(today, policyOn(council, today).agreement.reviewEveryDays);
  return [
    ...draftProblems(council, words, textsOf(side)),
    ...boxProblems(side, words, { anyway }),
    ...(words.intervalDays === null && ladderDays === null
      ? [{ field: 'intervalDays', kind: 'missing' } as const]
      : []),
    ...numberProblems(words),
    ...dayProblems(words.reviewOn, today, latest),
  ];
}

type OfferFacts = {
  readonly today: LocalDate;
  readonly anyway: boolean;
  /** The ladder's interval; null for a grade without one. */
  readonly ladderDays: number | null;
};

/** Of an agreement's interval and length; null says nothing. */
export function numberProblems({
  intervalDays,
  lengthMinutes,
}: Pick<AgreementWords, 'intervalDays' | 'lengthMinutes'>): readonly FieldProblem[] {
  const wrong = (value: number | null, most: number) =>
    value !== null && !(Number.isInteger(value) && value >= 1 && value <= most);
  return [
    ...(wrong(intervalDays, longestInterval)
      ? [{ field: 'intervalDays', kind: 'not-a-count', from: 1, to: longestInterval } as const]
      : []),
    ...(wrong(lengthMinutes, longestSession)
      ? [{ field: 'lengthMinutes', kind: 'not-minutes' } as const]
      : []),
  ];
}

function dayProblems(reviewOn: LocalDate | null, today: LocalDate, latest: LocalDate): FieldProblem[] {
  if (reviewOn === null) return [];
  if (reviewOn <= today) return [{ field: 'reviewOn', kind: 'in-the-past' }];
  return reviewOn > latest ? [{ field: 'reviewOn', kind: 'too-far-ahead', latest }] : [];
}

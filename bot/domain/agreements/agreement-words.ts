// The words of an agreement while the two write it: whose boxes are whose, and what may be kept and offered.
import { wordProblems } from '../activities/typed-words';
import type { Council } from '../council';
import { addDays } from '../dates';
import type { LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import { policyOn } from '../policy/policy';
import type { AgreementSignature, AgreementWords } from './agreement';

/** What is typed in an agreement. */
export const agreementTexts = [
  'relationship',
  'place',
  'whoBooksTheRoom',
  'inPerson',
  'preparation',
  'permittedInterruptions',
  'cancelling',
  'recording',
  'confidentiality',
  'storage',
  'workerWants',
  'workerContributes',
  'supervisorWants',
  'supervisorContributes',
  'feedback',
  'models',
  'identityAndLearning',
  'adjustments',
  'ifItIsNotWorking',
  'additional',
  'standards',
  'registrationNumber',
] as const satisfies readonly (keyof AgreementWords)[];
export type AgreementText = (typeof agreementTexts)[number];

/** Which of the two somebody is. */
export type AgreementSide = AgreementSignature['as'];

/** The boxes that are one person's: the other reads them, and cannot change them. */
export const boxesOf = {
  worker: ['workerWants', 'workerContributes'],
  supervisor: ['supervisorWants', 'supervisorContributes'],
} as const satisfies Record<AgreementSide, readonly AgreementText[]>;

/** What one of the two can write in a draft: all but the other one's boxes. */
export function textsOf(side: AgreementSide): readonly AgreementText[] {
  const others: readonly AgreementText[] = boxesOf[side === 'worker' ? 'supervisor' : 'worker'];
  return agreementTexts.filter((name) => !others.includes(name));
}

/** Which of somebody's two boxes say nothing yet. */
export const emptyBoxes = (side: AgreementSide, words: AgreementWords): readonly AgreementText[] =>
  boxesOf[side].filter((box) => words[box].trim() === '');

/** Told before somebody offers or signs; nothing once they do it without on purpose. */
export const boxProblems = (
  side: AgreementSide,
  words: AgreementWords,
  { anyway = false }: { readonly anyway?: boolean },
): readonly FieldProblem[] =>
  anyway ? [] : emptyBoxes(side, words).map((field) => ({ field, kind: 'missing' }));

/** What somebody puts into what they were offered: their boxes, and of the worker the two ticks about the policy. */
export type OwnWords = {
  readonly wants: string;
  readonly contributes: string;
  readonly policyGiven: boolean;
  readonly policyRead: boolean;
  /** Words the guard marked and the author says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
};

/**
 * The words offered with somebody's own in them; nothing else of them changes, what is filled in neither: that is what
 * they had before them. `version`: the policy's in force. A box left unticked keeps what was said of an older version.
 */
export function withOwnWords(
  side: AgreementSide,
  offered: AgreementWords,
  own: OwnWords,
  version: string,
): AgreementWords {
  const ticked = (now: boolean, before: string | null) =>
    now ? version : before === version ? null : before;
  const notIdentifiers = [...new Set([...offered.notIdentifiers, ...own.notIdentifiers])];
  if (side === 'supervisor')
    return {
      ...offered,
      notIdentifiers,
      supervisorWants: own.wants,
      supervisorContributes: own.contributes,
    };
  return {
    ...offered,
    notIdentifiers,
    workerWants: own.wants,
    workerContributes: own.contributes,
    policyGiven: ticked(own.policyGiven, offered.policyGiven),
    policyRead: ticked(own.policyRead, offered.policyRead),
  };
}

/** What was offered as words to write on: without what is filled in anew when they are offered. */
export const draftOf = ({ filled: _, ...words }: AgreementWords): AgreementWords => words;

/** The kind of relationship: the council's files say it since, and no page of a draft shows it any more. */
export const withoutOldField = (words: AgreementWords): AgreementWords => ({ ...words, relationship: '' });

/** Of what is one person's. */
export const saysTheSame = (words: AgreementWords, other: AgreementWords): boolean =>
  [...boxesOf.worker, ...boxesOf.supervisor, 'policyGiven' as const, 'policyRead' as const].every(
    (name) => words[name] === other[name],
  );

/** Characters. */
const longestBox = 2_000;
/** Days and minutes; the policy's own interval counts where it is shorter. */
const longestInterval = 366;
const longestSession = 480;

/** What of a draft is one person's to write: their boxes, and the worker's ticks about the policy. */
export type OnesOwnWords = Pick<
  AgreementWords,
  (typeof boxesOf)['worker'][number] | (typeof boxesOf)['supervisor'][number] | 'policyGiven' | 'policyRead'
>;

/**
 * What a new draft begins with of what is one person's: their boxes in the agreement before, those of a former
 * supervisor not, and the ticks where the worker has said that they have read the version in force.
 */
export function ownWordsCarriedOver(
  before: AgreementWords | null,
  { sameSupervisor, isPolicyRead, version }: CarriedOver,
): OnesOwnWords {
  const { workerWants = '', workerContributes = '', policyGiven = null, policyRead = null } = before ?? {};
  const { supervisorWants = '', supervisorContributes = '' } = (sameSupervisor && before) || {};
  return {
    workerWants,
    workerContributes,
    supervisorWants,
    supervisorContributes,
    policyGiven: isPolicyRead || policyGiven === version ? version : null,
    policyRead: isPolicyRead || policyRead === version ? version : null,
  };
}

/** `version`: the policy's in force. */
type CarriedOver = {
  readonly sameSupervisor: boolean;
  readonly isPolicyRead: boolean;
  readonly version: string;
};

/**
 * The words as they are kept when one of the two has written: what belongs to the other stays as it stands, whatever
 * came. `standing`: what is kept now, or what a new draft begins with.
 */
export function wordsFrom(
  side: AgreementSide,
  given: AgreementWords,
  standing: OnesOwnWords,
): AgreementWords {
  if (side === 'worker') {
    const { supervisorWants, supervisorContributes } = standing;
    return { ...given, supervisorWants, supervisorContributes };
  }
  const { workerWants, workerContributes, policyGiven, policyRead } = standing;
  return { ...given, workerWants, workerContributes, policyGiven, policyRead };
}

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

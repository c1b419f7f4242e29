// The words of an agreement while the two write it: whose boxes are whose, and what goes into which version.
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

// What the bot says about words it keeps, or does not keep, until somebody saves them.

import { lengthOf } from '../../domain/decisions/stored-decision';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/outcome';
import { problemWords } from '../problem-words';
import { counted } from '../words';
import { captureWords } from './decision-card-words';
import type { DraftView } from './decision-view-types';

/**
 * "Just spoke to …" with a name that is nobody's here, or more than one person's. `only` is the name of the one person
 * it can be kept with, null when there is a choice.
 */
export const checkWhoWords = (only: string | null) =>
  only === null
    ? "I'm not sure who that was: please choose."
    : `I'm not sure who that was: here it can only be kept with ${only}.`;

/**
 * Why words are not kept, where they stand on no card that could mark them. They are nowhere else yet: first they are
 * written again, then the message is deleted. Empty when the guard has nothing against them.
 */
export function notKeptWords(refusal: Refusal): string {
  const found = refusal.kind === 'fields' && refusal.problems.some(({ kind }) => kind === 'identifiers');
  return found
    ? `Nothing is kept yet: it may identify a child or family. First write it in the form, with the case reference instead of a name, and only then delete the message. ${captureWords.deleteMessage}`
    : '';
}

/** Said at once of words that are kept and cannot be saved as they are; empty for words that fit. */
export function keptTooLongWords(text: string, maximum: number): string {
  const length = lengthOf(text.trim());
  if (length <= maximum) return '';
  return `It is kept as a draft. ${problemWords({ field: 'text', kind: 'too-long', maximum, length })}`;
}

/** What somebody began, in chat: when, and about whom; never what. */
export type DraftsView = {
  readonly heading: string;
  readonly text: string;
  readonly drafts: readonly { readonly text: string; readonly draftId: string }[];
  /** Null when these are all. */
  readonly more: string | null;
};

/** A card must stay short; the others come up once these are done with. */
const shownAtOnce = 5;
/** The store lists no more than these; whoever has as many may have older ones still. */
const listedAtMost = 20;

type Listed = Pick<DraftView, 'draftId' | 'when' | 'about' | 'name'>;

/** Newest first; `author` is whose they are and who reads this. */
export function draftsView(drafts: readonly Listed[], author: PersonId): DraftsView {
  const more = drafts.length - shownAtOnce;
  const atLeast = drafts.length < listedAtMost ? '' : 'at least ';
  return {
    heading: 'Your drafts',
    text:
      drafts.length === 0
        ? 'There is nothing you began and did not save.'
        : 'Only you can see them. Each goes by itself after two weeks.',
    drafts: drafts.slice(0, shownAtOnce).map((draft) => ({
      draftId: draft.draftId,
      text: lineOf(draft, author),
    })),
    more:
      more > 0
        ? `And ${atLeast}${counted(more, 'older one', 'older ones')}: they come up once these are saved or discarded.`
        : null,
  };
}

function lineOf({ when, about, name }: Omit<Listed, 'draftId'>, author: PersonId): string {
  if (name === null) return when;
  return about === author ? `${when}, in your own thread` : `${when}, in the thread of ${name}`;
}

/** A question about one draft, with the two ways on. */
export type DraftQuestionView = {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly draftId: string;
};

/** Before a draft goes: its words are nowhere else. */
export const discardView = (draft: Listed, author: PersonId): DraftQuestionView => ({
  heading: 'Discard this draft?',
  text: `${lineOf(draft, author)}. What you wrote in it is gone then.`,
  yes: 'Discard it',
  no: 'Keep it',
  draftId: draft.draftId,
});

/** A slip in the command: what followed is kept already, and nothing else happens until somebody says so. */
export const offeredDraftView = (command: string, draftId: string): DraftQuestionView => ({
  heading: `Did you mean "${command}"?`,
  text: 'What you typed after it is kept as a draft that only you can read.',
  yes: `Yes, ${command}`,
  no: 'Discard',
  draftId,
});

/** For a draft that is not there any more. */
export const draftGoneWords =
  'This draft is not there any more: it was saved or discarded, or its two weeks are over.';

/** Above a draft whose two are not together any more; what was written stands below it. */
export const lostDraftWords = (name: string) =>
  `You and ${name} have no supervision together today, so this can't be saved with them. It is still yours, and nobody else reads it: copy your words, or choose whom it was with.`;

/** Of a draft, where there is nobody to choose in its place. */
export const lostDraftLink = 'See your words';

/** What the dialog is called, and the action on a message that opens it. */
export const logMessageTitle = 'Log as quick decision';

/** References beyond the first: they are read off a card before they are saved. */
export const siblingsWords = (references: string) => `Also for ${references}.`;

/** A message that is longer than a card can hold. */
export const messageCutWords = 'Only the beginning of the message is here; all of it stays in its chat.';

/** The stub of a card whose dialog has saved the decision. */
export const savedInDialogWords = 'Saved.';

// What the bot says about words it keeps, or does not keep, until somebody saves them.
import type { Refusal } from '../domain/outcome';
import { lengthOf } from '../domain/stored-decision';
import { captureWords } from './decision-card-words';
import type { DraftView } from './decision-view-types';
import { problemWords } from './problem-words';
import { counted } from './words';

/** "Just spoke to …" with a name that is nobody's here, or more than one person's. */
export const checkWhoWords = "I'm not sure who that was: please choose.";

/**
 * Why words are not kept yet. `marked`: the card holds them and says itself what may identify somebody; else it is said
 * here, without the words.
 */
export function notKeptWords(refusal: Refusal, marked: boolean): string {
  const problems = refusal.kind === 'fields' ? refusal.problems : [];
  const long = problems.find(({ kind }) => kind === 'too-long');
  const names = problems.some(({ kind }) => kind === 'identifiers') && !marked;
  return [
    ...(long || names ? ['Nothing is kept yet.'] : []),
    ...(long ? [problemWords(long)] : []),
    ...(names ? [`What you typed may identify a child or family. ${captureWords.deleteMessage}`] : []),
  ].join(' ');
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

/** Newest first. */
export function draftsView(drafts: readonly Pick<DraftView, 'draftId' | 'when' | 'name'>[]): DraftsView {
  const more = drafts.length - shownAtOnce;
  return {
    heading: 'Your drafts',
    text:
      drafts.length === 0
        ? 'There is nothing you began and did not save.'
        : 'Only you can see them. Each goes by itself after two weeks.',
    drafts: drafts.slice(0, shownAtOnce).map(({ draftId, when, name }) => ({
      draftId,
      text: name === null ? when : `${when}, about ${name}`,
    })),
    more: more > 0 ? `And ${counted(more, 'older one', 'older ones')}.` : null,
  };
}

/** For a draft that is not there any more. */
export const draftGoneWords =
  'This draft is not there any more: it was saved or discarded, or its two weeks are over.';

/** What the dialog is called, and the action on a message that opens it. */
export const logMessageTitle = 'Log as quick decision';

/** A message that is longer than a card can hold. */
export const messageCutWords = 'Only the beginning of the message is here; all of it stays in its chat.';

/** The stub of a card whose dialog has saved the decision. */
export const savedInDialogWords = 'Saved.';

// What the card says once a quick decision is saved: where it is, who is told, what is still to do. No content.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Pair } from '../../domain/decisions/oversight';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { answererOn } from '../../domain/prompts/waits-for';
import type { Ids } from '../prompts/day-buttons';
import { firstNameOf, nameOf, possessive } from '../words';
import { decisionView } from './decision-view';

/** Saved, and what it still needs to be confirmed: both can be brought here at once or later. */
export type SavedDecisionView = {
  readonly text: string;
  /** Who decides instead of the supervisor, without waiting for a card; null when the supervisor may. */
  readonly authority: string | null;
  readonly lacks: readonly ('why' | 'reference')[];
  /** The council's own pattern of a case reference. */
  readonly example: string;
  /** Its author may still take it back. */
  readonly mayWithdraw: boolean;
  readonly link: string;
  readonly ids: Ids;
};

export type SavedFacts = {
  readonly council: Council;
  readonly author: PersonId;
  readonly pair: Pair;
  readonly entry: ManagementOversightEntry;
  readonly now: Instant;
  readonly link: string;
  /** For what the author may do next. */
  readonly operationId: string;
};

/** As its author sees it. */
export function savedDecisionView(facts: SavedFacts): SavedDecisionView {
  const { council, author, pair, entry, now, link, operationId } = facts;
  const { authority, lacks, mayWithdraw } = decisionView(council, author, pair.worker, entry, now);
  const { capture, caseReference } = policyOn(council, londonDate(now));
  // Where words stay out of the chat, what lacks is added where the decision is opened.
  const elsewhere = capture === 'dialog' && lacks.length > 0;
  return {
    text: `${savedWords(facts, londonDate(now))}${elsewhere ? stillToComeWords : ''}`,
    authority,
    lacks: elsewhere ? [] : lacks,
    example: caseReference.example,
    mayWithdraw,
    link,
    ids: { about: pair.worker, entryId: entry.entryId, operationId },
  };
}

/** The same when it is saved a second time. Never claims the child's file: that is another system. */
function savedWords({ council, author, pair, entry }: SavedFacts, today: LocalDate): string {
  const where = pair.worker === author ? 'your thread' : `${possessive(nameOf(council, pair.worker))} thread`;
  return `Saved in ${where}. ${toldWords(council, pair, entry, today)} ${notOnFileWords}`;
}

/**
 * Only a decision is a message of its own; the rest is asked about once, with the day's card. Names whoever it goes to
 * today: somebody else while the one who is waited for is away for long.
 */
function toldWords(
  council: Council,
  { worker }: Pair,
  entry: ManagementOversightEntry,
  today: LocalDate,
): string {
  // Saved before and answered since: it has been told.
  if (entry.waitsFor === null) return 'It was answered since.';
  const reader = answererOn(council, worker, entry, today);
  if (reader === undefined || reader === entry.loggedBy) return nobodyToldWords;
  const name = firstNameOf(council, reader);
  if (entry.type !== 'decision') return `${name} is asked about it once, with a day's card.`;
  return `${name} will be told, without what it is about.`;
}

const stillToComeWords = ' Something is still to come, to confirm it: open it to add that.';
const notOnFileWords = "It isn't on the child's file until somebody puts it there.";

const nobodyToldWords = 'There is nobody to tell just now: it waits in the thread.';

/** The first one stays, since two may name different children. */
export const completedBeforeWords = 'That was added already, and it stays. Open it to see what it says.';

/** Somebody was faster, with something else. */
export const notAddedWords =
  'Not saved: something else was added here already, and that stays. Take out what is there already and press Add again, or keep a copy of what you wrote.';

/** The text was changed after a first version had been stored. */
export const earlierVersionSavedWords =
  'An earlier version of this is saved already. What is here now is not: press Save to keep it as well.';

/** Where what needs another look is said on our own page. */
export const nothingSavedWords = 'Nothing is saved yet: something needs another look.';

/** `places` is at least 1. */
export const needsAnotherLookWords = (places: number) =>
  places === 1
    ? 'Nothing is saved yet. One thing needs another look:'
    : `Nothing is saved yet. ${places} things need another look:`;

/** What the tab says after a save; the entry itself is shown beside it. */
export const savedInTabWords = (
  council: Council,
  { pair, entry, alreadySaved }: Pick<SavedFacts, 'pair' | 'entry'> & { readonly alreadySaved: boolean },
  now: Instant,
): string => {
  if (alreadySaved) return 'This was already saved; nothing was stored twice.';
  const { authority } = decisionView(council, entry.loggedBy, pair.worker, entry, now);
  const told = toldWords(council, pair, entry, londonDate(now));
  return ['Saved.', told, authority ?? '', notOnFileWords].filter((words) => words !== '').join(' ');
};

// Which reminders went to somebody, and which went to others about them: kinds and days, never what else a card said.
import type { LocalDate, PersonId } from '../ids';
import type { Prompt } from '../prompts/prompt';

export type ReminderFact = {
  readonly day: LocalDate;
  readonly recipient: PersonId;
  readonly kinds: readonly string[];
  /** Null: begun, and nobody knows how it ended. */
  readonly outcome: string | null;
};

type Slot = {
  readonly day: LocalDate;
  readonly recipient: PersonId;
  readonly prompts: readonly Pick<Prompt, 'kind' | 'about'>[];
  readonly outcome: string | null;
};

/** Oldest first. A card to somebody else says only what was about this person; that their file was opened is not told here. */
export const reminderFacts = (owner: PersonId, slots: readonly Slot[]): readonly ReminderFact[] =>
  slots
    .map(({ day, recipient, prompts, outcome }) => {
      const theirs = prompts.filter(
        ({ kind, about }) => recipient === owner || (about === owner && kind !== 'opening'),
      );
      return { day, recipient, kinds: [...new Set(theirs.map(({ kind }) => kind))], outcome };
    })
    .filter(({ kinds, recipient }) => kinds.length > 0 || recipient === owner)
    .sort((one, other) => (one.day < other.day ? -1 : 1));

// Asks the rules about prompts the way the sweep does: day after day, with what was said handed on.
import type { Council } from '../../../bot/domain/council';
import { addDays, instantAt } from '../../../bot/domain/dates';
import type { Instant, LocalDate, PersonId } from '../../../bot/domain/ids';
import { type Prompt, promptsOnOneCard, type Said } from '../../../bot/domain/prompts/prompt';
import { promptsDue } from '../../../bot/domain/prompts/prompting';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { on } from '../given-council';

/** One card that went out: `2027-02-02 helen: due-soon kerry`. */
export type Card = {
  readonly day: LocalDate;
  readonly recipient: PersonId;
  readonly prompts: readonly Prompt[];
};

export const headsOf = (...heads: readonly ThreadHead[]): ReadonlyMap<PersonId, ThreadHead> =>
  new Map(heads.map((head) => [head.personId, head]));

export const nine = (day: string): Instant => instantAt(on(day), '09:00');

/** What one sweep at nine would send, nothing said before unless given. */
export const sweptOn = (
  council: Council,
  day: string,
  heads: readonly ThreadHead[],
  said: readonly Said[] = [],
) => promptsDue(council, nine(day), headsOf(...heads), said);

/** The same in one line a prompt, `priya: overdue lewis 1`; every prompt that waits, not only those on the card. */
export const saidOn = (...asked: Parameters<typeof sweptOn>): readonly string[] =>
  sweptOn(...asked).recipients.flatMap(({ recipient, prompts }) =>
    prompts.map((prompt) => `${recipient}: ${words(prompt)}`),
  );

export const words = ({ kind, about, step, names }: Prompt): string =>
  kind === 'summary'
    ? `summary ${names.map(({ personId }) => personId).join(' ')}`
    : `${kind} ${about} ${step}`;

/** Sweeps at the given times on every day of a stretch, both ends included; heads may change by day. */
export function cardsBetween(
  council: Council,
  from: string,
  until: string,
  headsOn: (day: LocalDate) => readonly ThreadHead[],
  { times = ['09:00'], saidBefore = [] }: { times?: readonly string[]; saidBefore?: readonly Said[] } = {},
): readonly Card[] {
  const said: Said[] = [...saidBefore];
  const cards: Card[] = [];
  for (let day = on(from); day <= until; day = addDays(day, 1)) {
    for (const time of times) {
      const now = instantAt(day, time);
      const lately = said.filter((one) => one.on >= addDays(day, -31));
      for (const { recipient, prompts } of promptsDue(council, now, headsOf(...headsOn(day)), lately)
        .recipients) {
        const named = prompts.slice(0, promptsOnOneCard);
        cards.push({ day, recipient, prompts: named });
        said.push(
          ...named.map(({ kind, about, anchor, step, subjectId }) => ({
            kind,
            about,
            anchor,
            step,
            subjectId,
            recipient,
            on: day,
          })),
        );
      }
    }
  }
  return cards;
}

/** `2027-02-02 helen: due-soon kerry 1 + overdue sam 2`. */
export const inLines = (cards: readonly Card[]): readonly string[] =>
  cards.map(({ day, recipient, prompts }) => `${day} ${recipient}: ${prompts.map(words).join(' + ')}`);

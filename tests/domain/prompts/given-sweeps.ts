// Many sweeps one after the other, each run's words handed on to the next; nothing is stored.
import type { Council } from '../../../bot/domain/council';
import { addDays, instantAt, londonDate } from '../../../bot/domain/dates';
import type { Instant, LocalDate, PersonId } from '../../../bot/domain/ids';
import { type Prompt, promptsOnOneCard, type Said } from '../../../bot/domain/prompts/prompt';
import { promptsDue } from '../../../bot/domain/prompts/prompting';
import type { ThreadHead } from '../../../bot/domain/thread-head';

/** A card that went out. */
export type Sent = {
  readonly now: Instant;
  readonly recipient: PersonId;
  readonly prompts: readonly Prompt[];
};

/** Sweeps at those times on so many days from the first on, each run's words handed on to the next. */
export function sweeps(
  world: {
    readonly today: LocalDate;
    readonly council: Council;
    readonly heads: ReadonlyMap<PersonId, ThreadHead>;
  },
  count: number,
  times: readonly Instant[] | readonly string[],
  saidBefore: readonly Said[] = [],
): readonly Sent[] {
  const said: Said[] = [...saidBefore];
  const sent: Sent[] = [];
  for (let ahead = 0; ahead < count; ahead += 1) {
    const day = addDays(world.today, ahead);
    for (const time of times) {
      const now = time.length > 5 ? (time as Instant) : instantAt(day, time);
      const lately = said.filter((one) => one.on >= addDays(day, -31));
      for (const { recipient, prompts } of promptsDue(world.council, now, world.heads, lately).recipients) {
        const named = prompts.slice(0, promptsOnOneCard);
        sent.push({ now, recipient, prompts: named });
        said.push(
          ...named.map(({ kind, about, anchor, step, subjectId }) => ({
            kind,
            about,
            anchor,
            step,
            subjectId,
            recipient,
            on: londonDate(now),
          })),
        );
      }
    }
  }
  return sent;
}

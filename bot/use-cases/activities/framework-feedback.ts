// What people say of the behaviour framework, and the principal social worker's list of it, without names.
import { mayChangePolicy } from '../../domain/access/access';
import type { FrameworkFeedbackEntry } from '../../domain/activities/activity';
import {
  giveFeedback as decideFeedback,
  type GiveFeedback,
  lookedAtFrom,
  type TaggedRecord,
  type TimeEffects,
  timeEffects,
} from '../../domain/activities/framework-feedback';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';

/** Two requests. Refuses `fields` on `because` and `code`. */
export async function giveFeedback(
  ports: CouncilPorts,
  command: GiveFeedback,
): Promise<Outcome<{ readonly alreadySaved: boolean }>> {
  const done = await actOn(
    ports,
    command,
    { on: [], mayTry: (_, { by, about }) => by === about },
    (council, head, now) => {
      const decided = decideFeedback(council, head, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'framework-feedback' &&
      stored.code === command.code &&
      stored.because === command.because.trim(),
  );
  return done.ok ? accepted({ alreadySaved: done.value.alreadySaved }) : done;
}

/** Texts without names, in an order that says nothing about who or when. */
export type OpenedFeedback = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly feedback: readonly Pick<FrameworkFeedbackEntry, 'framework' | 'code' | 'because'>[];
  /** Null: too few to say. */
  readonly effects: TimeEffects | null;
};

/**
 * For the principal social worker, only when they ask: all that was said, and the records of half a year, by two queries
 * over the council's threads. Refuses `not-yours`.
 */
export async function openFeedback(ports: CouncilPorts, viewer: PersonId): Promise<Outcome<OpenedFeedback>> {
  const [council, today] = [ports.directory.council(), londonDate(ports.clock.now())];
  if (!mayChangePolicy(council, viewer, today)) return refused({ kind: 'not-yours' });
  const feedback: FrameworkFeedbackEntry[] = [];
  for await (const { entry } of ports.threads.everyEntry('framework-feedback')) {
    if (entry.kind === 'framework-feedback') feedback.push(entry);
  }
  const records: TaggedRecord[] = [];
  const since = lookedAtFrom(today);
  for await (const { personId, entry } of ports.threads.everyEntry('record', { since })) {
    if (entry.kind !== 'record') continue;
    const { heldOn, timeEffect, supervisorId } = entry;
    records.push({ heldOn, timeEffect, supervisorId, worker: personId });
  }
  const unnamed = feedback
    .map(({ framework, code, because }) => ({ framework, code, because }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return accepted({ council, today, feedback: unnamed, effects: timeEffects(records, today) });
}

const keyOf = ({
  framework,
  code,
  because,
}: Pick<FrameworkFeedbackEntry, 'framework' | 'code' | 'because'>) =>
  [framework, code ?? '', because].join('\n');

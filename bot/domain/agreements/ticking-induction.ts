// A step of an induction that nobody can prove but the two, and who shows the newcomer round.
import type { Act, Acted } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { type InductionStep, type InductionStepEntry, inductionSteps } from './agreement';
import { agreementPair } from './agreement-pair';
import { inductionOf, whoTicks } from './induction';

/** Either a step, or who shows them round. */
export type TickInduction = Act & {
  readonly step: InductionStep | null;
  readonly inductedBy: PersonId | null;
};

/**
 * Null: it is so already. Refuses `not-yours`, and `fields` once no induction runs or for a step that only somebody else
 * can say.
 */
export function tickInduction(
  council: Council,
  head: ThreadHead,
  command: TickInduction,
  now: Instant,
): Outcome<Acted | null> {
  const today = londonDate(now);
  const { step, inductedBy } = command;
  const pair = agreementPair(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const running = inductionOf(council, head, today);
  if (running === null) return refusedField('step', 'nothing-waits');
  if (step === null && (inductedBy === null || !isEmployedOn(council.people.get(inductedBy), today)))
    return refusedField('inductedBy', 'not-a-choice');
  const done = running.steps.filter((one) => one.done).map((one) => one.step);
  if (step === null ? running.inductedBy === inductedBy : done.includes(step)) return accepted(null);
  const another = step && saidBy(council, step, command.about, pair);
  if (another) return refused({ kind: 'fields', problems: [{ field: 'step', ...another }] });
  const ticked = inductionSteps.filter((one) => one === step || done.includes(one));
  const after: ThreadHead = {
    ...head,
    induction: {
      supervisorId: running.supervisorId,
      since: running.since,
      // What is proven now is kept: a date that has passed proves nothing tomorrow.
      ticked,
      inductedBy: step === null ? inductedBy : running.inductedBy,
    },
  };
  const entry = inductionEntry(command, now);
  const isOver = inductionOf(council, after, today) === null;
  return accepted({ entries: [isOver ? { ...entry, last: true } : entry], head: after, tell: [] });
}

/** Who alone can say it; null where whoever acts may. */
function saidBy(
  council: Council,
  step: InductionStep,
  worker: PersonId,
  { supervisorId, side }: NonNullable<ReturnType<typeof agreementPair>>,
) {
  const who = whoTicks[step];
  if (who === 'either' || who === side) return null;
  const name = council.people.get(who === 'supervisor' ? supervisorId : worker)?.displayName ?? worker;
  return { kind: 'only-they-say', name, onPolicyPage: who === 'nobody' } as const;
}

/** As it is kept, and as a second delivery is compared with it. */
export const inductionEntry = (
  { operationId, by, step, inductedBy }: TickInduction,
  now: Instant,
): InductionStepEntry => ({
  kind: 'induction-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  step: step ?? 'inducted-by',
  inductedBy: step === null ? inductedBy : null,
});

const refusedField = (field: string, kind: 'nothing-waits' | 'not-a-choice') =>
  refused({ kind: 'fields', problems: [{ field, kind }] });

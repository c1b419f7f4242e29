// The six steps of an induction in words, and one line of it while it runs.

import type { InductionStep } from '../../domain/agreements/agreement';
import { inductionOf } from '../../domain/agreements/induction';
import { isEmployedOn } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import type { Choice } from '../view-types';
import { firstNameOf, nameOf } from '../words';
import type { InductionView } from './agreement-view-types';

/** Whose induction, and who reads. */
type InductionFacts = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly pair: boolean;
};

/** Null once every step is done, and where none runs. */
export function inductionView(
  { council, owner, today, head, pair }: InductionFacts,
  operationId: OperationId,
): InductionView | null {
  const running = inductionOf(council, head, today);
  if (running === null) return null;
  const { steps, inductedBy, supervisorId } = running;
  const named = inductedBy
    ? `${nameOf(council, inductedBy)} shows ${firstNameOf(council, owner)} round.`
    : `Nobody is named yet who shows ${firstNameOf(council, owner)} round.`;
  return {
    title: titleOf(council, owner, supervisorId),
    steps: steps.map(({ step, done }) => ({
      step,
      title: inductionStepWords[step],
      done,
      mayTick: pair && !done,
    })),
    inductedBy: { words: named, choices: pair ? colleagues(council, owner, today) : [] },
    operationId,
  };
}

/** e.g. "Getting started with Priya Nair: 4 of 6 steps done."; null where none runs. */
export function inductionLine(council: Council, head: ThreadHead, today: LocalDate): string | null {
  const running = inductionOf(council, head, today);
  if (running === null) return null;
  const done = running.steps.filter((step) => step.done).length;
  return `${titleOf(council, head.personId, running.supervisorId)}: ${done} of ${running.steps.length} steps done.`;
}

const titleOf = (council: Council, owner: PersonId, supervisor: PersonId) =>
  `${nameOf(council, owner)} and ${nameOf(council, supervisor)} getting started`;

/** What each step is. */
export const inductionStepWords: Record<InductionStep, string> = {
  'policy-read': 'The supervision policy is given and read',
  'agreement-drafted': 'A supervision agreement is drafted',
  'three-dates': 'Three months of dates are in the diary',
  'checks-seen': 'Registration and checks are seen',
  'knows-quick-decision': 'Both know how to log a quick decision',
  'knows-cover': 'The worker knows who covers when the supervisor is away',
};

/** Of the same team, whoever has been here longest first; the supervisor among them. */
function colleagues(council: Council, owner: PersonId, today: LocalDate): readonly Choice[] {
  const team = council.people.get(owner)?.teamId;
  return [...council.people.values()]
    .filter((one) => one.teamId === team && one.personId !== owner && isEmployedOn(one, today))
    .sort((one, other) => (one.startDate < other.startDate ? -1 : 1))
    .slice(0, mostColleagues)
    .map(({ personId, displayName }) => ({ value: personId, title: displayName }));
}

const mostColleagues = 60;

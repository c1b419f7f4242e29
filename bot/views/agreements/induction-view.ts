// The six steps of an induction in words, and one line of it while it runs.

import type { InductionStep } from '../../domain/agreements/agreement';
import type { AgreementSide } from '../../domain/agreements/agreement-words';
import { inductionOf, whoTicks } from '../../domain/agreements/induction';
import { isEmployedOn } from '../../domain/calendar';
import type { Council, SupervisionRelationship } from '../../domain/council';
import { later } from '../../domain/dates';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { nextManagerOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import type { Choice } from '../view-types';
import { firstNameOf, fullDay, nameOf } from '../words';
import type { InductionView } from './agreement-view-types';

/** Whose induction, and who reads. */
type InductionFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly pair: boolean;
};

/** Null once every step is done, and where none runs. */
export function inductionView(facts: InductionFacts, operationId: OperationId): InductionView | null {
  const { council, viewer, owner, today, head, pair } = facts;
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
      about: done ? null : aboutStep(facts, step, supervisorId),
      done,
      mayTick: pair && !done && isTheirs(step, viewer === owner ? 'worker' : 'supervisor'),
      onPolicyPage: step === 'policy-read' && viewer === owner && !done,
    })),
    inductedBy: { words: named, choices: pair ? colleagues(council, owner, supervisorId, today) : [] },
    operationId,
  };
}

const isTheirs = (step: InductionStep, side: AgreementSide) =>
  whoTicks[step] === 'either' || whoTicks[step] === side;

/** Who says it, where that is not the reader, and whom the worker asks while the supervisor is away. */
function aboutStep(
  { council, viewer, owner, today }: InductionFacts,
  step: InductionStep,
  supervisor: PersonId,
): string | null {
  switch (step) {
    case 'policy-read':
      return viewer === owner
        ? 'You say it yourself, with two ticks.'
        : `Only ${firstNameOf(council, owner)} can say it, with two ticks on the policy page.`;
    case 'checks-seen':
      return viewer === supervisor ? null : `${firstNameOf(council, supervisor)} says when they are seen.`;
    case 'knows-cover':
      return coverWords(council, owner, supervisor, today);
    default:
      return null;
  }
}

/** Whoever covers today by the council's files, then whoever is next to; otherwise who finds somebody. */
function coverWords(
  council: Council,
  owner: PersonId,
  supervisor: PersonId,
  today: LocalDate,
): string | null {
  const [cover] = (council.relationshipsOf.get(owner) ?? [])
    .filter(({ kind, endDate }) => kind === 'cover' && (endDate === null || endDate >= today))
    .sort((one, other) => later(one.startDate, today).localeCompare(later(other.startDate, today)));
  const away = `While ${firstNameOf(council, supervisor)} is away`;
  if (cover) return `${away}: ${nameOf(council, cover.supervisorId)}, ${coverDays(cover)}.`;
  const manager = nextManagerOf(council, owner, today);
  return manager ? `${away} nobody is named in the files yet: ask ${nameOf(council, manager)}.` : null;
}

const coverDays = ({ startDate, endDate }: Pick<SupervisionRelationship, 'startDate' | 'endDate'>) =>
  `from ${fullDay(startDate)}${endDate ? ` to ${fullDay(endDate)}` : ''}`;

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

/** The supervisor, who may sit in another team, and of the worker's team whoever has been here longest first. */
function colleagues(
  council: Council,
  owner: PersonId,
  supervisor: PersonId,
  today: LocalDate,
): readonly Choice[] {
  const team = council.people.get(owner)?.teamId;
  const others = [...council.people.values()]
    .filter((one) => one.teamId === team && one.personId !== owner && isEmployedOn(one, today))
    .filter(({ personId }) => personId !== supervisor)
    .sort((one, other) => (one.startDate < other.startDate ? -1 : 1))
    .slice(0, mostColleagues)
    .map(({ personId, displayName }) => ({ value: personId, title: displayName }));
  return [{ value: supervisor, title: nameOf(council, supervisor) }, ...others];
}

const mostColleagues = 60;

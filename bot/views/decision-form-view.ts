// What the quick-decision form offers, the same for the card and for the tab.

import { nextWorkingDayOf } from '../domain/calendar';
import type { Council } from '../domain/council';
import type { CaseReference, LocalDate, OperationId, PersonId } from '../domain/ids';
import { type OversightType, oversightTypes } from '../domain/management-oversight';
import { policyOn } from '../domain/policy';
import { superviseesOf } from '../domain/relationships';
import type { Choice, DecisionFormView } from './view-types';
import { nameOf, oversightTypeWords } from './words';

/** What a form is made of; `DecisionFormFacts` of the use case fits, and so does a thread that is open. */
export type FormFacts = {
  readonly council: Council;
  readonly author: PersonId;
  readonly today: LocalDate;
  readonly operationId: OperationId;
  /** Likeliest first. */
  readonly who: readonly PersonId[];
  readonly recentReferences: readonly CaseReference[];
};

/** Null when there is nobody to log anything with. */
export function decisionFormView(
  facts: FormFacts,
  type: OversightType = 'decision',
): DecisionFormView | null {
  const { council, author, today, who } = facts;
  const likeliest = who[0];
  if (likeliest === undefined) return null;
  const team = superviseesOf(council, author, today);
  const worker = team.includes(likeliest) ? likeliest : author;
  return {
    operationId: facts.operationId,
    who: who.map((person) => ({
      value: person,
      title: team.includes(person) ? nameOf(council, person) : `${nameOf(council, person)} (supervises you)`,
    })),
    recentReferences: facts.recentReferences,
    types: oversightTypes.map((value) => ({ value, title: oversightTypeWords[value] })),
    owners,
    maximumCharacters: policyOn(council, today).quickDecision.maximumCharacters,
    referenceExample: policyOn(council, today).caseReference.example,
    defaults: {
      who: likeliest,
      type,
      actionOwner: 'worker',
      recorder: 'worker',
      byOn: nextWorkingDayOf(council, worker, today),
      revisit: type === 'decision',
    },
    // R34: not everything must be written.
    guidance:
      'Record what changes a plan, a risk, a timescale, contact, placement or money, or where you saw it differently. The rest need not be here.',
  };
}

/** Roles rather than names: whoever is chosen as the other one, "the worker" stays right. */
const owners: readonly Choice[] = [
  { value: 'worker', title: 'The worker' },
  { value: 'supervisor', title: 'The supervisor' },
];

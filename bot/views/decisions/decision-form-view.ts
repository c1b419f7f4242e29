// What the quick-decision form offers, the same for the card and for the tab.

import { nextWorkingDayOf } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import { authorityAbove, authorityFor, mayDecide } from '../../domain/decisions/authority';
import {
  type OversightType,
  oversightPlaces,
  oversightTypes,
} from '../../domain/decisions/management-oversight';
import type { saidChoices as choices } from '../../domain/decisions/said-when';
import type { CaseReference, LocalDate, OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { superviseesOf } from '../../domain/relationships';
import type { Choice, DecisionFormView } from '../view-types';
import { capital, nameOf, oversightPlaceWords, oversightTypeWords } from '../words';
import { authorityWords } from './authority-words';

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
    doers,
    places,
    saidChoices,
    authority: authorityByWho(facts, team),
    maximumCharacters: policyOn(council, today).quickDecision.maximumCharacters,
    referenceExample: policyOn(council, today).caseReference.example,
    defaults: {
      // One tap on Save must not put the words into the wrong worker's thread.
      who: who.length > 1 && who.some((one) => team.includes(one)) ? '' : likeliest,
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

/** Whom a decision goes to when the supervisor of the two may not decide it, by the other one of the two. */
function authorityByWho({ council, author, today, who }: FormFacts, team: readonly PersonId[]) {
  return Object.fromEntries(
    who.flatMap((person) => {
      const supervisor = team.includes(person) ? author : person;
      if (mayDecide(council, supervisor, today) || authorityAbove(council, supervisor, today) === undefined)
        return [];
      return [[person, authorityWords(council, authorityFor(council, supervisor, today))]];
    }),
  );
}

/** The likeliest first; each goes with the day and time of its own that the last two ask for. */
const saidChoices: readonly Choice[] = [
  { value: 'now', title: 'Just now' },
  { value: '5-minutes', title: '5 minutes ago' },
  { value: '15-minutes', title: '15 minutes ago' },
  { value: '30-minutes', title: '30 minutes ago' },
  { value: 'earlier', title: 'Earlier today' },
  { value: 'at', title: 'On another day' },
] satisfies readonly { readonly value: (typeof choices)[number]; readonly title: string }[];

const places: readonly Choice[] = oversightPlaces.map((value) => ({
  value,
  title: capital(oversightPlaceWords[value]),
}));

/** Roles rather than names: whoever is chosen as the other one, "the worker" stays right. */
const owners: readonly Choice[] = [
  { value: 'worker', title: 'The worker' },
  { value: 'supervisor', title: 'The supervisor' },
];

/** Not every decision leaves somebody something to do. */
const doers: readonly Choice[] = [...owners, { value: 'nobody', title: 'Nothing to do: for the file only' }];

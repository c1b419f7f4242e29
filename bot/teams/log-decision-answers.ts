// "log decision" and its Save button: from what was typed or pressed to the card that answers it.
import { decisionCard, type TypedDecision, toFollow } from '../cards/decision-card';
import type { Card } from '../cards/parts';
import { doneCard, linesCard, referenceToFollowCard } from '../cards/small-cards';
import { takeCaseReference } from '../domain/case-reference';
import { localDate } from '../domain/dates';
import { type OperationId, type PersonId, personId, readOperationId } from '../domain/ids';
import { type OversightType, oversightTypes } from '../domain/management-oversight';
import type { FieldProblem } from '../domain/outcome';
import { type LogDecision, logDecision } from '../domain/oversight';
import { policyOn } from '../domain/policy';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import { saidAtFrom } from '../domain/said-when';
import { addCaseReference } from '../use-cases/add-case-reference';
import { type Logged, logQuickDecision } from '../use-cases/log-quick-decision';
import { prepareDecisionForm } from '../use-cases/prepare-decision-form';
import { nobodyToLogWithView } from '../views/answers-view';
import { decisionFormView } from '../views/decision-form-view';
import { problemWords, refusalWords } from '../views/problem-words';
import {
  earlierVersionSavedWords,
  needsAnotherLookWords,
  referenceAddedWords,
  referenceThereAlreadyWords,
  referenceToFollowWords,
  savedWords,
} from '../views/saved-decision-view';
import type { DecisionFormView } from '../views/view-types';
import { type Answer, type Asking, type Pressed, replaced } from './asking';

/** The card for `log decision …`; whatever was typed after the words is already the entry. */
export async function openDecisionCard(asking: Asking, type: OversightType, rest: string): Promise<Card> {
  const { ports, council, person, today } = asking;
  const form = decisionFormView(await prepareDecisionForm(ports, person), type);
  if (form === null) return linesCard(nobodyToLogWithView());
  const { reference, rest: text } = takeCaseReference(rest, policyOn(council, today).caseReference);
  return decisionCard(form, { ...emptyDecision(form), text, reference: reference ?? toFollow });
}

/** What a capture card starts from. */
export type Capture = {
  readonly type: OversightType;
  /** The inputs by their names; what is missing takes its default. */
  readonly values: Readonly<Record<string, string>>;
  /** The draft that holds these words, which becomes the operation id of the decision; null when none is kept. */
  readonly draft: OperationId | null;
  /** The words were typed, or stand, in a chat message: with a name in them, the card asks to delete that. */
  readonly fromMessage: boolean;
  /** Stands above everything. */
  readonly notice?: string;
  /** For a card without a draft: the same for a message that is delivered twice; a new one when left out. */
  readonly operationId?: OperationId;
  /** "When did you talk?" stands first: it was said a little earlier, to whom is known. */
  readonly whenFirst?: boolean;
};

/** The one way to open the card for a quick decision; marks at once what may identify somebody. */
export async function captureCard(_asking: Asking, _capture: Capture): Promise<Card> {
  throw new Error('not yet');
}

/** Save: stored once; anything that needs attention comes back on the card with all that was typed. */
export async function saveDecision(asking: Asking, pressed: Pressed): Promise<Answer> {
  const typed = typedFrom(pressed);
  const { command, problems } = commandFrom(asking, pressed, typed);
  if (problems.length > 0) {
    // Together with what the rules would say: nobody likes to be sent back twice.
    const decided = logDecision(asking.council, command, asking.now);
    const others = !decided.ok && decided.refusal.kind === 'fields' ? decided.refusal.problems : [];
    return replaced(await again(asking, pressed, { problems: [...problems, ...others] }));
  }
  const outcome = await logQuickDecision(asking.ports, command);
  if (outcome.ok) return replaced(savedCard(asking, outcome.value));
  switch (outcome.refusal.kind) {
    case 'fields':
      return replaced(await again(asking, pressed, { problems: outcome.refusal.problems }));
    case 'used-before':
      // An earlier version is stored and stays; this one is not lost, it is another decision.
      return replaced(await again(asking, withoutOperation(pressed), { notice: earlierVersionSavedWords }));
    case 'not-yours':
    case 'changed-meanwhile':
      return replaced(doneCard(refusalWords(outcome.refusal), null));
  }
}

/** The card once more after a fault, without asking the store that has just failed. */
export function decisionCardAfterFault(asking: Asking, pressed: Pressed, notice: string): Card {
  const { council, person, today } = asking;
  const form = decisionFormView(
    {
      council,
      author: person,
      today,
      operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
      who: [...superviseesOf(council, person, today), ...supervisorsOf(council, person, today)],
      recentReferences: [],
    },
    typeFrom(pressed.get('form')) ?? 'decision',
  );
  if (form === null) return linesCard(nobodyToLogWithView());
  return decisionCard(form, typedFrom(pressed), {}, notice);
}

async function again(
  asking: Asking,
  pressed: Pressed,
  { problems = [], notice }: { readonly problems?: readonly FieldProblem[]; readonly notice?: string },
): Promise<Card> {
  const facts = await prepareDecisionForm(asking.ports, asking.person);
  const operationId = readOperationId(pressed.get('operationId')) ?? facts.operationId;
  const form = decisionFormView({ ...facts, operationId }, typeFrom(pressed.get('form')) ?? 'decision');
  if (form === null) return linesCard(nobodyToLogWithView());
  const typed = typedFrom(pressed);
  const sentences = Object.fromEntries(
    problems.map((problem) => [placeOf(problem, typed), problemWords(problem)] as const),
  );
  return decisionCard(form, typed, sentences, notice ?? needsAnotherLookWords(Object.keys(sentences).length));
}

/** A wrong reference is pointed at where it was typed. */
function placeOf(problem: FieldProblem, { newReference, furtherReferences }: TypedDecision): string {
  if (!('given' in problem)) return problem.field;
  if (problem.given === newReference.trim()) return 'newReference';
  return splitReferences(furtherReferences).includes(problem.given) ? 'furtherReferences' : problem.field;
}

const withoutOperation = (pressed: Pressed): Pressed =>
  new Map([...pressed].filter(([name]) => name !== 'operationId'));

function savedCard({ council, person, today, links }: Asking, { pair, entry, alreadySaved }: Logged): Card {
  const text = savedWords(council, person, pair, alreadySaved);
  const link = links.thread(person, pair.worker, entry.entryId);
  if (!entry.referenceToFollow) return doneCard(text, { title: 'Open it', url: link });
  const ids = { about: pair.worker, entryId: entry.entryId };
  return referenceToFollowCard({ text, example: policyOn(council, today).caseReference.example, link, ids });
}

/** The reference that was to follow, from the card that said so. */
export async function addReference(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { about, entryId } = referenceIds(pressed);
  const typed = pressed.get('newReference') ?? '';
  const added = await addCaseReference(asking.ports, {
    by: asking.person,
    about: personId(about),
    entryId,
    references: splitReferences(typed),
  });
  if (added.ok) {
    const url = asking.links.thread(asking.person, personId(about), entryId);
    return replaced(doneCard(referenceAddedWords, { title: 'Open it', url }));
  }
  const [problem] = added.refusal.kind === 'fields' ? added.refusal.problems : [];
  if (problem) return replaced(referenceCard(asking, pressed, problemWords(problem)));
  const text =
    added.refusal.kind === 'used-before' ? referenceThereAlreadyWords : refusalWords(added.refusal);
  return replaced(doneCard(text, null));
}

/** The card once more after a fault, with what was typed. */
export const referenceCardAfterFault = (asking: Asking, pressed: Pressed, notice: string): Card =>
  referenceCard(asking, pressed, notice);

function referenceCard({ council, person, today, links }: Asking, pressed: Pressed, problem: string): Card {
  const ids = referenceIds(pressed);
  const { example } = policyOn(council, today).caseReference;
  const link = links.thread(person, personId(ids.about), ids.entryId);
  const view = { text: referenceToFollowWords, example, link, ids };
  return referenceToFollowCard(view, problem, pressed.get('newReference') ?? '');
}

const referenceIds = (pressed: Pressed) => ({
  about: pressed.get('about') ?? '',
  entryId: pressed.get('entryId') ?? '',
});

/** The command as far as it can be read, and what cannot. */
function commandFrom(
  asking: Asking,
  pressed: Pressed,
  typed: TypedDecision,
): { readonly command: LogDecision; readonly problems: readonly FieldProblem[] } {
  const type = typeFrom(typed.type);
  const when = saidAtFrom(typed, asking.now);
  const problems: FieldProblem[] = [];
  if (type === undefined) problems.push({ field: 'type', kind: 'not-a-choice' });
  if ('problem' in when) problems.push({ field: 'saidAt', kind: when.problem });
  for (const field of ['actionBy', 'recordBy'] as const) {
    if (typed[field] !== '' && localDate(typed[field]) === undefined)
      problems.push({ field, kind: 'not-a-date' });
  }
  const command: LogDecision = {
    // A card whose id was lost on the way is a new act.
    operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
    by: asking.person,
    with: personOrNothing(typed.who),
    type: type ?? 'decision',
    text: typed.text,
    why: typed.why,
    references: referencesFrom(typed),
    saidAt: 'problem' in when ? undefined : when.saidAt,
    // The action is a decision's; advice has one only when somebody is named, and the form always names the worker.
    actionOwner: type === 'decision' ? typed.actionOwner : undefined,
    actionBy: localDate(typed.actionBy),
    recorder: typed.recorder,
    recordBy: localDate(typed.recordBy),
    revisit: typed.revisit,
  };
  return { command, problems };
}

const referencesFrom = ({ reference, newReference, furtherReferences }: TypedDecision) =>
  [
    reference === toFollow ? '' : reference,
    newReference.trim(),
    ...splitReferences(furtherReferences),
  ].filter((one) => one !== '');

const splitReferences = (text: string) =>
  text
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const typeFrom = (text: string | undefined) => oversightTypes.find((type) => type === text);

const personOrNothing = (text: string): PersonId | undefined => (text === '' ? undefined : personId(text));

function emptyDecision(form: DecisionFormView): TypedDecision {
  const { defaults } = form;
  return {
    who: defaults.who,
    text: '',
    reference: toFollow,
    newReference: '',
    type: defaults.type,
    why: '',
    said: 'now',
    saidOn: '',
    saidTime: '',
    actionOwner: defaults.actionOwner,
    actionBy: defaults.byOn,
    recorder: defaults.recorder,
    recordBy: defaults.byOn,
    revisit: defaults.revisit,
    furtherReferences: '',
  };
}

/** A client leaves empty inputs out; what has a default takes it. */
function typedFrom(pressed: Pressed): TypedDecision {
  const text = (field: string, otherwise = '') => pressed.get(field) ?? otherwise;
  const form = text('form', 'decision');
  return {
    who: text('who'),
    text: text('text'),
    reference: text('reference', toFollow),
    newReference: text('newReference'),
    type: text('type', form),
    why: text('why'),
    said: text('said', 'now'),
    saidOn: text('saidOn'),
    saidTime: text('saidTime'),
    actionOwner: text('actionOwner', 'worker'),
    actionBy: text('actionBy'),
    recorder: text('recorder', 'worker'),
    recordBy: text('recordBy'),
    revisit: text('revisit', form === 'decision' ? 'true' : 'false') === 'true',
    furtherReferences: text('furtherReferences'),
  };
}

// "log decision" and its Save button: from what was typed or pressed to the card that answers it.
import { type CaptureState, decisionCard } from '../cards/decision-card';
import type { Card } from '../cards/parts';
import { savedDecisionCard } from '../cards/saved-decision-card';
import { dialogCard, doneCard, linesCard } from '../cards/small-cards';
import type { OversightType } from '../domain/decisions/management-oversight';
import { logDecision, pairOf } from '../domain/decisions/oversight';
import { type Instant, type OperationId, readOperationId } from '../domain/ids';
import type { FieldProblem } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import { draftInputs, keepDraft } from '../use-cases/drafts';
import { type Logged, logQuickDecision } from '../use-cases/log-quick-decision';
import { prepareDecisionForm } from '../use-cases/prepare-decision-form';
import { nobodyToLogWithView } from '../views/answers-view';
import { captureWords, inDialogWords } from '../views/decisions/decision-card-words';
import { decisionFormView, type FormFacts } from '../views/decisions/decision-form-view';
import { lostDraftLink } from '../views/decisions/draft-words';
import {
  earlierVersionSavedWords,
  needsAnotherLookWords,
  nothingSavedWords,
  savedDecisionView,
} from '../views/decisions/saved-decision-view';
import { logPage } from '../views/tab-pages';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { markedProblems } from './marked-problems';
import { refusedWords } from './refused';
import { steadyOperationId } from './steady-operation-id';
import {
  commandFrom,
  idsKept,
  placeOf,
  typedFrom,
  typedWith,
  typeFrom,
  withoutOldDates,
} from './typed-decision';

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
  /** When the words were typed, for a card that came with them: "just now" is then, also when it is saved days later. */
  readonly typedAt?: Instant;
  /** "When did you talk?" stands first: it was said a little earlier, to whom is known. */
  readonly whenFirst?: boolean;
};

/**
 * The one way to open the card for a quick decision; says at once what may identify somebody, and what is too long. A
 * council whose words are typed in a dialog gets the way there.
 */
export async function captureCard(asking: Asking, capture: Capture): Promise<Card> {
  const { ports, council, person, links, today } = asking;
  const { type, values, draft, fromMessage, notice, typedAt, whenFirst = false } = capture;
  const facts = await prepareDecisionForm(ports, person);
  const operationId = draft ?? capture.operationId ?? facts.operationId;
  const form = decisionFormView({ ...facts, operationId }, type);
  if (form === null) {
    const nobody = nobodyToLogWithView();
    const url = links.log(person, draft, type);
    return linesCard(draft === null ? nobody : { ...nobody, link: { title: lostDraftLink, url } });
  }
  if (policyOn(council, today).capture === 'dialog') {
    const view = inDialogWords.capture(draft !== null);
    const text = notice === undefined ? view.text : `${notice} ${view.text}`;
    return dialogCard({ ...view, text }, logPage(draft, type), links.log(person, draft, type));
  }
  const begun: Pressed = new Map([
    ...Object.entries(values),
    ['form', type],
    ['operationId', operationId],
    ['byOn', form.defaults.byOn],
    ...(draft === null ? [] : ([['draft', 'yes']] as const)),
    ...(fromMessage ? ([['fromMessage', 'yes']] as const) : []),
    ...(typedAt === undefined ? [] : ([['typedAt', typedAt]] as const)),
  ]);
  const found = problemsIn(asking, begun).filter(({ kind }) => kind === 'identifiers' || kind === 'too-long');
  const state = stateOf(asking, begun, found);
  const notices = [...(notice === undefined ? [] : [notice]), ...(state.notices ?? [])];
  return decisionCard(form, typedWith(form, begun), { ...state, notices, whenFirst });
}

/** Save: stored once; anything that needs attention comes back on the card with all that was typed. */
export async function saveDecision(asking: Asking, given: Pressed): Promise<Answer> {
  const pressed = withoutOldDates(given, asking.today);
  const { command, problems } = commandFrom(asking, pressed);
  // Together with what the rules would say: nobody likes to be sent back twice.
  if (problems.length > 0) return replaced(await again(asking, pressed, problemsIn(asking, pressed)));
  const outcome = await logQuickDecision(asking.ports, command, { draft: pressed.get('draft') === 'yes' });
  if (outcome.ok) return replaced(savedCard(asking, outcome.value));
  switch (outcome.refusal.kind) {
    case 'fields':
      return replaced(await again(asking, pressed, outcome.refusal.problems));
    case 'used-before':
      // An earlier version is stored and stays; this one is not lost, it is another decision.
      return replaced(await again(asking, withoutOperation(pressed), [], earlierVersionSavedWords));
    case 'not-yours':
    case 'changed-meanwhile':
      return replaced(doneCard(refusedWords(asking, outcome.refusal), null));
  }
}

/** The card once more after a fault, without asking the store that has just failed. */
export function decisionCardAfterFault(asking: Asking, pressed: Pressed, notice: string): Card {
  const { council, person, today, ports } = asking;
  const who = [...superviseesOf(council, person, today), ...supervisorsOf(council, person, today)];
  const operationId = ports.newOperationId();
  return drawn({ council, author: person, today, operationId, who, recentReferences: [] }, pressed, {
    notices: [notice],
    ids: idsKept(pressed),
  });
}

async function again(
  asking: Asking,
  pressed: Pressed,
  found: readonly FieldProblem[],
  notice?: string,
): Promise<Card> {
  const facts = await prepareDecisionForm(asking.ports, asking.person);
  const elsewhere = await keptElsewhere(asking, facts, pressed);
  if (elsewhere) return elsewhere;
  const state = stateOf(asking, pressed, found);
  return drawn(facts, pressed, notice === undefined ? state : { ...state, notices: [notice] });
}

/**
 * For a card from before a council's words stayed out of the chat: they are a draft, and the page says what needs another
 * look. What the guard keeps from being a draft goes back on the card, because it would be lost otherwise.
 */
async function keptElsewhere(asking: Asking, facts: FormFacts, pressed: Pressed): Promise<Card | undefined> {
  const { ports, council, person, links, today } = asking;
  if (policyOn(council, today).capture !== 'dialog') return undefined;
  const draftId = readOperationId(pressed.get('operationId')) ?? facts.operationId;
  const { command } = commandFrom(asking, pressed);
  const kept = await keepDraft(ports, {
    draftId,
    author: person,
    about: (command.with && pairOf(council, person, command.with, today)?.worker) ?? null,
    origin: 'message',
    values: Object.fromEntries([...pressed].filter(([name, value]) => draftInputs.has(name) && value !== '')),
    notIdentifiers: command.notIdentifiers,
  });
  if (!kept.ok) return undefined;
  const view = inDialogWords.capture(true);
  const text = `${nothingSavedWords} ${view.text}`;
  return dialogCard(
    { ...view, text },
    logPage(draftId, command.type),
    links.log(person, draftId, command.type),
  );
}

function drawn(facts: FormFacts, pressed: Pressed, state: CaptureState): Card {
  const operationId = readOperationId(pressed.get('operationId')) ?? facts.operationId;
  const form = decisionFormView({ ...facts, operationId }, typeFrom(pressed.get('form')) ?? 'decision');
  if (form === null) return linesCard(nobodyToLogWithView());
  const { byOn } = form.defaults;
  const typed = typedFrom(new Map([['actionBy', byOn], ['recordBy', byOn], ...pressed]));
  return decisionCard(form, typed, { ...state, ids: { byOn, ...state.ids } });
}

/** What the card says above everything and above each input. */
function stateOf({ council }: Asking, pressed: Pressed, found: readonly FieldProblem[]): CaptureState {
  const typed = typedFrom(pressed);
  const marked = markedProblems(council, pressed, found, (problem) => placeOf(problem, typed));
  const places = Object.keys(marked.problems).length;
  // Only the decision itself came from a message; everything else was typed on the card.
  const inChat = marked.problems.text?.marked !== undefined && pressed.get('fromMessage') === 'yes';
  const notices = [
    ...(inChat ? [captureWords.deleteMessage] : []),
    ...(places > 0 ? [needsAnotherLookWords(places)] : []),
  ];
  return { ...marked, ids: idsKept(pressed), notices };
}

/** Everything that would keep it from being saved, whoever finds it. */
function problemsIn(asking: Asking, pressed: Pressed): readonly FieldProblem[] {
  const { command, problems } = commandFrom(asking, pressed);
  const decided = logDecision(asking.council, command, asking.now);
  const others = !decided.ok && decided.refusal.kind === 'fields' ? decided.refusal.problems : [];
  return [...problems, ...others];
}

const withoutOperation = (pressed: Pressed): Pressed =>
  new Map([...pressed].filter(([name]) => name !== 'operationId' && name !== 'draft'));

/** The same to the letter for a press that is delivered twice, so its Undo is one act too. */
function savedCard(asking: Asking, { pair, entry }: Logged): Card {
  const { council, person, now, links } = asking;
  const link = links.thread(person, pair.worker, entry.entryId);
  const operationId = steadyOperationId(['after saving', entry.entryId]);
  return savedDecisionCard(
    savedDecisionView({ council, author: person, pair, entry, now, link, operationId }),
  );
}

// A quick decision typed as a message: the message is the entry, kept as a draft at once, and its card asks for the rest.
import type { Card } from '../cards/parts';
import { takeCaseReference } from '../domain/case-reference';
import type { OperationId, PersonId } from '../domain/ids';
import type { OversightType } from '../domain/management-oversight';
import { pairOf } from '../domain/oversight';
import { policyOn } from '../domain/policy';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import { keepDraft } from '../use-cases/drafts';
import { checkWhoWords, keptTooLongWords, messageCutWords, notKeptWords } from '../views/draft-words';
import type { Asking } from './asking';
import { captureCard, decisionCardAfterFault } from './log-decision-answers';
import { spokenTo } from './spoken-to';
import { steadyOperationId } from './steady-operation-id';

/** What is known of a decision from the words of a message. */
export type DecisionMessage = {
  readonly type: OversightType;
  /** The inputs of the card by their names. */
  readonly values: Readonly<Record<string, string>>;
  /** "Just spoke to …": it was said a little earlier. */
  readonly spoke: boolean;
  /** Somebody was named, and it is not clear who that is. */
  readonly unsureWho: boolean;
};

/** What was typed after "log decision" or "log advice". */
export const typedAfterLog = (asking: Asking, type: OversightType, rest: string): DecisionMessage => ({
  type,
  values: valuesFrom(asking, rest, undefined),
  spoke: false,
  unsureWho: false,
});

/** What was typed after "just spoke": with whom, and about what. */
export function typedAfterSpoke(asking: Asking, rest: string): DecisionMessage {
  const { who, text } = spokenTo(asking.council, among(asking), rest);
  const values = valuesFrom(asking, text, who);
  return { type: 'decision', values, spoke: true, unsureWho: who === undefined && rest !== '' };
}

/**
 * Keeps the words as a draft, unless the guard or their length forbids it, and opens the card with them. The id is that
 * of the message: delivered twice, it is one draft and one decision.
 */
export async function openDecisionMessage(asking: Asking, message: DecisionMessage): Promise<Card> {
  const { type, values, spoke, unsureWho } = message;
  const kept = await keepWords(asking, { type, ...values });
  const text = fittingCard(values.text ?? '');
  const cut = text !== (values.text ?? '');
  const above = [unsureWho ? checkWhoWords : '', kept.words, cut ? messageCutWords : ''];
  const notice = above.filter((one) => one !== '').join(' ');
  return captureCard(asking, {
    type,
    values: text === '' ? values : { ...values, text },
    draft: kept.draft,
    fromMessage: true,
    operationId: operationIdOf(asking),
    whenFirst: spoke,
    ...(notice === '' ? {} : { notice }),
  });
}

/**
 * Keeps words as a draft under the id of their message. Without a text there is nothing to keep; `words` says why the
 * guard, or their length, forbids it, or by how much they are too long to be saved.
 */
export async function keepWords(
  asking: Asking,
  values: Readonly<Record<string, string>>,
): Promise<{ readonly draft: OperationId | null; readonly words: string }> {
  if (!('text' in values)) return { draft: null, words: '' };
  const draftId = operationIdOf(asking);
  const kept = await keepDraft(asking.ports, {
    draftId,
    author: asking.person,
    about: whoseThread(asking, values.who),
    origin: 'message',
    values,
    notIdentifiers: [],
  });
  const { maximumCharacters } = policyOn(asking.council, asking.today).quickDecision;
  if (kept.ok) return { draft: draftId, words: keptTooLongWords(values.text ?? '', maximumCharacters) };
  return { draft: null, words: notKeptWords(kept.refusal, !inDialog(asking)) };
}

/**
 * The card with the words after a fault, without asking the store that has just failed. Undefined for a council whose
 * words stand on no card. A draft may have been kept before the fault: saving clears it.
 */
export function decisionMessageAfterFault(
  asking: Asking,
  { type, values }: DecisionMessage,
  notice: string,
): Card | undefined {
  if (inDialog(asking)) return undefined;
  const text = fittingCard(values.text ?? '');
  const given = { ...values, text, form: type, operationId: operationIdOf(asking), draft: 'yes' };
  return decisionCardAfterFault(asking, new Map(Object.entries(given)), notice);
}

/** Whether this council's words stand on no card. */
export const inDialog = ({ council, today }: Asking) => policyOn(council, today).capture === 'dialog';

/** A card must stay below Teams' limit; what is longer must be shortened anyway, and is whole in its chat. */
export const fittingCard = (text: string) => text.slice(0, longestOnCard).replace(halfSign, '');
const longestOnCard = 4_000;
const halfSign = /[\ud800-\udbff]$/;

/** One and the same for whatever is delivered twice; a new one where the channel names nothing. */
export const operationIdOf = ({ turn, person, ports }: Asking): OperationId =>
  turn === null ? ports.newOperationId() : steadyOperationId(['message', person, turn]);

function valuesFrom({ council, today }: Asking, said: string, who: PersonId | undefined) {
  const { reference, rest: text } = takeCaseReference(said, policyOn(council, today).caseReference);
  return {
    ...(text === '' ? {} : { text }),
    ...(reference === undefined ? {} : { reference }),
    ...(who === undefined ? {} : { who }),
  };
}

/** Null while it is not clear with whom it was; somebody with one colleague to log with has nobody to choose. */
function whoseThread(asking: Asking, who: string | undefined): PersonId | null {
  const { council, person, today } = asking;
  const { supervisees, supervisors } = among(asking);
  const everybody = [...supervisees, ...supervisors];
  const other = everybody.length === 1 ? everybody[0] : everybody.find((one) => one === who);
  return (other && pairOf(council, person, other, today)?.worker) ?? null;
}

const among = ({ council, person, today }: Asking) => ({
  supervisees: superviseesOf(council, person, today),
  supervisors: supervisorsOf(council, person, today),
});

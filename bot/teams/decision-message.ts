// A quick decision typed as a message: the message is the entry, kept as a draft at once, and its card asks for the rest.
import type { Card } from '../cards/parts';
import { takeCaseReferences } from '../domain/decisions/case-reference';
import type { OversightType } from '../domain/decisions/management-oversight';
import { pairOf } from '../domain/decisions/oversight';
import type { OperationId, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import { keepDraft } from '../use-cases/drafts';
import {
  checkWhoWords,
  keptTooLongWords,
  messageCutWords,
  notKeptWords,
  siblingsWords,
} from '../views/decisions/draft-words';
import { nameOf } from '../views/words';
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

/** What was typed after "log decision" or "log advice"; "to Sam …" or "with Sam …" says with whom. */
export function typedAfterLog(asking: Asking, type: OversightType, rest: string): DecisionMessage {
  const named = toSomebody.test(rest) ? spokenTo(asking.council, among(asking), rest) : undefined;
  const who = clearlyAName.test(rest) ? named?.who : undefined;
  // Nothing is taken out of words that may be the decision itself.
  const unsureWho = who === undefined && (named?.who !== undefined || somebodyElse.test(rest));
  const values = valuesFrom(asking, who === undefined ? rest : (named?.text ?? rest), unsureWho ? '' : who);
  return { type, values, spoke: false, unsureWho };
}

const toSomebody = /^(to|with)\s/i;
/** "To mark the file" may name nobody: in small letters a name is clear only where something joins the rest to it. */
const clearlyAName =
  /^([Tt]o|[Ww]ith)\s+(my\s|\p{Lu}|\p{L}+(\s+\p{L}+)?(\s*[:,–—-]|\s+(about|re|regarding)\s|$))/u;
/** "To CAMHS" is a place. */
const somebodyElse = /^([Tt]o|[Ww]ith)\s+\p{Lu}\p{Ll}/u;

/** What was typed after "just spoke": with whom, and about what. */
export function typedAfterSpoke(asking: Asking, rest: string): DecisionMessage {
  const { who, text } = spokenTo(asking.council, among(asking), rest);
  const unsureWho = who === undefined && rest !== '';
  // Whoever it was is only said there, and nothing is taken out of it.
  const values = unsureWho ? { ...valuesFrom(asking, rest, ''), text: rest } : valuesFrom(asking, text, who);
  return { type: 'decision', values, spoke: true, unsureWho };
}

/**
 * Keeps the words as a draft, unless the guard forbids it, and opens the card with them. The id is that
 * of the message: delivered twice, it is one draft and one decision.
 */
export async function openDecisionMessage(asking: Asking, message: DecisionMessage): Promise<Card> {
  const { type, values, spoke, unsureWho } = message;
  const typed = values.text;
  const text = typed === undefined ? undefined : fittingCard(typed);
  const kept = await keepWords(asking, { type, ...values });
  const above = [
    unsureWho ? unsureWhoWords(asking) : '',
    kept.words,
    text === typed ? '' : messageCutWords,
    // They stand in the folded part of the card.
    values.furtherReferences === undefined ? '' : siblingsWords(values.furtherReferences),
  ];
  const notice = above.filter((one) => one !== '').join(' ');
  return captureCard(asking, {
    type,
    values: text === undefined ? values : { ...values, text },
    draft: kept.draft,
    fromMessage: true,
    operationId: operationIdOf(asking),
    ...(text !== undefined || spoke ? { typedAt: asking.now } : {}),
    whenFirst: spoke,
    ...(notice === '' ? {} : { notice }),
  });
}

/**
 * Keeps words, as many as fit on a card, as a draft under the id of their message; without a text there is nothing to
 * keep. `words` says that the guard forbids it, or by how much they are too long to be saved; a card with the words on it
 * says so itself.
 */
export async function keepWords(
  asking: Asking,
  given: Readonly<Record<string, string>>,
): Promise<{ readonly draft: OperationId | null; readonly words: string }> {
  const { text: typed = '' } = given;
  if (typed === '') return { draft: null, words: '' };
  const text = fittingCard(typed);
  const values: typeof given = { ...given, text };
  const draftId = operationIdOf(asking);
  const kept = await keepDraft(asking.ports, {
    draftId,
    author: asking.person,
    about: whoseThread(asking, values.who),
    origin: 'message',
    values,
    notIdentifiers: [],
  });
  if (!inDialog(asking)) return { draft: kept.ok ? draftId : null, words: '' };
  const { maximumCharacters } = policyOn(asking.council, asking.today).quickDecision;
  if (kept.ok) return { draft: draftId, words: keptTooLongWords(text, maximumCharacters) };
  return { draft: null, words: notKeptWords(kept.refusal) };
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
  const given = {
    ...values,
    text,
    form: type,
    operationId: operationIdOf(asking),
    draft: 'yes',
    typedAt: asking.now,
  };
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

/** `who` is empty while somebody has to be chosen, so that nobody stands there by themselves. */
function valuesFrom({ council, today }: Asking, said: string, who: PersonId | '' | undefined) {
  const { references, rest: text } = takeCaseReferences(said, policyOn(council, today).caseReference);
  const [reference, ...siblings] = references;
  return {
    ...(text === '' ? {} : { text }),
    ...(reference === undefined ? {} : { reference }),
    ...(siblings.length === 0 ? {} : { furtherReferences: siblings.join(', ') }),
    ...(who === undefined ? {} : { who }),
  };
}

/** Null while it is not clear with whom it was; somebody with one colleague to log with has nobody to choose. */
function whoseThread(asking: Asking, who: string | undefined): PersonId | null {
  const { council, person, today } = asking;
  const everybody = everybodyFor(asking);
  const other = everybody.length === 1 ? everybody[0] : everybody.find((one) => one === who);
  return (other && pairOf(council, person, other, today)?.worker) ?? null;
}

function unsureWhoWords(asking: Asking): string {
  const [only, ...others] = everybodyFor(asking);
  return checkWhoWords(only === undefined || others.length > 0 ? null : nameOf(asking.council, only));
}

function everybodyFor(asking: Asking): readonly PersonId[] {
  const { supervisees, supervisors } = among(asking);
  return [...supervisees, ...supervisors];
}

const among = ({ council, person, today }: Asking) => ({
  supervisees: superviseesOf(council, person, today),
  supervisors: supervisorsOf(council, person, today),
});

// What every button of a quick decision shares: which decision, which act, how it is opened, and what the card becomes.
import type { Card } from '../cards/parts';
import { dialogCard, doneCard, stubCard } from '../cards/small-cards';
import type { Act } from '../domain/act';
import { type Discussed, isDiscussed } from '../domain/decisions/discussed';
import type { ManagementOversightEntry } from '../domain/decisions/management-oversight';
import type { PersonId } from '../domain/ids';
import type { Refusal } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import type { ThreadEntry } from '../domain/thread';
import type { DecisionDone } from '../use-cases/on-decision';
import { type OpenedEntry, openEntry } from '../use-cases/open-entry';
import { inDialogWords } from '../views/decisions/decision-card-words';
import { type DoneStep, decisionStepWords } from '../views/decisions/decision-step-words';
import { problemWords } from '../views/problem-words';
import { opens, type ViewButton } from '../views/prompts/day-buttons';
import { decisionPage } from '../views/tab-pages';
import { aboutFrom } from './acting';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { keptCard } from './day-answers';
import { decisionLinks } from './links';
import { refusedWords } from './refused';
import { steadyOperationId } from './steady-operation-id';

/** Which quick decision a button is about. */
export const whichDecision = (asking: Pick<Asking, 'person'>, pressed: Pressed) => ({
  about: aboutFrom(asking, pressed),
  entryId: pressed.get('entryId') ?? '',
});

/**
 * The same press is always the same act, on cards nobody asked for too; another button of the same card is another
 * one, because what it says goes into the id; so does what stands in the inputs `typed`, for a card that somebody may use
 * twice.
 */
export function actOnDecision(
  asking: Asking,
  pressed: Pressed,
  typed: readonly string[] = [],
): Act & { readonly entryId: string } {
  const said = ['verb', 'operationId', 'slot', 'entryId', 'reference', 'answer', 'to', 'withinMyAuthority'];
  const { about, entryId } = whichDecision(asking, pressed);
  const parts = [asking.person, about, ...[...said, ...typed].map((name) => pressed.get(name) ?? '')];
  return { operationId: steadyOperationId(parts), by: asking.person, about, entryId };
}

/** Where the decision is in the tab: in its thread, or by itself for somebody who may not open that. */
export const linkToDecision = (
  { council, person, today, links }: Asking,
  about: PersonId,
  entryId: string,
): string => decisionLinks(links, council, today, person)(about, entryId);

/** Ids for the buttons of a card that is made now. */
export const freshIds = (asking: Asking, pressed: Pressed) => ({
  ...whichDecision(asking, pressed),
  operationId: asking.ports.newOperationId(),
});

/** The used card: a stub without content, or the rest of the day's card below what was done. */
export async function decisionDone(
  asking: Asking,
  pressed: Pressed,
  words: string,
  next: readonly ViewButton[] = [],
): Promise<Answer> {
  const rest = await keptCard(asking, pressed, words);
  if (rest) return replaced(rest);
  const { about, entryId } = whichDecision(asking, pressed);
  const url = linkToDecision(asking, about, entryId);
  if (next.length > 0) return replaced(stubCard(words, [...next, opens('Open it', url)]));
  return replaced(doneCard(words, { title: 'Open it', url }));
}

/** What stands now, in the words of every door. */
export function stepWords(asking: Asking, step: DoneStep, done: DecisionDone): string {
  const { council, person, today } = asking;
  return decisionStepWords(council, person, step, done, today);
}

/** A "no" that no form could mend, said in place of the card. */
export async function decisionRefused(asking: Asking, pressed: Pressed, refusal: Refusal): Promise<Answer> {
  const [problem] = refusal.kind === 'fields' ? refusal.problems : [];
  if (problem) return decisionDone(asking, pressed, problemWords(problem));
  if (refusal.kind === 'not-yours') return replaced(doneCard(refusedWords(asking, refusal), null));
  return decisionDone(asking, pressed, refusedWords(asking, refusal));
}

export type OpenedDecision = Opened<ManagementOversightEntry>;
export type OpenedDiscussed = Opened<Discussed>;
type Opened<Entry> = OpenedEntry & { readonly entry: Entry };
type OrRefused<Entry> = { readonly opened: Opened<Entry> } | { readonly refused: Answer };

/** With all of its words, or the answer that says why not. Rejects when the store fails. */
export const openDecision = (
  asking: Asking,
  pressed: Pressed,
): Promise<OrRefused<ManagementOversightEntry>> =>
  openOne(asking, pressed, (entry) => entry.kind === 'decision');

/** The same of a case discussion too. */
export const openDiscussed = (asking: Asking, pressed: Pressed): Promise<OrRefused<Discussed>> =>
  openOne(asking, pressed, isDiscussed);

async function openOne<Entry extends Discussed>(
  asking: Asking,
  pressed: Pressed,
  isOne: (entry: ThreadEntry) => entry is Entry,
): Promise<OrRefused<Entry>> {
  const { about, entryId } = whichDecision(asking, pressed);
  const opened = await openEntry(asking.ports, asking.person, about, entryId);
  // One that may not be opened any more leaves the others of its list where they are.
  const no = (refusal: Refusal) => ({
    refused: belowOrInstead(pressed, doneCard(refusedWords(asking, refusal), null)),
  });
  if (!opened.ok) return no(opened.refusal);
  const { entry } = opened.value;
  if (!isOne(entry)) return no({ kind: 'not-yours' });
  return { opened: { ...opened.value, entry } };
}

/** The way to the decision where a council's words stay out of the chat; undefined where they may be shown here. */
export function insteadOfChat(asking: Asking, pressed: Pressed): Card | undefined {
  const { council, person, today, links } = asking;
  if (policyOn(council, today).capture !== 'dialog') return undefined;
  const { about, entryId } = whichDecision(asking, pressed);
  return dialogCard(
    inDialogWords.entry,
    decisionPage(about, entryId),
    links.decision(person, about, entryId),
  );
}

/** From a list, or the day's card, the answer follows below, so that the others can still be used. */
export const belowOrInstead = (pressed: Pressed, card: Card): Answer =>
  pressed.get('list') === 'yes' || pressed.has('keep') ? following(card) : replaced(card);

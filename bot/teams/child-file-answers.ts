// "On the child's file?": yes, doing it now, or somebody else; and the note to copy there.
import { formCard } from '../cards/form-card';
import { notesCard } from '../cards/shown-decision-card';
import { doneCard } from '../cards/small-cards';
import { mayReadThread } from '../domain/access/access';
import { childFileOf } from '../domain/decisions/open-decisions';
import { personId } from '../domain/ids';
import { answerChildFile, type DecisionDone, handOverChildFile } from '../use-cases/on-decision';
import { copyNotesView } from '../views/decisions/copy-note-view';
import { childFileWords, notesWords, shownWords } from '../views/decisions/decision-card-words';
import { recorderForm } from '../views/decisions/decision-forms';
import type { DoneStep } from '../views/decisions/decision-step-words';
import type { ChildFileView } from '../views/decisions/decision-view-types';
import { itemButtons } from '../views/decisions/shown-decision-view';
import { entryView } from '../views/entry-view';
import { problemWords } from '../views/problem-words';
import { does, type Ids, type ViewButton } from '../views/prompts/day-buttons';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { formFacts } from './decision-answers';
import { showDecision } from './decision-to-read-answers';
import {
  actOnDecision,
  decisionDone,
  decisionRefused,
  freshIds,
  insteadOfChat,
  type OpenedDiscussed,
  openDecision,
  openDiscussed,
  stepWords,
  whichDecision,
} from './on-decision';
import { refusedWords } from './refused';

/** "Yes, it is there" and "I'm doing it now", for one child's reference. */
export async function answerItem(asking: Asking, pressed: Pressed): Promise<Answer> {
  const item = await itemOf(asking, pressed);
  if ('answer' in item) return item.answer;
  const answer = pressed.get('answer') === 'now' ? 'now' : 'yes';
  const { reference } = item;
  const outcome = await answerChildFile(asking.ports, {
    ...actOnDecision(asking, pressed),
    reference,
    answer,
  });
  if (!outcome.ok) return decisionRefused(asking, pressed, outcome.refusal);
  return moreChildren(asking, pressed, { do: 'child-file', answer }, outcome.value);
}

/** "Someone else": who could take it over. */
export async function chooseRecorder(asking: Asking, pressed: Pressed): Promise<Answer> {
  const found = await openDiscussed(asking, pressed);
  if ('refused' in found) return found.refused;
  const item = itemIn(openItems(asking, found.opened), pressed);
  if (item === undefined) return showDecision(asking, pressed);
  if (item.recorders.length === 0) return decisionDone(asking, pressed, childFileWords.nobody);
  const { ids } = formFacts(asking, pressed);
  return replaced(formCard(recorderForm(item.recorders, { ...ids, reference: item.reference ?? '' })));
}

/** From the next question on they are asked, and they are told. */
export async function saveRecorder(asking: Asking, pressed: Pressed): Promise<Answer> {
  const to = personId(pressed.get('to') ?? '');
  const reference = pressed.get('reference') || null;
  const outcome = await handOverChildFile(asking.ports, { ...actOnDecision(asking, pressed), reference, to });
  if (outcome.ok) {
    return moreChildren(asking, pressed, { do: 'hand-over', to }, outcome.value);
  }
  const [problem] = outcome.refusal.kind === 'fields' ? outcome.refusal.problems : [];
  if (problem?.field !== 'to') return decisionRefused(asking, pressed, outcome.refusal);
  return decisionDone(asking, pressed, problemWords(problem), [
    does(childFileWords.someoneElse, 'hand-over', {
      ...whichDecision(asking, pressed),
      reference: reference ?? '',
    }),
  ]);
}

/** One note for each child, to copy, and the buttons to say that it is there. */
export async function showNotes(asking: Asking, pressed: Pressed): Promise<Answer> {
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return following(elsewhere);
  const found = await openDecision(asking, pressed);
  if ('refused' in found) return found.refused;
  const { opened } = found;
  // Whoever only has the authority decides and copies nothing.
  if (!mayReadThread(asking.council, asking.person, opened.owner, asking.today))
    return following(doneCard(refusedWords(asking, { kind: 'not-yours' }), null));
  const notes = copyNotesView(asking.council, opened.owner, opened.entry, opened);
  if (notes.length === 0) return following(doneCard(notesWords.none, null));
  return following(
    notesCard({
      summary: notesWords.summary,
      text: notesWords.text,
      notes: notes.map(({ reference, text }) => ({ label: notesWords.label(reference), text })),
      more: notesWords.more,
      buttons: noteButtons(openItems(asking, opened), freshIds(asking, pressed)),
    }),
  );
}

/** With one child open it is settled right here; with several each is named where the decision is shown. */
function noteButtons(items: readonly ChildFileView[], ids: Ids): readonly ViewButton[] {
  const [only, ...others] = items;
  const settle = only && others.length === 0 ? itemButtons(only, ids) : [];
  return [...settle, does(shownWords.away, 'put-away', ids)];
}

/** Which child is meant: the one that is named, or the only one that is open. */
async function itemOf(
  asking: Asking,
  pressed: Pressed,
): Promise<{ readonly reference: string | null } | { readonly answer: Answer }> {
  const named = pressed.get('reference');
  if (named !== undefined) return { reference: named || null };
  const found = await openDiscussed(asking, pressed);
  if ('refused' in found) return { answer: found.refused };
  const [only, ...others] = openItems(asking, found.opened);
  // Nothing open: the rule says so in its own words.
  if (others.length > 0) return { answer: await showDecision(asking, pressed) };
  return { reference: only?.reference ?? found.opened.entry.references[0] ?? null };
}

function itemIn(items: readonly ChildFileView[], pressed: Pressed): ChildFileView | undefined {
  const named = pressed.get('reference');
  if (named === undefined) return items.length === 1 ? items[0] : undefined;
  return items.find(({ reference }) => (reference ?? '') === named);
}

const openItems = ({ council, person, now }: Asking, { owner, entry }: OpenedDiscussed) =>
  (entryView(council, owner, entry, { viewer: person, now }).decision?.childFile ?? []).filter(
    ({ done, may }) => may && !done,
  );

/** The stub leads on when this person is asked about another child of the same decision. */
function moreChildren(asking: Asking, pressed: Pressed, step: DoneStep, done: DecisionDone): Promise<Answer> {
  const { council, person, today } = asking;
  const which = whichDecision(asking, pressed);
  const others = childFileOf(done.head, council, today).some(
    ({ open, item, askedOf }) =>
      open.entryId === which.entryId && askedOf === person && item.begunAt === null,
  );
  const next = others ? [does(childFileWords.showRest, 'show-decision', which)] : [];
  return decisionDone(asking, pressed, stepWords(asking, step, done), next);
}

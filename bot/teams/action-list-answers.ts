// Somebody's open actions in their own chat: the list with its words, and done, carried or dropped with a line.
import { actionListCard } from '../cards/action-list-card';
import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import type { OpenAction } from '../domain/actions/action';
import { proposedDay } from '../domain/actions/agreed-action';
import { localDate } from '../domain/dates';
import { grouped } from '../domain/grouped';
import type { LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import { askedAbout } from '../domain/prompts/prompts-actions';
import { superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import { sayOfAction } from '../use-cases/actions/on-action';
import { threadsWithActionsOf } from '../use-cases/actions/threads-with-actions';
import { actionSavedWords } from '../views/actions/action-saved-words';
import type { ActionView } from '../views/actions/action-view-types';
import { actionsView } from '../views/actions/actions-view';
import { type FormView, withTyped } from '../views/form-view';
import { type ListStart, listPage, placeIds } from '../views/list-page';
import { problemWords } from '../views/problem-words';
import {
  actionListView,
  actionsShown,
  carryForm,
  dropForm,
  type ListedAction,
  noActionsOfWords,
  noActionsWords,
} from '../views/prompts/action-list-view';
import { firstNameOf, longDay, nameOf } from '../views/words';
import { aboutFrom, headOf } from './acting';
import { type Answer, type Asking, following, listStartIn, type Pressed, replaced } from './asking';
import { allowedWords, type Marked, markedProblems } from './marked-problems';
import { refusedWords } from './refused';
import { steadyOperationId } from './steady-operation-id';

/** Behind the button of the day's card, or for the rest of a list: the card stays, and the list follows below it. */
export async function showActions(asking: Asking, pressed: Pressed): Promise<Answer> {
  const about = aboutFrom(asking, pressed);
  const start = listStartIn(pressed);
  // Beside a decision the button names whose thread it is in: the list is one's own.
  return following(
    await (pressed.get('whose') === 'theirs'
      ? theirCard(asking, about, start)
      : actionsCard(asking, null, start)),
  );
}

/** The list as it is now where its reader was, in place of a form; `done` says what has just been done. */
export const actionsAgain = async (
  asking: Asking,
  pressed: Pressed,
  done: string | null = null,
): Promise<Answer> => replaced(await actionsCard(asking, done, listStartIn(pressed)));

/** Their own, and those somebody who is gone or away for long has left to them, earliest date first: a point read a thread. */
export async function openActionsOf({ council, person, today, ports }: Asking): Promise<readonly Mine[]> {
  const heads = await threadsWithActionsOf(ports, council, person, today);
  return heads
    .flatMap((head) => head.actions.map((action): Mine => ({ head, action })))
    .filter(({ head, action }) => askedAbout(council, head, action, today)?.recipient === person)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** A few with their words. */
async function actionsCard(asking: Asking, done: string | null, start: ListStart): Promise<Card> {
  const { today, ports } = asking;
  const mine = await openActionsOf(asking);
  if (mine.length === 0) return doneCard(done === null ? noActionsWords : `${done} ${noActionsWords}`, null);
  const due = dueAmong(mine, today);
  const { shown, more } = listPage(mine, {
    start,
    keyOf: orderOf,
    size: actionsShown,
    act: 'show-actions',
  });
  const listed = await withWords(asking, shown);
  return actionListCard(
    actionListView(listed, { all: mine.length, due, done, more, place: placeIds(start) }, () =>
      ports.newOperationId(),
    ),
  );
}

/** How many are due by today. */
export const dueAmong = (all: readonly Mine[], today: LocalDate): number =>
  all.filter(({ action }) => action.byOn <= today).length;

/** Every open action in the thread of somebody one supervises today, earliest date first; `undefined` of anybody else. */
export async function actionsOfWorker(
  asking: Asking,
  worker: PersonId,
): Promise<readonly Mine[] | undefined> {
  const { council, person, today } = asking;
  if (!superviseesOf(council, person, today).includes(worker)) return undefined;
  const head = await headOf(asking, worker);
  return head.actions
    .filter(({ owner }) => owner === worker)
    .map((action): Mine => ({ head, action }))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** Only to be read: what becomes of them is said in the thread. */
async function theirCard(asking: Asking, worker: PersonId, start: ListStart): Promise<Card> {
  const { council, today, ports } = asking;
  const theirs = await actionsOfWorker(asking, worker);
  if (theirs === undefined) return doneCard(refusedWords(asking, { kind: 'not-yours' }), null);
  const whose = firstNameOf(council, worker);
  if (theirs.length === 0) return doneCard(noActionsOfWords(whose), null);
  const ids = { about: worker, whose: 'theirs' };
  const { shown, more } = listPage(theirs, {
    start,
    keyOf: orderOf,
    size: actionsShown,
    act: 'show-actions',
    ids,
  });
  const facts = { all: theirs.length, due: dueAmong(theirs, today), done: null, more, whose };
  return actionListCard(actionListView(await withWords(asking, shown), facts, () => ports.newOperationId()));
}

/** An action with the thread it is in. */
export type Mine = { readonly head: ThreadHead; readonly action: OpenAction };

const orderOf = ({ head, action }: Mine) => `${action.byOn} ${head.personId} ${action.entryId}`;

/** One query for each thread they are in; none where a council's words stay out of the chat. */
async function withWords(asking: Asking, mine: readonly Mine[]): Promise<readonly ListedAction[]> {
  const { council, person, today, ports, links } = asking;
  const inChat = !staysOutOfChat(asking);
  const threads = [...grouped(mine, ({ head }) => head.personId).values()];
  const views = await Promise.all(
    threads.map(async (all): Promise<readonly (readonly [string, ActionView])[]> => {
      const [first] = all;
      if (first === undefined || !inChat) return [];
      const { personId } = first.head;
      const read = await ports.threads.entries(
        personId,
        all.map(({ action }) => action.entryId),
      );
      const entries = read.flatMap(({ entry }) => (entry.kind === 'action' ? [entry] : []));
      const shown = actionsView(council, person, personId, entries, first.head, today);
      return shown.map((view) => [`${personId} ${view.entryId}`, view]);
    }),
  );
  const byKey = new Map(views.flat());
  return mine.map(({ head: { personId: about }, action: { entryId, byOn } }) => ({
    about,
    entryId,
    name: about === person ? null : nameOf(council, about),
    when: `${byOn < today ? 'was due' : 'by'} ${longDay(byOn, today)}`,
    view: byKey.get(`${about} ${entryId}`) ?? null,
    url: links.thread(person, about),
  }));
}

/** A council's words stay out of the chat: an older card leads to the list, and from there to the thread. */
export const staysOutOfChat = ({ council, today }: Asking) => policyOn(council, today).capture === 'dialog';

/** Needs no words. */
export const actionDone = (asking: Asking, pressed: Pressed): Promise<Answer> => say(asking, pressed, 'done');

/** The form in place of the list, with the next session's day in it. */
export async function carryAction(asking: Asking, pressed: Pressed): Promise<Answer> {
  return opened(asking, pressed, carrying);
}

export const saveCarry = (asking: Asking, pressed: Pressed): Promise<Answer> =>
  staysOutOfChat(asking) ? actionsAgain(asking, pressed) : say(asking, pressed, 'carried');

export async function dropAction(asking: Asking, pressed: Pressed): Promise<Answer> {
  return opened(asking, pressed, dropping);
}

export const saveDrop = (asking: Asking, pressed: Pressed): Promise<Answer> =>
  staysOutOfChat(asking) ? actionsAgain(asking, pressed) : say(asking, pressed, 'dropped');

/** The forms once more after a fault, with what was typed. */
export const carryAfterFault = (asking: Asking, pressed: Pressed, notice: string): Card =>
  again(asking, pressed, carrying, { problems: {} }, notice);
export const dropAfterFault = (asking: Asking, pressed: Pressed, notice: string): Card =>
  again(asking, pressed, dropping, { problems: {} }, notice);

type FormOf = (asking: Asking, pressed: Pressed, byOn: string) => FormView;

const carrying: FormOf = (asking, pressed, byOn) => carryForm(byOn, idsOf(asking, pressed));
const dropping: FormOf = (asking, pressed) => dropForm(idsOf(asking, pressed));

/** Ids only: which of several actions it is stands on the list that comes back. */
const idsOf = (asking: Asking, pressed: Pressed) => ({
  about: aboutFrom(asking, pressed),
  entryId: pressed.get('entryId') ?? '',
  of: 'actions',
  ...placeIds(listStartIn(pressed)),
});

async function opened(asking: Asking, pressed: Pressed, form: FormOf): Promise<Answer> {
  if (staysOutOfChat(asking)) return actionsAgain(asking, pressed);
  const { council, today } = asking;
  const head = await headOf(asking, aboutFrom(asking, pressed));
  const isOpen = head.actions.some(({ entryId }) => entryId === pressed.get('entryId'));
  const isTheirs = askedAbout(council, head, { owner: asking.person }, today)?.recipient === asking.person;
  if (!isOpen || !isTheirs) return actionsAgain(asking, pressed);
  return replaced(formCard(form(asking, pressed, proposedDay(council, head, today))));
}

async function say(asking: Asking, pressed: Pressed, step: 'done' | 'carried' | 'dropped'): Promise<Answer> {
  const { council, person, today, ports } = asking;
  const outcome = await sayOfAction(ports, {
    operationId: steadyOperationId([person, ...said.map((name) => pressed.get(name) ?? '')]),
    by: person,
    about: aboutFrom(asking, pressed),
    entryId: pressed.get('entryId') ?? '',
    step,
    why: step === 'done' ? '' : (pressed.get('why') ?? ''),
    byOn: step === 'carried' ? (localDate(pressed.get('byOn') ?? '') ?? null) : null,
    to: null,
    notIdentifiers: allowedWords(pressed),
  });
  if (outcome.ok) {
    const words = { done: 'done', carried: 'carry', dropped: 'drop' } as const;
    return actionsAgain(
      asking,
      pressed,
      actionSavedWords(council, person, outcome.value.entry, words[step], today),
    );
  }
  const { refusal } = outcome;
  if (refusal.kind !== 'fields') return actionsAgain(asking, pressed, refusedWords(asking, refusal));
  const final = refusal.problems.find(({ field }) => step === 'done' || !['why', 'byOn'].includes(field));
  if (final) return actionsAgain(asking, pressed, problemWords(final));
  const marked = markedProblems(council, pressed, refusal.problems);
  return replaced(again(asking, pressed, step === 'carried' ? carrying : dropping, marked));
}

/** The same press is always the same act; something else typed is another one. */
const said = ['verb', 'operationId', 'about', 'entryId', 'why', 'byOn', 'notIdentifiers'];

function again(
  asking: Asking,
  pressed: Pressed,
  form: FormOf,
  { problems, notIdentifiers }: Marked,
  notice?: string,
): Card {
  return formCard(withTyped(form(asking, pressed, ''), pressed), {
    problems,
    ...(notIdentifiers === undefined ? {} : { notIdentifiers }),
    ...(notice === undefined ? {} : { notice }),
  });
}

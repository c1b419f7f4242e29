// The three buttons under a reminder, and the forms behind them.
import type { Card } from '../cards/parts';
import { bookCard, type FormState, inTheWayCard, metCard, reminderCard } from '../cards/reminder-cards';
import { doneCard } from '../cards/small-cards';
import { localDate } from '../domain/dates';
import { supervisionStatus } from '../domain/due';
import { type PersonId, personId, readOperationId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import { superviseesOf } from '../domain/relationships';
import { countsAsFormal } from '../domain/sessions';
import type { ThreadHead } from '../domain/thread';
import { book, inTheWay, met } from '../use-cases/answer-reminder';
import { openTeam } from '../use-cases/open-team';
import { problemWords, refusalWords } from '../views/problem-words';
import {
  answeredWords,
  bookFormView,
  inTheWayFormView,
  metFormView,
  nothingLeftWords,
  type OverdueFacts,
  reminderView,
  shownUnasked,
  shownWhenAsked,
} from '../views/reminder-view';
import { type Answer, type Asking, type Pressed, replaced } from './asking';

/** A form as it stands: what was filled in, what needs another look, and a word of ours above it. */
type Form = (asking: Asking, pressed: Pressed, shown?: FormState) => Card;

/** The form for a date, with the first day both are in filled in unless something was typed already. */
export const bookingForm: Form = (asking, pressed, shown) => {
  const view = bookFormView(
    asking.council,
    asking.person,
    aboutFrom(pressed),
    asking.today,
    idsFor(asking, pressed),
  );
  return bookCard({ ...view, on: pressed.get('on') ?? view.on, at: pressed.get('at') ?? view.at }, shown);
};

/** The form for "We met": today and the policy's minutes, or what was typed already. */
export const metForm: Form = (asking, pressed, shown) => {
  const view = metFormView(asking.council, aboutFrom(pressed), asking.today, idsFor(asking, pressed));
  return metCard(
    { ...view, on: pressed.get('on') ?? view.on, minutes: pressed.get('minutes') ?? view.minutes },
    shown,
  );
};

/** The form for a reason; none is chosen for the person, because a suggested one would be taken. */
export const inTheWayForm: Form = (asking, pressed, shown) => {
  const view = inTheWayFormView(asking.council, aboutFrom(pressed), idsFor(asking, pressed));
  return inTheWayCard({ ...view, reason: pressed.get('reason') ?? view.reason }, shown);
};

/** A button of the reminder becomes its form, for somebody one supervises. */
export const opening =
  (form: Form) =>
  (asking: Asking, pressed: Pressed): Answer => {
    const theirs = superviseesOf(asking.council, asking.person, asking.today).includes(aboutFrom(pressed));
    return replaced(theirs ? form(asking, pressed) : doneCard(refusalWords({ kind: 'not-yours' }), null));
  };

/** Back from a form to the reminder it came from. */
export async function backToReminder(asking: Asking, pressed: Pressed): Promise<Answer> {
  const card = await overdueCard(asking, null, [aboutFrom(pressed), ...othersFrom(pressed)]);
  return replaced(card ?? doneCard(nothingLeftWords, null));
}

/**
 * The card says what was booked and keeps the others who are overdue; wrong fields give the form back as it was
 * typed. Rejects when the store fails.
 */
export async function saveBooking(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, today } = asking;
  const at = pressed.get('at') ?? '';
  const outcome = await book(asking.ports, {
    ...answering(asking, pressed),
    on: localDate(pressed.get('on') ?? ''),
    at: at === '' ? undefined : at,
  });
  return answered(asking, pressed, outcome, bookingForm, ({ entry }) =>
    answeredWords.booked(council, aboutFrom(pressed), entry.on, entry.time, today),
  );
}

/**
 * Answers like `saveBooking`, and says whether the session counts (R16, R17) and when the next is due. Empty
 * minutes mean that nobody timed it.
 */
export async function saveMet(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, today } = asking;
  const about = aboutFrom(pressed);
  const minutes = (pressed.get('minutes') ?? '').trim();
  const outcome = await met(asking.ports, {
    ...answering(asking, pressed),
    on: localDate(pressed.get('on') ?? ''),
    minutes: minutes === '' ? undefined : Number(minutes),
  });
  return answered(asking, pressed, outcome, metForm, ({ entry, head }) => {
    const { dueOn } = supervisionStatus(council, head, today);
    return answeredWords.met(council, about, entry.on, countsAsFormal(council, about, entry), today, dueOn);
  });
}

/** Answers like `saveBooking`, and says until when we stay quiet. */
export async function saveInTheWay(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, today } = asking;
  const reason = pressed.get('reason') ?? '';
  const outcome = await inTheWay(asking.ports, { ...answering(asking, pressed), reason });
  return answered(asking, pressed, outcome, inTheWayForm, ({ entry }) =>
    answeredWords.inTheWay(council, aboutFrom(pressed), entry.quietUntil, today),
  );
}

/** `overdue`: everybody who is late with this person, those with a date in the diary too. */
export async function everybodyOverdueCard(asking: Asking): Promise<Card | undefined> {
  const overdue = await overdueWith(asking, () => true);
  return overdue.length === 0 ? undefined : cardFor(asking, overdue, null, shownWhenAsked);
}

/** Those of the given people who still need an answer, as the reminder shows them. */
async function overdueCard(
  asking: Asking,
  done: string | null,
  people: readonly PersonId[],
): Promise<Card | undefined> {
  const overdue = await overdueWith(
    asking,
    ({ personId: one, status }) => status.next === null && people.includes(one),
  );
  return overdue.length === 0 ? undefined : cardFor(asking, overdue, done, shownUnasked);
}

async function overdueWith(
  asking: Asking,
  wanted: (one: OverdueFacts) => boolean,
): Promise<readonly OverdueFacts[]> {
  const { rows } = await openTeam(asking.ports, asking.person);
  return rows.filter((row) => row.status.code === 'OVERDUE' && wanted(row));
}

function cardFor(
  { council, person, today, links }: Asking,
  overdue: readonly OverdueFacts[],
  done: string | null,
  atOnce: number,
): Card {
  const linkTo = (one: PersonId) => links.thread(person, one);
  return reminderCard(
    reminderView({
      council,
      to: person,
      about: overdue,
      today,
      linkTo,
      done,
      atOnce,
      teamLink: links.team(person),
    }),
  );
}

async function answered<Value extends { readonly head: ThreadHead }>(
  asking: Asking,
  pressed: Pressed,
  outcome: Outcome<Value>,
  form: Form,
  doneWords: (value: Value) => string,
): Promise<Answer> {
  if (outcome.ok) {
    const done = doneWords(outcome.value);
    // Answering for one keeps the others on the card.
    const others = othersFrom(pressed);
    const rest = others.length > 0 ? await overdueCard(asking, done, others) : undefined;
    const url = asking.links.thread(asking.person, aboutFrom(pressed));
    return replaced(rest ?? doneCard(done, { title: 'Open thread', url }));
  }
  if (outcome.refusal.kind !== 'fields') return replaced(doneCard(refusalWords(outcome.refusal), null));
  const problems = outcome.refusal.problems.map((problem) => [problem.field, problemWords(problem)] as const);
  return replaced(form(asking, pressed, { problems: Object.fromEntries(problems) }));
}

const aboutFrom = (pressed: Pressed) => personId(pressed.get('about') ?? '');
const othersFrom = (pressed: Pressed) =>
  (pressed.get('others') ?? '').split(',').filter(Boolean).map(personId);

const answering = (asking: Asking, pressed: Pressed) => ({
  operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
  by: asking.person,
  about: aboutFrom(pressed),
});

const idsFor = (asking: Asking, pressed: Pressed) => ({
  operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
  about: pressed.get('about') ?? '',
  others: pressed.get('others') ?? '',
});

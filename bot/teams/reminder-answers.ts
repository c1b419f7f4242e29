// The three buttons under a reminder, and the forms behind them.
import type { Card } from '../cards/parts';
import { bookCard, inTheWayCard, metCard, reminderCard } from '../cards/reminder-cards';
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
  type OverdueFacts,
  reminderView,
} from '../views/reminder-view';
import { type Answer, type Asking, type Pressed, replaced } from './asking';

type Problems = Readonly<Record<string, string>>;

export const openBooking = (asking: Asking, pressed: Pressed): Answer =>
  ifTheirs(asking, pressed, (about) =>
    bookCard(bookFormView(asking.council, asking.person, about, asking.today, idsFor(asking, pressed))),
  );

export const openMet = (asking: Asking, pressed: Pressed): Answer =>
  ifTheirs(asking, pressed, (about) =>
    metCard(metFormView(asking.council, about, asking.today, idsFor(asking, pressed))),
  );

export const openInTheWay = (asking: Asking, pressed: Pressed): Answer =>
  ifTheirs(asking, pressed, (about) =>
    inTheWayCard(inTheWayFormView(asking.council, about, idsFor(asking, pressed))),
  );

export async function saveBooking(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, person, today } = asking;
  const about = aboutFrom(pressed);
  const [on, at] = [pressed.get('on') ?? '', pressed.get('at') ?? ''];
  const outcome = await book(asking.ports, {
    ...answering(asking, pressed),
    on: localDate(on),
    at: at === '' ? undefined : at,
  });
  return answered(asking, pressed, outcome, {
    done: ({ entry }) => answeredWords.booked(council, about, entry.on, entry.time, today),
    again: (problems) =>
      bookCard({ ...bookFormView(council, person, about, today, idsFor(asking, pressed)), on, at }, problems),
  });
}

export async function saveMet(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, today } = asking;
  const about = aboutFrom(pressed);
  const [on, minutes] = [pressed.get('on') ?? '', (pressed.get('minutes') ?? '').trim()];
  const outcome = await met(asking.ports, {
    ...answering(asking, pressed),
    on: localDate(on),
    minutes: minutes === '' ? undefined : Number(minutes),
  });
  return answered(asking, pressed, outcome, {
    done: ({ entry, head }) =>
      answeredWords.met(
        council,
        about,
        entry.on,
        countsAsFormal(council, about, entry),
        today,
        supervisionStatus(council, head, today).dueOn,
      ),
    again: (problems) =>
      metCard({ ...metFormView(council, about, today, idsFor(asking, pressed)), on, minutes }, problems),
  });
}

export async function saveInTheWay(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, today } = asking;
  const about = aboutFrom(pressed);
  const reason = pressed.get('reason') ?? '';
  const outcome = await inTheWay(asking.ports, { ...answering(asking, pressed), reason });
  return answered(asking, pressed, outcome, {
    done: ({ entry }) => answeredWords.inTheWay(council, about, entry.quietUntil, today),
    again: (problems) =>
      inTheWayCard({ ...inTheWayFormView(council, about, idsFor(asking, pressed)), reason }, problems),
  });
}

/** Everybody overdue with this person, as the reminder shows them; also the answer to `overdue`. */
export async function overdueCard(
  asking: Asking,
  done: string | null,
  only?: readonly PersonId[],
): Promise<Card | undefined> {
  const { ports, council, person, today } = asking;
  const { rows } = await openTeam(ports, person);
  const overdue: OverdueFacts[] = rows.filter(
    ({ status, personId: one }) =>
      status.code === 'OVERDUE' && status.next === null && (only === undefined || only.includes(one)),
  );
  if (overdue.length === 0) return undefined;
  return reminderCard(
    reminderView(council, person, overdue, today, (one) => asking.links.thread(person, one), done),
  );
}

async function answered<Value extends { readonly head: ThreadHead }>(
  asking: Asking,
  pressed: Pressed,
  outcome: Outcome<Value>,
  words: { readonly done: (value: Value) => string; readonly again: (problems: Problems) => Card },
): Promise<Answer> {
  if (outcome.ok) {
    const done = words.done(outcome.value);
    const about = aboutFrom(pressed);
    // Answering for one keeps the others on the card.
    const others = (pressed.get('others') ?? '').split(',').filter(Boolean).map(personId);
    const rest = others.length > 0 ? await overdueCard(asking, done, others) : undefined;
    return replaced(
      rest ?? doneCard(done, { title: 'Open thread', url: asking.links.thread(asking.person, about) }),
    );
  }
  if (outcome.refusal.kind !== 'fields') return replaced(doneCard(refusalWords(outcome.refusal), null));
  const problems = outcome.refusal.problems.map((problem) => [problem.field, problemWords(problem)] as const);
  return replaced(words.again(Object.fromEntries(problems)));
}

function ifTheirs(asking: Asking, pressed: Pressed, form: (about: PersonId) => Card): Answer {
  const about = aboutFrom(pressed);
  const theirs = superviseesOf(asking.council, asking.person, asking.today).includes(about);
  return replaced(theirs ? form(about) : doneCard(refusalWords({ kind: 'not-yours' }), null));
}

const aboutFrom = (pressed: Pressed) => personId(pressed.get('about') ?? '');

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

// The overdue reminder and the three small forms behind its buttons.
import type { BookFormView, InTheWayFormView, MetFormView, ReminderView } from '../views/reminder-view';
import {
  buttons,
  type Card,
  card,
  choiceInput,
  dateInput,
  heading,
  open,
  problemLine,
  submit,
  textInput,
  timeInput,
  words,
} from './parts';
import { verbs } from './verbs';

type Problems = Readonly<Record<string, string>>;

export function reminderCard(view: ReminderView): Card {
  return card(view.summary, [
    ...(view.done ? [words(view.done, { strong: true })] : []),
    ...view.people.flatMap(({ personId, text, link, ids }) => [
      words(text),
      buttons([
        submit('Book a date', verbs.book, { ...ids, about: personId }),
        submit('We met', verbs.met, { ...ids, about: personId }),
        submit("Something's in the way", verbs.inTheWay, { ...ids, about: personId }),
        open('Open thread', link),
      ]),
    ]),
    ...(view.more
      ? [words(view.more), buttons([submit('Show everybody overdue', verbs.command, { command: 'overdue' })])]
      : []),
  ]);
}

export function bookCard(view: BookFormView, problems: Problems = {}): Card {
  return card('Book supervision', [
    heading(view.heading),
    words(view.text),
    ...problemLine(problems.on),
    dateInput('on', 'Date', view.on),
    ...problemLine(problems.at),
    timeInput('at', 'Time', view.at),
    buttons([submit('Book', verbs.saveBooking, view.ids, { primary: true })]),
  ]);
}

export function metCard(view: MetFormView, problems: Problems = {}): Card {
  return card('Record that you met', [
    heading(view.heading),
    words(view.text),
    ...problemLine(problems.on),
    dateInput('on', 'Date you met', view.on),
    ...problemLine(problems.minutes),
    textInput('minutes', 'Minutes', view.minutes),
    buttons([submit('Save', verbs.saveMet, view.ids, { primary: true })]),
  ]);
}

export function inTheWayCard(view: InTheWayFormView, problems: Problems = {}): Card {
  return card("Say what's in the way", [
    heading(view.heading),
    words(view.text),
    ...problemLine(problems.reason),
    choiceInput('reason', "What's in the way?", view.reasons, view.reason === '' ? undefined : view.reason),
    buttons([submit('Save', verbs.saveInTheWay, view.ids, { primary: true })]),
  ]);
}

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
import { type Verb, verbs } from './verbs';

/** What needs another look, by field, and a word of ours above the form. */
export type FormState = { readonly problems?: Readonly<Record<string, string>>; readonly notice?: string };

/** Three ways to answer and the thread for each person, one card however many they are; `view.more` offers the rest. */
export function reminderCard(view: ReminderView): Card {
  return card(view.summary, [
    ...(view.done ? [words(view.done, { strong: true })] : []),
    ...view.people.flatMap(({ personId, name, text, link, ids }, index) => [
      { ...words(text), separator: index > 0 },
      buttons([
        named(submit('Book a date', verbs.book, { ...ids, about: personId }), name),
        named(submit('We met', verbs.met, { ...ids, about: personId }), name),
        named(submit("Something's in the way", verbs.inTheWay, { ...ids, about: personId }), name),
        named(open('Open thread', link), name),
      ]),
    ]),
    ...(view.more
      ? [
          words(view.more.text),
          buttons([
            view.more.askable
              ? submit('Show everybody overdue', verbs.command, { command: 'overdue' })
              : open('Open my team', view.more.link),
          ]),
        ]
      : []),
  ]);
}

/** Two people on a card have the same buttons; who each is for is said to whoever cannot see it. */
const named = <Button extends { readonly title: string }>(button: Button, name: string) => ({
  ...button,
  tooltip: `${button.title}: ${name}`,
});

/** A form for date and time; the inputs are `on` and `at`. */
export const bookCard = (view: BookFormView, { problems = {}, notice }: FormState = {}): Card =>
  form('Book supervision', view, notice, [
    ...problemLine(problems.on),
    dateInput('on', 'Date', view.on),
    ...problemLine(problems.at),
    timeInput('at', 'Time', view.at),
    save('Book', verbs.saveBooking, view),
  ]);

/** A form for the day and the length of a session; the inputs are `on` and `minutes`. */
export const metCard = (view: MetFormView, { problems = {}, notice }: FormState = {}): Card =>
  form('Record that you met', view, notice, [
    ...problemLine(problems.on),
    dateInput('on', 'Date you met', view.on),
    ...problemLine(problems.minutes),
    textInput('minutes', 'Minutes', view.minutes),
    save('Save', verbs.saveMet, view),
  ]);

/** A form for a reason; the input is `reason`, and nothing is chosen when it is empty. */
export const inTheWayCard = (view: InTheWayFormView, { problems = {}, notice }: FormState = {}): Card =>
  form("Say what's in the way", view, notice, [
    ...problemLine(problems.reason),
    choiceInput('reason', "What's in the way?", view.reasons, view.reason === '' ? undefined : view.reason),
    save('Save', verbs.saveInTheWay, view),
  ]);

type FormWords = {
  readonly heading: string;
  readonly text: string;
  readonly ids: Readonly<Record<string, string>>;
};

const form = (
  summary: string,
  view: FormWords,
  notice: string | undefined,
  inputs: readonly object[],
): Card => card(summary, [heading(view.heading), ...noticeLine(notice), words(view.text), ...inputs]);

const noticeLine = (notice: string | undefined) =>
  notice === undefined ? [] : [words(notice, { warn: true })];

const save = (title: string, verb: Verb, { ids }: FormWords) =>
  buttons([submit(title, verb, ids, { primary: true }), submit('Back', verbs.back, ids)]);

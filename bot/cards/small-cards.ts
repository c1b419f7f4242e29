// Stubs, lists and single answers.

import type { LinesView } from '../views/answers-view';
import type { DecisionToReadView, ShownDecisionView } from '../views/decision-to-read-view';
import { buttons, type Card, card, heading, open, submit, words } from './parts';
import { verbs } from './verbs';

/** What a used card becomes: that it is done, and where it is kept. No reference, no text. */
export const doneCard = (text: string, link: { readonly title: string; readonly url: string } | null): Card =>
  card(text, [words(text)], link ? [open(link.title, link.url)] : []);

/** "Somebody logged a quick decision with you": no content until it is asked for. */
export const decisionToReadCard = (view: DecisionToReadView): Card =>
  card(view.summary, [
    words(view.text),
    buttons([submit('Show', verbs.showDecision, view.ids), open('Open thread', view.link)]),
  ]);

/** The content, in the personal chat of somebody who asked to see it. */
export const shownDecisionCard = (view: ShownDecisionView): Card =>
  card(view.summary, [
    heading(view.heading),
    words(view.text),
    ...(view.why ? [words(`Why: ${view.why}`)] : []),
    ...view.facts.map((fact) => words(fact, { quiet: true })),
    buttons([submit('Put it away', verbs.hideDecision, view.ids), open('Open thread', view.link)]),
  ]);

/** A heading, lines, and buttons that run commands or open the tab. */
export const linesCard = (view: LinesView): Card =>
  card(
    view.heading,
    [
      heading(view.heading),
      ...view.lines.flatMap(({ text, link, commands }) => [
        words(text),
        ...(link || commands.length > 0
          ? [
              buttons([
                ...commands.map(({ title, command }) => submit(title, verbs.command, { command })),
                ...(link ? [open(link.title, link.url)] : []),
              ]),
            ]
          : []),
      ]),
    ],
    [
      ...view.commands.map(({ title, command }) => submit(title, verbs.command, { command })),
      ...(view.link ? [open(view.link.title, view.link.url)] : []),
    ],
  );

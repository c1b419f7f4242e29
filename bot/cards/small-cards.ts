// Stubs, lists and single answers.

import type { LinesView } from '../views/answers-view';
import type { ViewButton } from '../views/day-buttons';
import type {
  DecisionsToReadView,
  DecisionToReadView,
  ShownDecisionView,
} from '../views/decision-to-read-view';
import type { ReferenceToFollowView } from '../views/saved-decision-view';
import { buttons, type Card, card, heading, open, problemLine, submit, textInput, words } from './parts';
import { verbs } from './verbs';
import { viewButton } from './view-buttons';

const commandButton = ({ title, command, offer = false }: LinesView['commands'][number]) =>
  submit(title, verbs.command, { command, ...(offer ? { offer: 'yes' } : {}) });

/** What a used card becomes: that it is done, and where it is kept. No reference, no text. */
export const doneCard = (text: string, link: { readonly title: string; readonly url: string } | null): Card =>
  card(text, [words(text)], link ? [open(link.title, link.url)] : []);

/** Like `doneCard`, with something one may want to do next. */
export const stubCard = (text: string, next: readonly ViewButton[]): Card =>
  card(text, [words(text), buttons(next.map((button) => viewButton(button)))]);

/** Saved, and the case reference still to come: it can be added here at once or later. */
export const referenceToFollowCard = (view: ReferenceToFollowView, problem?: string, typed = ''): Card =>
  card(view.text, [
    words(view.text),
    ...problemLine(problem),
    textInput('newReference', 'Case reference', typed, { placeholder: `For example ${view.example}` }),
    buttons([
      submit('Add the reference', verbs.addReference, view.ids, { primary: true }),
      open('Open it', view.link),
    ]),
  ]);

/** "Somebody logged a quick decision with you": no content until it is asked for. */
export const decisionToReadCard = (view: DecisionToReadView): Card =>
  card(view.summary, [
    words(view.text),
    buttons([submit('Show', verbs.showDecision, view.ids), open('Open thread', view.link)]),
  ]);

/** Several at once; the card stays while its decisions are shown below it. */
export const decisionsToReadCard = (view: DecisionsToReadView): Card =>
  card(view.summary, [
    words(view.text),
    ...view.waiting.flatMap(({ text, link, ids }) => [
      { ...words(text), separator: true },
      buttons([submit('Show', verbs.showDecision, ids), open('Open thread', link)]),
    ]),
    ...(view.more ? [words(view.more)] : []),
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
          ? [buttons([...commands.map(commandButton), ...(link ? [open(link.title, link.url)] : [])])]
          : []),
      ]),
    ],
    [...view.commands.map(commandButton), ...(view.link ? [open(view.link.title, view.link.url)] : [])],
  );

// Stubs, lists and single answers.

import type { LinesView } from '../views/answers-view';
import type {
  DecisionsToReadView,
  DecisionToReadView,
  ToShow,
} from '../views/decisions/decision-to-read-view';
import type { ViewButton } from '../views/prompts/day-buttons';
import { buttons, type Card, card, heading, open, opensDialog, submit, words } from './parts';
import { verbs } from './verbs';
import { viewButton } from './view-buttons';

const commandButton = ({ title, command, offer = false, about }: LinesView['commands'][number]) =>
  submit(title, verbs.command, {
    command,
    ...(offer ? { offer: 'yes' } : {}),
    ...(about === undefined ? {} : { about }),
  });

/** What a used card becomes: that it is done, and where it is kept. No reference, no text. */
export const doneCard = (text: string, link: { readonly title: string; readonly url: string } | null): Card =>
  card(text, [words(text)], link ? [open(link.title, link.url)] : []);

/** Like `doneCard`, with something one may want to do next. */
export const stubCard = (text: string, next: readonly ViewButton[]): Card =>
  card(text, [words(text), buttons(next.map((button) => viewButton(button)))]);

/** Words stay out of the chat: a page of ours opens over it instead. */
export const dialogCard = (
  view: { readonly heading: string; readonly text: string; readonly button: string },
  page: string,
  url: string,
): Card =>
  card(view.heading, [heading(view.heading), words(view.text), buttons(opensDialog(view.button, page, url))]);

/** "1 quick decision to confirm": no content until it is asked for. */
export const decisionToReadCard = (view: DecisionToReadView): Card =>
  card(view.summary, [words(view.text), buttons(toShow(view))]);

/** Several at once; the card stays while its decisions are shown below it. */
export const decisionsToReadCard = (view: DecisionsToReadView): Card =>
  card(view.summary, [
    words(view.text),
    ...view.waiting.flatMap((one) => [{ ...words(one.text), separator: true }, buttons(ofRow(one))]),
    ...(view.more ? [words(view.more.text), buttons([viewButton(view.more.button)])] : []),
    ...view.beside.flatMap(({ text, button }) => [
      { ...words(text), separator: true },
      buttons([viewButton(button, text)]),
    ]),
  ]);

const toShow = ({ page, link, ids }: ToShow) =>
  page === null
    ? [submit('Show', verbs.showDecision, ids), open('Open it in the tab', link)]
    : opensDialog('Show', page, link);

/** Of several rows each button says which one it is about, for whoever cannot see the text above it. */
const ofRow = (one: ToShow) =>
  toShow(one).map((button) => ({ ...button, tooltip: `${button.title}: ${one.text}` }));

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
      ...(view.more ? [words(view.more.text), buttons([viewButton(view.more.button)])] : []),
    ],
    [...view.commands.map(commandButton), ...(view.link ? [open(view.link.title, view.link.url)] : [])],
  );

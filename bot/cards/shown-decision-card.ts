// A quick decision as its reader asked to see it, and the notes to copy: the only cards with content besides the author's.
import type { ShownDecisionView } from '../views/decisions/shown-decision-view';
import { buttons, type Card, card, heading, textInput, words } from './parts';
import { viewButton } from './view-buttons';

/** Teams takes about 28 KB; half as many characters of UTF-16, with room for the message around it. */
const mostCharacters = 10_000;

/** With everything that was said, or as much of it as a card holds: the first words and the newest always stay. */
export function shownDecisionCard(view: ShownDecisionView): Card {
  for (let dropped = 0; dropped < view.versions.length; dropped += 1) {
    const drawn = drawnWith(view, dropped);
    if (fits(drawn)) return drawn;
  }
  const newest = drawnWith(view, Math.max(0, view.versions.length - 1));
  return fits(newest) ? newest : drawnWith({ ...view, ...shortened(view) }, view.versions.length - 1);
}

const fits = (drawn: Card) => JSON.stringify(drawn).length <= mostCharacters;

function drawnWith(view: ShownDecisionView, dropped: number): Card {
  const versions = view.versions.slice(Math.max(0, dropped));
  return card(view.summary, [
    heading(view.heading),
    words(view.times, { quiet: true }),
    words(view.text),
    ...reason(view.why),
    ...(dropped > 0 ? [words(view.more, { quiet: true })] : []),
    ...versions.flatMap(({ title, when, text, why }) => [
      { ...words(`${title}, ${when}`, { strong: true }), separator: true },
      ...(text === '' ? [] : [words(text)]),
      ...reason(why),
    ]),
    { ...words(view.state, { strong: true }), separator: true },
    ...(view.authority ? [words(view.authority, { strong: true })] : []),
    ...view.facts.map((fact) => words(fact, { quiet: true })),
    ...view.rows.flatMap(({ text, buttons: row }) => [
      ...(text === null ? [] : [words(text)]),
      ...(row.length > 0 ? [buttons(row.map((button) => viewButton(button, text)))] : []),
    ]),
  ]);
}

const reason = (why: string) => (why === '' ? [] : [words(`Why: ${why}`)]);

/** Long words full of signs that need escaping. */
function shortened({ text, why, versions, more }: ShownDecisionView): Partial<ShownDecisionView> {
  const cut = (words: string) => (words.length > 600 ? `${words.slice(0, 600)}… ${more}` : words);
  return {
    text: cut(text),
    why: cut(why),
    versions: versions.map((one) => ({ ...one, text: cut(one.text), why: cut(one.why) })),
  };
}

export type NotesCardView = {
  readonly summary: string;
  readonly text: string;
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  /** When a card cannot hold them all. */
  readonly more: string;
  readonly buttons: ShownDecisionView['rows'][number]['buttons'];
};

/** In inputs, because their text can be marked and copied on every client; nothing typed there is kept. */
export function notesCard(view: NotesCardView): Card {
  const drawn = (count: number) =>
    card(view.summary, [
      heading(view.summary),
      words(view.text),
      ...view.notes
        .slice(0, count)
        .map(({ label, text }, index) => textInput(`note${index + 1}`, label, text, { lines: true })),
      ...(count < view.notes.length ? [words(view.more, { quiet: true })] : []),
      buttons(view.buttons.map((button) => viewButton(button))),
    ]);
  let count = view.notes.length;
  while (count > 1 && !fits(drawn(count))) count -= 1;
  return drawn(count);
}

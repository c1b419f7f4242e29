// The few pieces every card is made of. All words go through TextRuns, which no client reads as Markdown.

/** Adaptive Card 1.5, the newest version Teams renders for bots. `fallbackText` is shown where no card can be. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions?: readonly object[];
  readonly refresh?: object;
};

type Look = {
  readonly strong?: boolean;
  readonly large?: boolean;
  readonly quiet?: boolean;
  readonly warn?: boolean;
};

/** `summary` is what a client without cards shows; like a notification, it never holds content. */
export function card(summary: string, body: readonly object[], actions: readonly object[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/**
 * Text that a client never reads as Markdown, whatever somebody has typed. With `warn` the text itself must carry
 * the warning: colour alone tells some readers nothing.
 */
export const words = (text: string, look: Look = {}) => ({
  type: 'RichTextBlock',
  inlines: undated(text).map((run) => ({
    type: 'TextRun',
    text: run,
    ...(look.strong ? { weight: 'Bolder' } : {}),
    ...(look.large ? { size: 'Medium' } : {}),
    ...(look.quiet ? { isSubtle: true } : {}),
    ...(look.warn ? { color: 'Attention', weight: 'Bolder' } : {}),
  })),
});

/** A client turns "{{DATE(…)}}" inside one run into a date; cut between the brackets it stays what somebody typed. */
const undated = (text: string) => text.split(/(?<=\{)(?=\{(?:DATE|TIME)\()/);

/** Large and strong, for the first line of a card. */
export const heading = (text: string) => words(text, { strong: true, large: true });

/** What needs another look in an input; `marked` is what stands in it, with the words that are meant. */
export type Problem = {
  readonly message: string;
  readonly marked?: readonly { readonly text: string; readonly marked: boolean }[];
};

/**
 * A problem stands directly above its input, with a word before it so that it does not rest on colour. The words that
 * are meant are marked where they stand, and named on a line of their own for whoever sees no marking.
 */
export function problemLine(problem: Problem | undefined) {
  if (problem === undefined) return [];
  const line = words(`Please check: ${problem.message}`, { warn: true });
  return problem.marked ? [line, named(problem.marked), marked(problem.marked)] : [line];
}

const named = (parts: NonNullable<Problem['marked']>) => {
  const meant = [...new Set(parts.flatMap((one) => (one.marked ? [`"${one.text}"`] : [])))];
  return words(`Marked below: ${meant.join(', ')}`);
};

const marked = (parts: NonNullable<Problem['marked']>) => ({
  type: 'RichTextBlock',
  inlines: parts.flatMap(({ text, marked: highlight }) =>
    undated(text).map((run) => ({
      type: 'TextRun',
      text: run,
      ...(highlight ? { highlight, weight: 'Bolder' } : {}),
    })),
  ),
});

type Choice = { readonly value: string; readonly title: string };

/** `value` undefined or empty chooses nothing: the person has to. */
export const choiceInput = (
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string | undefined,
) => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  choices: choices.map(({ value: choice, title }) => ({ value: choice, title })),
  ...(value ? { value } : { placeholder: 'Choose' }),
});

/** `lines` for several; an empty `value` is left out, so that the placeholder shows. */
export const textInput = (
  id: string,
  label: string,
  value: string,
  { lines = false, placeholder }: { readonly lines?: boolean; readonly placeholder?: string } = {},
) => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: lines,
  ...(placeholder ? { placeholder } : {}),
  ...(value === '' ? {} : { value }),
});

/** `value` is a local date, year first; empty for none. */
export const dateInput = (id: string, label: string, value: string) => ({
  type: 'Input.Date',
  id,
  label,
  ...(value === '' ? {} : { value }),
});

/** `value` is `HH:MM` in London; empty for none. */
export const timeInput = (id: string, label: string, value: string) => ({
  type: 'Input.Time',
  id,
  label,
  ...(value === '' ? {} : { value }),
});

/** Comes back as the text `true` or `false`, like every other input. */
export const toggleInput = (id: string, title: string, on: boolean) => ({
  type: 'Input.Toggle',
  id,
  title,
  value: on ? 'true' : 'false',
  valueOn: 'true',
  valueOff: 'false',
});

/** A part that a `toggle` naming its `id` folds in and out; `shown` is how it starts. */
export const hidden = (id: string, shown: boolean, items: readonly object[]) => ({
  type: 'Container',
  id,
  isVisible: shown,
  items,
});

/** A button that works on every client: a plain submit with its verb and the ids it is about. */
export const submit = (
  title: string,
  verb: string,
  ids: Readonly<Record<string, string>> = {},
  look: { readonly primary?: boolean } = {},
) => ({
  type: 'Action.Submit',
  title,
  data: { verb, ...ids },
  ...(look.primary ? { style: 'positive' } : {}),
});

/** Shows or hides the part with the id `target`, in the client alone: no request. */
export const toggle = (title: string, target: string) => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [target],
});

/** Opens an absolute address; in Teams a deep link stays inside the client. */
export const open = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });

/**
 * Opens a page of ours in a dialog over the chat, where nothing that is typed goes through the chat; and a plain link to
 * the same page for clients that open no dialogs. `url` is absolute.
 */
export const opensDialog = (title: string, page: string, url: string) => [
  { type: 'Action.Submit', title, data: { msteams: { type: 'task/fetch' }, page } },
  open('Open it in the tab', url),
];

/** Opens a card over the chat that only whoever pressed sees; nothing of it is left in the chat. */
export const opensWindow = (title: string, window: DialogWindow, ids: Readonly<Record<string, string>>) => ({
  type: 'Action.Submit',
  title,
  data: { ...ids, msteams: { type: 'task/fetch' }, window },
});

/** What such a window can show. */
export type DialogWindow = 'opening';

/** A row of buttons in the body of a card, next to what they are about. */
export const buttons = (actions: readonly object[]) => ({ type: 'ActionSet', actions });

// The few pieces every card is made of. All words go through TextRuns, which no client reads as Markdown.

export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions?: readonly object[];
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

export const words = (text: string, look: Look = {}) => ({
  type: 'RichTextBlock',
  inlines: [
    {
      type: 'TextRun',
      text,
      ...(look.strong ? { weight: 'Bolder' } : {}),
      ...(look.large ? { size: 'Medium' } : {}),
      ...(look.quiet ? { isSubtle: true } : {}),
      ...(look.warn ? { color: 'Attention', weight: 'Bolder' } : {}),
    },
  ],
});

export const heading = (text: string) => words(text, { strong: true, large: true });

/** A problem stands directly above its input, with a word before it so that it does not rest on colour. */
export const problemLine = (message: string | undefined) =>
  message === undefined ? [] : [words(`Please check: ${message}`, { warn: true })];

type Choice = { readonly value: string; readonly title: string };

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
  ...(value === undefined ? {} : { value }),
});

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

export const dateInput = (id: string, label: string, value: string) => ({
  type: 'Input.Date',
  id,
  label,
  ...(value === '' ? {} : { value }),
});

export const timeInput = (id: string, label: string, value: string) => ({
  type: 'Input.Time',
  id,
  label,
  ...(value === '' ? {} : { value }),
});

export const toggleInput = (id: string, title: string, on: boolean) => ({
  type: 'Input.Toggle',
  id,
  title,
  value: on ? 'true' : 'false',
  valueOn: 'true',
  valueOff: 'false',
});

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

export const toggle = (title: string, target: string) => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [target],
});

export const open = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });

export const buttons = (actions: readonly object[]) => ({ type: 'ActionSet', actions });

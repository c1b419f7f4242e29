// A small form behind a button, in words: what it asks, what stands in it, and which ids go with it.
import type { Ids } from './prompts/day-buttons';
import type { Choice } from './view-types';

/** One input; `value` is text as a client sends it, empty for none. */
export type FormInput = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
} & (
  | { readonly kind: 'date' | 'time' | 'text' | 'lines' | 'toggle' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
);

/** Where a form is saved. */
export type FormAct =
  | 'save-booking'
  | 'save-ahead'
  | 'save-met'
  | 'save-cut-short'
  | 'save-move'
  | 'save-cancel'
  | 'save-not-now'
  | 'save-cover'
  | 'save-not-yet'
  | 'save-note'
  | 'save-longer-interval'
  | 'ask-additional'
  | 'ask-five'
  | 'raise'
  | 'save-answer'
  | 'save-complete'
  | 'save-hand-over'
  | 'save-carry'
  | 'save-drop';

export type FormView = {
  /** For clients without cards. */
  readonly summary: string;
  readonly heading: string;
  readonly text: string;
  readonly inputs: readonly FormInput[];
  readonly save: { readonly title: string; readonly act: FormAct };
  /** False for a form that was opened by a command: there is nothing to go back to. */
  readonly back: boolean;
  readonly ids: Ids;
};

/** The form with what somebody has typed in it already; an input they have not seen keeps its default. */
export const withTyped = (view: FormView, typed: ReadonlyMap<string, string>): FormView => ({
  ...view,
  inputs: view.inputs.map((input) => ({ ...input, value: typed.get(input.id) ?? input.value })),
});

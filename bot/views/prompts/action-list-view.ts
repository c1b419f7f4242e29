// Somebody's open actions on a card they asked for: a few with their words and what can be said of each.
import type { ActionView } from '../actions/action-view-types';
import type { FormView } from '../form-view';
import { counted } from '../words';
import { does, type Ids, opens, type ViewButton } from './day-buttons';

/** One action with the thread it is in; `view` null where a council's words stay out of the chat. */
export type ListedAction = {
  readonly about: string;
  readonly entryId: string;
  /** Whose thread, when it is not the reader's own. */
  readonly name: string | null;
  readonly when: string;
  readonly view: ActionView | null;
  /** Absolute address of its thread. */
  readonly url: string;
};

export type ActionListView = {
  readonly summary: string;
  /** What was just done on this card, when it is shown again. */
  readonly done: string | null;
  readonly text: string;
  readonly rows: readonly {
    readonly text: string;
    /** Said to whoever cannot see the text above the buttons. */
    readonly name: string;
    readonly buttons: readonly ViewButton[];
  }[];
  readonly more: { readonly text: string; readonly button: ViewButton } | null;
};

/** More than so many with their words would be a page, and that is in the tab. */
export const actionsShown = 5;

/** What follows on the number of open actions. */
export function dueWords(all: number, due: number): string {
  if (all === 1) return due === 0 ? ', not due yet' : ', and it is due';
  return due === 0 ? ', none of them due yet' : `, ${due} of them due`;
}

/** Earliest date first; `all` is how many there are, `due` how many of them are due. `whose`: somebody else's by name, only to be read here. */
export function actionListView(
  listed: readonly ListedAction[],
  {
    all,
    due,
    done,
    more,
    whose = null,
    place = {},
  }: {
    readonly all: number;
    readonly due: number;
    readonly done: string | null;
    readonly more: ActionListView['more'];
    readonly whose?: string | null;
    /** Carried back by the buttons of each row: where this page begins. */
    readonly place?: Ids;
  },
  newOperationId: () => string,
): ActionListView {
  const count = counted(all, 'open action', 'open actions');
  const has = whose === null ? 'You have' : `${whose} has`;
  return {
    summary: done ?? `${has} ${count}`,
    done,
    text: `${has} ${count}${dueWords(all, due)}.`,
    rows: listed.map((one) => ({
      text: [one.name, one.view?.text, one.when, one.view?.note].filter((part) => part).join(' · '),
      name: one.view?.text ?? one.when,
      buttons:
        whose === null
          ? buttonsOf(one, { ...place, operationId: newOperationId() })
          : [opens('Open thread', one.url)],
    })),
    more,
  };
}

function buttonsOf({ about, entryId, view, url }: ListedAction, more: Ids): readonly ViewButton[] {
  const ids: Ids = { about, entryId, ...more };
  if (view === null || !view.mayChange || view.takeOver.length > 0) return [opens('Open thread', url)];
  return [
    does('Done', 'action-done', ids),
    does('Carry', 'carry-action', ids),
    does('Drop', 'drop-action', ids),
  ];
}

/** A new day, and why: what is said of it stands beside the action, for both to read. */
export const carryForm = (byOn: string, ids: Ids): FormView => ({
  summary: 'Carry an action',
  heading: 'Carry it to another day',
  text: 'The day before stays to be read, with your line beside it.',
  inputs: [
    { kind: 'date', id: 'byOn', label: 'By when?', value: byOn },
    { kind: 'text', id: 'why', label: 'Why, in a line', value: '' },
  ],
  save: { title: 'Carry', act: 'save-carry' },
  back: true,
  ids,
});

/** Not everything that was agreed has to be done; the line says why not. */
export const dropForm = (ids: Ids): FormView => ({
  summary: 'Drop an action',
  heading: 'Drop it',
  text: 'It stays in the thread to be read, with your line beside it.',
  inputs: [{ kind: 'text', id: 'why', label: 'Why, in a line', value: '' }],
  save: { title: 'Drop', act: 'save-drop' },
  back: true,
  ids,
});

/** Of somebody else. */
export const noActionsOfWords = (name: string) => `${name} has no open actions.`;

export const noActionsWords = 'You have no open actions. What you agree in supervision comes up here.';

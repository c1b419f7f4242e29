// A part of a long list on a card: what it shows, how many are left, and the button to the next part.
import { type DayAct, does, type Ids, type ViewButton } from './prompts/day-buttons';

/** Where a page begins: behind a row, which may be gone by now. What a button carries back is untrusted. */
export type ListStart = {
  /** The order key of the last row before the page; null for the beginning. */
  readonly after: string | null;
  /** Rows before it, from a button of an earlier version; 0 else. */
  readonly skip: number;
};

export const fromTheBeginning: ListStart = { after: null, skip: 0 };

/** What a row's button carries back, so that the list comes again where its reader was. */
export const placeIds = ({ after }: ListStart): Ids => (after === null ? {} : { after });

/** The part that is shown. */
export type ListPage<One> = {
  readonly shown: readonly One[];
  readonly left: number;
  /** Null where nothing is left. */
  readonly more: { readonly text: string; readonly button: ViewButton } | null;
};

/** `all` in the order of their keys; with empty ones the next part is a whole list from its beginning. The list may be shorter by now than when the button was drawn: where nothing is left behind the place, its last page is shown. */
export function listPage<One>(
  all: readonly One[],
  {
    start,
    keyOf,
    size,
    act,
    ids = {},
  }: {
    readonly start: ListStart;
    readonly keyOf: (one: One) => string;
    readonly size: number;
    readonly act: DayAct;
    readonly ids?: Ids;
  },
): ListPage<One> {
  const first = firstOf(all, start, keyOf, size);
  const shown = all.slice(first, first + size);
  const next = first + shown.length;
  const left = all.length - next;
  const last = shown.at(-1);
  const after = last && keyOf(last);
  const button = does('More', act, { ...ids, ...(after ? { after } : {}) });
  return { shown, left, more: left > 0 ? { text: `And ${left} more.`, button } : null };
}

function firstOf<One>(
  all: readonly One[],
  { after, skip }: ListStart,
  keyOf: (one: One) => string,
  size: number,
): number {
  const lastPage = Math.max(0, Math.floor((all.length - 1) / size) * size);
  if (after === null) return Math.min(skip, lastPage);
  const found = all.findIndex((one) => keyOf(one) > after);
  return found === -1 ? lastPage : found;
}

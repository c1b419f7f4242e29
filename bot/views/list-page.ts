// A part of a long list on a card: what it shows, how many are left, and the button to the next part.
import { type DayAct, does, type Ids, type ViewButton } from './prompts/day-buttons';

/** From which row on; what a button carries back is untrusted and only ever a number. */
export type ListPage<One> = {
  readonly shown: readonly One[];
  readonly left: number;
  /** Null where nothing is left. */
  readonly more: { readonly text: string; readonly button: ViewButton } | null;
};

/** The list may be shorter by now than when the button was drawn: then it begins anew. */
export function listPage<One>(
  all: readonly One[],
  {
    from,
    size,
    act,
    ids = {},
  }: { readonly from: number; readonly size: number; readonly act: DayAct; readonly ids?: Ids },
): ListPage<One> {
  const first = from < all.length ? from : 0;
  const shown = all.slice(first, first + size);
  const next = first + shown.length;
  const left = all.length - next;
  const button = does('More', act, { ...ids, skip: String(next) });
  return { shown, left, more: left > 0 ? { text: `And ${left} more.`, button } : null };
}

// Keeps the focus with a decision that moves to another group, and near it when it leaves.
import { type FocusEvent, useEffect, useRef } from 'react';
import type { WaitingOnce } from './waiting-once';

/** For the element around the groups. */
export type Follow = {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
};

/**
 * A decision that was answered may go on waiting for something else, further down: then the focus goes there. One that
 * has left gives it to the one that stands in its place, to the heading, or to the page.
 */
export function useFollowFocus(waiting: WaitingOnce | null): Follow {
  const focused = useRef<string | null>(null);
  const order = useRef<readonly string[]>([]);
  const groups = waiting ? groupsOf(waiting) : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again each time something has moved
  useEffect(() => {
    const lost = focused.current;
    const before = order.current;
    const now = groups.flat();
    order.current = now;
    // What the page itself takes away sends no event, so this is still what had the focus.
    if (lost === null || document.activeElement !== document.body) return;
    focused.current = null;
    focusNear(lost, before, now);
  }, [JSON.stringify(groups)]);
  return {
    onFocus: ({ target }) => {
      // The heading is none of them.
      focused.current = target.closest<HTMLElement>('[data-waits]')?.dataset.waits ?? '';
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

/** In the order of the page. */
const groupsOf = ({ toAnswer, childFile, lookAgain }: WaitingOnce): readonly (readonly string[])[] =>
  [toAnswer, childFile, lookAgain].map((group) => group.map(({ entry }) => entry.entryId));

function focusNear(lost: string, before: readonly string[], now: readonly string[]): void {
  const inItsPlace = now[Math.min(before.indexOf(lost), now.length - 1)];
  const wanted = now.includes(lost) ? lost : inItsPlace;
  const entry = wanted && document.querySelector<HTMLElement>(`[data-waits="${CSS.escape(wanted)}"]`);
  if (entry) entry.focus();
  else
    (document.getElementById('waiting') ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

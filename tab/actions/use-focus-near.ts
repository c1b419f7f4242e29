// Keeps the focus near something that leaves a list: with what stands in its place then, or with the list.
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** For the element around the list. */
type FocusNear = {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
};

/** `order`: the names of what is in the list, as `data-near` has them. */
export function useFocusNear(place: RefObject<HTMLElement | null>, order: readonly string[]): FocusNear {
  const focused = useRef<string | null>(null);
  const before = useRef<readonly string[]>(order);
  const names = order.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again each time something has moved
  useEffect(() => {
    const lost = focused.current;
    const old = before.current;
    before.current = order;
    // What the page itself takes away sends no event, so this is still what had the focus.
    if (lost === null || document.activeElement !== document.body) return;
    const next = order.includes(lost) ? lost : order[Math.min(old.indexOf(lost), order.length - 1)];
    const one = next && place.current?.querySelector<HTMLElement>(`[data-near="${CSS.escape(next)}"]`);
    (one || place.current)?.focus({ preventScroll: true });
  }, [names]);
  return {
    onFocus: ({ target }) => {
      focused.current = target.closest<HTMLElement>('[data-near]')?.dataset.near ?? '';
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

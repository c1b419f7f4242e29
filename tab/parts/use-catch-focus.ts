// Catches the focus when what was pressed goes away with what it did, so that nobody is thrown to the top of the page.
import { type RefObject, useEffect, useRef } from 'react';

/**
 * For an element with `tabIndex={-1}`, best the place that says what happened. `told` is another one each time something
 * was done, and null before. What was pressed may leave the page a moment later, when it was read again: it is waited
 * for until the person goes on.
 */
export function useCatchFocus<Place extends HTMLElement>(told: object | null): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (told === null) return;
    const look = () => {
      if (document.activeElement !== document.body) return;
      stop();
      place.current?.focus();
    };
    const watch = new MutationObserver(look);
    const goesOn = ['keydown', 'pointerdown'] as const;
    const stop = () => {
      watch.disconnect();
      for (const each of goesOn) document.removeEventListener(each, stop);
    };
    watch.observe(document.body, { childList: true, subtree: true });
    for (const each of goesOn) document.addEventListener(each, stop);
    look();
    return stop;
  }, [told]);
  return place;
}

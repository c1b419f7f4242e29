// Whether nobody has touched the page for a while: on a shared phone, what is private is then put away.
import { useEffect, useState } from 'react';

const quietMilliseconds = 5 * 60_000;

/** `wake` is the tap that brings it back. A phone that slept counts the time it slept. */
export function useQuiet(): { readonly quiet: boolean; readonly wake: () => void } {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    if (quiet) return;
    let touchedAt = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const left = touchedAt + quietMilliseconds - Date.now();
      clearTimeout(timer);
      if (left <= 0) setQuiet(true);
      else timer = setTimeout(look, left);
    };
    const touched = () => {
      // A touch after a long sleep does not undo it.
      look();
      touchedAt = Date.now();
    };
    look();
    for (const event of ['pointerdown', 'keydown', 'input']) window.addEventListener(event, touched, true);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const event of ['pointerdown', 'keydown', 'input'])
        window.removeEventListener(event, touched, true);
      document.removeEventListener('visibilitychange', look);
    };
  }, [quiet]);
  return { quiet, wake: () => setQuiet(false) };
}

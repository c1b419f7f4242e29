// Where the focus goes when what a form waited for is there.
import { type RefObject, useEffect, useRef } from 'react';

/** Whoever waits with the focus in `place`, and has chosen nothing yet, finds it on what is chosen there, or on its first field. */
export function useFocusOnArrival(
  place: RefObject<HTMLElement | null>,
  looking: boolean,
  untouched: boolean,
): void {
  const before = useRef({ looking, untouched });
  useEffect(() => {
    const waited = before.current.looking && before.current.untouched;
    before.current = { looking, untouched };
    if (looking || !waited || !place.current?.contains(document.activeElement)) return;
    const fields = place.current;
    (fields.querySelector<HTMLElement>(':checked') ?? fields.querySelector<HTMLElement>('input'))?.focus();
  }, [place, looking, untouched]);
}

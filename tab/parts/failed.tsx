// A screen that could not be read: says so in plain words and offers to try again.
import { Button } from '@fluentui/react-components';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { screenPaths } from '../paths';
import { failureOf } from '../server/failure';
import { Notice } from './notice';

type Props = {
  readonly error: unknown;
  readonly again: () => void;
  /** True when nothing else is on the screen. */
  readonly heading?: boolean;
};

export function Failed({ error, again, heading = false }: Props) {
  const { kind, title, text } = failureOf(error);
  const place = useFocusKept();
  if (kind === 'nobody-named') return <Notice heading={heading} title={title} text={text} />;
  return (
    <Notice tone="attention" heading={heading} title={title} text={text}>
      <span ref={place}>
        <Button onClick={again}>Try again</Button>
      </span>
      {heading && kind === 'not-there' ? <a href={screenPaths.home()}>Go to the start</a> : null}
    </Notice>
  );
}

/** The button goes once the screen is there; whoever pressed it is led to the screen. */
function useFocusKept(): RefObject<HTMLSpanElement | null> {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const around = place.current;
    return () => {
      if (around?.contains(document.activeElement))
        document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

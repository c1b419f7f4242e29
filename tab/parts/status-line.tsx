// The place in the page that says what just happened, for eyes and screen readers.
import { useEffect, useRef } from 'react';
import { Notice } from './notice';
import styles from './status-line.module.css';

/** `shown` is for everybody, `said` only for screen readers: it tells what eyes see anyway. */
export type Line = { readonly shown: string } | { readonly said: string } | null;

/** A line that is shown is brought into view. */
export function StatusLine({ line }: { line: Line }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (line && 'shown' in line) place.current?.scrollIntoView({ block: 'nearest' });
  }, [line]);
  return (
    <div ref={place} role="status" className={styles.statusLine}>
      {line && 'shown' in line ? <Notice tone="good" title={line.shown} /> : null}
      {line && 'said' in line ? <span className="for-screen-readers">{line.said}</span> : null}
    </div>
  );
}

// What was just done, with the way to what it opened; it takes the focus, because what was pressed may be gone.
import { useEffect, useRef } from 'react';
import type { OpeningSaid } from '../../bot/api/access/access-contract';
import { screenPaths } from '../paths';
import { Notice } from './notice';
import styles from './told-line.module.css';

/** Another one each time something was done. */
export type Told = {
  readonly message: string;
  readonly opened?: OpeningSaid['opened'];
} | null;

export function ToldLine({ told }: { told: Told }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told === null) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  const ways = told?.opened?.filter(({ open }) => open) ?? [];
  return (
    <div ref={place} tabIndex={-1} role="status" className={styles.told}>
      {told ? (
        <Notice tone="good" title={told.message}>
          {ways.length > 0 ? (
            <ul className={styles.ways}>
              {ways.map(({ person: { personId, name }, openingId }) => (
                <li key={openingId}>
                  <a href={screenPaths.file(personId, 'opened')}>{`Read what is open of ${name}’s file`}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}

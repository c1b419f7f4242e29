// The words of an entry. Long texts stay folded until somebody asks for all of it.
import { type ReactNode, useState } from 'react';
import type { Entry } from '../../bot/api/contract';
import { failureOf } from '../server/failure';
import { useEntry } from '../server/queries';
import styles from './entry-article.module.css';

/** `shown` is the whole entry once somebody has asked for all of it. */
export function useEntryWords(
  entry: Entry,
  personId: string,
): { readonly shown: Entry; readonly words: ReactNode } {
  const [unfolded, setUnfolded] = useState(false);
  const whole = useEntry(personId, entry.entryId, unfolded);
  const shown = unfolded && whole.data ? whole.data.entry : entry;
  const words = (
    <>
      <Words entry={shown} />
      {entry.hasMore ? (
        <p className={styles.more}>
          <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Show less' : 'Show all of it'}
          </button>
          <span role="status">{unfolded ? progress(whole) : ''}</span>
        </p>
      ) : null}
      <References references={shown.references} />
    </>
  );
  return { shown, words };
}

function Words({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.text ? <p className={styles.text}>{entry.text}</p> : null}
      {entry.why ? (
        <p className={styles.why}>
          <b>Why</b> {entry.why}
        </p>
      ) : null}
    </>
  );
}

function References({ references }: { references: readonly string[] }) {
  if (references.length === 0) return null;
  return (
    <ul className={styles.references} aria-label="Case references">
      {references.map((reference) => (
        <li key={reference}>{reference}</li>
      ))}
    </ul>
  );
}

function progress(whole: ReturnType<typeof useEntry>): string {
  if (whole.error) return `${failureOf(whole.error).title}. Fold it and try again.`;
  return whole.data ? '' : 'Fetching';
}

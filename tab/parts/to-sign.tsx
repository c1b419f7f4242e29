// What waits for the reader's signature, each with its way there: before everything else that waits on a page.
import type { Thread } from '../../bot/api/contract';
import { screenPaths } from '../paths';
import styles from './to-sign.module.css';

type Props = { readonly personId: string; readonly toSign: Thread['toSign'] };

export function ToSign({ personId, toSign: { shown, more } }: Props) {
  if (shown.length === 0) return null;
  return (
    <ul className={styles.panel} aria-label="To sign">
      {shown.map(({ words, page, id }) => (
        <li key={id}>
          <b>{words}</b>
          <a href={screenPaths.file(personId, page, id ?? undefined)} aria-label={`Read and sign. ${words}`}>
            Read and sign
          </a>
        </li>
      ))}
      {more ? (
        <li>
          <a href={screenPaths.file(personId)}>{more}</a>
        </li>
      ) : null}
    </ul>
  );
}

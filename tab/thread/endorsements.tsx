// Two lists for a talk between the two: what was directed, and what the worker decided and had endorsed. Nothing is counted.
import { useEffect, useId, useRef } from 'react';
import type { EntryView } from '../../bot/views/view-types';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import { useEndorsements } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import styles from './thread-foot.module.css';

type Props = {
  readonly personId: string;
  /** "your", or a name with its s. */
  readonly whose: string;
};

export function Endorsements({ personId, whose }: Props) {
  const { data, error, refetch } = useEndorsements(personId);
  if (error && failureOf(error).kind === 'not-there') {
    return <Notice title="These lists are for the two of the pair only" />;
  }
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting label="Fetching the two lists" />;
  if (data.off) return <Notice title={data.off} />;
  return (
    <div className={styles.lists}>
      <List personId={personId} title="Decisions directed" entries={data.directed} />
      <List personId={personId} title={`${capital(whose)} own, endorsed`} entries={data.endorsed} />
    </div>
  );
}

type ListProps = {
  readonly personId: string;
  readonly title: string;
  readonly entries: readonly EntryView[];
};

function List({ personId, title, entries }: ListProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading}>
        {title}
      </h2>
      {entries.length === 0 ? <p className={styles.none}>Nothing in the last six months.</p> : null}
      <ul>
        {entries.map(({ entryId, text, when, on }) => (
          <li key={entryId}>
            <a href={screenPaths.entry(personId, entryId)}>{text}</a>
            <time dateTime={on}>{when}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

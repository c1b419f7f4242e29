// The quick decisions of an opened file, newest first, with more on request. To be read only.

import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { EntryView } from '../../bot/views/view-types';
import { Notice } from '../parts/notice';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import { ToneBadge } from '../parts/tone-badge';
import { failureOf } from '../server/failure';
import entryStyles from '../thread/entry-article.module.css';
import styles from './access.module.css';
import type { useOpenedFile } from './access-queries';
import { pieceWay } from './opened-piece';

type Props = { readonly personId: string; readonly reading: ReturnType<typeof useOpenedFile> };

export function OpenedDecisions({ personId, reading }: Props) {
  const [said, setSaid] = useState('');
  const entries = reading.data?.pages.flatMap(({ decisions }) => decisions?.entries ?? []) ?? [];
  const failure = reading.isFetchNextPageError ? failureOf(reading.error) : null;

  async function showEarlier() {
    const { data } = await reading.fetchNextPage();
    const added = data?.pages.at(-1)?.decisions?.entries ?? [];
    const [first] = added;
    if (!first) return;
    setSaid(added.length === 1 ? '1 earlier decision shown.' : `${added.length} earlier decisions shown.`);
    document.getElementById(elementIdOf(first.entryId))?.focus();
  }

  return (
    <Panel title="Quick decisions">
      {entries.length === 0 ? <p className={rows.para}>There is none yet.</p> : null}
      <ol className={rows.list}>
        {entries.map((entry) => (
          <li key={entry.entryId} className={styles.entry}>
            <Decision entry={entry} personId={personId} />
          </li>
        ))}
      </ol>
      <p role="status" className="for-screen-readers">
        {said}
      </p>
      {failure ? <Notice tone="attention" title={failure.title} text={failure.text} /> : null}
      {reading.hasNextPage ? (
        <Button disabledFocusable={reading.isFetchingNextPage} onClick={() => void showEarlier()}>
          {reading.isFetchingNextPage ? 'Fetching earlier decisions' : 'Show earlier decisions'}
        </Button>
      ) : null}
    </Panel>
  );
}

const elementIdOf = (entryId: string) => `opened-${entryId}`;

function Decision({ entry, personId }: { readonly entry: EntryView; readonly personId: string }) {
  const { entryId, title, badges, on, when, text, why, references, facts, hasMore } = entry;
  const id = useId();
  return (
    <article id={elementIdOf(entryId)} aria-labelledby={`${id}-title ${id}-when`} tabIndex={-1}>
      <div className={entryStyles.top}>
        <h3 id={`${id}-title`}>{title}</h3>
        {badges.map((badge) => (
          <ToneBadge key={badge.word} badge={badge} />
        ))}
        <time id={`${id}-when`} dateTime={on}>
          {when}
        </time>
      </div>
      {text ? <p className={entryStyles.text}>{text}</p> : null}
      {why ? (
        <p className={entryStyles.why}>
          <b>Why</b> {why}
        </p>
      ) : null}
      {hasMore ? (
        <p className={rows.para}>
          <a href={pieceWay(personId, 'decision', entryId)} aria-describedby={`${id}-when`}>
            Read all of it
          </a>
        </p>
      ) : null}
      {references.length > 0 ? (
        <ul className={entryStyles.references} aria-label="Case references">
          {references.map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
        </ul>
      ) : null}
      {facts.length > 0 ? (
        <ul className={entryStyles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

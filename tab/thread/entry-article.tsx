// One entry of a thread. Long texts stay folded until somebody asks for all of it.
import { Badge, type BadgeProps } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Entry, Thread } from '../../bot/api/contract';
import type { BadgeView } from '../../bot/views/view-types';
import { failureOf } from '../server/failure';
import { useEntry } from '../server/queries';
import { AddReference } from './add-reference';
import styles from './entry-article.module.css';
import { KindBead } from './kind-bead';

type Props = {
  readonly entry: Entry;
  readonly thread: Thread;
  /** True when a link points to this entry. */
  readonly opened: boolean;
  /** Tells screen readers what eyes see anyway. */
  readonly say: (text: string) => void;
};

const tones: Record<BadgeView['tone'], NonNullable<BadgeProps['color']>> = {
  neutral: 'informative',
  good: 'success',
  attention: 'warning',
};

/** The id of an entry's element, so that links and paging can move the focus to it. */
export function elementIdOf(entryId: string): string {
  return `entry-${entryId}`;
}

export function EntryArticle({ entry, thread, opened, say }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const whole = useEntry(thread.person.personId, entry.entryId, unfolded);
  const shown = unfolded && whole.data ? whole.data.entry : entry;
  const id = useId();
  return (
    <div className={styles.row}>
      <KindBead kind={entry.kind} />
      <article
        id={elementIdOf(entry.entryId)}
        className={styles.article}
        aria-labelledby={`${id}-title ${id}-when`}
        data-opened={opened}
        tabIndex={-1}
      >
        <div className={styles.top}>
          <h3 id={`${id}-title`}>{entry.title}</h3>
          {entry.badges.map((badge) => (
            <Badge key={badge.word} appearance="tint" shape="rounded" color={tones[badge.tone]}>
              {badge.word}
            </Badge>
          ))}
          <time id={`${id}-when`} dateTime={entry.on}>
            {entry.when}
          </time>
        </div>
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
        <AddReference entry={entry} thread={thread} titledBy={`${id}-title ${id}-when`} say={say} />
        <Facts facts={shown.facts} />
      </article>
    </div>
  );
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

function Facts({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function progress(whole: ReturnType<typeof useEntry>): string {
  if (whole.error) return `${failureOf(whole.error).title}. Fold it and try again.`;
  return whole.data ? '' : 'Fetching';
}

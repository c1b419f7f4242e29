// An entry that a link points to and the first page does not hold: fetched alone and shown above the timeline.
import { useEffect } from 'react';
import type { Thread } from '../../bot/api/contract';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { failureOf } from '../server/failure';
import { useEntry } from '../server/queries';
import { EntryArticle, elementIdOf, inThread } from './entry-article';
import styles from './opened-entry.module.css';

type Props = {
  readonly thread: Thread;
  readonly entryId: string;
  readonly say: (text: string) => void;
};

export function OpenedEntry({ thread, entryId, say }: Props) {
  const found = useEntry(thread.person.personId, entryId, true);
  const present = found.data !== undefined;
  useEffect(() => {
    if (present) document.getElementById(elementIdOf(entryId))?.focus();
  }, [present, entryId]);
  if (found.error) return <NotFoundHere error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <section aria-labelledby="opened" className={styles.opened}>
      <h2 id="opened">The entry you opened</h2>
      <EntryArticle entry={{ ...found.data.entry, hasMore: false }} {...inThread(thread)} opened say={say} />
    </section>
  );
}

function NotFoundHere({ error, again }: { error: Error; again: () => void }) {
  const gone = failureOf(error).kind === 'not-there';
  return (
    <div className={styles.opened}>
      {gone ? (
        <Notice title="The entry you followed a link to is not in this thread" />
      ) : (
        <Failed error={error} again={again} />
      )}
    </div>
  );
}

// The entries of a thread as a list, newest first, with more on request.
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Entry, Thread } from '../../bot/api/contract';
import { Notice } from '../parts/notice';
import { failureOf } from '../server/failure';
import { EntryArticle, elementIdOf, inThread } from './entry-article';
import { NothingYet } from './nothing-yet';
import type { ThreadReading } from './thread-screen';
import styles from './timeline.module.css';

type Props = {
  readonly thread: Thread;
  readonly entries: readonly Entry[];
  readonly reading: ThreadReading;
  /** The entry a link points to, or null. */
  readonly openedId: string | null;
  readonly say: (text: string) => void;
};

export function Timeline({ thread, entries, reading, openedId, say }: Props) {
  const [focusOn, setFocusOn] = useState(openedId);
  useEffect(() => setFocusOn(openedId), [openedId]);
  useFocusEntry(focusOn, entries);

  async function showEarlier() {
    const { data, error } = await reading.fetchNextPage();
    const added = data?.pages.at(-1)?.entries ?? [];
    const [first] = added;
    if (error || !first) return;
    say(added.length === 1 ? '1 earlier entry shown.' : `${added.length} earlier entries shown.`);
    setFocusOn(first.entryId);
  }

  return (
    <section aria-labelledby="timeline" aria-busy={reading.isPlaceholderData} className={styles.section}>
      <h2 id="timeline" className="for-screen-readers">
        Timeline, newest first
      </h2>
      {thread.ahead ? <Ahead words={thread.ahead} diary={thread.diary !== null} /> : null}
      {entries.length === 0 ? <NothingYet thread={thread} /> : null}
      <ol className={styles.timeline}>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <EntryArticle entry={entry} {...inThread(thread)} opened={entry.entryId === openedId} say={say} />
          </li>
        ))}
      </ol>
      {reading.hasNextPage ? <ShowEarlier reading={reading} show={() => void showEarlier()} /> : null}
    </section>
  );
}

/** What is to come stands in the diary; the timeline begins with what has happened. */
function Ahead({ words, diary }: { readonly words: string; readonly diary: boolean }) {
  const show = () => {
    const heading = document.getElementById('diary');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <p className={styles.ahead}>
      {words}{' '}
      {diary ? (
        <button type="button" className={styles.show} onClick={show}>
          Show the diary
        </button>
      ) : null}
    </p>
  );
}

function ShowEarlier({ reading, show }: { reading: ThreadReading; show: () => void }) {
  const failure = reading.isFetchNextPageError ? failureOf(reading.error) : null;
  return (
    <div className={styles.earlier}>
      {failure ? <Notice tone="attention" title={failure.title} text={failure.text} /> : null}
      <Button disabledFocusable={reading.isFetchingNextPage} onClick={show}>
        {reading.isFetchingNextPage ? 'Fetching earlier entries' : 'Show earlier'}
      </Button>
    </div>
  );
}

/** Brings one entry into view, once, as soon as it is on the page. */
function useFocusEntry(entryId: string | null, entries: readonly Entry[]): void {
  const present = entries.some((entry) => entry.entryId === entryId);
  useEffect(() => {
    if (!present || entryId === null) return;
    const element = document.getElementById(elementIdOf(entryId));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  }, [present, entryId]);
}

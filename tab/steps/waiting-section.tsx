// What waits in a thread after quick decisions: to answer, not yet on a child's file, to look at again.
import { type RefObject, useEffect, useId, useRef } from 'react';
import type { Entry } from '../../bot/api/contract';
import { Failed } from '../parts/failed';
import { type OpenDecisions, useOpenDecisions } from '../server/decision-queries';
import { useEntryWords } from '../thread/entry-words';
import { DecisionPart, type Shown } from './decision-part';
import styles from './waiting-section.module.css';

type Props = {
  readonly personId: string;
  /** What a case reference looks like, or null when we do not know. */
  readonly example: string | null;
  readonly say: (text: string) => void;
};

export function WaitingSection(props: Props) {
  const { data, error, refetch } = useOpenDecisions(props.personId);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeepFocusNear(heading, data);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data || isEmpty(data)) return null;
  const { toAnswer, childFile, lookAgain } = data;
  return (
    <section className={styles.panel} aria-labelledby="waiting">
      <h2 id="waiting" ref={heading} tabIndex={-1}>
        Waiting
      </h2>
      <Group title="To answer" entries={toAnswer} show="answers" {...props} />
      <Group title="Not yet on a child’s file" entries={childFile} show="child-file" {...props} />
      <Group
        title="To look at again"
        entries={lookAgain.entries}
        show="look-again"
        more={lookAgain.more}
        {...props}
      />
    </section>
  );
}

type GroupProps = Props & {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly show: Shown;
  readonly more?: string | null;
};

function Group({ title, entries, show, more = null, ...rest }: GroupProps) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <WaitingEntry entry={entry} show={show} {...rest} />
          </li>
        ))}
      </ul>
      {more ? <p className={styles.more}>{more}</p> : null}
    </div>
  );
}

type EntryProps = Props & { readonly entry: Entry; readonly show: Shown };

/** Told apart from the same entry in the timeline by what it is here for. */
function WaitingEntry({ entry, show, personId, example, say }: EntryProps) {
  const id = useId();
  const { shown, words } = useEntryWords(entry, personId);
  if (!shown.decision) return null;
  return (
    <article className={styles.entry} aria-labelledby={`${id}-title ${id}-when`} tabIndex={-1}>
      <p className={styles.top}>
        <b id={`${id}-title`}>{entry.title}</b>{' '}
        <time id={`${id}-when`} dateTime={entry.on}>
          {entry.when}
        </time>
      </p>
      <DecisionPart
        entry={shown}
        decision={shown.decision}
        personId={personId}
        example={example}
        titledBy={`${id}-title ${id}-when`}
        say={say}
        show={show}
      >
        {words}
      </DecisionPart>
    </article>
  );
}

/** The entry somebody has just answered leaves the list, or takes the whole part away; the focus stays near. */
function useKeepFocusNear(heading: RefObject<HTMLHeadingElement | null>, data: OpenDecisions | undefined) {
  const within = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again each time the list has changed
  useEffect(() => {
    if (within.current && document.activeElement === document.body) {
      (heading.current ?? document.getElementById('main'))?.focus({ preventScroll: true });
    }
    within.current = heading.current?.closest('section')?.contains(document.activeElement) ?? false;
  }, [heading, data]);
}

const isEmpty = ({ toAnswer, childFile, lookAgain }: OpenDecisions): boolean =>
  toAnswer.length + childFile.length + lookAgain.entries.length === 0;

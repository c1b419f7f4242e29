// What waits in a thread after quick decisions, each decision once: to answer, not yet on a child's file, to look at again.
import { useId } from 'react';
import type { Entry } from '../../bot/api/contract';
import { Failed } from '../parts/failed';
import { type OpenDecisions, useOpenDecisions } from '../server/decision-queries';
import { useEntryWords } from '../thread/entry-words';
import { DecisionPart } from './decision-part';
import { useFollowFocus } from './use-follow-focus';
import { type Waits, waitingOnce } from './waiting-once';
import styles from './waiting-section.module.css';

type Props = {
  readonly personId: string;
  /** What a case reference looks like, or null when we do not know. */
  readonly example: string | null;
  readonly say: (text: string) => void;
};

const lookAgainTitle = 'To look at again at the next supervision';

export function WaitingSection(props: Props) {
  const { data, error, refetch } = useOpenDecisions(props.personId);
  const waiting = data ? waitingOnce(data) : null;
  const follow = useFollowFocus(waiting);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!waiting || !data || isEmpty(data)) return null;
  const { toAnswer, childFile, lookAgain } = waiting;
  const { more } = data.lookAgain;
  return (
    <section className={styles.panel} aria-labelledby="waiting" {...follow}>
      <h2 id="waiting" tabIndex={-1}>
        Waiting
      </h2>
      <Group title="To answer" all={toAnswer} {...props} />
      <Group title="Not yet on a child’s file" all={childFile} {...props} />
      <Group title={lookAgainTitle} all={lookAgain} {...props} />
      {more ? (
        <p className={styles.more}>
          {/* Those that come back as well may all be in a group above. */}
          {lookAgain.length === 0 ? `${lookAgainTitle}: ` : null}
          {more}
        </p>
      ) : null}
    </section>
  );
}

type GroupProps = Props & { readonly title: string; readonly all: readonly Waits[] };

function Group({ title, all, ...rest }: GroupProps) {
  const id = useId();
  if (all.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {all.map(({ entry, forWhat }) => (
          <li key={entry.entryId}>
            <WaitingEntry entry={entry} forWhat={forWhat} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type EntryProps = Props & { readonly entry: Entry; readonly forWhat: Waits['forWhat'] };

/** Both times are its one quiet line, beside its title. */
function WaitingEntry({ entry, forWhat, personId, example, say }: EntryProps) {
  const id = useId();
  const { shown, words } = useEntryWords(entry, personId);
  if (!shown.decision) return null;
  const titledBy = `${id}-title ${id}-times`;
  return (
    <article className={styles.entry} aria-labelledby={titledBy} data-waits={entry.entryId} tabIndex={-1}>
      <p className={styles.top}>
        <b id={`${id}-title`}>{entry.title}</b> <span id={`${id}-times`}>{shown.decision.times}</span>
      </p>
      <DecisionPart
        entry={shown}
        decision={shown.decision}
        personId={personId}
        example={example}
        titledBy={titledBy}
        say={say}
        show={forWhat}
      >
        {words}
      </DecisionPart>
    </article>
  );
}

const isEmpty = ({ toAnswer, childFile, lookAgain }: OpenDecisions): boolean =>
  toAnswer.length + childFile.length + lookAgain.entries.length === 0;

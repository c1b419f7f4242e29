// What waits in a thread after quick decisions, each decision once: to answer, not yet on a child's file, to look at again.
import { useId, useState } from 'react';
import { Failed } from '../parts/failed';
import { useOpenDecisions } from '../server/decision-queries';
import { useEntryWords } from '../thread/entry-words';
import { DecisionPart } from './decision-part';
import { useFollowFocus } from './use-follow-focus';
import { type BeingAnswered, type WaitingOnce, type Waits, waitingOnce, withAnswered } from './waiting-once';
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
  const [answered, setAnswered] = useState<BeingAnswered | null>(null);
  const waiting = data ? withAnswered(waitingOnce(data), answered) : null;
  const follow = useFollowFocus(waiting);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!waiting || !data || isEmpty(waiting)) return null;
  const { toAnswer, childFile, lookAgain } = waiting;
  const { more } = data.lookAgain;
  const group = { ...props, setAnswered };
  return (
    <section className={styles.panel} aria-labelledby="waiting" {...follow}>
      <h2 id="waiting" tabIndex={-1}>
        Open quick decisions
      </h2>
      <Group title="To answer" name="toAnswer" all={toAnswer} {...group} />
      <Group title="Not yet on a child’s file" name="childFile" all={childFile} {...group} />
      {data.more ? <p className={styles.more}>{data.more}</p> : null}
      <Group title={lookAgainTitle} name="lookAgain" all={lookAgain} {...group} />
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

type InGroup = Props & {
  readonly name: keyof WaitingOnce;
  readonly setAnswered: (answered: BeingAnswered | null) => void;
};
type GroupProps = InGroup & { readonly title: string; readonly all: readonly Waits[] };

function Group({ title, all, ...rest }: GroupProps) {
  const id = useId();
  if (all.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {all.map((waits) => (
          <li key={waits.entry.entryId}>
            <WaitingEntry waits={waits} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type EntryProps = InGroup & { readonly waits: Waits };

/** Both times are its one quiet line, beside its title. */
function WaitingEntry({ waits, name, setAnswered, personId, example, say }: EntryProps) {
  const { entry, forWhat } = waits;
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
        writing={(isOpen) => setAnswered(isOpen ? { group: name, waits } : null)}
      >
        {words}
      </DecisionPart>
    </article>
  );
}

const isEmpty = ({ toAnswer, childFile, lookAgain }: WaitingOnce): boolean =>
  toAnswer.length + childFile.length + lookAgain.length === 0;

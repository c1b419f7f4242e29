// The head of a thread: whose it is, how supervision stands, when they met and meet, and the way to log a decision.
import { Button } from '@fluentui/react-components';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import { LogDecision } from '../decision/log-decision';
import { Initials } from '../parts/initials';
import { StatusBadge } from '../parts/status-badge';
import { screenPaths } from '../paths';
import styles from './thread-head.module.css';

export function ThreadHead({
  thread,
  saved,
}: {
  thread: Thread;
  saved: (answer: LogDecisionAnswer) => void;
}) {
  const { person, status } = thread;
  return (
    <section className={styles.head} aria-label="How things stand">
      <div className={styles.top}>
        <Initials letters={person.initials} />
        <div className={styles.who}>
          <h1 className={styles.title}>
            <span className={styles.eyebrow}>
              {thread.own ? 'Your supervision thread' : 'Supervision thread'}
            </span>{' '}
            {person.name}
          </h1>
          <p className={styles.role}>
            {[person.role, person.team].filter(Boolean).join(' · ')}{' '}
            <a className={styles.file} href={screenPaths.file(person.personId)}>
              Supervision file
            </a>
          </p>
        </div>
        <div className={styles.actions}>
          {thread.diary ? (
            <Button as="a" size="large" href={screenPaths.file(person.personId, 'prepare')}>
              Prepare
            </Button>
          ) : null}
          {thread.form ? <LogDecision thread={thread} form={thread.form} saved={saved} /> : null}
        </div>
      </div>
      <div className={styles.status}>
        <StatusBadge status={status} />
        <p className={styles.sentence}>{status.sentence}</p>
      </div>
      {thread.induction ? (
        <p>
          <a href={screenPaths.file(person.personId, 'agreement')}>{thread.induction}</a>
        </p>
      ) : null}
      <Meetings thread={thread} />
    </section>
  );
}

function Meetings({ thread }: { thread: Thread }) {
  const facts = [
    { name: 'Last met', value: thread.lastMet },
    { name: 'Next', value: thread.next },
    { name: 'Supervisor', value: thread.supervisor },
  ].filter((fact) => fact.value);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.meetings}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

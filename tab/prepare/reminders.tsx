// What the two come back to: promises, what was taken upward, decisions to look at again, children's files, and the workload.
import type { ReactNode } from 'react';
import type { Entry } from '../../bot/api/contract';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { ActionList } from '../actions/action-list';
import { screenPaths } from '../paths';
import { DecisionPart } from '../steps/decision-part';
import { useFollowFocus } from '../steps/use-follow-focus';
import { useEntryWords } from '../thread/entry-words';
import { WaitList } from '../waits/wait-list';
import styles from './prepare.module.css';

type Props = {
  readonly personId: string;
  readonly view: Preparation;
  /** Says what a step came to, and reads the page again. */
  readonly done: (message: string) => void;
};

export function Promises({ personId, view, done }: Props) {
  const { actions, moreActions, issues } = view;
  return (
    <>
      <Part id="promises" title="Promises" shown={actions.length > 0}>
        <ActionList personId={personId} actions={actions} say={done} />
        {moreActions ? <p className={styles.quiet}>{moreActions}</p> : null}
      </Part>
      <Part id="upward" title="Taken upward" shown={issues.length > 0}>
        <ul className={styles.lines}>
          {issues.map(({ entryId, text, waits }) => (
            <li key={entryId}>
              {text} <span className={styles.quiet}>{waits}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

export function Reminders({ personId, view, done }: Props) {
  const { childFile, moreChildFile, workload, waits } = view;
  return (
    <>
      <LookAgainPart personId={personId} view={view} done={done} />
      <Part id="child-file" title="Not yet on a child’s file" shown={childFile.length > 0}>
        <ul className={styles.lines}>
          {childFile.map(({ entryId, words }) => (
            <li key={`${entryId} ${words}`}>
              <a href={screenPaths.decision(personId, entryId)}>{words}</a>
            </li>
          ))}
        </ul>
        {moreChildFile ? <p className={styles.quiet}>{moreChildFile}</p> : null}
      </Part>
      <Part id="workload" title="Workload" shown={workload.length > 0}>
        {workload.map((line, at) => (
          <p key={line} className={at === workload.length - 1 ? styles.quiet : undefined}>
            {line}
          </p>
        ))}
      </Part>
      <Part id="waits" title="Waits on other agencies" shown={waits.shown.length > 0}>
        <WaitList personId={personId} waits={waits.shown} say={done} />
        {waits.more ? <p className={styles.quiet}>{waits.more}</p> : null}
      </Part>
    </>
  );
}

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
};

/** A heading over nothing would be one more thing to read. */
function Part({ id, title, shown, children }: PartProps) {
  if (!shown) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function LookAgainPart({ personId, view, done }: Props) {
  const { entries, more } = view.lookAgain;
  const waits = entries.map((entry) => ({ entry, forWhat: ['look-again'] as const }));
  const follow = useFollowFocus({ toAnswer: [], childFile: [], lookAgain: waits });
  return (
    <Part id="waiting" title="To look at again" shown={entries.length > 0}>
      <ul className={styles.entries} {...follow}>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <Decided entry={entry} personId={personId} done={done} />
          </li>
        ))}
      </ul>
      {more ? <p className={styles.quiet}>{more}</p> : null}
    </Part>
  );
}

type DecidedProps = Pick<Props, 'personId' | 'done'> & { readonly entry: Entry };

function Decided({ entry, personId, done }: DecidedProps) {
  const { shown, words } = useEntryWords(entry, personId);
  const titleId = `again-${entry.entryId}`;
  return (
    <article className={styles.entry} aria-labelledby={titleId} data-waits={entry.entryId} tabIndex={-1}>
      <h3 id={titleId}>
        {entry.title}, {entry.when}
      </h3>
      {shown.decision ? (
        <DecisionPart
          entry={shown}
          decision={shown.decision}
          personId={personId}
          example={null}
          titledBy={titleId}
          say={done}
          show={['look-again']}
        >
          {words}
        </DecisionPart>
      ) : (
        <>
          {words}
          {entry.kind === 'case' ? (
            <p>
              <a href={screenPaths.file(personId, 'case', entry.entryId)}>Open the case discussion</a>
            </p>
          ) : null}
        </>
      )}
    </article>
  );
}

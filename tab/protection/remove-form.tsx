// Looks at what a removal would take, and only then asks for it: whose file, how much, that it cannot be undone, and why.
import { useState } from 'react';
import type { RemovalPlanAnswer, RetentionSaid } from '../../bot/api/retention/retention-contract';
import type { PersonView } from '../../bot/views/view-types';
import { TextField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { Notice } from '../parts/notice';
import { refusalsOf } from '../parts/refusals';
import rows from '../parts/rows.module.css';
import { type Failure, failureOf } from '../server/failure';
import { useSaved } from '../server/use-saved';
import styles from './retention.module.css';
import { retentionPaths, useRemovalPlan } from './retention-queries';

type Props = {
  readonly person: PersonView;
  readonly close: () => void;
  readonly removed: (message: string) => void;
};

export function RemoveForm({ person, close, removed }: Props) {
  const { data, error } = useRemovalPlan(person.personId);
  if (data) return <Look plan={data} {...{ close, removed }} />;
  return <NotYet person={person} failure={error ? failureOf(error) : null} close={close} />;
}

/** Counting, or why nothing is counted. */
function NotYet({ person, failure, close }: Omit<Props, 'removed'> & { failure: Failure | null }) {
  return (
    <FormDialog
      title={`${person.name}’s file`}
      open
      saveWord={failure ? 'Close it' : 'Counting'}
      busy={failure === null}
      failure={failure}
      unplaced={(failure?.fields ?? []).map(({ message }) => message)}
      close={close}
      save={close}
      saveAsNew={close}
      startAt="h2"
    >
      {failure ? null : <p role="status">Counting what lies there.</p>}
    </FormDialog>
  );
}

type LookProps = Omit<Props, 'person'> & { readonly plan: RemovalPlanAnswer };

/** What was looked at is what is removed: with another list the first step comes again. */
function Look({ plan, close, removed }: LookProps) {
  const [seen, setSeen] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const { busy, failure, save, saveAsNew } = useSaved<object, RetentionSaid>({
    path: retentionPaths.remove(),
    offeredId: plan.operationId,
    saved: ({ message }) => removed(message),
  });
  const { messageFor, unplaced } = refusalsOf(failure, ['why']);
  const { person, mayRemove } = plan;
  const body = { personId: person.personId, plan: plan.plan, why };
  if (seen !== plan.plan) {
    return (
      <FormDialog
        title={`${person.name}’s file: what would go`}
        open
        saveWord={mayRemove ? 'Go on' : 'Close it'}
        busy={false}
        failure={null}
        unplaced={[]}
        close={close}
        save={() => (mayRemove ? setSeen(plan.plan) : close())}
        saveAsNew={close}
        startAt="summary"
        note="Nothing is removed by looking."
      >
        <Counts plan={plan} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      key="remove"
      title={`Remove ${person.name}’s file`}
      open
      saveWord="Remove it for good"
      {...{ busy, failure, unplaced, close }}
      save={() => save(body)}
      saveAsNew={() => saveAsNew(body)}
    >
      <Notice tone="attention" title={plan.total} text={plan.cannotBeUndone} />
      <TextField
        label="Why it is not needed any more"
        hint="At most 600 characters. It stays, with your name and the day."
        value={why}
        change={setWhy}
        message={messageFor('why')}
      />
    </FormDialog>
  );
}

function Counts({ plan: { words, total, groups, stays } }: { plan: RemovalPlanAnswer }) {
  return (
    <>
      <p className={rows.para}>{words}</p>
      <p>
        <b>{total}</b>
      </p>
      {groups.map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <dl className={styles.counts}>
            {lines.map(({ what, count, days }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd className={styles.count}>{count}</dd>
                <dd className={rows.quiet}>{days}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <details open className={styles.folded}>
        <summary>
          <h3>What stays</h3>
        </summary>
        <ul className={styles.stays}>
          {stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

// Review: what both promised and what became of it, and the quick decisions that come back at this session.
import { useId } from 'react';
import { ActionList } from '../actions/action-list';
import { useOpenActions } from '../actions/action-queries';
import { Failed } from '../parts/failed';
import { MarkedWords } from '../parts/marked-words';
import { useOpenDecisions } from '../server/decision-queries';
import { EntryArticle } from '../thread/entry-article';
import styles from './records.module.css';
import type { SessionForm } from './session-form';
import { settledWords, withSettled } from './settled-actions';

type Props = {
  readonly personId: string;
  readonly form: SessionForm;
  readonly say: (shown: string) => void;
};

export function ReviewPart(props: Props) {
  return (
    <>
      <Promises {...props} />
      <Settled form={props.form} />
      <ComesBack {...props} />
    </>
  );
}

function Promises({ personId, form, say }: Props) {
  const { data, error, refetch } = useOpenActions(personId);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  // The list stays where the focus is when its last action is settled.
  return (
    <>
      {data.actions.length === 0 ? <p className={styles.quiet}>No open actions.</p> : null}
      <ActionList
        personId={personId}
        actions={data.actions}
        say={say}
        settled={(action, step) => form.update((now) => withSettled(now, action, step))}
      />
    </>
  );
}

/** It is in the record already: nobody writes it down again. */
function Settled({ form }: Pick<Props, 'form'>) {
  const id = useId();
  const { reviewed = [] } = form.words;
  if (reviewed.length === 0) return null;
  const lines = reviewed.map((one) => ({ actionId: one.actionId, line: settledWords(one) }));
  return (
    <section aria-labelledby={id} className={styles.back}>
      <h4 id={id}>Said in this session, and in the record</h4>
      <ul className={styles.known}>
        {lines.map(({ actionId, line }) => (
          <li key={actionId}>{line}</li>
        ))}
      </ul>
      <MarkedWords
        text={lines.map(({ line }) => line).join('\n')}
        found={form.found}
        allow={form.allow}
        busy={false}
      />
    </section>
  );
}

function ComesBack({ personId, say }: Omit<Props, 'form'>) {
  const id = useId();
  const { data } = useOpenDecisions(personId);
  const entries = data?.lookAgain.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.back}>
      <h4 id={id}>Decisions to look at again</h4>
      <ul>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <EntryArticle
              entry={entry}
              personId={personId}
              example={null}
              opened={false}
              titleAs="h5"
              say={say}
            />
          </li>
        ))}
      </ul>
      {data?.lookAgain.more ? <p className={styles.quiet}>{data.lookAgain.more}</p> : null}
    </section>
  );
}

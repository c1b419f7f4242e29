// Review: what both promised, and the quick decisions that come back at this session.
import { useId } from 'react';
import { ActionList } from '../actions/action-list';
import { useOpenActions } from '../actions/action-queries';
import { Failed } from '../parts/failed';
import { useOpenDecisions } from '../server/decision-queries';
import { EntryArticle } from '../thread/entry-article';
import styles from './records.module.css';

type Props = { readonly personId: string; readonly say: (shown: string) => void };

export function ReviewPart(props: Props) {
  return (
    <>
      <Promises {...props} />
      <ComesBack {...props} />
    </>
  );
}

function Promises({ personId, say }: Props) {
  const { data, error, refetch } = useOpenActions(personId);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  if (data.actions.length === 0) return <p className={styles.quiet}>No open actions.</p>;
  return <ActionList personId={personId} actions={data.actions} say={say} />;
}

function ComesBack({ personId, say }: Props) {
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

// The case discussions of a thread, or of one record, and the way to a new one. None of them is part of a record.
import { Failed } from '../parts/failed';
import { screenPaths } from '../paths';
import { useCases } from './case-queries';
import styles from './cases.module.css';

type Props = {
  readonly personId: string;
  /** Null for all of the thread, the newest first. */
  readonly recordId: string | null;
};

export function CaseDiscussions({ personId, recordId }: Props) {
  const { data, error, refetch } = useCases(personId, recordId);
  const fresh = screenPaths.file(personId, 'case');
  return (
    <div className={styles.list}>
      {error && !data ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.cases.length === 0 ? <p className={styles.quiet}>None yet.</p> : null}
      {data && data.cases.length > 0 ? (
        <ul>
          {data.cases.map(({ entryId, references, when, text, badges }) => (
            <li key={entryId}>
              <a href={screenPaths.file(personId, 'case', entryId)}>{`${references.join(', ')}, ${when}`}</a>
              {text ? <p className={styles.headline}>{text}</p> : null}
              <p className={styles.quiet}>{badges.map(({ word }) => word).join(' · ')}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={recordId === null ? fresh : `${fresh}?${new URLSearchParams({ record: recordId })}`}>
          Write down a case discussion
        </a>
      </p>
    </div>
  );
}

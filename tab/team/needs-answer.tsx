// What was taken upward and waits for the viewer as next manager, each with a way in: they are in threads that are closed to them.
import { ArrowCircleUpRegular } from '@fluentui/react-icons/svg/arrow-circle-up';
import { useIssuesBelow } from '../actions/action-queries';
import { Failed } from '../parts/failed';
import { screenPaths } from '../paths';
import styles from './needs-authority.module.css';

export function NeedsAnswer() {
  const { data, error, refetch } = useIssuesBelow();
  if (error && !data) {
    return (
      <div className={styles.failed}>
        <Failed error={error} again={() => void refetch()} />
      </div>
    );
  }
  if (!data || data.issues.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="upward">
      <h2 id="upward">
        <span className={styles.icon} aria-hidden="true">
          <ArrowCircleUpRegular />
        </span>
        Taken upward to you
      </h2>
      <ul>
        {data.issues.map(({ about, name, entryId, when, words }) => (
          <li key={entryId} className={styles.one}>
            <a
              href={screenPaths.file(about, 'issue', entryId)}
            >{`From the supervision of ${name}, ${when}`}</a>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

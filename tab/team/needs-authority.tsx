// The quick decisions that wait for the viewer's authority, each with a way in: they are in threads that may be closed to them.
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { Failed } from '../parts/failed';
import { screenPaths } from '../paths';
import { useAuthority } from '../server/decision-queries';
import styles from './needs-authority.module.css';

export function NeedsAuthority() {
  const { data, error, refetch } = useAuthority();
  if (error && !data) {
    return (
      <div className={styles.failed}>
        <Failed error={error} again={() => void refetch()} />
      </div>
    );
  }
  if (!data || data.authority.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="authority">
      <h2 id="authority">
        <span className={styles.icon} aria-hidden="true">
          <ShieldRegular />
        </span>
        Needs your authority
      </h2>
      <ul>
        {data.authority.map(({ about, name, entryId, when, words }) => (
          <li key={entryId} className={styles.one}>
            <a href={screenPaths.decision(about, entryId)}>{`Quick decision with ${name}, ${when}`}</a>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The way from a file's overview to its learning and checks, with how much is due.
import { screenPaths } from '../paths';
import styles from './activities.module.css';
import { useDueActivities } from './activity-queries';

export function ActivitiesPart({ personId }: { personId: string }) {
  const { data } = useDueActivities(personId);
  return (
    <p className={styles.onward}>
      <a href={screenPaths.file(personId, 'activities')}>Learning and checks</a>
      {data ? <span className={styles.quiet}>{data.words}</span> : null}
    </p>
  );
}

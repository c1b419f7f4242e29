// Something is on its way. It appears only when the wait is long enough to notice.
import { Spinner } from '@fluentui/react-components';
import styles from './waiting.module.css';

export function Waiting({ label }: { label: string }) {
  return (
    <div className={styles.waiting}>
      <Spinner size="small" label={label} />
    </div>
  );
}

// Something is on its way. It appears only when the wait is long enough to notice.
import { useId } from 'react';
import { Turning } from './turning';
import styles from './waiting.module.css';

export function Waiting({ label }: { label: string }) {
  const id = useId();
  return (
    <div role="progressbar" aria-labelledby={id} className={styles.waiting}>
      <Turning />
      <span id={id}>{label}</span>
    </div>
  );
}

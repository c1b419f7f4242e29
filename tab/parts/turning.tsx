// A small ring that turns while something is on its way. Decoration: words stand beside it.
import styles from './turning.module.css';

export function Turning() {
  return <span className={styles.turning} aria-hidden="true" />;
}

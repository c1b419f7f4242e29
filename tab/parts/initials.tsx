// A circle with somebody's initials. Decoration: the name always stands beside it.
import styles from './initials.module.css';

export function Initials({ letters, size = 'large' }: { letters: string; size?: 'large' | 'small' }) {
  return (
    <span className={styles.circle} data-size={size} aria-hidden="true">
      {letters}
    </span>
  );
}

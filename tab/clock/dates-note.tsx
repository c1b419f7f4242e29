// What is said about the dates of a form while they are looked for, and afterwards.
import styles from './forms.module.css';

/** Stays in the page without words, so that a screen reader hears them come and change. */
export function DatesNote({ words }: { readonly words: string | null }) {
  return (
    <p role="status" className={words === null ? undefined : styles.said}>
      {words}
    </p>
  );
}

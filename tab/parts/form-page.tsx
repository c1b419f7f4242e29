// A form as a page of its own, below the page's heading.
import { type ReactNode, useId } from 'react';
import styles from './form-dialog.module.css';

type Props = { readonly title: string; readonly children: ReactNode };

export function FormPage({ title, children }: Props) {
  const titleId = useId();
  return (
    <section className={styles.page} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h1 id={titleId}>{title}</h1>
      </header>
      {children}
    </section>
  );
}

// Words of a record that can only be read here, under the headings they were written under.
import { type ReactNode, useId } from 'react';
import type { PaperLine } from '../papers/paper';
import styles from './records.module.css';

type Props = {
  readonly title: string;
  readonly lines: readonly PaperLine[];
  readonly children?: ReactNode;
};

export function WrittenLines({ title, lines, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <h3>{label}</h3>
            <p className={styles.text}>{text}</p>
          </div>
        ))}
      {children}
    </section>
  );
}

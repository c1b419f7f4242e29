// A form as a page of its own.
import { useId } from 'react';
import { FormBody, type FormBodyProps } from './form-body';
import styles from './form-dialog.module.css';

type Props = Omit<FormBodyProps, 'heading' | 'close'> & { readonly title: string };

export function FormPage({ title, ...form }: Props) {
  const titleId = useId();
  return (
    <section className={styles.page} aria-labelledby={titleId}>
      <FormBody
        {...form}
        heading={
          <header className={styles.header}>
            <h1 id={titleId}>{title}</h1>
          </header>
        }
      />
    </section>
  );
}

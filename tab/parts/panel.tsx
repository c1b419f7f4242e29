// A part of a page under a heading of its own.
import { type ReactNode, useId } from 'react';
import screen from './screen.module.css';

export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

// One fixed heading of a record: its title, its prompt, its text, and what else belongs to it.
import { type ReactNode, useId } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import styles from './records.module.css';
import type { SessionForm } from './session-form';
import { WordsBox } from './words-box';

export type Heading = RecordDraft['headings'][number];

type Props = {
  readonly heading: Heading;
  readonly form: SessionForm;
  /** Instead of the prompt of the heading. */
  readonly prompts?: readonly string[];
  /** Above the text. */
  readonly before?: ReactNode;
  /** False when there is nothing to write. */
  readonly hasText?: boolean;
  /** Below the text. */
  readonly children?: ReactNode;
};

export function HeadingPanel({ heading, form, prompts = [], before, hasText = true, children }: Props) {
  const { section, title, prompt } = heading;
  const id = useId();
  return (
    <section className={styles.heading} aria-labelledby={id} data-section={section}>
      <h3 id={id}>{title}</h3>
      <div id={`${id}-prompt`} className={styles.prompt}>
        {prompts.length > 0 ? (
          <ul>
            {prompts.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : (
          <p>{prompt}</p>
        )}
      </div>
      {before}
      {hasText ? (
        <WordsBox
          form={form}
          value={form.words.sections[section] ?? ''}
          change={(text) =>
            form.update((now) => ({ ...now, sections: { ...now.sections, [section]: text } }))
          }
          place={`sections.${section}`}
          labelledBy={id}
          describedBy={`${id}-prompt`}
        />
      ) : null}
      {children}
    </section>
  );
}

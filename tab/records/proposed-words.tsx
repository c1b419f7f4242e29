// Words that stand elsewhere in the file and belong under this heading: read here, and put into the text with one button.
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import styles from './records.module.css';
import type { SessionForm } from './session-form';

type Props = {
  readonly section: keyof RecordDraft['proposed'];
  readonly lines: readonly string[];
  readonly form: SessionForm;
};

export function ProposedWords({ section, lines, form }: Props) {
  const id = useId();
  const text = form.words.sections[section] ?? '';
  if (lines.length === 0) return null;
  const missing = lines.filter((line) => !text.includes(line));
  return (
    <>
      <ul id={id} className={styles.known}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button
        size="small"
        aria-describedby={id}
        disabledFocusable={missing.length === 0}
        onClick={() =>
          form.update((now) => ({
            ...now,
            sections: {
              ...now.sections,
              [section]: [now.sections[section] ?? '', ...missing].filter(Boolean).join('\n'),
            },
          }))
        }
      >
        {missing.length === 0 ? 'In the record' : 'Put this in the record'}
      </Button>
    </>
  );
}

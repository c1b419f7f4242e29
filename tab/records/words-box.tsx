// A text under a heading that names it: grows with what is written, with the server's message and the marks below.
import { Field, Textarea } from '@fluentui/react-components';
import { MarkedWords } from '../parts/marked-words';
import { refusalOr } from '../parts/refusal-or';
import styles from './records.module.css';
import type { SessionForm } from './session-form';

type Props = {
  readonly form: SessionForm;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Where the server's messages about it point, e.g. `sections.workload`. */
  readonly place: string;
  readonly rows?: number;
} & (
  | {
      readonly label: string;
      readonly hint?: string;
      readonly labelledBy?: never;
      readonly describedBy?: never;
    }
  | {
      readonly labelledBy: string;
      readonly describedBy?: string;
      readonly label?: never;
      readonly hint?: never;
    }
);

export function WordsBox({ form, value, change, place, rows = 3, ...named }: Props) {
  const { label, hint, labelledBy, describedBy } = named;
  return (
    <div className={styles.words}>
      <Field {...(label && { label })} {...(hint && { hint })} {...refusalOr(form.messages.at(place))}>
        <Textarea
          className={styles.grows ?? ''}
          resize="vertical"
          rows={rows}
          value={value}
          {...(labelledBy && { 'aria-labelledby': labelledBy })}
          {...(describedBy && { 'aria-describedby': describedBy })}
          onChange={(_, typed) => change(typed.value)}
        />
      </Field>
      <MarkedWords text={value} found={form.found} allow={form.allow} busy={false} />
    </div>
  );
}

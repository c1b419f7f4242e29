// When it was said, in the person's own words.
import { Field, Input, Select } from '@fluentui/react-components';
import type { DecisionFormView } from '../../bot/views/view-types';
import { refusalOr } from '../parts/refusal-or';
import styles from './decision-form.module.css';
import { asksTime } from './decision-request';
import type { OpenDraft } from './drafts';

type Props = {
  readonly choices: DecisionFormView['saidChoices'];
  readonly openDraft: OpenDraft;
  readonly message: string | null;
};

export function SaidField({ choices, openDraft, message }: Props) {
  const { draft, change } = openDraft;
  return (
    <div data-field="said" className={styles.together}>
      <Field label="When it was said" {...refusalOr(message)}>
        <Select value={draft.said} onChange={(_, { value }) => change({ said: value })}>
          {choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {asksTime(draft.said) ? (
        <div className={styles.moment}>
          {draft.said === 'at' ? (
            <Field label="Date it was said">
              <Input
                type="date"
                value={draft.saidOn}
                onChange={(_, { value }) => change({ saidOn: value })}
              />
            </Field>
          ) : null}
          <Field label="Time it was said">
            <Input
              type="time"
              value={draft.saidTime}
              onChange={(_, { value }) => change({ saidTime: value })}
            />
          </Field>
        </div>
      ) : null}
    </div>
  );
}

// When it was said, in the person's own words.
import { Field, Input, Select } from '@fluentui/react-components';
import { refusalOr } from '../parts/refusal-or';
import styles from './decision-dialog.module.css';
import type { SaidChoice } from './draft';
import type { OpenDraft } from './drafts';

const choices: readonly { readonly said: SaidChoice; readonly words: string }[] = [
  { said: 'now', words: 'Just now' },
  { said: '15-minutes', words: '15 minutes ago' },
  { said: 'earlier', words: 'Earlier today' },
  { said: 'at', words: 'On another day' },
];

export function SaidField({ openDraft, message }: { openDraft: OpenDraft; message: string | null }) {
  const { draft, change } = openDraft;
  const asksTime = draft.said === 'earlier' || draft.said === 'at';
  return (
    <div data-field="said" className={styles.together}>
      <Field label="When it was said" {...refusalOr(message)}>
        <Select value={draft.said} onChange={(_, { value }) => change({ said: saidNamed(value) })}>
          {choices.map(({ said, words }) => (
            <option key={said} value={said}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {asksTime ? (
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

function saidNamed(value: string): SaidChoice {
  return choices.find(({ said }) => said === value)?.said ?? 'now';
}

// What was agreed: who does what by when. Each becomes an open action when the record is issued.
import { ChoiceField, LineField } from '../clock/fields';
import styles from './records.module.css';
import { Rows } from './rows';
import { type SessionForm, withRow } from './session-form';
import type { Words } from './session-words';
import { WordsBox } from './words-box';

type Action = Words['actions'][number];

export function ActionsPart({ form }: { form: SessionForm }) {
  const { words, update, messages, names } = form;
  const change = (draftId: string, part: Partial<Action>) =>
    update((now) => ({
      ...now,
      actions: withRow(now.actions, (action) => action.draftId === draftId, part),
    }));
  const placeOf = (draftId: string) =>
    `actions.${words.actions.findIndex((action) => action.draftId === draftId)}`;
  return (
    <Rows
      rows={words.actions}
      idOf={({ draftId }) => draftId}
      noun="Action"
      addWord="Add an action"
      most={20}
      add={(draftId) =>
        update((now) => ({
          ...now,
          actions: [...now.actions, { draftId, owner: 'worker', byOn: null, text: '' }],
        }))
      }
      remove={(draftId) =>
        update((now) => ({ ...now, actions: now.actions.filter((action) => action.draftId !== draftId) }))
      }
    >
      {({ draftId, owner, byOn, text }) => (
        <>
          <WordsBox
            form={form}
            label="What will be done"
            rows={1}
            value={text}
            change={(value) => change(draftId, { text: value })}
            place={`${placeOf(draftId)}.text`}
          />
          <div className={styles.pair}>
            <ChoiceField
              label="Who does it"
              value={owner}
              change={(value) => change(draftId, { owner: value === 'supervisor' ? 'supervisor' : 'worker' })}
              message={messages.at(`${placeOf(draftId)}.owner`)}
              choices={[
                { value: 'worker', title: names.worker },
                { value: 'supervisor', title: names.supervisor },
              ]}
            />
            <LineField
              label="By"
              kind="date"
              value={byOn ?? ''}
              change={(value) => change(draftId, { byOn: value === '' ? null : value })}
              message={messages.at(`${placeOf(draftId)}.byOn`)}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

// The actions that were agreed with an activity; both find them among their actions.
import type { ActivityForm } from '../../bot/api/activities/activity-contract';
import { ChoiceField, LineField } from '../clock/fields';
import type { Found, Refusals } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { Rows } from '../records/rows';
import styles from './activities.module.css';

export type TypedAction = {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly byOn: string;
};

type Props = {
  readonly actions: readonly TypedAction[];
  readonly change: (actions: readonly TypedAction[]) => void;
  readonly owners: ActivityForm['owners'];
  /** The day a new one gets. */
  readonly byOn: string;
  readonly refusals: Refusals;
  readonly allow: (words: Found) => void;
  readonly busy: boolean;
};

export function ActionRows({ actions, change, owners, byOn, refusals, allow, busy }: Props) {
  const edit = (id: string, part: Partial<TypedAction>) =>
    change(actions.map((action) => (action.id === id ? { ...action, ...part } : action)));
  return (
    <div className={styles.actions}>
      <h3>Actions agreed</h3>
      <Rows
        rows={actions}
        idOf={({ id }) => id}
        noun="Action"
        addWord="Add an action"
        most={20}
        add={(id) => change([...actions, { id, text: '', owner: owners[0]?.value ?? 'worker', byOn }])}
        remove={(id) => change(actions.filter((action) => action.id !== id))}
      >
        {(action) => {
          const row = actions.indexOf(action);
          return (
            <>
              <WordsField
                label="What will be done"
                value={action.text}
                change={(text) => edit(action.id, { text })}
                message={refusals.messageFor('text', row)}
                found={refusals.foundIn('text')}
                rows={1}
                {...{ allow, busy }}
              />
              <div className={styles.pair}>
                <ChoiceField
                  label="Who does it"
                  value={action.owner}
                  change={(owner) => edit(action.id, { owner })}
                  message={refusals.messageFor('owner', row)}
                  choices={owners}
                />
                <LineField
                  label="By"
                  kind="date"
                  value={action.byOn}
                  change={(day) => edit(action.id, { byOn: day })}
                  message={refusals.messageFor('byOn', row)}
                />
              </div>
            </>
          );
        }}
      </Rows>
    </div>
  );
}

// What will be done, by whom and by when: a row each, the same wherever something is agreed.
import type { ReactNode } from 'react';
import type { Choice } from '../../bot/views/view-types';
import { ChoiceField, LineField } from '../clock/fields';
import styles from './records.module.css';
import { Rows } from './rows';

/** `owner` and `byOn` are empty where nothing was chosen. */
export type AgreedRow = {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly byOn: string;
};

type Props = {
  readonly rows: readonly AgreedRow[];
  readonly change: (next: (rows: readonly AgreedRow[]) => readonly AgreedRow[]) => void;
  readonly noun: 'Action' | 'Decision';
  readonly owners: readonly Choice[];
  /** Where nobody in particular may do it. */
  readonly nobody?: string;
  /** What stands in a new row. */
  readonly fresh: Pick<AgreedRow, 'owner' | 'byOn'>;
  readonly messageFor: (field: string, row: number) => string | null;
  /** The field for what will be done. */
  readonly words: (row: AgreedRow, at: number, type: (text: string) => void) => ReactNode;
};

export function AgreedRows({ rows, change, noun, owners, nobody, fresh, messageFor, words }: Props) {
  return (
    <Rows
      rows={rows}
      idOf={({ id }) => id}
      noun={noun}
      addWord={noun === 'Action' ? 'Add an action' : 'Add a decision'}
      most={20}
      add={(id) => change((now) => [...now, { id, text: '', ...fresh }])}
      remove={(gone) => change((now) => now.filter(({ id }) => id !== gone))}
    >
      {(row) => {
        const at = rows.indexOf(row);
        const put = (part: Partial<AgreedRow>) =>
          change((now) => now.map((one) => (one.id === row.id ? { ...one, ...part } : one)));
        return (
          <>
            {words(row, at, (text) => put({ text }))}
            <div className={styles.pair}>
              <ChoiceField
                label="Who does it"
                choices={owners}
                {...(nobody && { blank: nobody })}
                value={row.owner}
                change={(owner) => put({ owner })}
                message={messageFor('owner', at)}
              />
              <LineField
                label={noun === 'Action' ? 'By' : 'By when'}
                kind="date"
                value={row.byOn}
                change={(byOn) => put({ byOn })}
                message={messageFor('byOn', at)}
              />
            </div>
          </>
        );
      }}
    </Rows>
  );
}

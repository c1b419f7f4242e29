// Asks with whom a quick decision was.
import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { DraftView } from '../../bot/views/decisions/decision-view-types';
import type { ViewerView } from '../../bot/views/view-types';
import { Failed } from '../parts/failed';
import { Waiting } from '../parts/waiting';
import { whoeverIsLooking } from '../paths';
import { useTeam } from '../server/queries';
import styles from './decision-form.module.css';

type Props = {
  readonly viewer: ViewerView;
  readonly begun: DraftView | null;
  /** Empty while nobody is. */
  readonly chosen: string;
  readonly choose: (personId: string) => void;
};

export function ChooseWho({ viewer, begun, chosen, choose }: Props) {
  const team = useTeam();
  const id = useId();
  const rows = team.data?.rows ?? [];
  const known = chosen === whoeverIsLooking || rows.some(({ person }) => person.personId === chosen);
  return (
    <div className={styles.onPage}>
      {team.error && chosen === '' ? (
        <Failed error={team.error} again={() => void team.refetch()} />
      ) : !team.data && chosen === '' ? (
        <Waiting label="One moment" />
      ) : (
        <div className={styles.choose}>
          <label htmlFor={id}>Who was it with?</label>
          <Select id={id} value={chosen} onChange={(_, { value }) => choose(value)}>
            {chosen === '' ? <option value="">Choose a person</option> : null}
            {known || chosen === '' ? null : <option value={chosen}>{nameIn(begun, chosen)}</option>}
            {rows.map(({ person }) => (
              <option key={person.personId} value={person.personId}>
                {person.name}
              </option>
            ))}
            {viewer.isSupervised ? <option value={whoeverIsLooking}>My own supervisor</option> : null}
          </Select>
        </div>
      )}
    </div>
  );
}

/** Of somebody whom the reader does not supervise, or not yet as far as has been read. */
const nameIn = (begun: DraftView | null, personId: string): string =>
  (begun?.about === personId ? begun.name : null) ?? 'Somebody else';

// The way from a row of the team to preparing the next session with that person.
import type { TeamRow } from '../../bot/api/contract';
import { screenPaths } from '../paths';
import styles from './team-screen.module.css';

/** Named in full for whoever hears only the links of a page. */
export function Prepare({ person: { personId, name } }: Pick<TeamRow, 'person'>) {
  return (
    <a
      className={styles.prepare}
      href={screenPaths.file(personId, 'prepare')}
      aria-label={`Prepare for ${name}`}
    >
      Prepare
    </a>
  );
}

// The team as a list of cards, for phones and narrow panels.
import type { TeamRow } from '../../bot/api/contract';
import { Initials } from '../parts/initials';
import { StatusBadge } from '../parts/status-badge';
import { screenPaths } from '../paths';
import { Prepare } from './prepare';
import styles from './team-screen.module.css';

export function TeamCards({ rows }: { rows: readonly TeamRow[] }) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <Card key={row.person.personId} row={row} />
      ))}
    </ul>
  );
}

function Card({ row: { person, status, lastMet, next } }: { row: TeamRow }) {
  return (
    <li className={styles.card}>
      <div className={styles.person}>
        <Initials letters={person.initials} size="small" />
        <div>
          <h2>
            <a href={screenPaths.thread(person.personId)}>{person.name}</a>
          </h2>
          <span className={styles.role}>{person.role}</span>
        </div>
      </div>
      <div className={styles.cardStatus}>
        <StatusBadge status={status} />
        <p className={styles.sentence}>{status.sentence}</p>
      </div>
      <dl className={styles.meetings}>
        <div>
          <dt>Last met</dt>
          <dd>{lastMet}</dd>
        </div>
        <div>
          <dt>Next</dt>
          <dd>
            {next} <Prepare person={person} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

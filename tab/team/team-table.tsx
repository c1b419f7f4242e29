// The team as a table.
import type { TeamRow } from '../../bot/api/contract';
import { Initials } from '../parts/initials';
import { StatusBadge } from '../parts/status-badge';
import { screenPaths } from '../paths';
import { Prepare } from './prepare';
import styles from './team-screen.module.css';

export function TeamTable({ rows }: { rows: readonly TeamRow[] }) {
  return (
    <div className={styles.panel}>
      <table className={styles.table}>
        <caption className="for-screen-readers">People you supervise</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Status</th>
            <th scope="col">Last met</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.person.personId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { person, status, lastMet, next } }: { row: TeamRow }) {
  return (
    <tr>
      <th scope="row">
        <div className={styles.person}>
          <Initials letters={person.initials} size="small" />
          <span>
            <a href={screenPaths.thread(person.personId)}>{person.name}</a>
            <span className={styles.role}>{person.role}</span>
          </span>
        </div>
      </th>
      <td>
        <StatusBadge status={status} />
        <p className={styles.sentence}>{status.sentence}</p>
      </td>
      <td>{lastMet}</td>
      <td>
        {next} <Prepare person={person} />
      </td>
    </tr>
  );
}

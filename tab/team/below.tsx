// The people supervised by the viewer's people: who was met and whether both have signed. No way into a thread.
import { Failed } from '../parts/failed';
import { Initials } from '../parts/initials';
import { useBelow } from '../server/below-queries';
import styles from './below.module.css';

export function Below() {
  const { data, error, refetch } = useBelow();
  if (error && !data) {
    return (
      <div className={styles.failed}>
        <Failed error={error} again={() => void refetch()} />
      </div>
    );
  }
  if (!data || data.teams.length === 0) return null;
  return (
    <section className={styles.below} aria-labelledby="below">
      <h2 id="below">Supervised by your people</h2>
      <p className={styles.hint}>
        Days, and whether both have signed. What is said stays between the two of them.
      </p>
      {data.teams.map(({ supervisor, rows }) => (
        <div key={supervisor} className={styles.team}>
          <h3>{`With ${supervisor}`}</h3>
          <ul>
            {rows.map(({ person, lastHeld, record, next }) => (
              <li key={person.personId} className={styles.row}>
                <div className={styles.person}>
                  <Initials letters={person.initials} size="small" />
                  <span>
                    <span className={styles.name}>{person.name}</span>
                    <span className={styles.role}>{person.role}</span>
                  </span>
                </div>
                <dl className={styles.days}>
                  <div>
                    <dt>Last met</dt>
                    <dd>{lastHeld}</dd>
                  </div>
                  <div>
                    <dt>Next</dt>
                    <dd>{next}</dd>
                  </div>
                </dl>
                <p className={styles.record}>{record}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

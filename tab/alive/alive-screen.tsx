// "Is the bot alive?": the answer in words, then the counts and times behind it. Never anything anybody wrote.
import { Badge, Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useState } from 'react';
import type { Alive } from '../../bot/api/clock-contract';
import { Failed } from '../parts/failed';
import screen from '../parts/screen.module.css';
import { StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { useAlive } from '../server/policy-queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './alive.module.css';

export function AliveScreen() {
  useTitle('Is the bot alive?');
  const reading = useAlive();
  const alive = reading.data;
  const [said, setSaid] = useState<{ readonly said: string } | null>(null);
  useReportViewer(alive?.viewer);
  const again = () => void reading.refetch();
  if (!alive && reading.error) return <Failed heading error={reading.error} again={again} />;
  if (!alive) return <Waiting label="Asking" />;

  async function refresh() {
    const { data, error } = await reading.refetch();
    setSaid(data && !error ? { said: `Refreshed. ${data.answer}` } : null);
  }

  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Is the bot alive?</h1>
          <Button disabledFocusable={reading.isFetching} onClick={() => void refresh()}>
            Refresh
          </Button>
        </div>
        <p className={screen.aside}>{alive.today}</p>
      </div>
      <StatusLine line={said} />
      <div role="alert">
        {reading.error ? <Failed error={reading.error} again={() => void refresh()} /> : null}
      </div>
      <Answer alive={alive} />
      <Skipped skipped={alive.skipped} />
      <Unreachable names={alive.unreachable} />
    </>
  );
}

function Answer({ alive: { answer, tone, facts } }: { alive: Alive }) {
  const good = tone === 'good';
  return (
    <section className={screen.panel} aria-label="The answer">
      <div className={styles.answer}>
        <Badge
          appearance="tint"
          shape="rounded"
          size="large"
          color={good ? 'success' : 'danger'}
          icon={good ? <CheckmarkCircleFilled /> : <ErrorCircleFilled />}
        >
          {good ? 'All is well' : 'Needs attention'}
        </Badge>
        <p>{answer}</p>
      </div>
      {facts.length > 0 ? (
        <dl className={styles.facts}>
          {facts.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function Skipped({ skipped }: Pick<Alive, 'skipped'>) {
  if (skipped.length === 0) return null;
  return (
    <section className={screen.panel} aria-labelledby="skipped">
      <h2 id="skipped">Left out, and why</h2>
      <table className={styles.table}>
        <caption className="for-screen-readers">How many people, by reason</caption>
        <thead>
          <tr>
            <th scope="col">Why</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {skipped.map(({ why, people }) => (
            <tr key={why}>
              <th scope="row">{why}</th>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Unreachable({ names }: { names: Alive['unreachable'] }) {
  if (names.length === 0) return null;
  return (
    <section className={screen.panel} aria-labelledby="unreachable">
      <h2 id="unreachable">Teams does not deliver to</h2>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

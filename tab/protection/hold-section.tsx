// What must not be removed: holds, placed and lifted by the data protection officer.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { HoldAnswer } from '../../bot/api/retention/retention-contract';
import { Failed } from '../parts/failed';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import { type Told, ToldLine } from '../parts/told-line';
import { LiftForm, PlaceForm } from './hold-forms';
import styles from './retention.module.css';
import { useReadAgain, useRetention } from './retention-queries';
import { Folded } from './retention-section';

export function HoldsSection() {
  const { data, error, refetch } = useRetention();
  const readAgain = useReadAgain();
  const [told, setTold] = useState<Told>(null);
  const [form, setForm] = useState<HoldAnswer | 'place' | null>(null);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  const { reasons, standing, lifted, more, operationId } = data.holds;
  const saved = (message: string) => {
    setForm(null);
    void readAgain().then(() => setTold({ message }));
  };
  const close = () => setForm(null);
  return (
    <Panel title="Holds">
      <p className={rows.para}>
        While a hold stands, nothing of that file is removed, whatever its date. Only data protection officers
        know of it.
      </p>
      <div className={styles.told}>
        <ToldLine told={told} />
      </div>
      {standing.length === 0 ? <p className={rows.para}>No hold stands.</p> : null}
      <ul className={rows.list}>
        {standing.map((hold) => (
          <li key={hold.holdId} className={styles.hold}>
            <HoldLine hold={hold} />
            <Button onClick={() => setForm(hold)}>
              Lift it<span className="for-screen-readers">{`: the hold on ${hold.person.name}’s file`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {more === null ? null : <p className={rows.quiet}>{more}</p>}
      <div className={styles.place}>
        <Button onClick={() => setForm('place')}>Place a hold</Button>
      </div>
      <Folded title="Lifted" empty={lifted.length === 0}>
        <ul className={rows.list}>
          {lifted.map((hold) => (
            <li key={hold.holdId} className={styles.hold}>
              <HoldLine hold={hold} />
              <p className={rows.quiet}>{hold.lifted}</p>
            </li>
          ))}
        </ul>
      </Folded>
      {form === 'place' ? <PlaceForm {...{ reasons, operationId, close, saved }} /> : null}
      {form !== null && form !== 'place' ? (
        <LiftForm key={form.holdId} hold={form} {...{ close, saved }} />
      ) : null}
    </Panel>
  );
}

function HoldLine({ hold: { person, reason, why, placed } }: { hold: HoldAnswer }) {
  return (
    <div>
      <div className={rows.lineTop}>
        <h3>{`${person.name}’s file`}</h3>
        <span className={rows.when}>{placed}</span>
      </div>
      <p className={rows.quiet}>{reason}</p>
      <blockquote className={rows.said}>{why}</blockquote>
    </div>
  );
}

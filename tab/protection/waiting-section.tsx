// Openings that wait for the data protection officer's yes: whose file, who asks and why, and when the person is told.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { WaitingAnswer } from '../../bot/api/access/access-contract';
import { LineField } from '../clock/fields';
import { Failed } from '../parts/failed';
import { Panel } from '../parts/panel';
import { refusalsOf } from '../parts/refusals';
import rows from '../parts/rows.module.css';
import { StepRefusal } from '../parts/step-refusal';
import { TickField } from '../parts/tick-field';
import { type Told, ToldLine } from '../parts/told-line';
import { screenPaths } from '../paths';
import { useOpeningStep } from '../server/use-opening-step';
import { useWaiting } from './waiting-queries';
import styles from './waiting-section.module.css';

export function WaitingSection() {
  const { data, error, refetch } = useWaiting();
  const [told, setTold] = useState<Told>(null);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  return (
    <Panel title="Waiting for your yes">
      <p className={rows.para}>{data.words}</p>
      <div className={styles.told}>
        <ToldLine told={told} />
      </div>
      {data.waiting.length > 0 ? (
        <ul className={rows.list}>
          {data.waiting.map((one) => (
            <li key={one.openingId} className={styles.one}>
              <WaitingOpening one={one} putOff={data.putOff} told={(message) => setTold({ message })} />
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

type OneProps = {
  readonly one: WaitingAnswer['waiting'][number];
  readonly putOff: WaitingAnswer['putOff'];
  readonly told: (message: string) => void;
};

function WaitingOpening({ one, putOff, told }: OneProps) {
  const { person, openingId, operationId, when, who, title, reason, why, notes, putOffUntil, notYours } = one;
  const { busy, failure, send } = useOpeningStep({ personId: person.personId, openingId, operationId }, told);
  // When somebody is told is a decision: none is made for whoever says yes.
  const [tell, setTell] = useState<'later' | 'at-once' | undefined>();
  const [unsaid, setUnsaid] = useState(false);
  const [day, setDay] = useState(putOffUntil ?? '');
  const { messageFor } = refusalsOf(failure, ['noticeOn']);
  const message = messageFor('noticeOn');
  const asksLater = putOffUntil !== null;
  const place = useRef<HTMLDivElement>(null);

  function approve() {
    if (!asksLater) return send({ do: 'approve', noticeOn: null });
    if (tell !== undefined) return send({ do: 'approve', noticeOn: tell === 'later' ? day : null });
    setUnsaid(true);
    place.current?.querySelector('input')?.focus();
  }

  return (
    <>
      <div className={rows.lineTop}>
        <h3>{`The file of ${person.name}`}</h3>
        <span className={rows.when}>{when}</span>
      </div>
      <p className={rows.para}>
        <b>{who}</b>. {title}.
      </p>
      <p className={rows.quiet}>Reason: {reason}</p>
      {why === '' ? null : <blockquote className={rows.said}>{why}</blockquote>}
      <ul className={rows.asides}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {notYours === null ? (
        <div className={styles.answer} ref={place}>
          {asksLater ? (
            <>
              <TickField
                kind="radio"
                legend={`When ${person.name} and whoever supervises them are told`}
                options={[
                  { value: 'later', title: 'On a later day', hint: '' },
                  { value: 'at-once', title: 'At once', hint: '' },
                ]}
                chosen={tell ? [tell] : []}
                change={([wanted]) => {
                  setTell(wanted === 'at-once' ? 'at-once' : 'later');
                  setUnsaid(false);
                }}
                message={unsaid ? 'Choose which it is.' : null}
              />
              {tell === 'later' ? (
                <LineField
                  label="Tell them on"
                  kind="date"
                  earliest={putOff.from}
                  latest={putOff.until}
                  value={day}
                  change={setDay}
                  message={message}
                />
              ) : null}
            </>
          ) : null}
          <div className={rows.buttons}>
            <Button appearance="primary" disabledFocusable={busy} onClick={approve}>
              Yes<span className="for-screen-readers">{` to ${who}, about ${person.name}`}</span>
            </Button>
            <Button disabledFocusable={busy} onClick={() => send({ do: 'refuse' })}>
              No<span className="for-screen-readers">{` to ${who}, about ${person.name}`}</span>
            </Button>
            <a href={screenPaths.file(person.personId, 'openings')}>{`Who opened ${person.name}’s file`}</a>
          </div>
        </div>
      ) : (
        <p className={rows.para}>{notYours}</p>
      )}
      <StepRefusal failure={message === null ? failure : null} />
    </>
  );
}

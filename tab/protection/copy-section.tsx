// One person's copy of everything that is held about them, for a subject access request.
import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { type SubmitEvent, useState } from 'react';
import type { RightsView } from '../../bot/views/rights/rights-view-types';
import { LineField } from '../clock/fields';
import { Failed } from '../parts/failed';
import { Panel } from '../parts/panel';
import { refusalsOf } from '../parts/refusals';
import rows from '../parts/rows.module.css';
import { StatusLine } from '../parts/status-line';
import { StepRefusal } from '../parts/step-refusal';
import { failureOf } from '../server/failure';
import styles from './copy.module.css';
import { useMakeCopy, useRights } from './copy-queries';
import { WhoseFile } from './whose-file';

export function CopySection() {
  const [personId, setPersonId] = useState('');
  return (
    <Panel title="A copy of everything">
      <p className={rows.para}>
        When somebody asks what is held about them, in whatever words: find them, and say when they asked.
        Somebody who has left has the same right.
      </p>
      <div className={styles.whose}>
        <WhoseFile chosen={personId} choose={setPersonId} message={null} />
      </div>
      {personId === '' ? null : <CopyOf key={personId} personId={personId} />}
    </Panel>
  );
}

function CopyOf({ personId }: { personId: string }) {
  const [receivedOn, setReceivedOn] = useState('');
  const { data, error, refetch } = useRights(personId, null);
  const asked = useRights(personId, receivedOn);
  const { busy, failure, line, said, send } = useMakeCopy(personId);
  const [knownAs, setKnownAs] = useState('');
  const [sentFor, setSentFor] = useState('');
  // What is wrong with the day is said before anything is made; what was wrong with another day is over.
  const aboutDay = asked.error ? failureOf(asked.error) : sentFor === receivedOn ? failure : null;
  const message = refusalsOf(aboutDay, ['receivedOn']).messageFor('receivedOn');
  const aboutNames = refusalsOf(failure, ['knownAs']).messageFor('knownAs');
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setSentFor(receivedOn);
    send({ receivedOn, knownAs: namesIn(knownAs) });
  }

  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ul className={rows.asides}>
        {data.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <LineField
        label={`The day ${data.person.name} asked`}
        kind="date"
        earliest={data.receivedFrom}
        latest={data.receivedTo}
        value={receivedOn}
        change={setReceivedOn}
        message={message}
      />
      <LineField
        label="Also known as, with commas between (optional)"
        value={knownAs}
        change={setKnownAs}
        message={aboutNames}
      />
      <p role="status" className={styles.due}>
        {message === null ? asked.data?.due : null}
      </p>
      <Button
        type="submit"
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={busy}
        className={styles.make}
      >
        Make the copy
      </Button>
      <StatusLine line={busy ? workingLine(said) : line} />
      <StepRefusal
        failure={message === null && aboutNames === null && sentFor === receivedOn ? failure : null}
      />
      <Copies rights={data} />
    </form>
  );
}

/** A large council takes minutes: how far it is stands there for everybody, and may be left alone. */
const workingLine = (said: string | null) =>
  said === null ? { said: 'Asking for the copy' } : { shown: `${said} Please leave this page open.` };

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function Copies({ rights: { copies, person } }: { rights: RightsView }) {
  if (copies.length === 0) return <p className={rows.quiet}>No copy was asked for yet.</p>;
  return (
    <>
      <h3>{`Copies of ${person.name}’s file`}</h3>
      <ul className={rows.list}>
        {copies.map(({ id, on, when, text, due }) => (
          <li key={id} className={styles.copy}>
            <time dateTime={on} className={rows.when}>
              {when}
            </time>
            <p>{text}</p>
            {due === null ? null : <p className={rows.quiet}>{due}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

// An older record is opened after saying why: both of the two can see that it was, and the reason.
import { Button } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import type { RecordStepAnswer } from '../../bot/api/records/record-contract';
import { TextField } from '../clock/fields';
import { Notice } from '../parts/notice';
import { refusalsOf } from '../parts/refusals';
import { Waiting } from '../parts/waiting';
import { useClient } from '../server/client';
import { useOperationId } from '../server/use-operation-id';
import { useSend } from '../server/use-send';
import { recordPaths, useRecords, useShowRecord } from './record-queries';
import styles from './records.module.css';

type Props = {
  readonly personId: string;
  readonly recordId: string;
  /** What stands there when it may not be opened at all. */
  readonly otherwise: ReactNode;
};

export function OpenOnRequest({ personId, recordId, otherwise }: Props) {
  const { data, error } = useRecords(personId);
  if (!data && !error) return <Waiting label="Opening the record" />;
  const line = data?.records.find((each) => each.recordId === recordId);
  if (line?.open !== 'on-request') return otherwise;
  return <SayWhy personId={personId} recordId={recordId} held={line.held} />;
}

type SayWhyProps = { readonly personId: string; readonly recordId: string; readonly held: string };

function SayWhy({ personId, recordId, held }: SayWhyProps) {
  const client = useClient();
  const show = useShowRecord(personId);
  const titleId = useId();
  const [why, setWhy] = useState('');
  const { once } = useOperationId();
  const { busy, failure, send } = useSend(
    () =>
      once((operationId) =>
        client.write<RecordStepAnswer>(recordPaths.one(personId, recordId, 'open'), { operationId, why }),
      ),
    show,
  );
  const { messageFor, unplaced } = refusalsOf(failure, ['why']);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    send(undefined);
  }

  return (
    <form className={styles.panel} noValidate aria-labelledby={titleId} onSubmit={submit}>
      <h1 id={titleId}>An older record, {held}</h1>
      <p>Say why you need it. The person whose file it is can see that you opened it, and the reason.</p>
      <TextField label="Why you need it" value={why} change={setWhy} message={messageFor('why')} />
      <div role="alert">
        {failure ? (
          <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')} />
        ) : null}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {busy ? 'Opening' : 'Open it'}
        </Button>
      </div>
    </form>
  );
}

// An older record is opened after saying why: both of the two can see that it was, and the reason.
import { Button } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import type { RecordStepAnswer } from '../../bot/api/records/record-contract';
import { Notice } from '../parts/notice';
import { refusalsOf } from '../parts/refusals';
import { Waiting } from '../parts/waiting';
import { WordsField } from '../parts/words-field';
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
  readonly opened: () => void;
};

export function OpenOnRequest({ personId, recordId, otherwise, opened }: Props) {
  const { data, error } = useRecords(personId);
  if (!data && !error) return <Waiting label="Opening the record" />;
  const line = data?.records.find((each) => each.recordId === recordId);
  if (line?.open !== 'on-request') return otherwise;
  return <SayWhy personId={personId} recordId={recordId} held={line.held} opened={opened} />;
}

type SayWhyProps = Omit<Props, 'otherwise'> & { readonly held: string };

function SayWhy({ personId, recordId, held, opened }: SayWhyProps) {
  const client = useClient();
  const show = useShowRecord(personId);
  const titleId = useId();
  const [why, setWhy] = useState('');
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const { once } = useOperationId();
  const { busy, failure, send } = useSend(
    (notIdentifiers: readonly string[]) => {
      const path = recordPaths.one(personId, recordId, 'open');
      return once((operationId) =>
        client.write<RecordStepAnswer>(path, { operationId, why, notIdentifiers }),
      );
    },
    (answer) => {
      opened();
      show(answer);
    },
  );
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['why']);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    send(allowed);
  }

  return (
    <form className={styles.panel} noValidate aria-labelledby={titleId} onSubmit={submit}>
      <h1 id={titleId}>An older record, {held}</h1>
      <p>Say why you need it. The person whose file it is can see that you opened it, and the reason.</p>
      <WordsField
        label="Why you need it"
        value={why}
        change={setWhy}
        message={messageFor('why')}
        found={foundIn('why')}
        allow={(words) => {
          const all = [...allowed, ...words];
          setAllowed(all);
          send(all);
        }}
        busy={busy}
      />
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

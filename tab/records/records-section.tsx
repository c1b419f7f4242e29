// The records of a file, newest first, each with where it stands in words; and the way to begin a session.
import { Badge, Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { BegunRecord, Records } from '../../bot/api/records/record-contract';
import { claimOperationId } from '../clock/operation-ids';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { type FilePage, screenPaths } from '../paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import { goTo } from '../shell/use-route';
import { recordPaths, useRecords, useRefreshRecords } from './record-queries';
import { stateTones } from './record-screen';
import styles from './records.module.css';

type Line = Records['records'][number];

export function RecordsSection({ personId }: { personId: string }) {
  const { data, error, refetch } = useRecords(personId);
  const id = useId();
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Supervision records</h2>
      {data.begin ? <Begin personId={data.person.personId} begin={data.begin} /> : null}
      {data.records.length === 0 ? <p>No record yet.</p> : null}
      <ul>
        {data.records.map((line) => (
          <li key={line.recordId} className={styles.line}>
            <RecordLine personId={data.person.personId} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const pages: Readonly<Partial<Record<Line['open'], FilePage>>> = {
  draft: 'session',
  record: 'record',
  'on-request': 'record',
};

function RecordLine({ personId, line }: { personId: string; line: Line }) {
  const page = pages[line.open];
  return (
    <>
      <p className={styles.state}>
        {page ? (
          <a href={screenPaths.file(personId, page, line.recordId)}>
            {line.open === 'draft' ? `Write the record of ${line.held}` : line.held}
          </a>
        ) : (
          <b>{line.held}</b>
        )}
        <span>with {line.with}</span>
        <Badge appearance="tint" shape="rounded" color={stateTones[line.state.tone]}>
          {line.state.word}
        </Badge>
      </p>
      <p className={styles.quiet}>
        {line.state.sentence}
        {line.open === 'on-request' ? ' An older one: you are asked why you need it.' : ''}
      </p>
    </>
  );
}

type BeginProps = { readonly personId: string; readonly begin: NonNullable<Records['begin']> };

/** One tap begins it; what was prepared is already on its agenda. */
function Begin({ personId, begin }: BeginProps) {
  const client = useClient();
  const refresh = useRefreshRecords();
  const operationId = useRef<string | null>(null);
  const { busy, failure, send } = useSend(
    (readiness: BeginProps['begin']['readiness'][number]['value']) => {
      operationId.current ??= claimOperationId(begin.operationId);
      return client.write<BegunRecord>(recordPaths.all(personId), {
        operationId: operationId.current,
        sessionId: begin.sessionId,
        readiness,
        modelId: null,
      });
    },
    ({ recordId }) => {
      refresh();
      goTo(screenPaths.file(personId, 'session', recordId));
    },
  );
  return (
    <div className={styles.begin}>
      <p>{begin.words}</p>
      <div className={styles.buttons}>
        {begin.readiness.map(({ value, title }, place) => (
          <Button
            key={value}
            appearance={place === 0 ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => send(value)}
          >
            {`Begin: ${title}`}
          </Button>
        ))}
        <Button as="a" href={screenPaths.file(personId, 'prepare')}>
          Prepare, or not today
        </Button>
      </div>
      <div role="alert">
        {failure ? (
          <Notice
            tone="attention"
            title={failure.title}
            text={[failure.text, ...failure.fields.map(({ message }) => message)].join(' ')}
          />
        ) : null}
      </div>
    </div>
  );
}

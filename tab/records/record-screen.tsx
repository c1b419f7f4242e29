// An issued record: what it says, where it stands, and what its reader may do about it.

import { Badge, type BadgeProps } from '@fluentui/react-components';
import { lazy, Suspense, useContext, useEffect, useRef, useState } from 'react';
import type { RecordAnswer } from '../../bot/api/records/record-contract';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { type Line, StatusLine } from '../parts/status-line';
import { useCatchFocus } from '../parts/use-catch-focus';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths, whoeverIsLooking } from '../paths';
import { failureOf } from '../server/failure';
import { LoadGuard } from '../shell/load-guard';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import { EarlierVersions } from './earlier-versions';
import { OpenOnRequest } from './open-on-request';
import { BesideRecord, RecordBody } from './record-body';
import { useRecord } from './record-queries';
import { RecordSteps } from './record-steps';
import styles from './records.module.css';

const PaperButton = lazy(() =>
  import('../file/paper-button').then((file) => ({ default: file.PaperButton })),
);

export const stateTones: Record<RecordAnswer['state']['tone'], NonNullable<BadgeProps['color']>> = {
  neutral: 'informative',
  good: 'success',
  attention: 'warning',
};

export function RecordScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  return id === null ? <NotFound /> : <OneRecord personId={personId} recordId={id} />;
}

function OneRecord({ personId, recordId }: { personId: string; recordId: string }) {
  const reading = useRecord(personId, recordId);
  useReportViewer(reading.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  const [asked, setAsked] = useState(false);
  if (reading.data && known) return <OpenRecord record={reading.data} fromForm={asked} />;
  if (!reading.error) return <Waiting label="Opening the record" />;
  const failed = <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  if (failureOf(reading.error).kind !== 'not-there') return failed;
  return (
    <OpenOnRequest personId={personId} recordId={recordId} otherwise={failed} opened={() => setAsked(true)} />
  );
}

const newVersionWords =
  'A new version came out while this page was open, and you see it now. Nothing was signed or sent of the one before; what you typed is kept.';

type OpenProps = {
  readonly record: RecordAnswer;
  /** It opened in place of the form that asked why, and takes the focus from there. */
  readonly fromForm: boolean;
};

function OpenRecord({ record, fromForm }: OpenProps) {
  const [line, setLine] = useState<Line>(null);
  const on = { record, say: (shown: string) => setLine({ shown }) };
  const { state } = record;
  const { versionNumber } = record;
  const seen = useRef(versionNumber);
  useEffect(() => {
    if (seen.current !== versionNumber) setLine({ shown: newVersionWords });
    seen.current = versionNumber;
  }, [versionNumber]);
  const place = useCatchFocus<HTMLDivElement>(line);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fromForm) title.current?.focus();
  }, [fromForm]);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <FileTrail personId={record.person.personId} />
        <h1 ref={title} tabIndex={-1}>
          {record.title}
        </h1>
        <p className={styles.state}>
          <Badge appearance="tint" shape="rounded" size="large" color={stateTones[state.tone]}>
            {state.word}
          </Badge>
          <span>{state.sentence}</span>
        </p>
        <p>{record.version}</p>
        <ul className={styles.facts}>
          {record.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </header>
      <div ref={place} tabIndex={-1} className={styles.said}>
        <StatusLine line={line} />
      </div>
      <RecordBody record={record} />
      <BesideRecord record={record} />
      <EarlierVersions record={record} />
      <RecordSteps {...on} />
      <OnPaper record={record} />
      {record.may.addendum && record.viewer.personId === record.person.personId ? (
        <p className={styles.onward}>
          <a href={screenPaths.file(whoeverIsLooking, 'cpd', `record:${record.recordId}`)}>Make a CPD note</a>
        </p>
      ) : null}
    </div>
  );
}

function OnPaper({ record: { person, recordId } }: { record: RecordAnswer }) {
  return (
    <div className={styles.onPaper}>
      <LoadGuard>
        <Suspense fallback={null}>
          <PaperButton
            personId={person.personId}
            paper={{ what: 'record', id: recordId }}
            title="Print this record"
          />
        </Suspense>
      </LoadGuard>
    </div>
  );
}

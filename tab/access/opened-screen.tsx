// What somebody from outside the pair opened, to be read; one piece of it under `/<kind>:<id>`. Nothing here can be changed.

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenedFileAnswer } from '../../bot/api/access/access-contract';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import screen from '../parts/screen.module.css';
import { type Told, ToldLine } from '../parts/told-line';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { failureOf } from '../server/failure';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { useOlderRecords, useOpenedFile } from './access-queries';
import { OpenedDecisions } from './opened-decisions';
import { OpenedPiece, pieceWay } from './opened-piece';
import { OwnOpening } from './own-opening';

export function OpenedScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  return id === null ? <OpenedFile personId={personId} /> : <OpenedPiece personId={personId} named={id} />;
}

function OpenedFile({ personId }: { personId: string }) {
  const reading = useOpenedFile(personId);
  const [told, setTold] = useState<Told>(null);
  const file = reading.data?.pages[0];
  useReportViewer(file?.viewer);
  // What was read stays in memory when reading it again is refused: nothing of it may stay on the page.
  if (reading.error && failureOf(reading.error).kind === 'not-there') return <NothingOpen told={told} />;
  if (!file) {
    return reading.error ? (
      <Failed heading error={reading.error} again={() => void reading.refetch()} />
    ) : (
      <Waiting label="Opening what was opened" />
    );
  }
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>{`Opened: file of ${file.person.name}`}</h1>
          <a href={screenPaths.files()}>To the files</a>
        </div>
        <p className={screen.aside}>{[file.person.role, file.person.team].filter(Boolean).join(' · ')}</p>
      </div>
      <ToldLine told={told} />
      <div>
        <WhatIsOpen file={file} told={(message) => setTold({ message })} />
        <Agreement file={file} />
        <Records file={file} />
        {file.decisions ? <OpenedDecisions personId={personId} reading={reading} /> : null}
      </div>
    </>
  );
}

type PartProps = { readonly file: OpenedFileAnswer };

function WhatIsOpen({ file, told }: PartProps & { readonly told: (message: string) => void }) {
  return (
    <Panel title="What is open">
      <ul className={rows.list}>
        {file.openings.map((opening) => (
          <OwnOpening key={opening.openingId} opening={opening} told={told} inFile />
        ))}
      </ul>
      {file.notes.length > 0 ? (
        <ul className={rows.asides}>
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {file.viewer.checksEvidence ? (
        <p className={rows.para}>
          <a href={screenPaths.file(file.person.personId, 'openings')}>Who opened this file</a>
        </p>
      ) : null}
    </Panel>
  );
}

function Agreement({ file: { person, agreement } }: PartProps) {
  if (agreement === null) return null;
  return (
    <Panel title="Supervision agreement">
      <p className={rows.para}>{agreement.words}</p>
      {agreement.id === null ? null : (
        <p className={rows.para}>
          <a href={pieceWay(person.personId, 'agreement', agreement.id)}>Read the agreement</a>
        </p>
      )}
    </Panel>
  );
}

function Records({ file: { person, records, recordsAfter } }: PartProps) {
  const older = useOlderRecords(person.personId, recordsAfter);
  if (records === null) return null;
  const all = [...records, ...(older.data?.pages.flatMap((page) => page.records ?? []) ?? [])];
  const hasMore = older.data ? older.hasNextPage : recordsAfter !== null;
  return (
    <Panel title="Records of supervision">
      {all.length === 0 ? <p className={rows.para}>There is none yet.</p> : null}
      <ul className={rows.list}>
        {all.map(({ id, title, words }) => (
          <li key={id} className={rows.one}>
            <div className={rows.words}>
              <p>
                <a href={pieceWay(person.personId, 'record', id)}>{title}</a>
              </p>
              <p className={rows.quiet}>{words}</p>
            </div>
          </li>
        ))}
      </ul>
      {older.error ? (
        <Notice tone="attention" title={failureOf(older.error).title} text={failureOf(older.error).text} />
      ) : null}
      {hasMore ? (
        <Button disabledFocusable={older.isFetching} onClick={() => void older.fetchNextPage()}>
          {older.isFetching ? 'Fetching older records' : 'Show older records'}
        </Button>
      ) : null}
    </Panel>
  );
}

/** Closed, run out, or never opened: the same answer. */
function NothingOpen({ told }: { told: Told }) {
  return (
    <>
      <ToldLine told={told} />
      <Notice
        heading
        title="Nothing of this file is open to you"
        text="It may have been closed, or the time for it is over."
      >
        <a href={screenPaths.files()}>To the files</a>
      </Notice>
    </>
  );
}

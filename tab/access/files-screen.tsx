// Where somebody from outside a pair opens a supervision file: whose, what, and why.

import { useState } from 'react';
import type { FilesAnswer, OpeningSaid } from '../../bot/api/access/access-contract';
import { Failed } from '../parts/failed';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import screen from '../parts/screen.module.css';
import { type Told, ToldLine } from '../parts/told-line';
import { useOpenForm } from '../parts/use-open-form';
import { Waiting } from '../parts/waiting';
import { useReadOpeningsAgain } from '../server/use-opening-step';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { useFiles } from './access-queries';
import { DrawSample } from './draw-sample';
import { FileRows, type ToOpen } from './file-rows';
import { FindFile } from './find-file';
import { OpenForm } from './open-form';
import { OwnOpening } from './own-opening';

export function FilesScreen() {
  const { data: files, error, refetch } = useFiles();
  useTitle('Supervision files');
  useReportViewer(files?.viewer);
  if (files) return <Files files={files} />;
  return error ? (
    <Failed heading error={error} again={() => void refetch()} />
  ) : (
    <Waiting label="Opening the page" />
  );
}

function Files({ files }: { files: FilesAnswer }) {
  const { notes, openings, people, find, sample } = files;
  const [told, setTold] = useState<Told>(null);
  const readAgain = useReadOpeningsAgain();
  const { current, round, isOpen, open, close, finish } = useOpenForm(
    ({ file }: ToOpen) => file.person.personId,
  );
  // The page is read again first: the line takes the focus, and the form has given it back by then.
  const done = (answer: OpeningSaid) => void readAgain().then(() => setTold(answer));

  function saved(answer: OpeningSaid) {
    finish();
    done(answer);
  }

  return (
    <>
      <Head notes={notes} />
      <ToldLine told={told} />
      <div>
        {openings.length > 0 ? (
          <Panel title="Open now, or waiting">
            <ul className={rows.list}>
              {openings.map((opening) => (
                <OwnOpening
                  key={opening.openingId}
                  opening={opening}
                  told={(message) => setTold({ message })}
                />
              ))}
            </ul>
          </Panel>
        ) : null}
        {people.length > 0 ? (
          <Panel title="Supervised by your people">
            <FileRows files={files} open={open} asWhat={false} />
          </Panel>
        ) : null}
        {sample ? <DrawSample sample={sample} drawn={done} /> : null}
        {find ? <FindFile hint={find.hint} open={open} /> : null}
      </div>
      {current ? <OpenForm key={round} wanted={current} open={isOpen} close={close} saved={saved} /> : null}
    </>
  );
}

/** The first note is what everybody should have read before they open anything. */
function Head({ notes: [first, ...others] }: Pick<FilesAnswer, 'notes'>) {
  return (
    <div className={screen.head}>
      <div className={screen.title}>
        <h1>Open a supervision file</h1>
      </div>
      {first ? <p className={rows.lead}>{first}</p> : null}
      {others.length > 0 ? (
        <ul className={rows.notes}>
          {others.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

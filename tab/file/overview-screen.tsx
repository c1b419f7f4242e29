// The front page of a supervision file: whose it is, what is in it, and how to take it along on paper.
import { useId } from 'react';
import type { FileView } from '../../bot/views/papers/file-view-types';
import { ActivitiesPart } from '../activities/activities-part';
import { HandOver } from '../agreement/hand-over';
import { Failed } from '../parts/failed';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { RecordsSection } from '../records/records-section';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { useFile } from './file-queries';
import styles from './overview.module.css';
import { PaperButton } from './paper-button';
import { YearForm } from './year-form';

export function OverviewScreen({ personId }: FileRoute) {
  const { data: file, error, refetch } = useFile(personId);
  useTitle('Supervision file');
  useReportViewer(file?.viewer);
  if (!file) {
    return error ? (
      <Failed heading error={error} again={() => void refetch()} />
    ) : (
      <Waiting label="Opening the supervision file" />
    );
  }
  const { person, own } = file;
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>{own ? 'My supervision file' : `Supervision file of ${person.name}`}</h1>
          <a href={screenPaths.thread(own ? 'me' : person.personId)}>The thread</a>
        </div>
        <p className={screen.aside}>
          {[own ? person.name : '', person.role, person.team].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={styles.parts}>
        <HandOver personId={personId} at="top" />
        <Facts file={file} personId={personId} />
        <div className={styles.group}>
          <RecordsSection personId={personId} />
          <Beside personId={personId} />
        </div>
        <div>
          <HandOver personId={personId} at="foot" />
        </div>
        <div>
          <Paper file={file} personId={personId} />
        </div>
      </div>
    </>
  );
}

type PartProps = { readonly file: FileView; readonly personId: string };

function Facts({ file: { person, supervisors, agreement, kept, seesOpenings }, personId }: PartProps) {
  return (
    <section className={screen.panel} aria-label="Who it is between">
      <dl className={styles.facts}>
        <div>
          <dt>{supervisors.length > 1 ? 'Supervisors' : 'Supervisor'}</dt>
          <dd>
            {supervisors.length === 0 ? 'Nobody today.' : null}
            <ul>
              {supervisors.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Agreement</dt>
          <dd>
            {agreement}{' '}
            <a className={styles.link} href={screenPaths.file(person.personId, 'agreement')}>
              Open the agreement
            </a>
          </dd>
        </div>
        <div>
          <dt>How long</dt>
          <dd>{kept}</dd>
        </div>
        {seesOpenings ? (
          <div>
            <dt>Opened by others</dt>
            <dd>
              Anybody else who opens a part of this file leaves a line.{' '}
              <a className={styles.link} href={screenPaths.file(person.personId, 'openings')}>
                Who opened this file
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
      <div className={styles.more}>
        <ActivitiesPart personId={personId} />
      </div>
    </section>
  );
}

/** Neither is part of a record. */
function Beside({ personId }: { personId: string }) {
  return (
    <section className={screen.panel} aria-labelledby="beside">
      <h2 id="beside">Actions and case discussions</h2>
      <ul className={styles.ways}>
        <li>
          <a href={screenPaths.thread(personId, 'actions')}>Actions, and what was taken upward</a>
        </li>
        <li>
          <a href={screenPaths.thread(personId, 'decisions')}>Decisions and case discussions</a>
        </li>
        <li>
          <a href={screenPaths.file(personId, 'case')}>Write down a case discussion</a>
        </li>
      </ul>
    </section>
  );
}

function Paper({ file, personId }: PartProps) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>On paper</h2>
      <p className={styles.words}>{file.file}</p>
      <PaperButton personId={personId} paper={{ what: 'file' }} title="Print this file" />
      {file.years.length > 0 ? <YearForm personId={personId} years={file.years} /> : null}
    </section>
  );
}

// The supervision agreement of a worker and whoever supervises them: what counts, what waits, and how it came about.

import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useContext, useId, useState } from 'react';
import type { AgreementAnswer } from '../../bot/api/agreements/agreement-contract';
import { PaperButton } from '../file/paper-button';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { type Line, StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { useMe } from '../server/decision-queries';
import { LoadGuard } from '../shell/load-guard';
import { goTo, useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import styles from './agreement.module.css';
import { useAgreement, useAgreementVersion, useReadAgain } from './agreement-queries';
import { CurrentSteps, WaitingSteps } from './agreement-steps';
import { HandOver } from './hand-over';
import { InductionSection } from './induction-section';
import { PaperForm } from './paper-form';
import { VersionArticle } from './version-article';

const DraftScreen = lazy(() => import('./draft-screen').then((file) => ({ default: file.DraftScreen })));

/** `#/file/<person>/agreement`, its draft under `/draft`, an earlier version under its id. */
export function AgreementScreen({ personId, id }: FileRoute) {
  if (id === null) return <AgreementPage personId={personId} />;
  if (id !== 'draft') return <EarlierVersion personId={personId} agreementId={id} />;
  return (
    <LoadGuard>
      <Suspense fallback={<Waiting label="Opening the draft" />}>
        <DraftScreen personId={personId} />
      </Suspense>
    </LoadGuard>
  );
}

function AgreementPage({ personId }: { personId: string }) {
  const { data: page, error, refetch } = useAgreement(personId);
  const [line, setLine] = useState<Line>(null);
  const readAgain = useReadAgain();
  useTitle('Supervision file');
  useReportViewer(page?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  if (!page || !known)
    return error ? (
      <Failed heading error={error} again={() => void refetch()} />
    ) : (
      <Waiting label="Opening the supervision agreement" />
    );
  const said = (shown: string) => {
    // The button that was pressed may be gone: the page says what happened where the focus can stay.
    void readAgain().then(() => setLine({ shown }));
    document.getElementById('main')?.focus();
  };
  return <Agreement page={page} line={line} said={said} />;
}

type Props = {
  readonly page: AgreementAnswer;
  readonly line: Line;
  readonly said: (message: string) => void;
};

function Agreement({ page, line, said }: Props) {
  const { person, state, notices, waiting, current, onPaper, dates, history, induction } = page;
  // Read before anybody signs.
  const limits = <Lines title="The limits of confidentiality" lines={page.confidentiality} />;
  return (
    <>
      <Head page={page} />
      <p className={styles.state} data-tone={state.tone}>
        <strong>{state.word}.</strong> {state.sentence}
      </p>
      {notices.map((notice) => (
        <Notice key={notice} title={notice} />
      ))}
      <StatusLine line={line} />
      {induction ? <InductionSection personId={person.personId} induction={induction} said={said} /> : null}
      <Begin page={page} said={said} />
      {waiting ? <VersionArticle version={waiting} /> : null}
      {waiting ? limits : null}
      <WaitingSteps page={page} said={said} />
      {current ? <VersionArticle version={current} /> : null}
      <CurrentSteps page={page} said={said} />
      {current ? (
        <div className={styles.steps}>
          <PaperButton
            personId={person.personId}
            paper={{ what: 'agreement', id: current.agreementId }}
            title="Print this agreement"
          />
          {page.may.printWhole ? (
            <PaperButton
              personId={person.personId}
              paper={{ what: 'agreement', id: current.agreementId, whole: true }}
              title="Print it with what only you two read"
            />
          ) : null}
        </div>
      ) : null}
      <Lines title="On paper, from the council’s files" lines={onPaper} />
      <Lines title="Dates of the next three months" lines={dates} none="None is in the diary yet." />
      {waiting ? null : limits}
      <Standards standards={page.standards} />
      <History personId={person.personId} history={history} />
      <HandOver personId={person.personId} />
    </>
  );
}

function Head({ page: { person, supervisor } }: Pick<Props, 'page'>) {
  return (
    <div className={screen.head}>
      <FileTrail personId={person.personId} />
      <div className={screen.title}>
        <h1>Supervision agreement</h1>
      </div>
      <p className={screen.aside}>
        {[person.name, person.role, person.team].filter(Boolean).join(' · ')}
        {supervisor ? `, with ${supervisor}` : ''}
      </p>
    </div>
  );
}

function Begin({ page, said }: Omit<Props, 'line'>) {
  const { may, person } = page;
  if (may.write === null && !may.paper) return null;
  return (
    <div className={styles.steps}>
      {may.write ? (
        <Button
          appearance="primary"
          onClick={() => goTo(screenPaths.file(person.personId, 'agreement', 'draft'))}
        >
          {may.write}
        </Button>
      ) : null}
      {may.paper ? <PaperForm page={page} said={said} /> : null}
    </div>
  );
}

function Lines({
  title,
  lines,
  none,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none?: string;
}) {
  const id = useId();
  if (lines.length === 0 && none === undefined) return null;
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : null}
      <ul className={styles.lines}>
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

function Standards({ standards }: Pick<AgreementAnswer, 'standards'>) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>Professional standards</h2>
      <ul className={styles.lines}>
        {standards.map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href={screenPaths.policy()}>The council’s supervision policy</a>
        </li>
      </ul>
    </section>
  );
}

function History({ personId, history }: { readonly personId: string } & Pick<AgreementAnswer, 'history'>) {
  const id = useId();
  if (history.length === 0) return null;
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>Earlier versions</h2>
      <ul className={styles.lines}>
        {history.map(({ agreementId, title, words }) => (
          <li key={agreementId}>
            <a href={screenPaths.file(personId, 'agreement', agreementId)}>{title}</a> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EarlierVersion({ personId, agreementId }: { personId: string; agreementId: string }) {
  const { data: version, error, refetch } = useAgreementVersion(personId, agreementId);
  // A version says nothing of who is looking, and a link may lead here first.
  useReportViewer(useMe().data?.viewer);
  useTitle('Supervision file');
  if (!version)
    return error ? (
      <Failed heading error={error} again={() => void refetch()} />
    ) : (
      <Waiting label="Opening the version" />
    );
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>An earlier agreement</h1>
          <a href={screenPaths.file(personId, 'agreement')}>To the agreement</a>
        </div>
      </div>
      <VersionArticle version={version} />
    </>
  );
}

// Who opened a supervision file: who, when, why, which part; and what the person it is about can say to it.

import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OpeningsAnswer } from '../../bot/api/access/access-contract';
import { Failed } from '../parts/failed';
import rows from '../parts/rows.module.css';
import screen from '../parts/screen.module.css';
import { StepRefusal } from '../parts/step-refusal';
import { type Told, ToldLine } from '../parts/told-line';
import { ToneBadge } from '../parts/tone-badge';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { useOpeningStep } from '../server/use-opening-step';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './access.module.css';
import { useOpenings } from './access-queries';

type OneLine = OpeningsAnswer['lines'][number];

export function OpeningsScreen({ personId }: FileRoute) {
  const { data: page, error, refetch } = useOpenings(personId);
  useTitle('Supervision file');
  useReportViewer(page?.viewer);
  if (page) return <Openings page={page} />;
  return error ? (
    <Failed heading error={error} again={() => void refetch()} />
  ) : (
    <Waiting label="Looking who opened this file" />
  );
}

function Openings({ page }: { page: OpeningsAnswer }) {
  const { person, own, summary, lines } = page;
  const [told, setTold] = useState<Told>(null);
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>{own ? 'Who opened my file' : `Who opened the file of ${person.name}`}</h1>
          <Back page={page} />
        </div>
        <p className={screen.aside}>{[person.name, person.role, person.team].filter(Boolean).join(' · ')}</p>
      </div>
      <p className={rows.lead}>{summary}</p>
      <ToldLine told={told} />
      {lines.length > 0 ? (
        <ol className={styles.lines} aria-label="Newest first">
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} personId={person.personId} told={(message) => setTold({ message })} />
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

/** To where this reader comes from: the file, their own page, or what they opened. */
function Back({ page: { own, viewer, person } }: { page: OpeningsAnswer }) {
  if (own) return <a href={screenPaths.file(person.personId)}>My supervision file</a>;
  if (viewer.protects) return <a href={screenPaths.protection()}>Data protection</a>;
  return viewer.supervises ? (
    <a href={screenPaths.file(person.personId)}>Supervision file</a>
  ) : (
    <a href={screenPaths.files()}>To the files</a>
  );
}

type LineProps = {
  readonly line: OneLine;
  readonly personId: string;
  readonly told: (message: string) => void;
};

function Line({ line, personId, told }: LineProps) {
  const { id: openingId, on, when, who, title, badge, reason, why, facts, steps } = line;
  const id = useId();
  return (
    <article className={screen.panel} aria-labelledby={`${id}-who ${id}-title ${id}-when`}>
      <div className={rows.lineTop}>
        <h2 id={`${id}-who`}>{who}</h2>
        {badge ? <ToneBadge badge={badge} /> : null}
        <time id={`${id}-when`} className={rows.when} dateTime={on}>
          {when}
        </time>
      </div>
      <p id={`${id}-title`} className={rows.para}>
        {title}
      </p>
      {reason === '' ? null : <p className={rows.quiet}>Reason: {reason}</p>}
      {why === '' ? null : <blockquote className={rows.said}>{why}</blockquote>}
      {facts.length > 0 ? (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
      {steps.length > 0 ? <Steps steps={steps} {...{ personId, openingId, told }} /> : null}
    </article>
  );
}

type StepsProps = Omit<LineProps, 'line'> & {
  readonly openingId: string;
  readonly steps: OneLine['steps'];
};

/** Of wellbeing a no is as good an answer as a yes, and so is leaving the question alone. */
function Steps({ steps, ...about }: StepsProps) {
  const id = useId();
  const words = wordsFor(steps.map(({ step }) => step));
  return (
    <div className={steps.some(({ step }) => step === 'agree-wellbeing') ? styles.question : styles.step}>
      {words === null ? null : <p id={id}>{words}</p>}
      <div className={rows.buttons}>
        {steps.map((step) => (
          <Step key={step.step} step={step} describedBy={words === null ? undefined : id} {...about} />
        ))}
      </div>
    </div>
  );
}

function wordsFor(steps: readonly OneLine['steps'][number]['step'][]): string | null {
  if (steps.includes('decline-wellbeing'))
    return 'What was written about how you are stays closed unless you say yes. A no needs no reason: they are told that you did not agree, and the question is over. If you leave it alone it stays closed too. A yes can be taken back.';
  if (steps.includes('agree-wellbeing'))
    return 'You said no, and it stays closed. If you think better of it, you can let them read it as long as the file is open to them.';
  if (steps.includes('take-back-wellbeing'))
    return 'You need give no reason, and nobody is told. What they have read by now they have read.';
  return null;
}

type StepProps = Omit<StepsProps, 'steps'> & {
  readonly step: OneLine['steps'][number];
  readonly describedBy: string | undefined;
};

function Step({ step: { step, title, operationId }, describedBy, personId, openingId, told }: StepProps) {
  const { busy, failure, send } = useOpeningStep({ personId, openingId, operationId }, told);
  return (
    <>
      <Button
        disabledFocusable={busy}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        onClick={() => send({ do: step })}
      >
        {busy ? 'One moment' : title}
      </Button>
      <StepRefusal failure={failure} />
    </>
  );
}

// A case discussion: a new one with its note to copy, or one that was written down.
import { useContext, useEffect, useRef, useState } from 'react';
import type { Cases, LoggedCase } from '../../bot/api/cases/case-contract';
import { Failed } from '../parts/failed';
import formStyles from '../parts/form-dialog.module.css';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { type Line, StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { useMe } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import { useEntry } from '../server/queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import { useTypedWords } from '../steps/use-typed-words';
import { EntryArticle } from '../thread/entry-article';
import { CaseForm } from './case-form';
import { useCases } from './case-queries';
import { blankCase, type CaseFields } from './case-words';
import styles from './cases.module.css';
import { CopyText } from './copy-text';

export function CaseScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  return id === null ? <NewCase personId={personId} /> : <OneCase personId={personId} entryId={id} />;
}

function NewCase({ personId }: { personId: string }) {
  const recordId = recordIn(window.location.hash);
  const reading = useCases(personId, recordId);
  useReportViewer(reading.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  if (reading.error && !reading.data)
    return <Refused error={reading.error} again={() => void reading.refetch()} />;
  if (!reading.data || !known) return <Waiting label="Opening the form" />;
  return <Writing cases={reading.data} recordId={recordId} />;
}

/** The session's record it is held in: it stands behind the address of the page. */
const recordIn = (hash: string): string | null => new URLSearchParams(hash.split('?')[1] ?? '').get('record');

type WritingProps = { readonly cases: Cases; readonly recordId: string | null };

function Writing({ cases, recordId }: WritingProps) {
  const { person, viewer } = cases;
  const [blank] = useState<CaseFields>(() => ({
    ...blankCase(cases.form),
    operationId: crypto.randomUUID(),
  }));
  const words = useTypedWords<CaseFields>(`case ${person.personId} ${recordId ?? ''}`, blank);
  const [answer, setAnswer] = useState<LoggedCase | null>(null);
  const back = backTo(cases, recordId);
  if (answer?.entry)
    return <Saved answer={answer} personId={person.personId} back={back} copied={words.forget} />;
  return (
    <section className={formStyles.page} aria-labelledby="new-case">
      <header className={styles.top}>
        <a href={back.href}>{back.words}</a>
        <h1 id="new-case">
          {viewer.personId === person.personId
            ? 'A case discussion'
            : `A case discussion with ${person.name}`}
        </h1>
      </header>
      <CaseForm cases={cases} recordId={recordId} words={words} saved={setAnswer} />
    </section>
  );
}

type Way = { readonly href: string; readonly words: string };

/** Where it was begun. The session's own page is for whoever writes its record; what is typed stays on the device. */
function backTo({ person, viewer }: Cases, recordId: string | null): Way {
  if (recordId !== null && viewer.personId !== person.personId)
    return { href: screenPaths.file(person.personId, 'session', recordId), words: 'Back to the session' };
  return { href: screenPaths.file(person.personId), words: 'The supervision file' };
}

type SavedProps = {
  readonly answer: LoggedCase;
  readonly personId: string;
  readonly back: Way;
  readonly copied: () => void;
};

/** The words stay on the device until every note has been copied. */
function Saved({ answer, personId, back, copied }: SavedProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const left = useRef(new Set(answer.notes.map(({ reference }) => reference)));
  useEffect(() => title.current?.focus(), []);
  const copiedOne = (reference: string) => {
    left.current.delete(reference);
    if (left.current.size === 0) copied();
  };
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1 ref={title} tabIndex={-1}>
            The note for the child’s file
          </h1>
        </div>
        <p className={styles.below}>{answer.message}</p>
      </div>
      {answer.notes.map(({ reference, text }) => (
        <section key={reference} className={screen.panel} aria-label={reference}>
          <h2>{reference}</h2>
          <CopyText text={text} what={`the note for ${reference}`} copied={() => copiedOne(reference)} />
        </section>
      ))}
      <p className={styles.ways}>
        <a href={back.href}>{back.words}</a>
        {answer.entry ? (
          <a href={screenPaths.file(personId, 'case', answer.entry.entryId)}>What stays in the thread</a>
        ) : null}
        <a href={screenPaths.thread(personId)}>The thread</a>
      </p>
    </>
  );
}

function OneCase({ personId, entryId }: { personId: string; entryId: string }) {
  const me = useMe();
  const found = useEntry(personId, entryId, true);
  const [line, setLine] = useState<Line>(null);
  useReportViewer(me.data?.viewer);
  if (found.error && !found.data) return <Refused error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Waiting label="Opening the case discussion" />;
  const { entry, person } = found.data;
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>{`Case discussion, in the supervision thread of ${person.name}`}</h1>
        </div>
        <p className={screen.aside}>Its note belongs on the child’s file, and is not kept here.</p>
      </div>
      <StatusLine line={line} />
      <h2 className="for-screen-readers">The discussion</h2>
      <EntryArticle
        entry={{ ...entry, hasMore: false }}
        personId={personId}
        example={null}
        opened={false}
        alone
        say={(shown) => setLine({ shown })}
      />
      <p className={styles.ways}>
        <a href={screenPaths.file(personId, 'case')}>Write down another</a>
        <a href={screenPaths.thread(personId)}>The thread</a>
      </p>
    </>
  );
}

type RefusedProps = { readonly error: Error; readonly again: () => void };

/** Never a word about whether it exists. */
function Refused({ error, again }: RefusedProps) {
  if (failureOf(error).kind !== 'not-there') return <Failed heading error={error} again={again} />;
  return (
    <Notice
      heading
      title="This is not yours to see, or it is not there"
      text="A case discussion is for the worker and whoever supervises them."
    >
      <a href={screenPaths.home()}>Go to the start</a>
    </Notice>
  );
}

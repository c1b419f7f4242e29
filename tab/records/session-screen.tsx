// Holding a session and writing its record, on one page: what is typed while you talk is the record.

import { lazy, Suspense, useContext, useId, useRef, useState } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { useFocusFirstRefusal } from '../parts/form-body';
import { Notice } from '../parts/notice';
import { type Line, StatusLine } from '../parts/status-line';
import { useCatchFocus } from '../parts/use-catch-focus';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { LoadGuard } from '../shell/load-guard';
import { useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import { messagesOf } from './field-messages';
import { FinishSession, useIssuing } from './finish-session';
import { LeftWords } from './left-words';
import { LockedSession } from './locked-session';
import { recordPaperId, recordPaths, useRecordDraft } from './record-queries';
import styles from './records.module.css';
import { SessionFacts } from './session-facts';
import type { SessionForm } from './session-form';
import { SessionHeadings } from './session-headings';
import { bothWords, linesOf, type Words, withTimesOf } from './session-words';

const CaseDiscussions = lazy(() =>
  import('../cases/case-discussions').then((file) => ({ default: file.CaseDiscussions })),
);

export function SessionScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  if (id === null) return <NoSession personId={personId} />;
  return <OneSession personId={personId} recordId={id} />;
}

type Which = { readonly personId: string; readonly recordId: string };

function OneSession({ personId, recordId }: Which) {
  const reading = useRecordDraft(personId, recordId);
  useReportViewer(reading.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  if (reading.data && known) {
    const view = reading.data;
    // The draft of another version is another paper.
    return view.locked ? <LockedSession view={view} /> : <OpenSession key={view.version} view={view} />;
  }
  if (reading.error) return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  return <Waiting label="Opening the session" />;
}

function NoSession({ personId }: { personId: string }) {
  return (
    <Notice heading title="No session was named" text="Begin one from the preparation.">
      <a href={screenPaths.file(personId, 'prepare')}>Prepare</a>
    </Notice>
  );
}

function OpenSession({ view }: { view: RecordDraft }) {
  const { personId } = view.person;
  const [line, setLine] = useState<Line>(null);
  const say = (shown: string) => setLine({ shown });
  const said = useCatchFocus<HTMLDivElement>(line);
  const paper = usePaper<Words>({
    path: recordPaths.one(personId, view.recordId, 'draft', String(view.version)),
    paperId: recordPaperId(view.recordId),
    revision: view.revision,
    words: view.words,
    advice: view.advice,
    settle: withTimesOf,
  });
  const issuing = useIssuing(view, paper);
  const place = useRef<HTMLDivElement>(null);
  useFocusFirstRefusal(place, issuing.failure);
  const messages = messagesOf([...(issuing.failure?.fields ?? []), ...paper.refused]);
  const names = { worker: view.person.name, supervisor: view.viewer.name };
  const form: SessionForm = {
    words: paper.words,
    update: paper.update,
    messages,
    names,
    found: wordsFound(paper.found, paper.words.notIdentifiers, issuing),
    allow: (words) =>
      paper.update((now) => ({ ...now, notIdentifiers: [...new Set([...now.notIdentifiers, ...words])] })),
  };
  return (
    <div ref={place} className={styles.screen}>
      <header className={styles.head}>
        <FileTrail personId={personId} />
        <h1>{view.title}</h1>
        {view.due ? <p>{view.due}</p> : null}
        <p>{view.guidance}</p>
      </header>
      <div className={styles.kept}>
        <PaperState paper={paper} />
      </div>
      <PaperConflict paper={paper} linesOf={(words) => linesOf(words, view, names)} both={bothWords(view)} />
      <LeftWords view={view} />
      <div ref={said} tabIndex={-1} className={styles.said}>
        <StatusLine line={line} />
      </div>
      {/* What is typed after the last words were sent would be in no record. */}
      <fieldset className={styles.writing} disabled={issuing.busy}>
        <Personal form={form} view={view} say={say} />
      </fieldset>
      <Children view={view} />
      <Advice advice={paper.advice} />
      <FinishSession view={view} paper={paper} names={names} issuing={issuing} unplaced={messages.unplaced} />
    </div>
  );
}

/** Marked in the draft, and by the server when it would not issue it; without what was said to be nobody's. */
function wordsFound(
  found: readonly { readonly words: readonly string[] }[],
  allowed: readonly string[],
  { failure }: ReturnType<typeof useIssuing>,
): readonly string[] {
  const refused = (failure?.fields ?? []).flatMap((each) => (each.found ?? []).map(({ words }) => words));
  const all = [...found.flatMap(({ words }) => words), ...refused];
  return [...new Set(all)].filter((words) => !allowed.includes(words));
}

type PersonalProps = {
  readonly form: SessionForm;
  readonly view: RecordDraft;
  readonly say: (shown: string) => void;
};

function Personal(props: PersonalProps) {
  const id = useId();
  return (
    <section className={styles.half} aria-labelledby={id}>
      <div className={styles.halfHead}>
        <h2 id={id}>Personal supervision</h2>
        <p>About {props.view.person.name} and the work. Nothing about a child goes here.</p>
      </div>
      <div className={styles.panel}>
        <SessionFacts {...props} />
      </div>
      <SessionHeadings {...props} />
    </section>
  );
}

/** A half of its own: it is kept apart from the record, and its full text goes on the child's file. */
function Children({ view }: { view: RecordDraft }) {
  const id = useId();
  return (
    <section className={styles.half} aria-labelledby={id}>
      <div className={styles.halfHead}>
        <h2 id={id}>Case discussions</h2>
        <p>About children: goes on the child’s file.</p>
      </div>
      <LoadGuard>
        <Suspense fallback={null}>
          <CaseDiscussions personId={view.person.personId} recordId={view.recordId} />
        </Suspense>
      </LoadGuard>
    </section>
  );
}

/** Beside the writing, never in the way of it. */
function Advice({ advice }: { advice: readonly string[] }) {
  const id = useId();
  if (advice.length === 0) return null;
  return (
    <aside className={styles.advice} aria-labelledby={id}>
      <h2 id={id}>You may want to look at</h2>
      <ul>
        {advice.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </aside>
  );
}

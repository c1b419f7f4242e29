// One's own CPD notes: private, made with one click from what is signed or learnt, and copied to the regulator's site.

import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useId, useState } from 'react';
import type { Cpd, CpdBeginning, CpdNoteAnswer } from '../../bot/api/activities/activity-contract';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { Notice } from '../parts/notice';
import { type Line, StatusLine } from '../parts/status-line';
import { useOpenForm } from '../parts/use-open-form';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths, whoeverIsLooking } from '../paths';
import { failureOf } from '../server/failure';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './activities.module.css';
import { useCpd, useCpdBeginning, useRefreshCpd } from './activity-queries';
import { CopyText } from './copy-text';
import { CpdForm, type CpdWords, RemoveNote } from './cpd-form';
import { OwnOnly } from './own-only';

export function CpdScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  const reading = useCpd();
  const beginning = useCpdBeginning(id);
  useReportViewer(reading.data?.viewer);
  if (reading.error && !reading.data)
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  if (!reading.data || (id !== null && beginning.isPending))
    return <Waiting label="Opening your CPD notes" />;
  const isOwn = personId === whoeverIsLooking || personId === reading.data.viewer.personId;
  if (!isOwn) return <OwnOnly what="CPD notes" page="cpd" />;
  return <OwnNotes view={reading.data} from={beginning.data ?? null} notThere={beginning.error} />;
}

type Props = {
  readonly view: Cpd;
  /** The note that was asked for with the page. */
  readonly from: CpdBeginning | null;
  readonly notThere: Error | null;
};

function OwnNotes({ view, from, notThere }: Props) {
  const { notes, help, operationId, today } = view;
  const [line, setLine] = useState<Line>(null);
  const refresh = useRefreshCpd();
  const form = useOpenForm<CpdWords>(({ noteId, fromEntryId }) => noteId ?? fromEntryId ?? 'new');
  const { open } = form;
  useOpenAtOnce(from, open);

  function done(message: string) {
    form.finish();
    setLine({ shown: message });
    refresh();
  }

  /** The page takes the focus, because the button that was pressed is gone. */
  function removed(message: string) {
    done(message);
    document.getElementById('main')?.focus();
  }

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <FileTrail personId={whoeverIsLooking} />
        <h1>My CPD notes</h1>
        <p>
          Only you read these; only a copy that the law asks for would show them. Copy one as text to put it
          on your regulator’s site.
        </p>
        <nav className={styles.onward} aria-label="Near here">
          <a href={screenPaths.file(whoeverIsLooking, 'activities')}>My learning and checks</a>
        </nav>
      </header>
      {help ? <Notice title="This autumn" text={help} /> : null}
      {notThere ? <Notice tone="attention" {...failureOf(notThere)} /> : null}
      <div>
        <Button appearance="primary" icon={<AddRegular />} onClick={() => open(blank(today))}>
          New note
        </Button>
        <StatusLine line={line} />
      </div>
      {notes.length === 0 ? (
        <p className={styles.quiet}>
          No notes yet. You can also make one from a training, or from a record you have both signed.
        </p>
      ) : (
        <ul className={styles.screen}>
          {notes.map((note) => (
            <li key={note.noteId}>
              <Note note={note} edit={() => open(wordsOf(note))} removed={removed} />
            </li>
          ))}
        </ul>
      )}
      {form.current ? (
        <CpdForm
          key={form.round}
          words={form.current}
          offeredId={operationId}
          open={form.isOpen}
          close={form.close}
          saved={done}
        />
      ) : null}
    </div>
  );
}

type NoteProps = {
  readonly note: CpdNoteAnswer;
  readonly edit: () => void;
  readonly removed: (message: string) => void;
};

function Note({ note, edit, removed }: NoteProps) {
  const id = useId();
  return (
    <article className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{note.title}</h2>
      <p className={styles.quiet}>
        {note.onWords}
        {note.discussed ? ' · Discussed with a peer or manager' : ''}
      </p>
      <p className={styles.text}>{note.text}</p>
      <div className={styles.buttons}>
        <CopyText text={note.copy} label={`Copy as text: ${note.title}`} />
        <Button aria-label={`Change: ${note.title}`} onClick={edit}>
          Change
        </Button>
        <RemoveNote note={note} done={removed} />
      </div>
    </article>
  );
}

/** Whoever came to make a note finds it begun; once, so that closing it stays closed. */
function useOpenAtOnce(from: CpdBeginning | null, open: (words: CpdWords) => void): void {
  const [opened, setOpened] = useState<CpdBeginning | null>(null);
  useEffect(() => {
    if (from === null || opened !== null) return;
    setOpened(from);
    open({ ...from, noteId: null, revision: null });
  }, [from, opened, open]);
}

const blank = (on: string): CpdWords => ({
  noteId: null,
  revision: null,
  title: '',
  text: '',
  on,
  discussed: false,
  fromEntryId: null,
});

const wordsOf = ({ noteId, revision, title, text, on, discussed, fromEntryId }: CpdNoteAnswer): CpdWords => ({
  noteId,
  revision,
  title,
  text,
  on,
  discussed,
  fromEntryId,
});

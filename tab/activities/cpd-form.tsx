// Writes one CPD note, and lets go of one; both only ever one's own.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CpdNoteAnswer, KeepCpdRequest } from '../../bot/api/activities/activity-contract';
import { LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { useClient } from '../server/client';
import { useOperationId } from '../server/use-operation-id';
import { useSend } from '../server/use-send';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './activities.module.css';
import { learningPaths } from './activity-queries';

/** `noteId` null: a new one. */
export type CpdWords = Omit<KeepCpdRequest, 'noteId' | 'notIdentifiers'> & { readonly noteId: string | null };

type Props = {
  readonly words: CpdWords;
  readonly offeredId: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (message: string) => void;
};

const names = ['title', 'text', 'on'];

export function CpdForm({ words, offeredId, open, close, saved }: Props) {
  const client = useClient();
  const { typed, change, kept, forget } = useTyped(words);
  const [allowed, setAllowed] = useState<Found>([]);
  const { once, renew } = useOperationId(offeredId);
  const { busy, failure, send } = useSend(
    ({ notIdentifiers, ...note }: Sent) => {
      const write = (noteId: string) =>
        client.write<{ readonly message: string }>(learningPaths.cpd(), { ...note, noteId, notIdentifiers });
      return note.noteId === null ? once(write) : write(note.noteId);
    },
    ({ message }) => {
      forget();
      saved(message);
    },
  );
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, names);

  function allow(found: Found) {
    const all = [...new Set([...allowed, ...found])];
    setAllowed(all);
    send({ ...typed, notIdentifiers: all });
  }

  /** The other wording stays as it is; this one becomes a note of its own. */
  function saveAsNew() {
    renew();
    send({ ...typed, noteId: null, revision: null, notIdentifiers: allowed });
  }

  return (
    <FormDialog
      title={words.noteId === null ? 'New CPD note' : 'Change this note'}
      saveWord="Save"
      {...{ open, close, busy, failure, unplaced, saveAsNew }}
      newWhenChanged
      note={<span role="status">{kept}</span>}
      save={() => send({ ...typed, notIdentifiers: allowed })}
    >
      <WordsField
        label="Title"
        value={typed.title}
        change={(title) => change({ title })}
        message={messageFor('title')}
        found={foundIn('title')}
        rows={1}
        {...{ allow, busy }}
      />
      <LineField
        label="Day"
        kind="date"
        value={typed.on}
        change={(on) => change({ on })}
        message={messageFor('on')}
      />
      <WordsField
        label="What I learnt, and what it changes"
        hint="Nothing of a child or family: it goes to your regulator’s site."
        value={typed.text}
        change={(text) => change({ text })}
        message={messageFor('text')}
        found={foundIn('text')}
        rows={8}
        {...{ allow, busy }}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={typed.discussed}
          onChange={({ target }) => change({ discussed: target.checked })}
        />
        <span>
          I discussed it with a peer or my manager
          <span className={styles.note}>Peer reflection; supervision counts.</span>
        </span>
      </label>
    </FormDialog>
  );
}

type Sent = CpdWords & { readonly notIdentifiers: Found };

/** Kept on the device until it is saved, with the revision it was begun on: what another device wrote since is not written over. */
function useTyped(words: CpdWords) {
  const { noteId, fromEntryId } = words;
  const { typed, type, kept, forget } = useTypedWords(`cpd ${noteId ?? fromEntryId ?? 'new'}`, {
    title: words.title,
    text: words.text,
    on: words.on,
    discussed: words.discussed ? 'yes' : '',
    revision: words.revision ?? '',
  });
  const { title, text, on } = typed;
  return {
    typed: {
      ...{ noteId, fromEntryId, title, text, on },
      discussed: typed.discussed !== '',
      revision: typed.revision || null,
    },
    change: ({ discussed, ...part }: Partial<Pick<CpdWords, 'title' | 'text' | 'on' | 'discussed'>>) =>
      type({ ...part, ...(discussed !== undefined && { discussed: discussed ? 'yes' : '' }) }),
    kept,
    forget,
  };
}

type RemoveProps = { readonly note: CpdNoteAnswer; readonly done: (message: string) => void };

/** Asks once more, because a note that is gone is gone. The focus is on keeping it, and goes back to where it was. */
export function RemoveNote({ note, done }: RemoveProps) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const place = useRef<HTMLSpanElement>(null);
  const { busy, failure, send } = useSend(
    () => client.write(learningPaths.removeCpd(note.noteId), { revision: note.revision }),
    () => done('The note is gone.'),
  );
  useEffect(() => {
    if (asking) asked.current = true;
    if (asked.current) place.current?.querySelector('button')?.focus();
  }, [asking]);
  return (
    <span ref={place} className={styles.choices}>
      {asking ? (
        <>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
          <Button disabledFocusable={busy} onClick={() => send(undefined)}>
            Yes, remove it for good
          </Button>
        </>
      ) : (
        <Button appearance="subtle" aria-label={`Remove: ${note.title}`} onClick={() => setAsking(true)}>
          Remove
        </Button>
      )}
      <span role="alert">{failure ? failure.text : ''}</span>
    </span>
  );
}

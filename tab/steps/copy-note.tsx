// The note for one child's record: shown on request, with a button that copies it.
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useId, useRef, useState } from 'react';
import { useNotes } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import styles from './steps.module.css';
import type { OnDecision } from './use-decision-step';

type Props = {
  readonly reference: string;
  readonly on: OnDecision;
  readonly describedBy: string;
};

export function CopyNote({ reference, on, describedBy }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const notes = useNotes(on.personId, on.entryId, unfolded);
  const note = notes.data?.notes.find((each) => each.reference === reference);
  const id = useId();
  return (
    <>
      <Button
        appearance="subtle"
        aria-expanded={unfolded}
        aria-controls={id}
        aria-describedby={describedBy}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? 'Hide the note' : 'Note to copy'}
      </Button>
      <div id={id} hidden={!unfolded} className={styles.noteplace}>
        {unfolded && note ? <Note text={note.text} reference={reference} /> : null}
        <p role="status" className={styles.quiet}>
          {unfolded && !note ? progress(notes) : ''}
        </p>
      </div>
    </>
  );
}

/** Where the clipboard is refused, as Teams does on some devices, the note is selected for the person to copy. */
function Note({ text, reference }: { text: string; reference: string }) {
  const [told, setTold] = useState('');
  const words = useRef<HTMLPreElement>(null);
  useEffect(() => words.current?.scrollIntoView({ block: 'nearest' }), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      if (words.current) window.getSelection()?.selectAllChildren(words.current);
      setTold('This device does not let us copy. The note is selected: copy it yourself.');
    }
  }

  return (
    <>
      <pre ref={words} className={styles.note}>
        {text}
      </pre>
      <div className={styles.copy}>
        <Button
          icon={<CopyRegular />}
          aria-label={`Copy the note for ${reference}`}
          onClick={() => void copy()}
        >
          Copy
        </Button>
        <span role="status">{told}</span>
      </div>
    </>
  );
}

function progress({ error, isFetching }: ReturnType<typeof useNotes>): string {
  if (isFetching) return 'Fetching the note';
  if (error) return `${failureOf(error).title}. Hide the note and try again.`;
  return 'There is no note for this child yet.';
}

// Notes for oneself: clearly marked, kept apart, and put away when nobody has touched the page for a while.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useRef } from 'react';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { refusalOr } from '../parts/refusal-or';
import styles from './prepare.module.css';
import { preparationPaths } from './prepare-queries';
import { bothNotes, messageAt, type Notes, notesLines } from './prepare-words';
import { useQuiet } from './use-quiet';

type Props = { readonly personId: string; readonly view: Preparation };

export function PrivateNotes({ personId, view: { notes } }: Props) {
  const paper = usePaper<Notes>({
    path: preparationPaths.notes(personId),
    paperId: notes.paperId,
    revision: notes.revision,
    words: notes.words,
  });
  const { quiet, wake } = useQuiet();
  const place = useRef<HTMLElement>(null);
  const found = paper.state === 'saved' && paper.savedAt === null ? notes.found : wordsIn(paper.found);
  const still = found.filter((words) => paper.words.text.includes(words));
  return (
    <section ref={place} className={`${styles.panel} ${styles.private}`} aria-labelledby="private">
      <h2 id="private" tabIndex={-1}>
        <LockClosedRegular aria-hidden="true" /> Only you
      </h2>
      {quiet ? (
        <>
          <p className={styles.quiet}>Put away, because nobody has touched this page for five minutes.</p>
          <Button
            onClick={() => {
              wake();
              requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus());
            }}
          >
            Show my notes
          </Button>
        </>
      ) : (
        <>
          <Field
            label="Notes for yourself"
            hint="Only you read this, and it is never part of the record. Only a copy that the law asks for would show it."
            {...refusalOr(messageAt(paper.refused, 'text'))}
          >
            <Textarea
              className={styles.grows ?? ''}
              resize="vertical"
              rows={2}
              value={paper.words.text}
              onChange={(_, { value }) => paper.change({ text: value })}
            />
          </Field>
          {still.length > 0 ? (
            <p className={styles.quiet}>
              {still.map((words) => `“${words}”`).join(', ')} may name a child or family. It stays here, with
              you; the case reference is safer.
            </p>
          ) : null}
          <PaperState paper={paper} />
          <PaperConflict paper={paper} linesOf={notesLines} both={bothNotes} />
        </>
      )}
    </section>
  );
}

const wordsIn = (found: readonly { readonly words: readonly string[] }[]) =>
  found.flatMap(({ words }) => words);

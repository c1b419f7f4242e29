// What passes over when the supervisor changes, and the note that goes with it. Nothing for somebody it is not for.
import { useId, useState } from 'react';
import type { AgreementSaid } from '../../bot/api/agreements/agreement-contract';
import type { HandOverAnswer } from '../../bot/api/agreements/pair-contract';
import { refusalsOf } from '../parts/refusals';
import screen from '../parts/screen.module.css';
import { StatusLine } from '../parts/status-line';
import { WordsField } from '../parts/words-field';
import { screenPaths } from '../paths';
import { StepForm } from '../records/step-form';
import { useSaved } from '../server/use-saved';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './agreement.module.css';
import { agreementPaths, useHandOver } from './agreement-queries';

type Props = {
  readonly personId: string;
  /** On a page that has it in two places: a new supervisor finds it at the top until the first session. */
  readonly at?: 'top' | 'foot';
};

export function HandOver({ personId, at }: Props) {
  const { data, refetch } = useHandOver(personId);
  const [line, setLine] = useState<{ readonly shown: string } | null>(null);
  if (!data || (at && data.first !== (at === 'top'))) return null;
  return (
    <HandOverPart
      handOver={data}
      personId={personId}
      line={line}
      said={(shown) => {
        setLine({ shown });
        void refetch();
      }}
    />
  );
}

type PartProps = {
  readonly handOver: HandOverAnswer;
  readonly personId: string;
  readonly line: { readonly shown: string } | null;
  readonly said: (message: string) => void;
};

function HandOverPart({ handOver, personId, line, said }: PartProps) {
  const id = useId();
  const { first, note, passes, records } = handOver;
  return (
    <section className={screen.panel} aria-labelledby={id} data-first={first || undefined}>
      <h2 id={id}>{first ? 'Handed over to you' : 'If the supervisor changes'}</h2>
      {note ? (
        <blockquote className={styles.note}>
          <p>{note.text}</p>
          <footer>
            {note.who}, {note.when}
          </footer>
        </blockquote>
      ) : null}
      <h3>What passes over</h3>
      <ul className={styles.lines}>
        {passes.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {records.map(({ recordId, words }) => (
          <li key={recordId}>
            <a href={screenPaths.file(personId, 'record', recordId)}>Record of {words}</a>
          </li>
        ))}
      </ul>
      <StatusLine line={line} />
      <div className={styles.steps}>
        <NoteForm handOver={handOver} personId={personId} said={said} />
      </div>
    </section>
  );
}

function NoteForm({ handOver, personId, said }: Omit<PartProps, 'line'>) {
  const blank = { text: '' };
  const { typed, type, kept } = useTypedWords(`hand-over ${personId}`, blank);
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const { busy, failure, save } = useSaved<object, AgreementSaid>({
    path: agreementPaths.handOver(personId),
    offeredId: handOver.operationId,
    saved: ({ message }) => {
      type(blank);
      said(message);
    },
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text']);
  return (
    <StepForm
      word={handOver.note ? 'Write a newer note' : 'Write a hand-over note'}
      saveWord="Keep the note"
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => save({ ...typed, notIdentifiers: allowed })}
    >
      <WordsField
        label="For whoever supervises next"
        hint={handOver.hint}
        rows={6}
        value={typed.text}
        change={(text) => type({ text })}
        message={messageFor('text')}
        found={foundIn('text').filter((words) => !allowed.includes(words))}
        allow={(words) => setAllowed((now) => [...now, ...words])}
        busy={busy}
      />
      <p role="status" className={styles.about}>
        {kept}
      </p>
    </StepForm>
  );
}

// The statements of the behaviour framework, and a word about one that is not useful.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Appraisal } from '../../bot/api/activities/activity-contract';
import { ChoiceField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { type Line, StatusLine } from '../parts/status-line';
import { useOpenForm } from '../parts/use-open-form';
import { WordsField } from '../parts/words-field';
import { useSaved } from '../server/use-saved';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './activities.module.css';
import { learningPaths } from './activity-queries';

export function FrameworkStatements({ view }: { view: Appraisal }) {
  const id = useId();
  const [line, setLine] = useState<Line>(null);
  const { current, round, isOpen, open, close, finish } = useOpenForm<'feedback'>((which) => which);
  const { name, statements } = view.framework;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className={styles.statements}>
        {statements.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => open('feedback')}>Not useful because…</Button>
      </div>
      <StatusLine line={line} />
      {current ? (
        <Feedback
          key={round}
          {...{ view, close }}
          open={isOpen}
          saved={(message) => {
            finish();
            setLine({ shown: message });
          }}
        />
      ) : null}
    </section>
  );
}

type Props = {
  readonly view: Appraisal;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (message: string) => void;
};

function Feedback({ view, open, close, saved }: Props) {
  const { typed, type, kept, forget } = useTypedWords('framework feedback', { code: '', because: '' });
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, save, saveAsNew } = useSaved<object, { readonly message: string }>({
    path: learningPaths.feedback(),
    offeredId: view.feedbackOperationId,
    saved: ({ message }) => {
      forget();
      saved(message);
    },
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['code', 'because']);
  const body = (notIdentifiers: Found) => ({
    code: typed.code === '' ? null : typed.code,
    because: typed.because,
    notIdentifiers,
  });

  /** What somebody lets pass stays let pass, also in the next try. */
  function allow(words: Found) {
    const all = [...new Set([...allowed, ...words])];
    setAllowed(all);
    save(body(all));
  }

  return (
    <FormDialog
      title="What is not useful, and why"
      saveWord="Send"
      note={
        <>
          The principal social worker reads it without your name. <span role="status">{kept}</span>
        </>
      }
      {...{ open, close, busy, failure, unplaced }}
      save={() => save(body(allowed))}
      saveAsNew={() => saveAsNew(body(allowed))}
    >
      <ChoiceField
        label="Which"
        value={typed.code}
        change={(code) => type({ code })}
        message={messageFor('code')}
        choices={view.framework.statements.map((one) => ({ value: one.code, title: one.text }))}
        blank="The framework as a whole"
      />
      <WordsField
        label="Because"
        value={typed.because}
        change={(because) => type({ because })}
        message={messageFor('because')}
        found={foundIn('because')}
        {...{ allow, busy }}
        rows={4}
      />
    </FormDialog>
  );
}

// Waits on other agencies, each with what can be said of it: chased today, it has come, or not needed any more.
import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Wait, WaitSaved, WaitStepRequest } from '../../bot/api/waits/wait-contract';
import styles from '../actions/actions.module.css';
import { useAct } from '../actions/use-act';
import { useFocusNear } from '../actions/use-focus-near';
import { LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { refusalsOf } from '../parts/refusals';
import { useOpenForm } from '../parts/use-open-form';
import { apiPaths } from '../paths';

type Props = {
  readonly personId: string;
  readonly waits: readonly Wait[];
  /** Says in the page what just happened. */
  readonly say: (shown: string) => void;
};

type Step = WaitStepRequest['step'];

export function WaitList({ personId, waits, say }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const form = useOpenForm<Wait>(({ entryId }) => entryId);
  const follow = useFocusNear(
    place,
    waits.map(({ entryId }) => entryId),
  );
  const done = ({ message }: WaitSaved) => {
    form.finish();
    say(message);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.place} {...follow}>
      <ul className={styles.list}>
        {waits.map((wait) => (
          <li key={wait.entryId} className={styles.one} data-near={wait.entryId} tabIndex={-1}>
            <OneWait personId={personId} wait={wait} chase={() => form.open(wait)} done={done} />
          </li>
        ))}
      </ul>
      {form.current ? (
        <Chased
          key={form.round}
          personId={personId}
          wait={form.current}
          open={form.isOpen}
          close={form.close}
          done={done}
        />
      ) : null}
    </div>
  );
}

type OneProps = {
  readonly personId: string;
  readonly wait: Wait;
  readonly chase: () => void;
  readonly done: (answer: WaitSaved) => void;
};

function OneWait({ personId, wait, chase, done }: OneProps) {
  const { entryId, title, words, mayChange } = wait;
  const id = useId();
  const { busy, failure, send } = useAct<{ readonly step: Step }, WaitSaved>({
    personId,
    path: stepsOf(personId, entryId),
    done,
  });
  const over = (step: 'come' | 'not-needed', word: string) => (
    <Button
      size="small"
      disabledFocusable={busy}
      aria-describedby={id}
      onClick={() => send({ step: { do: step } })}
    >
      {word}
    </Button>
  );
  return (
    <>
      <p id={id} className={styles.text}>
        {title}
      </p>
      <p className={styles.quiet}>{words}</p>
      {mayChange ? (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} aria-describedby={id} onClick={chase}>
            Chased today
          </Button>
          {over('come', 'It has come')}
          {over('not-needed', 'Not needed any more')}
          <span role="alert" className={styles.failed}>
            {failure
              ? [`${failure.title}.`, failure.text, ...failure.fields.map(({ message }) => message)].join(' ')
              : ''}
          </span>
        </div>
      ) : null}
    </>
  );
}

type ChasedProps = Omit<OneProps, 'chase'> & { readonly open: boolean; readonly close: () => void };

/** Whoever is asked often names another day. */
function Chased({ personId, wait, open, close, done }: ChasedProps) {
  const [expectedBy, setExpectedBy] = useState(wait.expectedBy);
  const { busy, failure, send } = useAct<{ readonly step: Step }, WaitSaved>({
    personId,
    path: stepsOf(personId, wait.entryId),
    done,
  });
  const { messageFor, unplaced } = refusalsOf(failure, ['expectedBy']);
  // Left as it was, nothing was said of the day: the other may have moved it meanwhile.
  const said = expectedBy === wait.expectedBy ? {} : { expectedBy: expectedBy || null };
  const save = () => send({ step: { do: 'chased', ...said } });
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save };
  return (
    <FormDialog title="Chased today" saveWord="Keep it" {...dialog}>
      <p className={styles.about}>{wait.title}</p>
      <LineField
        label="Expected by"
        hint="Leave it if they named no other day. Empty it if nobody names one any more."
        kind="date"
        value={expectedBy}
        change={setExpectedBy}
        message={messageFor('expectedBy')}
      />
    </FormDialog>
  );
}

const stepsOf = (personId: string, entryId: string) => apiPaths.file(personId, 'waits', entryId, 'steps');

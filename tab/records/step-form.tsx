// A small form on a record that unfolds where its button is: its fields, what the server refused, and the focus.
import { Button } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useFocusFirstRefusal } from '../parts/form-body';
import { LookAgain } from '../parts/look-again';
import { Notice } from '../parts/notice';
import type { Failure } from '../server/failure';
import styles from './records.module.css';

type Props = {
  /** On the button that unfolds it. */
  readonly word: string;
  readonly saveWord: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Messages of the failure that stand at no field. */
  readonly unplaced?: readonly string[];
  readonly save: () => void;
  readonly children: ReactNode;
};

export function StepForm({ word, saveWord, busy, failure, unplaced = [], save, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLFormElement>(null);
  useFocusFirstRefusal(place, failure);
  useEffect(() => {
    if (open) place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [open]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save();
  }

  return (
    <div className={styles.step}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {word}
      </Button>
      <form id={id} ref={place} hidden={!open} noValidate className={styles.stepForm} onSubmit={submit}>
        {children}
        <div role="alert">
          {failure ? (
            <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')}>
              {/* The form's id was let go of, so that saving is one more. */}
              {failure.kind === 'used-before' ? <Button onClick={save}>Save it as a new one</Button> : null}
              {failure.kind === 'changed' ? <LookAgain /> : null}
            </Notice>
          ) : null}
        </div>
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit" disabledFocusable={busy}>
            {busy ? 'Saving' : saveWord}
          </Button>
        </div>
      </form>
    </div>
  );
}

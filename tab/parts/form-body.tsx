// The inside of a form: its heading, its fields, what the server refused, and the buttons.
import { Button } from '@fluentui/react-components';
import { type ReactNode, type RefObject, type SubmitEvent, useEffect, useRef } from 'react';
import type { Failure } from '../server/failure';
import styles from './form-dialog.module.css';
import { LookAgain } from './look-again';
import { Notice } from './notice';

export type FormBodyProps = {
  readonly heading: ReactNode;
  /** What the save button says while nothing is under way. */
  readonly saveWord: string;
  readonly busy: boolean;
  /** There is nothing to save yet, and the form says why. */
  readonly unready?: boolean;
  readonly failure: Failure | null;
  /** Messages of the failure that stand at no field. */
  readonly unplaced: readonly string[];
  readonly save: () => void;
  /** Offered when the form's operation id is spent: only the person can say that this is one more. */
  readonly saveAsNew: () => void;
  /** That is offered too when somebody, or another device, was quicker. */
  readonly newWhenChanged?: boolean;
  /** Puts the form away; without it there is no such button. */
  readonly close?: () => void;
  /** A third button. */
  readonly further?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

export function FormBody(props: FormBodyProps) {
  const { heading, saveWord, busy, unready = false, failure, save, close, note } = props;
  const fields = useRef<HTMLFormElement>(null);
  useFocusFirstRefusal(fields, failure);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save();
  }

  return (
    <form ref={fields} noValidate className={styles.form} onSubmit={submit}>
      {heading}
      <div className={styles.body}>{props.children}</div>
      <footer className={styles.footer}>
        <Refusal {...props} />
        <div className={styles.buttons}>
          <Button appearance="primary" size="large" type="submit" disabledFocusable={busy || unready}>
            {busy ? 'Saving' : saveWord}
          </Button>
          {close ? (
            <Button size="large" onClick={close}>
              Close
            </Button>
          ) : null}
          {props.further ? <span className={styles.further}>{props.further}</span> : null}
        </div>
        {note ? <div className={styles.keeps}>{note}</div> : null}
      </footer>
    </form>
  );
}

/** What the server said when it did not save. Messages for single fields stand at the fields. */
function Refusal({ failure, unplaced, saveAsNew, newWhenChanged = false }: FormBodyProps) {
  const isChanged = failure?.kind === 'changed';
  return (
    <div role="alert" className={styles.refusal}>
      {failure ? (
        <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')}>
          {failure.kind === 'used-before' || (isChanged && newWhenChanged) ? (
            <Button onClick={saveAsNew}>Save it as a new one</Button>
          ) : null}
          {isChanged ? <LookAgain /> : null}
        </Notice>
      ) : null}
    </div>
  );
}

/** Fields mark themselves; a group of choices, which cannot be invalid itself, with `data-refused`. */
export function useFocusFirstRefusal(fields: RefObject<HTMLElement | null>, failure: Failure | null): void {
  useEffect(() => {
    if (!failure || failure.fields.length === 0) return;
    const refused = '[aria-invalid="true"], [data-refused="true"] :is(input, textarea, select)';
    fields.current?.querySelector<HTMLElement>(refused)?.focus();
  }, [fields, failure]);
}

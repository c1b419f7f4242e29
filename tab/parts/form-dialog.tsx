// A form in a dialog: title, fields, what the server refused, and the buttons. The browser's own dialog keeps the focus inside and gives it back.
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, type RefObject, type SubmitEvent, useEffect, useId, useRef } from 'react';
import type { Failure } from '../server/failure';
import styles from './form-dialog.module.css';
import { Notice } from './notice';

export type FormDialogProps = {
  readonly title: string;
  readonly open: boolean;
  /** Hides the form; the fields stay as they are. */
  readonly close: () => void;
  /** What the save button says while nothing is under way. */
  readonly saveWord: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Messages of the failure that stand at no field. */
  readonly unplaced: readonly string[];
  readonly save: () => void;
  /** Offered when the form's operation id is spent: only the person can say that this is one more. */
  readonly saveAsNew: () => void;
  /** Selector of the field that is ready to be filled in when the form opens. */
  readonly startAt?: string;
  /** A third button. */
  readonly further?: ReactNode;
  readonly note?: string;
  readonly children: ReactNode;
};

export function FormDialog(props: FormDialogProps) {
  const { title, open, close, saveWord, busy, failure, save, note, startAt } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useShown(dialog, fields, open, startAt ?? 'input, select, textarea');
  useFocusFirstRefusal(fields, failure);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      // Escape. The state closes the dialog, so that opening it again at once cannot be overtaken.
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // Some ways to close cannot be cancelled, such as going back twice on a phone. A late event of an earlier closing is ignored.
      onClose={() => {
        if (!dialog.current?.open) close();
      }}
    >
      <form ref={fields} noValidate className={styles.form} onSubmit={submit}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close the form" onClick={close} />
        </header>
        <div className={styles.body}>{props.children}</div>
        <footer className={styles.footer}>
          <Refusal {...props} />
          <div className={styles.buttons}>
            <Button appearance="primary" size="large" type="submit" disabledFocusable={busy}>
              {busy ? 'Saving' : saveWord}
            </Button>
            <Button size="large" onClick={close}>
              Close
            </Button>
            {props.further}
          </div>
          {note ? <p className={styles.keeps}>{note}</p> : null}
        </footer>
      </form>
    </dialog>
  );
}

/** What the server said when it did not save. Messages for single fields stand at the fields. */
function Refusal({ failure, unplaced, saveAsNew }: FormDialogProps) {
  return (
    <div role="alert" className={styles.refusal}>
      {failure ? (
        <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')}>
          {failure.kind === 'used-before' ? <Button onClick={saveAsNew}>Save it as a new one</Button> : null}
        </Notice>
      ) : null}
    </div>
  );
}

/** Opens and closes the browser's dialog; a fresh one starts with its first field. */
function useShown(
  dialog: RefObject<HTMLDialogElement | null>,
  fields: RefObject<HTMLFormElement | null>,
  open: boolean,
  startAt: string,
): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    fields.current?.querySelector<HTMLElement>(startAt)?.focus();
  }, [dialog, fields, open, startAt]);
}

/** Fields mark themselves; a group of choices, which cannot be invalid itself, with `data-refused`. */
function useFocusFirstRefusal(fields: RefObject<HTMLFormElement | null>, failure: Failure | null): void {
  useEffect(() => {
    if (!failure || failure.fields.length === 0) return;
    const refused = '[aria-invalid="true"], [data-refused="true"] :is(input, textarea, select)';
    fields.current?.querySelector<HTMLElement>(refused)?.focus();
  }, [fields, failure]);
}

// A form in a dialog. The browser's own dialog keeps the focus inside and gives it back.
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { FormBody, type FormBodyProps } from './form-body';
import styles from './form-dialog.module.css';

export type FormDialogProps = Omit<FormBodyProps, 'heading'> & {
  readonly title: string;
  readonly open: boolean;
  /** Hides the form; the fields stay as they are. */
  readonly close: () => void;
  /** Selector of the field that is ready to be filled in when the form opens. */
  readonly startAt?: string;
};

export function FormDialog({ title, open, startAt, ...form }: FormDialogProps) {
  const { close } = form;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useShown(dialog, open, startAt ?? 'input, select, textarea');
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
      <FormBody
        {...form}
        heading={
          <header className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label="Close the form"
              onClick={close}
            />
          </header>
        }
      />
    </dialog>
  );
}

/**
 * Opens and closes the browser's dialog; a fresh one starts with its first field. One that goes from the page is closed first,
 * for a dialog that is only taken away gives the focus to nobody.
 */
function useShown(dialog: RefObject<HTMLDialogElement | null>, open: boolean, startAt: string): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, [dialog]);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    element.querySelector<HTMLElement>(`form > :not(header) :is(${startAt})`)?.focus();
  }, [dialog, open, startAt]);
}

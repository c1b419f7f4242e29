// The quick-decision form in a dialog. The browser's own dialog keeps the focus inside and gives it back.
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type SubmitEvent, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import { Notice } from '../parts/notice';
import styles from './decision-dialog.module.css';
import { holdsWords } from './draft';
import type { OpenDraft } from './drafts';
import { FirstFields } from './first-fields';
import { MoreFields } from './more-fields';
import { type Saving, useSaving } from './use-saving';

export type DecisionDialogProps = {
  readonly thread: Thread;
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  readonly open: boolean;
  /** Hides the form and keeps what was written. */
  readonly close: () => void;
  readonly saved: (answer: LogDecisionAnswer) => void;
};

export function DecisionDialog({ thread, form, openDraft, open, close, saved }: DecisionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  const saving = useSaving(thread.person.personId, fields, saved);
  const titleId = useId();
  useShown(dialog, fields, open);

  /** Escape. The state closes the dialog, so that opening it again at once cannot be overtaken. */
  function cancel(event: SyntheticEvent) {
    event.preventDefault();
    close();
  }

  /** Some ways to close cannot be cancelled, such as going back twice on a phone. A late event of an earlier closing is ignored. */
  function closedByBrowser() {
    if (!dialog.current?.open) close();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    saving.save(openDraft.draft);
  }

  /** Something was saved from this form before, perhaps with an answer that got lost. Only the person can say that this is one more. */
  function saveAsNew() {
    const operationId = crypto.randomUUID();
    openDraft.change({ operationId });
    saving.save({ ...openDraft.draft, operationId });
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={closedByBrowser}
    >
      <form ref={fields} noValidate className={styles.form} onSubmit={submit}>
        <header className={styles.header}>
          <h2 id={titleId}>Log a quick decision</h2>
          <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close the form" onClick={close} />
        </header>
        <div className={styles.body}>
          <p className={styles.guidance}>{form.guidance}</p>
          <FirstFields form={form} own={thread.own} openDraft={openDraft} messageFor={saving.messageFor} />
          <MoreFields
            form={form}
            openDraft={openDraft}
            messageFor={saving.messageFor}
            refusals={saving.refusals}
          />
        </div>
        <footer className={styles.footer}>
          <Refusal saving={saving} saveAsNew={saveAsNew} />
          <div className={styles.buttons}>
            <Button appearance="primary" size="large" type="submit" disabledFocusable={saving.busy}>
              {saving.busy ? 'Saving' : 'Save'}
            </Button>
            <Button size="large" onClick={close}>
              Close
            </Button>
            {holdsWords(openDraft.draft) ? (
              <Button appearance="transparent" size="large" onClick={openDraft.clear}>
                Clear
              </Button>
            ) : null}
          </div>
          <p className={styles.keeps}>Closing keeps what you wrote until you leave this page.</p>
        </footer>
      </form>
    </dialog>
  );
}

/** What the server said when it did not save. Messages for single fields stand at the fields. */
function Refusal({ saving, saveAsNew }: { saving: Saving; saveAsNew: () => void }) {
  const { failure, unplaced } = saving;
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

/** Opens and closes the browser's dialog; a fresh one starts with the words of the decision. */
function useShown(
  dialog: { readonly current: HTMLDialogElement | null },
  fields: { readonly current: HTMLFormElement | null },
  open: boolean,
): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    fields.current?.querySelector('textarea')?.focus();
  }, [dialog, fields, open]);
}

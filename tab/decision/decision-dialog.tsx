// The quick-decision form in a dialog.
import { Button } from '@fluentui/react-components';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import { FormDialog } from '../parts/form-dialog';
import styles from './decision-dialog.module.css';
import { holdsWords } from './draft';
import type { OpenDraft } from './drafts';
import { FirstFields } from './first-fields';
import { MoreFields } from './more-fields';
import { useSaving } from './use-saving';

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
  const saving = useSaving(thread.person.personId, saved);

  /** Something was saved from this form before, perhaps with an answer that got lost. Only the person can say that this is one more. */
  function saveAsNew() {
    const operationId = crypto.randomUUID();
    openDraft.change({ operationId });
    saving.save({ ...openDraft.draft, operationId });
  }

  return (
    <FormDialog
      title="Log a quick decision"
      open={open}
      close={close}
      saveWord="Save"
      busy={saving.busy}
      failure={saving.failure}
      unplaced={saving.unplaced}
      save={() => saving.save(openDraft.draft)}
      saveAsNew={saveAsNew}
      startAt="textarea"
      note="Closing keeps what you wrote until you leave this page."
      further={
        holdsWords(openDraft.draft) ? (
          <Button appearance="transparent" size="large" onClick={openDraft.clear}>
            Clear
          </Button>
        ) : null
      }
    >
      <p className={styles.guidance}>{form.guidance}</p>
      <FirstFields form={form} own={thread.own} openDraft={openDraft} messageFor={saving.messageFor} />
      <MoreFields
        form={form}
        openDraft={openDraft}
        messageFor={saving.messageFor}
        refusals={saving.refusals}
      />
    </FormDialog>
  );
}

// The button that opens the quick-decision form, and the form itself once it is wanted.
import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type ComponentType, useEffect, useId, useRef, useState } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import type { DecisionDialogProps } from './decision-dialog';
import { holdsWords } from './draft';
import { useDraft } from './drafts';
import styles from './log-decision.module.css';

type Props = {
  readonly thread: Thread;
  readonly form: DecisionFormView;
  readonly saved: (answer: LogDecisionAnswer) => void;
};

export function LogDecision({ thread, form, saved }: Props) {
  const [open, setOpen] = useState(false);
  const buttonId = useId();
  const openDraft = useDraft(thread.person.personId, form);
  const { Dialog, failed, load } = useDialogOnDemand();
  useFocusBack(buttonId, open);

  return (
    <>
      <Button
        id={buttonId}
        appearance="primary"
        size="large"
        icon={open && !Dialog && !failed ? <Spinner size="tiny" /> : <AddRegular />}
        onClick={() => {
          load();
          setOpen(true);
        }}
      >
        {holdsWords(openDraft.draft) ? 'Finish your quick decision' : 'Log a quick decision'}
      </Button>
      <span role="alert" className={styles.failed}>
        {failed ? 'The form did not load. Check your connection and try again.' : ''}
      </span>
      {Dialog ? (
        <Dialog
          thread={thread}
          form={form}
          openDraft={openDraft}
          open={open}
          close={() => setOpen(false)}
          saved={(answer) => {
            openDraft.finish();
            setOpen(false);
            saved(answer);
          }}
        />
      ) : null}
    </>
  );
}

/** Not every browser gives the focus back to a button that was clicked, so we do. */
function useFocusBack(buttonId: string, open: boolean): void {
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) document.getElementById(buttonId)?.focus();
    wasOpen.current = open;
  }, [buttonId, open]);
}

/** The form's code comes after the thread is on the screen, so that it is there when the connection is not. */
function useDialogOnDemand() {
  const [Dialog, setDialog] = useState<ComponentType<DecisionDialogProps> | null>(null);
  const [failed, setFailed] = useState(false);
  function load() {
    if (Dialog) return;
    setFailed(false);
    import('./decision-dialog').then(
      (file) => setDialog(() => file.DecisionDialog),
      () => setFailed(true),
    );
  }
  useEffect(() => {
    const waiting = setTimeout(() => void import('./decision-dialog').catch(() => undefined), 1_500);
    return () => clearTimeout(waiting);
  }, []);
  return { Dialog, failed, load };
}

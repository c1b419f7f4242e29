// The button that opens the quick-decision form, and the form itself once it is wanted.
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useId, useRef, useState } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import { NotLoaded } from '../parts/not-loaded';
import { Turning } from '../parts/turning';
import { useOnDemand } from '../parts/use-on-demand';
import { holdsWords } from './draft';
import { useDraft } from './drafts';
import styles from './log-decision.module.css';

type Props = {
  readonly thread: Thread;
  readonly form: DecisionFormView;
  readonly saved: (answer: LogDecisionAnswer) => void;
  /** True where it is one offer among others. */
  readonly quiet?: boolean;
};

const fetchForm = () => import('./decision-form').then((file) => file.DecisionForm);

export function LogDecision({ thread, form, saved, quiet = false }: Props) {
  const [open, setOpen] = useState(false);
  const buttonId = useId();
  const openDraft = useDraft(thread.person.personId, form);
  const { Part: Form, failed, load } = useOnDemand(fetchForm, true);
  useFocusBack(buttonId, open);

  return (
    <>
      <Button
        id={buttonId}
        appearance={quiet ? 'secondary' : 'primary'}
        size={quiet ? 'medium' : 'large'}
        icon={open && !Form && !failed ? <Turning /> : <AddRegular />}
        onClick={() => {
          load();
          setOpen(true);
        }}
      >
        {holdsWords(openDraft.draft) ? 'Finish your quick decision' : 'Log a quick decision'}
      </Button>
      <div role="alert" className={styles.failed}>
        {failed ? <NotLoaded /> : null}
      </div>
      {Form ? (
        <Form
          thread={thread}
          form={form}
          openDraft={openDraft}
          frame={{ open, close: () => setOpen(false) }}
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

// Answers and questions that need a few words: not yet, not now, a longer interval; and raising a late session.
import { useState } from 'react';
import type { AskRequest, Asks } from '../../bot/api/clock-contract';
import { FormDialog } from '../parts/form-dialog';
import { apiPaths } from '../paths';
import { ChoiceField, LineField, numberIn, TextField } from './fields';
import styles from './forms.module.css';
import { type StepFormProps, useStepForm } from './use-step-form';

type Props = StepFormProps & { readonly asks: Asks };

/** The contract's requests as a form holds them: days and numbers as they were typed, a reason as the view offered it. */
type QuestionBody = { readonly what: AskRequest['what']; readonly [field: string]: unknown };

export function RaiseForm({ asks, ...shared }: Props) {
  const { dialog } = useQuestion(shared, asks, [], () => ({ what: 'raise' }));
  const { raise } = asks;
  return (
    <FormDialog
      title={raise ? `Raise with ${raise.to}` : 'Raise it'}
      saveWord="Raise it"
      startAt="button[type=submit]"
      {...dialog}
    >
      <p className={styles.about}>{raise?.text}</p>
    </FormDialog>
  );
}

export function NotYetForm({ asks, ...shared }: Props) {
  const [askAgainOn, setAskAgainOn] = useState(asks.stepDown?.askAgainOn ?? '');
  const [why, setWhy] = useState('');
  const { dialog, messageFor } = useQuestion(shared, asks, ['askAgainOn', 'why'], () => ({
    what: 'step-down',
    answer: 'not-yet',
    ...(askAgainOn && { askAgainOn }),
    ...(why.trim() && { why }),
  }));
  return (
    <FormDialog title="Not yet" saveWord="Save" {...dialog}>
      <p className={styles.about}>{asks.stepDown?.text}</p>
      <LineField
        label="Ask again on"
        kind="date"
        value={askAgainOn}
        change={setAskAgainOn}
        message={messageFor('askAgainOn')}
      />
      <TextField label="Why, if you like" value={why} change={setWhy} message={messageFor('why')} />
    </FormDialog>
  );
}

export function SnoozeForm({ asks, ...shared }: Props) {
  const [reason, setReason] = useState('');
  const [askAgainOn, setAskAgainOn] = useState('');
  const { dialog, messageFor } = useQuestion(shared, asks, ['reason', 'askAgainOn'], () => ({
    what: 'snooze',
    ...(reason && { reason }),
    ...(askAgainOn && { askAgainOn }),
  }));
  return (
    <FormDialog title="Not now, because…" saveWord="Save" {...dialog}>
      <p className={styles.about}>{asks.snooze?.text}</p>
      <ChoiceField
        label="What is in the way"
        choices={asks.snooze?.reasons ?? []}
        blank="Choose a reason"
        value={reason}
        change={setReason}
        message={messageFor('reason')}
      />
      <LineField
        label="Ask again on"
        hint="May be left open."
        kind="date"
        {...(asks.snooze && { latest: asks.snooze.latest })}
        value={askAgainOn}
        change={setAskAgainOn}
        message={messageFor('askAgainOn')}
      />
    </FormDialog>
  );
}

export function LongerIntervalForm({ asks, ...shared }: Props) {
  const [days, setDays] = useState('');
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const { dialog, messageFor } = useQuestion(shared, asks, ['intervalDays', 'reason', 'reviewOn'], () => ({
    what: 'longer-interval',
    intervalDays: numberIn(days),
    reason,
    reviewOn,
  }));
  return (
    <FormDialog title="Ask for a longer interval" saveWord="Ask" {...dialog}>
      <p className={styles.about}>{asks.longerInterval?.text}</p>
      <LineField
        label="Days between sessions"
        kind="number"
        value={days}
        change={setDays}
        message={messageFor('intervalDays')}
      />
      <TextField label="Reason" value={reason} change={setReason} message={messageFor('reason')} />
      <LineField
        label="Look at it again on"
        kind="date"
        value={reviewOn}
        change={setReviewOn}
        message={messageFor('reviewOn')}
      />
    </FormDialog>
  );
}

function useQuestion(shared: StepFormProps, asks: Asks, names: readonly string[], body: () => QuestionBody) {
  const path = apiPaths.asks(shared.personId);
  return useStepForm<QuestionBody>(shared, { path, offeredId: asks.operationId, names, body });
}

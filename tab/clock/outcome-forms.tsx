// Says what became of a date, or what is to become of it: held, cut short, moved or cancelled.
import { useState } from 'react';
import type { Diary, OutcomeRequest } from '../../bot/api/clock-contract';
import { FormDialog } from '../parts/form-dialog';
import { apiPaths } from '../paths';
import { CoverField } from './cover-field';
import { ChoiceField, LineField, numberIn } from './fields';
import type { DiaryDate, OutcomeWord } from './forms';
import styles from './forms.module.css';
import { useFreeDates } from './use-free-dates';
import { type StepFormProps, useStepForm } from './use-step-form';
import { dateIn, notChosen, type When } from './when';
import { WhenField } from './when-field';

/** The contract's request, except that the reason is whichever the view offered. */
type OutcomeBody = Omit<OutcomeRequest, 'operationId' | 'reason'> & { readonly reason?: string };

type Props = StepFormProps & { readonly diary: Diary; readonly date: DiaryDate };

export function HeldForm({ diary, date, ...shared }: Props) {
  const [heldOn, setHeldOn] = useState(date.on);
  const [minutes, setMinutes] = useState(String(diary.minutes));
  const { dialog, messageFor } = useStepForm<OutcomeBody>(shared, {
    path: apiPaths.outcome(shared.personId, date.sessionId),
    offeredId: diary.operationId,
    names: ['heldOn', 'on', 'minutes'],
    body: () => ({
      outcome: 'held',
      ...(heldOn !== date.on && { heldOn }),
      ...lengthIn(minutes),
    }),
  });
  return (
    <FormDialog title="We met" saveWord="Save" {...dialog}>
      <p className={styles.about}>{date.words}</p>
      <div className={styles.moment}>
        <LineField
          label="The day you met"
          kind="date"
          value={heldOn}
          change={setHeldOn}
          message={messageFor('heldOn') ?? messageFor('on')}
        />
        <Minutes value={minutes} change={setMinutes} message={messageFor('minutes')} />
      </div>
    </FormDialog>
  );
}

type NotAsPlanned = Exclude<OutcomeWord, 'held'>;

/** The server asks for a reason and a new date; here neither is insisted on, so that its words are the ones people read. */
export function NotAsPlannedForm({
  diary,
  date,
  outcome,
  ...shared
}: Props & { readonly outcome: NotAsPlanned }) {
  const [minutes, setMinutes] = useState('');
  const [reason, setReason] = useState('');
  const dates = useFreeDates(shared, diary);
  const [when, setWhen] = useState<When>(notChosen);
  const [cover, setCover] = useState('');
  const short = outcome === 'interrupted';
  const { dialog, messageFor } = useStepForm<OutcomeBody>(shared, {
    path: apiPaths.outcome(shared.personId, date.sessionId),
    offeredId: diary.operationId,
    names: ['minutes', 'reason', 'on', 'at', 'cover', 'toFollow'].filter(
      (name) => short || name !== 'minutes',
    ),
    body: () => ({
      outcome,
      ...(short && lengthIn(minutes)),
      ...(reason && { reason }),
      ...dateIn(when, dates.proposals),
      ...(when.choice === 'to-follow' && { toFollow: true }),
      ...(cover && when.choice !== 'to-follow' && { cover }),
    }),
  });
  return (
    <FormDialog {...wordsFor(outcome, date)} {...dialog}>
      <p className={styles.about}>{date.words}</p>
      {short ? (
        <Minutes
          label="Minutes you had"
          value={minutes}
          change={setMinutes}
          message={messageFor('minutes')}
        />
      ) : null}
      <ChoiceField
        label="What got in the way"
        choices={diary.reasons}
        blank="Choose a reason"
        value={reason}
        change={setReason}
        message={messageFor('reason')}
      />
      <WhenField
        legend={short ? 'The rest of it' : 'New date'}
        dates={dates}
        mayFollow
        when={when}
        change={(part) => setWhen((now) => ({ ...now, ...part }))}
        messageFor={messageFor}
      />
      <CoverField cover={diary.cover} value={cover} change={setCover} message={messageFor('cover')} />
    </FormDialog>
  );
}

type MinutesProps = {
  readonly label?: string;
  readonly value: string;
  readonly change: (minutes: string) => void;
  readonly message: string | null;
};

function Minutes({ label = 'Minutes', ...rest }: MinutesProps) {
  return <LineField label={label} kind="number" {...rest} />;
}

function lengthIn(typed: string): { readonly minutes?: number } {
  const minutes = numberIn(typed);
  return minutes === undefined ? {} : { minutes };
}

function wordsFor(
  outcome: NotAsPlanned,
  date: DiaryDate,
): { readonly title: string; readonly saveWord: string } {
  if (outcome === 'interrupted') return { title: 'It was cut short', saveWord: 'Save' };
  if (outcome === 'moved') return { title: 'Move this date', saveWord: 'Move it' };
  if (date.needsOutcome) return { title: 'It was not held', saveWord: 'Save' };
  return { title: 'Cancel this date', saveWord: 'Cancel it' };
}

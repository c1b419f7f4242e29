// Books one date: the next supervision, or the additional one that was asked for.
import { useState } from 'react';
import type { Asks, BookRequest, Diary } from '../../bot/api/clock-contract';
import { FormDialog } from '../parts/form-dialog';
import { apiPaths } from '../paths';
import { CoverField } from './cover-field';
import { LineField, numberIn } from './fields';
import styles from './forms.module.css';
import { useFreeDates } from './use-free-dates';
import { type StepFormProps, useStepForm } from './use-step-form';
import { beganWith, dateIn, notChosen } from './when';
import { WhenField } from './when-field';

export type BookBody = Omit<BookRequest, 'operationId'>;

type Props = StepFormProps & { readonly diary: Diary; readonly request: Asks['requests'][number] | null };

const names = ['on', 'at', 'cover', 'minutes'];

export function BookForm({ diary, request, ...shared }: Props) {
  const dates = useFreeDates(shared, diary);
  const [chosen, setChosen] = useState(notChosen);
  const when = beganWith(chosen, dates);
  const [minutes, setMinutes] = useState(String(diary.minutes));
  const [cover, setCover] = useState('');
  const { dialog, messageFor } = useStepForm<BookBody>(shared, {
    path: apiPaths.sessions(shared.personId),
    offeredId: diary.operationId,
    names,
    body: () => {
      const date = dateIn(when, dates.proposals) ?? { on: '' };
      const length = numberIn(minutes);
      return {
        dates: [{ ...date, ...(cover && { cover }) }],
        ...(length !== undefined && { minutes: length }),
        ...(request && { kind: 'ADDITIONAL', requestId: request.requestId }),
      };
    },
  });
  return (
    <FormDialog
      title={request ? 'Offer a date' : 'Book a date'}
      saveWord="Book"
      unready={when.choice === ''}
      {...dialog}
    >
      {request ? <p className={styles.about}>{request.text}</p> : null}
      <WhenField
        legend="When"
        dates={dates}
        mayFollow={false}
        when={when}
        change={(part) => setChosen({ ...when, ...part })}
        messageFor={messageFor}
      />
      <LineField
        label="Minutes"
        kind="number"
        value={minutes}
        change={setMinutes}
        message={messageFor('minutes')}
      />
      <CoverField cover={diary.cover} value={cover} change={setCover} message={messageFor('cover')} />
    </FormDialog>
  );
}

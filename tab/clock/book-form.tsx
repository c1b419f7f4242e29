// Books one date: the next supervision, or the additional one that was asked for.
import { useState } from 'react';
import type { Asks, BookRequest, Diary } from '../../bot/api/clock-contract';
import { FormDialog } from '../parts/form-dialog';
import { apiPaths } from '../paths';
import { CoverField } from './cover-field';
import { LineField, numberIn } from './fields';
import styles from './forms.module.css';
import { type StepFormProps, useStepForm } from './use-step-form';
import { dateIn, firstOf } from './when';
import { WhenField } from './when-field';

export type BookBody = Omit<BookRequest, 'operationId'>;

type Props = StepFormProps & { readonly diary: Diary; readonly request: Asks['requests'][number] | null };

const names = ['on', 'at', 'cover', 'minutes'];

export function BookForm({ diary, request, ...shared }: Props) {
  const [when, setWhen] = useState(() => firstOf(diary.proposals));
  const [minutes, setMinutes] = useState(String(diary.minutes));
  const [cover, setCover] = useState('');
  const { dialog, messageFor } = useStepForm<BookBody>(shared, {
    path: apiPaths.sessions(shared.personId),
    offeredId: diary.operationId,
    names,
    body: () => {
      const date = dateIn(when, diary.proposals) ?? { on: '' };
      const length = numberIn(minutes);
      return {
        dates: [{ ...date, ...(cover && { cover }) }],
        ...(length !== undefined && { minutes: length }),
        ...(request && { kind: 'ADDITIONAL', requestId: request.requestId }),
      };
    },
  });
  return (
    <FormDialog title={request ? 'Offer a date' : 'Book a date'} saveWord="Book" {...dialog}>
      {request ? <p className={styles.about}>{request.text}</p> : null}
      <WhenField
        legend="When"
        proposals={diary.proposals}
        mayFollow={false}
        when={when}
        change={(part) => setWhen((now) => ({ ...now, ...part }))}
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

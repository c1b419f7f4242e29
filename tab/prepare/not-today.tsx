// "Not today": a new date with one tap. Nobody is asked why.
import { Button } from '@fluentui/react-components';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { useInstead } from '../clock/use-free-dates';
import { useStep } from '../clock/use-step';
import { apiPaths, screenPaths } from '../paths';
import type { Failure } from '../server/failure';
import styles from './prepare.module.css';

type Props = {
  readonly personId: string;
  readonly notToday: NonNullable<Preparation['notToday']>;
  readonly done: (message: string) => void;
};

export function NotToday({ personId, notToday, done }: Props) {
  const { operationId, sessionId } = notToday;
  const { text, dates, note } = useInstead(personId, notToday);
  const { busy, failure, save, saveAsNew } = useStep<object>({
    personId,
    path: apiPaths.outcome(personId, sessionId),
    offeredId: operationId,
    saved: ({ message }) => done(message),
  });
  const send = failure?.kind === 'used-before' ? saveAsNew : save;
  return (
    <fieldset id="not-today" className={styles.instead}>
      <legend>Another day</legend>
      <p>{text}</p>
      <p role="status">{note}</p>
      <div className={styles.ways}>
        {dates.map(({ on, at, words }) => (
          <Button
            key={`${on} ${at}`}
            disabledFocusable={busy}
            onClick={() => send({ outcome: 'moved', reason: 'NOT_READY', on, at })}
          >
            {words}
          </Button>
        ))}
        <a href={screenPaths.thread(personId)}>Another date, in the diary</a>
      </div>
      <span role="alert" className={styles.refused}>
        {failure ? refusedWords(failure) : ''}
      </span>
    </fieldset>
  );
}

/** There is one press and nothing typed: what is wrong with the date is the whole story. */
function refusedWords({ title, text, fields }: Failure): string {
  if (fields.length === 0) return `${title}. ${text}`;
  return ['Nothing is saved yet.', ...fields.map(({ message }) => message)].join(' ');
}

// "Start": begins the session, as ready or as a shorter and supportive one, and goes to the page where it is written.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { screenPaths } from '../paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import styles from './prepare.module.css';
import { preparationPaths, useRefreshPreparation } from './prepare-queries';

type Props = {
  readonly personId: string;
  readonly start: NonNullable<Preparation['start']>;
};

/** The same operation id for every try, so that a session is begun once. */
export function StartSession({ personId, start }: Props) {
  const client = useClient();
  const refresh = useRefreshPreparation(personId);
  const { operationId, sessionId, title } = start;
  const { busy, failure, send } = useSend(
    (readiness: string) =>
      client.write<{ readonly recordId: string }>(preparationPaths.begin(personId), {
        operationId,
        sessionId,
        readiness,
        // The server takes the one that either of them has chosen.
        modelId: null,
      }),
    ({ recordId }) => {
      refresh();
      window.location.hash = screenPaths.file(personId, 'session', recordId);
    },
  );
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {start.isDue ? null : (
        <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {title}
        </Button>
      )}
      {start.isDue || choosing
        ? start.readiness.map(({ value, title: readiness }, at) => (
            <Button
              key={value}
              appearance={at === 0 ? 'primary' : 'secondary'}
              disabledFocusable={busy}
              onClick={() => send(value)}
            >
              {at === 0 && start.isDue ? title : readiness}
            </Button>
          ))
        : null}
      <span role="alert" className={styles.refused}>
        {failure
          ? [`${failure.title}.`, failure.text, ...failure.fields.map(({ message }) => message)].join(' ')
          : ''}
      </span>
    </>
  );
}

// A private CPD note of a training and of what was done differently since, made with one click (R57).
import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { CpdBeginning, CpdNoteAnswer, KeepCpdRequest } from '../../bot/api/activities/activity-contract';
import { learningPaths } from '../activities/activity-queries';
import { screenPaths, whoeverIsLooking } from '../paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import styles from './prepare.module.css';

type Props = {
  readonly entryId: string;
  /** What was answered: more than one may wait for its note. */
  readonly question: string;
  readonly done: (message: string) => void;
};

export function NoteOfTraining({ entryId, question, done }: Props) {
  const id = useId();
  const client = useClient();
  const noteId = useRef(crypto.randomUUID());
  const { busy, failure, send } = useSend(
    async () => {
      const begun = await client.read<CpdBeginning>(learningPaths.cpdFrom(entryId));
      const note: KeepCpdRequest = { ...begun, noteId: noteId.current, revision: null };
      return client.write<CpdNoteAnswer>(learningPaths.cpd(), note);
    },
    () => done('A CPD note of it is kept. Only you can read it.'),
  );
  return (
    <div className={styles.answer}>
      <p id={id} className={styles.quiet}>
        {question}
      </p>
      <Button disabledFocusable={busy} aria-describedby={id} onClick={() => send(undefined)}>
        {busy ? 'Saving' : 'Make a private CPD note of it'}
      </Button>
      <p role="alert" className={styles.refused}>
        {failure ? (
          <>
            {failure.fields[0]?.message ?? failure.text}{' '}
            <a href={screenPaths.file(whoeverIsLooking, 'cpd', entryId)}>
              Look at the note before it is kept
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}

// "What did I do differently?" after a training: written while preparing, and kept beside the training with one button.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ActivityAnswer } from '../../bot/api/activities/activity-contract';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import type { Paper } from '../papers/paper';
import { MarkedWords } from '../parts/marked-words';
import { refusalOr } from '../parts/refusal-or';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import styles from './prepare.module.css';
import { preparationPaths } from './prepare-queries';
import { messageAt, type Words } from './prepare-words';

type Props = {
  readonly personId: string;
  readonly asked: Preparation['learning'][number];
  readonly paper: Paper<Words>;
  readonly done: (message: string) => void;
};

export function LearningAnswer({ personId, asked: { entryId, question }, paper, done }: Props) {
  const client = useClient();
  const operationId = useRef(crypto.randomUUID());
  const place = `differently.${entryId}`;
  const text = paper.words.differently[entryId] ?? '';
  const { busy, failure, send } = useSend(
    () =>
      client.write<ActivityAnswer>(preparationPaths.answer(personId, entryId), {
        operationId: operationId.current,
        text,
        notIdentifiers: paper.words.notIdentifiers,
      }),
    ({ message }) => {
      paper.update((now) => ({ ...now, differently: without(now.differently, entryId) }));
      done(message);
    },
  );
  const write = (value: string) =>
    paper.update((now) => ({ ...now, differently: { ...now.differently, [entryId]: value } }));
  const refused = messageAt(paper.refused, place) ?? failure?.fields[0]?.message ?? failure?.text ?? null;
  return (
    <div className={styles.answer}>
      <Field label={question} {...refusalOr(refused)}>
        <Textarea
          className={styles.grows ?? ''}
          resize="vertical"
          rows={2}
          value={text}
          onChange={(_, { value }) => write(value)}
        />
      </Field>
      <MarkedWords
        text={text}
        found={paper.found.flatMap(({ field, words }) => (field === place ? words : []))}
        busy={false}
        allow={(words) =>
          paper.update((now) => ({
            ...now,
            notIdentifiers: [...new Set([...now.notIdentifiers, ...words])],
          }))
        }
      />
      {text.trim() === '' ? null : (
        <Button disabledFocusable={busy} onClick={() => send(undefined)}>
          {busy ? 'Saving' : 'Keep it beside the training'}
        </Button>
      )}
    </div>
  );
}

const without = (all: Words['differently'], entryId: string): Words['differently'] =>
  Object.fromEntries(Object.entries(all).filter(([id]) => id !== entryId));

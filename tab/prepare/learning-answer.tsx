// "What did I do differently?" after a training: written while preparing, kept beside the training with one button, or put aside.
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
  /** `noteOf`: the training that was answered, which a CPD note may be made of. */
  readonly done: (message: string, noteOf: string | null) => void;
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
      done(message, entryId);
    },
  );
  const asideId = useRef(crypto.randomUUID());
  const aside = useSend(
    () =>
      client.write<ActivityAnswer>(preparationPaths.answer(personId, entryId), {
        operationId: asideId.current,
        nothingYet: true,
      }),
    ({ message }) => done(message, null),
  );
  const write = (value: string) =>
    paper.update((now) => ({ ...now, differently: { ...now.differently, [entryId]: value } }));
  const failed = failure ?? aside.failure;
  const refused = messageAt(paper.refused, place) ?? failed?.fields[0]?.message ?? failed?.text ?? null;
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
      {text.trim() === '' ? (
        <Button disabledFocusable={aside.busy} onClick={() => aside.send(undefined)}>
          {aside.busy ? 'Saving' : 'Nothing yet, ask me next time'}
        </Button>
      ) : (
        <Button disabledFocusable={busy} onClick={() => send(undefined)}>
          {busy ? 'Saving' : 'Keep it beside the training'}
        </Button>
      )}
    </div>
  );
}

const without = (all: Words['differently'], entryId: string): Words['differently'] =>
  Object.fromEntries(Object.entries(all).filter(([id]) => id !== entryId));

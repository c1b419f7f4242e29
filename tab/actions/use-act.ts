// Saves one act on an action, an issue or a case discussion, under an operation id that stays the same until it is saved.
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useClient } from '../server/client';
import { failureOf } from '../server/failure';
import { type Sending, useSend } from '../server/use-send';

type Act<Answer> = {
  readonly personId: string;
  readonly path: string;
  /** Called with what was answered, after the lists are asked to be read again. */
  readonly done: (answer: Answer) => void;
};

/**
 * What is sent is a part of the body beside the operation id. That is kept until something is saved or refused as spent:
 * an answer may have been lost on its way.
 */
export function useAct<Body extends object, Answer>({ personId, path, done }: Act<Answer>): Sending<Body> {
  const client = useClient();
  const refresh = useRefreshActions(personId);
  const operationId = useRef<string | null>(null);
  return useSend(
    async (body: Body) => {
      operationId.current ??= crypto.randomUUID();
      try {
        return await client.write<Answer>(path, { operationId: operationId.current, ...body });
      } catch (problem) {
        if (failureOf(problem).kind === 'used-before') {
          operationId.current = null;
          refresh();
        }
        throw problem;
      }
    },
    (answer) => {
      operationId.current = null;
      refresh();
      done(answer);
    },
  );
}

/** Reads again what shows actions, issues and waits; nothing in which somebody may be writing. */
function useRefreshActions(personId: string): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      ['actions', personId],
      ['issue', personId],
      ['issues'],
      ['waits', personId],
      ['cases', personId],
      ['thread'],
    ])
      void queries.invalidateQueries({ queryKey });
  };
}

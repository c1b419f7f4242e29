// Saves a case discussion: first it is only looked at, and saved at once when there is nothing to think about.
import { useQueryClient } from '@tanstack/react-query';
import type { LoggedCase } from '../../bot/api/cases/case-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { type Sending, useSend } from '../server/use-send';

type Saving = {
  /** With its operation id. */
  readonly body: object;
  /** The advice was read: it is saved as it is. */
  readonly asItIs: boolean;
};

/** The answer has an entry once it is saved; until then it has the advice. */
export function useSaveCase(personId: string, done: (answer: LoggedCase) => void): Sending<Saving> {
  const client = useClient();
  const queries = useQueryClient();
  const path = apiPaths.file(personId, 'cases');
  return useSend(
    async ({ body, asItIs }: Saving) => {
      if (!asItIs) {
        const looked = await client.write<LoggedCase>(path, { ...body, look: true });
        if (looked.advice.length > 0) return looked;
      }
      return client.write<LoggedCase>(path, body);
    },
    (answer) => {
      if (answer.entry) {
        for (const each of ['cases', 'actions', 'open', 'hand-over', 'thread'])
          void queries.invalidateQueries({ queryKey: [each] });
      }
      done(answer);
    },
  );
}

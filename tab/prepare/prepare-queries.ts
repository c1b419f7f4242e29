// What the screen for preparing reads, in one call, and what it reads again after a step.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export const preparationPaths = {
  all: (personId: string) => apiPaths.file(personId, 'preparation'),
  notes: (personId: string) => apiPaths.file(personId, 'preparation', 'private'),
  answer: (personId: string, entryId: string) => apiPaths.file(personId, 'activities', entryId, 'steps'),
  begin: (personId: string) => apiPaths.file(personId, 'records'),
} as const;

/** Always as it is now. What somebody is writing is not read again: its paper keeps it. */
export function usePreparation(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['preparation', personId],
    queryFn: ({ signal }) => client.read<Preparation>(preparationPaths.all(personId), signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Reads again what a step has changed here and on the pages before this one. */
export function useRefreshPreparation(personId: string) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [['preparation', personId], ['thread'], ['team'], ['open']])
      void queries.invalidateQueries({ queryKey });
  };
}

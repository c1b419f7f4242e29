// What the screens read about case discussions.
import { useQuery } from '@tanstack/react-query';
import type { Cases } from '../../bot/api/cases/case-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

/** The newest of a thread, or those of one record, with what a new one offers. */
export function useCases(personId: string, recordId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['cases', personId, recordId],
    queryFn: ({ signal }) => {
      const path = apiPaths.file(personId, 'cases');
      const asked = recordId === null ? path : `${path}?${new URLSearchParams({ record: recordId })}`;
      return client.read<Cases>(asked, signal);
    },
  });
}

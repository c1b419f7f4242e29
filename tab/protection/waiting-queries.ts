// Which openings wait for the data protection officer.
import { useQuery } from '@tanstack/react-query';
import type { WaitingAnswer } from '../../bot/api/access/access-contract';
import { accessPaths } from '../server/access-paths';
import { useClient } from '../server/client';

export function useWaiting() {
  const client = useClient();
  return useQuery({
    queryKey: ['waiting-openings'],
    queryFn: ({ signal }) => client.read<WaitingAnswer>(accessPaths.waiting(), signal),
    staleTime: 0,
  });
}

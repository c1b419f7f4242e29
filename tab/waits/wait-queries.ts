// What the screens read about waits on other agencies.
import { useQuery } from '@tanstack/react-query';
import type { OpenWaits } from '../../bot/api/waits/wait-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export function useOpenWaits(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['waits', personId],
    queryFn: ({ signal }) => client.read<OpenWaits>(apiPaths.file(personId, 'waits'), signal),
  });
}

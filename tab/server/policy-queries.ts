// What the screens about the service itself read: the policy in force, and whether the bot is alive.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Alive, Policy } from '../../bot/api/clock-contract';
import { apiPaths } from '../paths';
import { useClient } from './client';

export function usePolicy() {
  const client = useClient();
  return useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => client.read<Policy>(apiPaths.policy(), signal),
  });
}

/** A new version changes statuses everywhere, so all that was read before is out of date. */
export function useForgetAll(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}

/** Always read afresh: the question is how things are now. */
export function useAlive() {
  const client = useClient();
  return useQuery({
    queryKey: ['alive'],
    queryFn: ({ signal }) => client.read<Alive>(apiPaths.alive(), signal),
    staleTime: 0,
  });
}

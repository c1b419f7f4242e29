// What a next manager reads of the supervision below.
import { useQuery } from '@tanstack/react-query';
import type { Below } from '../../bot/api/below-contract';
import { apiPaths } from '../paths';
import { useClient } from './client';

/** Empty for somebody whose people supervise nobody. */
export function useBelow() {
  const client = useClient();
  return useQuery({
    queryKey: ['below'],
    queryFn: ({ signal }) => client.read<Below>(apiPaths.below(), signal),
  });
}

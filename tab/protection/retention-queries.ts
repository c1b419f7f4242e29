// What the data protection officer's page reads about keeping and removing, and how it reads again after something was done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RemovalPlanAnswer, RetentionAnswer } from '../../bot/api/retention/retention-contract';
import { useClient } from '../server/client';

const holds = (personId: string) => `/api/files/${encodeURIComponent(personId)}/holds`;

export const retentionPaths = {
  retention: () => '/api/retention',
  /** A person goes in the body: whose file is due has no business in an address. */
  plan: () => '/api/retention/plan',
  remove: () => '/api/retention/remove',
  holds,
  lift: (personId: string, holdId: string) => `${holds(personId)}/${encodeURIComponent(holdId)}/lift`,
} as const;

const key = 'retention';

/** One answer for both sections. */
export function useRetention() {
  const client = useClient();
  return useQuery({
    queryKey: [key],
    queryFn: ({ signal }) => client.read<RetentionAnswer>(retentionPaths.retention(), signal),
    staleTime: 0,
  });
}

/** The dry run, as it is now; it writes nothing. */
export function useRemovalPlan(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [key, 'plan', personId],
    queryFn: () => client.write<RemovalPlanAnswer>(retentionPaths.plan(), { personId }),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [key], exact: true });
}

// What the part about subject access requests reads and asks for.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CopyLink, CopyRequest } from '../../bot/api/rights/rights-contract';
import type { RightsView } from '../../bot/views/rights/rights-view-types';
import { type OpenLink, useOpenLink } from '../file/open-paper';
import { useClient } from '../server/client';

const path = (personId: string, room: 'rights' | 'copy') =>
  `/api/files/${encodeURIComponent(personId)}/${room}`;

/** `receivedOn`: with when a request of that day is due; null asks for nothing while no day is given. */
export function useRights(personId: string, receivedOn: string | null) {
  const client = useClient();
  const search = receivedOn === null ? '' : `?${new URLSearchParams({ receivedOn })}`;
  return useQuery({
    queryKey: ['rights', personId, receivedOn],
    queryFn: ({ signal }) => client.read<RightsView>(`${path(personId, 'rights')}${search}`, signal),
    enabled: receivedOn !== '',
    staleTime: 0,
  });
}

/** The day it was asked for, and the other names to look by. */
type Wanted = Required<Pick<CopyRequest, 'receivedOn' | 'knownAs'>>;

/** Each press is a request of its own; the page then reads that it was asked for. */
export function useMakeCopy(personId: string): OpenLink<Wanted> {
  const client = useClient();
  const queries = useQueryClient();
  return useOpenLink(async ({ receivedOn, knownAs }: Wanted) => {
    const request: CopyRequest = { operationId: crypto.randomUUID(), receivedOn, knownAs };
    const link = await client.write<CopyLink>(path(personId, 'copy'), request);
    void queries.invalidateQueries({ queryKey: ['rights', personId] });
    return link;
  });
}

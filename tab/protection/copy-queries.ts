// What the part about subject access requests reads and asks for.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyLink, CopyProgress, CopyRequest, CopySearch } from '../../bot/api/rights/rights-contract';
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

/**
 * Each press is a request of its own; the page then reads that it was asked for. `said`: how far looking through the
 * council has come, in words; null before and after.
 */
export function useMakeCopy(personId: string): OpenLink<Wanted> & { readonly said: string | null } {
  const client = useClient();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const link = useOpenLink(async ({ receivedOn, knownAs }: Wanted) => {
    const request: CopyRequest = { operationId: crypto.randomUUID(), receivedOn, knownAs };
    try {
      let answer = await client.write<CopyLink | CopyProgress>(path(personId, 'copy'), request);
      void queries.invalidateQueries({ queryKey: ['rights', personId] });
      while ('search' in answer) {
        setSaid(answer.said);
        const on: CopySearch = { search: answer.search, step: answer.step };
        answer = await client.write<CopyLink | CopyProgress>(`${path(personId, 'copy')}/search`, on);
      }
      return answer;
    } finally {
      setSaid(null);
    }
  });
  return { ...link, said };
}

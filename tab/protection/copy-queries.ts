// What the part about subject access requests reads and asks for.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CopyLink, CopyProgress, CopyRequest, CopySearch } from '../../bot/api/rights/rights-contract';
import type { RightsView } from '../../bot/views/rights/rights-view-types';
import { type OpenLink, useOpenLink } from '../file/open-paper';
import { useClient } from '../server/client';
import { RequestFailed } from '../server/failure';

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
 * Each press is a request of its own, and the page then reads that it was asked for; one after a search that broke off goes
 * on where that stood. `said`: how far looking through the council has come, in words; null before and after.
 */
export function useMakeCopy(personId: string): OpenLink<Wanted> & { readonly said: string | null } {
  const client = useClient();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const brokeOff = useRef<{ readonly of: string; readonly at: CopySearch } | null>(null);
  const searchOn = (at: CopySearch) =>
    client.write<CopyLink | CopyProgress>(`${path(personId, 'copy')}/search`, at);
  const begin = async (wanted: Wanted) => {
    const request: CopyRequest = { operationId: crypto.randomUUID(), ...wanted };
    const answer = await client.write<CopyLink | CopyProgress>(path(personId, 'copy'), request);
    void queries.invalidateQueries({ queryKey: ['rights', personId] });
    return answer;
  };
  const link = useOpenLink(async ({ receivedOn, knownAs }: Wanted) => {
    const of = JSON.stringify([personId, receivedOn, knownAs]);
    const kept = brokeOff.current?.of === of ? brokeOff.current.at : null;
    try {
      let answer = await (kept === null ? begin({ receivedOn, knownAs }) : searchOn(kept));
      while ('search' in answer) {
        setSaid(answer.said);
        const at: CopySearch = { search: answer.search, step: answer.step };
        brokeOff.current = { of, at };
        answer = await searchOn(at);
      }
      brokeOff.current = null;
      return answer;
    } catch (error) {
      // Gone after an hour: the next press begins anew.
      if (error instanceof RequestFailed && error.failure.kind === 'not-there') brokeOff.current = null;
      throw error;
    } finally {
      setSaid(null);
    }
  });
  return { ...link, said };
}

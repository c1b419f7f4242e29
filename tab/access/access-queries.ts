// What the pages about opening a file read from the server.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FilesAnswer, OpenedFileAnswer, OpeningsAnswer } from '../../bot/api/access/access-contract';
import { accessPaths } from '../server/access-paths';
import { useClient } from '../server/client';

export function useFiles() {
  const client = useClient();
  return useQuery({
    queryKey: ['files'],
    queryFn: ({ signal }) => client.read<FilesAnswer>(accessPaths.files(), signal),
  });
}

/** Read as it is now: an opening ends by itself, and nothing of it is kept once its page is left. */
const asItIsNow = { staleTime: 0, gcTime: 0 } as const;

/** What was opened, with the quick decisions page by page. */
export function useOpenedFile(personId: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['opened', personId],
    queryFn: ({ pageParam, signal }) =>
      client.read<OpenedFileAnswer>(
        accessPaths.opened(personId, pageParam === '' ? {} : { after: pageParam }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ decisions }) => decisions?.after ?? null,
    ...asItIsNow,
  });
}

/** Records older than the first page of them, page by page; nothing is read before somebody asks. */
export function useOlderRecords(personId: string, from: string | null) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['opened', personId, 'older-records', from],
    queryFn: ({ pageParam, signal }) =>
      client.read<OpenedFileAnswer>(accessPaths.opened(personId, { recordsAfter: pageParam }), signal),
    enabled: false,
    initialPageParam: from ?? '',
    getNextPageParam: ({ recordsAfter }) => recordsAfter,
    ...asItIsNow,
  });
}

/** One piece of it, whole. */
export function useOpenedPiece(personId: string, piece: string, id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['opened', personId, piece, id],
    queryFn: ({ signal }) =>
      client.read<OpenedFileAnswer>(
        accessPaths.opened(personId, { piece, ...(id !== '' && { id }) }),
        signal,
      ),
    ...asItIsNow,
  });
}

export function useOpenings(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['openings', personId],
    queryFn: ({ signal }) => client.read<OpeningsAnswer>(accessPaths.openings(personId), signal),
    staleTime: 0,
  });
}

// What the pages about opening a file read from the server, and how they read again after something was done.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  FilesAnswer,
  OpenedFileAnswer,
  OpeningsAnswer,
  WaitingAnswer,
} from '../../bot/api/access/access-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

const filePath = (personId: string, ...parts: readonly string[]) =>
  ['/api/files', personId, ...parts]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/');

export const accessPaths = {
  files: () => '/api/files',
  /** A name goes in the body, never into an address. */
  find: () => '/api/files/find',
  sample: () => '/api/files/sample',
  waiting: () => '/api/files/waiting',
  ask: (personId: string) => filePath(personId, 'openings'),
  steps: (personId: string, openingId: string) => filePath(personId, 'openings', openingId, 'steps'),
  opened: (personId: string, query: Readonly<Record<string, string>> = {}) => {
    const search = new URLSearchParams(query).toString();
    return `${filePath(personId, 'opened')}${search === '' ? '' : `?${search}`}`;
  },
  /** Who opened it. */
  openings: (personId: string) => apiPaths.file(personId, 'openings'),
} as const;

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

export function useWaiting() {
  const client = useClient();
  return useQuery({
    queryKey: ['waiting-openings'],
    queryFn: ({ signal }) => client.read<WaitingAnswer>(accessPaths.waiting(), signal),
    staleTime: 0,
  });
}

/** Whatever page shows an opening, it is read again. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = ['files', 'opened', 'openings', 'waiting-openings', 'thread'];
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}

// What the screens read from the server and keep while they are open.
import {
  keepPreviousData,
  QueryClient,
  type QueryFilters,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ClockAnswer } from '../../bot/api/clock-contract';
import type {
  EarlierEntries,
  Entry,
  LogDecisionAnswer,
  OpenedEntryAnswer,
  Team,
  Thread,
} from '../../bot/api/contract';
import type { ThreadFilter } from '../../bot/views/view-types';
import { apiPaths, whoeverIsLooking } from '../paths';
import { type Client, useClient } from './client';
import { mayPass } from './failure';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && mayPass(error),
        staleTime: 30_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** One page of a thread. The first one brings the thread's head along. */
type Page = {
  readonly thread: Thread | null;
  readonly entries: readonly Entry[];
  /** The mark to ask for the next page with; null at the end. */
  readonly after: string | null;
};

const firstPage = '';

/** A thread, newest first. Coming back to the window reads again only while one page is open. */
export function useThread(personId: string, filter: ThreadFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['thread', personId, filter],
    queryFn: ({ pageParam, signal }) => readPage(client, personId, filter, pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.after,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === personId ? keepPreviousData(previous) : undefined,
    refetchOnWindowFocus: (query) => (query.state.data?.pages.length ?? 0) <= 1,
  });
}

async function readPage(
  client: Client,
  personId: string,
  filter: ThreadFilter,
  after: string,
  signal: AbortSignal,
): Promise<Page> {
  if (after !== firstPage) {
    const earlier = await client.read<EarlierEntries>(apiPaths.earlier(personId, filter, after), signal);
    return { thread: null, ...earlier };
  }
  const thread = await client.read<Thread>(apiPaths.thread(personId, filter), signal);
  return { thread, entries: thread.entries, after: thread.after };
}

export function useTeam() {
  const client = useClient();
  return useQuery({
    queryKey: ['team'],
    queryFn: ({ signal }) => client.read<Team>(apiPaths.team(), signal),
  });
}

/** One entry with all of its text. Nothing is read before `wanted`. */
export function useEntry(personId: string, entryId: string, wanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['entry', personId, entryId],
    queryFn: ({ signal }) => client.read<OpenedEntryAnswer>(apiPaths.entry(personId, entryId), signal),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Shows what was just saved. What is being read meanwhile was asked for before it, and is asked for once more. */
export function showSaved(queries: QueryClient, where: QueryFilters, show: () => void): void {
  const beingRead = queries.isFetching(where) > 0;
  show();
  if (beingRead) void queries.invalidateQueries(where);
}

/** Puts a saved decision at the top of the open thread without reading it again. */
export function useShowSaved(personId: string) {
  const queries = useQueryClient();
  return (answer: LogDecisionAnswer) => {
    for (const person of [personId, whoeverIsLooking]) {
      for (const filter of ['everything', 'decisions'] as const) {
        const queryKey = ['thread', person, filter];
        showSaved(queries, { queryKey }, () =>
          queries.setQueryData<ThreadPages>(queryKey, (open) => withOnTop(open, personId, answer.entry)),
        );
      }
      queries.removeQueries({ queryKey: ['thread', person, 'actions'] });
    }
  };
}

/**
 * Puts the diary and the questions that came with a saved step in their places at once; the status and the timeline
 * are read again behind them.
 */
export function useShowStep(personId: string) {
  const queries = useQueryClient();
  return (answer: ClockAnswer) => {
    queries.setQueriesData<ThreadPages>({ queryKey: ['thread'] }, (open) => withStep(open, personId, answer));
    void queries.invalidateQueries({ queryKey: ['thread'] });
    void queries.invalidateQueries({ queryKey: ['team'] });
  };
}

/** A thread as far as it has been read. */
export type ThreadPages = { readonly pages: readonly Page[]; readonly pageParams: readonly string[] };

function withOnTop(open: ThreadPages | undefined, personId: string, entry: Entry): ThreadPages | undefined {
  const [first, ...rest] = open?.pages ?? [];
  if (!open || !first || first.thread?.person.personId !== personId) return open;
  if (open.pages.some((page) => page.entries.some((each) => each.entryId === entry.entryId))) return open;
  return { ...open, pages: [{ ...first, entries: [entry, ...first.entries] }, ...rest] };
}

function withStep(open: ThreadPages | undefined, personId: string, { diary, asks }: ClockAnswer) {
  const [first, ...rest] = open?.pages ?? [];
  if (!open || !first?.thread || first.thread.person.personId !== personId) return open;
  return { ...open, pages: [{ ...first, thread: { ...first.thread, diary, asks } }, ...rest] };
}

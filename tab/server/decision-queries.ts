// What the screens read about quick decisions after they are logged, and where a saved step is shown.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Authority, Entry, LogDecisionAnswer, OpenedEntryAnswer } from '../../bot/api/contract';
import type { CopyNotes, Drafts, KeptDraft } from '../../bot/api/decision-contract';
import type { EndorsementsView } from '../../bot/views/decisions/decision-view-types';
import type { MeView } from '../../bot/views/view-types';
import { apiPaths } from '../paths';
import { useClient } from './client';
import { showSaved, type ThreadPages } from './queries';

/** What waits in a thread, each list oldest first; either `more` in words. */
export type OpenDecisions = {
  readonly toAnswer: readonly Entry[];
  readonly childFile: readonly Entry[];
  /** Of the two lists above. */
  readonly more: string | null;
  readonly lookAgain: { readonly entries: readonly Entry[]; readonly more: string | null };
};

/** Read only where the thread says that there is something. */
export function useOpenDecisions(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['open', personId],
    queryFn: ({ signal }) => client.read<OpenDecisions>(apiPaths.open(personId), signal),
  });
}

/** What waits for the viewer's authority, whosever thread it is in. */
export function useAuthority() {
  const client = useClient();
  return useQuery({
    queryKey: ['authority'],
    queryFn: ({ signal }) => client.read<Authority>(apiPaths.authority(), signal),
  });
}

/** Read when somebody asks for them, and not before. */
export function useEndorsements(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['endorsements', personId],
    queryFn: ({ signal }) => client.read<EndorsementsView>(apiPaths.endorsements(personId), signal),
  });
}

/** The notes to copy into the children's records; read again when the decision has changed meanwhile. */
export function useNotes(personId: string, entryId: string, wanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['notes', personId, entryId],
    queryFn: ({ signal }) => client.read<CopyNotes>(apiPaths.notes(personId, entryId), signal),
    enabled: wanted,
  });
}

/** What the viewer has begun, always as it is now. */
export function useDrafts(wanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => client.read<Drafts>(apiPaths.drafts(), signal),
    enabled: wanted,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** One of them, for the page that goes on with it; null reads nothing. */
export function useDraftOf(draftId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['draft', draftId],
    queryFn: ({ signal }) => client.read<KeptDraft>(apiPaths.draft(draftId ?? ''), signal),
    enabled: draftId !== null,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Whoever is signed in, for a page that opens without a thread. */
export function useMe() {
  const client = useClient();
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => client.read<MeView>(apiPaths.me(), signal),
  });
}

/** Shows the answered entry wherever it is on the page at once; lists and counts are read again behind it. */
export function useShowStepped(personId: string) {
  const queries = useQueryClient();
  const refresh = useRefreshDecision();
  return ({ entry }: LogDecisionAnswer) => {
    queries.setQueriesData<ThreadPages>({ queryKey: ['thread'] }, (open) => steppedIn(open, personId, entry));
    queries.setQueryData<OpenedEntryAnswer>(
      ['entry', personId, entry.entryId],
      (open) => open && { ...open, entry: withAllWords(open.entry, entry) },
    );
    queries.setQueryData<OpenDecisions>(['open', personId], (open) => open && steppedInOpen(open, entry));
    refresh(entry.entryId);
  };
}

/** Reads again what may have changed with a decision: by us, or by somebody who was faster. */
export function useRefreshDecision() {
  const queries = useQueryClient();
  return (entryId: string) => {
    for (const each of ['thread', 'team', 'authority', 'open', 'endorsements', 'cases', 'hand-over'])
      void queries.invalidateQueries({ queryKey: [each] });
    for (const each of ['entry', 'notes'])
      void queries.invalidateQueries({
        queryKey: [each],
        predicate: ({ queryKey }) => queryKey[2] === entryId,
      });
  };
}

/** One's own setting, on the page that shows it. */
export function useShowPreference() {
  const queries = useQueryClient();
  const where = { queryKey: ['thread'] };
  return (endOfDayQuestion: boolean) =>
    showSaved(queries, where, () =>
      queries.setQueriesData<ThreadPages>(where, (open) => {
        const [first, ...rest] = open?.pages ?? [];
        if (!open || !first?.thread?.own) return open;
        return { ...open, pages: [{ ...first, thread: { ...first.thread, endOfDayQuestion } }, ...rest] };
      }),
    );
}

function steppedIn(open: ThreadPages | undefined, personId: string, entry: Entry): ThreadPages | undefined {
  if (open?.pages[0]?.thread?.person.personId !== personId) return open;
  const swap = (each: Entry) => (each.entryId === entry.entryId ? entry : each);
  return { ...open, pages: open.pages.map((page) => ({ ...page, entries: page.entries.map(swap) })) };
}

function steppedInOpen(open: OpenDecisions, entry: Entry): OpenDecisions {
  const swap = (each: Entry) => (each.entryId === entry.entryId ? entry : each);
  return {
    ...open,
    toAnswer: open.toAnswer.map(swap),
    childFile: open.childFile.map(swap),
    lookAgain: { ...open.lookAgain, entries: open.lookAgain.entries.map(swap) },
  };
}

/** The first words never change, and the answer may hold only the beginning of them: the whole ones stay. */
function withAllWords({ text, why }: Entry, answered: Entry): Entry {
  return { ...answered, text, why: why || answered.why, hasMore: false };
}

// What the screens read about the records of sessions, and where a saved step is shown.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  RecordAnswer,
  RecordDraft,
  RecordStepAnswer,
  Records,
  RecordVersion,
} from '../../bot/api/records/record-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { showSaved } from '../server/queries';

export const recordPaths = {
  all: (personId: string) => apiPaths.file(personId, 'records'),
  one: (personId: string, recordId: string, ...parts: readonly string[]) =>
    apiPaths.file(personId, 'records', recordId, ...parts),
} as const;

/** What the device knows the draft of a record by. */
export const recordPaperId = (recordId: string) => `record-draft:${recordId}`;

/** Every record of a file, newest first. */
export function useRecords(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['records', personId],
    queryFn: ({ signal }) => client.read<Records>(recordPaths.all(personId), signal),
  });
}

/** What its author works with, always as it is now: what is read later would not be shown anyway. */
export function useRecordDraft(personId: string, recordId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['record-draft', personId, recordId],
    queryFn: ({ signal }) => client.read<RecordDraft>(recordPaths.one(personId, recordId, 'draft'), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** An issued record. One that was opened on request stays as it was shown, because each reading needs a reason. */
export function useRecord(personId: string, recordId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['record', personId, recordId],
    queryFn: ({ signal }) => client.read<RecordAnswer>(recordPaths.one(personId, recordId), signal),
  });
}

/** A version before the newest; it never changes. */
export function useRecordVersion(personId: string, recordId: string, version: number, wanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['record-version', personId, recordId, version],
    queryFn: ({ signal }) =>
      client.read<RecordVersion>(recordPaths.one(personId, recordId, 'versions', String(version)), signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted,
  });
}

/** Whosever address it was read by: a file is reached under its owner's id, and by its owner as their own. */
const isRecord =
  (recordId: string) =>
  ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
    queryKey[2] === recordId;

/** What changes when a session is begun, held, issued or signed. */
const changed = ['records', 'actions', 'activities', 'appraisal', 'hand-over', 'thread', 'team'];

/** Shows a record as it stands after a step; lists, threads and open actions are read again behind it. */
export function useShowRecord(personId: string) {
  const queries = useQueryClient();
  const refresh = useRefreshRecords();
  return ({ record }: Pick<RecordStepAnswer, 'record'>) => {
    const where = { queryKey: ['record'], predicate: isRecord(record.recordId) };
    showSaved(queries, where, () => {
      queries.setQueryData(['record', personId, record.recordId], record);
      // The record of another worker may have the same id.
      queries.setQueriesData<RecordAnswer>(where, (open) =>
        open?.person.personId === record.person.personId ? record : open,
      );
    });
    refresh();
  };
}

/** Reads an open record again: another version came out meanwhile. */
export function useReadAgain(recordId: string): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.refetchQueries({ queryKey: ['record'], predicate: isRecord(recordId), type: 'active' });
}

/** Reads again what a begun, ended, issued or signed session has changed. */
export function useRefreshRecords(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const each of changed) void queries.invalidateQueries({ queryKey: [each] });
  };
}

// What the screens read about actions and about what was taken upward.
import { useQuery } from '@tanstack/react-query';
import type { IssuesBelow, OpenActions, OpenedIssueAnswer } from '../../bot/api/actions/action-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export function useOpenActions(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['actions', personId],
    queryFn: ({ signal }) => client.read<OpenActions>(apiPaths.file(personId, 'actions'), signal),
  });
}

export function useIssue(personId: string, entryId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['issue', personId, entryId],
    queryFn: ({ signal }) =>
      client.read<OpenedIssueAnswer>(apiPaths.file(personId, 'issues', entryId), signal),
  });
}

/** What waits for the viewer as next manager, whosever thread it is in. */
export function useIssuesBelow() {
  const client = useClient();
  return useQuery({
    queryKey: ['issues'],
    queryFn: ({ signal }) => client.read<IssuesBelow>(apiPaths.issues(), signal),
  });
}

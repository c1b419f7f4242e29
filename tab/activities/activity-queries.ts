// What the screens of activities, CPD and appraisal read, and what is out of date once something is saved.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Activities,
  Appraisal,
  Cpd,
  CpdBeginning,
  DueActivities,
  FrameworkFeedback,
} from '../../bot/api/activities/activity-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export const learningPaths = {
  activities: (personId: string) => apiPaths.file(personId, 'activities'),
  due: (personId: string) => apiPaths.file(personId, 'activities', 'due'),
  answer: (personId: string, entryId: string) => apiPaths.file(personId, 'activities', entryId, 'steps'),
  cpd: () => '/api/cpd',
  cpdFrom: (entryId: string) => `/api/cpd/from/${encodeURIComponent(entryId)}`,
  removeCpd: (noteId: string) => `/api/cpd/${encodeURIComponent(noteId)}/remove`,
  appraisal: () => '/api/appraisal',
  shareAppraisal: () => '/api/appraisal/share',
  feedback: () => '/api/behaviours/feedback',
} as const;

export function useActivities(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['activities', personId],
    queryFn: ({ signal }) => client.read<Activities>(learningPaths.activities(personId), signal),
  });
}

export function useDueActivities(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['due-activities', personId],
    queryFn: ({ signal }) => client.read<DueActivities>(learningPaths.due(personId), signal),
  });
}

/** Reads again what a new activity, or an answer, has changed. */
export function useRefreshActivities(personId: string) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      ['activities'],
      ['due-activities'],
      ['actions', personId],
      ['preparation'],
      ['thread'],
    ])
      void queries.invalidateQueries({ queryKey });
  };
}

/** One's own notes, always as they are now. */
export function useCpd() {
  const client = useClient();
  return useQuery({
    queryKey: ['cpd'],
    queryFn: ({ signal }) => client.read<Cpd>(learningPaths.cpd(), signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** How a note begins; null reads nothing. */
export function useCpdBeginning(entryId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['cpd-from', entryId],
    queryFn: ({ signal }) => client.read<CpdBeginning>(learningPaths.cpdFrom(entryId ?? ''), signal),
    enabled: entryId !== null,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useRefreshCpd() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['cpd'] });
}

/** What is read later would replace what somebody is writing, so it is read once. */
export function useAppraisal() {
  const client = useClient();
  return useQuery({
    queryKey: ['appraisal'],
    queryFn: ({ signal }) => client.read<Appraisal>(learningPaths.appraisal(), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** For the principal social worker. */
export function useFrameworkFeedback() {
  const client = useClient();
  return useQuery({
    queryKey: ['framework-feedback'],
    queryFn: ({ signal }) => client.read<FrameworkFeedback>(learningPaths.feedback(), signal),
  });
}

// What the agreement pages read from the server, and how they say that something was done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AgreementAnswer,
  AgreementDraftAnswer,
  AgreementVersionAnswer,
} from '../../bot/api/agreements/agreement-contract';
import type { HandOverAnswer } from '../../bot/api/agreements/pair-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export const agreementPaths = {
  page: (personId: string) => apiPaths.file(personId, 'agreement'),
  draft: (personId: string) => apiPaths.file(personId, 'agreement', 'draft'),
  offer: (personId: string) => apiPaths.file(personId, 'agreement', 'offer'),
  paper: (personId: string) => apiPaths.file(personId, 'agreement', 'paper'),
  version: (personId: string, agreementId: string) =>
    apiPaths.file(personId, 'agreement', 'versions', agreementId),
  steps: (personId: string, agreementId: string) =>
    apiPaths.file(personId, 'agreement', 'versions', agreementId, 'steps'),
  induction: (personId: string) => apiPaths.file(personId, 'induction'),
  handOver: (personId: string) => apiPaths.file(personId, 'hand-over'),
} as const;

export function useAgreement(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['agreement', personId],
    queryFn: ({ signal }) => client.read<AgreementAnswer>(agreementPaths.page(personId), signal),
  });
}

/** Never from memory: the other one may have written meanwhile. */
export function useAgreementDraft(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['agreement-draft', personId],
    queryFn: ({ signal }) => client.read<AgreementDraftAnswer>(agreementPaths.draft(personId), signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** A version never changes its words. */
export function useAgreementVersion(personId: string, agreementId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['agreement-version', personId, agreementId],
    queryFn: ({ signal }) =>
      client.read<AgreementVersionAnswer>(agreementPaths.version(personId, agreementId), signal),
  });
}

export function useHandOver(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['hand-over', personId],
    queryFn: ({ signal }) => client.read<HandOverAnswer>(agreementPaths.handOver(personId), signal),
    retry: false,
  });
}

/** An agreement changes due dates, so threads and teams are read again too. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    for (const key of ['thread', 'team', 'file', 'hand-over', 'agreement-version'])
      void queries.invalidateQueries({ queryKey: [key] });
    await queries.invalidateQueries({ queryKey: ['agreement'] });
  };
}

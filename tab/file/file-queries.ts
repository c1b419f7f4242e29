// What the front page of a supervision file reads.
import { useQuery } from '@tanstack/react-query';
import type { FileView } from '../../bot/views/papers/file-view-types';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';

export function useFile(personId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['file', personId],
    queryFn: ({ signal }) => client.read<FileView>(apiPaths.file(personId, 'papers'), signal),
  });
}

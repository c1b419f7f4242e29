// Where the server is asked for somebody else's file, and for what becomes of an opening.
import { apiPaths } from '../paths';

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

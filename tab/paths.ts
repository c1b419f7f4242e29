// Every address the tab uses: the server's API, and the tab's own screens behind the hash.
import type { ThreadFilter } from '../bot/views/view-types';

export type Route =
  | {
      readonly screen: 'thread';
      readonly personId: string;
      readonly filter: ThreadFilter;
      readonly entryId: string | null;
    }
  | {
      readonly screen: 'log';
      readonly draftId: string | null;
      /** The kind that a command named, such as `advice`; the form decides whether there is one. */
      readonly type: string | null;
    }
  | {
      readonly screen: 'decision';
      readonly personId: string;
      readonly entryId: string;
      /** The list on a card that it was opened from; null when it was none. */
      readonly list: string | null;
      /** Where on that list its reader was; null at its beginning. */
      readonly after: string | null;
    }
  | {
      /** A page of somebody's supervision file; `id` is a record's, a case discussion's or an issue's. */
      readonly screen: 'file';
      readonly page: FilePage;
      readonly personId: string;
      readonly id: string | null;
    }
  | { readonly screen: PlainScreen }
  | { readonly screen: 'unknown' };

/** Screens without a part of their own in the address. `files`: where somebody from outside a pair opens a file. */
const plainScreens = ['team', 'policy', 'alive', 'files', 'protection', 'evidence'] as const;
export type PlainScreen = (typeof plainScreens)[number];

/** A page of somebody's supervision file. */
export type FileRoute = Extract<Route, { readonly screen: 'file' }>;

/** `#/file/<person>/<page>[/<id>]`. */
const filePages = [
  'overview',
  'prepare',
  'session',
  'record',
  'agreement',
  'case',
  'issue',
  'activities',
  'appraisal',
  'cpd',
  /** Who opened the file, when, why. */
  'openings',
  /** What somebody from outside the pair opened. */
  'opened',
] as const;
export type FilePage = (typeof filePages)[number];

/** Stands for "whoever is looking" where a person's id is expected. */
export const whoeverIsLooking = 'me';

const filters: readonly ThreadFilter[] = ['everything', 'sessions', 'decisions', 'actions'];

export const apiPaths = {
  team: () => '/api/team',
  thread: (personId: string, filter: ThreadFilter) => `/api/threads/${encode(personId)}${query({ filter })}`,
  /** `after` is the mark that came with the page before. */
  earlier: (personId: string, filter: ThreadFilter, after: string) =>
    `/api/threads/${encode(personId)}/entries${query({ filter, after })}`,
  entry: (personId: string, entryId: string) => `/api/threads/${encode(personId)}/entries/${encode(entryId)}`,
  steps: (personId: string, entryId: string) => `${apiPaths.entry(personId, entryId)}/steps`,
  notes: (personId: string, entryId: string) => `${apiPaths.entry(personId, entryId)}/notes`,
  open: (personId: string) => `/api/threads/${encode(personId)}/open`,
  endorsements: (personId: string) => `/api/threads/${encode(personId)}/endorsements`,
  decisions: (personId: string) => `/api/threads/${encode(personId)}/decisions`,
  sessions: (personId: string) => `/api/threads/${encode(personId)}/sessions`,
  freeDates: (personId: string) => `/api/threads/${encode(personId)}/free-dates`,
  outcome: (personId: string, sessionId: string) =>
    `/api/threads/${encode(personId)}/sessions/${encode(sessionId)}/outcome`,
  asks: (personId: string) => `/api/threads/${encode(personId)}/asks`,
  drafts: () => '/api/drafts',
  draft: (draftId: string) => `/api/drafts/${encode(draftId)}`,
  clearDraft: (draftId: string) => `/api/drafts/${encode(draftId)}/clear`,
  preferences: () => '/api/preferences',
  authority: () => '/api/authority',
  issues: () => '/api/issues',
  below: () => '/api/below',
  me: () => '/api/me',
  policy: () => '/api/policy',
  alive: () => '/api/alive',
  /** A room of somebody's supervision file, e.g. `['records', id, 'draft']`. */
  file: (personId: string, ...parts: readonly string[]) =>
    ['/api/threads', encode(personId), ...parts.map(encode)].join('/'),
} as const;

export const screenPaths = {
  home: () => '#/',
  team: () => '#/team',
  policy: () => '#/policy',
  alive: () => '#/alive',
  files: () => '#/files',
  protection: () => '#/protection',
  evidence: () => '#/evidence',
  log: () => '#/log',
  thread: (personId: string, filter: ThreadFilter = 'everything') =>
    personId === whoeverIsLooking
      ? `#/${query({ filter })}`
      : `#/threads/${encode(personId)}${query({ filter })}`,
  entry: (personId: string, entryId: string) => `#/threads/${encode(personId)}/entries/${encode(entryId)}`,
  /** By itself, for somebody who may not open its thread too. */
  decision: (personId: string, entryId: string) => `#/decisions/${encode(personId)}/${encode(entryId)}`,
  file: (personId: string, page: FilePage = 'overview', id?: string) =>
    `#/file/${encode(personId)}/${page}${id === undefined ? '' : `/${encode(id)}`}`,
} as const;

/** Reads `location.hash`. Anything it does not know is the screen `unknown`, never a guess. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const parts = path.split('/').map(decode);
  const filter = readFilter(search);
  const [first, second, third, entryId] = parts;
  if (path === '') return { screen: 'thread', personId: whoeverIsLooking, filter, entryId: null };
  const plain = plainScreens.find((each) => each === path);
  if (plain) return { screen: plain };
  const type = new URLSearchParams(search).get('type');
  if (path === 'log') return { screen: 'log', draftId: null, type };
  if (!second) return { screen: 'unknown' };
  if (first === 'log' && parts.length === 2) return { screen: 'log', draftId: second, type };
  if (first === 'decisions' && parts.length === 3 && third)
    return { screen: 'decision', personId: second, entryId: third, ...cardListIn(search) };
  if (first === 'file') return filePage(second, third, parts);
  if (first !== 'threads') return { screen: 'unknown' };
  if (parts.length === 2) return { screen: 'thread', personId: second, filter, entryId: null };
  if (parts.length === 4 && third === 'entries' && entryId)
    return { screen: 'thread', personId: second, filter, entryId };
  return { screen: 'unknown' };
}

function filePage(personId: string, named: string | undefined, parts: readonly string[]): Route {
  const page = filePages.find((each) => each === (named ?? 'overview'));
  if (page === undefined || parts.length > 4) return { screen: 'unknown' };
  return { screen: 'file', page, personId, id: parts[3] || null };
}

/** A Teams deep link names its place in `subPageId`, e.g. `threads/lewis`. It is a hint: the server decides what is shown. */
export function hashFromSubPage(subPageId: string | undefined): string | null {
  if (!subPageId) return null;
  const hash = `#/${subPageId.replace(/^\/+/, '')}`;
  return readRoute(hash).screen === 'unknown' ? null : hash;
}

function query({ filter, after }: { filter: ThreadFilter; after?: string }): string {
  const search = new URLSearchParams();
  if (filter !== 'everything') search.set('filter', filter);
  if (after !== undefined) search.set('after', after);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function cardListIn(search: string) {
  const given = new URLSearchParams(search);
  return { list: given.get('list'), after: given.get('after') };
}

function readFilter(search: string): ThreadFilter {
  const wanted = new URLSearchParams(search).get('filter');
  return filters.find((each) => each === wanted) ?? 'everything';
}

function encode(part: string): string {
  return encodeURIComponent(part);
}

/** A broken escape is an unknown place, not a crash. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

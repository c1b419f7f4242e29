// Finds out where the page runs: inside Teams, on somebody's laptop in local mode, or in a plain browser.
import type { TeamsFrame } from './teams-frame';

export type Where =
  | { readonly place: 'teams'; readonly frame: TeamsFrame }
  /** Teams framed the page and then did not answer. Nobody's identity is assumed. */
  | { readonly place: 'teams-unreachable' }
  | { readonly place: 'local'; readonly personId: string | null }
  | { readonly place: 'plain-browser' };

/** How long Teams may take to answer, in milliseconds, once its library is here. */
const teamsAnswersWithin = 3_000;

/**
 * In a frame it is Teams or nothing. At the top level only a server in local mode may be told who is looking, by `?as=`.
 */
export async function findWhere(page: Window): Promise<Where> {
  if (page.parent !== page) return joinTeams();
  if (serverIsLocal(page.document)) {
    return { place: 'local', personId: new URLSearchParams(page.location.search).get('as') };
  }
  return { place: 'plain-browser' };
}

async function joinTeams(): Promise<Where> {
  try {
    const { openTeamsFrame } = await import('./teams-frame');
    const frame = await openTeamsFrame(teamsAnswersWithin);
    return frame ? { place: 'teams', frame } : { place: 'teams-unreachable' };
  } catch {
    return { place: 'teams-unreachable' };
  }
}

function serverIsLocal(document: Document): boolean {
  return document.querySelector('meta[name="local-mode"]')?.getAttribute('content') === 'true';
}

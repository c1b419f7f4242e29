// Talks to the API: one function to read, one to write, and who is asking in a header.
import { createContext, useContext } from 'react';
import type { Problem } from '../../bot/api/contract';
import { failureFromStatus, plainFailure, RequestFailed } from './failure';

/** Headers that say who is looking: a bearer token from Teams, or a name on a laptop. */
export type Identity = () => Promise<Record<string, string>>;

export type Client = {
  /** Throws `RequestFailed`. */
  read<Answer>(path: string, signal?: AbortSignal): Promise<Answer>;
  /** A file as it is. Throws `RequestFailed`. */
  readFile(path: string): Promise<Blob>;
  /** Throws `RequestFailed`. */
  write<Answer>(path: string, body: object): Promise<Answer>;
};

/** `local` is true on a laptop, where a stranger needs another hint than in Teams. */
export function createClient(identity: Identity, local: boolean): Client {
  const send = sender(identity, local);
  return {
    read: async (path, signal) => (await send(path, signal ? { signal } : {})).json(),
    readFile: async (path) => (await send(path, {})).blob(),
    write: async (path, body) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    },
  };
}

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('A screen was rendered outside ClientContext.');
  return client;
}

function sender(identity: Identity, local: boolean) {
  return async (path: string, request: RequestInit): Promise<Response> => {
    const who = await identify(identity);
    const response = await reach(path, { ...request, headers: { ...request.headers, ...who } });
    if (response.ok) return response;
    const failure = failureFromStatus(response.status, await readProblem(response));
    throw new RequestFailed(
      local && failure.kind === 'not-recognised' ? plainFailure('nobody-named') : failure,
    );
  };
}

async function identify(identity: Identity): Promise<Record<string, string>> {
  try {
    return await identity();
  } catch {
    throw new RequestFailed(plainFailure('not-recognised'));
  }
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...request, cache: 'no-store', credentials: 'omit' });
  } catch (problem) {
    if (request.signal?.aborted) throw problem;
    throw new RequestFailed(plainFailure('unreachable'));
  }
}

/** A proxy may answer with a page of its own; then there is no problem to read. */
async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('Content-Type')?.includes('problem+json')) return null;
  return response.json().catch(() => null);
}

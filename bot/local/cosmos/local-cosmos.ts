// The public door of the local Cosmos-compatible store: open a file, hand its httpClient to CosmosClient.

import type { CosmosClientOptions } from '@azure/cosmos';
import { type Counters, newCounters, type OperationKind } from './counters';
import { type Fault, type Faults, newFaults } from './faults';
import { Refusal } from './refusal';
import { openStorage } from './storage';
import { answer, kindOf, refusalAnswer, type WireAnswer, type WireRequest } from './wire';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type PipelineRequest = Parameters<HttpClient['sendRequest']>[0];
type PipelineResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** An open store. It listens to nothing: the SDK calls it in process. It is not Azure Cosmos DB. */
export type LocalCosmos = {
  /** A made-up address, for `new CosmosClient({endpoint})`. */
  readonly endpoint: string;
  /** The account key of this data file. */
  readonly key: string;
  /** For `new CosmosClient({endpoint, key, httpClient, connectionPolicy: {enableEndpointDiscovery: false}})`. */
  readonly httpClient: HttpClient;
  /** How many requests and modelled request units it has served. */
  readonly counters: Counters;
  /** Orders faults in advance. */
  readonly faults: Faults;
  close(): void;
};

/** Where the data is kept, and whose clock stamps and expires it. */
export type LocalCosmosOptions = {
  /** A path, whose folders are made when missing, or `:memory:`. */
  readonly file: string;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
};

const origin = 'https://local-cosmos.invalid';

/** Opens the store, making the file when there is none; throws when another process has it open. */
export function openLocalCosmos({ file, now = Date.now }: LocalCosmosOptions): LocalCosmos {
  const storage = openStorage(file);
  const { counters, count } = newCounters();
  const { faults, take } = newFaults();
  let closed = false;
  const serve = (request: WireRequest): WireAnswer => {
    if (closed) throw new Error('The local store is closed');
    const kind = kindOf(request);
    const fault = take(kind);
    const reply =
      fault === undefined
        ? answer(storage, now(), request)
        : struck(fault, () => answer(storage, now(), request));
    count(kind, reply.charge);
    if (fault?.status === 'timeout-after-commit') throw timeout(kind);
    return reply;
  };
  return {
    endpoint: `${origin}/`,
    key: storage.key,
    httpClient: { sendRequest: async (request) => response(request, serve(wireRequest(request))) },
    counters,
    faults,
    close: () => {
      if (!closed) storage.close();
      closed = true;
    },
  };
}

function struck({ status, retryAfterMs = 1 }: Fault, work: () => WireAnswer): WireAnswer {
  switch (status) {
    case 'timeout-after-commit':
      return work();
    case 429:
      return refusalAnswer(
        new Refusal(429, 'TooManyRequests', 'Ordered by the test: the request rate is too large'),
        {
          'x-ms-retry-after-ms': String(retryAfterMs),
          'x-ms-substatus': '3200',
        },
      );
    case 410:
      return refusalAnswer(new Refusal(410, 'Gone', 'Ordered by the test: the partition has moved'), {
        'x-ms-substatus': '1002',
      });
    case 449:
      return refusalAnswer(
        new Refusal(449, 'RetryWith', 'Ordered by the test: conflicting request, please retry'),
      );
    case 503:
      return refusalAnswer(
        new Refusal(503, 'ServiceUnavailable', 'Ordered by the test: the service is unavailable'),
      );
  }
}

/** The SDK reads an AbortError it did not cause as its own time-out. */
const timeout = (kind: OperationKind): Error =>
  Object.assign(new Error(`Ordered by the test: ${kind} timed out after its commit`), { name: 'AbortError' });

function wireRequest({ method, url, headers, body }: PipelineRequest): WireRequest {
  const named = Object.entries(headers.toJSON()).map(([name, value]) => [name.toLowerCase(), value] as const);
  // Cut by hand: the URL class would fold an id of two dots into its parent.
  const path = url.startsWith(origin) ? url.slice(origin.length) : url;
  return { method, path, headers: new Map(named), body: typeof body === 'string' ? body : '' };
}

function response(request: PipelineRequest, { status, headers, body }: WireAnswer): PipelineResponse {
  return {
    request,
    status,
    headers: headersOf(headers),
    bodyAsText: body === undefined ? '' : JSON.stringify(body),
  };
}

function headersOf(headers: WireAnswer['headers']): PipelineResponse['headers'] {
  const kept = new Map(Object.entries(headers));
  return {
    get: (name) => kept.get(name.toLowerCase()),
    has: (name) => kept.has(name.toLowerCase()),
    set: (name, value) => void kept.set(name.toLowerCase(), String(value)),
    delete: (name) => void kept.delete(name.toLowerCase()),
    toJSON: () => Object.fromEntries(kept),
    [Symbol.iterator]: () => kept[Symbol.iterator](),
  };
}

// The road from one process to the store: ten virtual milliseconds, the odd lost answer, and a watch over whose data passes.
import type { CosmosClientOptions } from '@azure/cosmos';
import type { LocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { type Containers, openContainers } from '../../bot/store/open-cosmos';
import { newQuickStore, quickContainers } from './quick-containers';
import type { VirtualTime } from './virtual-time';

/** `refused`: nothing was done. `lost`: a write was done, or not, and nobody hears which; a read is refused instead. */
export type StoreFault = 'refused' | 'lost after it was done' | 'lost before it was done' | 'throttled';

export type Watch = {
  /** Councils of which nothing may pass here. */
  readonly others: readonly string[];
  /** Something of theirs did. */
  strayed(what: string): void;
  /** A batch with a lease in it was written: somebody has the turn to send. */
  ledgerWritten(): void;
};

/** One process's way to the store. */
export type StoreRoad = {
  readonly containers: Containers;
  /** The fault of each following request, `undefined` for none; the last request of the list ends the trouble. */
  order(faults: readonly (StoreFault | undefined)[]): void;
};

/** A store that processes come to by roads of their own. */
export type SimulatedStore = { roadFor(time: VirtualTime, watch: Watch): StoreRoad };

/** One request: what is done at the other end happens in the middle of the wait. */
export type Road = {
  travel<T>(
    request: { readonly writes: boolean; readonly text: string; readonly isTurn?: boolean },
    work: () => T,
  ): Promise<T>;
};

const oneWay = 5;

/** Everything in memory, without the client. */
export function quickStore(): SimulatedStore {
  const store = newQuickStore();
  return {
    roadFor(time, { others, strayed, ledgerWritten }) {
      const { order, take } = newOrders();
      const watch = (what: string, text: string) => strayedIn(others, what, text, strayed);
      const road: Road = {
        async travel({ writes, text, isTurn }, work) {
          const fault = faultFor(take(), writes);
          watch('a request', text);
          await time.wait(fault === 'throttled' ? 3 * oneWay : oneWay);
          try {
            if (fault === 'refused' || fault === 'lost before it was done') throw notAnswered();
            const answer = work();
            if (isTurn && isWritten(answer)) ledgerWritten();
            if (fault === 'lost after it was done') throw notAnswered();
            if (others.length > 0) watch('an answer', JSON.stringify(answer) ?? '');
            return answer;
          } finally {
            await time.wait(oneWay);
          }
        },
      };
      return { containers: quickContainers(store, road), order };
    },
  };
}

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type StoreRequest = Parameters<HttpClient['sendRequest']>[0];

/** The product's own client of Cosmos DB over the local store. */
export function clientStore(local: LocalCosmos): SimulatedStore {
  return {
    roadFor(time, { others, strayed, ledgerWritten }) {
      const { order, take } = newOrders();
      /** The client asks the same again after a real moment: time stands still until then. */
      const throttled = new Map<string, () => void>();
      const nameOf = ({ method, url, body }: StoreRequest) => `${method} ${url} ${body}`;
      const watch = (what: string, text: string) => strayedIn(others, what, text, strayed);
      const serve = async (request: StoreRequest) => {
        const fault = faultFor(take(), !isReading(request));
        if (fault === 'lost before it was done') throw lost();
        if (fault === 'refused') local.faults.next({ on: 'any', status: 503 });
        if (fault === 'throttled') local.faults.next({ on: 'any', status: 429 });
        const response = await local.httpClient.sendRequest(request);
        if (response.status === 200 && isLedgerBatch(request)) ledgerWritten();
        if (fault === 'lost after it was done') throw lost();
        return response;
      };
      const httpClient: HttpClient = {
        async sendRequest(request) {
          throttled.get(nameOf(request))?.();
          throttled.delete(nameOf(request));
          watch('a request', `${JSON.stringify(request.headers.toJSON())}${request.body}`);
          await time.wait(oneWay);
          const response = await serve(request).finally(() => time.wait(oneWay));
          watch('an answer', response.bodyAsText ?? '');
          if (response.status === 429) throttled.set(nameOf(request), time.hold());
          return response;
        },
      };
      const { endpoint, key } = local;
      return { containers: openContainers({ endpoint, key, httpClient }), order };
    },
  };
}

function newOrders() {
  let orders: readonly (StoreFault | undefined)[] = [];
  return {
    order: (faults: readonly (StoreFault | undefined)[]) => {
      orders = faults;
    },
    take: () => {
      const [first, ...rest] = orders;
      orders = rest;
      return first;
    },
  };
}

function strayedIn(
  others: readonly string[],
  what: string,
  text: string,
  strayed: (what: string) => void,
): void {
  const whose = others.find((other) => text.includes(other));
  if (whose !== undefined) strayed(`${what} names ${whose}`);
}

/** The client asks again for a lost read, after a real second; that is not ours to test. */
const faultFor = (fault: StoreFault | undefined, writes: boolean): StoreFault | undefined =>
  fault !== undefined && fault !== 'throttled' && !writes ? 'refused' : fault;

const isWritten = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && Reflect.get(answer, 'code') === 200;

const isReading = ({ method, headers }: StoreRequest) =>
  method === 'GET' ||
  headers.get('x-ms-documentdb-isquery') !== undefined ||
  headers.get('x-ms-cosmos-is-query-plan-request') !== undefined;

const isLedgerBatch = ({ method, url, body }: StoreRequest) =>
  method === 'POST' && url.includes('/colls/reminders/') && String(body).includes('"id":"lease"');

/** As the client throws it: a status, but no word about what was done. */
const notAnswered = () => Object.assign(new Error('the store did not answer'), { code: 503 });
/** The client reads an AbortError it did not cause as its own time-out. */
const lost = () => Object.assign(new Error('the answer was lost'), { name: 'AbortError' });

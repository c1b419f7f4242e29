// The road from one process to the store: ten virtual milliseconds, the odd lost answer, and a watch over whose data passes.
import type { CosmosClientOptions } from '@azure/cosmos';
import type { LocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import type { CosmosConnection } from '../../bot/store/open-cosmos';
import type { VirtualTime } from './virtual-time';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type StoreRequest = Parameters<HttpClient['sendRequest']>[0];

/** `refused`: nothing was done. `lost`: a write was done, or not, and nobody hears which; a read is refused instead. */
export type StoreFault = 'refused' | 'lost after it was done' | 'lost before it was done' | 'throttled';

export type StoreRoad = {
  readonly connection: CosmosConnection;
  /** The fault of each following request, `undefined` for none; the last request of the list ends the trouble. */
  order(faults: readonly (StoreFault | undefined)[]): void;
};

const oneWay = 5;

/** `others` are councils of which nothing may pass here; `strayed` hears of it when something does. */
export function roadToStore(
  local: LocalCosmos,
  time: VirtualTime,
  others: readonly string[],
  strayed: (what: string) => void,
): StoreRoad {
  let orders: readonly (StoreFault | undefined)[] = [];
  const take = () => {
    const [first, ...rest] = orders;
    orders = rest;
    return first;
  };
  const watch = (what: string, text: string) => {
    const whose = others.find((other) => text.includes(other));
    if (whose !== undefined) strayed(`${what} names ${whose}`);
  };
  /** The SDK asks the same again after a real moment: time stands still until then. */
  const throttled = new Map<string, () => void>();
  const nameOf = ({ method, url, body }: StoreRequest) => `${method} ${url} ${body}`;
  const serve = async (request: StoreRequest) => {
    const fault = faultFor(take(), request);
    if (fault === 'lost before it was done') throw lost();
    if (fault === 'refused') local.faults.next({ on: 'any', status: 503 });
    if (fault === 'throttled') local.faults.next({ on: 'any', status: 429 });
    const response = await local.httpClient.sendRequest(request);
    if (fault === 'lost after it was done') throw lost();
    return response;
  };
  const httpClient: HttpClient = {
    async sendRequest(request) {
      throttled.get(nameOf(request))?.();
      throttled.delete(nameOf(request));
      if (others.length > 0) watch('a request', `${JSON.stringify(request.headers.toJSON())}${request.body}`);
      await time.wait(oneWay);
      const response = await serve(request).finally(() => time.wait(oneWay));
      if (others.length > 0) watch('an answer', response.bodyAsText ?? '');
      if (response.status === 429) throttled.set(nameOf(request), time.hold());
      return response;
    },
  };
  return {
    connection: { endpoint: local.endpoint, key: local.key, httpClient },
    order: (faults) => {
      orders = faults;
    },
  };
}

/** The SDK asks again for a lost read, after a real second; that is not ours to test. */
function faultFor(fault: StoreFault | undefined, request: StoreRequest): StoreFault | undefined {
  return fault !== undefined && fault !== 'throttled' && isReading(request) ? 'refused' : fault;
}

const isReading = ({ method, headers }: StoreRequest) =>
  method === 'GET' ||
  headers.get('x-ms-documentdb-isquery') !== undefined ||
  headers.get('x-ms-cosmos-is-query-plan-request') !== undefined;

/** The SDK reads an AbortError it did not cause as its own time-out. */
const lost = () => Object.assign(new Error('the answer was lost'), { name: 'AbortError' });

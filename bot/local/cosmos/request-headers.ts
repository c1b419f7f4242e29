// The request headers: which are known, what they ask for, and the refusal of all others.

import { bytesOf, isList, readJson } from './json';
import { badRequest, notSupported } from './refusal';

/** Header values by lower-case name. */
export type Headers = ReadonlyMap<string, string>;

/** The most rows a page may have: what the client asks for, Cosmos' 100 unless it asks. */
export function pageSize(given: string | undefined): number {
  const size = given === undefined ? 100 : Number(given);
  if (size === -1) return 1000;
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw badRequest('maxItemCount must be -1 or 1 to 1000');
  return size;
}

/** The partition key of a request, undefined when it has none; only one string is a partition key here. */
export function partitionOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = readJson(header, 'The partition key');
  const value = isList(key) && key.length === 1 ? key[0] : undefined;
  if (typeof value !== 'string') throw notSupported('a partition key that is not one string');
  if (/\p{Surrogate}/u.test(value)) throw badRequest('A partition key must be well-formed Unicode');
  if (bytesOf(value) > 2048) throw badRequest('A partition key must not be longer than 2048 bytes');
  return value;
}

/** Refuses with 501 a header this store would have to ignore. */
export function refuseUnknownHeaders(headers: Headers): void {
  const stranger = [...headers.keys()].find((name) => !knownHeaders.has(name));
  if (stranger !== undefined) throw notSupported(headerMeanings[stranger] ?? `the header ${stranger}`);
}

/** Refuses with 501 an If-Match or If-None-Match on an operation not said to honour it. */
export function refuseConditions(headers: Headers, allowed: readonly string[]): void {
  for (const name of ['if-match', 'if-none-match']) {
    const value = headers.get(name);
    if (value === undefined) continue;
    if (!allowed.includes(name)) throw notSupported(`${name} on this operation`);
    if (value === '*') throw notSupported(`${name}: *`);
  }
}

/** Headers that carry meaning here, and those that may be ignored without answering wrongly. Any other is refused. */
const knownHeaders = new Set([
  ...['authorization', 'x-ms-date', 'x-ms-version', 'accept', 'content-type', 'if-match', 'if-none-match'],
  ...['x-ms-documentdb-partitionkey', 'x-ms-documentdb-is-upsert', 'x-ms-documentdb-isquery'],
  ...['x-ms-cosmos-is-query-plan-request', 'x-ms-cosmos-is-batch-request', 'x-ms-cosmos-batch-atomic'],
  ...['x-ms-max-item-count', 'x-ms-continuation'],
  ...[
    'cache-control',
    'user-agent',
    'x-ms-useragent',
    'content-length',
    'accept-encoding',
    'x-ms-client-request-id',
  ],
  ...[
    'x-ms-cosmos-sdk-supportedcapabilities',
    'x-ms-cosmos-allow-tentative-writes',
    'x-ms-cosmos-correlated-activityid',
  ],
  ...['x-ms-cosmos-query-version', 'x-ms-cosmos-supported-query-features'],
  ...['x-ms-documentdb-responsecontinuationtokenlimitinkb', 'x-ms-documentdb-query-enablecrosspartition'],
  ...['x-ms-documentdb-query-parallelizecrosspartitionquery', 'x-ms-documentdb-query-enable-scan'],
  // One copy, written synchronously: every read is as fresh as the strongest level asks.
  ...['x-ms-session-token', 'x-ms-consistency-level'],
]);

const headerMeanings: { readonly [name: string]: string } = {
  'a-im': 'the change feed',
  'x-ms-documentdb-pre-trigger-include': 'triggers',
  'x-ms-documentdb-post-trigger-include': 'triggers',
  'x-ms-cosmos-batch-continue-on-error': 'bulk operations',
  'x-ms-offer-throughput': 'provisioned throughput; leave it out here and set it in Azure',
  'x-ms-cosmos-offer-autopilot-settings': 'provisioned throughput; leave it out here and set it in Azure',
};

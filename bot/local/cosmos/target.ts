// What a request is aimed at, read from its path: a database, a container, its documents, or one of them.

import { notSupported } from './refusal';

/** The resource a path names. */
export type Target =
  | { readonly kind: 'databases' }
  | { readonly kind: 'database'; readonly database: string }
  | { readonly kind: 'containers'; readonly database: string }
  | { readonly kind: 'container' | 'documents'; readonly database: string; readonly container: string }
  | { readonly kind: 'document'; readonly database: string; readonly container: string; readonly id: string };

/** A target with the two words its signature covers. */
export type Address = { readonly target: Target; readonly resourceType: string; readonly link: string };

const otherResources: { readonly [segment: string]: string } = {
  sprocs: 'stored procedures',
  triggers: 'triggers',
  udfs: 'user-defined functions',
  pkranges: 'reading partition key ranges (change feed, forceQueryPlan, enableQueryControl, bulk)',
  users: 'users and permissions',
  conflicts: 'the conflicts feed',
  clientencryptionkeys: 'client-side encryption',
};

/** Reads a path such as `/dbs/a/colls/b/docs/c`; refuses with 501 what is kept in none of these places. */
export function addressOf(path: string): Address {
  const segments = path.split('/').filter((segment) => segment !== '');
  const [dbs, database, colls, container, docs, id] = segments.map(decodeURIComponent);
  if (dbs === undefined)
    throw notSupported('endpoint discovery; set connectionPolicy.enableEndpointDiscovery to false');
  const stranger = [dbs, colls, docs].find(
    (segment, index) => segment !== undefined && segment !== ['dbs', 'colls', 'docs'][index],
  );
  if (stranger !== undefined || segments.length > 6) {
    throw notSupported(otherResources[stranger ?? ''] ?? `the resource ${stranger ?? path}`);
  }
  const whole = segments.length % 2 === 0 ? segments : segments.slice(0, -1);
  return {
    target: targetOf(database, colls, container, docs, id),
    resourceType: [dbs, colls, docs].findLast((segment) => segment !== undefined) ?? '',
    link: whole.map(decodeURIComponent).join('/'),
  };
}

function targetOf(database?: string, colls?: string, container?: string, docs?: string, id?: string): Target {
  if (database === undefined) return { kind: 'databases' };
  if (colls === undefined) return { kind: 'database', database };
  if (container === undefined) return { kind: 'containers', database };
  if (docs === undefined) return { kind: 'container', database, container };
  return id === undefined
    ? { kind: 'documents', database, container }
    : { kind: 'document', database, container, id };
}

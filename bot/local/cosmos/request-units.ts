// The model of request units: documented figures turned into a formula. It is a model, never a measurement.

import type { Indexing } from './containers';
import { isList, isObject, type Json, type JsonObject } from './json';

/**
 * Sources (Microsoft's public Azure Cosmos DB documentation):
 * - "Optimize request cost": a point read costs 1 RU for 1 KB and 10 RU for 100 KB; an insert without indexing
 *   about 5.5 RU for 1 KB and 50 RU for 100 KB; a replace costs twice the insert.
 * - "Model and partition data: a real-world example": with default indexing an insert of a small document was
 *   measured at 5.7 to 8.8 RU; a query in one partition at 6.5 (up to 50 small rows), 7.7 (25 comments), 8.9
 *   (100 likes) and 17.0 (100 posts, ordered).
 * - "Query a container": a query costs about 2.5 RU or more per physical partition it visits, even without a hit.
 * The cost of a refusal (404, 409, 412) is not documented; 1 and 1.5 are assumptions.
 */
export const requestUnits = {
  /** A point read of a document of this many bytes. */
  read: (bytes: number): number => round(1 + 0.09 * beyondFirstKilobyte(bytes)),
  /** A point read that found nothing, or found the version the client already has. */
  emptyRead: 1,
  /** A create or a delete of a document of this many bytes with this many indexed values. */
  create: (bytes: number, indexedValues: number): number =>
    round(5 + 0.45 * beyondFirstKilobyte(bytes) + 0.2 * indexedValues),
  /** A replace, a patch, or an upsert over an existing document. */
  replace: (bytes: number, indexedValues: number): number =>
    round(2 * requestUnits.create(bytes, indexedValues)),
  /** A write that ended in 409 or 412. */
  refusedWrite: 1.5,
  /** One page of a query; `scanned` are the documents loaded and then left out. */
  queryPage: (returned: number, scanned: number, bytes: number): number =>
    round(2.8 + 0.15 * returned + 0.02 * scanned + (0.05 * bytes) / 1024),
} as const;

/** How many values of the document the container's policy indexes; each entry of a list is one. */
export function indexedValues(document: JsonObject, indexing: Indexing): number {
  return leafPaths(document, '').filter((path) => isIndexed(path, indexing)).length;
}

/** Whether the policy indexes the value at a path such as `/next/day`; the more exact pattern wins, as in Cosmos. */
export function isIndexed(path: string, indexing: Indexing): boolean {
  return longestMatch(path, indexing.included) > longestMatch(path, indexing.excluded);
}

function leafPaths(value: Json | undefined, path: string): readonly string[] {
  if (isList(value)) return value.flatMap((entry) => leafPaths(entry, `${path}/[]`));
  if (isObject(value))
    return Object.entries(value).flatMap(([name, part]) => leafPaths(part, `${path}/${name}`));
  return [path];
}

function longestMatch(path: string, patterns: readonly string[]): number {
  const matching = patterns.filter((pattern) => matches(path, pattern.replaceAll('"', '')));
  return Math.max(-1, ...matching.map((pattern) => pattern.length));
}

function matches(path: string, pattern: string): boolean {
  const stem = pattern.slice(0, -2);
  return pattern.endsWith('/?') ? path === stem : path === stem || path.startsWith(`${stem}/`);
}

const beyondFirstKilobyte = (bytes: number): number => Math.max(0, bytes / 1024 - 1);

const round = (units: number): number => Math.round(units * 100) / 100;

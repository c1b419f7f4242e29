// The query plan the SDK asks for before every query, in the shape Azure's gateway gives it.

import type { JsonObject } from './json';
import type { Query } from './query-grammar';

/** A truthful plan for one physical partition: what the query sorts and counts, and nothing to rewrite. */
export function queryPlan({ select, orderBy }: Query): JsonObject {
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: null,
      offset: null,
      limit: null,
      orderBy: orderBy.map(({ descending }) => (descending ? 'Descending' : 'Ascending')),
      orderByExpressions: orderBy.map(({ path }) => ['c', ...path].join('.')),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: select.kind === 'count' ? ['Count'] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: '',
      hasSelectValue: select.kind === 'count',
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}

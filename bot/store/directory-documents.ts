// The shape of a directory row in the store: one document for each row of the council files.

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CouncilRows } from '../domain/council';
import { completed } from '../domain/policy/default-policy';
import { ownAfterShipped } from '../domain/policy/policy';

/** The parts of the council files; the version document beside them is none. */
export const rowTypes = [
  'people',
  'teams',
  'relationships',
  'absences',
  'duties',
  'agreements',
  'milestones',
  'workload',
  'policies',
  'bankHolidays',
] as const satisfies readonly (keyof CouncilRows)[];

type Part = (typeof rowTypes)[number];
type RowOf<Key extends Part> = CouncilRows[Key] extends readonly (infer Row)[] ? Row : CouncilRows[Key];

/** One row in its part; `row` is kept as the files have it. */
export type RowDocument = {
  [Key in Part]: {
    readonly id: string;
    readonly tenant: string;
    readonly type: Key;
    readonly row: RowOf<Key>;
  };
}[Part];

/** The documents of the given parts; ids are derived from the row, so the same row is the same document. */
export function documentsOf(rows: Partial<CouncilRows>, tenant: string): RowDocument[] {
  return [
    ...(rows.people ?? []).map((row) => ({
      id: `person:${row.personId}`,
      tenant,
      type: 'people' as const,
      row,
    })),
    ...(rows.teams ?? []).map((row) => ({ id: `team:${row.teamId}`, tenant, type: 'teams' as const, row })),
    ...(rows.relationships ?? []).map((row) => ({
      id: idOf('relationship', row),
      tenant,
      type: 'relationships' as const,
      row,
    })),
    ...(rows.absences ?? []).map((row) => ({
      id: idOf('absence', row),
      tenant,
      type: 'absences' as const,
      row,
    })),
    ...(rows.duties ?? []).map((row) => ({ id: idOf('duty', row), tenant, type: 'duties' as const, row })),
    ...(rows.agreements ?? []).map((row) => ({
      id: idOf('agreement', row),
      tenant,
      type: 'agreements' as const,
      row,
    })),
    ...(rows.milestones ?? []).map((row) => ({
      id: idOf('milestone', row),
      tenant,
      type: 'milestones' as const,
      row,
    })),
    ...(rows.workload ?? []).map((row) => ({
      id: idOf('workload', row),
      tenant,
      type: 'workload' as const,
      row,
    })),
    ...(rows.policies ?? []).map((row) => ({
      id: `policy:${row.effectiveFrom}`,
      tenant,
      type: 'policies' as const,
      row,
    })),
    ...(rows.bankHolidays
      ? [{ id: 'bank-holidays', tenant, type: 'bankHolidays' as const, row: rows.bankHolidays }]
      : []),
  ];
}

/** The rows back from their documents. `fallback` is the policy before the council's own, and fills bank holidays it never gave. */
export function rowsFrom(
  documents: readonly RowDocument[],
  fallback: Pick<CouncilRows, 'policies' | 'bankHolidays'>,
): CouncilRows {
  return {
    people: documents.flatMap((document) => (document.type === 'people' ? [document.row] : [])),
    teams: documents.flatMap((document) => (document.type === 'teams' ? [document.row] : [])),
    relationships: documents.flatMap((document) => (document.type === 'relationships' ? [document.row] : [])),
    absences: documents.flatMap((document) => (document.type === 'absences' ? [document.row] : [])),
    duties: documents.flatMap((document) => (document.type === 'duties' ? [document.row] : [])),
    agreements: documents.flatMap((document) => (document.type === 'agreements' ? [document.row] : [])),
    milestones: documents.flatMap((document) => (document.type === 'milestones' ? [document.row] : [])),
    workload: documents.flatMap((document) => (document.type === 'workload' ? [document.row] : [])),
    policies: ownAfterShipped(
      documents.flatMap((document) => (document.type === 'policies' ? [completed(document.row)] : [])),
      fallback.policies,
    ),
    bankHolidays:
      documents.flatMap((document) => (document.type === 'bankHolidays' ? [document.row] : []))[0] ??
      fallback.bankHolidays,
  };
}

/** True when the stored row says the same; what the store adds (etag, time) does not count. */
export const sameRow = (a: RowDocument, b: RowDocument) => isDeepStrictEqual(a.row, b.row);

/** Two rows with the same content are one row; the digest keeps ids short and free of characters an id may not hold. */
const idOf = (kind: string, row: object) =>
  `${kind}:${createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 24)}`;

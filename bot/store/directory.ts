// The council's people, teams and policy: stored as one document a row, read whole and kept in process.
import { isDeepStrictEqual } from 'node:util';
import type { Container, OperationInput } from '@azure/cosmos';
import { type Council, type CouncilRows, councilOf } from '../domain/council';
import { tenantId } from '../domain/ids';
import type { Directory } from '../ports';
import { batch, readIfThere } from './answers';
import { documentsOf, type RowDocument, rowsFrom, rowTypes, sameRow } from './directory-documents';

const versionId = 'version';
type VersionDocument = {
  readonly id: string;
  readonly tenant: string;
  readonly type: 'version';
  readonly version: number;
};

/**
 * Loads the council. `fallback` fills what a store never had: the shipped policy profile and bank holidays.
 * Throws when the store cannot be read.
 */
export async function openDirectory(
  directory: Container,
  tenant: string,
  fallback: Pick<CouncilRows, 'policies' | 'bankHolidays'>,
): Promise<Directory> {
  let loaded: readonly RowDocument[] = [];
  let council: Council;
  let version: number;
  /** Of the version document; undefined until something was ever written. */
  let versionEtag: string | undefined;

  const readVersion = () => readIfThere<VersionDocument>(directory, versionId, tenant);

  async function refresh(): Promise<void> {
    const read = await readVersion();
    version = read?.version ?? 0;
    versionEtag = read?._etag;
    const { resources } = await directory.items
      .query<RowDocument>(
        {
          query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@types, c.type)',
          parameters: [{ name: '@types', value: [...rowTypes] }],
        },
        { partitionKey: tenant, maxItemCount: 1_000 },
      )
      .fetchAll();
    loaded = resources;
    council = councilOf(tenantId(tenant), rowsFrom(loaded, fallback));
  }

  await refresh();
  return {
    council: () => council,
    refresh,
    changedElsewhere: async () => ((await readVersion())?.version ?? 0) !== version,
    async replace(rows) {
      await refresh();
      const wanted = documentsOf(rows, tenant);
      const { writes, removals } = difference(wanted, loaded, Object.keys(rows));
      const operations: OperationInput[] = [
        ...writes.map(
          (document): OperationInput => ({ operationType: 'Upsert', resourceBody: { ...document } }),
        ),
        ...removals.map((id): OperationInput => ({ operationType: 'Delete', id })),
      ];
      // A batch holds at most 100; stopped half way, the same import run again finishes what is left.
      for (let start = 0; start < operations.length; start += 100) {
        const answer = await batch(directory, operations.slice(start, start + 100), tenant);
        if (answer !== 'written') throw new Error(`the directory could not be written: ${answer.join(', ')}`);
      }
      if (operations.length > 0) {
        await directory.items.upsert({ id: versionId, tenant, type: 'version', version: version + 1 });
        await refresh();
      }
      return { written: writes.length, removed: removals.length };
    },
    async addPolicy(added, known) {
      await refresh();
      if (!isDeepStrictEqual(council.policies, known)) return 'changed-meanwhile';
      const resourceBody = { id: versionId, tenant, type: 'version', version: version + 1 };
      const answer = await batch(
        directory,
        [
          ...documentsOf({ policies: [added] }, tenant).map(
            (document): OperationInput => ({ operationType: 'Upsert', resourceBody: { ...document } }),
          ),
          // Fails when anything was written since the versions were compared.
          versionEtag === undefined
            ? { operationType: 'Create', resourceBody }
            : { operationType: 'Replace', id: versionId, ifMatch: versionEtag, resourceBody },
        ],
        tenant,
      );
      if (answer !== 'written' && !answer.includes(412) && !answer.includes(409))
        throw new Error(`a policy could not be written: ${answer.join(', ')}`);
      await refresh();
      return answer === 'written' ? 'written' : 'changed-meanwhile';
    },
  };
}

const staying: readonly RowDocument['type'][] = ['people', 'policies'];

function difference(
  wanted: readonly RowDocument[],
  stored: readonly RowDocument[],
  parts: readonly string[],
) {
  const before = new Map(stored.map((document) => [document.id, document]));
  const after = new Set(wanted.map(({ id }) => id));
  return {
    writes: wanted.filter((document) => {
      const known = before.get(document.id);
      return known === undefined || !sameRow(known, document);
    }),
    // People stay: their threads are theirs after they have left. Policy versions stay: old sessions are judged by
    // theirs. Every other file is the whole truth of its kind.
    removals: stored
      .filter(({ id, type }) => !staying.includes(type) && parts.includes(type) && !after.has(id))
      .map(({ id }) => id),
  };
}

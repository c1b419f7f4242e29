// The council's people, teams and policy: stored as one document a row, read whole and kept in process.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Container, OperationInput } from '@azure/cosmos';
import { type Council, type CouncilRows, councilOf } from '../domain/council';
import { tenantId } from '../domain/ids';
import type { Directory, RowsCopied } from '../ports/directory';
import { batch, readIfThere, tryBatch } from './answers';
import { documentsOf, type RowDocument, rowsFrom, rowTypes, sameRow } from './directory-documents';

const versionId = 'version';
/** Its ETag is the version: new with every write, so that two writers can never arrive at the same one. */
type VersionDocument = {
  readonly id: string;
  readonly tenant: string;
  readonly type: 'version';
  /** The change since which every thread's team rows are to be copied; absent when they are. */
  readonly rowsOwed?: string;
  /** How often rows were written; every write counts, so that its ETag is new and `rowsOwed` stays as it is. */
  readonly writes?: number;
};

const progressId = 'rows-copied';
/** How far the copying has come; beside the version, so that noting it makes no process read everything anew. */
type ProgressDocument = {
  readonly id: string;
  readonly tenant: string;
  readonly type: 'progress';
  /** Which change it is of; null when none is being copied. */
  readonly owed: string | null;
} & RowsCopied;

/** A batch holds at most 100. */
const mostInBatch = 100;

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
  /** The ETag of the version document; undefined until something was ever written. */
  let version: string | undefined;

  let rowsOwed: string | undefined;

  const readVersion = () => readIfThere<VersionDocument>(directory, versionId, tenant);
  const versionDocument = (owed: string | undefined): VersionDocument => ({
    id: versionId,
    tenant,
    type: 'version',
    ...(owed === undefined ? {} : { rowsOwed: owed }),
  });

  async function refresh(): Promise<void> {
    // Read before the rows, believed after them: what is written meanwhile is noticed later, and a failure too.
    const found = await readVersion();
    const { resources } = await directory.items
      .query<RowDocument>(
        {
          query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@types, c.type)',
          parameters: [{ name: '@types', value: [...rowTypes] }],
        },
        { partitionKey: tenant, maxItemCount: 1_000 },
      )
      .fetchAll();
    version = found?._etag;
    // Belongs to the rows: nobody copies by an older policy and says that it is done.
    rowsOwed = found?.rowsOwed;
    loaded = resources;
    council = councilOf(tenantId(tenant), rowsFrom(loaded, fallback));
  }

  const upsertProgress = (progress: Omit<ProgressDocument, 'id' | 'tenant' | 'type'>): OperationInput => {
    const resourceBody: ProgressDocument = { id: progressId, tenant, type: 'progress', ...progress };
    return { operationType: 'Upsert', resourceBody: { ...resourceBody } };
  };

  const write = (operations: readonly OperationInput[]) => batch(directory, [...operations], tenant);
  const mustWrite = async (operations: readonly OperationInput[]) => {
    const answer = await write(operations);
    if (answer !== 'written') throw new Error(`the directory could not be written: ${answer.join(', ')}`);
  };

  /**
   * The version goes with the last rows, in one batch: stopped before it, the same work done again finishes what is left
   * and still says that something is new. What the version document says beside is left alone, save that other rows may
   * be owed now: another process may have added a policy since this one read, and they are copied on that, too.
   */
  async function writeAll(changes: readonly OperationInput[], owed: string | undefined): Promise<void> {
    const full = changes.length - (changes.length % mostInBatch);
    for (let start = 0; start < full; start += mostInBatch)
      await mustWrite(changes.slice(start, start + mostInBatch));
    const last = changes.slice(full);
    if (version === undefined) {
      const resourceBody = { ...versionDocument(owed) };
      const answer = await write([...last, { operationType: 'Create', resourceBody }]);
      if (answer === 'written') return;
    }
    await mustWrite([...last, owed === undefined ? nextVersion : nextVersionOwing(owed)]);
  }

  /** Every batch says that something is new, and fails when somebody else did since `known`, or since the batch before. */
  async function writeOn(
    changes: readonly OperationInput[],
    known: string | undefined,
  ): Promise<'written' | 'changed-meanwhile'> {
    let on = known;
    for (let start = 0; start < changes.length; start += mostInBatch - 1) {
      const resourceBody = { ...versionDocument(undefined) };
      const next: OperationInput =
        on === undefined ? { operationType: 'Create', resourceBody } : { ...nextVersion, ifMatch: on };
      const some = changes.slice(start, start + mostInBatch - 1);
      const { written, codes, etags } = await tryBatch(directory, [next, ...some], tenant);
      if (!written && (codes.includes(412) || codes.includes(409))) return 'changed-meanwhile';
      if (!written) throw new Error(`the directory could not be written: ${codes.join(', ')}`);
      on = etags[0];
    }
    return 'written';
  }

  await refresh();
  return {
    council: () => council,
    refresh,
    changedElsewhere: async () => (await readVersion())?._etag !== version,
    async replace(rows, owing = false) {
      await refresh();
      const wanted = documentsOf(rows, tenant);
      const { writes, removals } = difference(wanted, loaded, Object.keys(rows));
      const operations = [...writes.map(upsert), ...removals.map(removal)];
      if (operations.length === 0) return { written: 0, removed: 0 };
      await writeAll(operations, owing ? `files=${randomUUID()}` : undefined);
      await refresh();
      return { written: writes.length, removed: removals.length };
    },
    async forget(people, rows, known) {
      if (council !== known) return 'changed-meanwhile';
      const there = new Set(loaded.map(({ id }) => id));
      const changes = [
        ...documentsOf(rows, tenant).flatMap(({ id }) => (there.has(id) ? [removal(id)] : [])),
        ...documentsOf({ people }, tenant).map(upsert),
      ];
      const answer = changes.length === 0 ? 'written' : await writeOn(changes, version);
      await refresh();
      return answer;
    },
    rowsOwed: () => rowsOwed,
    async rowsCopiedSoFar(owed) {
      const found = await readIfThere<ProgressDocument>(directory, progressId, tenant);
      return found?.owed === owed ? { to: found.to, failed: found.failed } : { to: null, failed: [] };
    },
    async noteRowsCopied(owed, copied) {
      await mustWrite([upsertProgress({ owed, ...copied })]);
    },
    async rowsCopied(owed) {
      const found = await readVersion();
      if (found?.rowsOwed !== owed) return;
      const replaced = { operationType: 'Replace' as const, id: versionId, ifMatch: found._etag };
      const resourceBody = { ...versionDocument(undefined) };
      // The same words may name another change one day: it begins at its beginning.
      const begun = upsertProgress({ owed: null, to: null, failed: [] });
      const { written, etags } = await tryBatch(directory, [{ ...replaced, resourceBody }, begun], tenant);
      if (!written) return;
      // Nothing else has changed: what this process has loaded is as new as it was.
      if (version === found._etag) version = etags[0];
      rowsOwed = undefined;
    },
    async addPolicy(added, known) {
      await refresh();
      if (!isDeepStrictEqual(council.policies, known)) return 'changed-meanwhile';
      const resourceBody = { ...versionDocument(`${added.effectiveFrom}=${added.version}`) };
      const answer = await batch(
        directory,
        [
          ...documentsOf({ policies: [added] }, tenant).map(upsert),
          // Fails when anything was written since the versions were compared.
          version === undefined
            ? { operationType: 'Create', resourceBody }
            : { operationType: 'Replace', id: versionId, ifMatch: version, resourceBody },
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

/** A step that leaves the rest of the document as it is. */
const nextVersion = {
  operationType: 'Patch',
  id: versionId,
  resourceBody: { operations: [{ op: 'incr', path: '/writes', value: 1 }] },
} satisfies OperationInput;

const nextVersionOwing = (owed: string) =>
  ({
    operationType: 'Patch',
    id: versionId,
    resourceBody: {
      operations: [
        { op: 'incr', path: '/writes', value: 1 },
        { op: 'set', path: '/rowsOwed', value: owed },
      ],
    },
  }) satisfies OperationInput;

const upsert = (document: RowDocument): OperationInput => ({
  operationType: 'Upsert',
  resourceBody: { ...document },
});

const removal = (id: string): OperationInput => ({ operationType: 'Delete', id });

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

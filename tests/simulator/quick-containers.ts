// The few calls that the product's stores make to Cosmos DB's client, answered from memory: for seeds by the thousand.
import type { Container, OperationInput } from '@azure/cosmos';
import type { Containers } from '../../bot/store/open-cosmos';
import type { Road } from './store-road';

type Stored = {
  /** Like what Cosmos DB adds of its own: no part of what was written. */
  readonly _pk: string;
  readonly _etag: string;
  readonly id: string;
  readonly [field: string]: unknown;
};

/** The documents of every container, shared by all processes. */
export type QuickStore = { readonly documents: Map<string, Map<string, Stored>>; etags: number };

export const newQuickStore = (): QuickStore => ({ documents: new Map(), etags: 0 });

/** The containers as one process reaches them. A few seeds run over the real client too, with the same verdicts. */
export function quickContainers(store: QuickStore, road: Road): Containers {
  const container = (name: string, keyPath: string) => quickContainer(store, name, keyPath, road);
  return {
    directory: container('directory', 'tenant'),
    threads: container('threads', 'thread'),
    teams: container('teams', 'team'),
    reminders: container('reminders', 'day'),
    conversations: container('conversations', 'tenant'),
    drafts: container('drafts', 'author'),
  };
}

type Condition = { readonly type: string; readonly condition: string };
type Options = { readonly accessCondition?: Condition };
type Spec =
  | string
  | {
      readonly query: string;
      readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
    };

function quickContainer(store: QuickStore, name: string, keyPath: string, road: Road): Container {
  const documents = store.documents.get(name) ?? new Map<string, Stored>();
  store.documents.set(name, documents);
  const at = (pk: string, id: string) => `${pk}\n${id}`;
  const write = (pk: string, body: Record<string, unknown>): Stored => {
    store.etags += 1;
    const stored = { ...body, id: String(body.id), _pk: pk, _etag: `"${store.etags}"` };
    documents.set(at(pk, stored.id), stored);
    return stored;
  };
  /** Every write goes through here, in a batch or alone. Answers the code Cosmos DB would give. */
  const apply = (pk: string, operation: Operation): { readonly code: number; readonly stored?: Stored } => {
    const known = documents.get(at(pk, operation.id));
    if (operation.kind === 'create')
      return known ? { code: 409 } : { code: 201, stored: write(pk, operation.body) };
    if (operation.kind === 'upsert') return { code: 200, stored: write(pk, operation.body) };
    if (!known) return { code: 404 };
    if (operation.ifMatch !== undefined && operation.ifMatch !== known._etag) return { code: 412 };
    if (operation.kind === 'replace') return { code: 200, stored: write(pk, operation.body) };
    if (operation.kind === 'patch') return { code: 200, stored: write(pk, patched(known, operation.set)) };
    documents.delete(at(pk, operation.id));
    return { code: 204 };
  };
  const alone = (pk: string, operation: Operation) =>
    road.travel({ writes: true, text: `${name} ${pk}` }, () => {
      const { code, stored } = apply(pk, operation);
      if (code >= 400) throw Object.assign(new Error(`the store answers ${code}`), { code });
      return { resource: stored };
    });

  const quick = {
    items: {
      create: (body: Record<string, unknown>) =>
        alone(String(body[keyPath]), { kind: 'create', id: String(body.id), body }),
      upsert: (body: Record<string, unknown>) =>
        alone(String(body[keyPath]), { kind: 'upsert', id: String(body.id), body }),
      batch: (operations: readonly OperationInput[], pk: string) =>
        road.travel({ writes: true, text: `${name} ${pk}`, isTurn: isTurn(operations) }, () => {
          const before = new Map(documents);
          // Read whole before anything is done: what cannot be read leaves nothing half written.
          const read = operations.map(operationIn);
          const results = read.map((one) => apply(pk, one));
          const failed = results.findIndex(({ code }) => code >= 400);
          if (failed < 0) {
            return {
              code: 200,
              result: results.map(({ code, stored }) => ({ statusCode: code, eTag: stored?._etag })),
            };
          }
          documents.clear();
          for (const [key, stored] of before) documents.set(key, stored);
          const code = results[failed]?.code;
          return {
            code: 207,
            result: results.map((_, index) => ({ statusCode: index === failed ? code : 424 })),
          };
        }),
      query: (spec: Spec, options: { readonly partitionKey?: string } = {}) => {
        const { partitionKey } = options;
        const answer = async () => {
          const asked = { writes: false, text: `${name} ${partitionKey ?? ''} ${JSON.stringify(spec)}` };
          // Across partitions the client first asks for a plan.
          if (partitionKey === undefined) await road.travel(asked, () => undefined);
          return road.travel(asked, () => ({
            resources: found(
              [...documents.values()].filter(({ _pk }) => partitionKey === undefined || _pk === partitionKey),
              spec,
            ),
          }));
        };
        return {
          fetchAll: answer,
          fetchNext: answer,
          getAsyncIterator: async function* () {
            yield await answer();
          },
        };
      },
    },
    item: (id: string, pk: string) => ({
      read: () =>
        road.travel({ writes: false, text: `${name} ${pk}` }, () => ({
          resource: documents.get(at(pk, id)),
        })),
      replace: (body: Record<string, unknown>, options?: Options) =>
        alone(pk, { kind: 'replace', id, body, ifMatch: options?.accessCondition?.condition }),
      patch: (set: readonly Patch[], options?: Options) =>
        alone(pk, { kind: 'patch', id, set, ifMatch: options?.accessCondition?.condition }),
      delete: (options?: Options) =>
        alone(pk, { kind: 'delete', id, ifMatch: options?.accessCondition?.condition }),
    }),
  };
  // The client's type has a hundred members of which the product calls these.
  return quick as unknown as Container;
}

type Patch = { readonly op: 'set'; readonly path: string; readonly value: unknown };
type Operation = { readonly id: string; readonly ifMatch?: string | undefined } & (
  | { readonly kind: 'create' | 'upsert' | 'replace'; readonly body: Record<string, unknown> }
  | { readonly kind: 'patch'; readonly set: readonly Patch[] }
  | { readonly kind: 'delete' }
);

function operationIn(given: OperationInput): Operation {
  const { operationType, id, ifMatch, resourceBody } = given as {
    readonly operationType: string;
    readonly id?: string;
    readonly ifMatch?: string;
    readonly resourceBody?: Record<string, unknown>;
  };
  const body = resourceBody ?? {};
  const named = { id: id ?? String(body.id), ifMatch };
  switch (operationType) {
    case 'Create':
      return { ...named, kind: 'create', body };
    case 'Upsert':
      return { ...named, kind: 'upsert', body };
    case 'Replace':
      return { ...named, kind: 'replace', body };
    case 'Patch':
      return { ...named, kind: 'patch', set: (body.operations ?? []) as readonly Patch[] };
    case 'Delete':
      return { ...named, kind: 'delete' };
    default:
      throw new Error(`no batch of the product has a ${operationType}`);
  }
}

const isTurn = (operations: readonly OperationInput[]) =>
  operationIn(operations[0] as OperationInput).id === 'lease';

function patched(known: Stored, set: readonly Patch[]): Record<string, unknown> {
  return { ...known, ...Object.fromEntries(set.map(({ path, value }) => [path.slice(1), value])) };
}

/** The shapes of condition the product asks with, and a choice of properties; any other is a mistake here. */
function found(documents: readonly Stored[], spec: Spec): readonly Record<string, unknown>[] {
  const { query, parameters = [] } = typeof spec === 'string' ? { query: spec } : spec;
  const values = new Map(parameters.map(({ name, value }) => [name, value]));
  const [, wanted = '', where = '', order] =
    /^SELECT (\*|c\.[\w., ]+) FROM c(?: WHERE (.*?))?( ORDER BY c\.at DESC)?$/.exec(query) ?? [];
  if (wanted === '') throw new Error(`an unknown query: ${query}`);
  const all = documents.filter(anyOf(where, values));
  const sorted = order ? [...all].sort((one, other) => (String(one.at) > String(other.at) ? -1 : 1)) : all;
  return wanted === '*' ? sorted : sorted.map((document) => chosen(document, wanted.split(', ')));
}

/** No query of the product has brackets: what stands between two ORs holds together. */
function anyOf(where: string, values: ReadonlyMap<string, unknown>): (document: Stored) => boolean {
  const choices = where
    .split(' OR ')
    .map((all) => (all === '' ? [] : all.split(' AND ')).map((condition) => testOf(condition, values)));
  return (document) => choices.some((tests) => tests.every((test) => test(document)));
}

/** `c.head.evidence` comes back as `evidence`, and not at all where there is none. */
function chosen(document: Stored, paths: readonly string[]): Record<string, unknown> {
  const found = paths.map((path) => {
    const names = path.split('.').slice(1);
    const value = names.reduce<unknown>(
      (within, name) => (within as Record<string, unknown> | undefined)?.[name],
      document,
    );
    return [names.at(-1) ?? '', value] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function testOf(condition: string, values: ReadonlyMap<string, unknown>): (document: Stored) => boolean {
  const [, field = '', sign, name = ''] = /^c\.(\w+) (=|<=) (@\w+)$/.exec(condition) ?? [];
  const value = values.get(name);
  const [, literal = '', word] = /^c\.(\w+) = '(\w+)'$/.exec(condition) ?? [];
  if (literal !== '') return (document) => document[literal] === word;
  const [, present = ''] = /^IS_DEFINED\(c\.(\w+)\)$/.exec(condition) ?? [];
  if (present !== '') return (document) => document[present] !== undefined;
  if (sign === '=') return (document) => document[field] === value;
  if (sign === '<=' && typeof value === 'string') {
    return (document) => typeof document[field] === 'string' && document[field] <= value;
  }
  const [, list = '', member = ''] = /^ARRAY_CONTAINS\((@\w+), c\.(\w+)\)$/.exec(condition) ?? [];
  const wanted = values.get(list);
  if (!Array.isArray(wanted)) throw new Error(`an unknown condition: ${condition}`);
  const members = new Set<unknown>(wanted);
  return (document) => members.has(document[member]);
}

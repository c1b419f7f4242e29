// Many open decisions of a stored head as two short texts: their ids as bytes, and everything else by columns, deflated.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CaseReference } from '../domain/ids';
import { fromBase85, toBase85 } from './base85';
import type { PackedDecision, PackedItems } from './packed-decision';

/** Both in base 85: sixteen bytes for each id that is an operation's, and the columns. */
export type DenseDecisions = readonly [ids: string, columns: string];

/** What is alike stands together, so that it takes no room: a value for each decision, in their order. */
type Columns = {
  /** 0 where it is among the ids. */
  readonly id: readonly (string | 0)[];
  readonly type: readonly PackedDecision[1][];
  readonly by: readonly PackedDecision[2][];
  readonly logger: readonly PackedDecision[3][];
  /** Milliseconds since the one before was logged. */
  readonly after: readonly number[];
  readonly said: readonly PackedDecision[5][];
  readonly waits: readonly PackedDecision[6][];
  /** The last of each is how many references it has, which are taken from `references` in turn. */
  readonly items: readonly (readonly (readonly [
    PackedItems[0],
    PackedItems[1],
    PackedItems[2],
    count: number,
  ])[])[];
  readonly again: readonly PackedDecision[8][];
  readonly disputed: readonly PackedDecision[9][];
  readonly action: readonly (readonly [owner: number, byOn: number] | readonly [])[];
  /** With which every reference begins. */
  readonly prefix: string;
  /** A number where nothing but one follows. */
  readonly references: readonly (string | number | null)[];
};

const idBytes = 16;

/** About a third of the rows from ten on; fewer are not worth it. */
export function packDense(packed: readonly PackedDecision[]): DenseDecisions {
  const isOperation = (id: string) => !id.startsWith('=');
  const moments = packed.map(([, , , , at]) => Number.parseInt(at, 36));
  const all = packed.flatMap((one) => one[7].flatMap(([, , , ...references]) => references));
  const prefix = prefixOf(all.flatMap((one) => one ?? []));
  const columns: Columns = {
    id: packed.map(([id]) => (isOperation(id) ? 0 : id)),
    type: packed.map((one) => one[1]),
    by: packed.map((one) => one[2]),
    logger: packed.map((one) => one[3]),
    after: moments.map((at, index) => at - (moments[index - 1] ?? 0)),
    said: packed.map((one) => one[5]),
    waits: packed.map((one) => one[6]),
    items: packed.map((one) =>
      one[7].map(([recorder, after, begun, ...references]) => [recorder, after, begun, references.length]),
    ),
    again: packed.map((one) => one[8]),
    disputed: packed.map((one) => one[9]),
    action: packed.map(([, , , , , , , , , , ...action]) => action),
    prefix,
    references: all.map((one) => (one === null ? null : shortened(one.slice(prefix.length)))),
  };
  const ids = packed.filter(([id]) => isOperation(id)).map(([id]) => Buffer.from(id, 'base64url'));
  return [toBase85(Buffer.concat(ids)), toBase85(deflateRawSync(JSON.stringify(columns), { level: 9 }))];
}

export function unpackDense([ids, columns]: DenseDecisions): readonly PackedDecision[] {
  const bytes = fromBase85(ids);
  const read: Columns = JSON.parse(inflateRawSync(fromBase85(columns)).toString());
  const { id, type, by, logger, after, said, waits, items, again, disputed, action } = read;
  let [at, idsTaken, taken] = [0, 0, 0];
  const nextId = () => {
    idsTaken += 1;
    return bytes.subarray((idsTaken - 1) * idBytes, idsTaken * idBytes).toString('base64url');
  };
  const next = (count: number) => {
    taken += count;
    return read.references.slice(taken - count, taken).map((one) => referenceOf(read.prefix, one));
  };
  return id.map((own, n): PackedDecision => {
    at += after[n] ?? 0;
    return [
      own === 0 ? nextId() : own,
      type[n] ?? '',
      by[n] ?? 0,
      logger[n] ?? 0,
      at.toString(36),
      said[n] ?? 0,
      waits[n] ?? 0,
      (items[n] ?? []).map(([recorder, days, begun, count]) => [recorder, days, begun, ...next(count)]),
      again[n] ?? 0,
      disputed[n] ?? 0,
      ...(action[n] ?? ([] as const)),
    ];
  });
}

/** The longest with which all begin. */
function prefixOf([first = '', ...others]: readonly string[]): string {
  let { length } = first;
  for (const one of others) while (!one.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

const shortened = (rest: string): string | number => (/^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : rest);

const referenceOf = (prefix: string, rest: string | number | null): CaseReference | null =>
  rest === null ? null : (`${prefix}${rest}` as CaseReference);

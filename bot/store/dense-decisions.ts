// Many open decisions of a stored head as two short texts: their ids as bytes, and everything else deflated.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackedDecision } from './packed-decision';

/** Both in base64url: sixteen bytes for each id that is an operation's, and the rows without those. */
export type DenseDecisions = readonly [ids: string, rows: string];

/** `id` is 0 where it is among the ids; `after`: milliseconds since the row before was logged. */
type Row = PackedDecision extends readonly [string, infer Type, infer By, infer Logger, string, ...infer Rest]
  ? readonly [id: string | 0, Type, By, Logger, after: number, ...Rest]
  : never;

const idBytes = 16;

/** Two fifths of the rows from ten on; fewer are not worth it. */
export function packDense(packed: readonly PackedDecision[]): DenseDecisions {
  const ids: Buffer[] = [];
  let before = 0;
  const rows = packed.map(([id, type, by, logger, at, ...rest]): Row => {
    const after = Number.parseInt(at, 36) - before;
    before += after;
    if (!id.startsWith('=')) ids.push(Buffer.from(id, 'base64url'));
    return [id.startsWith('=') ? id : 0, type, by, logger, after, ...rest];
  });
  const deflated = deflateRawSync(JSON.stringify(rows), { level: 9 });
  return [Buffer.concat(ids).toString('base64url'), deflated.toString('base64url')];
}

export function unpackDense([ids, rows]: DenseDecisions): readonly PackedDecision[] {
  const bytes = Buffer.from(ids, 'base64url');
  const read: readonly Row[] = JSON.parse(inflateRawSync(Buffer.from(rows, 'base64url')).toString());
  let [at, from] = [0, 0];
  return read.map(([id, type, by, logger, after, ...rest]): PackedDecision => {
    at += after;
    if (id === 0) from += idBytes;
    const own = id === 0 ? bytes.subarray(from - idBytes, from).toString('base64url') : id;
    return [own, type, by, logger, at.toString(36), ...rest];
  });
}

// Makes a head whole: unpacks its lists, and fills what an earlier version of the product did not know.
import { newHead, type ThreadHead } from '../domain/thread-head';
import { type PackedLists, unpackLists } from './packed-head';

/** A head as this version or an earlier one stored it. */
export type StoredHead = Partial<ThreadHead> &
  Pick<ThreadHead, 'personId' | 'countsFrom'> & {
    /** Since this version instead of `open` and `recentReferences`. */
    readonly packed?: PackedLists;
    /** The first version only counted what is not on a child's file. */
    readonly childFilePending?: number;
    /** The first versions only counted them. */
    readonly openActions?: number;
  };

/** Every part that is not there has the value of a thread in which it never happened. */
export function completeHead({
  childFilePending: _,
  openActions: __,
  packed,
  ...stored
}: StoredHead): ThreadHead {
  const head = {
    ...newHead(stored.personId, stored.countsFrom),
    ...stored,
    ...(packed ? unpackLists(packed) : {}),
  };
  return {
    ...head,
    booked: head.booked.map((one) => ({ ...{ kind: 'FORMAL', minutes: 90, cover: null }, ...one })),
    inTheWay: head.inTheWay && { ...{ times: 1 }, ...head.inTheWay },
  };
}

/**
 * The first version did not say in the head what is open about its quick decisions: it is in the decisions themselves.
 */
export const lacksOpenDecisions = ({ open, packed, childFilePending, lastLogged }: StoredHead): boolean =>
  open === undefined && packed === undefined && ((childFilePending ?? 0) > 0 || lastLogged != null);

/** Earlier versions only counted the actions; which they are is in the entries themselves. */
export const lacksOpenActions = ({ packed, openActions }: StoredHead): boolean =>
  packed?.actions === undefined && (openActions ?? 0) > 0;

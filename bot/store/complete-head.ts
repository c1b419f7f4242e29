// Fills what a head lacks that was stored by an earlier version of the product; the next write stores it whole.
import { newHead, type ThreadHead } from '../domain/thread';

/** A head as this version or an earlier one stored it; the earlier one only counted what is not on a child's file. */
export type StoredHead = ThreadHead & { readonly childFilePending?: number };

/** Every part that an earlier version did not know has the value of a thread in which it never happened. */
export function completeHead({ childFilePending: _, ...stored }: StoredHead): ThreadHead {
  const head = { ...newHead(stored.personId, stored.countsFrom), ...stored };
  return {
    ...head,
    booked: head.booked.map((one) => ({ ...{ kind: 'FORMAL', minutes: 90, cover: null }, ...one })),
    inTheWay: head.inTheWay && { ...{ times: 1 }, ...head.inTheWay },
  };
}

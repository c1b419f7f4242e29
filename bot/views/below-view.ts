// What a next manager may know of the supervision below: who was met, whether both have signed, and what comes next.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import { issueByOf } from '../domain/records/record-clocks';
import type { ThreadHead } from '../domain/thread-head';
import type { PersonView } from './view-types';
import { dayAtTime } from './when-words';
import { longDay, nameOf, personView } from './words';

/** Days and yes or no, never a word of a record, and no way into a thread. */
export type BelowView = {
  readonly teams: readonly {
    readonly supervisor: string;
    readonly rows: readonly {
      readonly person: PersonView;
      /** e.g. "Thursday 4 February". */
      readonly lastHeld: string;
      /** e.g. "Record of Thursday 4 February: signed by both." */
      readonly record: string;
      readonly next: string;
    }[];
  }[];
};

export const belowView = ({
  council,
  today,
  teams,
}: {
  readonly council: Council;
  readonly today: LocalDate;
  readonly teams: readonly { readonly supervisorId: PersonId; readonly heads: readonly ThreadHead[] }[];
}): BelowView => ({
  teams: teams.map(({ supervisorId, heads }) => ({
    supervisor: nameOf(council, supervisorId),
    rows: heads
      .map((head) => rowView(council, head, today))
      .sort((one, other) => one.person.name.localeCompare(other.person.name)),
  })),
});

function rowView(council: Council, head: ThreadHead, today: LocalDate) {
  const next = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on >= today);
  return {
    person: personView(council, head.personId),
    lastHeld: head.lastFormal ? longDay(head.lastFormal.heldOn, today) : 'Not recorded yet',
    record: recordWords(council, head, today),
    next: next ? dayAtTime(next.on, next.at, today) : 'Not in the diary',
  };
}

/**
 * Of the last formal session: what was asked for in between is for the two of them, and so is who has signed and who has
 * not.
 */
function recordWords(council: Council, head: ThreadHead, today: LocalDate): string {
  const { lastFormal, records, closedRecords } = head;
  if (lastFormal === null) return 'No record was begun here yet.';
  const { heldOn, supervisorId } = lastFormal;
  const isIts = (one: { readonly heldOn: LocalDate | null; readonly supervisorId: PersonId }) =>
    one.heldOn === heldOn && one.supervisorId === supervisorId;
  const of = `Record of ${longDay(heldOn, today)}`;
  const open = records.find(isIts);
  if (open === undefined && closedRecords.some(isIts)) return `${of}: signed by both.`;
  if (open === undefined) {
    const none = records.length + closedRecords.length === 0;
    return none ? 'No record was begun here yet.' : `${of}: none was begun here.`;
  }
  if (open.state === 'issued') return `${of}: written, not signed by both yet.`;
  const by = issueByOf(council, head, heldOn);
  return `${of}: not written yet, ${by < today ? 'was to be out by' : 'out by'} ${longDay(by, today)}.`;
}

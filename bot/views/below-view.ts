// What a next manager may know of the supervision below: who was met, whether both have signed, and what comes next.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import type { PersonView } from './view-types';
import { dayAndTime } from './when-words';
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
    record: recordWords(head, today),
    next: next ? dayAndTime(next.on, next.at, today) : 'Not in the diary',
  };
}

/** Of the newest session that has one. Who has signed and who has not is for the two of them. */
function recordWords({ records, closedRecords }: ThreadHead, today: LocalDate): string {
  const [closed] = closedRecords;
  const open = records.filter(({ heldOn }) => heldOn !== null).at(-1);
  if (open && open.heldOn !== null && (closed === undefined || open.heldOn >= closed.heldOn)) {
    const of = `Record of ${longDay(open.heldOn, today)}`;
    if (open.state === 'issued') return `${of}: written, not signed by both yet.`;
    if (open.issueBy === null) return `${of}: not written yet.`;
    const by = longDay(open.issueBy, today);
    return `${of}: not written yet, ${open.issueBy < today ? 'was to be out by' : 'out by'} ${by}.`;
  }
  return closed
    ? `Record of ${longDay(closed.heldOn, today)}: signed by both.`
    : 'No record was begun here yet.';
}

// What waits for the reader's own signature in a thread: the agreement, and records that are out.
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { signatureWaitsFor } from '../../domain/prompts/prompts-agreements';
import { lastDayForComments } from '../../domain/prompts/prompts-signing';
import type { OpenRecord } from '../../domain/records/record';
import type { ThreadHead } from '../../domain/thread-head';
import type { ToSignView } from '../view-types';
import { longDay, nameOf } from '../words';

type Facts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

/** More would push the page below them out of sight. */
const atMost = 2;

/** From the head alone. The agreement first: it is one, and what is signed after rests on it; then the oldest record. */
export function toSignView(facts: Facts): ToSignView {
  const all = [...agreementToSign(facts), ...recordsToSign(facts)];
  const more = all.length - atMost;
  return {
    shown: all.slice(0, atMost),
    more: more > 0 ? `And ${more} more to sign, in the supervision file.` : null,
  };
}

function agreementToSign({ council, viewer, owner, today, head }: Facts): ToSignView['shown'] {
  if (head.agreement === null || signatureWaitsFor(council, head, today) !== viewer) return [];
  const other = nameOf(council, viewer === owner ? head.agreement.supervisorId : owner);
  return [{ words: `The supervision agreement with ${other} waits for you.`, page: 'agreement', id: null }];
}

function recordsToSign({ council, viewer, owner, today, head }: Facts): ToSignView['shown'] {
  return head.records
    .filter((record) => waitsFor(record, viewer, owner))
    .map((record) => {
      const by = viewer === owner ? lastDayForComments(council, owner, record) : null;
      const comments = by !== null && by >= today ? ` Comments by ${longDay(by, today)}.` : '';
      const of = record.heldOn === null ? '' : ` of ${longDay(record.heldOn, today)}`;
      return { words: `The record${of} waits for you.${comments}`, page: 'record', id: record.recordId };
    });
}

/** R27: each of the two signs the newest version. */
function waitsFor({ state, signed, supervisorId }: OpenRecord, viewer: PersonId, owner: PersonId): boolean {
  if (state !== 'issued') return false;
  return viewer === owner
    ? !signed.includes('worker')
    : viewer === supervisorId && !signed.includes('supervisor');
}

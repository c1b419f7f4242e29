// The message that asks somebody for their word on a quick decision, whoever's act it comes of.

import type { ManagementOversightEntry } from '../domain/decisions/management-oversight';
import type { PersonId } from '../domain/ids';
import type { DecisionToRead } from '../ports/outbox';

/** `by` acts: the author, or whoever has answered it before `to` is asked. Holds nothing of its content. */
export function decisionToRead(
  { entryId, supervisorId, loggedBy, loggedAt, waitsFor }: ManagementOversightEntry,
  { to, by, about, outboxId }: Pick<DecisionToRead, 'to' | 'about' | 'outboxId'> & { readonly by: PersonId },
): DecisionToRead {
  const byPlace = to === about ? 'worker' : 'supervisor';
  return {
    kind: 'decision-to-read',
    outboxId,
    to,
    as: waitsFor?.by === to ? waitsFor.as : byPlace,
    supervisorId,
    from: loggedBy,
    at: loggedAt,
    ...(by === loggedBy ? {} : { passedOnBy: by }),
    about,
    entryId,
  };
}

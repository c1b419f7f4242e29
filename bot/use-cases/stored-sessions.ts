// The sessions the store has, of everybody or of one person.

import type { SessionEntry } from '../domain/clock/session';
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';

/** A person's sessions by their entry's id. */
export type Sessions = ReadonlyMap<string, SessionEntry>;

const pageSize = 200;

/** Everybody's, page by page. Rejects when the store fails. */
export async function sessionsByPerson(ports: CouncilPorts): Promise<ReadonlyMap<PersonId, Sessions>> {
  const known = new Map<PersonId, Map<string, SessionEntry>>();
  for await (const { personId, entry } of ports.threads.everyEntry('session')) {
    if (entry.kind !== 'session') continue;
    const mine = known.get(personId) ?? new Map<string, SessionEntry>();
    known.set(personId, mine.set(entry.entryId, entry));
  }
  return known;
}

/** One person's, as they are now. Rejects when the store fails. */
export async function sessionsOf(ports: CouncilPorts, personId: PersonId): Promise<Sessions> {
  const mine = new Map<string, SessionEntry>();
  let after: string | null = null;
  do {
    const page = await ports.threads.page(personId, { kinds: ['session'], after, size: pageSize });
    if (page === 'bad-page') throw new Error('the store does not know its own page mark');
    for (const entry of page.entries) if (entry.kind === 'session') mine.set(entry.entryId, entry);
    after = page.after;
  } while (after !== null);
  return mine;
}

// Looks through a council for what names one person, some files at a time, and keeps where it stands and what was found by id.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { PaperTicket } from '../../domain/papers/asked-paper';
import {
  daysOf,
  type FoundIn,
  filesAfter,
  firstPlace,
  firstReminders,
  mostInALook,
  remindersAfter,
  type SearchPlace,
} from '../../domain/rights/copy-search';
import { type Search, searchFor } from '../../domain/rights/mentions';
import type { CouncilPorts } from '../../ports/council-ports';
import type { SlotRecord } from '../../ports/ledger';
import type { CopySearchPart } from '../../ports/papers';
import { mayCopyFor } from '../papers/ask-for-paper';
import { elsewhereLine } from './copy-of-threads';

/**
 * The look after the one that is known as `step`; the same again answers with what is kept of it. At most some forty threads,
 * each a query, or some days of reminders; two point reads before, and at most two writes after. Refuses `not-yours` for
 * everybody but whoever asked, and for what was begun an hour ago.
 */
export async function searchOn(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { search, step }: { readonly search: string; readonly step: number },
): Promise<Outcome<CopySearchPart>> {
  const before = await ports.tickets.part(search, step);
  if (before === undefined || before.ticket.askedBy !== viewer || before.ticket.owner !== owner)
    return refused({ kind: 'not-yours' });
  if (before.next === null) return accepted(before);
  const after = await ports.tickets.part(search, step + 1);
  return after === undefined ? look(ports, before.ticket, step + 1, before.next) : accepted(after);
}

/** The first look. */
export const beginSearch = (ports: CouncilPorts, ticket: PaperTicket): Promise<Outcome<CopySearchPart>> =>
  look(ports, ticket, 1, firstPlace);

async function look(
  ports: CouncilPorts,
  ticket: PaperTicket,
  step: number,
  begin: SearchPlace,
): Promise<Outcome<CopySearchPart>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const person = council.people.get(ticket.owner);
  if (person === undefined || !mayCopyFor(council, ticket.askedBy, ticket.owner, today))
    return refused({ kind: 'not-yours' });
  const knownAs = ticket.paper.what === 'subject-access' ? ticket.paper.knownAs : [];
  const looking: Looking = {
    ...{ ports, council, owner: ticket.owner, today, search: searchFor(council, person, knownAs) },
    ...{ found: [], reminders: [], files: 0, documents: 0 },
  };
  let next: SearchPlace | null = begin;
  while (next !== null && looking.files < mostInALook.files && looking.documents < mostInALook.documents)
    next = await lookAt(looking, next);
  const { found, reminders } = looking;
  const part: CopySearchPart = { ticket, step, next, found, reminders };
  // The link counts from now: looking may have taken longer than a link is good.
  if (next === null) await ports.tickets.keep({ ...ticket, at: ports.clock.now() });
  await ports.tickets.keepPart(part);
  return accepted(part);
}

/** What one look has done so far. */
type Looking = {
  readonly ports: CouncilPorts;
  readonly council: Council;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly search: Search;
  readonly found: FoundIn[];
  readonly reminders: SlotRecord[];
  files: number;
  documents: number;
};

async function lookAt(looking: Looking, place: SearchPlace): Promise<SearchPlace | null> {
  const { ports, council, owner, today } = looking;
  switch (place.in) {
    case 'files': {
      const [one] = filesAfter(council.people.keys(), place.after);
      if (one === undefined) return { in: 'others' };
      if (one !== owner) await lookInto(looking, one);
      return { in: 'files', after: one };
    }
    case 'others': {
      for await (const { personId } of ports.threads.everyHead())
        if (!council.people.has(personId)) await lookInto(looking, personId);
      return firstReminders;
    }
    case 'reminders': {
      const days = daysOf(place, today);
      if (days === null) return null;
      const { slots, documents } = await ports.everything.remindersOf(owner, days);
      looking.reminders.push(...slots);
      looking.documents += documents;
      return remindersAfter(days.before, place.days, documents);
    }
  }
}

async function lookInto(looking: Looking, one: PersonId): Promise<void> {
  const { ports, owner, search, today } = looking;
  const ids = new Set<string>();
  for await (const document of ports.everything.threadOf(one)) {
    looking.documents += 1;
    if (elsewhereLine(document, owner, search, today) !== null) ids.add(document.documentId);
  }
  looking.files += 1;
  if (ids.size > 0) looking.found.push({ of: one, ids: [...ids] });
}

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
import { calledNow, calledSoFar, type Search, searchFor } from '../../domain/rights/mentions';
import type { CouncilPorts } from '../../ports/council-ports';
import type { SlotRecord } from '../../ports/ledger';
import type { CopySearchPart } from '../../ports/papers';
import { mayCopyFor } from '../papers/ask-for-paper';
import { elsewhereLine } from './copy-of-threads';

/** What is next; or, of a search that is over, the link its copy is fetched with: each answer has one of its own, good once. */
export type Looked = Pick<CopySearchPart, 'ticket' | 'step'> &
  ({ readonly next: SearchPlace } | { readonly link: PaperTicket });

/**
 * The look after the one that is known as `step`; the same again answers with what is kept of it. At most some forty threads,
 * each a query, or some days of reminders; at most three point reads, and two writes after. When the council's files
 * call them something else by now, it begins again, by both. Refuses `not-yours` for everybody but whoever asked, and for
 * what was begun an hour ago.
 */
export async function searchOn(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { search, step }: { readonly search: string; readonly step: number },
): Promise<Outcome<Looked>> {
  const before = await ports.tickets.part(search, step);
  if (before === undefined || before.ticket.askedBy !== viewer || before.ticket.owner !== owner)
    return refused({ kind: 'not-yours' });
  const after = await ports.tickets.part(search, step + 1);
  return after === undefined ? onFrom(ports, before.ticket, before) : keptLook(ports, after);
}

/** The first look, or the newest that is kept of the same search. A query before. */
export async function beginSearch(ports: CouncilPorts, ticket: PaperTicket): Promise<Outcome<Looked>> {
  const newest = (await ports.tickets.parts(ticket.ticketId)).at(-1);
  return newest === undefined ? onFrom(ports, ticket, null) : keptLook(ports, newest);
}

/** As it was found; one that was the last goes on when they are called something else since. */
const keptLook = (ports: CouncilPorts, part: CopySearchPart): Promise<Outcome<Looked>> =>
  part.next === null ? onFrom(ports, part.ticket, part) : withLink(ports, part);

/** The look after this part; the part itself where nothing is left to look through. */
async function onFrom(
  ports: CouncilPorts,
  ticket: PaperTicket,
  before: CopySearchPart | null,
): Promise<Outcome<Looked>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const person = council.people.get(ticket.owner);
  if (person === undefined || !mayCopyFor(council, ticket.askedBy, ticket.owner, today))
    return refused({ kind: 'not-yours' });
  const called = calledSoFar(before?.called ?? [], calledNow(person));
  const goesOn = before !== null && called.length === before.called.length;
  if (goesOn && before.next === null) return withLink(ports, before);
  const step = (before?.step ?? 0) + 1;
  const since = goesOn ? before.since : step;
  const begin = goesOn ? before.next : firstPlace;
  const knownAs = ticket.paper.what === 'subject-access' ? ticket.paper.knownAs : [];
  const looking: Looking = {
    ...{ ports, council, owner: ticket.owner, today, search: searchFor(council, person, knownAs, called) },
    ...{ found: [], reminders: [], files: 0, documents: 0 },
  };
  let next: SearchPlace | null = begin;
  while (next !== null && looking.files < mostInALook.files && looking.documents < mostInALook.documents)
    next = await lookAt(looking, next);
  const { found, reminders } = looking;
  const part: CopySearchPart = { ticket, step, since, called, next, found, reminders };
  await ports.tickets.keepPart(part);
  return withLink(ports, part);
}

/**
 * A link counts from now: looking may have taken longer than one is good, and one that ran out or was used stays so.
 * Refuses `not-yours` for who may not have it any more, and where what was found first is gone.
 */
async function withLink(ports: CouncilPorts, part: CopySearchPart): Promise<Outcome<Looked>> {
  const { ticket, step, since, next } = part;
  const { askedBy, owner, ticketId, paper } = ticket;
  const now = ports.clock.now();
  if (!mayCopyFor(ports.directory.council(), askedBy, owner, londonDate(now)))
    return refused({ kind: 'not-yours' });
  if (next !== null) return accepted({ ticket, step, next });
  if (since < step && (await ports.tickets.part(ticketId, since)) === undefined)
    return refused({ kind: 'not-yours' });
  const found = paper.what === 'subject-access' ? { ...paper, search: ticketId } : paper;
  const link = { ...ticket, ticketId: ports.newOperationId(), paper: found, at: now };
  await ports.tickets.keep(link);
  return accepted({ ticket, step, link });
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

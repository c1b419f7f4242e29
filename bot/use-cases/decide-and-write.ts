// The one place where what somebody does to a thread is written: decided on what the council's files say now, never on what they said.
import { accessFacts } from '../domain/access/facts';
import { isEmployedOn } from '../domain/calendar';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { OutboxItem } from '../ports/outbox';
import type { KeptChange, PaperChange } from '../ports/papers';
import type { ReadHead, ThreadChange } from '../ports/threads';
import { headOrNew, nextRevision } from './head-or-new';

/** Of 11 characters: what `head.access` is when an act was decided on what this process knows of the council. */
export const accessMark = (ports: CouncilPorts, about: PersonId, council: Council): string =>
  ports.fingerprint(accessFacts(council, about));

/** What an act is decided on. */
export type Current = {
  readonly council: Council;
  /** As it was read, or new; it says already which facts it is decided on. */
  readonly head: ThreadHead;
};

/**
 * Costs nothing when the head was last written on the facts this process knows; otherwise one point read, and the
 * directory is read again when somebody else has changed it. An import writes its mark into the heads after the
 * directory and before it is acknowledged, so that no process can write on facts that were changed before that.
 */
export async function currentFor(
  ports: CouncilPorts,
  about: PersonId,
  read: ReadHead | undefined,
): Promise<Current> {
  const known = ports.directory.council();
  const mark = accessMark(ports, about, known);
  if (read !== undefined && read.head.access === mark) return { council: known, head: read.head };
  if (await ports.directory.changedElsewhere()) await ports.directory.refresh();
  const council = ports.directory.council();
  const access = council === known ? mark : accessMark(ports, about, council);
  return { council, head: { ...headOrNew(council, about, read), access } };
}

/** Who does something, and whose thread it is in. */
export type Doing = { readonly by: PersonId; readonly about: PersonId };

/** Whoever has left, or is in no file any more, does nothing, whatever else the files still say of them. */
const isHere = (ports: CouncilPorts, council: Council, by: PersonId): boolean =>
  isEmployedOn(council.people.get(by), londonDate(ports.clock.now()));

/** Everything but what says on which head it was decided. */
export type Decided = Omit<ThreadChange, 'personId' | 'headEtag'>;

/**
 * Loads, decides and writes, again when somebody else changed the thread in between; a redelivery settles at once, and so
 * does `null`, which writes nothing. `decide` is told what the council's files say by then, and has to ask once more
 * whether whoever acts may. Throws when the thread keeps changing under our hands, which says that something else is
 * wrong.
 */
export async function decideAndWrite<Read extends { readonly head: ReadHead | undefined }>(
  ports: CouncilPorts,
  { by, about }: Doing,
  load: () => Promise<Read>,
  decide: (current: Current, read: Read) => Decided | null,
): Promise<'written' | 'already-there' | 'not-yours'> {
  if (!isHere(ports, ports.directory.council(), by)) return 'not-yours';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const read = await load();
    const current = await currentFor(ports, about, read.head);
    if (!isHere(ports, current.council, by)) return 'not-yours';
    const decided = decide(current, read);
    if (decided === null) return 'written';
    const head = { ...decided.head, access: current.head.access };
    const result = await ports.threads.write({
      ...decided,
      personId: about,
      head,
      headEtag: read.head?.etag ?? null,
    });
    if (result !== 'changed-meanwhile') return result;
  }
  throw new Error('the thread changed ten times while it was being written');
}

const mostTries = 10;

/**
 * The same for a paper: one request while nothing changed. `may` is asked before each try, of what the council's files
 * say by then.
 */
export async function decideAndKeep(
  ports: CouncilPorts,
  { by, about }: Doing,
  change: PaperChange,
  may: (council: Council) => boolean,
): Promise<KeptChange | 'not-yours'> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const council = ports.directory.council();
    if (!isHere(ports, council, by) || !may(council)) return 'not-yours';
    const kept = await ports.papers.keepPaper(about, change, accessMark(ports, about, council));
    if (kept !== 'other-access') return kept;
    await markHead(ports, about);
  }
  throw new Error('what a paper is kept on changed ten times while it was being written');
}

/**
 * The same for messages that leave nothing behind: two requests while nothing changed. `decide` is asked as in
 * `decideAndWrite`; null tells nobody.
 */
export async function decideAndTell(
  ports: CouncilPorts,
  { by, about }: Doing,
  decide: (current: Current) => readonly OutboxItem[] | null,
): Promise<'written' | 'already-there' | 'not-yours'> {
  if (!isHere(ports, ports.directory.council(), by)) return 'not-yours';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const current = await currentFor(ports, about, await ports.threads.readHead(about));
    if (!isHere(ports, current.council, by)) return 'not-yours';
    const toDo = decide(current);
    if (toDo === null) return 'written';
    const left = await ports.threads.leave(about, toDo, current.head.access);
    if (left !== 'other-access') return left;
    await markHead(ports, about);
  }
  throw new Error('what somebody is told on changed ten times while it was being written');
}

/** A head that was last written on other facts says ours, once the directory was looked at; somebody else may be quicker. */
async function markHead(ports: CouncilPorts, about: PersonId): Promise<void> {
  const read = await ports.threads.readHead(about);
  const { head } = await currentFor(ports, about, read);
  if (read?.head.access === head.access) return;
  await ports.threads.write({
    personId: about,
    entries: [],
    fullText: null,
    head: nextRevision(head),
    headEtag: read?.etag ?? null,
    outbox: [],
  });
}

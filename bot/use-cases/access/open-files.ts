// Whose files somebody from outside the pair may open, what they have open, and what waits for a second person's yes.
import { mayOpenFiles, mayProtect } from '../../domain/access/access';
import { drawsHere, type OpeningOf } from '../../domain/access/drawing';
import { type OpeningEntry, type OpeningPlace, waitsDays } from '../../domain/access/opening';
import { mayAnswer, opensFor, opensFrom, reasonsFrom } from '../../domain/access/opening-rules';
import { stillWaits } from '../../domain/access/opening-told';
import { cellsFor } from '../../domain/access/places';
import { isEmployedOn } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import { addDays, londonDate } from '../../domain/dates';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { nextManagerOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { inParallel } from '../in-parallel';
import { isOpening } from './ask-opening';

type Looking = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
};

/** Somebody whose file may be opened, and from where; `head` where the reader may know dates, or that there is an agreement. */
export type FileToOpen = {
  readonly owner: PersonId;
  readonly places: readonly OpeningPlace[];
  readonly head: ThreadHead | null;
};

export type FilesToOpen = Looking & {
  /** Their own that open now or wait, newest first. */
  readonly openings: readonly OpeningOf[];
  /** Everybody in post of whom they are the next manager, by name. */
  readonly people: readonly FileToOpen[];
  readonly draws: ReturnType<typeof drawsHere>;
  /** There are others whose file they may ask for by name. */
  readonly finds: boolean;
};

/** Waiting, then open, and a day for the midnights in between: an older one is over. */
const longestDays = waitsDays + opensFor['subject-access'].days + 1;

/** One query over the council's threads. Refuses `not-yours` for whoever opens no files. */
export async function filesToOpen(ports: CouncilPorts, viewer: PersonId): Promise<Outcome<FilesToOpen>> {
  const looking = lookingAt(ports, viewer);
  const { council, now, today } = looking;
  if (!mayOpenFiles(council, viewer, today)) return refused({ kind: 'not-yours' });
  const openings = (await recentOpenings(ports, today)).filter(
    ({ owner, entry }) =>
      entry.loggedBy === viewer &&
      (stillWaits(entry, now) || (entry.state === 'open' && entry.until !== null && now < entry.until)) &&
      opensFrom(council, viewer, owner, today).includes(entry.as),
  );
  const people = byName(
    council,
    [...council.people.values()]
      .filter((one) => isEmployedOn(one, today))
      .map(({ personId }) => personId)
      .filter((one) => nextManagerOf(council, one, today) === viewer),
  ).map((owner) => fileOf(looking, owner, null));
  const others = [...council.people.keys()].some(
    (one) => nextManagerOf(council, one, today) !== viewer && mayAskFor(looking, one),
  );
  return accepted({
    ...looking,
    openings: newestFirst(openings),
    people,
    draws: drawsHere(council, viewer, today),
    finds: others,
  });
}

export type FoundFiles = Looking & { readonly people: readonly FileToOpen[]; readonly more: number };

const mostFound = 10;
/** Less finds half the council. */
const fewestLetters = 2;

/**
 * By a part of the name, of those whose file this person may ask for; a point read for each of whom they may know dates.
 * Refuses `not-yours` for whoever opens no files, `fields` for less than two letters.
 */
export async function findFile(
  ports: CouncilPorts,
  viewer: PersonId,
  name: string,
): Promise<Outcome<FoundFiles>> {
  const looking = lookingAt(ports, viewer);
  const { council, today } = looking;
  if (!mayOpenFiles(council, viewer, today)) return refused({ kind: 'not-yours' });
  const wanted = plain(name);
  if (wanted.length < fewestLetters)
    return refused({ kind: 'fields', problems: [{ field: 'name', kind: 'missing' }] });
  const found = byName(
    council,
    [...council.people.values()]
      .filter(({ displayName }) => plain(displayName).includes(wanted))
      .map(({ personId }) => personId)
      .filter((one) => mayAskFor(looking, one)),
  );
  const people = await inParallel(4, found.slice(0, mostFound), async (owner) => {
    const { dates, agreement } = cellsFor(council, viewer, owner, today);
    const knows = dates === 'whole' || agreement === 'exists';
    const head = knows ? headOrNew(council, owner, await ports.threads.readHead(owner)) : null;
    return fileOf(looking, owner, head);
  });
  return accepted({ ...looking, people, more: Math.max(0, found.length - mostFound) });
}

export type WaitingOpenings = Looking & {
  /** Oldest first. */
  readonly waiting: readonly {
    readonly owner: PersonId;
    readonly entry: OpeningEntry;
    readonly mine: boolean;
  }[];
};

/** What waits for the data protection officer. Nothing of their own file, nor of a worker's of theirs. Refuses `not-yours`. */
export async function openWaiting(ports: CouncilPorts, viewer: PersonId): Promise<Outcome<WaitingOpenings>> {
  const looking = lookingAt(ports, viewer);
  const { council, now, today } = looking;
  if (!mayProtect(council, viewer, today)) return refused({ kind: 'not-yours' });
  const all = await recentOpenings(ports, today);
  const waiting = all
    .filter(({ entry }) => stillWaits(entry, now))
    .map((one) => ({
      ...one,
      mine: mayAnswer(council, viewer, one.owner, one.entry.loggedBy, today),
    }))
    .filter(({ entry, mine }) => mine || entry.loggedBy === viewer);
  return accepted({ ...looking, waiting: [...newestFirst(waiting)].reverse() });
}

function lookingAt(ports: CouncilPorts, viewer: PersonId): Looking {
  const now = ports.clock.now();
  return { council: ports.directory.council(), viewer, now, today: londonDate(now) };
}

const mayAskFor = ({ council, viewer, today }: Looking, owner: PersonId): boolean =>
  reasonsFrom(opensFrom(council, viewer, owner, today)).length > 0;

const fileOf = (
  { council, viewer, today }: Looking,
  owner: PersonId,
  head: ThreadHead | null,
): FileToOpen => ({ owner, places: opensFrom(council, viewer, owner, today), head });

/** One query over the council's threads: every opening that may still be open or wait. */
export async function recentOpenings(ports: CouncilPorts, today: LocalDate): Promise<readonly OpeningOf[]> {
  const since = addDays(today, -longestDays);
  const found: OpeningOf[] = [];
  for await (const { personId, entry } of ports.threads.everyEntry('opening', { since }))
    if (isOpening(entry)) found.push({ owner: personId, entry });
  return found;
}

const newestFirst = <One extends { readonly entry: OpeningEntry }>(all: readonly One[]): readonly One[] =>
  [...all].sort((one, other) => (one.entry.at < other.entry.at ? 1 : one.entry.at > other.entry.at ? -1 : 0));

const byName = (council: Council, all: readonly PersonId[]): readonly PersonId[] => {
  const nameOf = (one: PersonId) => council.people.get(one)?.displayName ?? '';
  return [...all].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en-GB'));
};

/** Without accents and capitals: nobody types the accent of a colleague's name. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');

// A sample of files by lot: the product draws, so that nobody chooses whom to look at.

import type { Act, Acted } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council, Person } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { keptUntil } from '../retention/review-due';
import type { ThreadHead } from '../thread-head';
import type { Place } from './access-table';
import { opened, tellOpened } from './asking-opening';
import type { OpeningEntry, OpeningPlace, OpeningReason } from './opening';
import { drawsFor, inHead, opensUntil, partsFor } from './opening-rules';
import { openingsLeft } from './opening-told';
import { placesOf } from './places';

/** At most so many files a sample. */
export const mostDrawn = 10;

/** Of one file so many samples at once: they leave room in its head for whoever asks for it by name. */
const mostSamplesOfOne = 5;

/** An opening as it lies in somebody's thread. */
export type OpeningOf = { readonly owner: PersonId; readonly entry: OpeningEntry };

/** As what somebody draws for this reason; `undefined` when they draw nothing. By role alone: whose files is for the lot. */
export function drawsAs(
  council: Council,
  viewer: PersonId,
  reason: OpeningReason,
  today: LocalDate,
): OpeningPlace | undefined {
  return drawsHere(council, viewer, today).find((one) => one.reason === reason)?.place;
}

/** Everything somebody may draw for. */
export function drawsHere(council: Council, viewer: PersonId, today: LocalDate): ReturnType<typeof drawsFor> {
  const person = council.people.get(viewer);
  if (person === undefined || !isEmployedOn(person, today)) return [];
  const places: readonly Place[] = [
    ...(person.roles.includes('PSW') ? (['psw'] as const) : []),
    ...(person.roles.includes('AUDITOR') ? (['auditor'] as const) : []),
  ];
  return drawsFor(places);
}

/**
 * How many files this person may still draw for this reason, of ten a fortnight. One that was closed early counts until its
 * fortnight is over: closing and drawing again would be looking for somebody.
 */
export function leftToDraw(
  council: Council,
  drawer: PersonId,
  reason: OpeningReason,
  openings: readonly OpeningOf[],
  now: Instant,
): number {
  const drawn = openings.filter(
    ({ entry }) =>
      entry.loggedBy === drawer && entry.reason === reason && now < opensUntil(council, reason, entry.at),
  );
  return Math.max(0, mostDrawn - drawn.length);
}

/** Files that no lot falls on now: open to this person already, or drawn by so many that one more helps nobody. */
export function outOfTheLot(
  drawer: PersonId,
  openings: readonly OpeningOf[],
  now: Instant,
): ReadonlySet<PersonId> {
  const open = openings.filter(
    ({ entry }) => entry.state === 'open' && entry.until !== null && now < entry.until,
  );
  const samples = new Map<PersonId, number>();
  for (const { owner, entry } of open)
    if (entry.as === 'psw' || entry.as === 'auditor') samples.set(owner, (samples.get(owner) ?? 0) + 1);
  return new Set(
    open
      .filter(
        ({ owner, entry }) => entry.loggedBy === drawer || (samples.get(owner) ?? 0) >= mostSamplesOfOne,
      )
      .map(({ owner }) => owner),
  );
}

/**
 * The workers whose files are drawn, fewer when there are fewer; never of the drawer's own line, and only of people who
 * are in post or whose file is still kept. `lot` decides: the same lot falls on the same people, so it is nothing that
 * the drawer could know or choose before.
 */
export function draw(
  council: Council,
  { by, lot, without = new Set() }: Lot,
  place: OpeningPlace,
  count: number,
  today: LocalDate,
): readonly PersonId[] {
  return [...council.people.values()]
    .filter((one) => mayBeDrawn(council, one, today))
    .map(({ personId }) => personId)
    .filter((one) => !without.has(one) && placesOf(council, by, one, today).includes(place))
    .map((one) => ({ one, at: numberOf(lot, one) }))
    .sort((first, second) => first.at - second.at || (first.one < second.one ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
}

type Lot = {
  readonly by: PersonId;
  /** Drawn by the server when somebody asks, never sent by them. */
  readonly lot: string;
  readonly without?: ReadonlySet<PersonId>;
};

/** Somebody whom somebody has supervised: everybody else has no file to look at. */
function mayBeDrawn(council: Council, { personId, startDate, endDate }: Person, today: LocalDate): boolean {
  const kept = endDate === null || today <= keptUntil(council, endDate, 'worker-file');
  return (
    startDate <= today &&
    kept &&
    (council.relationshipsOf.get(personId) ?? []).some(
      (one) => one.kind !== 'group' && one.startDate <= today,
    )
  );
}

/** A drawn file opens: one line in it like every other opening. Needs no words why: the lot is the reason. */
export function openDrawn(
  council: Council,
  head: ThreadHead,
  command: Act & { readonly place: OpeningPlace; readonly reason: OpeningReason },
  now: Instant,
): Outcome<Acted> {
  const { by, about, place, reason } = command;
  const today = londonDate(now);
  if (!placesOf(council, by, about, today).includes(place)) return refused({ kind: 'not-yours' });
  const entry: OpeningEntry = {
    ...opened(command, now),
    as: place,
    parts: partsFor(place, reason),
    reason,
    why: '',
    state: 'open',
    until: opensUntil(council, reason, now),
  };
  return accepted({
    entries: [entry],
    head: { ...head, openings: [...openingsLeft(council, head, now), inHead(entry)] },
    tell: tellOpened(council, about, entry, today),
  });
}

/** A number for each pair of texts, always the same: FNV-1a, and stirred so that ids that differ little do not stand together. */
function numberOf(lot: string, personId: PersonId): number {
  let hash = 0x811c9dc5;
  for (const sign of `${lot}|${personId}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

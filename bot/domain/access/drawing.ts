// A sample of files by lot: the product draws, so that nobody chooses whom to look at.

import type { Act, Acted } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council, Person } from '../council';
import { addMonths, londonDate } from '../dates';
import type { Instant, LocalDate, OperationId, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import type { Place } from './access-table';
import { opened, tellOpened } from './asking-opening';
import type { OpeningEntry, OpeningPlace, OpeningReason } from './opening';
import { drawsFor, inHead, openingsLeft, opensUntil, partsFor } from './opening-rules';
import { placesOf } from './places';

/** At most so many files a sample. */
export const mostDrawn = 10;

/** So long after somebody has left their file may still be looked at (docs/rules.md, retention). */
const monthsAfterLeaving = 72;

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
 * The workers whose files are drawn, fewer when there are fewer. By the operation's id, so that a second delivery draws
 * the same; never of the drawer's own line, and only of people who are in post or left not long ago.
 */
export function draw(
  council: Council,
  { by, operationId }: Pick<Act, 'by' | 'operationId'>,
  place: OpeningPlace,
  count: number,
  today: LocalDate,
): readonly PersonId[] {
  return [...council.people.values()]
    .filter((one) => mayBeDrawn(council, one, today))
    .map(({ personId }) => personId)
    .filter((one) => placesOf(council, by, one, today).includes(place))
    .map((one) => ({ one, lot: lotOf(operationId, one) }))
    .sort((first, second) => first.lot - second.lot || (first.one < second.one ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
}

/** Somebody whom somebody has supervised: everybody else has no file to look at. */
function mayBeDrawn(council: Council, { personId, startDate, endDate }: Person, today: LocalDate): boolean {
  const kept = endDate === null || today <= addMonths(endDate, monthsAfterLeaving);
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
    head: { ...head, openings: [...openingsLeft(head.openings, now), inHead(entry)] },
    tell: tellOpened(council, about, entry, today),
  });
}

/** A number for each pair of texts, always the same: FNV-1a, and stirred so that ids that differ little do not stand together. */
function lotOf(operationId: OperationId, personId: PersonId): number {
  let hash = 0x811c9dc5;
  for (const sign of `${operationId}|${personId}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

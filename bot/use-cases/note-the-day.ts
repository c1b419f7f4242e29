// Writes into the day's diary what administrators may see: counts and reasons, never who.
import { isDeepStrictEqual } from 'node:util';
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { SlotRecord, SweepDay, Swept, Turn } from '../ports/ledger';
import type { SendOutcome } from '../ports/sending';
import { type Facts, nextLookAt } from './look';
import { missedSlots } from './missed-slots';
import { outOfReach, putOffWhy } from './send-paced';

/** What one look came to. `before` is the day as it was noted until now. */
export type Looked = {
  readonly facts: Facts;
  readonly before: SweepDay | undefined;
  readonly messages: Swept;
  readonly cards: Swept;
  readonly canary: SweepDay['canary'];
};

const noteAgainMilliseconds = 15 * 60_000;

/** One write, when something changed or a quarter of an hour has gone by. Rejects when the store fails. */
export async function noteLook(
  ports: CouncilPorts,
  turn: Turn,
  { facts, before, messages, cards, canary }: Looked,
): Promise<void> {
  const earlier = before?.lastLookAt ? before : await ports.diary.lastBefore(facts.today);
  const noted: SweepDay = {
    ...withCounts(before ?? emptyDay(facts.today), turn.slots(), messages, putOffIn(cards, messages)),
    lastLookAt: facts.now,
    nextLookAt: nextLookAt(facts.council, facts.now),
    skipped: reasonsIn([...messages.skipped, ...cards.skipped]),
    missedSlots: before?.lastLookAt ? before.missedSlots : missedSince(ports, facts, earlier),
    unreachablePeople: await refusedOf(ports, facts, earlier, [messages, cards]),
    troubledPeople: troubledIn(messages, cards),
    canary,
    ...restOf(ports),
  };
  if (before && isFresh(before, facts.now) && saysTheSame(before, noted)) return;
  await ports.diary.write(noted);
}

/** Between two looks: only messages went out. Writes nothing when nothing did. */
export async function noteMessages(ports: CouncilPorts, turn: Turn, messages: Swept): Promise<void> {
  if (messages.outcomes.every(({ outcome }) => outcome === 'retry-later')) return;
  const today = londonDate(ports.clock.now());
  const before = (await ports.diary.read(today)) ?? emptyDay(today);
  await ports.diary.write({
    ...withCounts(before, turn.slots(), messages, before.putOff),
    ...restOf(ports),
  });
}

/** Cards are counted from the ledger, so that a restart forgets none; messages are added up. */
function withCounts(
  before: SweepDay,
  slots: readonly SlotRecord[],
  { outcomes }: Swept,
  putOff: number,
): SweepDay {
  const more = (wanted: SendOutcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const messages = {
    sent: before.messages.sent + more('sent'),
    ambiguous: before.messages.ambiguous + more('ambiguous'),
    unreachable: before.messages.unreachable + more('unreachable'),
  };
  const today = slots.filter(({ day }) => day === before.day);
  const cards = (wanted: SendOutcome) => today.filter(({ outcome }) => outcome === wanted).length;
  const sent = cards('sent') + messages.sent;
  // A card that was begun and whose end is not on record may have arrived.
  const begun = today.filter(({ outcome }) => outcome === null).length;
  const ambiguous = cards('ambiguous') + begun + messages.ambiguous;
  const unreachable = cards('unreachable') + messages.unreachable;
  const due = sent + ambiguous + unreachable + putOff;
  return { ...before, due, sent, ambiguous, unreachable, putOff, messages };
}

function missedSince(ports: CouncilPorts, facts: Facts, last: SweepDay | undefined): number {
  const missed = last?.lastLookAt ? missedSlots(facts, last.lastLookAt) : 0;
  if (missed > 0) ports.alarm('missed slots', missed);
  return missed;
}

/** Whoever was out of reach before, or seems so now, and still is: one query, and none while nobody is. */
async function refusedOf(
  ports: CouncilPorts,
  { heads }: Facts,
  earlier: SweepDay | undefined,
  swept: readonly Swept[],
): Promise<readonly PersonId[]> {
  const perhaps = new Set([
    ...(earlier?.unreachablePeople ?? []),
    ...[...heads.values()].flatMap((head) => (head.unreachableSince === null ? [] : [head.personId])),
    ...swept.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ person, outcome }) => (outcome === 'unreachable' ? [person] : [])),
    ),
    ...swept.flatMap(({ skipped }) =>
      skipped.flatMap(({ person, why }) => (why === outOfReach ? [person] : [])),
    ),
  ]);
  const routes = await ports.conversations.find([...perhaps]);
  return [...routes.values()].flatMap(({ personId, refused }) => (refused ? [personId] : [])).sort();
}

/** Tried in vain, and neither refused nor part of a rest that is everybody's. */
const troubledIn = (...all: readonly Swept[]): readonly PersonId[] => {
  const theirs = all.flatMap(({ skipped }) => skipped.filter(({ why }) => why === putOffWhy.theirs));
  return [...new Set(theirs.map(({ person }) => person))].sort();
};

const restOf = ({ pace }: CouncilPorts) => ({
  restingUntil: pace.restingUntil(),
  restingBecause: pace.restingBecause(),
});

/** A day on which nobody has looked yet. */
export const emptyDay = (day: LocalDate): SweepDay => ({
  day,
  lastLookAt: null,
  nextLookAt: null,
  due: 0,
  sent: 0,
  ambiguous: 0,
  unreachable: 0,
  unreachablePeople: [],
  putOff: 0,
  messages: { sent: 0, ambiguous: 0, unreachable: 0 },
  skipped: [],
  missedSlots: 0,
  canary: null,
  restingUntil: null,
});

const putOffIn = (...all: readonly Swept[]) =>
  all.flatMap(({ outcomes }) => outcomes).filter(({ outcome }) => outcome === 'retry-later').length;

/** Dates are left out: the same reason on different days is one reason. */
function reasonsIn(skipped: Swept['skipped']): SweepDay['skipped'] {
  const people = new Map<string, Set<string>>();
  for (const { person, why } of skipped) {
    const reason = why.replace(/ (on|of|by|for|until|from|since|before) \d{4}-\d{2}-\d{2}/g, '');
    people.set(reason, (people.get(reason) ?? new Set()).add(person));
  }
  return [...people]
    .map(([why, who]) => ({ why, people: who.size }))
    .sort((a, b) => b.people - a.people || (a.why < b.why ? -1 : 1));
}

const isFresh = ({ lastLookAt }: SweepDay, now: Instant) =>
  lastLookAt !== null && Date.parse(now) - Date.parse(lastLookAt) < noteAgainMilliseconds;

const saysTheSame = (before: SweepDay, after: SweepDay) =>
  isDeepStrictEqual({ ...before, ...times }, { ...after, ...times });

/** What changes with every look. */
const times = { lastLookAt: null, nextLookAt: null } as const;

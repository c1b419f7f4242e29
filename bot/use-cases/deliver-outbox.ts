// Finishes what earlier batches left to do: team rows to copy, and messages to other people, each at most once.
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { mayReceiveNow } from '../domain/prompting';
import type { ThreadHead } from '../domain/thread';
import type {
  Asked,
  CouncilPorts,
  DecisionToRead,
  Delivery,
  KnownConversation,
  Notice,
  OutboxItem,
  OutboxMessage,
  Pending,
  SendOutcome,
  Swept,
  Turn,
} from '../ports';
import { copyTeamRows } from './copy-team-rows';
import { headOrNew } from './head-or-new';
import { inParallel } from './in-parallel';
import { gone } from './mark-reach';
import { outOfReach, putOffWhy, sendPaced } from './send-paced';

/** What the outbox asks for now. */
export type Mail = {
  /** Somebody was about to send these and nobody saw the end. */
  readonly claimed: readonly Pending<OutboxMessage>[];
  /** Of people who have left: nobody will ever read them. */
  readonly undeliverable: readonly Pending<OutboxMessage>[];
  /** By recipient, oldest first. */
  readonly waiting: ReadonlyMap<PersonId, readonly Pending<OutboxMessage>[]>;
  readonly skipped: Swept['skipped'];
};

/** "Have you five minutes?" means now; later nobody wants it answered. */
const fiveMinutesLastMinutes = 120;
/** Teams takes seven messages a second for one person; the day's card and their own clicks come on top. */
const messagesAtOnce = 3;
const peopleAtOnce = 10;

/**
 * Copies the team rows that are left over, drops what is out of date, and says what may be sent now. Rejects when
 * the store fails.
 */
export async function openOutbox(ports: CouncilPorts): Promise<Mail> {
  const pending = await finishTeamRows(ports, await ports.outbox.pending());
  const now = ports.clock.now();
  const messages = pending.filter(isMessage);
  for (const { about, outboxId } of messages.filter((one) => isOutOfDate(one, now)))
    await ports.outbox.done(about, outboxId);
  const current = messages.filter((one) => !isOutOfDate(one, now));
  return sorted(ports, current, now);
}

/** True when there is anything for which the turn to send is needed. */
export const hasMail = ({ claimed, undeliverable, waiting }: Mail): boolean =>
  claimed.length + undeliverable.length + waiting.size > 0;

/**
 * What became of each message, and who was left in peace for now. A message somebody was about to send before a
 * crash counts as `ambiguous` and is not repeated. Rejects when the store fails.
 */
export async function deliverOutbox(
  ports: CouncilPorts,
  turn: Turn,
  { claimed, undeliverable, waiting, skipped }: Mail,
  stopping: () => boolean,
): Promise<Swept> {
  if ((await turn.hold()) === 'lost') {
    const everybody = [...waiting.keys()].map((person) => putOff(person, putOffWhy.elsewhere));
    return { outcomes: [], skipped: [...skipped, ...everybody.flatMap((one) => one.skipped)] };
  }
  for (const message of claimed) await close(ports, message, 'ambiguous');
  for (const message of undeliverable) await close(ports, message, 'unreachable');
  const routes = await ports.conversations.find([...waiting.keys()]);
  const delivered = await inParallel(peopleAtOnce, [...waiting], ([person, messages]) =>
    stopping()
      ? Promise.resolve(putOff(person, putOffWhy.stopping))
      : deliver({ ports, turn, stopping }, person, routes.get(person), messages),
  );
  return {
    outcomes: [
      ...claimed.map(({ to }): Delivery => ({ person: to, outcome: 'ambiguous' })),
      ...undeliverable.map(({ to }): Delivery => ({ person: to, outcome: 'unreachable' })),
      ...delivered.flatMap(({ outcomes }) => outcomes),
    ],
    skipped: [...skipped, ...delivered.flatMap((one) => one.skipped)],
  };
}

type Run = { readonly ports: CouncilPorts; readonly turn: Turn; readonly stopping: () => boolean };

function sorted(ports: CouncilPorts, messages: readonly Pending<OutboxMessage>[], now: Instant): Mail {
  const council = ports.directory.council();
  const claimed = messages.filter(({ claimedBy }) => claimedBy !== null);
  const undeliverable: Pending<OutboxMessage>[] = [];
  const waiting = new Map<PersonId, readonly Pending<OutboxMessage>[]>();
  const skipped = new Map<PersonId, string>();
  const unclaimed = messages.filter(({ claimedBy }) => claimedBy === null);
  for (const message of [...unclaimed].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const may = mayReceiveNow(council, message.to, now);
    if (may.ok) waiting.set(message.to, [...(waiting.get(message.to) ?? []), message]);
    else if (may.why === 'has left' || may.why === 'unknown person') undeliverable.push(message);
    else skipped.set(message.to, may.why);
  }
  return {
    claimed,
    undeliverable,
    waiting,
    skipped: [...skipped].map(([person, why]) => ({ person, why })),
  };
}

/** Quick decisions that wait for one person go out as one card; what somebody asks is a card of its own. */
async function deliver(
  run: Run,
  person: PersonId,
  route: KnownConversation | undefined,
  messages: readonly Pending<OutboxMessage>[],
): Promise<Swept> {
  // Nobody has opened the chat yet: the messages wait for the day somebody does.
  if (route === undefined) return { outcomes: [{ person, outcome: 'unreachable' }], skipped: [] };
  if (route.refused) return { outcomes: [], skipped: [{ person, why: outOfReach }] };
  const decisions = messages.filter(isDecision);
  const cards = [
    ...(decisions.length > 0 ? [decisions] : []),
    ...messages.filter(isAsked).map((one) => [one]),
  ];
  const outcomes: Delivery[] = [];
  const skipped: Swept['skipped'][number][] = [];
  for (const card of cards.slice(0, messagesAtOnce)) {
    const sent = await deliverCard(run, route, card);
    outcomes.push(...sent.outcomes);
    skipped.push(...sent.skipped);
    if (sent.skipped.length > 0 || sent.outcomes.some(({ outcome }) => outcome === 'unreachable')) break;
  }
  if (cards.length > messagesAtOnce) skipped.push({ person, why: 'more messages follow in a minute' });
  return { outcomes, skipped };
}

async function deliverCard(
  { ports, turn, stopping }: Run,
  route: KnownConversation,
  messages: readonly Pending<OutboxMessage>[],
): Promise<Swept> {
  const { personId: person } = route;
  const claimed: Pending<OutboxMessage>[] = [];
  for (const message of messages) {
    const mine = await ports.outbox.claim(message);
    if (mine) claimed.push(mine);
  }
  const notice = await noticeOf(ports, person, claimed);
  if (notice === 'out-of-date')
    for (const { about, outboxId } of claimed) await ports.outbox.done(about, outboxId);
  if (notice === undefined || notice === 'out-of-date') return { outcomes: [], skipped: [] };
  const sent = await sendPaced(ports, turn, route, notice, stopping);
  const outcome = sent.kind === 'ended' ? sent.outcome : 'retry-later';
  for (const message of claimed) await close(ports, message, outcome);
  if (sent.kind === 'put-off') return putOff(person, sent.why);
  if (sent.refused) await gone(ports, person);
  return { outcomes: [{ person, outcome }], skipped: [] };
}

async function noticeOf(
  ports: CouncilPorts,
  to: PersonId,
  claimed: readonly Pending<OutboxMessage>[],
): Promise<Notice | 'out-of-date' | undefined> {
  const asked = claimed.find(isAsked);
  if (asked) {
    const read = await ports.threads.readHead(asked.about);
    const head = headOrNew(ports.directory.council(), asked.about, read);
    if (isNoNews(asked, head, londonDate(ports.clock.now()))) return 'out-of-date';
    return { kind: 'asked', to, message: asked, head };
  }
  const messages = claimed.filter(isDecision);
  return messages.length > 0 ? { kind: 'decision-to-read', to, messages } : undefined;
}

/** A date that was booked and has passed, or was moved on meanwhile, is no news when the message comes to be sent. */
const isNoNews = ({ what, subjectId }: Asked, head: ThreadHead, today: LocalDate): boolean =>
  (what === 'booked' || what === 'moved') &&
  subjectId !== null &&
  !head.booked.some(({ sessionId, on }) => sessionId.startsWith(subjectId) && on >= today);

/** Of a question for five minutes nothing is kept once it has gone out. */
async function close(
  ports: CouncilPorts,
  message: Pending<OutboxMessage>,
  outcome: SendOutcome,
): Promise<void> {
  if (isFiveMinutes(message) && outcome !== 'retry-later')
    await ports.outbox.done(message.about, message.outboxId);
  else await ports.outbox.settle(message, outcome);
}

/** Gives back what is left to do. A decision's message stands for its team rows, too: its batch has no room for more. */
async function finishTeamRows(
  ports: CouncilPorts,
  pending: readonly Pending<OutboxItem>[],
): Promise<readonly Pending<OutboxItem>[]> {
  const left: Pending<OutboxItem>[] = [];
  for (const one of pending) {
    if (one.kind === 'asked' || (one.kind === 'decision-to-read' && one.rowsCopied)) {
      left.push(one);
      continue;
    }
    const read = await ports.threads.readHead(one.about);
    if (read) await copyTeamRows(ports, read.head);
    if (one.kind === 'team-rows') await ports.outbox.done(one.about, one.outboxId);
    else left.push((await ports.outbox.rowsCopied(one)) ?? one);
  }
  return left;
}

const putOff = (person: PersonId, why: string): Swept => ({
  outcomes: [{ person, outcome: 'retry-later' }],
  skipped: [{ person, why }],
});

const isMessage = (item: Pending<OutboxItem>): item is Pending<OutboxMessage> => item.kind !== 'team-rows';
const isDecision = (item: Pending<OutboxMessage>): item is Pending<DecisionToRead> =>
  item.kind === 'decision-to-read';
const isAsked = (item: Pending<OutboxMessage>): item is Pending<Asked> => item.kind === 'asked';
const isFiveMinutes = (item: OutboxMessage) => item.kind === 'asked' && item.what.startsWith('five-minutes');

const isOutOfDate = (item: Pending<OutboxMessage>, now: Instant) =>
  isFiveMinutes(item) && Date.parse(now) - Date.parse(item.at) > fiveMinutesLastMinutes * 60_000;

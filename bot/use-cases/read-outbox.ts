// Reads what batches left to do: copies the team rows at once, and says which messages may go out now, and to whom.
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { mayReceiveNow } from '../domain/prompts/may-receive';
import { recipientOn } from '../domain/prompts/still-news';
import { decisionReaderOn } from '../domain/prompts/waits-for';
import type { CouncilPorts } from '../ports/council-ports';
import type { Swept } from '../ports/ledger';
import type { Asked, DecisionToRead, OutboxItem, OutboxMessage, Pending } from '../ports/outbox';
import type { KnownConversation } from '../ports/sending';
import { copyTeamRows } from './copy-team-rows';
import { isRestingAlone, noChatYet, outOfReach, putOffWhy } from './send-paced';
import { toldOnceADay } from './told-once-a-day';

/** What the outbox asks for now. */
export type Mail = {
  /** Somebody was about to send these and nobody saw the end. */
  readonly claimed: readonly Pending<OutboxMessage>[];
  /** For people who have left or no longer supervise, and nobody came after them. */
  readonly undeliverable: readonly Pending<OutboxMessage>[];
  /** Five minutes that come too late, a decision taken back before it was told, news of a record told anew: they go without a word. */
  readonly stale: readonly Pending<OutboxMessage>[];
  readonly waiting: readonly Letters[];
  readonly skipped: Swept['skipped'];
};

/** What waits for one person who can be reached now, oldest first. */
export type Letters = {
  readonly route: KnownConversation;
  readonly messages: readonly Pending<OutboxMessage>[];
};

/** "Have you five minutes?" means now; later nobody wants it answered, nor does a second delivery of it come. */
const fiveMinutesLastMinutes = 120;

/**
 * One query while nothing is left to do, one more while messages wait for somebody. Whoever has no chat, or refused
 * it, keeps their messages until they are heard of. Rejects when the store fails.
 */
export async function readOutbox(ports: CouncilPorts): Promise<Mail> {
  const pending = await finishTeamRows(ports, await ports.outbox.pending());
  const now = ports.clock.now();
  for (const { about, outboxId } of pending.filter((one) => one.kind === 'stub' && isOver(one, now)))
    await ports.outbox.done(about, outboxId);
  return reachable(ports, sorted(ports, pending.filter(isMessage), now));
}

/** True when there is anything for which the turn to send is needed. */
export const hasMail = ({ claimed, undeliverable, stale, waiting }: Mail): boolean =>
  claimed.length + undeliverable.length + stale.length + waiting.length > 0;

export const isFiveMinutes = (message: OutboxMessage): boolean =>
  message.kind === 'asked' && message.what.startsWith('five-minutes');
export const isDecision = (message: Pending<OutboxMessage>): message is Pending<DecisionToRead> =>
  message.kind === 'decision-to-read';
export const isAsked = (message: Pending<OutboxMessage>): message is Pending<Asked> =>
  message.kind === 'asked';
export const isWithdrawal = (message: Pending<OutboxItem>): message is Pending<Asked> =>
  message.kind === 'asked' && message.what === 'decision-withdrawn';

/** Whoever this news, not told yet, is for need not be told that it was taken back. Somebody else may read it by now. */
export const goesUnsaid = (
  { about, subjectId, to, part }: Asked,
  news: Pick<DecisionToRead, 'about' | 'entryId' | 'to' | 'as'>,
): boolean =>
  about === news.about &&
  subjectId === news.entryId &&
  (to === news.to || part?.as === news.as) &&
  part?.hasAnswered !== true;

type Sorted = Omit<Mail, 'waiting'> & {
  readonly waiting: ReadonlyMap<PersonId, readonly Pending<OutboxMessage>[]>;
};

function sorted(ports: CouncilPorts, messages: readonly Pending<OutboxMessage>[], now: Instant): Sorted {
  const council = ports.directory.council();
  const claimed = messages.filter(({ claimedBy }) => claimedBy !== null);
  const undeliverable: Pending<OutboxMessage>[] = [];
  const stale: Pending<OutboxMessage>[] = [];
  const waiting = new Map<PersonId, readonly Pending<OutboxMessage>[]>();
  const skipped = new Map<PersonId, string>();
  const unclaimed = messages.filter(({ claimedBy }) => claimedBy === null);
  const untold = withdrawnUntold(unclaimed);
  const overtaken = overtakenBy(unclaimed);
  for (const stored of [...unclaimed].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const message = addressed(ports, stored, londonDate(now));
    const may = message && mayReceiveNow(council, message.to, now);
    if ((isFiveMinutes(stored) && isOver(stored, now)) || untold.has(stored) || overtaken.has(stored))
      stale.push(stored);
    else if (!may || (!may.ok && hasGone.includes(may.why))) undeliverable.push(stored);
    else if (may.ok) waiting.set(message.to, [...(waiting.get(message.to) ?? []), message]);
    else skipped.set(message.to, may.why);
  }
  return {
    claimed,
    undeliverable,
    stale,
    waiting,
    skipped: [...skipped].map(([person, why]) => ({ person, why })),
  };
}

const hasGone: readonly string[] = ['has left', 'unknown person'];

/** As it is for today; `undefined` when it is for nobody any more. */
function addressed(
  ports: CouncilPorts,
  message: Pending<OutboxMessage>,
  today: LocalDate,
): Pending<OutboxMessage> | undefined {
  const council = ports.directory.council();
  if (message.kind === 'asked') {
    const to = recipientOn(council, message, today);
    return to && { ...message, to };
  }
  const to = decisionReaderOn(council, message, today);
  return to && { ...message, to };
}

/**
 * Taken back while the news of it still waits: whoever never heard of a decision need not hear that it is gone. Who has
 * answered it heard of it in another way.
 */
function withdrawnUntold(unclaimed: readonly Pending<OutboxMessage>[]): ReadonlySet<Pending<OutboxMessage>> {
  const withdrawals = unclaimed.filter(isWithdrawal);
  if (withdrawals.length === 0) return new Set();
  const untold = unclaimed.filter(isDecision).filter(({ about, entryId }) => isWithdrawn(about, entryId));
  const silent = withdrawals.filter((one) => untold.some((news) => goesUnsaid(one, news)));
  return new Set([...untold, ...silent]);

  function isWithdrawn(about: PersonId, entryId: string): boolean {
    return withdrawals.some((one) => one.about === about && one.subjectId === entryId);
  }
}

/**
 * The same news of a record, and an answer about wellbeing, from the same person are told once, by the newest of what
 * waits: they read what it is now.
 */
function overtakenBy(unclaimed: readonly Pending<OutboxMessage>[]): ReadonlySet<Pending<OutboxMessage>> {
  const newest = new Map<string, Pending<Asked>>();
  const overtaken = new Set<Pending<OutboxMessage>>();
  for (const one of unclaimed.filter(isAsked)) {
    const topic = topicOf(one);
    if (one.subjectId === null || topic === undefined) continue;
    const key = [topic, one.about, one.subjectId, one.from, one.to].join('|');
    const other = newest.get(key);
    const [older, newer] = other && other.at > one.at ? [one, other] : [other, one];
    newest.set(key, newer);
    if (older) overtaken.add(older);
  }
  return overtaken;
}

const topicOf = ({ what }: Asked): string | undefined => {
  if (what.startsWith('record-')) return what;
  return what === 'wellbeing-agreed' || what === 'wellbeing-declined' ? 'wellbeing' : undefined;
};

async function reachable(ports: CouncilPorts, { waiting, skipped, ...mail }: Sorted): Promise<Mail> {
  const routes = await ports.conversations.find([...waiting.keys()]);
  const letters: Letters[] = [];
  const later: Swept['skipped'][number][] = [];
  for (const [person, messages] of waiting) {
    const route = routes.get(person);
    if (route === undefined) later.push({ person, why: noChatYet });
    else if (route.refused) later.push({ person, why: outOfReach });
    // Nothing is claimed, and no turn taken, for a chat that would not be tried yet.
    else if (isRestingAlone(ports, route)) later.push({ person, why: putOffWhy.theirs });
    else letters.push({ route, messages });
  }
  const now = await toldOnceADay(ports, letters);
  return { ...mail, waiting: now.waiting, skipped: [...skipped, ...later, ...now.skipped] };
}

/** Gives back what is left to do. A decision's message stands for its team rows, too: its batch has no room for more. */
async function finishTeamRows(
  ports: CouncilPorts,
  pending: readonly Pending<OutboxItem>[],
): Promise<readonly Pending<OutboxItem>[]> {
  const left: Pending<OutboxItem>[] = [];
  for (const one of pending) {
    if (one.kind === 'asked' || one.kind === 'stub' || (one.kind === 'decision-to-read' && one.rowsCopied)) {
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

const isMessage = (item: Pending<OutboxItem>): item is Pending<OutboxMessage> =>
  item.kind === 'asked' || item.kind === 'decision-to-read';

const isOver = ({ at }: { readonly at: Instant }, now: Instant) =>
  Date.parse(now) - Date.parse(at) > fiveMinutesLastMinutes * 60_000;

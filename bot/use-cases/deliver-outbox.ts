// Sends messages from one person to another, each at most once, and none that is no news any more.
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import { isAnswerStillNews, isOfAnswer, isStillNews } from '../domain/prompts/still-news';
import { isStillToRead } from '../domain/prompts/waits-for';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { Delivery, Swept, Turn } from '../ports/ledger';
import type { Asked, DecisionToRead, OutboxMessage, Pending } from '../ports/outbox';
import type { KnownConversation, Notice, SendOutcome } from '../ports/sending';
import { headOrNew } from './head-or-new';
import { inParallel } from './in-parallel';
import { gone } from './mark-reach';
import {
  goesUnsaid,
  isAsked,
  isDecision,
  isFiveMinutes,
  isWithdrawal,
  type Letters,
  type Mail,
} from './read-outbox';
import { putOffWhy, type Sent, sendPaced } from './send-paced';
import { toldToday, waitForTomorrow } from './told-once-a-day';

/** Teams takes seven messages a second for one person; the day's card and their own clicks come on top. */
const messagesAtOnce = 3;
const peopleAtOnce = 10;

/**
 * What became of each message, and who was left in peace for now. A message somebody was about to send before a
 * crash counts as `ambiguous` and is not repeated. Rejects when the store fails: what had not left by then waits on.
 */
export async function deliverOutbox(
  ports: CouncilPorts,
  turn: Turn,
  { claimed, undeliverable, stale, waiting, skipped }: Mail,
  stopping: () => boolean,
): Promise<Swept> {
  if ((await turn.hold()) === 'lost') {
    const everybody = waiting.map(({ route }) => putOff(route, putOffWhy.elsewhere));
    return { outcomes: [], skipped: [...skipped, ...everybody.flatMap((one) => one.skipped)] };
  }
  for (const message of claimed) await close(ports, message, 'ambiguous');
  for (const message of undeliverable) await close(ports, message, 'unreachable');
  for (const { about, outboxId } of stale) await ports.outbox.done(about, outboxId);
  let readAgain: ReturnType<Run['pendingNow']> | undefined;
  const pendingNow = () => (readAgain ??= ports.outbox.pending());
  const delivered = await inParallel(peopleAtOnce, waiting, (letters) =>
    stopping()
      ? Promise.resolve(putOff(letters.route, putOffWhy.stopping))
      : deliver({ ports, turn, stopping, pendingNow }, letters),
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

type Run = {
  readonly ports: CouncilPorts;
  readonly turn: Turn;
  readonly stopping: () => boolean;
  /** What waits besides that has come since; one query in a sweep, and only when somebody needs it. */
  readonly pendingNow: () => ReturnType<CouncilPorts['outbox']['pending']>;
};

/** Quick decisions that wait for one person go out as one card, and so does that files were opened; what somebody asks is a card of its own. */
async function deliver(run: Run, { route, messages }: Letters): Promise<Swept> {
  const person = route.personId;
  const decisions = messages.filter(isDecision);
  const asked = messages.filter(isAsked);
  const opened = asked.filter(({ what }) => what === 'file-opened');
  // What the same opening asks says that it was opened too; beside other files it is a card of its own.
  const questions = asked.filter(
    (one) =>
      one.what === 'wellbeing-asked' && opened.length > 0 && opened.every(({ about }) => about === one.about),
  );
  const cards = [
    ...(decisions.length > 0 ? [() => sendDecisions(run, route, decisions)] : []),
    ...(opened.length > 0 ? [() => sendOpened(run, route, [...questions, ...opened])] : []),
    ...asked
      .filter((one) => !opened.includes(one) && !questions.includes(one))
      .map((one) => () => sendAsked(run, route, one)),
  ];
  const outcomes: Delivery[] = [];
  const skipped: Swept['skipped'][number][] = [];
  for (const send of cards.slice(0, messagesAtOnce)) {
    const sent = await send();
    outcomes.push(...sent.outcomes);
    skipped.push(...sent.skipped);
    if (sent.skipped.length > 0 || sent.outcomes.some(({ outcome }) => outcome === 'unreachable')) break;
  }
  if (cards.length > messagesAtOnce) skipped.push({ person, why: 'more messages follow in a minute' });
  return { outcomes, skipped };
}

/** As far as they still wait for an answer, each decision once, by its newest message: one read for each thread. */
async function sendDecisions(
  run: Run,
  route: KnownConversation,
  decisions: readonly Pending<DecisionToRead>[],
): Promise<Swept> {
  const { ports } = run;
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const heads = new Map<PersonId, ThreadHead>();
  const toRead = new Map<string, Pending<DecisionToRead>>();
  for (const one of decisions) {
    const head = heads.get(one.about) ?? (await headOf(ports, one.about));
    heads.set(one.about, head);
    const older = toRead.get(one.entryId);
    if (!isStillToRead(council, one, head, today)) await letGo(run, one);
    else {
      if (older) await ports.outbox.done(older.about, older.outboxId);
      toRead.set(one.entryId, one);
    }
  }
  return sendClaimed(run, route, [...toRead.values()], (messages) => ({
    kind: 'decision-to-read',
    to: route.personId,
    messages,
  }));
}

/** Taken back since the outbox was read, perhaps: then the news of that goes with it. */
async function letGo({ ports, pendingNow }: Run, news: DecisionToRead): Promise<void> {
  const withdrawals = (await pendingNow()).filter(isWithdrawal).filter(({ claimedBy }) => claimedBy === null);
  for (const { about, outboxId } of withdrawals.filter((one) => goesUnsaid(one, news)))
    await ports.outbox.done(about, outboxId);
  await ports.outbox.done(news.about, news.outboxId);
}

async function headOf(ports: CouncilPorts, about: PersonId): Promise<ThreadHead> {
  return headOrNew(ports.directory.council(), about, await ports.threads.readHead(about));
}

async function sendAsked(run: Run, route: KnownConversation, asked: Pending<Asked>): Promise<Swept> {
  const { ports } = run;
  const head = await headOf(ports, asked.about);
  const isNews =
    isStillNews(asked, head, londonDate(ports.clock.now())) && (await isAnswerNews(ports, asked));
  if (!isNews) {
    await ports.outbox.done(asked.about, asked.outboxId);
    return nothing;
  }
  return sendClaimed(run, route, [asked], () => ({
    kind: 'asked',
    to: route.personId,
    message: asked,
    head,
  }));
}

/** The page of each file says how often, so it is named once: one read for each thread. */
async function sendOpened(
  run: Run,
  route: KnownConversation,
  opened: readonly Pending<Asked>[],
): Promise<Swept> {
  const { ports } = run;
  const person = route.personId;
  if (await waitForTomorrow(ports, person, opened))
    return { outcomes: [], skipped: [{ person, why: toldToday }] };
  const today = londonDate(ports.clock.now());
  const heads = new Map<PersonId, ThreadHead>();
  const news: Pending<Asked>[] = [];
  for (const one of opened) {
    const head = heads.get(one.about) ?? (await headOf(ports, one.about));
    heads.set(one.about, head);
    if (isStillNews(one, head, today)) news.push(one);
    else await ports.outbox.done(one.about, one.outboxId);
  }
  return sendClaimed(run, route, news, (claimed) => {
    const [message] = claimed;
    const head = message && heads.get(message.about);
    if (message === undefined || head === undefined) throw new Error('a card is about something');
    const also = [...new Set(claimed.map(({ about }) => about))].filter((one) => one !== message.about);
    return { kind: 'asked', to: route.personId, message, head, also };
  });
}

/** Of an answer to a decision one read more, of that decision. */
async function isAnswerNews(ports: CouncilPorts, asked: Asked): Promise<boolean> {
  if (!isOfAnswer(asked) || asked.subjectId === null) return true;
  const entry = (await ports.threads.entry(asked.about, asked.subjectId))?.entry;
  return entry?.kind === 'decision' && isAnswerStillNews(asked, entry);
}

/** One card about these messages, as far as nobody else has them. */
async function sendClaimed<Message extends OutboxMessage>(
  { ports, turn, stopping }: Run,
  route: KnownConversation,
  messages: readonly Pending<Message>[],
  noticeOf: (claimed: readonly Pending<Message>[]) => Notice,
): Promise<Swept> {
  const claimed: Pending<Message>[] = [];
  let sent: Sent;
  try {
    for (const message of messages) {
      const mine = await ports.outbox.claim(message);
      if (mine) claimed.push(mine);
    }
    if (claimed.length === 0) return nothing;
    sent = await sendPaced(ports, turn, route, noticeOf(claimed), stopping);
  } catch (error) {
    // Of the store, and on the way to a send: nothing has left. The fault that came first is the one to tell.
    for (const message of claimed) await close(ports, message, 'retry-later').catch(() => undefined);
    throw error;
  }
  const outcome = sent.kind === 'ended' ? sent.outcome : 'retry-later';
  for (const message of claimed) await close(ports, message, outcome);
  if (sent.kind === 'put-off') return putOff(route, sent.why);
  if (sent.refused) await gone(ports, route.personId);
  return { outcomes: [{ person: route.personId, outcome }], skipped: [] };
}

/** Of five minutes nothing is kept once they were asked for, or answered. */
async function close(
  ports: CouncilPorts,
  message: Pending<OutboxMessage>,
  outcome: SendOutcome,
): Promise<void> {
  if (isFiveMinutes(message) && outcome !== 'retry-later') await ports.outbox.forget(message);
  else await ports.outbox.settle(message, outcome, londonDate(ports.clock.now()));
}

const nothing: Swept = { outcomes: [], skipped: [] };

const putOff = ({ personId: person }: KnownConversation, why: string): Swept => ({
  outcomes: [{ person, outcome: 'retry-later' }],
  skipped: [{ person, why }],
});

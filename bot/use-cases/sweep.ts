// The clock's one act for a council: finish what a crash left, deliver messages, and, when it is time, the day's cards.
import { londonDate } from '../domain/dates';
import type { CouncilPorts } from '../ports/council-ports';
import type { SweepReport, Swept, Turn } from '../ports/ledger';
import type { SendOutcome } from '../ports/sending';
import { deliverOutbox } from './deliver-outbox';
import { look } from './look';
import { noteLook, noteMessages } from './note-the-day';
import { hasMail, type Mail, readOutbox } from './read-outbox';
import { restTold } from './rest-told';
import { sendCanary } from './send-canary';
import { sendDayCards } from './send-day-cards';
import { putOffWhy } from './send-paced';

/** `look`: also find out who is due, which costs more than the rest. `stopping` is asked before each further send. */
export type SweepOrder = { readonly look: boolean; stopping(): boolean };

/** What was done; `looked` is false when nobody asked for it, or another process has the turn. */
export type SweepEnd = { readonly report: SweepReport; readonly looked: boolean };

/**
 * One sweep at the clock's time; safe to repeat at any moment and beside other processes. Rejects when the store
 * fails: what was begun is in the ledger and the outbox, and the next sweep goes on from there.
 */
export async function sweep(ports: CouncilPorts, order: SweepOrder): Promise<SweepEnd> {
  const changed = await ports.directory.changedElsewhere();
  if (changed) await ports.directory.refresh();
  const mail = await readOutbox(ports);
  const looking = order.look || changed;
  if (!looking && !hasMail(mail))
    return { report: reportOf(ports, [{ outcomes: [], ...mail }]), looked: false };
  const turn = await ports.ledger.takeTurn(londonDate(ports.clock.now()));
  if (turn === 'held') return { report: reportOf(ports, [heldElsewhere(mail)]), looked: false };
  const swept = await inTurn(turn, () => sendAll(ports, turn, mail, looking, order));
  return { report: reportOf(ports, swept), looked: looking };
}

/** Also after a fault the turn is given back, so that nobody waits a minute for it. */
async function inTurn<Result>(turn: Turn, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // The fault that came first is the one to tell.
    await turn.end([]).catch(() => undefined);
    throw error;
  }
}

async function sendAll(
  ports: CouncilPorts,
  turn: Turn,
  mail: Mail,
  looking: boolean,
  { stopping }: SweepOrder,
): Promise<readonly Swept[]> {
  const messages = hasMail(mail)
    ? await deliverOutbox(ports, turn, mail, stopping)
    : { outcomes: [], skipped: mail.skipped };
  if (!looking) {
    await turn.end([]);
    await noteMessages(ports, turn, messages);
    return [messages];
  }
  const facts = await look(ports, turn, ports.clock.now());
  const before = await ports.diary.read(facts.today);
  const canary = await sendCanary(ports, turn, before);
  const cards = await sendDayCards(ports, turn, facts, stopping);
  await restTold(ports, turn, facts, stopping);
  await noteLook(ports, turn, { facts, before, messages, cards, canary });
  return [messages, cards];
}

const heldElsewhere = ({ waiting, skipped }: Mail): Swept => ({
  outcomes: [],
  skipped: [
    ...skipped,
    ...waiting.map(({ route }) => ({ person: route.personId, why: putOffWhy.elsewhere })),
  ],
});

function reportOf(ports: CouncilPorts, swept: readonly Swept[]): SweepReport {
  const outcomes = swept.flatMap((one) => one.outcomes);
  const count = (wanted: SendOutcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    now: ports.clock.now(),
    due: outcomes.length,
    sent: count('sent'),
    ambiguous: count('ambiguous'),
    unreachable: count('unreachable'),
    skipped: onlyOnce(swept.flatMap((one) => one.skipped)),
  };
}

/** Left in peace by messages and by the day's card for the same reason is one reason. */
const onlyOnce = (skipped: Swept['skipped']): Swept['skipped'] => [
  ...new Map(skipped.map((one) => [`${one.person}|${one.why}`, one])).values(),
];

// Sends each person the day's one card: an intent before it, its outcome after it, whatever restarts in between.
import type { PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompts/prompt';
import { promptsDue } from '../domain/prompts/prompting';
import { saidOnOneCard } from '../domain/prompts/prompts-openings';
import type { CouncilPorts } from '../ports/council-ports';
import type { Delivery, Slot, SlotOutcome, Swept, Turn } from '../ports/ledger';
import type { KnownConversation, Notice } from '../ports/sending';
import type { Facts } from './look';
import { gone } from './mark-reach';
import { isRestingAlone, outOfReach, putOffWhy, type Sent, sendPaced } from './send-paced';

/** Intents written and not ended: what a crash can leave in doubt. */
const intentsAtOnce = 25;
/** Fewer than these are not worth a batch of their own while others are still being sent. */
const intentsWorthABatch = 22;

/**
 * At most one card per recipient and local date (docs/rules.md, ladder of reminders). A card whose sending nobody saw
 * end is reported as `ambiguous` and not repeated. Ends the turn. Rejects when the store fails; what is known by then
 * is kept for this process's next turn.
 */
export async function sendDayCards(
  ports: CouncilPorts,
  turn: Turn,
  facts: Facts,
  stopping: () => boolean,
): Promise<Swept> {
  const doubts = facts.slots
    .filter(({ day, outcome }) => day === facts.today && outcome === null)
    .map(({ recipient }): SlotOutcome => ({ recipient, outcome: 'ambiguous' }));
  const { cards, skipped } = await cardsDue(ports, facts);
  const sent = await sendAll(ports, turn, cards, doubts, stopping);
  return {
    outcomes: [
      ...doubts.map(({ recipient, outcome }): Delivery => ({ person: recipient, outcome })),
      ...sent.outcomes,
    ],
    skipped: [...skipped, ...sent.skipped],
  };
}

type Card = { readonly slot: Slot; readonly to: KnownConversation | undefined; readonly notice: Notice };

async function cardsDue(
  ports: CouncilPorts,
  { council, now, today, heads, slots, said }: Facts,
): Promise<{ readonly cards: readonly Card[]; readonly skipped: Swept['skipped'] }> {
  if (heads.size === 0) return { cards: [], skipped: [] };
  const due = promptsDue(council, now, heads, said);
  const hadTheirs = new Set(slots.filter(({ day }) => day === today).map(({ recipient }) => recipient));
  const waiting = due.recipients.filter(({ recipient }) => !hadTheirs.has(recipient));
  const routes = await ports.conversations.find(waiting.map(({ recipient }) => recipient));
  const canBeReached = waiting.filter(({ recipient }) => !routes.get(recipient)?.refused);
  const resting = canBeReached.filter(({ recipient }) => {
    const route = routes.get(recipient);
    return route !== undefined && isRestingAlone(ports, route);
  });
  const reachable = canBeReached.filter((one) => !resting.includes(one));
  const unreachable = due.recipients
    .map(({ recipient }) => recipient)
    .filter((recipient) => hadTheirs.has(recipient) || routes.get(recipient)?.refused);
  return {
    cards: reachable.map(({ recipient, prompts }) => {
      const named = saidOnOneCard(prompts);
      return {
        slot: { recipient, day: today, prompts: named.map(asSaid) },
        to: routes.get(recipient),
        notice: {
          kind: 'day-card',
          to: recipient,
          day: today,
          prompts: named,
          waiting: prompts.length - named.length,
          heads,
        },
      };
    }),
    skipped: [
      ...due.skipped,
      ...unreachable.map((person) => ({ person, why: outOfReach })),
      ...resting.map(({ recipient: person }) => ({ person, why: putOffWhy.theirs })),
    ],
  };
}

/** Only what is named counts as said; the rest comes first next time. */
const asSaid = ({ kind, about, anchor, step, subjectId }: Prompt): Slot['prompts'][number] => ({
  kind,
  about,
  anchor,
  step,
  subjectId,
});

/** Cards on their way, and what is known of those that have ended. */
type Run = {
  readonly ports: CouncilPorts;
  readonly turn: Turn;
  readonly stopping: () => boolean;
  readonly outcomes: Delivery[];
  readonly skipped: Swept['skipped'][number][];
  /** Ended and not yet on record. */
  toRecord: readonly SlotOutcome[];
  /** Why no further card may be begun. */
  stopped: string | undefined;
  readonly faults: unknown[];
};

async function sendAll(
  ports: CouncilPorts,
  turn: Turn,
  cards: readonly Card[],
  doubts: readonly SlotOutcome[],
  stopping: () => boolean,
): Promise<Swept> {
  const run: Run = {
    ports,
    turn,
    stopping,
    outcomes: [],
    skipped: [],
    toRecord: doubts,
    stopped: undefined,
    faults: [],
  };
  const queue = [...cards];
  const atWork = new Set<Promise<void>>();
  const room = () => intentsAtOnce - atWork.size;
  while (queue.length > 0) {
    while (room() < Math.min(intentsWorthABatch, queue.length)) await Promise.race(atWork);
    if (stopping()) run.stopped ??= putOffWhy.stopping;
    if (run.stopped !== undefined) break;
    const batch = queue.slice(0, room());
    if (!(await begin(run, batch))) break;
    queue.splice(0, batch.length);
    for (const card of batch) {
      const work = send(run, card).finally(() => atWork.delete(work));
      atWork.add(work);
    }
  }
  await Promise.all(atWork);
  for (const { slot } of queue) putOff(run, slot.recipient, run.stopped ?? putOffWhy.again);
  await turn.end(run.toRecord);
  if (run.faults.length > 0) throw run.faults[0];
  return { outcomes: run.outcomes, skipped: run.skipped };
}

/** Writes the intents, with the outcomes known by now. False when these cards must not be sent. */
async function begin(run: Run, batch: readonly Card[]): Promise<boolean> {
  const known = run.toRecord;
  run.toRecord = [];
  try {
    const slots = batch.map(({ slot }) => slot);
    if ((await run.turn.record(slots, known)) === 'written') return true;
    run.stopped = putOffWhy.elsewhere;
  } catch (error) {
    run.faults.push(error);
    // Written or not, nothing of it is sent: should the intents be there, the next turn takes them back.
    run.toRecord = batch.map(({ slot: { recipient } }) => ({ recipient, outcome: 'retry-later' }));
  }
  return false;
}

async function send(run: Run, { slot: { recipient }, to, notice }: Card): Promise<void> {
  const sent = await sendOrFault(run, to, notice);
  const outcome = sent.kind === 'ended' ? sent.outcome : 'retry-later';
  run.toRecord = [...run.toRecord, { recipient, outcome }];
  if (sent.kind === 'put-off') {
    putOff(run, recipient, sent.why);
    if (sent.everybody) run.stopped ??= sent.why;
    return;
  }
  run.outcomes.push({ person: recipient, outcome: sent.outcome });
  if (sent.refused) await gone(run.ports, recipient).catch((error: unknown) => run.faults.push(error));
}

/** A fault on the way to a send is one of the store: nothing has left. */
async function sendOrFault(run: Run, to: KnownConversation | undefined, notice: Notice): Promise<Sent> {
  if (to === undefined) return { kind: 'ended', outcome: 'unreachable', refused: false };
  try {
    return await sendPaced(run.ports, run.turn, to, notice, run.stopping);
  } catch (error) {
    run.faults.push(error);
    return { kind: 'put-off', why: putOffWhy.again, everybody: true };
  }
}

function putOff({ outcomes, skipped }: Run, person: PersonId, why: string): void {
  outcomes.push({ person, outcome: 'retry-later' });
  skipped.push({ person, why });
}

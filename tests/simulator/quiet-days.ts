// After the trouble: two working days on which nothing goes wrong, so that what was due must go out, and what is left to find.
import { addDays, instantAt, londonDate, weekday } from '../../bot/domain/dates';
import type { LocalDate, PersonId } from '../../bot/domain/ids';
import { mayReceiveNow } from '../../bot/domain/prompts/may-receive';
import type { Said } from '../../bot/domain/prompts/prompt';
import { promptsDue } from '../../bot/domain/prompts/prompting';
import type { ThreadHead } from '../../bot/domain/thread-head';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { SlotRecord } from '../../bot/ports/ledger';
import { checkEvidence } from '../../bot/use-cases/evidence/check-evidence';
import { bankHolidays } from '../domain/given-council';
import type { Acted } from './act-meanwhile';
import { type Surroundings, type Swept, startReplica } from './replica';

export type Found = {
  readonly slots: readonly SlotRecord[];
  /** People who should have had a card by now and have none, with the moment. */
  readonly forgotten: readonly string[];
  /** Decisions of which somebody was told that they are saved, and which are not there. */
  readonly lostDecisions: readonly string[];
  /** Threads whose chain does not hold, though nobody touched the store but the product. */
  readonly brokenChains: readonly string[];
};

/** The last one is late enough for what is asked at the end of a day. */
const times = ['09:40', '16:50'] as const;

/** Ends with the store as it is in the evening of the second quiet day. */
export async function quietDays(
  around: Surroundings,
  tenant: string,
  from: LocalDate,
  tell: (line: string) => void,
  swept: Swept[],
  acted: readonly Acted[],
): Promise<Found> {
  const { time, connector } = around;
  const forgotten: string[] = [];
  const replica = await startReplica(around, tenant, 'quiet replica');
  connector.setWeather(tenant, {});
  for (const day of twoWorkingDays(from)) {
    let before: readonly string[] = [];
    for (const at of times) {
      await time.wait(Date.parse(instantAt(day, at)) - time.now());
      before = await owed(replica.ports);
      tell('quiet replica sweeps');
      swept.push(await replica.sweep(false, null, []));
    }
    // What a sweep itself brings to light is the next one's.
    const after = await owed(replica.ports);
    forgotten.push(...after.filter((one) => before.includes(one)));
  }
  await time.wait(120_000);
  const slots = await slotsOf(replica.ports, londonDate(replica.ports.clock.now()));
  return {
    slots,
    forgotten,
    lostDecisions: await lostDecisions(replica.ports, acted),
    brokenChains: await brokenChains(replica.ports),
  };
}

async function brokenChains(ports: CouncilPorts): Promise<string[]> {
  const { wrong } = await checkEvidence(ports, null);
  return wrong.map(({ personId, findings }) => `${personId}: ${findings[0]?.wrong} ${findings[0]?.kind}`);
}

async function lostDecisions(ports: CouncilPorts, acted: readonly Acted[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { saved, words } of acted) {
    if (saved && !(await ports.threads.entry(saved.about, saved.operationId))) lost.push(words);
  }
  return lost;
}

/** Whoever the rules name now from the threads themselves, can be reached, and has had nothing today. */
async function owed(ports: CouncilPorts): Promise<string[]> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  const slots = await slotsOf(ports, today);
  const { recipients } = promptsDue(council, now, await headsOf(ports), slots.flatMap(saidIn));
  const chats = await ports.conversations.find(recipients.map(({ recipient }) => recipient));
  return recipients
    .filter(({ recipient }) => mayReceiveNow(council, recipient, now).ok)
    .filter(({ recipient }) => chats.get(recipient)?.refused === false)
    .filter(({ recipient: one }) => !slots.some(({ recipient, day }) => recipient === one && day === today))
    .map(({ recipient, prompts }) => {
      const what = prompts.map(
        ({ kind, about, anchor, step }) => `${kind} about ${about}, ${anchor}, ${step}`,
      );
      return `${recipient} on ${today}: ${what.join('; ')}`;
    });
}

async function slotsOf(ports: CouncilPorts, today: LocalDate): Promise<readonly SlotRecord[]> {
  const turn = await ports.ledger.takeTurn(today);
  if (turn === 'held') throw new Error('somebody holds the turn although nobody is at work');
  return turn.slots();
}

async function headsOf(ports: CouncilPorts): Promise<Map<PersonId, ThreadHead>> {
  const heads = new Map<PersonId, ThreadHead>();
  for (const person of ports.directory.council().people.keys()) {
    const read = await ports.threads.readHead(person);
    if (read) heads.set(person, read.head);
  }
  return heads;
}

/** Somebody who cannot be reached has heard nothing. */
const saidIn = ({ recipient, day, prompts, outcome }: SlotRecord): Said[] =>
  outcome === 'unreachable'
    ? []
    : prompts.map(({ kind, about, anchor, step, subjectId }) => ({
        ...{ kind, about, anchor, step, subjectId },
        recipient,
        on: day,
      }));

function twoWorkingDays(from: LocalDate): readonly LocalDate[] {
  const off = new Set(bankHolidays.events.map(({ date }) => date));
  return Array.from({ length: 14 }, (_, ahead) => addDays(from, ahead))
    .filter((day) => weekday(day) < 5 && !off.has(day))
    .slice(0, 2);
}

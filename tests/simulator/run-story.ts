// Lives through one seed: a council, its story, then two quiet days, and a verdict on everything that was promised.

import { instantAt, londonDate } from '../../bot/domain/dates';
import type { LocalDate, PersonId } from '../../bot/domain/ids';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import type { Conversation } from '../../bot/ports/sending';
import { importCouncil } from '../../bot/use-cases/import-council';
import { reached } from '../../bot/use-cases/mark-reach';
import { type Acted, act } from './act-meanwhile';
import { type InventedCouncil, inventCouncil } from './invented-council';
import { type Evidence, judge } from './judge';
import type { Answered, Frozen } from './mortal-ports';
import { quietDays } from './quiet-days';
import { randomFrom } from './random';
import { instantOf, type Replica, type Surroundings, type Swept, startReplica } from './replica';
import { openSimulatedConnector } from './simulated-connector';
import type { SimulatedStore } from './store-road';
import { planStory, type Step } from './story-plan';
import { virtualTime } from './virtual-time';

export type RunOfSeed = {
  readonly seed: number;
  /** Every promise that was broken, in words; empty is good. */
  readonly broken: readonly string[];
  /** What happened, line by line. */
  readonly story: readonly string[];
  readonly sent: number;
  readonly crashes: number;
};

/** Two runs of a seed are the same, whatever else lies in the store. Rejects only when the simulator itself fails. */
export async function simulate(seed: number, store: SimulatedStore): Promise<RunOfSeed> {
  const chance = randomFrom(seed);
  const council = inventCouncil(chance.stream('council'));
  const plan = planStory(chance.stream('plan'), council.start);
  const time = virtualTime(Date.parse(instantAt(council.start, '00:00')));
  const tenant = `council-${seed}`;
  const story: string[] = [];
  const answered: Answered[] = [];
  const frozen: Frozen[] = [];
  const swept: Swept[] = [];
  const acted: Acted[] = [];
  const strayed: string[] = [];
  const tell = (line: string) => void story.push(`${instantOf(time.now())} ${line}`);
  const around: Surroundings = {
    anchors: anchorsInMemory(tenant),
    time,
    store,
    connector: openSimulatedConnector(time, chance.stream('connector')),
    chance,
    tenants: [tenant],
    strayed: (what) => void strayed.push(what),
    alarm: (what) => tell(`alarm: ${what}`),
    answered: (one) => void answered.push(one),
    froze: (one) => void frozen.push(one),
  };
  const evidence: Evidence = await time.run(async () => {
    const people = await founded(around, tenant, council);
    const replicas = new Map<number, Replica>();
    const lives = new Map<number, number>();
    const replicaOf = async (number: number): Promise<Replica | undefined> => {
      const known = replicas.get(number);
      if (known?.isAlive()) return known;
      const life = (lives.get(number) ?? 0) + 1;
      lives.set(number, life);
      const born = await startReplica(
        around,
        tenant,
        `replica ${number} life ${life}`,
        plan.hostsKeepNames ? `host ${number}` : undefined,
      );
      // Somebody else may have started it while it was reading its directory.
      const meanwhile = replicas.get(number);
      if (meanwhile?.isAlive()) return meanwhile;
      replicas.set(number, born);
      return born;
    };
    const wrong = new Map<number, number>();
    await Promise.all(
      plan.steps.map(async (step) => {
        await time.wait(step.at - time.now());
        await take(step);
      }),
    );

    async function take(step: Step): Promise<void> {
      switch (step.kind) {
        case 'weather':
          tell(`weather ${JSON.stringify(step.weather)}`);
          return around.connector.setWeather(tenant, step.weather);
        case 'clock':
          wrong.set(step.replica, step.wrongBy);
          replicas.get(step.replica)?.setClockWrong(step.wrongBy);
          return tell(`clock of replica ${step.replica} wrong by ${step.wrongBy} ms`);
        case 'block':
        case 'write':
          return meet(step.kind, pickOf(people, step.who));
        case 'act': {
          const replica = await replicaOf(0);
          if (!replica) return;
          const done = await act(replica, council.rows.relationships, step);
          acted.push(done);
          return tell(`${replica.name}: ${done.words}`);
        }
        case 'sweep': {
          const replica = await replicaOf(step.replica);
          if (!replica) return;
          replica.setClockWrong(wrong.get(step.replica) ?? 0);
          tell(`${replica.name} sweeps ${fallIn(step)}`);
          const report = await replica.sweep(step.asked, step.fall, step.storeFaults);
          swept.push(report);
          tell(`${replica.name} ${wordsFor(report)}`);
        }
      }
    }

    async function meet(what: 'block' | 'write', person: PersonId): Promise<void> {
      tell(`${person} ${what === 'block' ? 'blocks the bot' : 'writes to the bot'}`);
      around.connector.block(tenant, person, what === 'block');
      if (what === 'block') return;
      const replica = await replicaOf(0);
      const conversation = conversationOf(person, tenant, time.now());
      if (replica)
        await Promise.race([
          reached(replica.ports, conversation).catch(() => tell('the store failed')),
          replica.death,
        ]);
    }

    around.connector.setWeather(tenant, {});
    return {
      tenant,
      council,
      connector: around.connector,
      answered,
      swept,
      acted,
      strayed,
      frozen,
      troubled: troubledDays(plan.steps),
      wrongClocks: daysOfWrongClocks(plan.steps),
      ...(await quietDays(around, tenant, plan.quietFrom, tell, swept, acted)),
    };
  });
  await time.runUntil(time.now() + 7_200_000);
  const left = time.left();
  const broken = [
    ...judge(evidence),
    ...(left.waits + left.holds > 0 ? [`left behind: ${left.waits} waits, ${left.holds} holds`] : []),
  ];
  return {
    seed,
    broken,
    story: [
      ...story,
      ...around.connector.sendings.map(
        ({ left: at, by, to, kind, fate }) => `${instantOf(at)} ${by} -> ${to} ${kind}: ${fate}`,
      ),
    ].sort(),
    sent: around.connector.sendings.length,
    crashes: swept.filter((one) => one === 'crashed').length,
  };
}

const troubledDays = (steps: readonly Step[]) =>
  new Set(
    steps.flatMap((step) =>
      step.kind === 'sweep' && (step.fall !== null || step.storeFaults.length > 0)
        ? [londonDate(instantOf(step.at))]
        : [],
    ),
  );

/** A clock stays wrong until it is put right. */
function daysOfWrongClocks(steps: readonly Step[]): ReadonlySet<LocalDate> {
  const wrong = new Map<number, number>();
  const days = new Set<LocalDate>();
  for (const step of steps) {
    if (step.kind === 'clock') wrong.set(step.replica, step.wrongBy);
    if ([...wrong.values()].some((by) => by !== 0)) days.add(londonDate(instantOf(step.at)));
  }
  return days;
}

/** Imports the council and gives nearly everybody a chat. */
async function founded(around: Surroundings, tenant: string, { rows, sessions }: InventedCouncil) {
  const founder = await startReplica(around, tenant, 'founder');
  await importCouncil(founder.ports, { ...rows, sessions });
  const chance = around.chance.stream('chats');
  const people = rows.people.map(({ personId }) => personId);
  for (const personId of people) {
    if (chance.chance(0.05)) continue;
    await founder.ports.conversations.put(conversationOf(personId, tenant, around.time.now()));
    if (chance.chance(0.08)) around.connector.block(tenant, personId, true);
  }
  return people;
}

export const conversationOf = (personId: PersonId, tenantId: string, seen: number): Conversation => ({
  personId,
  conversationId: `chat-${personId}`,
  serviceUrl: 'https://teams.invalid',
  botId: '28:bot',
  userId: `29:${personId}`,
  tenantId,
  seenAt: instantOf(seen),
});

function pickOf<T>(from: readonly T[], number: number): T {
  const found = from[number % from.length];
  if (found === undefined) throw new Error('there is nobody to pick from');
  return found;
}

const fallIn = ({ fall, storeFaults }: Extract<Step, { kind: 'sweep' }>) =>
  [
    ...(fall ? [`${fall.kind} ${fall.when} call ${fall.call}`] : []),
    ...storeFaults.flatMap((fault, index) => (fault ? [`store request ${index + 1} ${fault}`] : [])),
  ].join(', ');

const wordsFor = (report: Swept) => {
  if (typeof report === 'string') return report;
  if ('fault' in report) return `failed: ${report.fault}`;
  const { due, sent, ambiguous, unreachable } = report;
  return `due ${due}, sent ${sent}, in doubt ${ambiguous}, unreachable ${unreachable}`;
};

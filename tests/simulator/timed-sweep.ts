// One sweep of a council in which everybody is due, over the real store client, counted and timed in virtual time.

import { londonDate } from '../../bot/domain/dates';
import { openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { createContainers } from '../../bot/store/open-cosmos';
import { importCouncil } from '../../bot/use-cases/import-council';
import { dueMoment, everybodyDue } from './everybody-due';
import { randomFrom } from './random';
import { instantOf, type Surroundings, type Swept, startReplica } from './replica';
import { conversationOf } from './run-story';
import { openSimulatedConnector, type Weather } from './simulated-connector';
import { clientStore } from './store-road';
import { virtualTime } from './virtual-time';

export type TimedSweep = {
  readonly report: Swept;
  /** Cards that people can see. */
  readonly sent: number;
  readonly virtualSeconds: number;
  readonly connectorCalls: number;
  readonly violations: number;
  readonly storeRequests: number;
  readonly requestUnits: number;
  /** Processor time of the sweep alone. */
  readonly processorMilliseconds: number;
};

/** The first sweep of a fresh process for `due` cards; others, `notDue`, need nothing. */
export async function timedSweep(due: number, notDue = 0, weather: Weather = {}): Promise<TimedSweep> {
  const local = openLocalCosmos({ file: ':memory:' });
  await createContainers(local);
  const time = virtualTime(Date.parse(dueMoment) - 3_600_000);
  const chance = randomFrom(1);
  const connector = openSimulatedConnector(time, chance.stream('connector'));
  const tenant = 'council-large';
  const nothing = () => undefined;
  const around: Surroundings = {
    anchors: anchorsInMemory(tenant),
    time,
    store: clientStore(local),
    connector,
    chance,
    tenants: [tenant],
    strayed: nothing,
    alarm: nothing,
    answered: nothing,
    froze: nothing,
  };
  const { rows, sessions } = everybodyDue(due, notDue);
  try {
    await time.run(async () => {
      const founder = await startReplica(around, tenant, 'founder');
      await importCouncil(founder.ports, { ...rows, sessions });
      for (const { personId } of rows.people)
        await founder.ports.conversations.put(conversationOf(personId, tenant, time.now()));
    });
    await time.runUntil(Math.max(time.now(), Date.parse(dueMoment)));
    connector.setWeather(tenant, weather);
    // Kept already: once a day it reads every head, whoever is due.
    const at = instantOf(time.now());
    await around.anchors.keep({ day: londonDate(at), at, ends: {} });
    const sweeper = await time.run(() => startReplica(around, tenant, 'sweeper'));
    const [began, before, processor] = [time.now(), local.counters.snapshot(), process.cpuUsage()];
    const report = await time.run(() => sweeper.sweep(true, null, []));
    const { user, system } = process.cpuUsage(processor);
    const cost = local.counters.since(before);
    return {
      report,
      sent: connector.sendings.filter(({ kind, fate }) => kind === 'day-card' && fate === 'delivered').length,
      virtualSeconds: (time.now() - began) / 1_000,
      connectorCalls: connector.sendings.filter(({ kind }) => kind === 'day-card').length,
      violations: connector.violations(),
      storeRequests: cost.requests,
      requestUnits: cost.requestUnits,
      processorMilliseconds: (user + system) / 1_000,
    };
  } finally {
    local.close();
  }
}

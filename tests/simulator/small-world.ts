// A council in which six cards and one message are due at once, for stopping a process at every single point.

import type { PersonId } from '../../bot/domain/ids';
import { personId } from '../../bot/domain/ids';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { importCouncil } from '../../bot/use-cases/import-council';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { lewisLogs } from '../domain/decisions/given-decisions';
import { dueMoment, everybodyDue } from './everybody-due';
import type { Answered } from './mortal-ports';
import { randomFrom } from './random';
import { operationFrom, type Replica, type Surroundings, startReplica } from './replica';
import { conversationOf } from './run-story';
import { openSimulatedConnector } from './simulated-connector';
import type { SimulatedStore } from './store-road';
import { type VirtualTime, virtualTime } from './virtual-time';

export type SmallWorld = {
  readonly time: VirtualTime;
  readonly around: Surroundings;
  readonly tenant: string;
  readonly answered: readonly Answered[];
  /** Whatever of another council passed on the way to the store or back. */
  readonly strayed: readonly string[];
  /** Everybody who is owed a card. */
  readonly recipients: readonly PersonId[];
  start(name: string): Promise<Replica>;
};

/** Whoever is told of it. */
export const told = personId('p00003');
/** The one decision that waits to be told. */
export const decision = lewisLogs({
  operationId: operationFrom(7),
  by: personId('p00002'),
  with: told,
  why: '',
  references: [],
});

/** Stands at the moment everything is due. `others` are councils of which nothing may be seen here. */
export async function smallWorld(
  store: SimulatedStore,
  tenant: string,
  {
    withDecision = true,
    others = [],
  }: { readonly withDecision?: boolean; readonly others?: readonly string[] } = {},
): Promise<SmallWorld> {
  const time = virtualTime(Date.parse(dueMoment) - 3_600_000);
  const answered: Answered[] = [];
  const strayed: string[] = [];
  const around: Surroundings = {
    anchors: anchorsInMemory(tenant),
    time,
    store,
    connector: openSimulatedConnector(time, randomFrom(1)),
    chance: randomFrom(2),
    tenants: [tenant, ...others],
    strayed: (what) => void strayed.push(what),
    alarm: () => undefined,
    answered: (one) => void answered.push(one),
    froze: () => undefined,
  };
  const { rows, sessions } = everybodyDue(6);
  await time.run(async () => {
    const founder = await startReplica(around, tenant, 'founder');
    await importCouncil(founder.ports, { ...rows, sessions });
    for (const one of rows.people)
      await founder.ports.conversations.put(conversationOf(one.personId, tenant, time.now()));
    if (withDecision) await logQuickDecision(founder.ports, decision);
  });
  await time.runUntil(Date.parse(dueMoment));
  return {
    time,
    around,
    tenant,
    answered,
    strayed,
    recipients: sessions.map(({ supervisorId }) => supervisorId),
    start: (name) => startReplica(around, tenant, name),
  };
}

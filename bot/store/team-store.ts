// Copies of thread heads, one partition per supervisor: a team opens with one query, the sweep finds who may be due.
import type { Container } from '@azure/cosmos';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread';
import type { TeamStore } from '../ports';
import { teamKey } from './partitions';

type RowDocument = {
  readonly id: string;
  readonly team: string;
  readonly tenant: string;
  readonly supervisorId: PersonId;
  /** The first day on which the sweep should look at this person; null when it never need. */
  readonly checkOn: LocalDate | null;
  readonly head: ThreadHead;
};

export function cosmosTeamStore(teams: Container, tenant: string): TeamStore {
  return {
    async rows(supervisorId) {
      const { resources } = await teams.items
        .query<RowDocument>('SELECT * FROM c', {
          partitionKey: teamKey(tenant, supervisorId),
          maxItemCount: 200,
        })
        .fetchAll();
      return resources.map(({ head }) => head);
    },

    async put({ supervisorId, head, checkOn }) {
      const row: RowDocument = {
        id: head.personId,
        team: teamKey(tenant, supervisorId),
        tenant,
        supervisorId,
        checkOn,
        head,
      };
      await teams.items.upsert(row);
    },

    async toCheckBy(day) {
      const { resources } = await teams.items
        .query<RowDocument>(
          {
            query: 'SELECT * FROM c WHERE c.tenant = @tenant AND c.checkOn <= @day',
            parameters: [
              { name: '@tenant', value: tenant },
              { name: '@day', value: day },
            ],
          },
          { maxItemCount: 1_000 },
        )
        .fetchAll();
      return resources.map(({ supervisorId, head, checkOn }) => ({ supervisorId, head, checkOn }));
    },
  };
}

// Copies of thread heads, one partition per supervisor: a team opens with one query, the sweep finds who may be due.
import { isDeepStrictEqual } from 'node:util';
import type { Container } from '@azure/cosmos';
import type { LocalDate, PersonId } from '../domain/ids';
import { newHead, type ThreadHead } from '../domain/thread-head';
import type { TeamStore } from '../ports/teams';
import { readIfThere, removeIfThere, statusOf } from './answers';
import { completeHead, type StoredHead } from './complete-head';
import { packHead } from './packed-head';
import { teamKey } from './partitions';

type RowDocument = {
  readonly id: string;
  readonly team: string;
  readonly tenant: string;
  readonly supervisorId: PersonId;
  /** The first day on which the sweep should look at this person; null when it never need. */
  readonly checkOn: LocalDate | null;
  readonly head: StoredHead & Pick<ThreadHead, 'revision'>;
};

/** An older revision never replaces a newer one, so copies may arrive in any order. Rejects when the store fails. */
export function cosmosTeamStore(teams: Container, tenant: string): TeamStore {
  let changes = 0;
  return {
    changes: () => changes,

    async rows(supervisorId) {
      const { resources } = await teams.items
        .query<RowDocument>('SELECT * FROM c', {
          partitionKey: teamKey(tenant, supervisorId),
          maxItemCount: 200,
        })
        .fetchAll();
      return resources.map(({ head }) => completeHead(head));
    },

    async put({ supervisorId, head, checkOn }) {
      // The chain's end is the thread's own; a copy proves nothing.
      const { evidence } = newHead(head.personId, head.countsFrom);
      const row: RowDocument = {
        id: head.personId,
        team: teamKey(tenant, supervisorId),
        tenant,
        supervisorId,
        checkOn,
        head: packHead({ ...head, evidence }),
      };
      const known = await readIfThere<RowDocument>(teams, row.id, row.team);
      if (known && (known.head.revision > head.revision || isSameRow(known, row))) return;
      try {
        if (known)
          await teams
            .item(row.id, row.team)
            .replace(row, { accessCondition: { type: 'IfMatch', condition: known._etag } });
        else await teams.items.create(row);
        changes += 1;
      } catch (error) {
        // Somebody copied this head at the same moment: look again which one is newer.
        if (statusOf(error) !== 412 && statusOf(error) !== 409) throw error;
        await this.put({ supervisorId, head, checkOn });
      }
    },

    async forget(personId) {
      const { resources } = await teams.items
        .query<Pick<RowDocument, 'id' | 'team'>>({
          query: 'SELECT c.id, c.team FROM c WHERE c.tenant = @tenant AND c.id = @id',
          parameters: [
            { name: '@tenant', value: tenant },
            { name: '@id', value: personId },
          ],
        })
        .fetchAll();
      for (const { id, team } of resources) await removeIfThere(teams, id, team);
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
      return resources.map(({ supervisorId, head, checkOn }) => ({
        supervisorId,
        head: completeHead(head),
        checkOn,
      }));
    },
  };
}

const isSameRow = (known: RowDocument, row: RowDocument) =>
  known.checkOn === row.checkOn && isDeepStrictEqual(known.head, row.head);

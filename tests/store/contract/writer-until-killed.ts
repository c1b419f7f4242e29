// A program of its own for durability.test.ts: writes batches of three for ever and says each acknowledged one.

import { writeSync } from 'node:fs';
import { openLocalCosmos } from '../../../bot/local/cosmos/local-cosmos';

import { clientOf, containerDefinition } from './describe-store';

async function writeForEver(file: string): Promise<never> {
  const { database } = await clientOf(openLocalCosmos({ file })).databases.createIfNotExists({
    id: 'killed',
  });
  const { container } = await database.containers.createIfNotExists({ id: 'people', ...containerDefinition });
  for (let number = 1; ; number += 1) {
    const team = `team-${number}`;
    const { code } = await container.items.batch(
      ['a', 'b', 'c'].map((id) => ({ operationType: 'Create' as const, resourceBody: { id, team, number } })),
      team,
    );
    if (code === 200) writeSync(1, `${number}\n`);
  }
}

void writeForEver(process.argv[2] ?? '');

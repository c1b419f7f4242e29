// The file: what was acknowledged outlives kill -9, and only one process may hold it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLocalCosmos } from '../../../bot/local/cosmos/local-cosmos';
import { clientOf, containerDefinition } from './describe-store';

describe('the data file [local store only]', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-cosmos-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('killed with -9 keeps every acknowledged batch and no half of one, and is refused to others until then', async () => {
    const file = path.join(folder, 'killed.db');
    const writer = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'writer-until-killed.ts'), file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const acknowledged = await readUntil(writer, 40);
    expect(() => openLocalCosmos({ file })).toThrow(/open in another process/);
    const said = await killAndHearTheRest(writer, acknowledged);

    const reopened = openLocalCosmos({ file });
    const container = clientOf(reopened).database('killed').container('people');
    const { resources } = await container.items
      .query<{ number: number }>('SELECT c.number FROM c')
      .fetchAll();
    reopened.close();
    const found = new Map<number, number>();
    for (const { number } of resources) found.set(number, (found.get(number) ?? 0) + 1);
    expect(said.length).toBeGreaterThanOrEqual(40);
    expect(said.filter((number) => found.get(number) !== 3)).toEqual([]);
    expect([...found.values()].filter((count) => count !== 3)).toEqual([]);
  });

  test('keeps its key, its containers and its documents from one opening to the next', async () => {
    const file = path.join(folder, 'deep', 'er', 'kept.db');
    const first = openLocalCosmos({ file });
    const { database } = await clientOf(first).databases.createIfNotExists({ id: 'kept' });
    const { container } = await database.containers.createIfNotExists({
      id: 'people',
      ...containerDefinition,
    });
    const { etag } = await container.items.create({ id: 'sam', team: 'a' });
    expect(existsSync(`${file}-wal`)).toBe(true);
    first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const second = openLocalCosmos({ file });
    const again = clientOf(second).database('kept').container('people');
    expect(second.key).toBe(first.key);
    expect((await again.item('sam', 'a').read()).etag).toBe(etag);
    expect((await again.read()).resource).toMatchObject({ id: 'people', defaultTtl: -1 });
    second.close();
  });

  test('is refused a second time within one process, and a closed store answers nothing', async () => {
    const file = path.join(folder, 'twice.db');
    const store = openLocalCosmos({ file });
    expect(() => openLocalCosmos({ file })).toThrow(/open in another process/);
    store.close();
    store.close();
    await expect(clientOf(store).database('d').read()).rejects.toThrow(/closed/);
    openLocalCosmos({ file }).close();
  });
});

/** The numbers the writer has said, once there are at least this many. */
async function readUntil(writer: ChildProcess, atLeast: number): Promise<string> {
  let heard = '';
  while (heard.split('\n').length <= atLeast) {
    if (writer.stdout === null || writer.exitCode !== null) throw new Error('The writer stopped by itself');
    const [piece] = await once(writer.stdout, 'data');
    heard += String(piece);
  }
  return heard;
}

async function killAndHearTheRest(writer: ChildProcess, heard: string): Promise<readonly number[]> {
  let all = heard;
  writer.stdout?.on('data', (piece) => {
    all += String(piece);
  });
  const closed = once(writer, 'close');
  writer.kill('SIGKILL');
  await closed;
  // A line cut short by the kill was not said; every whole line was.
  return all.split('\n').slice(0, -1).map(Number);
}

// `npm run verify`, run as an administrator runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localTenant } from '../../bot/config';
import { openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { openContainers } from '../../bot/store/open-cosmos';

jest.setTimeout(120_000);

const sample = join(__dirname, '..', '..', 'bot', 'local', 'sample-council');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `bot/local/${program}.ts`, ...words],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: folder, CLOCK: '2027-01-19T16:10:00Z', ...env },
    },
  );
  return { status, stdout, stderr };
}
const verify = (words: readonly string[] = [], env = {}) => run('verify-command', words, env);

it('ends with 0 while everything is as it was written, and with 1 and a place once it is not', async () => {
  expect(run('council-command', ['import', sample]).status).toBe(0);
  expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('29 files were checked: ') });
  const store = openLocalCosmos({ file: join(folder, 'store.sqlite') });
  const { threads } = openContainers(store);
  const { resources } = await threads.items
    .query<{ readonly id: string; readonly thread: string }>(
      {
        query: 'SELECT * FROM c WHERE c.type = @type AND c.thread = @thread',
        parameters: [
          { name: '@type', value: 'session' },
          { name: '@thread', value: `${localTenant}|lewis` },
        ],
      },
      { partitionKey: `${localTenant}|lewis` },
    )
    .fetchAll();
  const [{ id, thread } = { id: '', thread: '' }] = resources;
  await threads.item(id, thread).delete();
  store.close();
  const { status, stdout } = verify();
  expect(status).toBe(1);
  expect(stdout).toContain('Lewis Grant:\n  Something that was written is gone');
  expect(stdout).toContain(`(${id})`);
  expect(verify(['lewis']).status).toBe(1);
  expect(verify(['priya']).status).toBe(0);
});

it.each([
  ['somebody who is not there', ['nobody'], {}],
  ['more than one person', ['lewis', 'priya'], {}],
  ['a switch', ['--all'], {}],
  ['a real store without its anchors', [], { COSMOS_ENDPOINT: 'https://store.example.gov.uk' }],
  [
    'an address that is no container',
    [],
    { ANCHORS_URL: 'https://anchors.example.gov.uk/anchors?sig=secret' },
  ],
])('ends with 2 for %s, in words', (_, words, env) => {
  const { status, stderr } = verify(words, env);
  expect(status).toBe(2);
  expect(stderr).not.toBe('');
  expect(stderr).not.toMatch(/secret|^\s+at /m);
});

it('ends with 2 where no council is kept, and leaves nothing behind', () => {
  const nowhere = join(folder, 'mistyped');
  const { status, stdout, stderr } = verify([], { DATA_DIR: nowhere });
  expect({ status, stdout, stderr }).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('DATA_DIR'),
  });
  expect(existsSync(nowhere)).toBe(false);
});

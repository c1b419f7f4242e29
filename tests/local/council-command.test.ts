// `npm run import` and `npm run export`, run as an administrator runs them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const sample = join(__dirname, '..', '..', 'bot', 'local', 'sample-council');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function council(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bot/local/council-command.ts', ...words],
    {
      encoding: 'utf8',
      // The sample's sessions were held up to the sample's own day.
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), CLOCK: '2027-01-19T16:10:00Z' },
    },
  );
  return { status, stdout, stderr };
}

const filesIn = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));

it('takes a council in, changes nothing the second time, and gives the same files out', () => {
  expect(council('import', sample)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('29 threads changed'),
  });
  expect(council('import', sample)).toMatchObject({
    status: 0,
    stdout: '0 rows written, 0 removed, 0 threads changed.\n',
  });
  expect(council('export', join(folder, 'out'))).toMatchObject({ status: 0 });
  expect(filesIn(join(folder, 'out'))).toMatchObject(filesIn(sample));
});

it('names every problem with file, line and column, writes nothing, and ends with 2', () => {
  const bad = join(folder, 'bad');
  cpSync(sample, bad, { recursive: true });
  writeFileSync(join(bad, 'absences.csv'), 'person_id,kind,from_date,to_date,why\nnobody,FLU,2027-02-30,\n');
  const first = council('import', bad);
  expect(first.status).toBe(2);
  expect(first.stderr).toContain('absences.csv, line 1, why');
  expect(first.stderr).toContain('Nothing was changed.');
  expect(council('export', join(folder, 'out')).status).toBe(0);
  expect(filesIn(join(folder, 'out'))['people.csv']?.trim().split('\n')).toHaveLength(1);
});

it('tries a folder without writing when asked to', () => {
  expect(council('import', sample, '--dry-run')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing was changed'),
  });
  expect(existsSync(join(folder, 'data'))).toBe(false);
  expect(council('export', join(folder, 'out')).status).toBe(0);
  expect(filesIn(join(folder, 'out'))['people.csv']?.trim().split('\n')).toHaveLength(1);
});

it.each([[[]], [['import']], [['import', 'x', '--force']], [['take', 'x']]])(
  'says how it is used after %j',
  (words: readonly string[]) => {
    expect(council(...words)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Use: npm run import'),
    });
  },
);

it('says what is wrong with a folder that is not there', () => {
  const { status, stderr } = council('import', join(folder, 'nowhere'));
  expect(status).toBe(2);
  expect(stderr).toContain('nowhere');
});

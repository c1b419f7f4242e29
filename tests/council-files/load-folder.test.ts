// A folder on disk: what is taken along and what is left alone.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFolder } from '../../bot/council-files/load-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'council-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('takes the known files and any other CSV file, so that a misspelt name is noticed', async () => {
  for (const name of ['people.csv', 'Absence.CSV', 'policy.json', 'notes.json', 'readme.md', '.hidden.csv']) {
    await writeFile(join(folder, name), name);
  }
  await mkdir(join(folder, 'archive.csv'));
  const files = await loadFolder(folder);
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['Absence.CSV', 'Absence.CSV'],
    ['people.csv', 'people.csv'],
    ['policy.json', 'policy.json'],
  ]);
});

it('fails aloud for a folder that is not there', async () => {
  await expect(loadFolder(join(folder, 'nowhere'))).rejects.toThrow('There is no folder of council files');
});

// Builds the tab when there is no build or its sources are newer; for `npm start` and for the tests alike.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const folder = join(root, 'dist', 'tab');
const page = join(folder, 'index.html');

/** The folder of the build (about 4 s when it has to be made). Throws with the builder's own words when it fails. */
export function builtTab(log: (line: string) => void = () => undefined): string {
  if (isNew()) return folder;
  log('Building the tab, once ...');
  // Beside its place and then moved there: two that start together do not disturb each other.
  const staging = join(root, 'dist', `tab-of-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'tab/vite.config.mts', '--outDir', staging, '--logLevel', 'error'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the tab could not be built:\n${stderr}`);
  // Another may have been quicker, and what it made is in use.
  if (isNew()) {
    rmSync(staging, { recursive: true, force: true });
    return folder;
  }
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(page)) throw error;
  }
  return folder;
}

/** There is a build, and no source is newer. */
const isNew = () => existsSync(page) && newest(join(root, 'tab')) <= statSync(page).mtimeMs;

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
}

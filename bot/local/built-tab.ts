// Builds the tab when there is no build or its sources are newer; for `npm start` and for the tests alike.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const folder = join(root, 'dist', 'tab');
const page = join(folder, 'index.html');

/** The folder of the build (about 4 s when it has to be made). Throws with the builder's own words when it fails. */
export function builtTab(log: (line: string) => void = () => undefined): string {
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (newest(join(root, 'tab')) <= builtAt) return folder;
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
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(page)) throw error;
  }
  return folder;
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
}

// Builds the tab when there is no build or its sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const sources = ['tab', 'bot/views/view-types.ts', 'bot/api/contract.ts', 'package-lock.json'];

/** The folder of the build. Throws with the builder's own words when it fails. */
export function builtTab(log: (line: string) => void): string {
  const folder = join(root, 'dist', 'tab');
  const page = join(folder, 'index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (sources.every((source) => newest(join(root, source)) <= builtAt)) return folder;
  log('Building the tab, once ...');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'tab/vite.config.mts', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the tab could not be built:\n${stderr}`);
  return folder;
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

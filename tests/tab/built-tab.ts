/** Makes sure that the tab's production build is there and newer than its sources. */
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '..', '..');
const output = path.join(root, 'dist', 'tab');
const mark = path.join(output, '.vite', 'manifest.json');

/** The folder of the built tab. Builds it (about 4 s) when it is missing or older than what it is made from. */
export async function builtTab(): Promise<string> {
  built ??= buildIfOld();
  await built;
  return output;
}

let built: Promise<void> | undefined;

/** Builds beside the real place and moves the result there, so that test workers which start together do not disturb each other. */
async function buildIfOld(): Promise<void> {
  if (existsSync(mark) && statSync(mark).mtimeMs >= (await newestSource())) return;
  const staging = path.join(root, 'dist', `tab-of-${process.pid}`);
  await mkdir(staging, { recursive: true });
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const script = [
    vite,
    'build',
    '--config',
    'tab/vite.config.mts',
    '--outDir',
    staging,
    '--logLevel',
    'error',
  ];
  await promisify(execFile)(process.execPath, script, { cwd: root });
  await rm(output, { recursive: true, force: true });
  await rename(staging, output).catch(async (problem: unknown) => {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(mark)) throw problem;
  });
}

async function newestSource(): Promise<number> {
  const files = await readdir(path.join(root, 'tab'), { recursive: true, withFileTypes: true });
  const times = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(path.join(file.parentPath, file.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}

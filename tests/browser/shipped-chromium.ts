/** Unpacks the Chromium that npm installed and says how to start it on this machine. */
import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A browser's executable and the environment it must be given, to be used as it is (not merged by the reader). */
export type ChromiumProgram = { readonly executablePath: string; readonly env: Record<string, string> };

/** Whether the shipped build runs here: it is made for Linux on x64. */
export function shippedChromiumRunsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks the browser once per installation (about 2 s and 210 MB) below node_modules/.cache, or in the temporary
 * folder if that is not ours to write, and answers where it is. Test workers that start together may each unpack; the
 * first one to finish wins and the others use its copy.
 */
export async function shippedChromium(): Promise<ChromiumProgram> {
  const folder = await unpackedFolder();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...ownEnvironment(), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  return { executablePath, env: withLibraries(executablePath, env, path.join(folder, 'al2023', 'lib')) };
}

async function unpackedFolder(): Promise<string> {
  const packageFolder = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const { version }: { version: string } = require(path.join(packageFolder, 'package.json'));
  const cache = cacheFolder(path.resolve(packageFolder, '..', '..'));
  // The name holds the user: a copy that root unpacked would not start for anybody else.
  const folder = path.join(cache, `chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const staging = await mkdtemp(`${folder}-unpacking-`);
  await unpackInto(staging);
  await writeFile(path.join(staging, 'fonts.conf'), fontsConf(folder));
  await rename(staging, folder).catch(async (problem: unknown) => {
    await rm(staging, { recursive: true });
    if (!existsSync(folder)) throw problem;
  });
  return folder;
}

function cacheFolder(nodeModules: string): string {
  try {
    const cache = path.join(nodeModules, '.cache');
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return cache;
  } catch {
    return tmpdir();
  }
}

/**
 * The package unpacks into the machine's temporary folder under fixed names, so it runs in a child that takes our
 * staging folder for that one. It adds its system libraries only where it believes to run on AWS Lambda.
 */
async function unpackInto(staging: string): Promise<void> {
  const script = 'require(process.argv[1]).executablePath()';
  await promisify(execFile)(process.execPath, ['-e', script, require.resolve('@sparticuz/chromium')], {
    env: { ...ownEnvironment(), TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

/** A machine with no fonts shows the shipped Open Sans; one with fonts uses them for the glyphs that Open Sans lacks. */
function fontsConf(folder: string): string {
  const likeOpenSans = ['sans-serif', 'system-ui', 'Segoe UI', 'Arial', 'Helvetica'];
  const aliases = likeOpenSans.map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${path.join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>`,
    `<cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
}

function withLibraries(executablePath: string, env: Record<string, string>, libraries: string) {
  if (startsWith(executablePath, env)) return env;
  const earlier = env.LD_LIBRARY_PATH;
  const added = { ...env, LD_LIBRARY_PATH: earlier === undefined ? libraries : `${libraries}:${earlier}` };
  if (startsWith(executablePath, added)) return added;
  throw new Error(
    `The Chromium in ${executablePath} does not start on this machine. Set CHROME_PATH to another one.`,
  );
}

function startsWith(executablePath: string, env: Record<string, string>): boolean {
  return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}

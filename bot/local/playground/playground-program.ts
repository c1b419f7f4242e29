/** Starts and ends one Agents Playground program, and asks a port whether one answers there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What one window needs to start. `configPath` is its file, `logPath` where the program writes what it does. */
export type PlaygroundStart = {
  readonly port: number;
  readonly botEndpoint: string;
  readonly configPath: string;
  readonly logPath: string;
};

/** The port asked for a window belongs to another program. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken by another program. Free it, or choose others with PLAYGROUND_PORT.`);
  }
}

/** How long a window may take to answer, and to end before it is ended by force, in milliseconds. */
const readyWithin = 60_000;
const endsWithin = 2_000;

/** A window that was just started: its process id, and a wait until it answers. */
export type StartingPlayground = {
  readonly pid: number;
  /** Rejects if the port is not free (the program itself would silently take another) or the program gives up. */
  ready(): Promise<void>;
};

/** Starts a window. Whoever starts it ends it, also when it never becomes ready. */
export async function startPlayground(start: PlaygroundStart): Promise<StartingPlayground> {
  const child = spawn(process.execPath, commandLine(start), {
    cwd: path.dirname(start.configPath),
    env: quietEnvironment(start),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = spokenBy(child);
  const pid = await spawned(child);
  return { pid, ready: () => untilReady(child, said, start) };
}

/** Ends a window: asks first, and insists after two seconds. Does nothing if the process is not (any more) that window. */
export async function endPlayground(pid: number, port: number): Promise<void> {
  if (!isPlayground(pid, port)) return;
  signal(pid, 'SIGTERM');
  const insistAt = performance.now() + endsWithin;
  while (isPlayground(pid, port)) {
    if (performance.now() > insistAt) signal(pid, 'SIGKILL');
    await pause(25);
  }
}

/** Whether an Agents Playground answers on this port of this machine. */
export async function answersPing(port: number): Promise<boolean> {
  return (await ask(port, '/_debug/ping')) === 'pong';
}

/** The text a local port answers to a GET, or undefined if nothing useful answers; a busy machine may take seconds. */
export async function ask(port: number, pathname: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a window's mocked connector, without a slash at the end. */
export function serviceUrlOf(port: number): string {
  return `http://127.0.0.1:${port}/_connector`;
}

/**
 * Whether this process is the window on this port. A process id can be given to another program later, so where the
 * machine shows command lines (Linux) it must be ours; elsewhere being alive, and its port answering, has to do.
 */
export function isPlayground(pid: number, port: number): boolean {
  if (existsSync('/proc/self/cmdline')) {
    const words = commandLineOf(pid);
    return words.includes(cliPath()) && words[words.indexOf('--port') + 1] === String(port);
  }
  return signal(pid, 0);
}

/** Sends a signal (0 only asks) and says whether the process was there to get it. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function commandLineOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function commandLine({ port, botEndpoint }: PlaygroundStart): string[] {
  const options = ['--app-endpoint', botEndpoint, '--channel-id', 'msteams', '--port', String(port)];
  return [cliPath(), 'start', ...options, '--service-url', serviceUrlOf(port), '--disable-telemetry'];
}

/** The package can only be run, not imported: its `main` does not exist. */
function cliPath(): string {
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json');
  return path.join(path.dirname(manifest), 'cli.js');
}

/** All that the program is told: it would otherwise also listen to settings meant for other programs. */
function quietEnvironment(start: PlaygroundStart): NodeJS.ProcessEnv {
  return {
    SystemRoot: process.env.SystemRoot,
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: start.configPath,
    M365_AGENTS_PLAYGROUND_LOGFILE: start.logPath,
    TEAMSAPPTESTER_BROWSER: 'none',
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
}

function spawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? Number.NaN));
  });
}

function spokenBy(child: ChildProcess): () => string {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return () => said;
}

/** Waits for its one word on the standard output, the port it took, and then for an answer on that port. */
async function untilReady(child: ChildProcess, said: () => string, start: PlaygroundStart): Promise<void> {
  const giveUpAt = performance.now() + readyWithin;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw gaveUp(start.logPath);
    if (performance.now() > giveUpAt)
      throw new Error(`No Agents Playground answered on port ${start.port} in time.`);
    const port = /^Listening on (\d+)$/m.exec(said())?.[1];
    if (port !== undefined && Number(port) !== start.port) throw new PortTaken(start.port);
    if (port !== undefined && (await answersPing(start.port))) return;
    await pause(25);
  }
}

/** Its reasons for giving up go to its own log file only. */
function gaveUp(logPath: string): Error {
  const lines = existsSync(logPath) ? readFileSync(logPath, 'utf8').trimEnd().split('\n') : [];
  const reasons = lines.filter((line) => line.startsWith('error')).slice(-5);
  return new Error(['The Agents Playground gave up.', ...reasons].join('\n'));
}

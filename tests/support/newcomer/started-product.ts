/** Starts the product the way `npm start` does, as a program of its own that signals reach. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { leftWindows } from '../../../bot/local/playground/left-windows';
import { endPlayground } from '../../../bot/local/playground/playground-program';

/** How the program ended; the code is null after a signal. */
export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** A started program: it may still be on its way, run, or have ended. */
export type StartedProduct = {
  /** Every line it has printed so far, to either stream, oldest first. */
  readonly lines: readonly string[];
  /** Resolves when it says that it is ready; rejects with what it said if it ends instead. */
  ready(): Promise<void>;
  /** Resolves when the program has ended. */
  ended(): Promise<Ending>;
  send(signal: NodeJS.Signals): void;
};

const root = path.resolve(__dirname, '..', '..', '..');

/** Starts it with these settings and nothing of the caller's own environment that could change what it does. */
export function startProduct(settings: Readonly<Record<string, string>>): StartedProduct {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/local/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = endOf(child);
  const isReady = readyLine(child, lines);
  return {
    lines,
    ready: () => Promise.race([isReady, ended.then(() => Promise.reject(new Error(lines.join('\n'))))]),
    ended: () => ended,
    send: (signal) => void child.kill(signal),
  };
}

/** Ends it and the chat windows that its data folder knows, whatever state a failed test left them in. */
export async function endProduct(product: StartedProduct, dataDir: string): Promise<void> {
  product.send('SIGKILL');
  await product.ended();
  const windows = await leftWindows(path.join(dataDir, 'playground', 'windows.json'));
  await Promise.all(windows.map(({ pid, port }) => endPlayground(pid, port)));
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // `close` comes after the last line, `exit` may come before it.
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function readyLine(child: ChildProcess, lines: string[]): Promise<void> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Ready')) resolve();
      });
    }
  });
}

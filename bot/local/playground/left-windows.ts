/** Knows the windows that an earlier run of ours left behind when it was ended by force. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { answersPing, ask, isPlayground } from './playground-program';
import type { WindowConfig } from './window-config';

/** One window we started: enough to find it again and end it. */
export type StartedWindow = { readonly pid: number; readonly port: number };

/** What is behind a port before we open a window there. */
export type PortState = 'free' | 'our window' | 'another window';

/**
 * Looks behind a port. `our window` is one made for the same person, chat, council and bot, whoever started it;
 * `free` means that no Playground answers, not that nothing does.
 */
export async function portState(port: number, wanted: WindowConfig): Promise<PortState> {
  if (!(await answersPing(port))) return 'free';
  // Its `/config` answers only once the bot does; this one has the same content at once.
  const answer = await ask(port, '/_internal/v1/testConfig');
  return answer !== undefined && servesSame(parsed(answer), wanted) ? 'our window' : 'another window';
}

/** The windows in the record that are still there: each answers on its port and is the program we started. */
export async function leftWindows(recordPath: string): Promise<readonly StartedWindow[]> {
  if (!existsSync(recordPath)) return [];
  const record = parsed(readFileSync(recordPath, 'utf8'));
  const left: StartedWindow[] = [];
  for (const window of Array.isArray(record) ? record.filter(isStartedWindow) : []) {
    if (isPlayground(window.pid, window.port) && (await answersPing(window.port))) left.push(window);
  }
  return left;
}

/** Writes down the windows we have to end one day; none removes the record. At once, so that parallel calls agree. */
export function recordWindows(recordPath: string, windows: readonly StartedWindow[]): void {
  if (windows.length === 0) rmSync(recordPath, { force: true });
  else writeFileSync(recordPath, `${JSON.stringify(windows)}\n`);
}

/** The window answers with its file in its own arrangement; the group chat's id stands for the bot's address. */
function servesSame(answer: unknown, wanted: WindowConfig): boolean {
  const config = field(answer, 'config');
  const groupChats = field(config, 'groupChats');
  return (
    field(config, 'tenantId') === wanted.tenantId &&
    isDeepStrictEqual(field(config, 'currentUser'), wanted.currentUser) &&
    field(field(config, 'personalChat'), 'id') === wanted.personalChat.id &&
    Array.isArray(groupChats) &&
    field(groupChats[0], 'id') === wanted.groupChat.id
  );
}

function isStartedWindow(value: unknown): value is StartedWindow {
  return Number.isSafeInteger(field(value, 'pid')) && Number.isSafeInteger(field(value, 'port'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Tries what happens to chat windows around their opening: taken ports, windows left behind, and the end. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WindowPerson } from '../../bot/local/playground/window-types';
import {
  type OpenWindows,
  openPlaygroundWindows,
  type WindowsOptions,
} from '../../bot/local/playground/windows';
import { freePort, serveLocally } from './local-page';

jest.setTimeout(120_000);

const [ana, ben, cai] = ['Ana Lewis', 'Ben Okafor', 'Cai Price'].map(
  (displayName, index): WindowPerson => ({
    personId: `p${index}`,
    displayName,
    entraObjectId: `a0000000-0000-4000-8000-00000000000${index}`,
    email: `p${index}@arden.example`,
  }),
);

let dataDir: string;
let options: WindowsOptions;
let lines: string[];
let opened: OpenWindows[];

beforeEach(async () => {
  lines = [];
  opened = [];
  dataDir = await mkdtemp(path.join(tmpdir(), 'windows-'));
  options = {
    people: [known(ana), known(ben)],
    colleagues: [known(ana), known(ben), known(cai)],
    botEndpoint: 'http://127.0.0.1:9/api/messages',
    firstPort: await freePort(),
    tenantId: '99999999-1111-4222-8333-999999999999',
    dataDir,
    log: (line) => lines.push(line),
  };
});

afterEach(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  await rm(dataDir, { recursive: true });
});

async function openWindows(wanted: WindowsOptions): Promise<OpenWindows> {
  const open = await openPlaygroundWindows(wanted);
  opened.push(open);
  return open;
}

function known(person: WindowPerson | undefined): WindowPerson {
  if (person === undefined) throw new Error('No such person.');
  return person;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/_debug/ping`).then(
    () => true,
    () => false,
  );
}

test('Two people get a window each, on neighbouring ports, and both have ended when they are closed', async () => {
  const open = await openWindows(options);
  const [first, second] = open.windows;
  expect(first).toMatchObject({ port: options.firstPort, conversationId: 'playground-p0', reused: false });
  expect(second).toMatchObject({
    port: options.firstPort + 1,
    conversationId: 'playground-p1',
    reused: false,
  });
  const config = JSON.parse(
    await readFile(path.join(dataDir, 'playground', `window-${second?.port}.yml`), 'utf8'),
  );
  expect(config.users.map(({ name }: { name: string }) => name)).toEqual([
    'Ana Lewis',
    'Cai Price',
    'Colleague 1',
    'Colleague 2',
    'Colleague 3',
  ]);
  await open.close();
  expect(await answers(options.firstPort)).toBe(false);
  expect(await answers(options.firstPort + 1)).toBe(false);
});

test('A window left by a forced end is used again, and ended when the new run ends', async () => {
  await openWindows(options);
  const again = await openWindows(options);
  expect(again.windows.map(({ reused }) => reused)).toEqual([true, true]);
  // The two are opened side by side, so either may be first.
  expect(lines.sort()).toEqual([
    `Using the chat window that an earlier run left on port ${options.firstPort}.`,
    `Using the chat window that an earlier run left on port ${options.firstPort + 1}.`,
  ]);
  await again.close();
  expect(await answers(options.firstPort)).toBe(false);
});

test('A left window that talks to another bot, or has no place any more, is ended first', async () => {
  await openWindows(options);
  const botEndpoint = 'http://127.0.0.1:10/api/messages';
  const again = await openWindows({ ...options, people: [known(ana)], botEndpoint });
  expect(again.windows.map(({ reused }) => reused)).toEqual([false]);
  expect(await answers(options.firstPort + 1)).toBe(false);
});

test('A window somebody else started for somebody else is refused and left alone', async () => {
  await openWindows({ ...options, people: [known(cai)] });
  const elsewhere = { ...options, dataDir: path.join(dataDir, 'elsewhere') };
  const port = options.firstPort;
  await expect(openWindows(elsewhere)).rejects.toThrow(`Port ${port} is taken`);
  expect(await answers(port)).toBe(true);
  expect(await answers(port + 1)).toBe(false);
});

test('A port that belongs to another program is named, and no window stays open', async () => {
  const firstPort = await freePort();
  const other = await serveLocally((_request, response) => response.end('hello'), firstPort + 1);
  await expect(openWindows({ ...options, firstPort })).rejects.toThrow(`Port ${other.port} is taken`);
  expect(await answers(firstPort)).toBe(false);
  await other.close();
});

test('A tenant that the window file may not hold is refused with the reason', async () => {
  // The schema wants text; a number gets past no type check, so it is smuggled in as JSON would bring it.
  const tenantId = JSON.parse('{"tenantId": 7}').tenantId;
  await expect(openWindows({ ...options, tenantId })).rejects.toThrow(/tenantId.* must be string/);
});

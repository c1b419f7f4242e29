/** Tries the chat windows end to end: a window, a bot of a few lines, and a person in a real browser. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { PlaygroundWindow } from '../../bot/local/playground/window-types';
import { type OpenWindows, openPlaygroundWindows } from '../../bot/local/playground/windows';
import { openBrowser } from './browser';
import { type CardBot, postMessage, startCardBot } from './card-bot';
import { freePort } from './local-page';
import { openPlaygroundChat } from './playground-page';

const ana = {
  personId: 'p-ana',
  displayName: 'Ana Lewis',
  entraObjectId: 'a0000000-0000-4000-8000-000000000001',
  email: 'ana.lewis@arden.example',
};
const tenantId = '99999999-1111-4222-8333-999999999999';

jest.setTimeout(120_000);

let browser: Browser;
let bot: CardBot;
let dataDir: string;
let open: OpenWindows;
let anaWindow: PlaygroundWindow;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'playground-'));
  bot = await startCardBot();
  const botEndpoint = `${bot.url}/api/messages`;
  const firstPort = await freePort();
  const log = () => undefined;
  open = await openPlaygroundWindows({
    people: [ana],
    colleagues: [],
    botEndpoint,
    firstPort,
    tenantId,
    dataDir,
    log,
  });
  const [first] = open.windows;
  if (first === undefined) throw new Error('No window opened.');
  anaWindow = first;
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await open.close();
  await bot.close();
  await rm(dataDir, { recursive: true });
});

test('A window takes what the bot writes before anybody has opened its page', async () => {
  expect(await postMessage(anaWindow, 'Written before anybody looked')).toBe(201);
});

test('A person types, fills in the card, saves it, sees it replaced, and is told something unasked', async () => {
  const chat = await openPlaygroundChat(browser, anaWindow.url);
  await chat.say('log decision');
  const form = await chat.card('A quick decision');
  await form.fill('What was decided?', 'Visit on Thursday');
  await form.choose('Where?', 'In the corridor');
  await form.pickDate('When?', '2027-02-23');
  await form.press('Save');
  await chat.card('Saved: Visit on Thursday (corridor, 2027-02-23)');
  await chat.page.getByText('A quick decision').waitFor({ state: 'detached' });
  const who = { from: { aadObjectId: ana.entraObjectId }, channelData: { tenant: { id: tenantId } } };
  const where = { conversation: { id: anaWindow.conversationId }, serviceUrl: anaWindow.serviceUrl };
  expect(bot.heard).toMatchObject([
    { text: 'log decision', ...who, ...where },
    { value: { verb: 'save', decision: 'Visit on Thursday' }, ...who, ...where },
  ]);
  expect(await postMessage(anaWindow, 'Supervision is due on Tuesday')).toBe(201);
  expect(await chat.reads('due on Tuesday')).toBe('Supervision is due on Tuesday');
  await chat.page.close();
});

test('A window keeps its files below the data folder, and none of what people wrote after it is closed', async () => {
  await open.close();
  expect(await readdir(path.join(dataDir, 'playground'))).toEqual([`window-${anaWindow.port}.yml`]);
});

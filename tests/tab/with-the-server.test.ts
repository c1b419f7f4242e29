/** The tab against the real server with its own store: propose, confirm, record; and a draft that survives a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { localSettings } from '../../bot/config';
import { faultLog } from '../../bot/faults';
import { type RunningLocally, startLocally } from '../../bot/local/start-local';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { freePort } from '../browser/local-page';
import { builtTab } from './built-tab';
import { eventually, patience } from './eventually';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let running: RunningLocally;
let dataDir: string;
let port: number;
const faults: object[] = [];

async function start(): Promise<void> {
  const read = localSettings({});
  if (!read.ok) throw new Error(read.problems.join(' '));
  const settings = { ...read.settings, port, playground: false, dataDir };
  running = await startLocally(
    settings,
    faultLog((line) => void faults.push(line)),
    () => undefined,
  );
}

beforeAll(async () => {
  await builtTab();
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tab-'));
  port = await freePort();
  faults.length = 0;
  await start();
  context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

const open = async (viewer: string, hash = '#/') => {
  // The hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${port}/tab/?as=${viewer}${hash}`);
};
const form = () => page.getByRole('dialog', { name: 'Log a quick decision' });
const log = () => page.getByRole('button', { name: 'Log a quick decision' }).click();
const waiting = () => page.getByRole('region', { name: 'Open quick decisions' });
const words = 'The visit moves to Monday.';

async function logDecision(): Promise<void> {
  await open('lewis');
  await log();
  await form().getByLabel('What was decided').fill(words);
  await form().getByLabel('To follow today').check();
  await form().getByRole('button', { name: 'Save' }).click();
  await form().waitFor({ state: 'hidden' });
}

test('the worker proposes, the supervisor amends it, the worker agrees and records it on the child’s file', async () => {
  await logDecision();
  await open('priya', '#/threads/lewis');
  await waiting().getByRole('button', { name: 'Amend' }).click();
  const amend = page.getByRole('dialog', { name: 'Amend' });
  await amend.getByLabel('How it should read').fill('The visit moves to Monday, without notice.');
  await amend.getByLabel('Why').fill('The plan would have waited too long.');
  await amend.getByLabel('Case reference').fill('LCS-204431');
  await amend.getByRole('button', { name: 'Save' }).click();
  await amend.waitFor({ state: 'hidden' });
  const entry = page.getByRole('article', { name: /^Quick decision/ }).last();
  await entry.getByText('The visit moves to Monday, without notice.').first().waitFor();
  expect(await entry.textContent()).toContain('First words');
  expect(await axeViolations(page)).toEqual([]);

  await open('lewis');
  const item = waiting().getByRole('list', { name: 'Not yet on a child’s file' });
  await item.getByRole('button', { name: 'Note to copy' }).click();
  await item
    .getByText(/LCS-204431/)
    .first()
    .waitFor();
  await item.getByRole('button', { name: 'Yes, it is there' }).click();
  await item.waitFor({ state: 'detached' });
}, 120_000);

test('a draft is there again after the server was restarted', async () => {
  await open('lewis');
  await log();
  await form().getByLabel('What was decided').fill(words);
  await form().getByText('Draft kept').waitFor();
  await running.stop();
  await start();
  await open('lewis');
  await log();
  await form()
    .getByText(/^You began this on Tuesday 19 January at 16:10/)
    .waitFor();
  await form().getByRole('button', { name: 'Continue' }).click();
  await form().getByLabel('To follow today').check();
  await form().getByRole('button', { name: 'Save' }).click();
  await form().waitFor({ state: 'hidden' });
  await log();
  await form().getByLabel('Why').waitFor();
  expect(await form().getByText('You began this').count()).toBe(0);
}, 120_000);

test('a draft has a page of its own, where who it was with can be put right', async () => {
  await open('priya', '#/log');
  const who = page.getByLabel('Who was it with?');
  await who.selectOption({ index: 1 });
  await page.getByLabel('What was decided').fill(words);
  await page.getByText('Draft kept').waitFor();
  const headers = { 'X-Local-Person': 'priya' };
  const drafts = async () =>
    JSON.stringify(await (await page.request.get(`http://127.0.0.1:${port}/api/drafts`, { headers })).json());
  const draftId = (await drafts()).match(/"draftId":"([^"]+)"/)?.[1];
  await open('priya', `#/log/${draftId}`);
  await page.getByLabel('What was decided').waitFor();
  const first = await who.inputValue();
  await who.selectOption({ index: 1 });
  expect(await who.inputValue()).not.toBe(first);
  await page.getByLabel('To follow today').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'See it in the thread' }).waitFor();
  expect(await drafts()).toBe('{"drafts":[]}');
}, 120_000);

test('what is written while the server is away is on it once it is back', async () => {
  await open('lewis');
  await log();
  await form().getByLabel('What was decided').waitFor();
  await running.stop();
  await form().getByLabel('What was decided').fill(words);
  await form().getByText('Kept on this device until we are back online').waitFor();
  await start();
  await form().getByText('Draft kept').waitFor();
  await eventually(async () => expect(await page.evaluate('localStorage.length')).toBe(0));
}, 120_000);

test('a name of a child is caught before it is saved and before it is kept', async () => {
  await open('lewis');
  await log();
  await form().getByLabel('What was decided').fill('Kayleigh Thornton stays with her grandmother.');
  await form()
    .getByText(/^Not kept: it may name a child/)
    .waitFor();
  await form().getByRole('button', { name: 'Save' }).click();
  await form().locator('mark').first().waitFor();
  await form().getByRole('button', { name: 'Not a child or family' }).click();
  await form().waitFor({ state: 'hidden' });
});

test('the two withdraws, lists and the evening question reach the server', async () => {
  await logDecision();
  const entry = page.getByRole('article', { name: /^Quick decision/ }).last();
  await entry.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await entry.getByText('Withdrawn', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Decisions directed/ }).click();
  await page.getByRole('heading', { name: 'Decisions directed' }).waitFor();
  const box = page.getByLabel('Ask me at the end of the day whether anything was said in passing');
  const before = await box.isChecked();
  await box.setChecked(!before);
  await page
    .getByRole('status')
    .getByText(/at the end of the day\.$/)
    .waitFor();
  await page.reload();
  await box.waitFor();
  expect(await box.isChecked()).toBe(!before);
});

test('a decision above its supervisor is at the top of My team of whoever may decide, and opens from there', async () => {
  await open('helen', '#/threads/kerry');
  await log();
  await form().getByLabel('What was decided').fill(words);
  await form().getByLabel('Why').fill('The plan would have waited too long.');
  await form().getByLabel('To follow today').check();
  await form().getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText("It isn't on the child's file").waitFor();
  await open('priya', '#/team');
  const section = page.getByRole('region', { name: 'Needs your authority' });
  await section.getByText("Don't wait for the card").waitFor();
  await section.getByRole('link', { name: /^Quick decision with Kerry/ }).click();
  await page.getByRole('article').getByText(words).waitFor();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
}, 120_000);

/** A record against the real server with its own store: begun from the file, written, issued, signed by both, added to. */
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
import { patience } from './eventually';
import { paperSaved } from './paper-saved';

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
  dataDir = mkdtempSync(join(tmpdir(), 'records-'));
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

const open = async (viewer: string, hash: string) => {
  // The hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${port}/tab/?as=${viewer}${hash}`);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const saved = () => paperSaved(page);
const newest = () =>
  page.getByRole('region', { name: 'Supervision records' }).getByRole('listitem').first().getByRole('link');

async function begin(): Promise<void> {
  await open('priya', '#/file/lewis');
  await button('Begin: Ready').click();
  await box('Check-in').waitFor();
}

test('begun, written, issued and signed by one, then by the other, and both see the same; an addendum follows', async () => {
  await begin();
  await box('Workload').fill('Seventeen children, three of them in court.');
  await saved();
  await button('Add an action').click();
  await box('What will be done').fill('Book the joint visit.');
  await page.getByLabel('By', { exact: true }).fill('2027-01-26');
  await button('End session').click();
  // The button says that it is saving; this one goes when it is.
  await button('Begun by mistake').waitFor({ state: 'detached' });
  await page.getByLabel('Sign it now, as agreed').check();
  await button('Issue the record').click();
  await page.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();
  await page.getByText('Seventeen children, three of them in court.').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await open('lewis', '#/file/lewis');
  await newest().click();
  await button('Sign').click();
  await page.getByLabel('Sign: agreed').check();
  await button('Sign it').click();
  await button('Add to it').waitFor();
  await button('Add to it').click();
  await box('Your addendum').fill('The joint visit was on Friday.');
  await button('Save').click();
  await page.getByText('The joint visit was on Friday.').first().waitFor();
  await open('priya', '#/file/lewis');
  await newest().click();
  await page.getByText('The joint visit was on Friday.').waitFor();
}, 120_000);

test('the draft is there after the server was restarted, and two windows get their choice', async () => {
  await begin();
  await box('Workload').fill('Seventeen children.');
  await saved();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Workload' }).waitFor();
  await running.stop();
  await start();
  await box('Learning').fill('A course in May.');
  await saved();
  await other.getByRole('textbox', { name: 'Workload' }).fill('Seventeen children, and one more.');
  const choice = other.getByRole('region', { name: 'Written on two devices' });
  await choice.getByText('A course in May.').waitFor();
  await choice.getByRole('button', { name: 'Keep both' }).click();
  await paperSaved(other);
  await page.reload();
  await box('Learning').waitFor();
  expect(await box('Learning').inputValue()).toBe('A course in May.');
  expect(await box('Workload').inputValue()).toBe('Seventeen children, and one more.');
}, 120_000);

test('a disagreement is said, commented and signed as received; the supervisor changes it and both sign anew', async () => {
  await begin();
  await box('Workload').fill('Was reminded about late visits.');
  await button('Issue the record').click();
  await page.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();

  await open('lewis', '#/file/lewis');
  await newest().click();
  await button('I disagree').click();
  await button('Say that I disagree').click();
  await page.getByText('does not agree with something in it').waitFor();
  await button('Comment').click();
  await box('Your comments').fill('The visits were on the days we agreed.');
  await button('Save').first().click();
  await page.getByText('The visits were on the days we agreed.').first().waitFor();
  await button('Sign').click();
  await page.getByLabel('Sign: received, not agreed').check();
  await button('Sign it').click();
  // The words of the choice stood there before.
  await page.getByRole('status').getByText('Signed.').waitFor();

  await open('priya', '#/file/lewis');
  await newest().click();
  await page.getByRole('link', { name: 'Change the record' }).click();
  await box('Workload').fill('We spoke about the dates of visits.');
  await button('Issue the new version').click();
  await page.getByText('Void: given for version 1.').waitFor();
  await page.getByText('We spoke about the dates of visits.').waitFor();
}, 120_000);

test('a session begun by mistake is put away after one question, and can be begun anew', async () => {
  await begin();
  await button('Begun by mistake').click();
  await button('Keep it').click();
  await page.locator('button:focus', { hasText: 'Begun by mistake' }).waitFor();
  // The question is gone, and whoever answered it goes on from where they were.
  await page.keyboard.press('Enter');
  await button('Put it away').click();
  await page.getByRole('heading', { level: 1, name: /^Prepare/ }).waitFor();
  await page.getByRole('link', { name: 'Go on with the session' }).waitFor({ state: 'detached' });
  await begin();
}, 120_000);

/** Reading a thread and a team in a real browser, in local mode. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { eventually, patience } from './eventually';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let server: FixtureServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  await builtTab();
  [browser, server] = await Promise.all([openBrowser(), startFixtureServer({ localMode: true })]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

beforeEach(async () => {
  server.reset();
  context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (problem) => complaints.push(problem.message));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = (address: string) => page.goto(`${server.url}/tab/${address}`);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
/** The title follows the page. */
const isTitled = (title: string) => eventually(async () => expect(await page.title()).toBe(title));
const paths = () => server.calls.map((call) => `${call.method} ${call.path}`);

test('opening one’s own thread is exactly one call, made as the person in the address', async () => {
  await open('?as=lewis#/');
  await heading('Your supervision thread Lewis Grant').waitFor();
  expect(paths()).toEqual(['GET /api/threads/me']);
  expect(server.calls[0]?.headers['x-local-person']).toBe('lewis');
  await isTitled('Supervision thread');
});

test('opening a supervisee’s thread is exactly one call and says whose it is', async () => {
  await open('?as=amara#/threads/lewis');
  await heading('Supervision thread Lewis Grant').waitFor();
  expect(paths()).toEqual(['GET /api/threads/lewis']);
});

test('entries stand in order with their kind, words, reasons and references', async () => {
  await open('?as=lewis#/');
  const articles = page.getByRole('article');
  await articles.first().waitFor();
  expect(await articles.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Quick decision',
    'Action',
    'Something was in the way',
    'Supervision',
  ]);
  const first = articles.first();
  for (const words of [
    "Not yet on the child's file",
    'A third missed school day',
    'LCS-204418',
    'Comes back',
  ]) {
    expect(await first.textContent()).toContain(words);
  }
  // Dates to come are one line above it, with the way to where they stand.
  const timeline = page.getByRole('region', { name: 'Timeline, newest first' });
  await timeline.getByText('3 dates are booked ahead, the next on Tuesday 26 January at 10:00.').waitFor();
  await page.getByRole('heading', { name: 'Diary', exact: true }).waitFor();
  await timeline.getByRole('button', { name: 'Show the diary' }).click();
  await page.locator('#diary:focus').waitFor();
});

test('a long text is fetched when somebody asks for all of it, and folds again', async () => {
  await open('?as=lewis#/');
  await page.getByRole('button', { name: 'Show all of it' }).click();
  await page.getByText('what she has seen since Christmas').waitFor();
  expect(paths().at(-1)).toBe('GET /api/threads/lewis/entries/decision%3A1');
  await page.getByRole('button', { name: 'Show less' }).click();
  await page.getByText('what she has seen since Christmas').waitFor({ state: 'detached' });
});

test('earlier entries are added below, announced, and the first of them gets the focus', async () => {
  await open('?as=lewis#/');
  await page.getByRole('button', { name: 'Show earlier' }).click();
  await page.getByText('2 earlier entries shown.').waitFor();
  await page.locator('[id="entry-decision:2"]:focus').waitFor();
  expect(await page.getByRole('article').count()).toBe(6);
  await page.getByRole('button', { name: 'Show earlier' }).waitFor({ state: 'detached' });
  expect(paths().at(-1)).toBe('GET /api/threads/me/entries?after=second-page');
});

test('a filter asks the server, lives in the address, and says how much it found', async () => {
  await open('?as=lewis#/');
  const actions = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Actions' });
  await actions.click();
  await page.getByText('1 entry.').waitFor();
  expect(await actions.getAttribute('aria-pressed')).toBe('true');
  await page.waitForURL((url) => url.hash === '#/?filter=actions');
  expect(paths().at(-1)).toBe('GET /api/threads/me?filter=actions');
});

test('a link to an entry on the first page opens the thread there', async () => {
  await open('?as=amara#/threads/lewis/entries/reason%3A1');
  await page.getByRole('article').first().waitFor();
  await page.locator('[id="entry-reason:1"]:focus').waitFor();
  expect(paths()).toEqual(['GET /api/threads/lewis']);
});

test('a link to an entry further down fetches that entry alone', async () => {
  await open('?as=amara#/threads/lewis/entries/decision%3A2');
  const opened = page.getByRole('region', { name: 'The entry you opened' });
  await opened.getByText('Ask the practice educator').waitFor();
  await page.locator('[id="entry-decision:2"]:focus').waitFor();
  expect(paths()).toEqual(['GET /api/threads/lewis', 'GET /api/threads/lewis/entries/decision%3A2']);
});

test('a link to an entry that is gone says so and still shows the thread', async () => {
  await open('?as=amara#/threads/lewis/entries/gone');
  await page.getByText('The entry you followed a link to is not in this thread').waitFor();
  expect(await page.getByRole('article').count()).toBe(4);
});

test('an empty thread says what will be here', async () => {
  await open('?as=sam#/');
  await page.getByText('Your thread starts here.').waitFor();
});

test('a thread that is not theirs, or is not there, looks the same', async () => {
  await open('?as=lewis#/threads/sam');
  await heading('This is not yours to see, or it is not there').waitFor();
  await open('?as=lewis#/threads/nobody');
  await heading('This is not yours to see, or it is not there').waitFor();
});

test('the navigation has what somebody can open: both sides, or the one that is theirs', async () => {
  await open('?as=amara#/');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.getByRole('link', { name: 'My team' }).click();
  await heading('My team').waitFor();
  await isTitled('My team');
  expect(await navigation.getByRole('link', { name: 'My team' }).getAttribute('aria-current')).toBe('page');
  await navigation.getByRole('link', { name: 'My supervision' }).click();
  await heading('Your supervision thread Amara Osei').waitFor();
  await open('?as=lewis#/');
  await heading(/Lewis Grant/).waitFor();
  // The navigation hears who is looking from the page.
  await navigation.getByRole('link', { name: 'Policy' }).waitFor();
  expect(await navigation.getByRole('link').allTextContents()).toEqual(['My supervision', 'Policy']);
});

test('the team shows each person’s status in words and leads to their thread', async () => {
  await open('?as=amara#/team');
  const row = page.getByRole('row', { name: /Sam Whitfield/ });
  await row.waitFor();
  for (const words of ['Overdue', 'Newly qualified social worker', 'Duty and court', 'Not in the diary']) {
    expect(await row.textContent()).toContain(words);
  }
  // The table comes in one call; what is asked besides may come later, in any order, and is short.
  await eventually(() => expect(paths()).toHaveLength(4));
  expect(paths()[0]).toBe('GET /api/team');
  expect(paths().slice(1).sort()).toEqual(['GET /api/authority', 'GET /api/below', 'GET /api/issues']);
  await page.getByRole('link', { name: 'Lewis Grant', exact: true }).click();
  await heading('Supervision thread Lewis Grant').waitFor();
  await page.locator('#main:focus').waitFor();
});

test('whoever is supervised by nobody starts with their team', async () => {
  await open('?as=dana#/');
  await heading('My team').waitFor();
  await page.waitForURL((url) => url.hash === '#/team');
});

test('the skip link is the first stop and leads to the main part', async () => {
  await open('?as=lewis#/');
  await heading(/Lewis Grant/).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Skip to the main part' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#main:focus').waitFor();
});

test('without a name in the address the page explains how to say who is looking', async () => {
  await open('');
  await heading('Say who is looking').waitFor();
});

test('a server that does not answer gets a plain word and another try', async () => {
  await open('?as=lewis#/team');
  await heading('My team').waitFor();
  await context.setOffline(true);
  await page.evaluate("location.hash = '#/'");
  await heading('We could not reach the server').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await heading(/Lewis Grant/).waitFor();
});

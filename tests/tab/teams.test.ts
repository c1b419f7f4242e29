/** The production build inside a faked Teams, and what a plain browser gets instead. */
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { eventually, patience } from './eventually';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let server: FixtureServer;
let local: FixtureServer;
let context: BrowserContext;

beforeAll(async () => {
  await builtTab();
  [browser, server, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false }),
    startFixtureServer({ localMode: true }),
  ]);
});
afterAll(() => Promise.all([browser.close(), server.close(), local.close()]));

beforeEach(async () => {
  server.reset();
  local.reset();
  context = await browser.newContext();
  context.setDefaultTimeout(patience);
});
afterEach(() => context.close());

const start = () => ({ serverUrl: server.url, tabPath: '/tab/', sso: { token: 'token-of-lewis' } });

test('the person’s token from Teams goes along as a bearer, asked for again with each request', async () => {
  const { tab, requests } = await openTeamsFrame(context, start());
  await tab.getByRole('heading', { level: 1, name: /Lewis Grant/ }).waitFor();
  await tab.getByRole('button', { name: 'Actions' }).click();
  await tab.getByText('1 entry.').waitFor();
  const tokens = server.calls.map(({ headers }) => headers.authorization);
  expect(tokens.length).toBeGreaterThanOrEqual(2);
  expect(new Set(tokens)).toEqual(new Set(['Bearer token-of-lewis']));
  const asked = (await requests()).filter(({ func }) => func === 'authentication.getAuthToken');
  expect(asked.length).toBeGreaterThanOrEqual(tokens.length);
});

test('Teams hears that the app is loaded and settled', async () => {
  const { tab, requests } = await openTeamsFrame(context, start());
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await eventually(async () => {
    const heard = (await requests()).map(({ func }) => func);
    expect(heard).toEqual(
      expect.arrayContaining(['appInitialization.appLoaded', 'appInitialization.success']),
    );
  });
});

test('a change of theme in Teams changes the tab', async () => {
  const { tab, setTheme } = await openTeamsFrame(context, start());
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.locator('html[style*="color-scheme: light"]').waitFor();
  await setTheme('dark');
  await tab.locator('html[style*="color-scheme: dark"]').waitFor();
  await setTheme('contrast');
  await tab.locator('html[style*="background: rgb(0, 0, 0)"]').waitFor();
});

test('a deep link leads to the thread and the entry it names', async () => {
  const { tab } = await openTeamsFrame(context, {
    ...start(),
    sso: { token: 'token-of-amara' },
    context: { subEntityId: 'threads/lewis/entries/decision%3A2' },
  });
  await tab.getByRole('region', { name: 'The entry you opened' }).waitFor();
  await tab.getByRole('heading', { level: 1, name: 'Supervision thread Lewis Grant' }).waitFor();
});

test('in a frame a name in the address counts for nothing, even when the server is local', async () => {
  const { tab } = await openTeamsFrame(context, {
    ...start(),
    serverUrl: local.url,
    tabPath: '/tab/?as=amara#/',
  });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  expect(local.calls.map(({ headers }) => headers['x-local-person'])).toEqual([undefined]);
});

test('when Teams refuses a token the page says so, and another try works', async () => {
  const { tab, setSso } = await openTeamsFrame(context, { ...start(), sso: { refusal: 'CancelledByUser' } });
  await tab.getByRole('heading', { level: 1, name: 'We could not tell who you are' }).waitFor();
  expect(server.calls).toEqual([]);
  await setSso({ token: 'token-of-lewis' });
  await tab.getByRole('button', { name: 'Try again' }).click();
  await tab.getByRole('heading', { level: 1, name: /Lewis Grant/ }).waitFor();
});

test('a frame whose Teams does not answer gets a plain word after three seconds, never an identity', async () => {
  const page = await context.newPage();
  // The policy allows only Teams and our own origin to frame the tab, so the silent frame is of our origin.
  await page.goto(`${local.url}/tab/thread.svg`);
  await page.setContent(`<iframe title="tab" src="${local.url}/tab/?as=amara"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: 'We could not reach Teams' }).waitFor();
  expect(await frame.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  expect(local.calls).toEqual([]);
});

test('a plain browser is sent to Teams, and the API is not asked', async () => {
  const page = await context.newPage();
  await page.goto(`${server.url}/tab/?as=amara`);
  await page.getByRole('heading', { level: 1, name: 'Open Supervision Thread in Microsoft Teams' }).waitFor();
  expect(server.calls).toEqual([]);
});

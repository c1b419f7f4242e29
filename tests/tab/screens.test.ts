/** Every screen in every theme and width: nothing axe finds hard to use, nothing that must be scrolled sideways. */
import type { Browser, Frame, Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let inTeams: FixtureServer;
let local: FixtureServer;

beforeAll(async () => {
  await builtTab();
  [browser, inTeams, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false }),
    startFixtureServer({ localMode: true }),
  ]);
}, 90_000);
afterAll(() => Promise.all([browser.close(), inTeams.close(), local.close()]));

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  { name: 'own thread', hash: '#/' },
  { name: 'thread of a supervisee, one entry opened', hash: '#/threads/lewis/entries/decision%3A2' },
  { name: 'case reference left empty', hash: '#/threads/lewis/entries/decision%3A2', reach: refuseReference },
  { name: 'team', hash: '#/team' },
  { name: 'quick decision', hash: '#/threads/lewis', reach: openWholeForm },
  { name: 'address that leads nowhere', hash: '#/elsewhere' },
];
const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const widths = [1280, 360];
const each = screens.flatMap((screen) =>
  themes.flatMap((theme) => widths.map((width) => ({ name: screen.name, screen, theme, width }))),
);

test.each(each)('in Teams: $name, theme $theme, $width px wide', async ({ screen, theme, width }) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(10_000);
  const { tab } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: `/tab/${screen.hash}`,
    sso: { token: 'token-of-amara' },
    theme,
  });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await screen.reach?.(tab);
  expect(await axeViolations(tab)).toEqual([]);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.close();
});

test.each(screens)('in a browser with forced colours, 320 px wide: $name', async ({ hash, reach }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, forcedColors: 'active' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${local.url}/tab/?as=amara${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(page);
  // With forced colours axe judges the colours we asked for, not the ones that are shown.
  expect(await axeViolations(page, { skipRules: ['color-contrast'] })).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await context.close();
});

async function openWholeForm(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Log a quick decision' }).click();
  await tab.getByRole('button', { name: /^More/ }).click();
  await tab.getByLabel('When it was said').selectOption('On another day');
  await tab.getByLabel('Another one').check();
  await tab.getByLabel('Case reference, typed').waitFor();
}

async function refuseReference(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Add the case reference' }).click();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Write the case reference here.').waitFor();
}

/** Pixels by which the page, or any scrolling part of it, is wider than its window. */
async function sidewaysOverflow(tab: Frame | Page): Promise<number> {
  return tab.evaluate<number>(`Math.max(...[document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] div, dialog[open] span')]
    .map((part) => part.scrollWidth - part.clientWidth)
    .concat(document.documentElement.scrollWidth - innerWidth))`);
}

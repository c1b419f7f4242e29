/** The page for preparing in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { fixturePreparation } from './fixture-preparation';
import { type FixtureServer, startFixtureServer } from './fixture-server';

const prepared = fixturePreparation();
let browser: Browser;
let inTeams: FixtureServer;
let local: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [prepared.room];
  [browser, inTeams, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false, rooms }),
    startFixtureServer({ localMode: true, rooms }),
  ]);
}, 90_000);
afterAll(() => Promise.all([browser.close(), inTeams.close(), local.close()]));
beforeEach(() => {
  prepared.reset();
  prepared.setDate('today');
  prepared.write(
    'lewis',
    ['The contact centre has no room before March; what can we offer?', 'My caseload'],
    {
      modelId: 'what-so-what',
    },
  );
  prepared.write('amara', ['Court report for LCS-204417']);
});

type Screen = { readonly as: 'lewis' | 'amara'; readonly hash: string };
const screens: readonly Screen[] = [
  { as: 'lewis', hash: '#/file/me/prepare' },
  { as: 'amara', hash: '#/file/lewis/prepare' },
];
const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const each = screens.flatMap((screen) =>
  themes.flatMap((theme) => [1100, 360].map((width) => ({ ...screen, theme, width }))),
);

/** With the choices open and a name marked, so that all there can be is there. */
async function reach(tab: Frame | Page): Promise<void> {
  await tab.getByRole('heading', { level: 1, name: /^Prepare/ }).waitFor();
  await tab.getByRole('button', { name: 'Not today' }).click();
  await tab.getByRole('textbox', { name: 'Point 1' }).fill('Kayleigh');
  await tab.locator('mark').first().waitFor();
}

const sidewaysOverflow = (tab: Frame | Page) =>
  tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

test.each(each)('in Teams: $as, theme $theme, $width px wide', async ({ as, hash, theme, width }) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(10_000);
  const { tab } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: `/tab/${hash}`,
    sso: { token: `token-of-${as}` },
    theme,
  });
  await reach(tab);
  expect(await axeViolations(tab)).toEqual([]);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

test.each(screens)('at 400 % zoom, which is 320 px, with forced colours: $as', async (screen) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, forcedColors: 'active' });
  const tab = await onLaptop(context, screen);
  // With forced colours axe judges the colours we asked for, not the ones that are shown.
  expect(await axeViolations(tab, { skipRules: ['color-contrast'] })).toEqual([]);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.close();
});

test.each(screens)('with text at 200 %: $as', async (screen) => {
  const context = await browser.newContext({ viewport: { width: 640, height: 800 } });
  const tab = await onLaptop(context, screen);
  await tab.evaluate(twiceTheText);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.close();
});

async function onLaptop(
  context: Awaited<ReturnType<Browser['newContext']>>,
  { as, hash }: Screen,
): Promise<Page> {
  context.setDefaultTimeout(10_000);
  const tab = await context.newPage();
  await tab.goto(`${local.url}/tab/?as=${as}${hash}`);
  await reach(tab);
  return tab;
}

const twiceTheText = `
  document.documentElement.style.fontSize = '200%';
  const theme = document.querySelector('.fui-FluentProvider');
  const sizes = getComputedStyle(theme);
  for (const name of ['100', '200', '300', '400', '500', '600']) {
    for (const size of ['--fontSizeBase' + name, '--lineHeightBase' + name])
      theme.style.setProperty(size, 2 * parseFloat(sizes.getPropertyValue(size)) + 'px');
  }`;

/** The agreement pages in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { fixtureAgreement } from './fixture-agreement';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let inTeams: FixtureServer;
let local: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [fixtureAgreement()];
  [browser, inTeams, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false, rooms }),
    startFixtureServer({ localMode: true, rooms }),
  ]);
}, 90_000);
afterAll(() => Promise.all([browser.close(), inTeams.close(), local.close()]));

// A screen that waits for a busy machine is no broken screen.
jest.setTimeout(60_000);

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as: 'amara' | 'lewis';
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  {
    name: 'an agreement that waits, with an induction and a hand-over',
    hash: '#/file/lewis/agreement',
    as: 'lewis',
    reach: refuseWhy,
  },
  { name: 'the draft', hash: '#/file/lewis/agreement/draft', as: 'amara' },
  { name: 'an earlier version', hash: '#/file/lewis/agreement/none', as: 'amara' },
];
const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const each = screens.flatMap((screen) =>
  themes.flatMap((theme) => [1100, 360].map((width) => ({ name: screen.name, screen, theme, width }))),
);

test.each(each)('in Teams: $name, theme $theme, $width px wide', async ({ screen, theme, width }) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(30_000);
  const { tab } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: `/tab/${screen.hash}`,
    sso: { token: `token-of-${screen.as}` },
    theme,
  });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await screen.reach?.(tab);
  expect(await axeViolations(tab)).toEqual([]);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

test.each(screens)('at 400 % zoom, which is 320 px, with forced colours: $name', async (screen) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    forcedColors: 'active',
  });
  context.setDefaultTimeout(30_000);
  const tab = await context.newPage();
  await tab.goto(`${local.url}/tab/?as=${screen.as}${screen.hash}`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await screen.reach?.(tab);
  // With forced colours axe judges the colours we asked for, not the ones that are shown.
  expect(await axeViolations(tab, { skipRules: ['color-contrast'] })).toEqual([]);
  expect(await sidewaysOverflow(tab)).toBe(0);
  await context.close();
});

async function refuseWhy(tab: Frame | Page): Promise<void> {
  await tab.getByText('Lewis likes a walk before a hard talk.').waitFor();
  await tab.getByRole('button', { name: 'Who shows them round' }).click();
  await tab.getByRole('button', { name: 'Write a newer note' }).click();
  await tab.getByRole('button', { name: 'Send it back' }).click();
  await tab.getByRole('button', { name: 'Make it a draft again' }).click();
  await tab.getByText('Write a few words.').first().waitFor();
}

/** Pixels by which the page is wider than its window. */
async function sidewaysOverflow(tab: Frame | Page): Promise<number> {
  return tab
    .evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    .then((over) => Math.max(0, over));
}

/** The pages of a record in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { fixtureRecords, olderId, recordId } from './fixture-records';
import { type FixtureServer, startFixtureServer } from './fixture-server';

const records = fixtureRecords();
let browser: Browser;
let inTeams: FixtureServer;
let local: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [records.room];
  [browser, inTeams, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false, rooms }),
    startFixtureServer({ localMode: true, rooms }),
  ]);
}, 90_000);
afterAll(() => Promise.all([browser.close(), inTeams.close(), local.close()]));
beforeEach(() => records.reset());

const page = (name: string, id: string) => `#/file/lewis/${name}/${encodeURIComponent(id)}`;
const full = {
  sections: {
    workload: 'Seventeen children is too many with three in court.',
    reflection: 'Kayleigh and the first visit.\nWhat else could be true?',
  },
  wellbeingHeld: true,
  modelId: 'what',
  behaviours: [
    {
      tagId: 't1',
      framework: 'Our Behaviours 1',
      code: 'curious',
      example: 'Asked the school what they had not said yet.',
    },
  ],
  actions: [
    { draftId: 'a1', owner: 'worker' as const, byOn: '2027-01-26', text: 'Book the joint visit.' },
    { draftId: 'a2', owner: 'supervisor' as const, byOn: null, text: 'Ask about the duty rota.' },
  ],
  issues: [{ draftId: 'i1', text: 'Two workers for every visit after five.' }],
  reflectionMinutes: 25,
  nextTime: 'How the joint visit went.',
};

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as?: 'amara' | 'lewis';
  readonly before?: () => void;
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  {
    name: 'a session being held',
    hash: page('session', recordId),
    before: () => records.begin(full),
    reach: refuseIssue,
  },
  {
    name: 'a short form, and two devices',
    hash: page('session', recordId),
    before: () => records.begin({ form: 'short' }),
    reach: meetOther,
  },
  {
    name: 'an issued record, to its worker',
    hash: page('record', recordId),
    as: 'lewis',
    before: () => records.issue(full),
    reach: unfoldSteps,
  },
  { name: 'an older record on request', hash: page('record', olderId), reach: refuseWhy },
];
const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const each = screens.flatMap((screen) =>
  themes.flatMap((theme) => [1100, 360].map((width) => ({ name: screen.name, screen, theme, width }))),
);

test.each(each)('in Teams: $name, theme $theme, $width px wide', async ({ screen, theme, width }) => {
  screen.before?.();
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  context.setDefaultTimeout(10_000);
  const { tab } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: `/tab/${screen.hash}`,
    sso: { token: `token-of-${screen.as ?? 'amara'}` },
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
  await onLaptop(screen, { viewport: { width: 320, height: 640 }, forcedColors: 'active' }, async (tab) => {
    // With forced colours axe judges the colours we asked for, not the ones that are shown.
    expect(await axeViolations(tab, { skipRules: ['color-contrast'] })).toEqual([]);
    expect(await sidewaysOverflow(tab)).toBe(0);
  });
});

test.each(screens)('with text at 200 %: $name', async (screen) => {
  await onLaptop(screen, { viewport: { width: 640, height: 800 } }, async (tab) => {
    await tab.evaluate(twiceTheText);
    expect(await sidewaysOverflow(tab)).toBe(0);
  });
});

async function onLaptop(
  { before, hash, as = 'amara', reach }: Screen,
  options: Parameters<Browser['newContext']>[0],
  look: (tab: Page) => Promise<void>,
): Promise<void> {
  before?.();
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const tab = await context.newPage();
  await tab.goto(`${local.url}/tab/?as=${as}${hash}`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(tab);
  await look(tab);
  await context.close();
}

async function refuseIssue(tab: Frame | Page): Promise<void> {
  await tab.getByText('Place, who else was there, interruptions').click();
  await tab.getByLabel('What will be done').first().fill('');
  await tab.getByRole('button', { name: 'Issue the record' }).click();
  await tab.getByText('Say what will be done.').waitFor();
  await tab.locator('mark').first().waitFor();
}

async function meetOther(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'More headings' }).click();
  records.writeElsewhere({ sections: { workload: 'Written on the phone, with a rather long sentence.' } });
  await tab.getByRole('textbox', { name: 'Workload' }).fill('Written here.');
  await tab.getByRole('region', { name: 'Written on two devices' }).waitFor();
}

async function unfoldSteps(tab: Frame | Page): Promise<void> {
  for (const name of ['Sign', 'I disagree', 'Comment', 'A paper copy was filed'])
    await tab.getByRole('button', { name, exact: true }).click();
  await tab.getByLabel('Your comments').fill('Kayleigh was not late.');
  await tab.getByRole('button', { name: 'Save' }).first().click();
  await tab.locator('mark').first().waitFor();
}

async function refuseWhy(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Open it' }).click();
  await tab.getByText('Say why you need it.', { exact: true }).last().waitFor();
}

/** The sizes of text are the theme's, in pixels: all of them twice, and the page's own as well. */
const twiceTheText = `
  document.documentElement.style.fontSize = '200%';
  const theme = document.querySelector('.fui-FluentProvider');
  const sizes = getComputedStyle(theme);
  for (const name of ['100', '200', '300', '400', '500', '600']) {
    for (const size of ['--fontSizeBase' + name, '--lineHeightBase' + name])
      theme.style.setProperty(size, 2 * parseFloat(sizes.getPropertyValue(size)) + 'px');
  }`;

/** Pixels by which the page, or a part that scrolls, is wider than its window. */
async function sidewaysOverflow(tab: Frame | Page): Promise<number> {
  return tab
    .evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    .then((over) => Math.max(0, over));
}

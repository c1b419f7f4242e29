/** The front page of a supervision file in the browser: what it says, paper in both places, and every theme. */
import { readFileSync } from 'node:fs';
import { axeViolations } from '../browser/axe';
import { openTeamsFrame, type TeamsTheme, tabOrigin } from '../browser/teams-frame';
import { eventually, patience } from './eventually';
import { fixtureFile } from './fixture-file';
import { fixtureLearning } from './fixture-learning';
import { fixtureRecords } from './fixture-records';
import { type FixtureServer, problem, startFixtureServer } from './fixture-server';
import { openPage } from './open-page';

let refuses = false;
const [learning, records] = [fixtureLearning(), fixtureRecords()];
const rooms = [
  (asked: Parameters<typeof fixtureFile>[0]) =>
    refuses && asked.method === 'POST'
      ? { refusal: problem(503, 'Not available', 'Please try again in a minute.') }
      : null,
  fixtureFile,
  records.room,
  learning.room,
];
const tab = openPage({ rooms });
let inTeams: FixtureServer;
beforeAll(async () => {
  inTeams = await startFixtureServer({ localMode: false, rooms });
});
afterAll(() => inTeams.close());
beforeEach(() => {
  refuses = false;
  records.reset();
  learning.reset();
});

const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name });
const button = (name: string) => tab.page.getByRole('button', { name });
const bodies = () => tab.server.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);

test('a worker sees whose file it is, who supervises, the agreement and the records, and gets there from the thread', async () => {
  await tab.open('lewis', '#/');
  await tab.page.getByRole('link', { name: 'Supervision file' }).click();
  await heading('My supervision file').waitFor();
  for (const words of [
    'Amara Osei, since Mon 5 Jan 2026',
    'Tom Reed, covering since Mon 11 Jan 2027',
    'to be looked at again by Tuesday 9 February 2027',
  ])
    await tab.page.getByText(words).waitFor();
  await tab.page.getByRole('heading', { level: 2, name: 'Supervision records' }).waitFor();
  const agreement = tab.page.getByRole('link', { name: 'Open the agreement' });
  expect(await agreement.getAttribute('href')).toBe('#/file/lewis/agreement');
  await eventually(async () => expect(await tab.page.title()).toBe('Supervision file'));
});

test('a supervisor prints the file, and has no way to the worker’s own year', async () => {
  await tab.open('amara', '#/file/lewis');
  await heading('Supervision file of Lewis Grant').waitFor();
  await button('Print this file').waitFor();
  expect(await button('Download my year').count()).toBe(0);
});

test('the whole file is saved with the downloads, and the page says so', async () => {
  await tab.open('lewis', '#/file/me');
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    button('Print this file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('supervision-file.pdf');
  expect(readFileSync(await download.path(), 'utf8')).toContain('pages');
  await tab.page.getByRole('status').getByText('Saved with your downloads: supervision-file.pdf.').waitFor();
  expect(bodies()).toMatchObject([{ what: 'file' }]);
});

test('a year is chosen and downloaded with the keyboard alone', async () => {
  await tab.open('lewis', '#/file/me');
  await tab.page.getByLabel('Which year').focus();
  await tab.page.keyboard.press('ArrowDown');
  await tab.page.keyboard.press('Tab');
  const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('my-supervision-2027.zip');
  expect(bodies()).toMatchObject([{ what: 'year', year: 2026 }]);
  await tab.page.getByLabel('Which year').selectOption('Everything');
  await button('Download my year').click();
  await tab.page.getByText('Saved with your downloads').waitFor();
  expect(bodies().at(-1)).toMatchObject({ what: 'year', year: null });
});

test('what cannot be made is said in words, and works the next time', async () => {
  await tab.open('lewis', '#/file/me');
  refuses = true;
  await button('Print this file').click();
  await tab.page.getByRole('alert').getByText('We are not quite there').waitFor();
  refuses = false;
  await button('Print this file').click();
  await tab.page.getByText('Saved with your downloads: supervision-file.pdf.').waitFor();
  expect(await tab.page.getByText('We are not quite there').count()).toBe(0);
});

test('somebody else’s file is not there', async () => {
  await tab.open('sam', '#/file/lewis');
  await heading('This is not yours to see, or it is not there').waitFor();
});

test('in Teams the link goes to the browser outside', async () => {
  const frame = await openTeamsFrame(tab.context, {
    serverUrl: inTeams.url,
    tabPath: '/tab/#/file/lewis',
    sso: { token: 'token-of-amara' },
  });
  await frame.tab.getByRole('button', { name: 'Print this file' }).click();
  await frame.tab.getByText('Your browser is fetching supervision-file.pdf.').waitFor();
  // Nobody waits for Teams, so the words may be there before it has heard.
  await eventually(async () => {
    const opened = (await frame.requests()).filter(({ func }) => func === 'executeDeepLink');
    expect(opened.map(({ args }) => args[0])).toEqual([`${tabOrigin}/api/the-document`]);
  });
  await tab.context.unrouteAll({ behavior: 'ignoreErrors' });
});

const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const each = themes.flatMap((theme) => [1100, 360].map((width) => ({ theme, width })));
test.each(each)(
  'in Teams, theme $theme, $width px wide: nothing axe finds, nothing cut off',
  async ({ theme, width }) => {
    // Whoever wants less movement gets each theme's colours at once.
    const context = await tab.browser.newContext({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    const frame = await openTeamsFrame(context, {
      serverUrl: inTeams.url,
      tabPath: '/tab/#/file/me',
      sso: { token: 'token-of-lewis' },
      theme,
    });
    await frame.tab.getByRole('heading', { level: 2, name: 'Supervision records' }).waitFor();
    await frame.tab.getByRole('button', { name: 'Download my year' }).waitFor();
    expect(await axeViolations(frame.tab, { alsoRules: ['target-size'] })).toEqual([]);
    const parts = ['Supervision records', 'Actions and case discussions', 'If the supervisor changes'];
    for (const name of parts) await frame.tab.getByRole('region', { name }).waitFor();
    // All at one moment: what comes a little later moves what is below it.
    const edges = await frame.tab.locator('section').evaluateAll(
      (sections, names) =>
        names.map((name) => {
          const section = sections.find((one) => one.querySelector('h2')?.textContent === name);
          const { top = 0, bottom = 0 } = section?.getBoundingClientRect() ?? {};
          return { top, bottom };
        }),
      parts,
    );
    const gaps = edges.slice(1).map(({ top }, at) => top - (edges[at]?.bottom ?? top));
    expect(gaps.map(Math.round)).toEqual([16, 16]);
    expect(await frame.tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
      0,
    );
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  },
);

test.each([
  ['at 400 % zoom, which is 320 px', 320],
  ['on a laptop', 1100],
])('%s nothing is cut off', async (_, width) => {
  await tab.page.setViewportSize({ width, height: 700 });
  await tab.open('lewis', '#/file/me');
  await button('Download my year').waitFor();
  expect(await tab.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});

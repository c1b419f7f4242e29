/** The pages a command, a card or a link leads to: the form by itself, and one quick decision by itself. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { openTeamsFrame } from '../browser/teams-frame';
import { builtTab } from './built-tab';
import { eventually, patience } from './eventually';
import { type FixtureServer, problem, startFixtureServer } from './fixture-server';

let browser: Browser;
let server: FixtureServer;
let inTeams: FixtureServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await builtTab();
  [browser, server, inTeams] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: true }),
    startFixtureServer({ localMode: false }),
  ]);
});
afterAll(() => Promise.all([browser.close(), server.close(), inTeams.close()]));

beforeEach(async () => {
  server.reset();
  inTeams.reset();
  context = await browser.newContext();
  context.setDefaultTimeout(patience);
  page = await context.newPage();
});
afterEach(() => context.close());

const draftId = '7c1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10';
const open = (viewer: string, hash: string) => page.goto(`${server.url}/tab/?as=${viewer}${hash}`);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const decision = () => page.getByLabel('What was decided');
const holds = (text: string) => eventually(async () => expect(await decision().inputValue()).toBe(text));
const bodyOf = (end: string) => server.calls.find(({ path }) => path.endsWith(end))?.body;

async function keep(viewer: string, about: string | null): Promise<void> {
  const values = {
    text: 'Visit on Monday.',
    reference: 'LCS-198802',
    source: 'https://teams.microsoft.com/l/m',
  };
  await page.request.post(`${server.url}/api/drafts`, {
    headers: { 'X-Local-Person': viewer },
    data: { draftId, about, values },
  });
}

const saidMore = "Lewis gets a note to read it. It isn't on the child's file until somebody puts it there.";
const undo = () => page.getByRole('button', { name: 'Undo' });

async function saveOnPage(): Promise<void> {
  await open('nia', '#/log');
  await decision().fill('Visit on Monday.');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
}

test('a worker’s page goes straight to the form; after saving it leads to the entry', async () => {
  await open('nia', '#/log');
  await heading('Log a quick decision').waitFor();
  await decision().fill('Visit on Monday.');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
  await page.getByText(saidMore).waitFor();
  const link = page.getByRole('link', { name: 'See it in the thread' });
  expect(await link.getAttribute('href')).toMatch(/^#\/threads\/nia\/entries\/decision%3A/);
  expect(server.calls.find(({ path }) => path.endsWith('/decisions'))?.path).toBe(
    '/api/threads/nia/decisions',
  );
});

test('a supervisor says first with whom it was', async () => {
  await open('amara', '#/log');
  await page.getByLabel('Who was it with?').selectOption('Lewis Grant');
  await decision().fill('Visit on Monday.');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
  expect(bodyOf('/api/threads/lewis/decisions')).toMatchObject({ with: 'lewis' });
});

test('a draft begun in chat is in the form, and is saved once under its id with the message it came from', async () => {
  await keep('amara', 'lewis');
  await open('amara', `#/log/${draftId}`);
  await decision().waitFor();
  await holds('Visit on Monday.');
  expect(await page.getByLabel('LCS-198802').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
  expect(bodyOf('/api/threads/lewis/decisions')).toMatchObject({
    operationId: draftId,
    source: 'https://teams.microsoft.com/l/m',
    references: ['LCS-198802'],
  });
});

test('a draft that does not say with whom shows its words and asks', async () => {
  await keep('amara', null);
  await open('amara', `#/log/${draftId}`);
  await page.getByText('Visit on Monday.').waitFor();
  await page.getByLabel('Who was it with?').selectOption('My own supervisor');
  await decision().waitFor();
  await holds('Visit on Monday.');
});

test('somebody else’s draft, or one that was saved, is not there', async () => {
  await keep('amara', 'lewis');
  await open('nia', `#/log/${draftId}`);
  await heading('This draft is not there any more').waitFor();
  expect(await page.getByText('Visit on Monday.').count()).toBe(0);
});

test('with the keyboard alone what was saved is taken back beside the words that say so', async () => {
  await saveOnPage();
  const focused = page.locator(':focus');
  await focused.getByText(saidMore).waitFor();
  await undo().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await undo().and(focused).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('It stays in the thread with all its words').waitFor();
  await page.keyboard.press('Enter');
  await heading('Withdrawn.').waitFor();
  await focused.getByText('Its words stay in the thread.').waitFor();
  await undo().waitFor({ state: 'detached' });
  expect(bodyOf('/steps')).toMatchObject({ step: { do: 'withdraw' } });
});

test('Undo is offered for five minutes, and a form that is open then stays and says what the server says', async () => {
  await page.clock.install();
  await saveOnPage();
  // The clock goes on meanwhile, and a slow machine needs a part of the five minutes itself.
  await page.clock.fastForward('04:00');
  await undo().click();
  await page.clock.fastForward('01:30');
  server.refuseNext(problem(400, 'Not saved', 'It can no longer be withdrawn.'));
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByRole('dialog').getByText('It can no longer be withdrawn.').waitFor();
  await page.keyboard.press('Escape');
  await undo().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'See it in the thread' }).waitFor();
});

test('a dialog of Teams holds only the form, and stays until its words have been read and it is closed, without content', async () => {
  const { tab, requests } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: '/tab/#/log',
    sso: { token: 'token-of-nia' },
    context: { frameContext: 'task' },
  });
  await tab.getByLabel('What was decided').fill('Visit on Monday.');
  expect(await tab.getByRole('navigation').count()).toBe(0);
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText(saidMore).waitFor();
  await tab.getByRole('button', { name: 'Undo' }).waitFor();
  const closings = async () => (await requests()).filter(({ func }) => func === 'tasks.completeTask');
  expect(await closings()).toEqual([]);
  await tab.getByRole('button', { name: 'Close' }).click();
  await eventually(async () => expect(await closings()).toHaveLength(1));
  const closing = await closings();
  expect(closing[0]?.args[0]).toMatchObject({ about: 'nia', entryId: expect.stringMatching(/^decision:/) });
  expect(JSON.stringify(closing)).not.toContain('Visit');
});

test('in a tab of Teams saving leaves the page open', async () => {
  const { tab, requests } = await openTeamsFrame(context, {
    serverUrl: inTeams.url,
    tabPath: '/tab/#/log',
    sso: { token: 'token-of-nia' },
  });
  await tab.getByLabel('What was decided').fill('Visit on Monday.');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('link', { name: 'See it in the thread' }).waitFor();
  expect((await requests()).map(({ func }) => func)).not.toContain('tasks.completeTask');
});

test('whoever may see one decision only sees whose it is and that one, and asks for nothing else', async () => {
  await open('dana', '#/decisions/nia/decision%3A3');
  await heading('Quick decision, in the supervision thread of Nia Prosser-Llewellyn').waitFor();
  await page.getByRole('article').getByText('Waiting for Amara Osei.').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await eventually(async () => expect(await page.title()).toBe('Quick decision'));
  await eventually(() =>
    expect(server.calls.map(({ path }) => path).sort()).toEqual([
      '/api/me',
      '/api/threads/nia/entries/decision%3A3',
    ]),
  );
});

test('the supervisor answers it there', async () => {
  await open('amara', '#/decisions/nia/decision%3A3');
  await page.getByRole('button', { name: 'Confirm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('The risk has changed.');
  await dialog.getByLabel('Case reference').fill('LCS-204431');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('status').getByText('Saved. The other one hears of it.').waitFor();
  await page.getByRole('article').getByText('Confirmed by Amara Osei.').waitFor();
});

test('what needs somebody’s authority is at the top of My team, leads to that decision alone, and goes once it is decided', async () => {
  await open('dana', '#/team');
  const section = page.getByRole('region', { name: 'Needs your authority' });
  await section.getByText("Don't wait for the card: ring Amara on 0161 555 0101.").waitFor();
  const above = await section.boundingBox();
  const table = await page.getByRole('table').boundingBox();
  expect(above?.y).toBeLessThan(table?.y ?? 0);
  await section
    .getByRole('link', { name: 'Quick decision with Nia Prosser-Llewellyn, today at 16:14' })
    .click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('The risk has changed.');
  await dialog.getByLabel('Case reference').fill('LCS-204431');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('status').getByText('Saved. The other one hears of it.').waitFor();
  await page.getByRole('link', { name: 'My team' }).click();
  await section.waitFor({ state: 'detached' });
  await page.getByRole('table').waitFor();
});

test('whoever’s authority nothing waits for sees nothing of it, and is told when it could not be read', async () => {
  const answered = page.waitForResponse(/\/api\/authority$/);
  await open('amara', '#/team');
  await (await answered).finished();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0);
  await page.route('**/api/authority', (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{}' }),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.getByRole('table').waitFor();
});

test.each([
  ['dana', '#/decisions/nia/decision%3A4'],
  ['lewis', '#/decisions/nia/decision%3A3'],
  ['amara', '#/decisions/nia/decision%3A99'],
])('%s gets a clear refusal at %s and never another entry', async (viewer, hash) => {
  await open(viewer, hash);
  await heading('This decision is not yours to see, or it is not there').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});

test('who it was with can be put right with the keyboard: one form, one draft, in the thread it belongs to', async () => {
  await keep('amara', 'lewis');
  await open('amara', `#/log/${draftId}`);
  await decision().fill('Visit on Tuesday.');
  await page.getByText('Draft kept').waitFor();
  const who = page.getByLabel('Who was it with?');
  expect(await who.inputValue()).toBe('lewis');
  await who.selectOption('Nia Prosser-Llewellyn');
  await page.getByText('With Nia Prosser-Llewellyn').waitFor();
  await holds('Visit on Tuesday.');
  await eventually(() => expect(server.drafts.get(draftId)?.about).toBe('nia'));
  expect(server.drafts.size).toBe(1);
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
  expect(bodyOf('/api/threads/nia/decisions')).toMatchObject({ operationId: draftId, with: 'nia' });
  expect(bodyOf('/api/threads/lewis/decisions')).toBeUndefined();
  await eventually(async () => {
    expect(server.drafts.size).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });
});

test('while another thread is read nothing can be saved in the one before', async () => {
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/threads/nia**', async (route) => {
    await held;
    await route.continue();
  });
  await open('amara', '#/log');
  await page.getByLabel('Who was it with?').selectOption('Lewis Grant');
  await decision().fill('Visit on Monday.');
  await page.getByLabel('Who was it with?').selectOption('Nia Prosser-Llewellyn');
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
  goOn();
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await holds('Visit on Monday.');
});

test('a draft about somebody whom one no longer supervises shows its words, and they go along to who it was with', async () => {
  await keep('nia', 'lewis');
  await open('nia', `#/log/${draftId}`);
  await page.getByText('Visit on Monday.').waitFor();
  await page.getByLabel('Who was it with?').selectOption('My own supervisor');
  await decision().waitFor();
  await holds('Visit on Monday.');
});

test('for a supervisor too, who goes on supervising others', async () => {
  await keep('amara', 'dana');
  await open('amara', `#/log/${draftId}`);
  await page.getByText('There is nobody for you to log a decision with in this thread').waitFor();
  await page.getByText('Visit on Monday.').waitFor();
  await page.getByLabel('Who was it with?').selectOption('Lewis Grant');
  await decision().waitFor();
  await holds('Visit on Monday.');
});

test('a command for advice opens the form for advice, which does not come back at the next supervision', async () => {
  await open('nia', '#/log?type=advice');
  await page.getByLabel('What was advised').fill('Ring the school first.');
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(/^Saved\./).waitFor();
  expect(bodyOf('/api/threads/nia/decisions')).toMatchObject({ type: 'advice', revisit: false });
});

test('after Clear the form of a draft stays open and blank', async () => {
  await keep('amara', 'lewis');
  await open('amara', `#/log/${draftId}`);
  await decision().waitFor();
  await page.getByText('Draft kept').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  await eventually(() => expect(server.drafts.size).toBe(0));
  await holds('');
});

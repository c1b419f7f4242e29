/** Adding the case reference that was to follow, in a real browser: by keyboard alone, refused, interrupted, too late. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { type FixtureServer, problem, startFixtureServer } from './fixture-server';

let browser: Browser;
let server: FixtureServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await builtTab();
  [browser, server] = await Promise.all([openBrowser(), startFixtureServer({ localMode: true })]);
}, 90_000);
afterAll(() => Promise.all([browser.close(), server.close()]));

beforeEach(async () => {
  server.reset();
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  await page.goto(`${server.url}/tab/?as=amara#/threads/lewis?filter=decisions`);
  await addButton().waitFor();
});
afterEach(() => context.close());

const addButton = () => page.getByRole('button', { name: 'Add the case reference' });
const article = () => page.getByRole('article', { name: 'Advice Tue 15 Dec 2026, 12:40' });
const reference = () => article().getByRole('textbox', { name: 'Case reference' });
const save = () => article().getByRole('button', { name: 'Save' });
const cancel = () => article().getByRole('button', { name: 'Cancel' });
const chips = () => article().getByRole('list', { name: 'Case references' }).getByRole('listitem');
const focusedText = () => page.evaluate<string>('document.activeElement.textContent');
const focusedId = () => page.evaluate<string>('document.activeElement.id');
const posts = () => server.calls.filter(({ method }) => method === 'POST');
const status = (words: string) => page.getByRole('status').getByText(words);
const bottomAfterNextFrame = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(
  () => resolve(Math.floor(document.querySelector('article form').getBoundingClientRect().bottom)))))`;
const address = '/api/threads/lewis/entries/decision%3A2/references';

test('only an entry whose reference is to follow offers to add it, and says which entry it means', async () => {
  expect(await page.getByRole('article').count()).toBe(2);
  expect(await addButton().count()).toBe(1);
  const describedBy = (await addButton().getAttribute('aria-describedby')) ?? '';
  const described = await page.evaluate<string>(
    `${JSON.stringify(describedBy)}.split(' ').map((id) => document.getElementById(id).textContent).join(' ')`,
  );
  expect(described).toBe('Advice Tue 15 Dec 2026, 12:40');
});

test('with the keyboard alone: open, type two, save; the entry shows them and nothing is read again', async () => {
  await addButton().focus();
  await page.keyboard.press('Enter');
  await reference().waitFor();
  expect(await reference().getAttribute('placeholder')).toBe('For example LCS-204417');
  await page.keyboard.type(' LCS-204431, LCS-204432 ,');
  await page.keyboard.press('Enter');
  await status('Case reference LCS-204431, LCS-204432 added: Advice, Tue 15 Dec 2026, 12:40.').waitFor();
  expect(await chips().allTextContents()).toEqual(['LCS-204431', 'LCS-204432']);
  expect(await article().getByText('Case reference to follow').count()).toBe(0);
  expect(await article().getByText('Case reference added by Amara Osei').count()).toBe(1);
  expect(await addButton().count()).toBe(0);
  expect(await reference().count()).toBe(0);
  expect(await focusedId()).toBe('entry-decision:2');
  expect(server.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/threads/lewis?filter=decisions',
    `POST ${address}`,
  ]);
  expect(posts()[0]?.body).toEqual({ references: ['LCS-204431', 'LCS-204432'] });
});

test('Cancel gives the focus back to the button and sends nothing', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  await page.keyboard.press('Tab');
  expect(await focusedText()).toBe('Save');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await addButton().waitFor();
  expect(await focusedText()).toBe('Add the case reference');
  expect(posts()).toEqual([]);
});

test('a refusal stands at the field, what was typed stays, and it can be put right', async () => {
  await addButton().click();
  await reference().fill('Kayleigh');
  const message = 'This looks like a name. Give the reference, for example LCS-204417.';
  server.refuseNext(problem(400, 'Not saved', 'Nothing is saved yet.', [{ field: 'references', message }]));
  await save().click();
  await article().getByText(message).waitFor();
  expect(await reference().getAttribute('aria-invalid')).toBe('true');
  expect(await reference().inputValue()).toBe('Kayleigh');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  await reference().fill('LCS-204431');
  await page.keyboard.press('Enter');
  await status('Case reference LCS-204431 added').waitFor();
});

test('an empty line is the server’s to refuse', async () => {
  await addButton().click();
  await save().click();
  await article().getByText('Write the case reference here.').waitFor();
  expect(posts()[0]?.body).toEqual({ references: [''] });
});

test('when the answer gets lost it says so in view, what was typed stays, and saving again works', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  const loseTheAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await page.setViewportSize({ width: 360, height: 480 });
  await page.route('**/references', loseTheAnswer, { times: 1 });
  await save().click();
  await article().getByText('We could not reach the server').waitFor();
  expect(await page.evaluate(bottomAfterNextFrame)).toBeLessThanOrEqual(480);
  expect(await reference().inputValue()).toBe('LCS-204431');
  await save().click();
  await status('Case reference LCS-204431 added').waitFor();
  expect(posts()).toHaveLength(2);
});

test('when somebody else was faster it says so, shows their reference, and keeps what was typed', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  await fetch(`${server.url}${address}`, {
    method: 'POST',
    headers: { 'X-Local-Person': 'lewis' },
    body: JSON.stringify({ references: ['LCS-204499'] }),
  });
  await save().click();
  await article().getByText('There is a case reference already').waitFor();
  expect(await chips().allTextContents()).toEqual(['LCS-204499']);
  expect(await reference().inputValue()).toBe('LCS-204431');
  await cancel().click();
  await reference().waitFor({ state: 'detached' });
  expect(await addButton().count()).toBe(0);
  expect(await focusedId()).toBe('entry-decision:2');
});

test('an entry that is not theirs any more is said in plain words', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  server.refuseNext(problem(404, 'Not there', 'Not yours or not there.'));
  await save().click();
  await article().getByText('This is not yours to see, or it is not there').waitFor();
  expect(await reference().inputValue()).toBe('LCS-204431');
});

test('pressing Save twice sends it once', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  await save().dblclick();
  await status('Case reference LCS-204431 added').waitFor();
  expect(posts()).toHaveLength(1);
});

test('whoever cancels while it is being saved still sees what was added, and keeps the focus where it is', async () => {
  await addButton().click();
  await reference().fill('LCS-204431');
  const underway = new Promise<Route>((resolve) => void page.route('**/references', resolve));
  await save().click();
  const request = await underway;
  await cancel().click();
  await page.getByRole('button', { name: 'Log a quick decision' }).focus();
  await request.continue();
  await status('Case reference LCS-204431 added').waitFor();
  expect(await addButton().count()).toBe(0);
  expect(await focusedText()).toBe('Log a quick decision');
});

test('a text that was unfolded stays whole, and folded again it is the short one', async () => {
  await article().getByRole('button', { name: 'Show all of it' }).click();
  await article().getByText('two places').waitFor();
  await addButton().click();
  await reference().fill('LCS-204431');
  await page.keyboard.press('Enter');
  await chips().first().waitFor();
  expect(await article().textContent()).toContain('two places');
  await article().getByRole('button', { name: 'Show less' }).click();
  await article().getByText('two places').waitFor({ state: 'detached' });
  expect(await chips().allTextContents()).toEqual(['LCS-204431']);
});

test('what was added is there under another filter too, without asking for that list again', async () => {
  await page.getByRole('button', { name: 'Everything' }).click();
  await page.getByRole('button', { name: 'Show earlier' }).click();
  await addButton().click();
  await reference().fill('LCS-204431');
  await page.keyboard.press('Enter');
  await chips().first().waitFor();
  const asked = server.calls.length;
  await page.getByRole('button', { name: 'Quick decisions' }).click();
  await status('2 entries.').waitFor();
  expect(await chips().allTextContents()).toEqual(['LCS-204431']);
  expect(server.calls).toHaveLength(asked);
});

test('an entry that was opened by its link can be completed there', async () => {
  await page.goto(`${server.url}/tab/?as=lewis#/threads/lewis/entries/decision%3A2`);
  const opened = page.getByRole('region', { name: 'The entry you opened' });
  await opened.getByRole('button', { name: 'Add the case reference' }).click();
  await reference().fill('LCS-204431');
  await page.keyboard.press('Enter');
  await opened.getByRole('list', { name: 'Case references' }).getByText('LCS-204431').waitFor();
  expect(await opened.textContent()).toContain('two places');
  expect(await focusedId()).toBe('entry-decision:2');
});

test('a form whose code cannot be fetched says so and is there once the page is loaded again', async () => {
  await page.route('**/reference-form-*.js', (route) => route.abort());
  await page.reload();
  await addButton().click();
  await article().getByText('This part did not load').waitFor();
  await page.unroute('**/reference-form-*.js');
  await article().getByRole('button', { name: 'Load it again' }).click();
  await article().getByRole('button', { name: 'Load it again' }).waitFor({ state: 'detached' });
  await addButton().click();
  await reference().waitFor();
});

test('neither the button nor the form is printed', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await article().getByText('Add the case reference').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await addButton().click();
  await reference().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await article().locator('form').isVisible()).toBe(false);
});

/** Opening a supervision file from outside the pair, in the browser: asking, reading, closing, and who sees that it was done. */
import type { Frame, Page } from 'playwright-core';
import { type FileScreen, lookAt, withLargeText } from './file-screens';
import { fixtureAccess } from './fixture-access';
import { fixtureFile } from './fixture-file';
import { fixtureLearning } from './fixture-learning';
import { fixtureRecords } from './fixture-records';
import { type FixtureServer, startFixtureServer } from './fixture-server';
import { openPage } from './open-page';

const access = fixtureAccess();
const rooms = [access.room, fixtureFile, fixtureRecords().room, fixtureLearning().room];
const tab = openPage({ rooms });
let inTeams: FixtureServer;
beforeAll(async () => {
  inTeams = await startFixtureServer({ localMode: false, rooms });
});
afterAll(() => inTeams.close());
beforeEach(() => access.reset());

const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
const link = (name: string) => tab.page.getByRole('link', { name, exact: true });
const dialog = () => tab.page.getByRole('dialog');
const status = (words: string) => tab.page.getByRole('status').getByText(words);

test('a next manager opens parts of a file with the keyboard, is led to it, reads a record and closes it', async () => {
  await tab.open('dana', '#/files');
  await heading('Open a supervision file').waitFor();
  await tab.page.getByText('Opening a file leaves a line').waitFor();
  expect(await link('Files').getAttribute('aria-current')).toBe('page');
  await button('Open Lewis Grant’s file').focus();
  await tab.page.keyboard.press('Enter');
  await dialog().getByRole('heading', { name: 'Open Lewis Grant’s file' }).waitFor();
  // The first reason has the focus and none is chosen for anybody.
  await tab.page.keyboard.press('Enter');
  await dialog().getByText('Choose which it is.').waitFor();
  expect(access.asked()).toEqual([]);
  await tab.page.keyboard.press('Space');
  await dialog().getByText('It opens until the end of Wednesday 20 January.').waitFor();
  await dialog().getByRole('button', { name: 'Open it' }).click();
  await dialog().getByText('Tick what you want to open.').waitFor();
  await dialog().locator('input[type="checkbox"]:focus').waitFor();
  await dialog().getByLabel('Records of supervision').check();
  await dialog().getByLabel('Quick decisions').check();
  await dialog().getByLabel('Why, in your own words').fill('I want to see what was agreed.');
  await dialog().getByRole('button', { name: 'Open it' }).click();
  await status('The file is open until the end of Wednesday 20 January.').waitFor();
  await dialog().waitFor({ state: 'hidden' });
  expect(access.asked().at(-1)).toEqual({
    path: 'files/lewis/openings',
    body: {
      operationId: '11111111-1111-4111-8111-111111111111',
      reason: 'oversight',
      parts: ['records', 'decisions'],
      why: 'I want to see what was agreed.',
      notIdentifiers: [],
      putOffNotice: null,
    },
  });
  // What was done has the focus, and the way on is the next thing.
  await tab.page.locator('[role="status"]:focus').waitFor();
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Enter');
  await heading('Opened: file of Lewis Grant').waitFor();
  expect(await link('Files').getAttribute('aria-current')).toBe('true');
  await tab.page.getByText('What was said about wellbeing is not open').waitFor();
  await tab.page.getByText('No contact at the weekend').waitFor();
  await link('Tuesday 12 January 2027, with Amara Osei').click();
  await heading('Record of supervision, Tuesday 12 January 2027').waitFor();
  await tab.page.getByText('Seventeen children is too many').waitFor();
  await tab.page.getByText('Book the joint visit.').waitFor();
  await link('To what is open of Lewis Grant’s file').click();
  await button('Close it').click();
  await status('The file is closed.').waitFor();
  await heading('Nothing of this file is open to you').waitFor();
  expect(await tab.page.getByText('No contact at the weekend').count()).toBe(0);
});

test('what needs a yes waits, says so, and is taken back; a reason of safety warns first', async () => {
  await tab.open('dana', '#/files');
  await button('Open Lewis Grant’s file').click();
  await dialog().getByLabel('Somebody may not be safe').check();
  await dialog().getByText('Only when somebody may not be safe').waitFor();
  await dialog().getByRole('button', { name: 'Open it now' }).waitFor();
  await dialog().getByLabel('Capability, a disciplinary or a grievance').check();
  await dialog().getByLabel('The supervision agreement').check();
  await dialog().getByLabel('Why, in your own words').fill('Stage two.');
  await dialog().getByLabel('Ask that they are told later').check();
  await dialog().getByText('and when they are told').waitFor();
  await dialog().getByRole('button', { name: 'Ask to open it' }).click();
  await dialog().getByText('Choose a day.').waitFor();
  await dialog().getByLabel('Tell them on').fill('2027-02-01');
  await dialog().getByRole('button', { name: 'Ask to open it' }).click();
  await status('This waits for the data protection officer’s yes.').waitFor();
  await button('Take it back: Lewis Grant').waitFor();
  expect(await link('Read it in the file of Lewis Grant').count()).toBe(0);
  await button('Take it back: Lewis Grant').click();
  await status('The file is closed.').waitFor();
  await tab.page.locator('[role="status"]:focus').waitFor();
});

test('somebody is found by name without the name in any address, and files are drawn by lot', async () => {
  await tab.open('dana', '#/files');
  await tab.page.getByLabel('Name').fill('p');
  await button('Find').click();
  await tab.page.getByText('Type two letters of the name or more.').waitFor();
  await tab.page.getByLabel('Name').fill('Prosser');
  await tab.page.keyboard.press('Enter');
  await status('1 person found.').waitFor();
  expect(tab.server.calls.filter(({ path }) => /prosser/i.test(path))).toEqual([]);
  const found = tab.page.getByRole('region', { name: 'Find somebody' });
  await found.getByRole('button', { name: 'Open Nia Prosser-Llewellyn’s file' }).click();
  await dialog().getByLabel('Somebody may not be safe').waitFor();
  await tab.page.keyboard.press('Escape');
  await button('Draw').click();
  await tab.page.getByText('Say how many files, from 1 to 10.').waitFor();
  await tab.page.getByLabel('An inspection').check();
  await tab.page.getByLabel('How many files').fill('2');
  await button('Draw').click();
  await status('2 files were drawn.').waitFor();
  expect(await tab.page.getByRole('link', { name: /^Read what is open of/ }).count()).toBe(2);
  expect(access.asked().at(-1)?.body).toMatchObject({ count: 2, reason: 'inspection' });
});

test('a worker finds who opened their file from its front page, and says yes about wellbeing', async () => {
  access.open();
  await tab.open('lewis', '#/file/me');
  await link('Who opened this file').click();
  await heading('Who opened my file').waitFor();
  await tab.page.getByRole('article', { name: /^Dana Fairweather, next manager/ }).waitFor();
  await tab.page.getByText('Your caseload has been over seventeen').waitFor();
  await tab.page.getByText('Took a record on paper').waitFor();
  await button('Let Dana read what was written about how I am').click();
  await status('Dana Fairweather can read it now').waitFor();
  await tab.page.getByRole('button', { name: /^Let Dana/ }).waitFor({ state: 'detached' });
  expect(access.asked().at(-1)).toMatchObject({
    path: 'files/lewis/openings/opening-lewis/steps',
    body: { step: { do: 'agree-wellbeing' } },
  });
  await button('Close it to Dana again').click();
  await status('It is closed to Dana Fairweather again.').waitFor();
  await button('Let Dana read what was written about how I am').waitFor();
  await tab.open('nia', '#/file/nia/openings');
  await tab.page.getByText('Nobody from outside has opened this file.').waitFor();
});

test('the data protection officer answers who asks, with a day; nobody else gets to the page', async () => {
  await tab.open('sam', '#/protection');
  const waiting = tab.page.getByRole('region', { name: 'Waiting for your yes' });
  await waiting.getByText('The panel meets on 4 February.').waitFor();
  await waiting.getByText('another data protection officer answers it').waitFor();
  await waiting.getByRole('button', { name: /^Yes to Hannah/ }).click();
  await waiting.getByText('Choose which it is.').waitFor();
  await waiting.getByLabel('On a later day').check();
  await waiting.getByLabel('Tell them on').fill('2027-03-01');
  await waiting.getByRole('button', { name: /^Yes to Hannah/ }).click();
  await waiting.getByText('Choose a day by Tuesday 16 February.').waitFor();
  await waiting.getByLabel('At once').check();
  await waiting.getByRole('button', { name: /^Yes to Hannah/ }).click();
  await status('The file is open until the end of Tuesday 2 February.').waitFor();
  await waiting.getByText('Nothing waits for you.').waitFor();
  expect(access.asked().at(-1)?.body).toMatchObject({ step: { do: 'approve', noticeOn: null } });
  tab.server.reset();
  await tab.open('amara', '#/protection');
  await heading('This page is the data protection officer’s').waitFor();
  expect(tab.server.calls.map(({ path }) => path)).toEqual(['/api/me']);
});

const screens: readonly FileScreen[] = [
  { name: 'files', as: 'dana', hash: '#/files', reach: (frame) => frame.getByText('Read it').waitFor() },
  { name: 'the form, refused', as: 'dana', hash: '#/files', reach: refuseForm },
  { name: 'opened', as: 'dana', hash: '#/file/lewis/opened' },
  { name: 'a record of it', as: 'dana', hash: '#/file/lewis/opened/record%3Aone' },
  { name: 'who opened it', as: 'lewis', hash: '#/file/lewis/openings' },
  {
    name: 'data protection',
    as: 'sam',
    hash: '#/protection',
    reach: (frame) => frame.getByLabel('On a later day').check(),
  },
];

test.each(screens)(
  'every theme and width, and text at 200 %: nothing axe finds, nothing cut off: $name',
  async (screen) => {
    access.open();
    expect(await lookAt(tab.browser, inTeams.url, screen, [withLargeText])).toEqual([]);
  },
);

async function refuseForm(frame: Frame | Page): Promise<void> {
  await frame.getByRole('button', { name: 'Open Lewis Grant’s file' }).click();
  await frame.getByLabel('Somebody may not be safe').check();
  await frame.getByLabel('Ask that they are told later').check();
  await frame.getByRole('button', { name: 'Ask to open it' }).click();
  await frame.getByText('Say why in a few words.').waitFor();
}

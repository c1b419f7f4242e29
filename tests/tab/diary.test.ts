/** Keeping a diary in a real browser: booking, moving, cancelling, saying what became of a date; from both sides, also on a phone. */
import { readFile } from 'node:fs/promises';
import type { Route } from 'playwright-core';
import { openTeamsFrame } from '../browser/teams-frame';
import { eventually } from './eventually';
import { leave } from './file-screens';
import { problem, startFixtureServer } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();

async function open(who: string, hash = '#/'): Promise<void> {
  await tab.open(who, hash);
  await diary().waitFor();
}

const diary = () => tab.page.getByRole('region', { name: 'Diary' });
const button = (name: string) => diary().getByRole('button', { name, exact: true });
const dialog = (name: string) => tab.page.getByRole('dialog', { name });
const dates = () => diary().getByRole('heading', { level: 3 });
const said = (words: string) => diary().getByRole('status').getByText(words);
const posts = () => tab.server.calls.filter(({ method }) => method === 'POST');
const bodies = () => posts().map(({ body }) => body);
const operationIds = () => JSON.stringify(bodies()).match(/(?<="operationId":")[^"]+/g) ?? [];
const areThere = (count: number) => eventually(async () => expect(await dates().count()).toBe(count));
const focusedOn = (name: string) => diary().locator('button:focus').filter({ hasText: name }).waitFor();
const first = 'Tuesday 26 January at 10:00, 90 minutes';

test('a supervisor books a proposed date with the keyboard alone; the diary, the timeline and the focus follow', async () => {
  await open('amara', '#/threads/lewis');
  await button('Book a date').focus();
  await tab.page.keyboard.press('Enter');
  await dialog('Book a date').locator('input[type=radio]:checked:focus').waitFor();
  await tab.page.keyboard.press('ArrowDown');
  await tab.page.keyboard.press('Enter');
  await said('Booked. We’ll stay quiet.').waitFor();
  expect(posts().map(({ path }) => path)).toEqual(['/api/threads/lewis/sessions']);
  expect(bodies()).toMatchObject([{ dates: [{ on: '2027-03-01', at: '10:00' }], minutes: 90 }]);
  await areThere(3);
  await focusedOn('Book a date');
  await eventually(() =>
    expect(tab.server.calls.filter(({ path }) => path === '/api/threads/lewis')).toHaveLength(2),
  );
});

test('a worker books another date and time for a length of their own', async () => {
  await open('lewis');
  await button('Book a date').click();
  const form = dialog('Book a date');
  await form.getByLabel('Another date and time').check();
  await form.getByLabel('Date', { exact: true }).fill('2027-03-04');
  await form.getByLabel('Minutes').fill('60');
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await said('Booked.').waitFor();
  expect(bodies()).toMatchObject([{ dates: [{ on: '2027-03-04' }], minutes: 60 }]);
  expect(JSON.stringify(bodies())).not.toContain('"at"');
});

test('on a phone three months are booked at once: one left out, one changed, cover named when it is asked for', async () => {
  await tab.page.setViewportSize({ width: 360, height: 740 });
  await open('amara', '#/threads/lewis');
  await diary().getByText('Fewer than three dates stand in the diary.').waitFor();
  await button('Book three months').click();
  const form = dialog('Book three months');
  await form.getByRole('checkbox', { name: 'Tuesday 20 April at 10:00' }).uncheck();
  await form.getByRole('button', { name: 'Change Tuesday 23 March at 10:00' }).click();
  await form.getByLabel('Date instead of Tuesday 23 March at 10:00').fill('2027-03-25');
  await form.getByRole('button', { name: 'Book 2 dates' }).click();
  await form.getByText('Lewis is on MASH duty then.').waitFor();
  await form.getByLabel('Who decides meanwhile').selectOption('Nia Prosser-Llewellyn');
  await form.getByRole('button', { name: 'Book 2 dates' }).click();
  await said('2 dates are booked.').waitFor();
  expect(bodies().at(-1)).toMatchObject({
    dates: [
      { on: '2027-02-22', at: '10:00', cover: 'nia' },
      { on: '2027-03-25', at: '10:00' },
    ],
  });
  await button('Book three months').waitFor({ state: 'detached' });
  await button('Show all 4 dates').click();
  await areThere(4);
});

test('cover is asked for under the date that needs it, also after another was left out', async () => {
  await open('amara', '#/threads/lewis');
  await button('Book three months').click();
  const form = dialog('Book three months');
  await form.getByRole('checkbox', { name: 'Tuesday 23 March at 10:00' }).uncheck();
  await form.getByRole('button', { name: 'Book 2 dates' }).click();
  await form.getByText('Lewis is on MASH duty then.').waitFor();
  await form.getByRole('checkbox', { name: 'Tuesday 23 March at 10:00' }).check();
  const rows = form.getByRole('listitem');
  await rows.nth(0).getByLabel('Who decides meanwhile').waitFor();
  expect(await rows.nth(1).textContent()).not.toContain('Who decides meanwhile');
});

test('moving without a reason is the server’s to refuse; what was typed stays and it can be put right', async () => {
  await open('lewis');
  await button('Move').first().click();
  const form = dialog('Move this date');
  await form.getByText(first).waitFor();
  await form.getByLabel('Another date and time').check();
  await form.getByLabel('Date', { exact: true }).fill('2027-01-28');
  await form.getByLabel('Time', { exact: true }).fill('11:30');
  await form.getByRole('button', { name: 'Move it' }).click();
  await form.getByText('Say what got in the way.').waitFor();
  expect(await form.getByLabel('What got in the way').getAttribute('aria-invalid')).toBe('true');
  await form.locator('select:focus').waitFor();
  expect(await form.getByLabel('Date', { exact: true }).inputValue()).toBe('2027-01-28');
  expect(await form.getByLabel('Time', { exact: true }).inputValue()).toBe('11:30');
  await form.getByLabel('What got in the way').selectOption('Court');
  await form.getByRole('button', { name: 'Move it' }).click();
  await said('Moved.').waitFor();
  expect(posts().at(-1)?.path).toBe('/api/threads/lewis/sessions/session%3A2027-01-26/outcome');
  expect(bodies().at(-1)).toMatchObject({ outcome: 'moved', reason: 'COURT', on: '2027-01-28', at: '11:30' });
  expect(new Set(operationIds()).size).toBe(1);
  await tab.page.locator('#diary:focus').waitFor();
});

test('cancelling with a date to follow leaves a task, and the task leads to a date', async () => {
  await open('amara', '#/threads/lewis');
  await button('Cancel').first().click();
  const form = dialog('Cancel this date');
  await form.getByLabel('What got in the way').selectOption('Duty');
  await form.getByLabel('Date to follow').check();
  await form.getByRole('button', { name: 'Cancel it' }).click();
  await said('Cancelled.').waitFor();
  expect(bodies()).toMatchObject([{ outcome: 'cancelled', reason: 'DUTY', toFollow: true }]);
  await diary().getByText('A date is to follow.').waitFor();
  await dates().filter({ hasText: first }).waitFor({ state: 'detached' });
  await button('Give it a date').click();
  await dialog('Book a date').getByRole('button', { name: 'Book', exact: true }).click();
  await said('Booked.').waitFor();
  await diary().getByText('A date is to follow.').waitFor({ state: 'detached' });
  expect(new Set(operationIds()).size).toBe(2);
});

test('neither reason nor date: both are marked, and the first one has the focus', async () => {
  await open('amara', '#/threads/lewis');
  await button('Cancel').first().click();
  const form = dialog('Cancel this date');
  await form.getByRole('button', { name: 'Cancel it' }).click();
  await form.getByText('Choose a new date, or a date to follow.').waitFor();
  expect(await form.getByRole('group', { name: 'New date' }).textContent()).toContain('Choose a new date');
  await form.locator('select:focus').waitFor();
});

test('a date that has come is answered: met on another day, for a length of its own', async () => {
  await open('sam');
  await button('We met').click();
  const form = dialog('We met');
  await form.getByLabel('The day you met').fill('2027-01-18');
  await form.getByLabel('Minutes').fill('75');
  await form.getByRole('button', { name: 'Save' }).click();
  await said('Good. Noted.').waitFor();
  expect(bodies()).toMatchObject([{ outcome: 'held', heldOn: '2027-01-18', minutes: 75 }]);
});

test('met as planned says nothing about the day', async () => {
  await open('amara', '#/threads/sam');
  await button('We met').click();
  await dialog('We met').getByRole('button', { name: 'Save' }).click();
  await said('Good. Noted.').waitFor();
  expect(JSON.stringify(bodies())).not.toContain('heldOn');
});

test('a session that was cut short says how long it was, why, and when the rest is', async () => {
  await open('amara', '#/threads/sam');
  await button('It was cut short').click();
  const form = dialog('It was cut short');
  await form.getByLabel('Minutes you had').fill('20');
  await form.getByLabel('What got in the way').selectOption('Duty');
  await form.getByLabel('Thursday 18 February at 14:00').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await said('Noted.').waitFor();
  expect(bodies()).toMatchObject([
    { outcome: 'interrupted', minutes: 20, reason: 'DUTY', on: '2027-02-18', at: '14:00' },
  ]);
});

test('when the answer gets lost, sending it again carries the same operation id and books one date', async () => {
  await open('lewis');
  await button('Book a date').click();
  const loseTheAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await tab.page.route('**/sessions', loseTheAnswer, { times: 1 });
  const form = dialog('Book a date');
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await form.getByText('We could not reach the server').waitFor();
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await said('This was saved already.').waitFor();
  expect(operationIds()).toHaveLength(2);
  expect(new Set(operationIds()).size).toBe(1);
  await areThere(3);
});

test('a form whose id is spent is saved as a new one only when the person says so', async () => {
  await open('lewis');
  await button('Book a date').click();
  const form = dialog('Book a date');
  tab.server.refuseNext(problem(409, 'Used before', 'This form was already used for something else.'));
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await form.getByRole('button', { name: 'Save it as a new one' }).click();
  await said('Booked.').waitFor();
  expect(new Set(operationIds()).size).toBe(2);
});

test('closing a form keeps what was typed, and saving it leaves a blank one', async () => {
  await open('amara', '#/threads/lewis');
  await button('Cancel').first().click();
  const form = dialog('Cancel this date');
  await form.getByLabel('What got in the way').selectOption('Duty');
  await tab.page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await focusedOn('Cancel');
  await button('Cancel').first().click();
  expect(await form.getByLabel('What got in the way').inputValue()).toBe('DUTY');
  await form.getByLabel('Date to follow').check();
  await form.getByRole('button', { name: 'Cancel it' }).click();
  await said('Cancelled.').waitFor();
  await dates().filter({ hasText: first }).waitFor({ state: 'detached' });
  await button('Cancel').first().click();
  expect(await form.getByLabel('What got in the way').inputValue()).toBe('');
});

test('the calendar file is fetched as the person and saved', async () => {
  await open('lewis');
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    button('Add to calendar').first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('supervision.ics');
  expect(await readFile(await download.path(), 'utf8')).toContain('BEGIN:VCALENDAR');
  const asked = tab.server.calls.find(({ path }) => path.endsWith('/calendar.ics'));
  expect(asked?.headers['x-local-person']).toBe('lewis');
});

test('a calendar file that cannot be fetched says so beside its button', async () => {
  await open('lewis');
  await tab.page.route('**/calendar.ics', (route) => route.abort());
  await button('Add to calendar').first().click();
  await diary().getByRole('alert').getByText('We could not reach the server.').waitFor();
});

test('in a browser the Teams meeting is a link of its own that tells nobody where it came from', async () => {
  await open('lewis');
  const link = diary().getByRole('link', { name: 'Teams meeting' }).first();
  expect(await link.getAttribute('href')).toContain('https://teams.microsoft.com/l/meeting/new');
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toBe('noreferrer');
});

test('inside Teams, Teams is asked to open its own form', async () => {
  const inTeams = await startFixtureServer({ localMode: false });
  const { tab: shown, requests } = await openTeamsFrame(tab.context, {
    serverUrl: inTeams.url,
    tabPath: '/tab/',
    sso: { token: 'token-of-lewis' },
  });
  await shown.getByRole('link', { name: 'Teams meeting' }).first().click();
  await shown.getByRole('button', { name: 'Book a date' }).click();
  await shown.getByRole('dialog').waitFor();
  await eventually(async () => {
    const links = (await requests()).filter(({ func }) => func === 'executeDeepLink');
    expect(links.map(({ args }) => String(args[0]))).toEqual([
      expect.stringContaining('https://teams.microsoft.com/l/meeting/new'),
    ]);
  });
  await leave(tab.context);
  await inTeams.close();
});

test('a thread without a diary shows none', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/nia`);
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await diary().count()).toBe(0);
  expect(await tab.page.getByRole('region', { name: 'Ask' }).count()).toBe(0);
});

test('forms whose code cannot be fetched say so and are there once the page is loaded again', async () => {
  await tab.page.route('**/clock-forms-*.js', (route) => route.abort());
  await open('lewis');
  await button('Book a date').click();
  await tab.page.getByText('This part did not load').waitFor();
  await tab.page.unroute('**/clock-forms-*.js');
  await tab.page.getByRole('button', { name: 'Load it again' }).click();
  await tab.page.getByText('This part did not load').waitFor({ state: 'detached' });
  await button('Book a date').click();
  await dialog('Book a date').waitFor();
});

/** The policy and the bot's health in a real browser. */
import { eventually } from './eventually';
import { problem } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();

const open = (address: string) => tab.page.goto(`${tab.server.url}/tab/${address}`);
const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
const link = (name: string) => tab.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
/** A part of the policy; it folds and unfolds. */
const group = (title: string) => tab.page.getByRole('heading', { level: 2, name: title });
const bodies = () => tab.server.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);

async function beginChange(): Promise<void> {
  await open('?as=dana#/policy');
  await button('Change the policy').click();
  await group('Reminders').click();
  await tab.page.getByLabel('Then at most one in').fill('5');
}

test('a worker finds the policy in the navigation and reads it, and cannot change it', async () => {
  await open('?as=lewis#/');
  await link('Policy').click();
  await heading('Policy').waitFor();
  await eventually(async () => expect(await tab.page.title()).toBe('Policy'));
  expect(await link('Policy').getAttribute('aria-current')).toBe('page');
  await group('Reminders').click();
  await group('Ladders').click();
  for (const words of [
    'Version 2, in force since Thursday 1 April 2026',
    'Weekly for the first six weeks',
    'Once in each calendar month',
    '3 working days',
    'Friday 25 December 2026 to Friday 1 January 2027',
    'Version 1, from Tuesday 1 April 2025',
  ]) {
    await tab.page.getByText(words).first().waitFor();
  }
  // What was asked besides the policy is on the page.
  await group('Have you read it?').waitFor();
  expect(await button('Change the policy').count()).toBe(0);
  expect(await link('Is the bot alive?').count()).toBe(0);
  expect(tab.server.calls.map(({ path }) => path)).toEqual([
    '/api/threads/me',
    '/api/policy',
    '/api/policy/read',
  ]);
});

test('a change is shown first and saved only when it is said again', async () => {
  await beginChange();
  await group('Ladders').click();
  await tab.page.getByLabel('Newly qualified, after six months').selectOption('Every 28 days');
  await tab.page.getByLabel('In force from').fill('2027-02-01');
  await tab.page.getByLabel('Why').fill('Agreed in the practice meeting.');
  expect(await button('Save this version').count()).toBe(0);
  await button('Show what changes').click();
  await tab.page.getByText('14 people’s next date moves').waitFor();
  await tab.page.locator('h3:focus', { hasText: 'What changes' }).waitFor();
  await button('Save this version').click();
  await tab.page.getByRole('status').getByText('Saved. It is in force from Wednesday 20 January.').waitFor();
  const change = {
    effectiveFrom: '2027-02-01',
    why: 'Agreed in the practice meeting.',
    readVersion: '2',
    settings: [
      { key: 'reminders.thenEveryWorkingDays', value: '5' },
      { key: 'ladder.NQSW.3', value: 'days' },
    ],
  };
  expect(bodies()).toEqual([
    { ...change, confirmed: false },
    { ...change, confirmed: true },
  ]);
  await tab.page.getByText('Version 3, in force since').waitFor();
});

test('typing on takes the preview away, because it is not what would be saved', async () => {
  await beginChange();
  await button('Show what changes').click();
  await button('Save this version').waitFor();
  await tab.page.getByLabel('Then at most one in').fill('6');
  expect(await button('Save this version').count()).toBe(0);
  expect(await button('Show what changes').count()).toBe(1);
});

test('a value that cannot be stands at its field with the server’s words, and nothing typed is lost', async () => {
  await beginChange();
  await tab.page.getByLabel('Then at most one in').fill('0');
  await tab.page.getByLabel('Why').fill('A try.');
  await group('Reminders').click();
  await button('Show what changes').click();
  await tab.page.getByText('Give a whole number from 1.').waitFor();
  expect(await tab.page.getByLabel('Then at most one in').getAttribute('aria-invalid')).toBe('true');
  expect(await tab.page.getByLabel('Why').inputValue()).toBe('A try.');
});

test('why is asked for when it is saved, and what was shown stays on the screen', async () => {
  await beginChange();
  await button('Show what changes').click();
  await button('Save this version').click();
  await tab.page.getByText('Say why, in a few words.').waitFor();
  await tab.page.getByLabel('Why').fill('Agreed.');
  await button('Save this version').click();
  await tab.page.getByRole('status').getByText('Saved.').waitFor();
  expect(bodies().at(-1)).toMatchObject({ why: 'Agreed.', confirmed: true });
});

test('when somebody else changed it meanwhile, it is read again and what was typed stays', async () => {
  await beginChange();
  await button('Show what changes').click();
  // Only once it was answered, or the refusal is for the question and not for the saving.
  await button('Save this version').waitFor();
  tab.server.refuseNext(problem(409, 'Changed', 'Somebody else has changed this since you read it.'));
  await button('Save this version').click();
  await tab.page.getByText('The policy was changed meanwhile').waitFor();
  await button('Read it again and keep what I typed').click();
  await button('Show what changes').waitFor();
  expect(await tab.page.getByLabel('Then at most one in').inputValue()).toBe('5');
});

test('leaving it as it is saves nothing', async () => {
  await beginChange();
  await button('Leave it as it is').click();
  await button('Change the policy').waitFor();
  expect(bodies()).toEqual([]);
  await tab.page.locator('#main:focus').waitFor();
});

test('whoever may, asks whether the bot is alive, in words, and asks again', async () => {
  await open('?as=dana#/team');
  await link('Is the bot alive?').click();
  await heading('Is the bot alive?').waitFor();
  await tab.page.getByText('Yes. It last looked at 16:10').waitFor();
  await tab.page.getByText('All is well').waitFor();
  expect(await tab.page.getByRole('row', { name: 'On leave 4' }).count()).toBe(1);
  await tab.page.getByText('Tom Adeyemi').waitFor();
  await button('Refresh').click();
  await tab.page.getByRole('status').getByText('Not quite.').waitFor();
  await tab.page.getByText('Needs attention').waitFor();
});

test('for everybody else there is no such page', async () => {
  await open('?as=lewis#/alive');
  await heading('This is not yours to see, or it is not there').waitFor();
});

test('at 320 px the whole navigation is on the screen and can be hit', async () => {
  await tab.page.setViewportSize({ width: 320, height: 640 });
  await open('?as=dana#/alive');
  await heading('Is the bot alive?').waitFor();
  for (const name of ['My team', 'Policy', 'Is the bot alive?']) {
    const box = await link(name).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  }
});

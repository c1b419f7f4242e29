/** What the two of a thread ask of each other, in a real browser, from both sides. */
import { eventually } from './eventually';
import { problem } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();

async function open(who: string, hash = '#/'): Promise<void> {
  await openFolded(who, hash);
  await button('What you can ask for').click();
}

/** What may be asked at any time takes no room until it is wanted; what waits for an answer always shows. */
async function openFolded(who: string, hash = '#/'): Promise<void> {
  await tab.open(who, hash);
  await ask().waitFor();
}

const ask = () => tab.page.getByRole('region', { name: 'Ask' });
const button = (name: string) => ask().getByRole('button', { name, exact: true });
const dialog = (name: string) => tab.page.getByRole('dialog', { name });
const said = (words: string) => ask().getByRole('status').getByText(words);
const posts = () => tab.server.calls.filter(({ method }) => method === 'POST');
const bodies = () => posts().map(({ body }) => body);

test('a worker asks for additional supervision with one tap, the supervisor offers a date for it', async () => {
  await open('lewis');
  await button('Ask for additional supervision').click();
  await said('Asked. You hear from us when there is a date.').waitFor();
  expect(posts().map(({ path }) => path)).toEqual(['/api/threads/lewis/asks']);
  expect(bodies()).toEqual([{ what: 'additional', operationId: expect.any(String) }]);
  await button('Take back').waitFor();
  await open('amara', '#/threads/lewis');
  await button('Offer a date').click();
  const form = dialog('Offer a date');
  await form.getByText('Additional supervision was asked for').waitFor();
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await said('Booked.').waitFor();
  expect(bodies().at(-1)).toMatchObject({
    kind: 'ADDITIONAL',
    requestId: 'request:1',
    dates: [{ on: '2027-02-18', at: '14:00' }],
  });
  await button('Offer a date').waitFor({ state: 'detached' });
  await tab.page.locator('#asks:focus').waitFor();
});

test('a supervisor asks, too, may say what for, and may take it back', async () => {
  await open('amara', '#/threads/lewis');
  await ask().getByLabel('What for, if you like').selectOption('Safety');
  await button('Ask for additional supervision').click();
  await said('Asked.').waitFor();
  await eventually(async () => expect(await ask().getByLabel('What for, if you like').inputValue()).toBe(''));
  await button('Take back').click();
  await said('Taken back.').waitFor();
  expect(bodies()).toMatchObject([
    { what: 'additional', need: 'safety' },
    { what: 'withdraw', requestId: 'request:1' },
  ]);
  await tab.page.locator('#asks:focus').waitFor();
});

test('a double tap asks once', async () => {
  await open('lewis');
  await button('Ask for additional supervision').dblclick();
  await said('Asked.').waitFor();
  expect(posts()).toHaveLength(1);
});

test('Catch me? on a phone keeps nothing and then offers to keep a decision', async () => {
  await tab.page.setViewportSize({ width: 320, height: 640 });
  await openFolded('lewis');
  expect(await button('Catch me?').isVisible()).toBe(false);
  await button('What you can ask for').click();
  await ask().getByText('Five minutes with Amara Osei. Nothing is kept.').waitFor();
  await button('Catch me?').click();
  await said('Asked. Nothing of it is kept.').waitFor();
  expect(bodies()).toMatchObject([{ what: 'five-minutes' }]);
  await button('Log a quick decision').click();
  const form = dialog('Log a quick decision');
  await form.getByLabel('What was decided').fill('Visit on Monday.');
  await form.getByRole('button', { name: 'Save' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await button('Log a quick decision').waitFor({ state: 'detached' });
});

test('not yet: the day and the reason go along, and the question is gone', async () => {
  await open('sam');
  await button('Not yet').click();
  const form = dialog('Not yet');
  await form.getByText('Should it be every two weeks from now on?').waitFor();
  expect(await form.getByLabel('Ask again on').inputValue()).toBe('2027-03-02');
  await form.getByLabel('Ask again on').fill('2027-02-16');
  await form.getByLabel('Why, if you like').fill('Two new cases this week.');
  await form.getByRole('button', { name: 'Save' }).click();
  await said('It stays as it is. We ask again later.').waitFor();
  expect(bodies()).toMatchObject([
    { what: 'step-down', answer: 'not-yet', askAgainOn: '2027-02-16', why: 'Two new cases this week.' },
  ]);
  await button('Not yet').waitFor({ state: 'detached' });
});

test('agreeing is one tap', async () => {
  await open('amara', '#/threads/sam');
  await button('Agree').click();
  await said('You agreed.').waitFor();
  expect(bodies()).toMatchObject([{ what: 'step-down', answer: 'agree' }]);
});

test('a worker raises a late session after reading once more who will see what', async () => {
  await open('sam');
  await button('Raise with Dana Fairweather').click();
  const form = dialog('Raise with Dana Fairweather');
  await form.getByText('would see your name and that date, nothing else').waitFor();
  await form.getByRole('button', { name: 'Raise it' }).click();
  await said('Raised with Dana Fairweather.').waitFor();
  expect(bodies()).toMatchObject([{ what: 'raise' }]);
  await ask().getByText('Raised with Dana Fairweather on Tuesday 19 January.').waitFor();
});

test('not now needs a reason, which the server asks for, and may name a day', async () => {
  await open('amara', '#/threads/sam');
  await button('Not now, because…').click();
  const form = dialog('Not now, because…');
  await form.getByLabel('Ask again on').fill('2027-01-22');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.locator('select[aria-invalid="true"]').waitFor();
  expect(await form.getByLabel('Ask again on').inputValue()).toBe('2027-01-22');
  await form.getByLabel('What is in the way').selectOption('Court');
  await form.getByRole('button', { name: 'Save' }).click();
  await said('Noted.').waitFor();
  expect(bodies().at(-1)).toMatchObject({ what: 'snooze', reason: 'COURT', askAgainOn: '2027-01-22' });
});

test('a supervisor asks for a longer interval with days, reason and a day to look at it again', async () => {
  await open('amara', '#/threads/lewis');
  await button('Ask for a longer interval').click();
  const form = dialog('Ask for a longer interval');
  await form.getByLabel('Days between sessions').fill('forty');
  await form.getByLabel('Reason').fill('Very experienced, few cases.');
  await form.getByLabel('Look at it again on').fill('2027-06-01');
  await form.getByRole('button', { name: 'Ask' }).click();
  await form.locator('[aria-invalid="true"]').waitFor();
  expect(await form.getByLabel('Days between sessions').inputValue()).toBe('forty');
  await form.getByLabel('Days between sessions').fill('42');
  await form.getByRole('button', { name: 'Ask' }).click();
  await said('Noted.').waitFor();
  expect(bodies().at(-1)).toMatchObject({
    what: 'longer-interval',
    intervalDays: 42,
    reason: 'Very experienced, few cases.',
    reviewOn: '2027-06-01',
  });
});

test('what one tap could not save is said beside it, and another tap works', async () => {
  await open('lewis');
  tab.server.refuseNext(problem(503, 'Busy', 'Busy.'));
  await button('Ask for additional supervision').click();
  await ask().getByRole('alert').getByText('We are not quite there.').waitFor();
  await button('Ask for additional supervision').click();
  await said('Asked.').waitFor();
  const ids = new Set(JSON.stringify(bodies()).match(/(?<="operationId":")[^"]+/g));
  expect(ids.size).toBe(1);
});

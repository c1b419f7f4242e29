/** Dates free for both, asked for when a form opens: while they are looked for, when they come, and when they do not. */
import type { Route } from 'playwright-core';
import type { FreeDates } from '../../bot/api/clock-contract';
import { openPage } from './open-page';

const tab = openPage();
const diary = () => tab.page.getByRole('region', { name: 'Diary' });
const button = (name: string) => diary().getByRole('button', { name, exact: true });
const dialog = (name: string) => tab.page.getByRole('dialog', { name });

const date = (on: string, at: string, words: string) => ({ on, at, words, note: null });
const free: FreeDates = {
  proposals: [date('2027-02-19', '11:30', 'Friday 19 February at 11:30')],
  ahead: [date('2027-02-19', '11:30', 'Friday 19 February at 11:30')],
  nothing: null,
  nothingAhead: null,
  instead: null,
};
/** As the page itself has it, before anybody looked into another diary. */
const onThePage = 'Thursday 18 February at 14:00';
const looking = 'Looking for hours at which you are both free…';

/** Answers wait until they are let go. */
async function heldBack(answer: (route: Route) => Promise<void>) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await tab.page.unrouteAll();
  await tab.page.route('**/free-dates', async (route) => {
    await gone;
    await answer(route);
  });
  return () => letGo();
}

const fulfilled = (body: FreeDates) => (route: Route) => route.fulfill({ json: body });

async function open(): Promise<void> {
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/lewis`);
  await diary().waitFor();
}

test('a slow answer: another date can be typed meanwhile and stays; who waits finds the focus on the first free date', async () => {
  await open();
  expect(tab.server.calls.filter(({ path }) => path.endsWith('/free-dates'))).toEqual([]);
  const letGo = await heldBack(fulfilled(free));
  await button('Book a date').click();
  const book = dialog('Book a date');
  await book.getByRole('status').getByText(looking).waitFor();
  expect(await book.getByText(onThePage).count()).toBe(0);
  await book.locator('button[type=submit][aria-disabled=true]').waitFor();
  await book.getByLabel('Another date and time').check();
  await book.getByLabel('Date', { exact: true }).fill('2027-03-04');
  await book.locator('button[type=submit]:not([aria-disabled=true])').waitFor();
  letGo();
  await book.getByLabel('Friday 19 February at 11:30').waitFor();
  await book.getByText(looking).waitFor({ state: 'detached' });
  await book.locator('input[type=radio]:checked').and(book.getByLabel('Another date and time')).waitFor();
  expect(await book.getByLabel('Date', { exact: true }).inputValue()).toBe('2027-03-04');
  await tab.page.keyboard.press('Escape');
  await book.waitFor({ state: 'hidden' });

  const letAheadGo = await heldBack(fulfilled(free));
  await button('Book three months').click();
  const ahead = dialog('Book three months');
  await ahead.getByText(looking).waitFor();
  expect(await ahead.getByRole('checkbox').count()).toBe(0);
  letAheadGo();
  await ahead
    .locator('input[type=checkbox]:focus')
    .and(ahead.getByLabel('Friday 19 February at 11:30'))
    .waitFor();
  await ahead.locator('button[type=submit]:not([aria-disabled=true])').waitFor();
  await ahead.getByRole('checkbox', { name: 'Friday 19 February at 11:30' }).uncheck();
  await ahead.locator('button[type=submit][aria-disabled=true]').waitFor();
  await tab.page.keyboard.press('Escape');
  await ahead.waitFor({ state: 'hidden' });

  // Another form is a new look; this one nobody touches before its dates come.
  const letBookGo = await heldBack(fulfilled(free));
  await button('Book a date').click();
  await book.getByText(looking).waitFor();
  letBookGo();
  await book
    .locator('input[type=radio]:checked:focus')
    .and(book.getByLabel('Friday 19 February at 11:30'))
    .waitFor();
  await book.getByRole('button', { name: 'Book', exact: true }).click();
  await diary().getByRole('status').getByText('Booked.').waitFor();
  const posted = tab.server.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(posted).toMatchObject([{ dates: [{ on: '2027-02-19', at: '11:30' }] }]);
});

test('when enough stand by now, three months ahead say so, offer nothing to leave out and save nothing', async () => {
  await open();
  const nothingAhead = 'No more dates are needed for now.';
  const letGo = await heldBack(fulfilled({ ...free, ahead: [], nothingAhead }));
  await button('Book three months').click();
  const ahead = dialog('Book three months');
  await ahead.getByText(looking).waitFor();
  letGo();
  await ahead.getByRole('status').getByText(nothingAhead).waitFor();
  await ahead.getByText('Leave out or change').waitFor({ state: 'detached' });
  await ahead
    .getByRole('button', { name: 'Book', exact: true })
    .and(ahead.locator('[aria-disabled=true]'))
    .waitFor();
  await tab.page.keyboard.press('Escape');
  await ahead.waitFor({ state: 'hidden' });
});

test('without an answer the dates of the page stand and the form says so; without a free date it says that', async () => {
  await open();
  (await heldBack((route) => route.abort()))();
  await button('Move').first().click();
  const move = dialog('Move this date');
  await move.getByRole('status').getByText('could not be checked against other dates').waitFor();
  await move.getByLabel(onThePage).check();
  await move.getByLabel('What got in the way').selectOption('Court');
  await tab.page.keyboard.press('Escape');
  await move.waitFor({ state: 'hidden' });

  const nothing = 'We found no hour at which you are both free.';
  (await heldBack(fulfilled({ proposals: [], ahead: [], nothing, nothingAhead: nothing, instead: null })))();
  await button('Book a date').click();
  const book = dialog('Book a date');
  await book.getByRole('status').getByText(nothing).waitFor();
  await book.getByLabel('Date', { exact: true }).fill('2027-03-04');
  await book.getByRole('button', { name: 'Book', exact: true }).click();
  await diary().getByRole('status').getByText('Booked.').waitFor();
});

/** Preparing a session in a real browser: both people, by keyboard, offline, and what stays private. */
import { eventually } from './eventually';
import { fixturePreparation, notesPath, preparationPath } from './fixture-preparation';
import { openPage } from './open-page';
import { paperSaved } from './paper-saved';
import { tabTo } from './tab-to';

const prepared = fixturePreparation();
const tab = openPage({ rooms: [prepared.room] });
beforeEach(() => prepared.reset());

const asLewis = '#/file/me/prepare';
const asAmara = '#/file/lewis/prepare';
const box = (name: string) => tab.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
const region = (name: string | RegExp) => tab.page.getByRole('region', { name });
const mine = () => region('What I want to talk about');
const saved = (where = mine()) => paperSaved(where);
const posted = (end: string) =>
  tab.server.calls.findLast(({ method, path }) => method === 'POST' && path.endsWith(end))?.body;

async function open(viewer: 'lewis' | 'amara', hash = viewer === 'lewis' ? asLewis : asAmara) {
  await tab.open(viewer, hash);
  await tab.page.getByRole('heading', { level: 1, name: /^Prepare/ }).waitFor();
}

/** Sent by the page after its pause, or by the one before when it was left: nobody is shown which. */
async function onServer(point: string): Promise<void> {
  await eventually(() => expect(prepared.points('lewis')).toContain(point));
}

/** The headings in the order in which they are read. */
const headings = () => tab.page.getByRole('heading', { level: 2 }).allInnerTexts();

test('the worker writes, the supervisor reads it beside their own, and each sees the page in the agreed order', async () => {
  await open('lewis');
  await button('Add a point').click();
  await box('Point 1').fill('The contact centre is full');
  await saved();
  expect(await headings()).toEqual([
    'What I want to talk about',
    'What Amara Osei wants to talk about',
    'Promises',
    'Taken upward',
    'Only you',
    'To look at again',
    'Not yet on a child’s file',
    'Workload',
    'Waits on other agencies',
  ]);
  await open('amara');
  expect((await headings()).slice(0, 3)).toEqual([
    'What Lewis Grant wants to talk about',
    'What I want to talk about',
    'Promises',
  ]);
  await region('What Lewis Grant wants to talk about').getByText('The contact centre is full').waitFor();
  await button('Add a point').click();
  await box('Point 1').fill('Court report');
  await saved();
  await open('lewis');
  await region('What Amara Osei wants to talk about').getByText('Court report').waitFor();
  expect(await box('Point 1').inputValue()).toBe('The contact centre is full');
});

test('what was done differently after a training is kept beside it with one button, and is asked no more', async () => {
  await open('lewis');
  const question = tab.page.getByRole('textbox', { name: /^What did I do differently since/ });
  await question.fill('I asked before I advised.');
  await button('Keep it beside the training').click();
  await tab.page.getByText('Saved. Your supervisor can read it beside the training.').waitFor();
  await question.waitFor({ state: 'detached' });
  expect(prepared.answer()).toBe('I asked before I advised.');
  await tab.page.locator('#mine:focus').waitFor();
  await button('Make a private CPD note of it').click();
  await tab.page.getByText('A CPD note of it is kept. Only you can read it.').waitFor();
  expect(prepared.cpdNote()).toContain('I asked before I advised.');
  await button('Make a private CPD note of it').waitFor({ state: 'detached' });
});

test('"nothing yet" puts the question aside with one button; waits on other agencies stand below the workload', async () => {
  await open('lewis');
  await button('Nothing yet, ask me next time').click();
  await tab.page.getByText('Put aside. We ask again after your next session.').waitFor();
  await tab.page
    .getByRole('textbox', { name: /^What did I do differently since/ })
    .waitFor({ state: 'detached' });
  expect((await headings()).slice(-2)).toEqual(['Workload', 'Waits on other agencies']);
  await button('Chased today').click();
  await tab.page.getByRole('dialog', { name: 'Chased today' }).waitFor();
});

test('what was written for an earlier supervisor is shared with this one by one button', async () => {
  prepared.write('lewis', ['Court']);
  prepared.takenOver();
  await open('lewis');
  await mine().getByText('You wrote this before. Amara Osei does not read it yet.').waitFor();
  await button('Share it with Amara Osei').click();
  await tab.page.getByText('Shared.').waitFor();
  await button('Share it with Amara Osei').waitFor({ state: 'detached' });
  await box('Point 1').fill('Court, and the car');
  await onServer('Court, and the car');
});

test('one call opens the page', async () => {
  await open('lewis');
  await region('Workload').waitFor();
  const reads = tab.server.calls.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect(reads).toEqual([expect.stringMatching(/\/preparation$/)]);
});

test('by keyboard alone: points are added, moved and taken out, a model is chosen, a note is kept', async () => {
  await open('lewis');
  const { keyboard } = tab.page;
  await tabTo(tab.page, 'Add a point');
  await keyboard.press('Enter');
  await keyboard.type('One');
  await keyboard.press('Enter');
  await keyboard.type('Two');
  await keyboard.press('Enter');
  await keyboard.type('Three');
  await tabTo(tab.page, 'Move point 3 up');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  expect(await box('Point 1').inputValue()).toBe('Three');
  // The button goes along with its point.
  const focused = "document.activeElement.getAttribute('aria-label')";
  expect(await tab.page.evaluate<string>(focused)).toBe('Move point 1 up');
  await tabTo(tab.page, 'Take out point 2');
  await keyboard.press('Enter');
  expect(await box('Point 2').inputValue()).toBe('Two');
  await tabTo(tab.page, 'A model for the talk');
  // Not by its letters: they count together only when they come quickly.
  await keyboard.press('ArrowDown');
  await tabTo(tab.page, 'There are ten minutes.');
  await keyboard.press('Enter');
  await tab.page.getByText('So what does it tell us?').waitFor();
  await saved();
  await tabTo(tab.page, 'Notes for yourself');
  await keyboard.type('Breathe first');
  await saved(region('Only you'));
  expect(prepared.points('lewis')).toEqual(['Three', 'Two']);
  expect(prepared.notes('lewis')).toBe('Breathe first');
  expect(posted(preparationPath)).toMatchObject({ words: { modelId: 'what-so-what' } });
});

test('what was typed offline is on this device, comes back with the page and is sent', async () => {
  await open('lewis');
  await tab.page.route('**/preparation', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await button('Add a point').click();
  await box('Point 1').fill('On the train');
  await mine().getByText('Kept on this device, not sent yet').waitFor();
  await tab.page.reload();
  await box('Point 1').waitFor();
  expect(await box('Point 1').inputValue()).toBe('On the train');
  await tab.page.unroute('**/preparation');
  await onServer('On the train');
});

test('written on the phone meanwhile: both wordings stand beside each other, and both can be kept', async () => {
  prepared.write('lewis', ['First']);
  await open('lewis');
  prepared.write('lewis', ['First', 'From the phone']);
  await button('Add a point').click();
  await box('Point 2').fill('From the desk');
  const choice = region('Written on two devices');
  await choice.getByText('From the phone').waitFor();
  await choice.getByRole('button', { name: 'Keep both' }).click();
  await saved();
  expect(prepared.points('lewis')).toEqual(['First', 'From the desk', 'From the phone']);
});

test('a name in a point is marked there; it is not sent to the other one until it is settled', async () => {
  await open('lewis');
  await button('Add a point').click();
  await box('Point 1').fill('Kayleigh and the school');
  await mine().locator('mark').waitFor();
  await mine().getByText('Kept on this device only').waitFor();
  expect(prepared.points('lewis')).toEqual([]);
  await button('Not a child or family').click();
  await saved();
  expect(prepared.points('lewis')).toEqual(['Kayleigh and the school']);
});

test('a name in one’s own notes is kept and marked', async () => {
  await open('lewis');
  await box('Notes for yourself').fill('Kayleigh');
  await region('Only you').getByText('may name a child or family').waitFor();
  await saved(region('Only you'));
  expect(prepared.notes('lewis')).toBe('Kayleigh');
});

test('on a shared phone private notes are put away after five minutes without a touch, and one tap brings them back', async () => {
  await tab.page.clock.install({ time: new Date('2027-01-19T16:00:00Z') });
  await open('lewis');
  await box('Notes for yourself').fill('For nobody else');
  await tab.page.clock.runFor(2_000);
  await saved(region('Only you'));
  await tab.page.clock.runFor(4 * 60_000);
  await tab.page.keyboard.press('Shift');
  await tab.page.clock.runFor(4 * 60_000);
  expect(await box('Notes for yourself').count()).toBe(1);
  await tab.page.clock.runFor(61_000);
  await button('Show my notes').waitFor();
  expect(await tab.page.content()).not.toContain('For nobody else');
  await button('Show my notes').click();
  expect(await box('Notes for yourself').inputValue()).toBe('For nobody else');
});

test('private notes are nowhere on the page of the other one', async () => {
  await open('lewis');
  await box('Notes for yourself').fill('Zebra');
  await saved(region('Only you'));
  await open('amara');
  expect(await tab.page.content()).not.toContain('Zebra');
  expect(posted(notesPath)).toMatchObject({ words: { text: 'Zebra' } });
});

test('on the day the supervisor starts, as usual or shorter and supportive, and the session opens', async () => {
  prepared.setDate('today');
  await open('amara');
  await button('Start').waitFor();
  await button('Shorter and supportive').click();
  await tab.page.waitForURL(/#\/file\/lewis\/session\/record-1$/);
  expect(posted('/records')).toMatchObject({ sessionId: 'session-1', readiness: 'shorter' });
  await button('Start').waitFor({ state: 'detached' });
});

test('before the day beginning takes one tap more, and the worker is never asked to begin', async () => {
  await open('lewis');
  expect(await button('We are meeting now').count()).toBe(0);
  await open('amara');
  expect(await button('Ready').count()).toBe(0);
  await button('We are meeting now').click();
  await button('Ready').click();
  await tab.page.waitForURL(/#\/file\/lewis\/session\/record-1$/);
});

test('"not today" moves it with one tap and no question', async () => {
  prepared.setDate('today');
  await open('lewis');
  await button('Not today').click();
  await tab.page.getByText('Nobody is asked why').waitFor();
  await button('Wednesday 20 January at 10:00').click();
  await eventually(() =>
    expect(posted('/outcome')).toMatchObject({
      outcome: 'moved',
      reason: 'NOT_READY',
      on: '2027-01-20',
      at: '10:00',
    }),
  );
});

const instead = {
  text: 'A new date by Tuesday 26 January. Nobody is asked why, and it is not counted against anybody.',
  dates: [{ on: '2027-01-20', at: '11:30', words: 'Wednesday 20 January at 11:30', note: null }],
};
const noDates = { proposals: [], ahead: [], nothing: null, nothingAhead: null };

test('"not today" offers no hour that is given away; without an answer the dates of the page stand, and it says so', async () => {
  prepared.setDate('today');
  await tab.page.route('**/free-dates', (route) => route.fulfill({ json: { ...noDates, instead } }));
  await open('lewis');
  await button('Not today').click();
  await button('Wednesday 20 January at 11:30').waitFor();
  expect(await button('Wednesday 20 January at 10:00').count()).toBe(0);
  await button('Not today').click();
  await tab.page.unroute('**/free-dates');
  await tab.page.route('**/free-dates', (route) => route.abort());
  await button('Not today').click();
  await button('Wednesday 20 January at 10:00').waitFor();
  await tab.page.getByRole('status').getByText('could not be checked against other dates').waitFor();
});

test('an hour that was taken meanwhile is refused in one sentence', async () => {
  prepared.setDate('today');
  await open('lewis');
  const message = 'Amara Osei meets somebody else at 10:00. You can both do 14:00 that day.';
  await tab.page.route('**/outcome', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      json: {
        status: 422,
        title: 'Something needs your attention',
        detail: 'Nothing is saved yet. Please look at the marked places.',
        fields: [{ field: 'on', message }],
      },
    }),
  );
  await button('Not today').click();
  await button('Wednesday 20 January at 10:00').click();
  await tab.page.getByRole('alert').getByText(`Nothing is saved yet. ${message}`, { exact: true }).waitFor();
});

test('without a date one can be booked from here', async () => {
  prepared.setDate('none');
  await open('amara');
  await tab.page.getByText('No date is in the diary.').waitFor();
  await button('Book a date').click();
  await tab.page.getByRole('dialog', { name: 'Book a date' }).waitFor();
});

test('whoever has no part finds a kind word', async () => {
  await tab.open('sam', asAmara);
  await tab.page
    .getByRole('heading', { level: 1, name: 'There is nothing for you to prepare here' })
    .waitFor();
});

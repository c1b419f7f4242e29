/** What happens to a quick decision after it is logged, in a real browser: each act of worker and supervisor. */
import type { Locator, Route } from 'playwright-core';
import { eventually, holdsIn } from './eventually';
import { problem } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();

const open = async (viewer: 'amara' | 'nia', hash = '#/threads/nia') => {
  await tab.open(viewer, hash);
  await waiting().waitFor();
};
const waiting = () => tab.page.getByRole('region', { name: 'Open quick decisions' });
const list = (name: string) => waiting().getByRole('list', { name });
const expectGroups = (...names: readonly string[]) =>
  eventually(async () =>
    expect(await waiting().getByRole('heading', { level: 3 }).allTextContents()).toEqual(names),
  );
const buttonsIn = (article: Locator) => article.getByRole('button').allTextContents();
const newest = () => tab.page.locator('[id="entry-decision:3"]');
const older = () => tab.page.locator('[id="entry-decision:4"]');
const button = (name: string | RegExp, within = newest()) => within.getByRole('button', { name });
const dialog = () => tab.page.getByRole('dialog');
const said = (words: string) => tab.page.getByRole('status').getByText(words);
const focusedOn = (place: Locator) => place.and(tab.page.locator(':focus')).waitFor();
const focusedText = () => tab.page.evaluate<string>('document.activeElement.textContent');
const steps = () =>
  tab.server.calls
    .filter(({ path }) => path.endsWith('/steps'))
    .map(({ path, body }) => ({ entry: decodeURIComponent(path.split('/')[5] ?? ''), body }));

/** A tap in Waiting, and the list as it is after it. */
async function press(name: string, entryId: string): Promise<void> {
  const readAgain = tab.page.waitForResponse(/\/open$/);
  const tapped = waiting().locator(`[data-waits="${entryId}"]`).getByRole('button', { name, exact: true });
  await tapped.click();
  await (await readAgain).finished();
  await tapped.waitFor({ state: 'detached' });
}

/** Nia brings what her decision lacked. */
async function complete(): Promise<void> {
  const answer = await tab.page.request.post(`${tab.server.url}/api/threads/nia/entries/decision%3A3/steps`, {
    headers: { 'X-Local-Person': 'nia' },
    data: {
      operationId: '7c1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10',
      step: { do: 'complete', why: 'The risk has changed.', references: ['LCS-204431'] },
    },
  });
  expect(answer.ok()).toBe(true);
}

async function tabTo(name: string): Promise<void> {
  for (let stop = 0; stop < 40 && (await focusedText()) !== name; stop++)
    await tab.page.keyboard.press('Tab');
  expect(await focusedText()).toBe(name);
}

test('a decision says where it stands, both times, whom to call without waiting, and where it came from', async () => {
  await open('amara');
  for (const words of [
    'Waiting for Amara Osei.',
    'Said Tue 19 Jan 2027, 16:10. Written down Tue 19 Jan 2027, 16:14.',
    'Dana Fairweather can decide this, 0161 555 0102. Do not wait for the card.',
  ]) {
    await newest().getByText(words).waitFor();
  }
  const link = newest().getByRole('link', { name: 'Open the Teams message' });
  expect(await link.getAttribute('href')).toBe('https://teams.microsoft.com/l/message/19:invented/1');
});

test('both wordings stand beside each other, and below each other on a phone', async () => {
  await open('nia');
  const first = older().getByRole('heading', { name: 'First words' });
  const second = older().getByRole('heading', { name: /Nia Prosser-Llewellyn: not quite/ });
  const places = async () => [await first.boundingBox(), await second.boundingBox()] as const;
  // What comes into the page above them moves them both, one after the other as it is asked.
  await eventually(async () => {
    const [left, right] = await places();
    expect(right?.y).toBe(left?.y);
  });
  await tab.page.setViewportSize({ width: 360, height: 800 });
  await eventually(async () => {
    const [above, below] = await places();
    expect(below?.x).toBe(above?.x);
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
  });
});

test('with the keyboard alone the supervisor confirms: what is needed is asked along, and the focus stays', async () => {
  await open('amara');
  await newest().focus();
  await tabTo('Confirm');
  await tab.page.keyboard.press('Enter');
  await dialog().waitFor();
  await tabTo('Confirm');
  await tab.page.keyboard.press('Enter');
  await dialog().getByText('The why is needed to confirm it.').waitFor();
  await focusedOn(dialog().getByLabel('Why'));
  await tab.page.keyboard.type('The risk has changed.');
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.type('LCS-204431');
  await tab.page.keyboard.press('Enter');
  await said('Saved. The other one hears of it.').waitFor();
  await newest().getByText('Confirmed by Amara Osei.').waitFor();
  await focusedOn(newest());
  expect(steps().at(-1)).toMatchObject({
    entry: 'decision:3',
    body: {
      step: {
        do: 'answer',
        answer: 'confirm',
        why: 'The risk has changed.',
        references: ['LCS-204431'],
      },
    },
  });
  await button('Amend').waitFor({ state: 'detached' });
});

test('with the keyboard alone the supervisor amends: the words are there to change, and both stay', async () => {
  await open('amara');
  await newest().focus();
  await tabTo('Amend');
  await tab.page.keyboard.press('Enter');
  const field = dialog().getByLabel('How it should read');
  await field.waitFor();
  expect(await field.inputValue()).toBe('Contact on Saturday is supervised until the strategy discussion.');
  await tab.page.keyboard.press('Control+A');
  await tab.page.keyboard.type('Contact is supervised until Friday.');
  await tabTo('Save');
  await tab.page.keyboard.press('Enter');
  await newest().getByRole('paragraph').getByText('Contact is supervised until Friday.').waitFor();
  expect(await newest().textContent()).toContain('Contact on Saturday is supervised');
  await focusedOn(newest());
});

test('whoever may decide this one although their grade may not says so when confirming', async () => {
  await open('amara');
  await button('Confirm').click();
  await dialog().getByLabel('Why').fill('The risk has changed.');
  await dialog().getByLabel('Case reference').fill('LCS-204431');
  await dialog().getByLabel('I may decide this one myself').check();
  await dialog().getByRole('button', { name: 'Confirm' }).click();
  await said('Saved. The other one hears of it.').waitFor();
  expect(steps()[0]?.body).toMatchObject({ step: { withinMyAuthority: true } });
});

test('a name in an answer is marked, and one tap says it is nobody’s and saves', async () => {
  await open('amara');
  await button('That is not what I said').click();
  await dialog().getByLabel('What you said, in one sentence').fill('I said: ask Kayleigh.');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().locator('mark').waitFor();
  await dialog().getByRole('button', { name: 'Not a child or family' }).click();
  await said('Saved. The other one hears of it.').waitFor();
  expect(steps()[1]?.body).toMatchObject({ step: { answer: 'not-said', notIdentifiers: ['Kayleigh'] } });
});

test('a decision is in Waiting once, with everything it waits for below its words; an empty group has no heading', async () => {
  await open('nia', '#/');
  await expectGroups('To answer', 'Not yet on a child’s file');
  const [first, second] = [waiting().getByRole('article').nth(0), waiting().getByRole('article').nth(1)];
  expect(await first.getByText('The next visit is unannounced, this week.').count()).toBe(1);
  expect(await buttonsIn(first)).toEqual([
    ...['Yes', 'Not quite', 'I disagree'],
    ...['Yes, it is there', 'I’m doing it now', 'Someone else', 'Note to copy'],
    ...['It worked', 'It changed', 'No longer matters'],
  ]);
  expect(await first.getByText(/Written down/).count()).toBe(1);
  expect(await first.textContent()).not.toContain("On the child's file: Nia");
  expect(await second.getByText('Contact on Saturday').count()).toBe(1);
  expect(await waiting().getByRole('article').count()).toBe(2);
  await waiting()
    .getByText('To look at again at the next supervision: 2 newer ones wait for the next time.')
    .waitFor();
});

test('what is left of a decision moves to the group it belongs to then, and the focus goes with it', async () => {
  await open('nia', '#/');
  await list('To answer').getByRole('button', { name: 'Yes', exact: true }).focus();
  await tab.page.keyboard.press('Enter');
  await said('Saved. The other one hears of it.').waitFor();
  await list('To answer').waitFor({ state: 'detached' });
  await list('Not yet on a child’s file').locator('[data-waits="decision:4"]:focus').waitFor();
  await older().getByText('Confirmed by Nia Prosser-Llewellyn.').waitFor();
  expect(steps()).toMatchObject([{ entry: 'decision:4', body: { step: { do: 'answer', answer: 'yes' } } }]);
});

test('when a decision leaves Waiting the focus goes to the one in its place, and at last to the page', async () => {
  await open('nia', '#/');
  await press('No longer matters', 'decision:4');
  await press('Yes, it is there', 'decision:4');
  await press('Yes', 'decision:4');
  await waiting().locator('[data-waits="decision:3"]:focus').waitFor();
  await expectGroups('Not yet on a child’s file');
  await press('Yes, it is there', 'decision:3');
  await waiting().waitFor({ state: 'detached' });
  await tab.page.locator('#main:focus').waitFor();
});

test('the worker brings the reason and the case reference that were missing', async () => {
  await open('nia', '#/');
  await button('Add why and the case reference').click();
  await dialog().getByLabel('Why').fill('The risk has changed.');
  await dialog().getByLabel('Case reference').fill('LCS-204431, LCS-204432');
  await tab.page.keyboard.press('Enter');
  await said('Saved. It is complete now.').waitFor();
  await eventually(async () =>
    expect(await newest().getByRole('list', { name: 'Case references' }).getByRole('listitem').count()).toBe(
      2,
    ),
  );
  await button('Add why and the case reference').waitFor({ state: 'detached' });
  await focusedOn(newest());
});

test('each child’s file is answered on its own: there, being done now, or by someone else', async () => {
  await open('nia', '#/');
  await button('I’m doing it now', older()).click();
  await older().getByText('Nia Prosser-Llewellyn has begun').waitFor();
  await button('Someone else', older()).click();
  await dialog().getByRole('button', { name: 'Hand over' }).click();
  await dialog().getByText('Choose who.').waitFor();
  await dialog().getByLabel('Who puts it on the child’s file').selectOption('Amara Osei');
  await dialog().getByRole('button', { name: 'Hand over' }).click();
  await older().getByText('Amara Osei by Wed 20 Jan 2027, handed over').waitFor();
  await button('Yes, it is there', older()).click();
  await button('Yes, it is there', older()).waitFor({ state: 'detached' });
  expect(steps().map(({ body }) => body)).toMatchObject([
    { step: { do: 'child-file', reference: 'LCS-198802', answer: 'now' } },
    { step: { do: 'hand-over', reference: 'LCS-198802', to: '' } },
    { step: { do: 'hand-over', reference: 'LCS-198802', to: 'amara' } },
    { step: { do: 'child-file', reference: 'LCS-198802', answer: 'yes' } },
  ]);
});

test('the note for one child is copied, and it says so', async () => {
  await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('nia', '#/');
  await button('Note to copy', older()).click();
  await button('Copy the note for LCS-198802', older()).click();
  await older().getByRole('status').getByText('Copied').waitFor();
  const copied = await tab.page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('LCS-198802');
  expect(copied).not.toContain('LCS-198803');
});

test('where the clipboard is refused the note is selected, to be copied by hand', async () => {
  await tab.page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await open('nia', '#/');
  await button('Note to copy', older()).click();
  await button('Copy the note for LCS-198802', older()).click();
  await older().getByText('The note is selected: copy it yourself.').waitFor();
  await eventually(async () =>
    expect(await tab.page.evaluate<string>('getSelection().toString()')).toContain(
      'Management oversight, LCS-198802',
    ),
  );
});

test('when only the oldest are listed it says how many more wait, below the lists they are of', async () => {
  await open('nia', '#/');
  const more = waiting().getByText("And 4 more for a child's file: they come up here once these are done.");
  await eventually(async () => {
    const below = await more.boundingBox();
    const last = await list('Not yet on a child’s file').boundingBox();
    const lookAgain = await waiting().getByText('To look at again at the next supervision:').boundingBox();
    expect(below?.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
    expect(below?.y).toBeLessThan(lookAgain?.y ?? 0);
  });
});

test('what comes back is looked at again with one tap; the list says how many more there are', async () => {
  await open('amara');
  await waiting().getByText('2 newer ones wait for the next time.').waitFor();
  await press('Yes, it is there', 'decision:4');
  await list('To look at again at the next supervision').getByRole('button', { name: 'It worked' }).click();
  await waiting().locator('[data-waits="decision:4"]').waitFor({ state: 'detached' });
  await expectGroups('To answer');
  expect(steps().at(-1)).toMatchObject({ body: { step: { do: 'look-again', answer: 'worked' } } });
});

test('the author withdraws it within minutes: it says what that means, and the words stay', async () => {
  await open('amara');
  expect(await button('Withdraw').count()).toBe(0);
  await open('nia', '#/');
  await button('Withdraw').click();
  await dialog().getByText('It stays in the thread with all its words').waitFor();
  await tab.page.keyboard.press('Enter');
  await newest().getByText('Withdrawn by Nia Prosser-Llewellyn').waitFor();
  expect(await newest().textContent()).toContain('Contact on Saturday');
  await eventually(async () => expect(await newest().getByRole('button').count()).toBe(0));
});

test('closing a form keeps what was typed and gives the focus back to its button', async () => {
  await open('amara');
  await button('That is not what I said').click();
  await dialog().getByLabel('What you said, in one sentence').fill('I said: on Friday.');
  await tab.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await focusedOn(button('That is not what I said'));
  await tab.page.keyboard.press('Enter');
  await dialog().waitFor();
  expect(await dialog().getByLabel('What you said, in one sentence').inputValue()).toBe('I said: on Friday.');
  expect(steps()).toEqual([]);
});

test('a tap whose answer is lost says so, and the next one carries the same operation id', async () => {
  await open('nia', '#/');
  await tab.page.route(
    '**/steps',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await button(/^Yes$/, older()).click();
  await older().getByRole('alert').getByText('We could not reach the server').waitFor();
  await button(/^Yes$/, older()).click();
  await older().getByText('Confirmed by Nia Prosser-Llewellyn.').waitFor();
  const ids = steps().map(({ body }) => JSON.stringify(body).match(/"operationId":"([^"]+)"/)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('when somebody was faster it says so and shows how things are now', async () => {
  await open('amara');
  const readAgain = tab.page.waitForRequest(/\/api\/threads\/nia$/);
  tab.server.refuseNext(problem(409, 'Changed', 'Somebody else has just answered it.'));
  await button('It worked', older()).click();
  await older().getByRole('alert').getByText('Somebody else has just answered it.').waitFor();
  await readAgain;
});

test('a thread where nothing waits asks for no list and has no such part', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/lewis`);
  await tab.page.getByRole('button', { name: /^Decisions directed/ }).waitFor();
  expect(await waiting().count()).toBe(0);
  expect(tab.server.calls.map(({ path }) => path)).toEqual(['/api/threads/lewis']);
});

test('the two lists are opened on request only, without a number; off in the first six months it says so', async () => {
  await open('nia', '#/');
  const link = tab.page.getByRole('button', { name: 'Decisions directed, and your own endorsed' });
  expect(tab.server.calls.filter(({ path }) => path.endsWith('/endorsements'))).toEqual([]);
  await link.click();
  await tab.page.getByRole('region', { name: 'Decisions directed' }).getByRole('link').waitFor();
  const words = await tab.page.getByRole('region', { name: 'For the two of you' }).textContent();
  expect(words?.replace(/\d+ Jan 2027|\d\d:\d\d/g, '')).not.toMatch(/\d/);
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/sam`);
  await tab.page.getByRole('button', { name: /^Decisions directed/ }).click();
  await tab.page.getByText("In Sam's first six months these lists are off").waitFor();
});

test('somebody who is none of the pair is told that the lists are for the two only', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/tom`);
  await tab.page.getByRole('button', { name: /^Decisions directed/ }).click();
  await tab.page.getByText('These lists are for the two of the pair only').waitFor();
});

test('the question at the end of the day is switched on one’s own thread, and stays on', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=lewis#/`);
  const box = tab.page.getByLabel('Ask me at the end of the day whether anything was said in passing');
  const isChecked = (on: boolean) => eventually(async () => expect(await box.isChecked()).toBe(on));
  await tab.page.route('**/api/preferences', (route) => route.abort(), { times: 1 });
  // It may have gone back before anybody could look at it.
  await box.click();
  await tab.page.getByRole('alert').filter({ hasText: 'We could not reach the server' }).waitFor();
  await isChecked(false);
  await box.setChecked(true);
  await said('We ask at the end of the day.').waitFor();
  await isChecked(true);
  await tab.page.reload();
  await isChecked(true);
  await tab.page.goto(`${tab.server.url}/tab/?as=amara#/threads/lewis`);
  await tab.page.getByRole('button', { name: /^Decisions directed/ }).waitFor();
  expect(await box.count()).toBe(0);
});

test('whoever thinks better of the question at the end of the day while it is being saved is heard too', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=lewis#/`);
  const box = tab.page.getByLabel('Ask me at the end of the day whether anything was said in passing');
  const held: Route[] = [];
  await tab.page.route('**/api/preferences', (route) => void held.push(route), { times: 1 });
  await box.setChecked(true);
  await box.setChecked(false);
  await eventually(() => expect(held).toHaveLength(1));
  await held[0]?.continue();
  await said('We no longer ask at the end of the day.').waitFor();
  expect(await box.isChecked()).toBe(false);
  const asked = tab.server.calls.filter(({ path }) => path === '/api/preferences');
  expect(asked.map(({ body }) => body)).toMatchObject([
    { endOfDayQuestion: true },
    { endOfDayQuestion: false },
  ]);
});

test('what can be pressed is not printed, the words are', async () => {
  await open('amara');
  await tab.page.emulateMedia({ media: 'print' });
  expect(await waiting().isVisible()).toBe(false);
  expect(await newest().getByText('Confirm', { exact: true }).isVisible()).toBe(false);
  expect(await newest().getByText('Waiting for Amara Osei.').isVisible()).toBe(true);
});

test('the words of an answer stay on the device until they are saved, for their author only', async () => {
  const field = () => dialog().getByLabel('What you said, in one sentence');
  await open('amara');
  await button('That is not what I said').click();
  await field().fill('I said: on Friday.');
  await dialog().getByRole('status').getByText('Kept on this device, for a day').waitFor();
  await tab.page.reload();
  await button('That is not what I said').click();
  await eventually(async () => expect(await field().inputValue()).toBe('I said: on Friday.'));
  await dialog().getByRole('button', { name: 'Save' }).click();
  await said('Saved. The other one hears of it.').waitFor();
  await holdsIn(tab.page, 'localStorage.length === 0');
});

test('words of an answer that were taken out again, or that somebody else left, are not on the device', async () => {
  const field = () => dialog().getByLabel('What you said, in one sentence');
  const onDevice = () => tab.page.evaluate<number>('localStorage.length');
  await open('amara');
  await button('That is not what I said').click();
  await field().fill('I said: on Friday.');
  expect(await onDevice()).toBe(1);
  await field().fill('');
  expect(await onDevice()).toBe(0);
  await field().fill('I said: on Friday.');
  await tab.page.goto(`${tab.server.url}/tab/?as=dana#/team`);
  await tab.page.getByRole('heading', { level: 1, name: 'My team' }).waitFor();
  await holdsIn(tab.page, 'localStorage.length === 0');
});

test('where the browser stores nothing, an answer that is being written asks before it is left', async () => {
  const asked: string[] = [];
  tab.page.on('dialog', (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await tab.page.addInitScript("Storage.prototype.setItem = () => { throw new Error('no'); }");
  await open('amara');
  await button('That is not what I said').click();
  await dialog().getByLabel('What you said, in one sentence').fill('I said: on Friday.');
  await dialog().getByText('Not kept: leaving this page would lose it').waitFor();
  await tab.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('"not quite" begins with the newest wording and its reason, as on the card', async () => {
  await open('nia', '#/');
  await button('Not quite', older()).click();
  expect(await dialog().getByLabel('How you heard it').inputValue()).toBe(
    'The next visit is unannounced, next week, after the core group.',
  );
  expect(await dialog().getByLabel('Why').inputValue()).toBe('The core group needs to know first.');
});

test('an amended wording begins with the reason that stands now, and keeps it unless it is changed', async () => {
  await complete();
  await open('amara');
  await button('Amend').click();
  expect(await dialog().getByLabel('Why').inputValue()).toBe('The risk has changed.');
  await dialog().getByLabel('How it should read').fill('Contact is supervised until Friday.');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await said('Saved. The other one hears of it.').waitFor();
  expect(steps().at(-1)?.body).toMatchObject({
    step: { answer: 'amend', text: 'Contact is supervised until Friday.', why: 'The risk has changed.' },
  });
});

test('whoever only decides is offered no note to copy, and the worker is', async () => {
  await complete();
  await open('nia', '#/');
  await button('Note to copy').waitFor();
  await tab.page.goto(`${tab.server.url}/tab/?as=dana#/decisions/nia/decision%3A3`);
  await newest().getByText('LCS-204431', { exact: true }).first().waitFor();
  await newest().getByRole('heading', { name: 'On the child’s file' }).waitFor();
  expect(await button('Note to copy').count()).toBe(0);
});

test('words that may name a child are named in a line of their own, not by colour alone', async () => {
  await open('amara');
  await button('That is not what I said').click();
  await dialog().getByLabel('What you said, in one sentence').fill('I said: ask Kayleigh.');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByText('Found: “Kayleigh”').waitFor();
});

/** Logging a quick decision in a real browser: by keyboard alone, refused, interrupted, and twice. */
import type { Route } from 'playwright-core';
import { eventually } from './eventually';
import { formOperationId } from './fixture-answers';
import { problem } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();
beforeEach(async () => {
  await tab.open('amara', '#/threads/lewis');
  await logButton().waitFor();
});

const logButton = () => tab.page.getByRole('button', { name: /quick decision$/ });
const dialog = () => tab.page.getByRole('dialog', { name: 'Log a quick decision' });
const decision = () => dialog().getByLabel('What was decided');
const save = () => dialog().getByRole('button', { name: 'Save' });
const focusedText = () => tab.page.evaluate<string>('document.activeElement.textContent');
const focusedOn = (name: string) => tab.page.locator('button:focus').filter({ hasText: name }).waitFor();
const saves = () =>
  tab.server.calls
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/decisions'))
    .map(({ body }) => body);
const words = 'Visit on Monday without notice.';

async function writeDecision(): Promise<void> {
  await logButton().click();
  await decision().fill(words);
  await dialog().getByLabel('LCS-204417').check();
}

test('with the keyboard alone: open, write, choose a reference, save; the entry is on top and the focus back', async () => {
  await logButton().focus();
  await tab.page.keyboard.press('Enter');
  await dialog().waitFor();
  await tab.page.keyboard.type(words);
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.type('School called.');
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Space');
  await tab.page.keyboard.press('ArrowRight');
  for (let stop = 0; stop < 12 && (await focusedText()) !== 'Save'; stop++)
    await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Enter');
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await dialog().waitFor({ state: 'hidden' });
  await tab.page.getByRole('article').first().getByText(words, { exact: true }).waitFor();
  await focusedOn('Log a quick decision');
  expect(saves()).toMatchObject([
    { operationId: formOperationId, text: words, why: 'School called.', references: ['LCS-198802'] },
  ]);
  expect(tab.server.calls.filter(({ method }) => method === 'GET').map(({ path }) => path)).toEqual([
    '/api/threads/lewis',
    '/api/drafts',
  ]);
});

test('after saving every word of the server is shown, and the author takes the new entry back where it stands', async () => {
  await writeDecision();
  await save().click();
  await tab.page
    .getByRole('status')
    .getByText("Lewis gets a note to read it. It isn't on the child's file until somebody puts it there.")
    .waitFor();
  const newest = tab.page.getByRole('article').first();
  await newest.getByRole('button', { name: 'Withdraw' }).click();
  await tab.page.getByRole('button', { name: 'Withdraw it' }).click();
  await tab.page.getByRole('status').getByText('Withdrawn. Its words stay in the thread.').waitFor();
  expect(tab.server.calls.findLast(({ path }) => path.endsWith('/steps'))?.body).toMatchObject({
    step: { do: 'withdraw' },
  });
});

test('Escape closes the form, gives the focus back and keeps what was written', async () => {
  await writeDecision();
  await tab.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await focusedOn('Finish your quick decision');
  await tab.page.keyboard.press('Enter');
  await dialog().waitFor();
  expect(await decision().inputValue()).toBe(words);
});

test('the focus stays inside the form', async () => {
  await logButton().click();
  await dialog().waitFor();
  for (let stop = 0; stop < 14; stop++) {
    await tab.page.keyboard.press('Tab');
    expect(
      await tab.page.evaluate(
        "document.activeElement === document.body || !!document.activeElement.closest('dialog')",
      ),
    ).toBe(true);
  }
});

test('a refusal shows each message at its field, goes to the first one and loses nothing', async () => {
  await writeDecision();
  tab.server.refuseNext(
    problem(400, 'Not saved', 'Nothing is saved yet. Please look at the marked places.', [
      { field: 'actionBy', message: 'That is before it was said. Choose the same day or later.' },
      { field: 'text', message: 'This is too long by 3.' },
    ]),
  );
  await save().click();
  await dialog().getByText('Nothing is saved yet.').waitFor();
  await dialog().getByText('That is before it was said.').waitFor();
  expect(await decision().getAttribute('aria-invalid')).toBe('true');
  await decision().and(tab.page.locator(':focus')).waitFor();
  expect(await decision().inputValue()).toBe(words);
  await save().click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
});

test.each([
  ['reference', 'LCS-204417'],
  ['saidAt', 'When it was said'],
  ['who', 'With'],
])('a refusal of %s is shown in the form', async (field, nearby) => {
  await writeDecision();
  tab.server.refuseNext(
    problem(400, 'Not saved', 'Nothing is saved yet.', [{ field, message: 'Please choose again.' }]),
  );
  await save().click();
  await dialog().getByText('Please choose again.').waitFor();
  await dialog()
    .locator('[data-field]', { hasText: 'Please choose again.' })
    .filter({ hasText: nearby })
    .waitFor();
});

test('when the answer gets lost every word stays, and saving again sends the same operation id', async () => {
  await writeDecision();
  const loseTheAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await tab.page.route('**/decisions', loseTheAnswer, { times: 1 });
  await save().click();
  await dialog().getByText('We could not reach the server').waitFor();
  expect(await decision().inputValue()).toBe(words);
  await save().click();
  await tab.page.getByText('This was saved already.').waitFor();
  expect(saves()).toHaveLength(2);
  expect(saves()).toMatchObject([{ operationId: formOperationId }, { operationId: formOperationId }]);
});

test('a double click on Save stores one decision', async () => {
  await writeDecision();
  await save().dblclick();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await tab.page.getByRole('article').getByText(words, { exact: true }).waitFor();
  expect(saves()).toHaveLength(1);
  expect(await tab.page.getByRole('article').count()).toBe(5);
});

test('a thread that was being read when a decision was saved is read once more, so that it stays on top', async () => {
  await tab.page.clock.install();
  await tab.open('amara', '#/threads/lewis');
  await writeDecision();
  const held: Route[] = [];
  await tab.page.route('**/api/threads/lewis', (route) => void held.push(route), { times: 1 });
  await tab.page.clock.fastForward(31_000);
  await tab.page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  await eventually(() => expect(held).toHaveLength(1));
  tab.server.reset();
  await save().click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await eventually(() =>
    expect(tab.server.calls.map(({ path }) => path)).toEqual([
      '/api/threads/lewis/decisions',
      '/api/threads/lewis',
    ]),
  );
});

test('the next decision on the same thread has an operation id of its own', async () => {
  await writeDecision();
  await save().click();
  await dialog().waitFor({ state: 'hidden' });
  await writeDecision();
  await save().click();
  await dialog().waitFor({ state: 'hidden' });
  const ids = saves().flatMap((body) => JSON.stringify(body).match(/"operationId":"([^"]+)"/)?.[1] ?? []);
  expect(new Set(ids).size).toBe(2);
});

test('a form that was used before can be saved as a new one, but only when the person says so', async () => {
  await writeDecision();
  tab.server.refuseNext(
    problem(409, 'Used before', 'This form was already used for something else, which is saved.'),
  );
  await save().click();
  await dialog().getByRole('button', { name: 'Save it as a new one' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  const [first, second] = saves();
  expect(first).toMatchObject({ operationId: formOperationId, text: words });
  expect(second).toMatchObject({ text: words });
  expect(second).not.toMatchObject({ operationId: formOperationId });
});

test.each([
  [401, 'Say who is looking'],
  [404, 'This is not yours to see, or it is not there'],
  [413, 'That is more than we can take'],
  [429, 'One moment, please'],
  [503, 'We are not quite there'],
  [500, 'Something went wrong on our side'],
])('an answer %i is put in plain words and the text stays', async (status, title) => {
  await writeDecision();
  tab.server.refuseNext(problem(status, 'No', 'No.'));
  await save().click();
  await dialog().getByText(title).waitFor();
  expect(await decision().inputValue()).toBe(words);
});

test('the counter says when a text is too long and lets the person go on writing', async () => {
  await logButton().click();
  await decision().fill('x'.repeat(2_003));
  await dialog().getByText('3 characters too many to save.').waitFor();
  await decision().press('End');
  await tab.page.keyboard.type('y');
  await dialog().getByText('4 characters too many to save.').waitFor();
});

test('a decision saved while only sessions are shown brings everything back into view', async () => {
  await tab.page.getByRole('button', { name: 'Sessions' }).click();
  await tab.page.getByText('3 entries.').waitFor();
  await writeDecision();
  await save().click();
  await tab.page.getByRole('article', { name: /16:30/ }).waitFor();
  await tab.page.waitForURL(/#\/threads\/lewis$/);
});

test('on one’s own thread the supervisor is chosen, and More offers the rest', async () => {
  await tab.page.goto(`${tab.server.url}/tab/?as=lewis#/`);
  await logButton().click();
  await dialog().getByLabel('With').selectOption('Nia Prosser-Llewellyn (supervises you)');
  await decision().fill(words);
  await dialog().getByLabel('To follow today').check();
  await dialog().getByLabel('Why').fill('School called.');
  await dialog().getByRole('button', { name: /^More/ }).click();
  await dialog().getByLabel('When it was said').selectOption('30 minutes ago');
  await dialog().getByLabel('Where').selectOption('On the phone');
  await dialog().getByLabel('Who else was there').fill('Priya Nair');
  await dialog().getByLabel('Risk and safety: was it considered, and how').fill('Considered: low.');
  await dialog().getByLabel('Who acts on it').selectOption('The supervisor');
  await dialog().getByLabel('On the file by').fill('2027-01-22');
  await dialog().getByLabel('Come back to this').uncheck();
  await save().click();
  await dialog().waitFor({ state: 'hidden' });
  expect(saves()).toMatchObject([
    {
      with: 'nia',
      referenceToFollow: true,
      why: 'School called.',
      actionOwner: 'supervisor',
      recordBy: '2027-01-22',
      revisit: false,
      said: '30-minutes',
      where: 'phone',
      present: 'Priya Nair',
      risk: 'Considered: low.',
    },
  ]);
});

test('a form whose code cannot be fetched says so and is there once the page is loaded again', async () => {
  await tab.page.route('**/decision-form-*.js', (route) => route.abort());
  await tab.page.reload();
  await logButton().click();
  await tab.page.getByText('This part did not load').waitFor();
  await tab.page.unroute('**/decision-form-*.js');
  await tab.page.getByRole('button', { name: 'Load it again' }).click();
  await tab.page.getByText('This part did not load').waitFor({ state: 'detached' });
  await logButton().click();
  await dialog().waitFor();
});

test('advice asks two things: what, and which case; why waits below', async () => {
  await logButton().click();
  await dialog().getByLabel('Why').waitFor();
  await dialog().getByLabel('Advice').check();
  await dialog().getByLabel('What was advised').fill('Ask the practice educator.');
  expect(await dialog().getByRole('textbox').count()).toBe(1);
  await dialog().getByLabel('To follow today').check();
  await save().click();
  await dialog().waitFor({ state: 'hidden' });
  expect(saves()).toMatchObject([{ type: 'advice', revisit: false, referenceToFollow: true }]);
});

test('on a phone each kind is one short word, and the longer words stand below the one that is chosen', async () => {
  await tab.page.setViewportSize({ width: 360, height: 800 });
  await logButton().click();
  const kinds = dialog().getByRole('group', { name: 'What kind it is' });
  await kinds.waitFor();
  expect(await kinds.locator('label').allTextContents()).toEqual([
    ...['Decision', 'Advice', 'Endorsement', 'Information'],
  ]);
  const boxes = await Promise.all((await kinds.locator('label').all()).map((chip) => chip.boundingBox()));
  expect(new Set(boxes.map((box) => box?.height)).size).toBe(1);
  expect(await kinds.getByRole('paragraph').count()).toBe(0);
  const endorsement = kinds.getByLabel('Endorsement');
  await endorsement.check();
  await kinds.getByText("Endorsement of the worker's own decision").waitFor();
  expect(await endorsement.getAttribute('aria-describedby')).toBe(
    await kinds.getByRole('paragraph').getAttribute('id'),
  );
});

test('where the supervisor may not decide, it says who can, and takes the word that this one is theirs', async () => {
  await tab.open('amara', '#/threads/nia');
  await logButton().click();
  await dialog().getByText('Dana Fairweather, 0161 555 0102. Do not wait for the card.').waitFor();
  await decision().fill(words);
  await dialog().getByLabel('I may decide this one').check();
  await save().click();
  await dialog().waitFor({ state: 'hidden' });
  expect(saves()).toMatchObject([{ beyondSupervisor: false }]);
});

test('a name is marked in its place with a sentence, and one tap says it is nobody’s and saves', async () => {
  await logButton().click();
  await decision().fill('Speak to Kayleigh on Monday about Kayleigh House.');
  await save().click();
  const field = dialog().locator('[data-field="text"]');
  await field.getByText('This may name a child or family: Kayleigh.').waitFor();
  await eventually(async () =>
    expect(await field.locator('mark').allTextContents()).toEqual(['Kayleigh', 'Kayleigh']),
  );
  await decision().and(tab.page.locator(':focus')).waitFor();
  await tab.page.keyboard.press('Tab');
  await focusedOn('Not a child or family');
  await tab.page.keyboard.press('Enter');
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(saves().at(-1)).toMatchObject({ notIdentifiers: ['Kayleigh'] });
});

test('a name that is taken out is no longer marked', async () => {
  await logButton().click();
  await decision().fill('Speak to Kayleigh.');
  await save().click();
  await dialog().locator('mark').waitFor();
  await decision().fill('Speak to the child.');
  expect(await dialog().locator('mark').count()).toBe(0);
  expect(await dialog().getByRole('button', { name: 'Not a child or family' }).count()).toBe(0);
});

test('a name in the folded part unfolds it', async () => {
  await writeDecision();
  await dialog().getByRole('button', { name: /^More/ }).click();
  await dialog().getByLabel('Who else was there').fill('Kayleigh');
  await dialog().getByRole('button', { name: 'Less' }).click();
  await save().click();
  await dialog().locator('[data-field="present"] mark').waitFor();
});

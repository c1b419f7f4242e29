/** An unfinished quick decision survives a closed window, a lost connection and a restart, in a real browser. */
import type { Route } from 'playwright-core';
import { eventually } from './eventually';
import { formOperationId } from './fixture-answers';
import { problem } from './fixture-server';
import { openPage } from './open-page';

const tab = openPage();
beforeEach(async () => {
  await tab.page.clock.install();
  await openForm();
});

const words = 'Visit on Monday without notice.';
const logButton = () => tab.page.getByRole('button', { name: /quick decision$/ });
const dialog = () => tab.page.getByRole('dialog', { name: 'Log a quick decision' });
const decision = () => dialog().getByLabel('What was decided');
const offer = () => dialog().getByRole('region', { name: 'A draft of yours' });
const kept = (status: string) => dialog().getByRole('status').getByText(status);
const onDevice = () => tab.page.evaluate<number>('localStorage.length');
const keptTexts = () => [...tab.server.drafts.values()].map(({ values }) => values.text);
const offline = 'Kept on this device until we are back online';

async function openForm(viewer = 'amara', owner = 'lewis'): Promise<void> {
  await tab.open(viewer, `#/threads/${owner}`);
  await logButton().click();
  await dialog().waitFor();
}

/** Time stands still until it is told to go on: what a slow machine needs meanwhile is no pause of the person. */
const standStill = () => tab.page.clock.pauseAt(Date.now() + 60_000);

/** The second after the last key. */
const pause = () => tab.page.clock.runFor(1_000);

async function again(): Promise<void> {
  await tab.page.reload();
  await logButton().click();
  await dialog().waitFor();
}

test('after a pause it is kept on the server and not on the device, and says so', async () => {
  await decision().fill(words);
  await pause();
  await kept('Draft kept').waitFor();
  expect([...tab.server.drafts]).toMatchObject([[formOperationId, { author: 'amara', about: 'lewis' }]]);
  expect(keptTexts()).toEqual([words]);
  expect(await onDevice()).toBe(0);
});

test('after the window was closed it is offered as it was, and saving it is one decision under its id', async () => {
  await decision().fill(words);
  await dialog().getByLabel('Why').fill('School called.');
  await dialog().getByLabel('LCS-204417').check();
  await pause();
  await kept('Draft kept').waitFor();
  await again();
  await offer().getByText('You began this on Tuesday 19 January at 16:14.').waitFor();
  await offer().getByRole('button', { name: 'Continue' }).click();
  expect(await decision().inputValue()).toBe(words);
  expect(await dialog().getByLabel('LCS-204417').isChecked()).toBe(true);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(tab.server.calls.find(({ path }) => path.endsWith('/decisions'))?.body).toMatchObject({
    operationId: formOperationId,
    why: 'School called.',
    draft: true,
  });
  expect(tab.server.drafts.size).toBe(0);
});

test('a window that is closed before the pause is over loses nothing either', async () => {
  await tab.page.route('**/api/drafts', (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  );
  await decision().fill(words);
  await tab.page.reload();
  await tab.page.unroute('**/api/drafts');
  await logButton().click();
  await offer().getByRole('button', { name: 'Continue' }).click();
  expect(await decision().inputValue()).toBe(words);
  await pause();
  await kept('Draft kept').waitFor();
  expect(await onDevice()).toBe(0);
});

test('without a connection it is kept on the device until the server has it', async () => {
  await tab.context.setOffline(true);
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  expect(await onDevice()).toBe(1);
  expect(tab.server.drafts.size).toBe(0);
  await tab.context.setOffline(false);
  await kept('Draft kept').waitFor();
  expect(keptTexts()).toEqual([words]);
  expect(await onDevice()).toBe(0);
});

test('what was written without a connection is offered after the window was closed, on this thread only', async () => {
  await tab.page.route('**/api/drafts', (route) => route.abort());
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  await again();
  await offer()
    .getByText(/^You began this on \w+day \d+ \w+ at \d\d:\d\d\.$/)
    .waitFor();
  await openForm('amara', 'sam');
  await decision().waitFor();
  expect(await offer().count()).toBe(0);
});

test('a server that is away for a while is asked again by itself', async () => {
  await tab.page.route('**/api/drafts', (route) => route.fulfill({ status: 503 }));
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  await tab.page.unroute('**/api/drafts');
  await tab.page.clock.runFor(10_000);
  await kept('Draft kept').waitFor();
  expect(keptTexts()).toEqual([words]);
});

test('what may name a child is not kept by us, and the person is told where it is', async () => {
  await decision().fill('Speak to Kayleigh.');
  await pause();
  await kept('Not kept: it may name a child. Only this device holds it, for a day.').waitFor();
  expect(tab.server.drafts.size).toBe(0);
  expect(await onDevice()).toBe(1);
  await decision().fill('Speak to the child.');
  await pause();
  await kept('Draft kept').waitFor();
  expect(await onDevice()).toBe(0);
});

test('where the browser stores nothing, it says that leaving would lose the words, and leaving asks first', async () => {
  const asked: string[] = [];
  tab.page.on('dialog', (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await tab.page.addInitScript("Storage.prototype.setItem = () => { throw new Error('no'); }");
  await again();
  await tab.page.route('**/api/drafts', (route) => route.abort());
  await decision().fill(words);
  await pause();
  await kept('Not kept: leaving this page would lose it').waitFor();
  await tab.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('Discard throws it away everywhere, and Clear does with what is being written', async () => {
  await decision().fill(words);
  await pause();
  await kept('Draft kept').waitFor();
  await again();
  await offer().getByRole('button', { name: 'Discard' }).click();
  await offer().waitFor({ state: 'detached' });
  await expectNoDraft();
  await decision().fill(words);
  await pause();
  await kept('Draft kept').waitFor();
  await dialog().getByRole('button', { name: 'Clear' }).click();
  await expectNoDraft();
  expect(await decision().inputValue()).toBe('');
});

test('another person on the same device never sees it, and it is removed', async () => {
  await tab.page.route('**/api/drafts', (route) => route.abort());
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  await openForm('lewis', 'lewis');
  expect(await offer().count()).toBe(0);
  await eventually(async () => expect(await onDevice()).toBe(0));
});

test('on the device it lasts a day at most', async () => {
  await tab.page.route('**/api/drafts', (route) => route.abort());
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  await tab.page.clock.fastForward(24 * 3_600_000);
  await again();
  await dialog().getByLabel('Why').waitFor();
  expect(await offer().count()).toBe(0);
  await eventually(async () => expect(await onDevice()).toBe(0));
});

test('a draft stays when the form is closed and another screen is opened before the pause is over', async () => {
  await decision().fill(words);
  await tab.page.keyboard.press('Escape');
  await tab.page.getByRole('link', { name: 'My team' }).click();
  await tab.page.getByRole('heading', { level: 1, name: 'My team' }).waitFor();
  await tab.page.getByRole('link', { name: 'Lewis Grant', exact: true }).click();
  await tab.page.getByRole('button', { name: 'Finish your quick decision' }).click();
  expect(await decision().inputValue()).toBe(words);
  await eventually(() => expect(keptTexts()).toEqual([words]));
});

test('nothing stays on the device once it is saved', async () => {
  await tab.page.route('**/api/drafts', (route) => route.abort());
  await decision().fill(words);
  await pause();
  await kept(offline).waitFor();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(await onDevice()).toBe(0);
});

test('what is saved before it was kept costs no request for a draft, then or later', async () => {
  await standStill();
  await decision().fill(words);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.clock.resume();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await tab.page.clock.runFor(60_000);
  expect(bodySaved()).not.toHaveProperty('draft');
  expect(tab.server.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    '/api/threads/lewis/decisions',
  ]);
});

test('a draft that was kept before the page was left is cleared when it is saved at once on coming back', async () => {
  await decision().fill(words);
  await pause();
  await kept('Draft kept').waitFor();
  await tab.page.keyboard.press('Escape');
  await tab.page.getByRole('link', { name: 'My team' }).click();
  await tab.page.getByRole('link', { name: 'Lewis Grant', exact: true }).click();
  await tab.page.getByRole('button', { name: 'Finish your quick decision' }).click();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(bodySaved()).toMatchObject({ draft: true });
  await expectNoDraft();
});

test('a draft refused for a name is none to clear', async () => {
  await decision().fill('Speak to Kayleigh.');
  await pause();
  await kept('Not kept: it may name a child. Only this device holds it, for a day.').waitFor();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByRole('button', { name: 'Not a child or family' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(bodySaved()).not.toHaveProperty('draft');
});

test('a keep that is under way is over before the save goes out, which clears it', async () => {
  const late = await holdKeep();
  await decision().fill(words);
  await pause();
  const request = await late.asked;
  await standStill();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.clock.runFor(500);
  await dialog().getByRole('button', { name: 'Saving' }).waitFor();
  expect(bodySaved()).toBeUndefined();
  await request.continue();
  await eventually(() => expect(bodySaved()).toBeDefined());
  await tab.page.clock.resume();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  expect(bodySaved()).toMatchObject({ draft: true });
  await expectNoDraft();
});

test('a keep that hangs does not stop the save, and is cleared when it arrives after it', async () => {
  const late = await holdKeep();
  await decision().fill(words);
  await pause();
  const request = await late.asked;
  await standStill();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await tab.page.clock.runFor(500);
  await dialog().getByRole('button', { name: 'Saving' }).waitFor();
  await tab.page.clock.runFor(3_000);
  await tab.page.clock.resume();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  const cleared = tab.page.waitForResponse(/\/clear$/);
  await request.continue();
  await cleared;
  expect(tab.server.drafts.size).toBe(0);
});

test('after a save that was refused the words are kept as before', async () => {
  tab.server.refuseNext(problem(400, 'Not saved', 'Nothing is saved yet.'));
  await decision().fill(words);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByText('Nothing is saved yet.').waitFor();
  await pause();
  await kept('Draft kept').waitFor();
  expect(keptTexts()).toEqual([words]);
});

test('what is saved as something new leaves no draft under the id from before', async () => {
  await decision().fill(words);
  await pause();
  await kept('Draft kept').waitFor();
  tab.server.refuseNext(problem(409, 'Used', 'What it held then is saved.'));
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByRole('button', { name: 'Save it as a new one' }).click();
  await tab.page.getByText('Saved. Lewis gets a note to read it.').waitFor();
  await expectNoDraft();
});

const bodySaved = () => tab.server.calls.findLast(({ path }) => path.endsWith('/decisions'))?.body;

/** The first draft that is sent waits on its way until the test lets it go on. */
async function holdKeep(): Promise<{ readonly asked: Promise<Route> }> {
  let tell: (route: Route) => void;
  const asked = new Promise<Route>((resolve) => {
    tell = resolve;
  });
  await tab.page.route('**/api/drafts', (route) =>
    route.request().method() === 'POST' ? tell(route) : route.continue(),
  );
  return { asked };
}

/** The request is under way when the button has done its work. */
async function expectNoDraft(): Promise<void> {
  await eventually(async () => {
    expect(tab.server.drafts.size).toBe(0);
    expect(await onDevice()).toBe(0);
  });
}

/** The words of a record survive a reload, a lost connection, another device and another person at the same one. */
import { eventually } from './eventually';
import { draftPath, type FixtureRecords, fixtureRecords, recordId } from './fixture-records';
import { openPage } from './open-page';
import { paperSaved } from './paper-saved';

const records: FixtureRecords = fixtureRecords();
const tab = openPage({ rooms: [records.room] });
const hash = `#/file/lewis/session/${encodeURIComponent(recordId)}`;

beforeEach(async () => {
  records.reset();
  await tab.page.clock.install();
  await tab.open('amara', hash);
  await workload().waitFor();
});

const words = 'Seventeen children is too many with three in court.';
const workload = () => tab.page.getByRole('textbox', { name: 'Workload' });
const learning = () => tab.page.getByRole('textbox', { name: 'Learning' });
const line = (text: string | RegExp) => tab.page.getByRole('status').getByText(text);
const saved = () => paperSaved(tab.page);
const notSent = () => line('Kept on this device, not sent yet').waitFor();
const onDevice = () => tab.page.evaluate<number>('localStorage.length');
/** It is cleared a moment after the page is there. */
const onDeviceNothing = () => eventually(async () => expect(await onDevice()).toBe(0));
const keeps = () =>
  tab.server.calls.filter(({ method, path }) => method === 'POST' && path.includes('/draft/')).length;
const choice = () => tab.page.getByRole('region', { name: 'Written on two devices' });
const aside = () => tab.page.getByRole('region', { name: 'The other wording is set aside' });
const choose = (name: string) => choice().getByRole('button', { name, exact: true }).click();

/** The second after the last key. */
const pause = () => tab.page.clock.runFor(1_000);

async function reload(): Promise<void> {
  await tab.page.reload();
  await workload().waitFor();
}

/** Typed here while another device has saved something else. */
async function writeOnTwo(): Promise<void> {
  records.writeElsewhere({ sections: { workload: 'Written on the phone.', learning: 'A course in May.' } });
  await workload().fill(words);
  await pause();
  await choice().waitFor();
}

test('one second after the last key it is on the server and not on the device, and it says when', async () => {
  // However slow the machine: time stands still until it is told to go on.
  await tab.page.clock.pauseAt(Date.now() + 60_000);
  await workload().fill(words);
  await tab.page.clock.runFor(900);
  expect(keeps()).toBe(0);
  await tab.page.clock.runFor(100);
  await saved();
  expect(records.draft?.sections.workload).toBe(words);
  expect(keeps()).toBe(1);
  expect(await onDevice()).toBe(0);
});

test('what was saved is there after the window was closed', async () => {
  await workload().fill(words);
  await pause();
  await saved();
  await reload();
  expect(await workload().inputValue()).toBe(words);
});

test('a window that is closed before the second is over loses nothing', async () => {
  await tab.page.route(`**${draftPath}`, (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  );
  await workload().fill(words);
  await tab.page.goto('about:blank');
  await tab.page.unroute(`**${draftPath}`);
  await tab.open('amara', hash);
  // Either the page that was left got them through, or the tab as it opens, or the paper after its pause.
  await eventually(async () => expect(await workload().inputValue()).toBe(words));
  await eventually(async () => {
    await pause();
    expect(records.draft?.sections.workload).toBe(words);
  });
  await tab.page.locator('[data-state="saved"]').waitFor();
  await onDeviceNothing();
});

test('without a connection it stays on the device, and goes to the server when it is back', async () => {
  await tab.context.setOffline(true);
  await workload().fill(words);
  await pause();
  await notSent();
  expect(await onDevice()).toBe(1);
  await tab.context.setOffline(false);
  await saved();
  expect(records.draft?.sections.workload).toBe(words);
  expect(await onDevice()).toBe(0);
});

test('a server that is away for a while is asked again by itself', async () => {
  await tab.page.route(`**${draftPath}`, (route) => route.fulfill({ status: 503 }));
  await workload().fill(words);
  await pause();
  await notSent();
  await tab.page.unroute(`**${draftPath}`);
  await tab.page.clock.runFor(10_000);
  await saved();
  expect(records.draft?.sections.workload).toBe(words);
});

test('an answer that was lost is not taken for another device', async () => {
  await tab.page.route(`**${draftPath}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await workload().fill(words);
  await pause();
  await notSent();
  await workload().fill(`${words} And one more.`);
  await tab.page.unroute(`**${draftPath}`);
  await pause();
  await saved();
  expect(await choice().count()).toBe(0);
  expect(records.draft?.sections.workload).toBe(`${words} And one more.`);
});

test('on the device it stays a day at most', async () => {
  await tab.context.route(`**${draftPath}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await workload().fill(words);
  await pause();
  await notSent();
  await tab.page.goto('about:blank');
  await tab.page.clock.fastForward(24 * 3_600_000);
  await tab.open('amara', hash);
  await workload().waitFor();
  // A page that is being left may still get its words through: then they are the server's, and never the device's.
  expect(['', records.draft?.sections.workload]).toContain(await workload().inputValue());
  await onDeviceNothing();
});

test('another person at the same device sees nothing of it, and it is removed', async () => {
  await tab.page.route(`**${draftPath}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await workload().fill(words);
  await pause();
  await notSent();
  await tab.open('lewis', hash);
  await tab.page.getByRole('heading', { name: 'This is not yours to see, or it is not there' }).waitFor();
  await tab.open('lewis', '#/');
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  await onDeviceNothing();
});

test('two devices: nothing is written over, both wordings are shown, and the keyboard stays until I ask to choose', async () => {
  await writeOnTwo();
  await choice().getByText('Written on the phone.').waitFor();
  await choice().getByText(words).waitFor();
  const told = tab.page.getByRole('alert').filter({ hasText: 'Written on two devices' });
  expect(await tab.page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  await told.getByRole('button', { name: 'Choose how it goes on' }).click();
  await tab.page.locator('h2:focus').getByText('Written on two devices').waitFor();
  await told.waitFor({ state: 'detached' });
  expect(records.draft?.sections.workload).toBe('Written on the phone.');
});

test('two devices: going on with mine keeps the other one within reach', async () => {
  await writeOnTwo();
  await choose('Go on with mine');
  await pause();
  await saved();
  expect(records.draft?.sections).toEqual({ workload: words });
  await reload();
  await aside().getByText('Read it').click();
  await aside().getByText('Written on the phone.').waitFor();
  await aside().getByRole('button', { name: 'Use it instead' }).click();
  expect(await learning().inputValue()).toBe('A course in May.');
  await expectOnServer('Written on the phone.');
});

test('two devices: going on with the other keeps mine within reach', async () => {
  await writeOnTwo();
  await choose('Go on with the other');
  expect(await workload().inputValue()).toBe('Written on the phone.');
  await aside().getByRole('button', { name: 'Use it instead' }).click();
  expect(await workload().inputValue()).toBe(words);
  await expectOnServer(words);
  await aside().getByRole('button', { name: 'I do not need it' }).click();
  await aside().waitFor({ state: 'detached' });
  await onDeviceNothing();
});

test('two devices: both texts stand one after the other, and what only one had is kept', async () => {
  await writeOnTwo();
  await choose('Keep both');
  await pause();
  await saved();
  expect(await workload().inputValue()).toBe(`${words}\n\nWritten on the phone.`);
  expect(await learning().inputValue()).toBe('A course in May.');
  expect(records.draft?.sections.workload).toBe(`${words}\n\nWritten on the phone.`);
  expect(await onDevice()).toBe(0);
});

test('two devices: what was typed offline meets what was saved elsewhere when the page is opened again', async () => {
  await tab.context.setOffline(true);
  await workload().fill(words);
  await pause();
  await notSent();
  records.writeElsewhere({ sections: { workload: 'Written on the phone.' } });
  await tab.page.route(`**${draftPath}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await tab.context.setOffline(false);
  await reload();
  await choice().getByText('Written on the phone.').waitFor();
  await choice().getByText(words).waitFor();
});

test('where the browser stores nothing, it says that leaving would lose the words, and leaving asks first', async () => {
  const asked: string[] = [];
  tab.page.on('dialog', (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await tab.page.addInitScript("Storage.prototype.setItem = () => { throw new Error('no'); }");
  await reload();
  await tab.page.route(`**${draftPath}`, (route) => route.abort());
  await workload().fill(words);
  await pause();
  await line('Not kept: leaving this page would lose what is new').waitFor();
  await tab.page.unroute(`**${draftPath}`);
  await tab.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('where the browser stores nothing, a link within the tab asks first too', async () => {
  await tab.page.addInitScript("Storage.prototype.setItem = () => { throw new Error('no'); }");
  await reload();
  await tab.page.route(`**${draftPath}`, (route) => route.abort());
  await workload().fill(words);
  await pause();
  await line('Not kept: leaving this page would lose what is new').waitFor();
  const question = tab.page.getByRole('dialog', { name: 'Leave this page?' });
  await tab.page.evaluate("location.hash = '#/team'");
  await question.getByRole('button', { name: 'Stay here' }).click();
  await tab.page.waitForURL((url) => url.hash === hash);
  expect(await workload().inputValue()).toBe(words);
  await tab.page.evaluate("location.hash = '#/team'");
  await question.getByRole('button', { name: 'Leave and lose it' }).click();
  await workload().waitFor({ state: 'detached' });
  await tab.page.waitForURL((url) => url.hash === '#/team');
});

test('a name is marked in the draft, kept all the same, and one tap says it is nobody’s', async () => {
  await workload().fill('Kayleigh takes a day each week.');
  await pause();
  await saved();
  await tab.page.locator('mark').waitFor();
  await tab.page.getByRole('button', { name: 'Not a child or family' }).click();
  await tab.page.locator('mark').waitFor({ state: 'detached' });
  await expectAllowed();
});

/** The page has been told when the line says so; the server a moment before. */
async function expectOnServer(text: string): Promise<void> {
  await eventually(() => expect(records.draft?.sections.workload).toBe(text));
}

async function expectAllowed(): Promise<void> {
  await eventually(() => expect(records.draft?.notIdentifiers).toContain('Kayleigh'));
}

test('a record that was issued on another device meanwhile is not kept any more, and it says so', async () => {
  await tab.page.route(`**${draftPath}`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({ status: 409, title: 'Changed', detail: 'It was issued on another device.' }),
        })
      : route.continue(),
  );
  await workload().fill(words);
  await pause();
  await line(/It was issued on another device\.$/).waitFor();
  expect(await onDevice()).toBe(1);
});

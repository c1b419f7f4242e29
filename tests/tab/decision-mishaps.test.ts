/** What once went wrong with the tab's forms for quick decisions, each told as it should be. */
import { eventually } from './eventually';
import { openPage } from './open-page';

const tab = openPage();

const draftId = '7c1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10';
const open = (viewer: string, hash: string) => tab.page.goto(`${tab.server.url}/tab/?as=${viewer}${hash}`);
const decision = () => tab.page.getByLabel('What was decided');
const post = (viewer: string, path: string, data: object) =>
  tab.page.request.post(`${tab.server.url}${path}`, { headers: { 'X-Local-Person': viewer }, data });
const keep = (about: string | null) =>
  post('amara', '/api/drafts', { draftId, about, values: { text: 'Visit on Monday.' } });

test('what only this device holds of a draft from chat is there again after the page is read again', async () => {
  await keep('lewis');
  await open('amara', `#/log/${draftId}`);
  await decision().waitFor();
  await decision().fill('Visit on Monday, and ring the school about Kayleigh first.');
  await tab.page.getByText('Only this device holds it, for a day.').waitFor();
  await tab.page.reload();
  await eventually(async () => expect(await decision().inputValue()).toContain('ring the school'));
});

test('who it was with can be put right without losing what was written', async () => {
  await open('amara', '#/log');
  await tab.page.getByLabel('Who was it with?').selectOption('Lewis Grant');
  await decision().fill('Visit on Monday.');
  await tab.page.getByLabel('Who was it with?').selectOption('Nia Prosser-Llewellyn');
  await tab.page.getByText('With Nia Prosser-Llewellyn').waitFor();
  await eventually(async () => expect(await decision().inputValue()).toBe('Visit on Monday.'));
});

test('with the keyboard, choosing a person keeps the focus on the choice', async () => {
  await open('amara', '#/log');
  await tab.page.getByLabel('Who was it with?').focus();
  await tab.page.keyboard.press('ArrowDown');
  await decision().waitFor();
  await tab.page.locator('select:focus').waitFor();
});

test('words of an answer survive a page that is closed, as those of a decision do', async () => {
  await open('amara', '#/threads/nia');
  const entry = tab.page.locator('[id="entry-decision:3"]');
  await entry.getByRole('button', { name: 'That is not what I said' }).click();
  const said = tab.page.getByRole('dialog').getByLabel('What you said, in one sentence');
  await said.fill('I said to wait for the nurse.');
  const asked: string[] = [];
  tab.page.on('dialog', (one) => {
    asked.push(one.type());
    void one.accept();
  });
  await tab.page.reload();
  if (asked.length > 0) return;
  await entry.getByRole('button', { name: 'That is not what I said' }).click();
  await eventually(async () => expect(await said.inputValue()).toBe('I said to wait for the nurse.'));
});

test('an answer that is being written in the list is not lost when the decision is withdrawn meanwhile', async () => {
  await tab.page.clock.install();
  await open('amara', '#/threads/nia');
  const list = tab.page
    .getByRole('region', { name: 'Open quick decisions' })
    .getByRole('list', { name: 'To answer' });
  await list.getByRole('button', { name: 'That is not what I said' }).first().click();
  const said = tab.page.getByRole('dialog').getByLabel('What you said, in one sentence');
  await said.fill('I said to wait for the nurse.');
  await post('nia', '/api/threads/nia/entries/decision%3A3/steps', {
    operationId: '7c1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a11',
    step: { do: 'withdraw' },
  });
  const read = tab.page.waitForResponse((one) => one.url().endsWith('/open'));
  await tab.page.clock.fastForward(31_000);
  await tab.page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  await read;
  await tab.page.clock.runFor(500);
  expect(await said.count()).toBe(1);
});

// A manager and a worker in two chat windows: proposed, amended, confirmed, on the child's file, and nothing left in the chat.
import { type NewcomerDesk, openDesk } from '../support/newcomer/newcomer-desk';

jest.setTimeout(120_000);

// One story told in order: each step goes on where the one before it ended.
let desk: NewcomerDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const typed = 'log decision LCS-204417 see the child at school tomorrow';
const secret = /LCS-204417|school|partner|DSL/;
const wordsIn = async (chat: NewcomerDesk['priya']) => (await chat.page.locator('body').textContent()) ?? '';

it('lets Lewis propose in seconds, and tells Priya without a word of it', async () => {
  await desk.lewis.say(typed);
  const card = await desk.lewis.card('Log a quick decision');
  await card.fill('Why?', 'the missed contacts follow a new partner');
  await card.press('Save');
  await desk.lewis.card('Saved in your thread');
  await desk.doors.sweep();
  await desk.priya.card('1 quick decision to confirm');
  expect(await wordsIn(desk.priya)).not.toMatch(secret);
});

it('lets Priya read it and amend it in her own words, which confirms it', async () => {
  const message = await desk.priya.card('1 quick decision to confirm');
  await message.press('Show');
  const shown = await desk.priya.card('see the child at school tomorrow');
  expect(await shown.locator.textContent()).toContain('LCS-204417');
  await shown.press('Amend');
  const form = await desk.priya.card('In your words');
  await form.fill('In your words', 'Speak to DSL first, then see the child at school tomorrow');
  await form.press('Save');
  await desk.priya.card('Both wordings are kept');
  expect(await wordsIn(desk.priya)).not.toMatch(secret);
});

it('shows Lewis both wordings, and asks him about the child’s file at four the next day', async () => {
  await desk.doors.sweep();
  const message = await desk.lewis.card('amended');
  await message.press('Show');
  const shown = await desk.lewis.card('Speak to DSL first');
  expect(await shown.locator.textContent()).toContain('see the child at school tomorrow');
  await shown.press('Put it away');
  await desk.doors.moveClock('2027-01-20T16:00:00Z');
  await desk.doors.sweep();
  const question = await desk.lewis.card("child's file");
  await question.press('Yes, it is there');
  const tab = await desk.openTab('priya', '#/threads/lewis?filter=decisions');
  const entry = tab.getByRole('article', { name: /^Quick decision/ }).last();
  await entry.getByText('Speak to DSL first').waitFor();
  expect(await entry.textContent()).toContain("On the child's file");
  await tab.close();
});

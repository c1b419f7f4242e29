// What a newcomer sees on the first day, from `npm start` to Ctrl+C: two chat windows, the tab, a crash, and nothing lost.
import type { Locator } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import type { ChatCard } from '../browser/playground-page';
import { type NewcomerDesk, openDesk } from '../support/newcomer/newcomer-desk';

jest.setTimeout(120_000);

// One story told in order: each step goes on where the one before it ended.
let desk: NewcomerDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const typed = 'log decision LCS-204417 see the child tomorrow';
const secret = /LCS-204417|see the child/;
const field = (card: ChatCard, label: string) =>
  card.locator.getByRole('textbox', { name: label, exact: true });
const chosen = (card: ChatCard, label: string) =>
  card.locator.getByRole('combobox', { name: label, exact: true });
const button = (card: ChatCard, name: string) => card.locator.getByRole('button', { name, exact: true });
/** A button that opens the tab: clients call it a link. */
const link = (card: ChatCard, name: string) => card.locator.getByRole('link', { name, exact: true });

/** On a card about several people: the first button of this name after the words about one of them. */
const buttonAfter = (card: ChatCard, words: string, name: string): Locator =>
  card.locator.locator(`xpath=.//*[contains(text(), "${words}")]/following::button[.="${name}"][1]`);

it('offers Lewis what he typed already on the card, folds the rest away, and saves with one button', async () => {
  await desk.lewis.say(typed);
  const card = await desk.lewis.card('Log a quick decision');
  expect(await field(card, 'What was decided?').inputValue()).toBe('see the child tomorrow');
  expect(await chosen(card, 'Case reference').inputValue()).toBe('LCS-204417');
  expect(await chosen(card, 'Who does it?').isVisible()).toBe(false);

  await card.press('More');
  await chosen(card, 'Who does it?').waitFor();
  await card.fill('Why?', 'missed contacts follow a new partner');
  await card.choose('Who does it?', 'The worker');
  await card.press('Save');

  const stub = await desk.lewis.card('Saved in your thread');
  expect(await stub.locator.textContent()).toContain('Priya will be told, without what it is about.');
  expect(await stub.locator.textContent()).not.toMatch(secret);
  await desk.lewis.page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
});

it('leads from the stub to the entry in the tab', async () => {
  const stub = await desk.lewis.card('Saved in your thread');
  const opening = desk.lewis.page.waitForEvent('popup');
  await link(stub, 'Open it').click();
  const tab = await opening;
  await tab
    .getByRole('article', { name: /^Quick decision/ })
    .getByText('see the child tomorrow')
    .first()
    .waitFor();
  expect(tab.url()).toContain('/tab/?as=lewis#/threads/lewis/entries/');
  await tab.close();
});

it.each([
  ['lewis', '#/'],
  ['priya', '#/threads/lewis'],
])('shows the decision to %s in the tab after one load', async (person, hash) => {
  const tab = await desk.openTab(person, hash);
  const entry = tab.getByRole('article', { name: /^Quick decision/ }).last();
  await entry.getByText('see the child tomorrow').waitFor();
  expect(await entry.textContent()).toContain('LCS-204417');
  expect(await entry.textContent()).toContain('missed contacts follow a new partner');
  expect(await axeViolations(tab)).toEqual([]);
  await tab.close();
});

it('tells Priya without content, shows it when she asks, and leaves nothing of it once she has confirmed', async () => {
  expect(await desk.doors.sweep()).toMatchObject({ sent: 7, ambiguous: 0, unreachable: 0 });
  const message = await desk.priya.card('1 quick decision to confirm');
  expect(await desk.priya.page.locator('body').textContent()).not.toMatch(secret);

  await message.press('Show');
  const shown = await desk.priya.card('see the child tomorrow');
  expect(await shown.locator.textContent()).toContain('LCS-204417');
  await shown.press('Confirm');
  await desk.priya.card('Confirmed');
  expect(await desk.priya.page.locator('body').textContent()).not.toMatch(secret);
});

it('offers Priya the people she supervises, and keeps one decision when Save is pressed twice in a hurry', async () => {
  await desk.priya.say('log decision');
  const card = await desk.priya.card('Log a quick decision');
  await chosen(card, 'Who was it with?').click();
  await desk.priya.page.getByRole('option', { name: 'Lewis Grant', exact: true }).waitFor();
  const offered = await desk.priya.page.getByRole('option').allTextContents();
  expect(offered).toEqual(
    expect.arrayContaining(['Amara Osei', 'Lewis Grant', 'Tom Okafor (supervises you)']),
  );
  expect(offered).not.toContain('Kerry Doyle');
  await desk.priya.page.getByRole('option', { name: 'Lewis Grant', exact: true }).click();
  await card.fill('What was decided?', 'ring the school before noon');
  await button(card, 'Save').dblclick();

  await desk.priya.card("Saved in Lewis Grant's thread");
  const tab = await desk.openTab('lewis', '#/?filter=decisions');
  const timeline = tab.locator('ol').getByRole('article').filter({ hasText: 'ring the school before noon' });
  await timeline.first().waitFor();
  expect(await timeline.count()).toBe(1);
  await tab.close();
  // Lewis reads that his own is confirmed, and that there is one of hers.
  expect(await desk.doors.sweep()).toMatchObject({ sent: 2 });
  await desk.lewis.card('1 quick decision to read');
});

it('says on the card what is wrong with a name in place of a reference, and keeps what was typed', async () => {
  await desk.lewis.say('log decision visit with the health visitor');
  const card = await desk.lewis.card('Log a quick decision');
  await card.fill('Or type another case reference', 'Kayleigh');
  await card.fill('Why?', 'a reason worth keeping');
  await card.press('Save');

  const again = await desk.lewis.card('That looks like a name.');
  expect(await again.locator.textContent()).toContain('Nothing is saved yet.');
  expect(await field(again, 'What was decided?').inputValue()).toBe('visit with the health visitor');
  expect(await field(again, 'Or type another case reference').inputValue()).toBe('Kayleigh');
  expect(await field(again, 'Why?').inputValue()).toBe('a reason worth keeping');

  await again.fill('Or type another case reference', 'LCS-204418');
  await again.press('Save');
  // An earlier stub says "Saved", too: this one is saved when the card that asked has gone.
  await again.locator.waitFor({ state: 'detached' });

  await desk.doors.sweep();
  await (await desk.priya.card('1 quick decision to confirm')).press('Show');
  // Another card says "Confirmed", too: this one has gone once it is.
  const shown = await desk.priya.card('visit with the health visitor');
  await shown.press('Confirm');
  await shown.locator.waitFor({ state: 'detached' });
});

it.each([
  ['help', 'What I can do', 'Log decision'],
  ['overdue', "Amara's supervision was due on Wednesday 6 January", "Something's in the way"],
  ['my supervision', 'My supervision: on track', 'Open my thread'],
  ['team', 'Lewis Grant: due soon.', 'Open my team'],
  ['overdeu', 'Did you mean "overdue"?', 'Yes, overdue'],
  ['kettle on?', "I didn't catch that", 'Diary'],
])('answers "%s"', async (words, answer, offer) => {
  await desk.priya.say(words);
  const card = await desk.priya.card(answer);
  expect(await button(card, offer).or(link(card, offer)).count()).toBe(1);
});

it('offers to do what a typo meant, and does it when asked', async () => {
  await desk.priya.say('my supervison');
  const offer = await desk.priya.card('Did you mean "my supervision"?');
  await offer.press('Yes, my supervision');
  await desk.priya.card('My supervision: on track');
});

it('reminds Priya that Lewis is overdue, takes a date, and keeps Amara on the card', async () => {
  await desk.doors.moveClock('2027-01-28T10:00:00Z');
  expect(await desk.doors.sweep()).toMatchObject({ ambiguous: 0, unreachable: 0 });
  const reminder = await desk.priya.card("Lewis's supervision was due on Tuesday 26 January");
  await buttonAfter(reminder, "Lewis's supervision", 'Another time').click();

  const form = await desk.priya.card('Book supervision with Lewis Grant');
  await form.pickDate('Another date', '2027-02-05');
  await form.press('Book');
  const rest = await desk.priya.card('In the diary: supervision with Lewis Grant on Friday 5 February.');
  expect(await rest.locator.textContent()).not.toContain("Lewis's supervision was due");

  await rest.press("Something's in the way");
  const asks = await desk.priya.card("What's in the way of supervision with Amara?");
  await asks.choose("What's in the way?", 'Court');
  await asks.press('Save');
  const stub = await desk.priya.card("Noted in Amara Osei's thread.");
  expect(await button(stub, 'Another time').count()).toBe(0);
});

it("shows the date on Priya's team screen", async () => {
  const tab = await desk.openTab('priya', '#/team');
  const row = tab.getByRole('row').filter({ hasText: 'Lewis Grant' });
  await row.getByText('Friday 5 February').last().waitFor();
  expect(await axeViolations(tab)).toEqual([]);
  await tab.close();
});

it('has lost nothing and repeats nothing after it was killed', async () => {
  const sentBefore = await desk.doors.sentTo('priya');
  desk.product().send('SIGKILL');
  await desk.product().ended();
  await desk.startAgain();

  expect(desk.product().lines.filter((line) => line.startsWith('Using the chat window'))).toHaveLength(2);
  expect(await desk.doors.now()).toBe('2027-01-28T10:00:00.000Z');
  expect(await desk.doors.sentTo('priya')).toEqual(sentBefore);
  // Lewis is told of the date that Priya booked; she hears nothing twice.
  expect(await desk.doors.sweep()).toMatchObject({ sent: 1, ambiguous: 0, unreachable: 0 });
  expect(await desk.doors.sentTo('priya')).toEqual(sentBefore);

  const tab = await desk.openTab('lewis', '#/');
  await tab.getByText('see the child tomorrow').first().waitFor();
  await tab.getByText('Friday 5 February').first().waitFor();
  await tab.close();
});

it('goes on in the windows that were open all the time', async () => {
  await desk.lewis.say('my supervision');
  const card = await desk.lewis.card('In the diary for Friday 5 February');
  expect(await link(card, 'Open my thread').count()).toBe(1);
});

it('stops politely when asked to, and leaves nothing running', async () => {
  desk.product().send('SIGTERM');
  expect(await desk.product().ended()).toEqual({ code: 0, signal: null });
  for (const address of [desk.url, ...desk.windows])
    await expect(fetch(address)).rejects.toThrow('fetch failed');
});

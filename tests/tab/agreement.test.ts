/** The agreement in a browser against the real server with its own store: written by two, signed by both, from two devices and without a connection. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { localSettings } from '../../bot/config';
import { faultLog } from '../../bot/faults';
import { type RunningLocally, startLocally } from '../../bot/local/start-local';
import { axeViolations } from '../browser/axe';
import { openBrowser } from '../browser/browser';
import { freePort } from '../browser/local-page';
import { builtTab } from './built-tab';
import { eventually, patience } from './eventually';
import { tabTo } from './tab-to';

let browser: Browser;
let running: RunningLocally;
let dataDir: string;
let port: number;
const contexts: BrowserContext[] = [];
const faults: object[] = [];

beforeAll(async () => {
  await builtTab();
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tab-'));
  port = await freePort();
  faults.length = 0;
  const read = localSettings({});
  if (!read.ok) throw new Error(read.problems.join(' '));
  running = await startLocally(
    { ...read.settings, port, playground: false, dataDir },
    faultLog((line) => void faults.push(line)),
    () => undefined,
  );
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** A device of their own. */
async function open(viewer: string, hash: string): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/tab/?as=${viewer}${hash}`);
  return page;
}

const agreementHash = '#/file/lewis/agreement';
const draftHash = '#/file/lewis/agreement/draft';
/** What was kept before stays said while the rest is on its way. */
const saved = (page: Page) =>
  page
    .locator('[data-state="saved"]')
    .getByText(/^Saved at/)
    .waitFor();
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await box(page, name).fill(text);
  await saved(page);
}

/** A page that was just opened may still be putting its words together. */
const holds = (page: Page, name: string, text: string) =>
  eventually(async () => expect(await box(page, name).inputValue()).toBe(text));

const lewisBoxes = {
  'What Lewis wants from Priya': 'Time to think, and honest words.',
  'What Lewis will contribute': 'I come prepared.',
};
const priyaBoxes = {
  'What Priya wants from Lewis': 'Tell me early when something is stuck.',
  'What Priya will contribute': 'I keep the time free.',
};

test('both write it, each their own boxes; one offers it, the other signs, and both see what counts', async () => {
  const lewis = await open('lewis', agreementHash);
  await lewis.getByRole('button', { name: 'Write it together' }).click();
  await lewis.getByRole('heading', { level: 1, name: 'Write the agreement' }).waitFor();
  await fill(lewis, lewisBoxes);
  const priya = await open('priya', draftHash);
  await priya.getByText('Time to think, and honest words.').waitFor();
  expect(await box(priya, 'What Lewis wants from Priya').count()).toBe(0);
  await fill(priya, priyaBoxes);
  await priya.getByRole('button', { name: /^Sign it and offer it to Lewis/ }).click();
  await priya.getByRole('heading', { level: 1, name: 'Supervision agreement' }).waitFor();
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  expect(await priya.getByRole('button', { name: 'I agree and sign' }).count()).toBe(0);
  await lewis.goto('about:blank');
  await lewis.goto(`http://127.0.0.1:${port}/tab/?as=lewis${agreementHash}`);
  await lewis.getByRole('button', { name: 'I agree and sign' }).click();
  await lewis.getByText('Signed by both. It counts from today.').waitFor();
  await lewis.getByText(/^Signed by Lewis Grant as worker/).waitFor();
  expect(await axeViolations(lewis)).toEqual([]);
  await priya.reload();
  await priya.getByText(/^Signed by Lewis Grant as worker/).waitFor();
  await priya.goto('about:blank');
  await priya.goto(`http://127.0.0.1:${port}/tab/?as=priya#/threads/lewis`);
  await priya.getByText('Supervision agreement, version 1').waitFor();
});

test('whoever signs writes their own boxes there, after the limits; the other signs those words too', async () => {
  const priya = await open('priya', draftHash);
  await priya.getByText('Line management supervision').waitFor();
  await priya.getByRole('button', { name: /^Sign it and offer/ }).click();
  await priya.getByText(/^Your own two boxes are not both written yet/).waitFor();
  await priya.getByRole('button', { name: 'Leave it empty and offer it' }).click();
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  const lewis = await open('lewis', agreementHash);
  await lewis.getByText(/^Your own two boxes are empty/).waitFor();
  expect(await lewis.getByRole('button', { name: 'I agree and sign' }).count()).toBe(0);
  const [limits, sign] = await Promise.all(
    [
      lewis.getByRole('heading', { name: 'The limits of confidentiality' }),
      lewis.getByRole('button', { name: 'Sign with my words and send it to Priya' }),
    ].map(async (one) => (await one.boundingBox())?.y ?? 0),
  );
  expect(limits).toBeLessThan(sign ?? 0);
  await box(lewis, 'What Lewis wants from Priya').fill('Time to think.');
  await lewis.getByRole('button', { name: 'Sign with my words and send it to Priya' }).click();
  await lewis.locator('textarea[aria-invalid="true"]').waitFor();
  await box(lewis, 'What Lewis will contribute').fill('I come prepared.');
  await lewis.getByLabel('Lewis has been given the policy').check();
  expect(await axeViolations(lewis)).toEqual([]);
  await lewis.getByRole('button', { name: 'Sign with my words and send it to Priya' }).click();
  await lewis.getByText(/^Signed by you, with your words/).waitFor();
  await priya.reload();
  await priya.getByText(/^Lewis added to it and signed/).waitFor();
  await priya.getByText('Time to think.').first().waitFor();
  await priya.getByRole('button', { name: 'Leave it empty and sign' }).click();
  await priya.getByText('Signed by both. It counts from today.').waitFor();
});

test('sent back with a reason, the words are a draft again; nothing is typed twice', async () => {
  const priya = await open('priya', draftHash);
  await fill(priya, { ...priyaBoxes, Place: 'Room 7.' });
  await priya.getByRole('button', { name: /^Sign it and offer/ }).click();
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  const lewis = await open('lewis', agreementHash);
  await lewis.getByRole('button', { name: 'Send it back' }).click();
  await lewis.getByRole('button', { name: 'Make it a draft again' }).click();
  await lewis.locator('textarea[aria-invalid="true"]').waitFor();
  await lewis.getByLabel('Why').fill('I have not written my own boxes yet.');
  await lewis.getByRole('button', { name: 'Make it a draft again' }).click();
  await lewis.getByText(/^It is a draft again/).waitFor();
  await lewis.getByRole('button', { name: 'Write it together' }).click();
  await lewis.getByText('Tell me early when something is stuck.').waitFor();
  await holds(lewis, 'Place', 'Room 7.');
});

test('what was typed on an offer that went back is there on the draft, and on the next version', async () => {
  const priya = await open('priya', draftHash);
  await fill(priya, priyaBoxes);
  const takeBack = async () => {
    await priya.getByRole('button', { name: 'Take it back to the draft' }).click();
    await priya.getByLabel('Why').fill('One more thought.');
    await priya.getByRole('button', { name: 'Make it a draft again' }).click();
    await priya.getByText(/^It is a draft again/).waitFor();
  };
  await priya.getByRole('button', { name: /^Sign it and offer/ }).click();
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  const lewis = await open('lewis', agreementHash);
  await box(lewis, 'What Lewis wants from Priya').fill('Time to think.');
  await takeBack();
  await box(lewis, 'What Lewis will contribute').fill('I come prepared.');
  await lewis.getByRole('button', { name: 'Sign with my words and send it to Priya' }).click();
  await lewis.getByText(/It went back to the draft meanwhile/).waitFor();
  await priya.getByRole('button', { name: 'Write it together' }).click();
  await priya.getByRole('button', { name: /^Sign it and offer/ }).click();
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  await lewis.reload();
  await holds(lewis, 'What Lewis wants from Priya', 'Time to think.');
  await takeBack();
  await lewis.goto('about:blank');
  await lewis.goto(`http://127.0.0.1:${port}/tab/?as=lewis${draftHash}`);
  await lewis.getByText(/^You typed this into your own boxes before/).waitFor();
  expect(await axeViolations(lewis)).toEqual([]);
  await lewis.getByRole('button', { name: 'Put it in place of what the draft says' }).click();
  await saved(lewis);
  await holds(lewis, 'What Lewis will contribute', 'I come prepared.');
  await lewis.getByText(/^You typed this into/).waitFor({ state: 'detached' });
});

test('in the same box at once the two are asked, by name, and nothing is lost', async () => {
  const [priya, lewis] = [await open('priya', draftHash), await open('lewis', draftHash)];
  await box(lewis, 'Place').waitFor();
  await fill(priya, { Place: 'Room 4.' });
  await box(lewis, 'Place').fill('Room 5.');
  await lewis.getByRole('heading', { name: 'Written twice' }).waitFor();
  await lewis.getByText(/^You and Priya/).waitFor();
  await lewis.getByText('Room 4.').waitFor();
  expect(await axeViolations(lewis)).toEqual([]);
  await lewis.getByRole('button', { name: 'Go on with mine' }).click();
  await saved(lewis);
  await priya.reload();
  await holds(priya, 'Place', 'Room 5.');
});

test('without a connection the words stay on the device and are sent when it is back', async () => {
  const lewis = await open('lewis', draftHash);
  await box(lewis, 'Place').waitFor();
  await lewis.context().setOffline(true);
  await box(lewis, 'Place').fill('Room 8.');
  await lewis.getByText('Kept on this device, not sent yet').waitFor();
  await lewis.context().setOffline(false);
  await saved(lewis);
  const priya = await open('priya', draftHash);
  await holds(priya, 'Place', 'Room 8.');
});

test('a word that may name a child is marked where it stands, and let pass where it names none', async () => {
  const lewis = await open('lewis', draftHash);
  await box(lewis, 'Preparation and agenda').fill('We begin with Kayleigh Moss.');
  await lewis.getByText('Kept on this device only, for a day: something has to be put right first').waitFor();
  await lewis.getByText('Kayleigh Moss').first().waitFor();
  await box(lewis, 'Preparation and agenda').fill('We begin with the hardest one.');
  await saved(lewis);
});

test('an agreement on paper is brought in with its reference, and counts', async () => {
  const priya = await open('priya', agreementHash);
  await priya.getByRole('button', { name: 'We have one on paper' }).click();
  await priya.getByRole('button', { name: 'Keep the paper agreement' }).click();
  await priya.locator('[aria-invalid="true"]').first().waitFor();
  expect(await priya.getByLabel('Reference').getAttribute('aria-invalid')).toBe('true');
  await priya.getByLabel('Signed on paper on').fill('2026-11-02');
  await priya.getByLabel('Reference').fill('HR-2026-118');
  await priya.getByLabel('Days from one session to the next').fill('21');
  await priya.getByRole('button', { name: 'Keep the paper agreement' }).click();
  await priya.getByText('Kept. It counts from the day it was signed on.').waitFor();
  await priya.getByText('Signed on paper on Monday 2 November 2026: HR-2026-118').waitFor();
});

test('by keyboard alone: write a box, offer it, and say why it comes back', async () => {
  const priya = await open('priya', draftHash);
  await box(priya, 'Place').waitFor();
  await tabTo(priya, 'What Priya wants from Lewis');
  await priya.keyboard.type('Early word.');
  await tabTo(priya, 'What Priya will contribute');
  await priya.keyboard.type('The time.');
  await tabTo(priya, 'Sign it and offer it to Lewis Grant');
  await priya.keyboard.press('Enter');
  await priya.getByRole('button', { name: 'Take it back to the draft' }).waitFor();
  await tabTo(priya, 'Take it back to the draft');
  await priya.keyboard.press('Enter');
  await priya.getByLabel('Why').and(priya.locator(':focus')).waitFor();
  await priya.keyboard.type('One more thought.');
  await tabTo(priya, 'Make it a draft again');
  await priya.keyboard.press('Enter');
  await priya.getByText(/^It is a draft again/).waitFor();
});

test('the policy is said to be read with two ticks', async () => {
  const lewis = await open('lewis', '#/policy');
  await lewis.getByRole('button', { name: 'Say so' }).click();
  await lewis.getByText('Please tick both, or leave it for later.').waitFor();
  await lewis.getByLabel('I have been given it').check();
  await lewis.getByLabel('I have read and understood it').check();
  await lewis.getByRole('button', { name: 'Say so' }).click();
  await lewis.getByText(/^You said on .* that you have read version/).waitFor();
  expect(await axeViolations(lewis)).toEqual([]);
});

test('a hand-over note is written and read by both', async () => {
  const priya = await open('priya', agreementHash);
  await priya.getByRole('button', { name: 'Write a hand-over note' }).click();
  await priya.getByLabel('For whoever supervises next').fill('A walk before a hard talk helps.');
  await priya.getByRole('button', { name: 'Keep the note' }).click();
  await priya.getByText('A walk before a hard talk helps.').first().waitFor();
  const lewis = await open('lewis', agreementHash);
  await lewis.getByText('A walk before a hard talk helps.').waitFor();
});

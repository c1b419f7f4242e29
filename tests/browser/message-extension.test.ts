/** A decision that begins in front of others, in the chat client on a laptop: by a message's menu, or said to the bot. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type OpenWindows, openPlaygroundWindows } from '../../bot/local/playground/windows';
import { council, person } from '../domain/given-council';
import { openProduct, type Product, tenant } from '../support/product';
import { openBrowser } from './browser';
import { freePort } from './local-page';
import { openPlaygroundChat, type PlaygroundChat } from './playground-page';

const lewis = {
  personId: 'lewis',
  displayName: 'Lewis Grant',
  entraObjectId: 'a0000000-0000-4000-8000-000000000001',
  email: 'lewis.grant@arden.example',
};
const said = 'No unsupervised contact this weekend';

let product: Product;
let open: OpenWindows;
let browser: Browser;
let chat: PlaygroundChat;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const others = [...council().people.values()].filter(({ personId }) => personId !== lewis.personId);
  product = await openProduct({
    rows: { people: [...others, person('lewis', { ...lewis, personId: person('lewis').personId })] },
  });
  open = await openPlaygroundWindows({
    people: [lewis],
    colleagues: [],
    botEndpoint: `${product.url}/api/messages`,
    firstPort: await freePort(),
    tenantId: tenant,
    dataDir,
    log: () => undefined,
  });
  const [first] = open.windows;
  if (first === undefined) throw new Error('No window opened.');
  browser = await openBrowser();
  chat = await openPlaygroundChat(browser, first.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await open?.close();
  await product?.close();
  await rm(dataDir, { recursive: true });
});

test('A message is logged from its menu: its words are offered, a reason is added, and it is saved without a post', async () => {
  await chat.say(said);
  await chat.card("I didn't catch that");
  const form = await chat.actOn(said, 'logDecision');
  expect(await form.locator.getByRole('textbox', { name: 'What was decided?' }).inputValue()).toBe(said);
  await form.fill('Why?', 'Too risky until it is assessed');
  await form.press('Save');
  await form.locator.getByText('Saved in your thread').waitFor();
  expect(await form.locator.textContent()).not.toContain(said);
  expect(await chat.page.locator('.ac-adaptiveCard', { hasText: 'Saved in your thread' }).count()).toBe(1);
  await chat.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const { text } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  expect(text).toContain(said);
  expect(text).toContain('Too risky until it is assessed');
}, 120_000);

test('What is said to the bot in a group chat moves to the personal chat, and the group reads nothing of it', async () => {
  const { page } = chat;
  await page.getByRole('treeitem', { name: 'Group chat' }).click();
  await page.locator('[data-lexical-editor="true"]').pressSequentially('@');
  await page.getByRole('listbox').getByText('Supervision Thread').click();
  await chat.say(' log decision LCS-309118 see the child at school');
  const moved = await chat.card("I've moved this to our own chat");
  expect(await moved.locator.textContent()).not.toMatch(/school|309118/);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
  const card = await chat.card('Log a quick decision');
  const text = card.locator.getByRole('textbox', { name: 'What was decided?' });
  expect(await text.inputValue()).toBe('see the child at school');
}, 120_000);

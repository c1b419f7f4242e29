/** Drives one Agents Playground window the way a person would: types, reads cards, fills them in, presses buttons. */
import type { Browser, Locator, Page } from 'playwright-core';

/** One adaptive card in the chat. It keeps meaning the newest card with the words it was found by. */
export type ChatCard = {
  readonly locator: Locator;
  /** Types into a text input, found by its exact label. */
  fill(label: string, text: string): Promise<void>;
  /** Picks from a choice set, drop-down or list of radio buttons, by the exact words of label and choice. */
  choose(label: string, choice: string): Promise<void>;
  /** Picks an ISO date such as 2027-02-23 in a date input. */
  pickDate(label: string, isoDate: string): Promise<void>;
  /** Ticks a toggle by its title, or one choice of a multiple-choice list by label and choice: `Who? Sam`. */
  tick(label: string): Promise<void>;
  /** Presses the button with exactly these words. */
  press(button: string): Promise<void>;
};

/** A person's chat with the bot, open in a browser page of its own. */
export type PlaygroundChat = {
  readonly page: Page;
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** Waits until the newest card that holds this text is on the page. */
  card(text: string): Promise<ChatCard>;
  /**
   * Runs an action of the app on the newest message with this text, by the id the manifest gives it, and waits for its
   * dialog, whose card it returns.
   */
  actOn(message: string, commandId: string): Promise<ChatCard>;
  /** Waits until a message of the bot, card or not, holds this text, and returns all of the newest one's words. */
  reads(text: string): Promise<string>;
};

/** Opens a window's page and waits until it is connected to the bot. Closing the browser closes it. */
export async function openPlaygroundChat(browser: Browser, url: string): Promise<PlaygroundChat> {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.goto(url);
  await page.getByText('installationUpdate').first().waitFor();
  // The log panel repeats every word that the chat shows.
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return {
    page,
    say: (text) => say(page, text),
    card: (text) => card(page, text),
    actOn: (message, commandId) => actOn(page, message, commandId),
    reads: (text) => reads(page, text),
  };
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-lexical-editor="true"]').pressSequentially(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

async function reads(page: Page, text: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text content runs a card's lines together
  return page.locator('.fai-OutputCard', { hasText: text }).last().innerText();
}

/** The menu of a message stands directly before its words; the window does not know the app's commands by itself. */
async function actOn(page: Page, message: string, commandId: string): Promise<ChatCard> {
  const words = page.getByText(message, { exact: true }).last();
  await words.locator('xpath=preceding::button[@aria-label="Show more information"][1]').click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByRole('textbox', { name: 'Command ID' }).fill(commandId);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog').locator('.ac-adaptiveCard');
  await dialog.waitFor();
  return driven(dialog);
}

async function card(page: Page, text: string): Promise<ChatCard> {
  const locator = page.locator('.ac-adaptiveCard', { hasText: text }).last();
  await locator.waitFor();
  return driven(locator);
}

function driven(locator: Locator): ChatCard {
  return {
    locator,
    fill: (label, words) => locator.getByRole('textbox', { name: label, exact: true }).fill(words),
    choose: (label, choice) => choose(locator, label, choice),
    pickDate: (label, isoDate) => pickDate(locator, label, isoDate),
    tick: (label) => locator.getByRole('checkbox', { name: label, exact: true }).check(),
    press: (button) => locator.getByRole('button', { name: button, exact: true }).click(),
  };
}

async function choose(within: Locator, label: string, choice: string): Promise<void> {
  const dropDown = within.getByRole('combobox', { name: label, exact: true });
  const radios = within.getByRole('radiogroup', { name: label, exact: true });
  await dropDown.or(radios).waitFor();
  if (await radios.isVisible()) return radios.getByRole('radio', { name: choice, exact: true }).check();
  await dropDown.click();
  await within.page().getByRole('option', { name: choice, exact: true }).click();
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** The calendar opens at the browser's own month, or at the date already there, and does not take typed dates. */
async function pickDate(within: Locator, label: string, isoDate: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  await within.getByRole('combobox', { name: label, exact: true }).click();
  const calendar = within.page().getByRole('dialog', { name: 'Calendar' });
  const shown = await calendar.getByRole('grid').getAttribute('aria-label');
  const [, shownMonth = '', shownYear = ''] = /(\p{L}+) (\d{4})/u.exec(shown ?? '') ?? [];
  const ahead = year * 12 + month - 1 - (Number(shownYear) * 12 + monthNames.indexOf(shownMonth));
  const turn = calendar.getByRole('button', { name: ahead > 0 ? /^Next month/ : /^Previous month/ });
  for (let turned = 0; turned < Math.abs(ahead); turned += 1) await turn.click();
  await calendar
    .getByRole('button', { name: `${day}, ${monthNames[month - 1]}, ${year}`, exact: true })
    .click();
}

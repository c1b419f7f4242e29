/** Every screen in every theme and width: nothing axe finds hard to use, nothing that must be scrolled sideways. */
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { lookAt, zoomedAndForced } from './file-screens';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let inTeams: FixtureServer;
let local: FixtureServer;

beforeAll(async () => {
  await builtTab();
  [browser, inTeams, local] = await Promise.all([
    openBrowser(),
    startFixtureServer({ localMode: false }),
    startFixtureServer({ localMode: true }),
  ]);
});
afterAll(() => Promise.all([browser.close(), inTeams.close(), local.close()]));
beforeEach(() => {
  inTeams.reset();
  local.reset();
});

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as: 'amara' | 'dana' | 'sam' | 'nia';
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  { name: 'own thread', as: 'amara', hash: '#/' },
  {
    name: 'thread of a supervisee, one entry opened',
    as: 'amara',
    hash: '#/threads/lewis/entries/decision%3A2',
  },
  {
    name: 'case reference left empty',
    as: 'amara',
    hash: '#/threads/lewis/entries/decision%3A2',
    reach: refuseReference,
  },
  { name: 'what waits, with a note to copy', hash: '#/', as: 'nia', reach: showNote },
  { name: 'confirm, refused', as: 'amara', hash: '#/threads/nia', reach: refuseConfirm },
  { name: 'amend, a name marked', as: 'amara', hash: '#/threads/nia', reach: markInAmend },
  { name: 'hand over', hash: '#/', as: 'nia', reach: handOver },
  { name: 'quick decision, a name marked', as: 'amara', hash: '#/threads/nia', reach: markInForm },
  { name: 'the form as a page', as: 'amara', hash: '#/log', reach: chooseWho },
  { name: 'saved, with Undo', hash: '#/log', as: 'nia', reach: saveOnPage },
  { name: 'one decision', hash: '#/decisions/nia/decision%3A3', as: 'dana', reach: seeDecision },
  { name: 'a decision that is not theirs', hash: '#/decisions/nia/decision%3A4', as: 'dana' },
  { name: 'two lists', hash: '#/', as: 'nia', reach: openLists },
  { name: 'team', as: 'amara', hash: '#/team' },
  { name: 'team, authority needed', hash: '#/team', as: 'dana', reach: seeAuthority },
  { name: 'quick decision', as: 'amara', hash: '#/threads/lewis', reach: openWholeForm },
  { name: 'a late thread of one’s own', hash: '#/', as: 'sam', reach: unfoldAsks },
  { name: 'a late thread of a supervisee', as: 'amara', hash: '#/threads/sam', reach: unfoldAsks },
  { name: 'three months, refused', as: 'amara', hash: '#/threads/lewis', reach: refuseAhead },
  { name: 'a date moved, refused', as: 'amara', hash: '#/threads/lewis', reach: refuseMove },
  { name: 'not yet', as: 'amara', hash: '#/threads/sam', reach: openNotYet },
  { name: 'policy', as: 'amara', hash: '#/policy' },
  { name: 'policy changed and shown', hash: '#/policy', as: 'dana', reach: showChanges },
  { name: 'is the bot alive', hash: '#/alive', as: 'dana' },
  { name: 'is the bot alive, not quite', hash: '#/alive', as: 'dana', reach: askAgain },
  { name: 'address that leads nowhere', as: 'amara', hash: '#/elsewhere' },
];
/** All that is different without Teams is the head of a page. */
const withoutTeams = screens.filter(({ name }) => name === 'own thread' || name === 'quick decision');

test.each(screens)('in Teams, in every theme and at every width: $name', async (screen) => {
  expect(await lookAt(browser, inTeams.url, screen)).toEqual([]);
});

test.each(withoutTeams)('in a browser with forced colours, 320 px wide: $name', async (screen) => {
  expect(await zoomedAndForced(browser, local.url, screen)).toEqual([]);
});

async function openWholeForm(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Log a quick decision' }).click();
  await tab.getByRole('button', { name: /^More/ }).click();
  await tab.getByLabel('When it was said').selectOption('On another day');
  await tab.getByLabel('Another one').check();
  await tab.getByLabel('Case reference, typed').waitFor();
}

async function showNote(tab: Frame | Page): Promise<void> {
  const waiting = tab.getByRole('region', { name: 'Open quick decisions' });
  await waiting.getByRole('button', { name: 'Note to copy' }).click();
  await waiting.getByRole('button', { name: 'Copy the note for LCS-198802' }).waitFor();
}

async function refuseConfirm(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Confirm' }).first().click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await tab.getByText('The why is needed to confirm it.').waitFor();
}

async function markInAmend(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Amend' }).first().click();
  await tab.getByLabel('How it should read').fill('Speak to Kayleigh on Monday.');
  await tab.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await tab.locator('mark').waitFor();
}

async function handOver(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Someone else' }).first().click();
  await tab.getByLabel('Who puts it on the child’s file').waitFor();
}

async function markInForm(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Log a quick decision' }).click();
  await tab.getByLabel('What was decided').fill('Speak to Kayleigh on Monday.');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.locator('mark').waitFor();
}

async function chooseWho(tab: Frame | Page): Promise<void> {
  await tab.getByLabel('Who was it with?').selectOption('Nia Prosser-Llewellyn');
  await tab.getByLabel('What was decided').waitFor();
}

async function seeAuthority(tab: Frame | Page): Promise<void> {
  await tab.getByRole('region', { name: 'Needs your authority' }).waitFor();
}

async function saveOnPage(tab: Frame | Page): Promise<void> {
  await tab.getByLabel('What was decided').fill('Visit on Monday.');
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByRole('button', { name: 'Undo' }).waitFor();
}

async function seeDecision(tab: Frame | Page): Promise<void> {
  await tab.getByText('Do not wait for the card.').waitFor();
}

async function openLists(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: /^Decisions directed/ }).click();
  await tab.getByRole('heading', { name: 'Your own, endorsed' }).waitFor();
}

async function refuseReference(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Add the case reference' }).click();
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('The reference is needed to confirm it.').waitFor();
}

async function unfoldAsks(tab: Frame | Page): Promise<void> {
  const ask = tab.getByRole('region', { name: 'Ask' });
  await ask.waitFor();
  const fold = ask.getByRole('button', { name: 'What you can ask for' });
  if ((await fold.count()) > 0) await fold.click();
  await ask.getByRole('button', { name: 'Catch me?' }).waitFor();
}

async function refuseAhead(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Book three months' }).click();
  await tab.getByRole('button', { name: /^Change Tuesday 23 March/ }).click();
  await tab.getByRole('button', { name: 'Book 3 dates' }).click();
  await tab.getByText('Name who decides meanwhile').waitFor();
}

async function refuseMove(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Move' }).first().click();
  await tab.getByRole('button', { name: 'Move it' }).click();
  await tab.getByText('Say what got in the way.').waitFor();
  await tab.getByLabel('Another date and time').check();
}

async function openNotYet(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Not yet' }).click();
  await tab.getByRole('dialog', { name: 'Not yet' }).waitFor();
}

async function askAgain(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Refresh' }).click();
  await tab.getByText(/^Not quite/).waitFor();
}

async function showChanges(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Change the policy' }).click();
  await tab.getByRole('heading', { level: 2, name: 'Reminders' }).click();
  await tab.getByLabel('Then at most one in').fill('5');
  await tab.getByRole('button', { name: 'Show what changes' }).click();
  await tab.getByText('What changes', { exact: true }).waitFor();
}

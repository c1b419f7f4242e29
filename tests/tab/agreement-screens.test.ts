/** The agreement pages in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { lookAt } from './file-screens';
import { fixtureAgreement } from './fixture-agreement';
import { type FixtureServer, startFixtureServer } from './fixture-server';

let browser: Browser;
let inTeams: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [fixtureAgreement()];
  [browser, inTeams] = await Promise.all([openBrowser(), startFixtureServer({ localMode: false, rooms })]);
});
afterAll(() => Promise.all([browser.close(), inTeams.close()]));

// A screen that waits for a busy machine is no broken screen.
jest.setTimeout(90_000);

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as: 'amara' | 'lewis';
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  {
    name: 'an agreement that waits, with an induction and a hand-over',
    hash: '#/file/lewis/agreement',
    as: 'lewis',
    reach: refuseWhy,
  },
  { name: 'the draft', hash: '#/file/lewis/agreement/draft', as: 'amara' },
  { name: 'an earlier version', hash: '#/file/lewis/agreement/none', as: 'amara' },
];
test.each(screens)('in Teams, in every theme and at every width: $name', async (screen) => {
  expect(await lookAt(browser, inTeams.url, screen)).toEqual([]);
});

async function refuseWhy(tab: Frame | Page): Promise<void> {
  await tab.getByText('Lewis likes a walk before a hard talk.').waitFor();
  await tab.getByRole('button', { name: 'Who shows them round' }).click();
  await tab.getByRole('button', { name: 'Write a newer note' }).click();
  await tab.getByRole('button', { name: 'Send it back' }).click();
  await tab.getByRole('button', { name: 'Make it a draft again' }).click();
  await tab.getByText('Write a few words.').first().waitFor();
}

/** The page for preparing in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { lookAt, withLargeText } from './file-screens';
import { fixturePreparation } from './fixture-preparation';
import { type FixtureServer, startFixtureServer } from './fixture-server';

const prepared = fixturePreparation();
let browser: Browser;
let inTeams: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [prepared.room];
  [browser, inTeams] = await Promise.all([openBrowser(), startFixtureServer({ localMode: false, rooms })]);
});
afterAll(() => Promise.all([browser.close(), inTeams.close()]));
beforeEach(() => {
  prepared.reset();
  prepared.setDate('today');
  prepared.write(
    'lewis',
    ['The contact centre has no room before March; what can we offer?', 'My caseload'],
    {
      modelId: 'what-so-what',
    },
  );
  prepared.write('amara', ['Court report for LCS-204417']);
});

type Screen = {
  readonly name: string;
  readonly as: 'lewis' | 'amara';
  readonly hash: string;
  readonly reach: typeof reach;
};
const screens: readonly Screen[] = [
  { name: 'their own', as: 'lewis', hash: '#/file/me/prepare', reach },
  { name: 'the supervisor’s', as: 'amara', hash: '#/file/lewis/prepare', reach },
];

/** With the choices open and a name marked, so that all there can be is there. */
async function reach(tab: Frame | Page): Promise<void> {
  await tab.getByRole('heading', { level: 1, name: /^Prepare/ }).waitFor();
  await tab.getByRole('button', { name: 'Not today' }).click();
  await tab.getByRole('textbox', { name: 'Point 1' }).fill('Kayleigh');
  await tab.locator('mark').first().waitFor();
}

test.each(screens)(
  'in Teams, in every theme and at every width, and with large text: $name',
  async (screen) => {
    expect(await lookAt(browser, inTeams.url, screen, [withLargeText])).toEqual([]);
  },
);

/** The pages of a record in every theme and width, with large text and much zoom: nothing axe finds, nothing cut off. */
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { lookAt, withLargeText } from './file-screens';
import { fixtureRecords, olderId, recordId } from './fixture-records';
import { type FixtureServer, startFixtureServer } from './fixture-server';

const records = fixtureRecords();
let browser: Browser;
let inTeams: FixtureServer;

beforeAll(async () => {
  await builtTab();
  const rooms = [records.room];
  [browser, inTeams] = await Promise.all([openBrowser(), startFixtureServer({ localMode: false, rooms })]);
});
afterAll(() => Promise.all([browser.close(), inTeams.close()]));
beforeEach(() => records.reset());

const page = (name: string, id: string) => `#/file/lewis/${name}/${encodeURIComponent(id)}`;
const full = {
  sections: {
    workload: 'Seventeen children is too many with three in court.',
    reflection: 'Kayleigh and the first visit.\nWhat else could be true?',
  },
  wellbeingHeld: true,
  modelId: 'what',
  behaviours: [
    {
      tagId: 't1',
      framework: 'Our Behaviours 1',
      code: 'curious',
      example: 'Asked the school what they had not said yet.',
    },
  ],
  actions: [
    { draftId: 'a1', owner: 'worker' as const, byOn: '2027-01-26', text: 'Book the joint visit.' },
    { draftId: 'a2', owner: 'supervisor' as const, byOn: null, text: 'Ask about the duty rota.' },
  ],
  issues: [{ draftId: 'i1', text: 'Two workers for every visit after five.' }],
  reflectionMinutes: 25,
  nextTime: 'How the joint visit went.',
};

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as: 'amara' | 'lewis';
  readonly before?: () => void;
  readonly reach?: (tab: Frame | Page) => Promise<void>;
};

const screens: readonly Screen[] = [
  {
    name: 'a session being held',
    as: 'amara',
    hash: page('session', recordId),
    before: () => records.begin(full),
    reach: refuseIssue,
  },
  {
    name: 'a short form, and two devices',
    as: 'amara',
    hash: page('session', recordId),
    before: () => records.begin({ form: 'short' }),
    reach: meetOther,
  },
  {
    name: 'an issued record, to its worker',
    hash: page('record', recordId),
    as: 'lewis',
    before: () => records.issue(full),
    reach: unfoldSteps,
  },
  { name: 'an older record on request', as: 'amara', hash: page('record', olderId), reach: refuseWhy },
];
test.each(screens)(
  'in Teams, in every theme and at every width, and with large text: $name',
  async (screen) => {
    expect(await lookAt(browser, inTeams.url, screen, [withLargeText])).toEqual([]);
  },
);

async function refuseIssue(tab: Frame | Page): Promise<void> {
  await tab.getByText('Place, who else was there, interruptions').click();
  await tab.getByLabel('What will be done').first().fill('');
  await tab.getByRole('button', { name: 'Issue the record' }).click();
  await tab.getByText('Say what will be done.').waitFor();
  await tab.locator('mark').first().waitFor();
}

async function meetOther(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'More headings' }).click();
  records.writeElsewhere({ sections: { workload: 'Written on the phone, with a rather long sentence.' } });
  await tab.getByRole('textbox', { name: 'Workload' }).fill('Written here.');
  await tab.getByRole('region', { name: 'Written on two devices' }).waitFor();
}

async function unfoldSteps(tab: Frame | Page): Promise<void> {
  for (const name of ['Sign', 'I disagree', 'Comment', 'A paper copy was filed'])
    await tab.getByRole('button', { name, exact: true }).click();
  await tab.getByLabel('Your comments').fill('Kayleigh was not late.');
  await tab.getByRole('button', { name: 'Save' }).first().click();
  await tab.locator('mark').first().waitFor();
}

async function refuseWhy(tab: Frame | Page): Promise<void> {
  await tab.getByRole('button', { name: 'Open it' }).click();
  await tab.getByText('Say why you need it.', { exact: true }).last().waitFor();
}

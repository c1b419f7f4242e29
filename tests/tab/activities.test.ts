/** Learning and checks, CPD notes and the appraisal summary in the browser: with the mouse, the keyboard, and in every theme. */
import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually';
import { lookAt } from './file-screens';
import { fixtureLearning } from './fixture-learning';
import { type FixtureServer, startFixtureServer } from './fixture-server';
import { openPage } from './open-page';

const learning = fixtureLearning();
const tab = openPage({ rooms: [learning.room] });
let inTeams: FixtureServer;
beforeAll(async () => {
  inTeams = await startFixtureServer({ localMode: false, rooms: [learning.room] });
});
afterAll(() => inTeams.close());
beforeEach(() => learning.reset());

const heading = (name: string | RegExp) => tab.page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => tab.page.getByRole('button', { name });
const dialog = () => tab.page.getByRole('dialog');
const told = (text: string) => tab.page.getByRole('status').getByText(text).waitFor();
const bodyOf = (end: string) =>
  tab.server.calls.findLast(({ method, path }) => method === 'POST' && path.endsWith(end))?.body;

describe('learning and checks', () => {
  test('one’s own page says what comes back, and leads to the private pages', async () => {
    await tab.open('nia', '#/file/me/activities');
    await heading('My learning and checks').waitFor();
    const due = tab.page.getByRole('region', { name: 'To look at' });
    await due.getByText('Past its day').waitFor();
    expect(await due.getByRole('listitem').count()).toBe(2);
    expect(await tab.page.getByRole('link', { name: 'My CPD notes' }).getAttribute('href')).toBe(
      '#/file/me/cpd',
    );
    await eventually(async () => expect(await tab.page.title()).toBe('Supervision file'));
  });

  test('a supervisor sees the same without the private ways', async () => {
    await tab.open('amara', '#/file/nia/activities');
    await heading('Nia Prosser-Llewellyn: learning and checks').waitFor();
    for (const name of ['My CPD notes', 'Make a CPD note', 'My appraisal summary']) {
      expect(await tab.page.getByRole('link', { name }).count()).toBe(0);
    }
    expect(await button('What did I do differently?').count()).toBe(0);
  });

  test('a health check is written with a team of the list and an action', async () => {
    await tab.open('nia', '#/file/me/activities');
    await button('Write something down').click();
    await dialog().getByLabel('What is it').selectOption('Health check');
    await dialog().getByText('no medical detail belongs here').waitFor();
    await dialog().getByLabel('Which team').selectOption('Riverside children’s team');
    await dialog().getByLabel('Findings').fill('Duty takes too many mornings.');
    await dialog().getByLabel('Next health check (optional)').fill('2027-07-14');
    await dialog().getByRole('button', { name: 'Add an action' }).click();
    await dialog().getByLabel('What will be done').fill('Try a duty week.');
    await dialog().getByLabel('Who does it').selectOption('Amara Osei');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await told('Saved.');
    expect(bodyOf('/activities')).toMatchObject({
      activity: 'health-check',
      title: 'Riverside children’s team',
      findings: 'Duty takes too many mornings.',
      nextOn: '2027-07-14',
      actions: [{ text: 'Try a duty week.', owner: 'supervisor', byOn: '2027-01-26' }],
    });
  });

  test('a refusal names the field, takes the focus there, and one tap lets a word pass', async () => {
    await tab.open('nia', '#/file/me/activities');
    await button('Write something down').click();
    await dialog().getByLabel('What you take from it').fill('What Kayleigh showed me.');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Write a few words: this one is needed.').waitFor();
    await dialog()
      .locator('input:focus, textarea:focus')
      .and(dialog().getByLabel('Which training'))
      .waitFor();
    await dialog().getByLabel('Which training').fill('Neglect');
    await dialog().getByRole('button', { name: 'Not a child or family' }).click();
    await told('Saved.');
    expect(bodyOf('/activities')).toMatchObject({ notIdentifiers: ['Kayleigh'] });
  });

  test('“What did I do differently?” is answered with the keyboard alone', async () => {
    await tab.open('nia', '#/file/me/activities');
    await button('What did I do differently?').focus();
    await tab.page.keyboard.press('Enter');
    await dialog().getByLabel('In your words').waitFor();
    await tab.page.keyboard.type('I asked who was there.');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await told('Saved. Your supervisor can read it beside the training.');
    const article = tab.page.getByRole('article', { name: /^Working with families/ });
    await article.getByText('I asked who was there.').waitFor();
    await button('What did I do differently?').waitFor({ state: 'detached' });
    await eventually(async () =>
      expect(await tab.page.evaluate('document.activeElement.textContent')).toMatch(/^Working with/),
    );
  });
});

describe('CPD notes', () => {
  test('one click makes a note from a training; the person edits it, and it is saved as theirs', async () => {
    await tab.open('nia', '#/file/me/activities');
    await tab.page.getByRole('link', { name: 'Make a CPD note' }).first().click();
    await heading('My CPD notes').waitFor();
    const text = dialog().getByLabel('What I learnt, and what it changes');
    expect(await text.inputValue()).toBe('Look at the whole week and not at the visit.');
    await text.fill('Look at the whole week, with the school.');
    await dialog()
      .getByLabel(/^I discussed it/)
      .check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await told('Saved. Only you can read it.');
    expect(learning.notes).toMatchObject([
      {
        text: 'Look at the whole week, with the school.',
        discussed: true,
        fromEntryId: 'a1',
        on: '2026-12-17',
      },
    ]);
    await tab.page.getByRole('article').getByText('Look at the whole week, with the school.').waitFor();
    await dialog().waitFor({ state: 'hidden' });
  });

  test('a note is changed, copied as text, and removed after one more question', async () => {
    await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await writeNote('I notice sooner.');
    await button(/^Change: /).click();
    await dialog()
      .getByLabel('What I learnt, and what it changes')
      .fill('I notice sooner when a plan drifts.');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await tab.page.getByRole('article').getByText('I notice sooner when a plan drifts.').waitFor();
    expect(learning.notes).toHaveLength(1);
    await button(/^Copy as text: /).click();
    await told('Copied');
    expect(await tab.page.evaluate<string>('navigator.clipboard.readText()')).toContain(
      'I notice sooner when a plan drifts.',
    );
    await button(/^Remove: /).click();
    await tab.page.keyboard.press('Enter');
    expect(learning.notes).toHaveLength(1);
    await button(/^Remove: /)
      .and(tab.page.locator(':focus'))
      .waitFor();
    await button(/^Remove: /).click();
    await button('Yes, remove it for good').click();
    await told('The note is gone.');
    expect(learning.notes).toEqual([]);
  });

  test('a link to somebody else’s says that they are private, and leads to one’s own', async () => {
    await tab.open('amara', '#/file/nia/cpd');
    await heading('CPD notes are private').waitFor();
    await tab.page.getByRole('link', { name: 'Go to mine' }).click();
    await heading('My CPD notes').waitFor();
  });

  async function writeNote(text: string): Promise<void> {
    await tab.open('nia', '#/file/me/cpd');
    await button('New note').click();
    await dialog().getByLabel('Title').fill('Reflection');
    await dialog().getByLabel('What I learnt, and what it changes').fill(text);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await tab.page.getByRole('article').getByText(text).waitFor();
  }
});

describe('the appraisal summary', () => {
  const summary = () => tab.page.getByLabel('In your words');
  const tick = (name: RegExp) => tab.page.getByRole('checkbox', { name });

  test('is put together from ticked examples, kept while it is written, and shared once', async () => {
    await tab.open('nia', '#/file/me/appraisal');
    await tick(/^We work together/).check();
    const words = tab.page.getByLabel(/^Your words: We work together/);
    expect(await words.inputValue()).toBe('Planned the visit together with the school.');
    await words.fill('Planned it with the school.');
    await summary().fill('A steadier year.');
    // What was kept before stays said while the rest is on its way.
    await tab.page
      .locator('[data-state="saved"]')
      .getByRole('status')
      .getByText(/^Saved at/)
      .waitFor();
    await tab.page.reload();
    await eventually(async () => {
      expect(await words.inputValue()).toBe('Planned it with the school.');
      expect(await summary().inputValue()).toBe('A steadier year.');
    });
    await tab.page
      .getByText('Amara Osei, and whoever supervises you later, can read it then. It changes no more.')
      .waitFor();
    await button('Share it').click();
    await told('Shared. You both find it among the activities.');
    expect(bodyOf('/share')).toMatchObject({
      words: {
        chosen: [{ recordId: 'r1', tagId: 't1', text: 'Planned it with the school.' }],
        summary: 'A steadier year.',
      },
    });
    expect(learning.paper).toBe(null);
    await tab.page.getByRole('link', { name: 'Read it there' }).click();
    await heading('My learning and checks').waitFor();
  });

  test('marks what may name a child while it is written, and lets a word pass that does not', async () => {
    await tab.open('nia', '#/file/me/appraisal');
    await summary().fill('What Kayleigh showed me.');
    await tab.page.getByText('Found: “Kayleigh”').waitFor();
    await button('Not a child or family').click();
    await button('Share it').click();
    await told('Shared. You both find it among the activities.');
    expect(bodyOf('/share')).toMatchObject({ notIdentifiers: ['Kayleigh'] });
  });

  test('“not useful because…” goes to the principal social worker', async () => {
    await tab.open('nia', '#/file/me/appraisal');
    await button('Not useful because…').click();
    await dialog().getByLabel('Which').selectOption('We work together');
    await dialog().getByLabel('Because').fill('It says what we do anyway.');
    await dialog().getByRole('button', { name: 'Send' }).click();
    await told('Thank you. It is read without your name.');
    expect(bodyOf('/feedback')).toMatchObject({ code: 'together', because: 'It says what we do anyway.' });
  });

  test('whoever reviews the framework reads it on the policy page, when they ask', async () => {
    await tab.open('dana', '#/policy');
    await button('Show it').click();
    await tab.page.getByText('It says what we do anyway.').waitFor();
    await tab.open('nia', '#/policy');
    await heading('Policy').waitFor();
    expect(await tab.page.getByText('What people say of the behaviour framework').count()).toBe(0);
  });
});

type Screen = {
  readonly name: string;
  readonly hash: string;
  readonly as: 'nia' | 'amara' | 'dana';
  readonly reach?: (page: Frame | Page) => Promise<void>;
};
const screens: readonly Screen[] = [
  { name: 'one’s own activities', as: 'nia', hash: '#/file/me/activities' },
  { name: 'a supervisee’s activities', hash: '#/file/nia/activities', as: 'amara' },
  { name: 'the form, refused', as: 'nia', hash: '#/file/me/activities', reach: refuseForm },
  { name: 'what was done differently', as: 'nia', hash: '#/file/me/activities', reach: openAnswer },
  { name: 'CPD notes, one begun', as: 'nia', hash: '#/file/me/cpd/a1', reach: seeBegun },
  { name: 'CPD notes', as: 'nia', hash: '#/file/me/cpd', reach: keepNote },
  { name: 'the appraisal, an example chosen', as: 'nia', hash: '#/file/me/appraisal', reach: choose },
  { name: 'the policy with what people say', hash: '#/policy', as: 'dana', reach: showFeedback },
];
test.each(screens)('in Teams, in every theme and at every width: $name', async (screen) => {
  expect(await lookAt(tab.browser, inTeams.url, screen)).toEqual([]);
});

async function refuseForm(page: Frame | Page): Promise<void> {
  await page.getByRole('button', { name: 'Write something down' }).click();
  await page.getByLabel('What you take from it').fill('What Kayleigh showed me.');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Found: “Kayleigh”').waitFor();
}

async function openAnswer(page: Frame | Page): Promise<void> {
  await page.getByRole('button', { name: 'What did I do differently?' }).click();
  await page.getByLabel('In your words').waitFor();
}

async function seeBegun(page: Frame | Page): Promise<void> {
  await page.getByLabel('What I learnt, and what it changes').waitFor();
}

async function keepNote(page: Frame | Page): Promise<void> {
  await page.getByRole('button', { name: 'New note' }).click();
  await page.getByLabel('Title').fill('Reflection');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: /^Remove: / }).click();
  await page.getByRole('button', { name: 'Yes, remove it for good' }).waitFor();
}

async function choose(page: Frame | Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^We work together/ }).check();
  await page.getByLabel(/^Your words: We work together/).waitFor();
}

async function showFeedback(page: Frame | Page): Promise<void> {
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('It says what we do anyway.').waitFor();
}

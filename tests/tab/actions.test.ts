/** Actions and what goes upward, in the browser: finished, carried, dropped, taken over, agreed, raised and answered. */
import { eventually } from './eventually';
import { type FileScreen, lookAt } from './file-screens';
import { fixtureActions, issueId } from './fixture-actions';
import { type FixtureServer, startFixtureServer } from './fixture-server';
import { fixtureWaits } from './fixture-waits';
import { openPage } from './open-page';

const actions = fixtureActions();
const tab = openPage({ rooms: [actions.room, fixtureWaits()] });
let inTeams: FixtureServer;
beforeAll(async () => {
  inTeams = await startFixtureServer({ localMode: false, rooms: [actions.room, fixtureWaits()] });
});
afterAll(() => inTeams.close());
beforeEach(() => actions.reset());

const list = '#/threads/lewis?filter=actions';
const issue = `#/file/lewis/issue/${issueId}`;
const section = () => tab.page.getByRole('region', { name: 'Actions' });
const row = (text: string) => section().getByRole('listitem').filter({ hasText: text });
const button = (text: string, name: string) => row(text).getByRole('button', { name });
const dialog = () => tab.page.getByRole('dialog');
const heading = (name: string | RegExp) => tab.page.getByRole('heading', { level: 1, name });
const bodyOf = (end: string) => tab.server.calls.find(({ path, body }) => body && path.endsWith(end))?.body;
const focusNear = (words: string) =>
  tab.page.locator('[data-near]:focus-within, [data-near]:focus').filter({ hasText: words }).waitFor();

test('each says whose it is, by when, how often it was carried and where it comes from', async () => {
  await tab.open('amara', list);
  await row('Book the joint visit.')
    .getByText('Lewis Grant · was due Friday 15 January · carried twice · from the session of 12 January')
    .waitFor();
  await row('Ask about the duty rota.').getByText('Amara Osei (you)').waitFor();
  await row('Send the chronology').getByText('Dana does not supervise here any more.').waitFor();
});

test('done is one tap; it leaves the list, and the focus goes to what stands in its place', async () => {
  await tab.open('amara', list);
  await button('Book the joint visit.', 'Done').focus();
  await tab.page.keyboard.press('Enter');
  await section().getByText('Thank you. Kept as done.').waitFor();
  await row('Book the joint visit.').waitFor({ state: 'detached' });
  await focusNear('Ask about the duty rota.');
  expect(bodyOf('/actions/a1/steps')).toMatchObject({ step: { do: 'done' } });
});

test('with the keyboard alone one is carried to another day, with what was in the way', async () => {
  await tab.open('amara', list);
  await button('Book the joint visit.', 'Carry on').focus();
  await tab.page.keyboard.press('Enter');
  await dialog().getByRole('heading', { name: 'Carry this on' }).waitFor();
  expect(await dialog().getByLabel('By when now').inputValue()).toBe('2027-02-02');
  await dialog().getByRole('button', { name: 'Carry it on' }).focus();
  await tab.page.keyboard.press('Enter');
  await dialog().getByText('Write it here.').waitFor();
  await dialog().locator('input:focus').waitFor();
  await tab.page.keyboard.type('School was closed.');
  await tab.page.keyboard.press('Enter');
  await section().getByText('Carried.').waitFor();
  await row('Book the joint visit.').getByText('by 2027-02-02 · carried once').waitFor();
  await focusNear('Book the joint visit.');
});

test('dropped says why, and closing the form keeps what was typed', async () => {
  await tab.open('amara', list);
  await button('Ask about the duty rota.', 'Drop').click();
  await dialog().getByLabel('Why it is not needed any more').fill('The rota has changed.');
  await tab.page.keyboard.press('Escape');
  await button('Ask about the duty rota.', 'Drop').click();
  expect(await dialog().getByLabel('Why it is not needed any more').inputValue()).toBe(
    'The rota has changed.',
  );
  await dialog().getByRole('button', { name: 'Drop it' }).click();
  await row('Ask about the duty rota.').waitFor({ state: 'detached' });
  expect(bodyOf('/actions/a2/steps')).toMatchObject({ step: { do: 'drop', why: 'The rota has changed.' } });
});

test('what somebody had who supervises no longer is taken over', async () => {
  await tab.open('amara', list);
  await button('Send the chronology', 'Somebody else').click();
  await dialog().getByLabel('Who does it now').selectOption('Lewis Grant');
  await dialog().getByRole('button', { name: 'Hand it over' }).click();
  await row('Send the chronology').getByText('Lewis Grant · by').waitFor();
  expect(bodyOf('/actions/a3/steps')).toMatchObject({ step: { do: 'take-over', to: 'lewis' } });
});

test('a link to the actions comes to them; a new one is agreed between two sessions, and a name in it is marked first', async () => {
  await tab.open('lewis', '#/?filter=actions');
  await section().locator('h2:focus').waitFor();
  await section().getByRole('button', { name: 'Agree an action' }).click();
  await dialog().getByLabel('What is to be done').fill('Ring Kayleigh.');
  await dialog().getByLabel('Who does it').selectOption('Amara Osei');
  await dialog().getByRole('button', { name: 'Agree it' }).click();
  await dialog().getByText('This may name a child or family').waitFor();
  await dialog().getByLabel('What is to be done').fill('Ring the school.');
  await dialog().getByRole('button', { name: 'Agree it' }).click();
  await row('Ring the school.').getByText('Amara Osei').waitFor();
});

test('something is taken upward, and stands there with whoever answers it', async () => {
  await tab.open('lewis', '#/?filter=actions');
  await section().getByRole('button', { name: 'Take something upward' }).click();
  await dialog().getByText('reads this one thing only').waitFor();
  await dialog().getByRole('textbox').fill('The rota leaves Fridays open.');
  await dialog().getByRole('button', { name: 'Take it upward' }).click();
  const link = section().getByRole('link', { name: 'The rota leaves Fridays open.' });
  expect(await link.getAttribute('href')).toBe('#/file/lewis/issue/i2');
});

test('the next manager finds it in My team without a word of it, reads that alone, and answers', async () => {
  await tab.open('dana', '#/team');
  const region = tab.page.getByRole('region', { name: 'Taken upward to you' });
  await region.getByText('Your answer is due by Tuesday 26 January.').waitFor();
  expect(await region.getByText('after five').count()).toBe(0);
  await region.getByRole('link', { name: 'From the supervision of Lewis Grant, Tuesday 12 January' }).click();
  await heading('Taken upward, from the supervision of Lewis Grant').waitFor();
  await tab.page.getByText('Two workers are needed').waitFor();
  await tab.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await tab.page.getByText('Write it here.').waitFor();
  const answer = tab.page.getByLabel('What you say to both of them');
  await answer.fill('There is cover from March.');
  await tab.page.getByText('Kept on this device, for a day').waitFor();
  await tab.page.reload();
  await eventually(async () => expect(await answer.inputValue()).toBe('There is cover from March.'));
  await tab.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await tab.page.getByRole('heading', { level: 2, name: /^Dana Whitfield answered/ }).waitFor();
  await tab.page.locator('h1:focus').waitFor();
  expect(await tab.page.evaluate('Object.keys(localStorage).length')).toBe(0);
  expect(
    tab.server.calls.filter(({ path }) => path.startsWith('/api/threads/lewis')).map(({ path }) => path),
  ).toEqual(expect.not.arrayContaining(['/api/threads/lewis']));
  await tab.page.getByRole('link', { name: 'My team' }).click();
  await region.waitFor({ state: 'detached' });
});

test('whoever raised it takes it back', async () => {
  await tab.open('lewis', issue);
  await tab.page.getByRole('button', { name: 'Take it back' }).click();
  await tab.page.getByRole('region', { name: 'What was taken upward' }).getByText('Taken back.').waitFor();
  await tab.page.getByRole('button', { name: 'Take it back' }).waitFor({ state: 'detached' });
});

test('anybody else gets a clear refusal', async () => {
  await tab.open('nia', issue);
  await heading('This is not yours to see, or it is not there').waitFor();
});

const carry = (frame: Parameters<NonNullable<FileScreen['reach']>>[0]) =>
  frame
    .getByRole('button', { name: 'Carry on' })
    .first()
    .click()
    .then(() => frame.getByRole('button', { name: 'Carry it on' }).click())
    .then(() => frame.getByText('Write it here.').waitFor());
const screens: readonly FileScreen[] = [
  {
    name: 'actions of a thread',
    as: 'amara',
    hash: list,
    reach: (frame) => frame.getByRole('region', { name: 'Actions' }).waitFor(),
  },
  { name: 'carrying one', as: 'amara', hash: list, reach: carry },
  { name: 'taken upward', as: 'dana', hash: issue },
  {
    name: 'my team with something taken upward',
    as: 'dana',
    hash: '#/team',
    reach: (frame) => frame.getByRole('region', { name: 'Taken upward to you' }).waitFor(),
  },
];

test.each(screens)('in Teams, in every theme and at every width: $name', async (screen) => {
  expect(await lookAt(tab.browser, inTeams.url, screen)).toEqual([]);
});

test('a wait on another agency is put down by its case reference, chased, and closed when it has come', async () => {
  await tab.open('amara', list);
  const waits = tab.page.getByRole('region', { name: 'Waits on other agencies' });
  await waits.getByText('None is open.').waitFor();
  await waits.getByRole('button', { name: 'Add a wait on another agency' }).click();
  await dialog().getByRole('button', { name: 'Keep it' }).click();
  await dialog().getByText('Write the case reference.').waitFor();
  await dialog().getByLabel('Case reference').fill('LCS-204417');
  await dialog().getByLabel('Agency').fill('CAMHS');
  await dialog().getByLabel('Service, or what is waited for').fill('first appointment');
  await dialog().getByLabel('Referred on').fill('2026-11-02');
  await dialog().getByRole('button', { name: 'Keep it' }).click();
  await waits.getByText('LCS-204417: CAMHS, first appointment').waitFor();
  await waits.getByRole('button', { name: 'Chased today' }).click();
  await dialog().getByRole('button', { name: 'Keep it' }).click();
  await waits.getByText('Kept: chased today.').waitFor();
  await waits.getByRole('button', { name: 'It has come' }).click();
  await waits.getByText('None is open.').waitFor();
});

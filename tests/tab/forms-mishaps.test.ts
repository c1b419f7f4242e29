/** Forms and pages of a file: words that go away, buttons that do nothing, and a focus that is nowhere. */
import type { Locator } from 'playwright-core';
import { fixtureActions, issueId } from '../tab/fixture-actions';
import { fixtureAgreement } from '../tab/fixture-agreement';
import { caseId, fixtureCases } from '../tab/fixture-cases';
import { fixtureLearning } from '../tab/fixture-learning';
import { fixturePreparation } from '../tab/fixture-preparation';
import type { FixtureRoom } from '../tab/fixture-server';
import { openPage } from '../tab/open-page';
import { eventually, holdsIn } from './eventually';

const [actions, cases, learning, prepared] = [
  fixtureActions(),
  fixtureCases(),
  fixtureLearning(),
  fixturePreparation(),
];
let promises = 2;
/** The preparation with as many promises as are left. */
const preparation: FixtureRoom = (asked) => {
  const said = prepared.room(asked);
  const isPage = asked.parts[2] === 'preparation' && asked.method === 'GET';
  if (!isPage || said === null || !('answer' in said)) return said;
  const all: readonly object[] = Reflect.get(said.answer, 'actions');
  return { answer: { ...said.answer, actions: all.slice(0, promises) } };
};
const tab = openPage({
  rooms: [cases.room, learning.room, preparation, actions.room, fixtureAgreement()],
});

beforeEach(() => {
  for (const each of [actions, cases, learning, prepared]) each.reset();
  promises = 2;
});

const button = (name: string | RegExp) => tab.page.getByRole('button', { name });
const dialog = () => tab.page.getByRole('dialog');
const heading = (name: string | RegExp) => tab.page.getByRole('heading', { level: 1, name });
const focusedOn = (place: Locator) => place.and(tab.page.locator(':focus')).waitFor();
const holds = (field: Locator, text: string) =>
  eventually(async () => expect(await field.inputValue()).toBe(text));
/** Whatever was pressed is gone. */
const focusIsSomewhere = () => holdsIn(tab.page, 'document.activeElement !== document.body');
const onDevice = () => tab.page.evaluate<number>('Object.keys(localStorage).length');
const frames = (count: number) =>
  tab.page.evaluate(
    `new Promise((done) => { let n = 0; const on = () => (++n > ${count} ? done() : requestAnimationFrame(on)); on(); })`,
  );
const back = async (hash: string) => {
  await tab.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
};

it('a next manager’s half-written answer is there after a reload, whichever call is answered first', async () => {
  await tab.open('dana', `#/file/lewis/issue/${issueId}`);
  const answer = tab.page.getByLabel('What you say to both of them');
  await answer.fill('There is cover from March.');
  await tab.page.getByText('Kept on this device, for a day').waitFor();
  await tab.page.route('**/api/me', async (route) => {
    await tab.page.getByText('Opening what was taken upward').waitFor();
    await frames(30);
    await route.continue();
  });
  await tab.page.reload();
  await holds(answer, 'There is cover from March.');
});

it('a CPD note I was writing is still there when I come back from another page', async () => {
  await tab.open('nia', '#/file/me/cpd');
  await button('New note').click();
  await dialog().getByLabel('What I learnt, and what it changes').fill('I notice sooner when a plan drifts.');
  await back('#/file/me/activities');
  await heading('My learning and checks').waitFor();
  await back('#/file/me/cpd');
  await button('New note').click();
  const text = dialog().getByLabel('What I learnt, and what it changes');
  await holds(text, 'I notice sooner when a plan drifts.');
});

it('findings of a health check that were not saved yet survive a page that goes away', async () => {
  await tab.open('nia', '#/file/me/activities');
  await button('Write something down').click();
  const findings = () => dialog().getByRole('textbox').last();
  await findings().fill('Duty takes too many mornings, and nobody says so.');
  await tab.page.reload();
  await button('Write something down').click();
  await holds(findings(), 'Duty takes too many mornings, and nobody says so.');
});

it('a hand-over note survives a page that goes away', async () => {
  await tab.open('amara', '#/file/lewis/agreement');
  await button(/^Write a (newer|hand-over) note/).click();
  const note = tab.page.getByLabel('For whoever supervises next');
  await note.fill('A walk before a hard talk helps.');
  await tab.page.reload();
  await button(/^Write a (newer|hand-over) note/).click();
  await holds(note, 'A walk before a hard talk helps.');
});

it('a note that could not be copied is not forgotten on the device', async () => {
  await tab.page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await tab.open('amara', '#/file/lewis/case');
  await tab.page.getByLabel('Case reference').fill('LCS-204417');
  await tab.page
    .getByLabel('Management decision or direction, and why')
    .fill('Keep the plan, because contact has only just settled.');
  await button('Save and make the note').click();
  await heading('The note for the child’s file').waitFor();
  expect(await onDevice()).toBe(1);
  await button('Copy the note for LCS-204417').click();
  await tab.page.getByText('This device does not let us copy.').waitFor();
  expect(await onDevice()).toBe(1);
  await button('I have copied it: the note for LCS-204417').click();
  await tab.page.getByText('Copied').waitFor();
  await eventually(async () => expect(await onDevice()).toBe(0));
  await focusedOn(tab.page.getByRole('button'));
});

it('the page of a case discussion offers no link to itself', async () => {
  await tab.open('lewis', `#/file/lewis/case/${encodeURIComponent(caseId)}`);
  await heading(/^Case discussion/).waitFor();
  await tab.page.getByRole('article').first().waitFor();
  expect(await tab.page.getByRole('link', { name: 'Open the case discussion' }).count()).toBe(0);
});

it('“Sign it and offer it” says something when the words could not be sent', async () => {
  await tab.open('amara', '#/file/lewis/agreement/draft');
  await heading('Write the agreement').waitFor();
  await tab.page.route('**/agreement/draft', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await tab.page.getByRole('textbox', { name: 'Place', exact: true }).fill('Room 7.');
  await button(/^Sign it and offer it/).click();
  await tab.page.getByRole('alert').getByText(/\S/).first().waitFor();
});

it('after the last promise is done the focus is somewhere on the page', async () => {
  promises = 1;
  await tab.open('amara', '#/file/lewis/prepare');
  const region = tab.page.getByRole('region', { name: 'Promises' });
  await region.getByRole('button', { name: 'Done' }).focus();
  promises = 0;
  await tab.page.keyboard.press('Enter');
  await region.waitFor({ state: 'detached' });
  await focusIsSomewhere();
});

it('after “not today” the focus is somewhere on the page', async () => {
  prepared.setDate('today');
  await tab.open('amara', '#/file/lewis/prepare');
  await button('Not today').click();
  const day = button('Wednesday 20 January at 10:00');
  await day.focus();
  prepared.setDate('later');
  await tab.page.keyboard.press('Enter');
  await day.waitFor({ state: 'detached' });
  await focusIsSomewhere();
});

it('points written offline under “me” are found again under my name', async () => {
  await tab.open('lewis', '#/file/me/prepare');
  await tab.page.route('**/preparation', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await button('Add a point').click();
  await tab.page.getByRole('textbox', { name: 'Point 1' }).fill('The contact centre is full');
  await tab.page.getByText('Kept on this device, not sent yet').waitFor();
  await tab.open('lewis', '#/file/lewis/prepare');
  await holds(tab.page.getByRole('textbox', { name: 'Point 1' }), 'The contact centre is full');
});

it('an appraisal summary is not shared while two wordings wait to be chosen from', async () => {
  await tab.page.route('**/api/appraisal', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const words = { chosen: [], summary: 'Written at home, at length.' };
    const other = { kept: false, revision: '9', words, savedAt: 'today' };
    await route.fulfill({ contentType: 'application/json', body: JSON.stringify(other) });
  });
  await tab.open('nia', '#/file/me/appraisal');
  await tab.page.getByLabel('In your words').fill('A steadier year.');
  await tab.page.getByRole('heading', { name: 'Written on two devices' }).waitFor();
  await button('Share it').click();
  await frames(30);
  const shared = tab.server.calls.filter(({ path, method }) => method === 'POST' && path.endsWith('/share'));
  expect(shared).toEqual([]);
});

it('an answer being written stays on the screen when the page cannot be read again', async () => {
  await tab.page.clock.install();
  await tab.open('dana', `#/file/lewis/issue/${issueId}`);
  const answer = tab.page.getByLabel('What you say to both of them');
  await answer.fill('There is cover');
  let refused = 0;
  await tab.page.route(`**/issues/${issueId}`, (route) => {
    refused += 1;
    return route.abort();
  });
  await tab.page.clock.fastForward(31_000);
  await tab.page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
  // Once more after a pause, and then it gives up.
  while (refused < 2) await tab.page.clock.runFor(500);
  await frames(30);
  expect(await answer.isVisible()).toBe(true);
});

it('two wordings of an agreement can be kept both', async () => {
  let first = true;
  await tab.page.route('**/agreement/draft', async (route) => {
    if (route.request().method() !== 'POST' || !first) return route.continue();
    first = false;
    const { words } = JSON.parse(route.request().postData() ?? '{}');
    const other = { kept: false, revision: '9', words: { ...words, place: 'Room 4.' }, savedAt: 'today' };
    await route.fulfill({ contentType: 'application/json', body: JSON.stringify(other) });
  });
  await tab.open('amara', '#/file/lewis/agreement/draft');
  await tab.page.getByRole('textbox', { name: 'Place', exact: true }).fill('Room 7.');
  await button('Go on with mine').waitFor();
  await button('Keep both').waitFor();
});

it('from a case discussion written in a session there is a way back to the session', async () => {
  await tab.open('amara', '#/file/lewis/case?record=r1');
  await tab.page.getByLabel('Case reference').fill('LCS-204417');
  await tab.page
    .getByLabel('Management decision or direction, and why')
    .fill('Keep the plan, because contact has only just settled.');
  expect(await tab.page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
  await button('Save and make the note').click();
  await heading('The note for the child’s file').waitFor();
  const back = tab.page.getByRole('main').getByRole('link', { name: 'Back to the session' });
  expect(await back.getAttribute('href')).toBe('#/file/lewis/session/r1');
});

it('a conflict is not called a form that was used already', async () => {
  await tab.open('nia', '#/file/me/cpd');
  await button('New note').click();
  await dialog().getByLabel('Title').fill('Reflection');
  await dialog().getByLabel('What I learnt, and what it changes').fill('I notice sooner.');
  const detail = 'Somebody was quicker: it has changed since you opened it.';
  const type = 'urn:supervision-thread:changed-meanwhile';
  const problem = { type, title: 'It has changed', status: 409, detail };
  const fulfil = { status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) };
  await tab.page.route('**/api/cpd', (route) =>
    route.request().method() === 'POST' ? route.fulfill(fulfil) : route.fallback(),
  );
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByText(detail).waitFor();
  expect(await dialog().getByText('This form was used already').count()).toBe(0);
});

it('somebody who is not in post today reads that, and not that Teams did not know them', async () => {
  const detail = 'Friday 15 January 2027 was your last day.';
  const problem = { type: 'urn:supervision-thread:not-in-post', title: 'Not open', status: 401, detail };
  const fulfil = { status: 401, contentType: 'application/problem+json', body: JSON.stringify(problem) };
  await tab.page.route('**/api/**', (route) => route.fulfill(fulfil));
  await tab.open('nia', '#/file/me/cpd');
  await tab.page.getByText(detail).first().waitFor();
  await tab.page.getByRole('heading', { name: 'This is not open to you today' }).first().waitFor();
  await tab.page.unroute('**/api/**');
});

it('words let pass in “What did I do differently?” stay let pass in the next try', async () => {
  await tab.open('nia', '#/file/me/activities');
  await button('What did I do differently?').first().click();
  const words = dialog().getByLabel('In your words');
  await words.fill('What Kayleigh showed me.');
  await dialog().getByRole('button', { name: 'Save' }).click();
  const pass = dialog().getByRole('button', { name: 'Not a child or family' });
  await pass.waitFor();
  await tab.page.route('**/steps', (route) => route.abort(), { times: 1 });
  await pass.click();
  await dialog().getByText('We could not reach the server').waitFor();
  const sent = tab.page.waitForRequest((request) => request.method() === 'POST');
  await dialog().getByRole('button', { name: 'Save' }).click();
  expect(JSON.parse((await sent).postData() ?? '{}')).toMatchObject({ notIdentifiers: ['Kayleigh'] });
});

it('an earlier agreement that a link leads to has the navigation of every other page', async () => {
  await tab.open('amara', '#/file/lewis/agreement/one');
  await heading('An earlier agreement').waitFor();
  await frames(10);
  expect(await tab.page.getByRole('navigation', { name: 'Main' }).count()).toBe(1);
});

it('what I am writing is not wiped while it is being saved', async () => {
  await tab.open('nia', '#/file/me/activities');
  await button('What did I do differently?').first().click();
  const words = dialog().getByLabel('In your words');
  await words.fill('I ask who was there.');
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await tab.page.route('**/steps', async (route) => {
    await held;
    await route.continue();
  });
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().getByRole('button', { name: 'Saving' }).waitFor();
  const mayType = await words.isEditable();
  go();
  expect(mayType).toBe(false);
  await dialog().waitFor({ state: 'hidden' });
});

/** Case discussions in the browser: the form, the advice, the note to copy, and what stays. */
import { eventually, holdsIn } from './eventually';
import { type FileScreen, lookAt } from './file-screens';
import { caseId, fixtureCases } from './fixture-cases';
import { type FixtureServer, startFixtureServer } from './fixture-server';
import { openPage } from './open-page';

const held = fixtureCases();
const tab = openPage({
  rooms: [held.room],
  context: { permissions: ['clipboard-read', 'clipboard-write'] },
});
let inTeams: FixtureServer;
beforeAll(async () => {
  inTeams = await startFixtureServer({ localMode: false, rooms: [held.room] });
});
afterAll(() => inTeams.close());
beforeEach(() => held.reset());

const fresh = '#/file/lewis/case';
const one = `${fresh}/${encodeURIComponent(caseId)}`;
const heading = (name: string | RegExp) => tab.page.getByRole('heading', { level: 1, name });
const reference = () => tab.page.getByLabel('Case reference');
const why = () => tab.page.getByLabel('Management decision or direction, and why');
const save = () => tab.page.getByRole('button', { name: 'Save and make the note' });
const posts = () =>
  tab.server.calls.flatMap(({ path, body }) => (path.endsWith('/cases') && body ? [body] : []));
const kept = () => tab.page.evaluate<number>('Object.keys(localStorage).length');

test('nothing to think about: one tap saves it, and each child’s note is there to copy', async () => {
  await tab.open('amara', fresh);
  await heading('A case discussion with Lewis Grant').waitFor();
  await reference().fill('LCS-204417, LCS-204418');
  await tab.page.getByRole('button', { name: 'Add a decision' }).click();
  await tab.page.keyboard.type('Keep contact at twice a week.');
  await tab.page.getByLabel('Who does it').selectOption('Lewis Grant');
  await tab.page.getByLabel('By when').fill('2027-02-12');
  await tab.page
    .getByLabel('The pace', { exact: true })
    .selectOption('More time, because it serves this child');
  await tab.page.getByLabel('Extended because').fill('The assessment needs ten more days.');
  await tab.page.getByLabel(/lived experience/).fill('The weekends are quiet.');
  await why().fill('Keep the plan, because contact has only just settled.');
  await save().click();
  await heading('The note for the child’s file').waitFor();
  await tab.page.locator('h1:focus').waitFor();
  expect(posts()).toMatchObject([
    { look: true },
    {
      references: ['LCS-204417', 'LCS-204418'],
      decisions: [{ text: 'Keep contact at twice a week.', owner: 'lewis', byOn: '2027-02-12' }],
      pace: 'extended',
      extendedBecause: 'The assessment needs ten more days.',
      full: { voice: 'The weekends are quiet.' },
      recordId: null,
    },
  ]);
  expect(await kept()).toBe(1);
  await tab.page.getByRole('button', { name: 'Copy the note for LCS-204417' }).click();
  await tab.page.getByText('Copied').waitFor();
  const copied = await tab.page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('marked as supervision');
  expect(copied).toContain('The weekends are quiet.');
  expect(await kept()).toBe(1);
  await tab.page.getByRole('button', { name: 'Copy the note for LCS-204418' }).click();
  await holdsIn(tab.page, 'Object.keys(localStorage).length === 0');
});

test('advice is read once and stops nobody; another word asks again', async () => {
  await tab.open('lewis', fresh);
  await heading(/^A case discussion$/).waitFor();
  await reference().fill('LCS-204417');
  await save().click();
  await tab.page.getByText('It does not say why.').waitFor();
  expect(posts()).toHaveLength(1);
  await why().fill('Case discussed.');
  await save().click();
  await tab.page.getByText('It does not say why.').waitFor();
  await tab.page.getByRole('button', { name: 'Save it as it is' }).click();
  await heading('The note for the child’s file').waitFor();
});

test('what is typed outlives a closed window for its author alone, and saved again it is the same', async () => {
  await tab.open('amara', fresh);
  await reference().fill('LCS-204417');
  await why().fill('Wait, because school asks us to.');
  await tab.page.getByText('Kept on this device, for a day').waitFor();
  await tab.open('amara', fresh);
  await eventually(async () => expect(await why().inputValue()).toBe('Wait, because school asks us to.'));
  await save().click();
  await heading('The note for the child’s file').waitFor();
  await tab.open('amara', fresh);
  await save().click();
  await heading('The note for the child’s file').waitFor();
  const ids = new Set(posts().map((body) => JSON.stringify(body).match(/"operationId":"([^"]+)"/)?.[1]));
  expect(ids.size).toBe(1);
  await tab.open('lewis', fresh);
  await reference().waitFor();
  expect(await why().inputValue()).toBe('');
  await eventually(async () => expect(await kept()).toBe(0));
});

test('a missing reference is said at its field, and the focus goes there', async () => {
  await tab.open('amara', fresh);
  await why().fill('Wait, because school asks us to.');
  await save().click();
  await tab.page.getByText('Write the case reference here.').waitFor();
  await reference().and(tab.page.locator(':focus')).waitFor();
});

test('from a session it belongs to that record', async () => {
  await tab.open('amara', `${fresh}?record=r1`);
  await reference().fill('LCS-204417');
  await why().fill('Wait, because school asks us to.');
  await save().click();
  await heading('The note for the child’s file').waitFor();
  expect(posts().at(-1)).toMatchObject({ recordId: 'r1' });
});

test('one that was written down says what stays, and its child’s file is answered there', async () => {
  await tab.open('lewis', one);
  await heading('Case discussion, in the supervision thread of Lewis Grant').waitFor();
  await tab.page.getByRole('button', { name: 'Yes, it is there' }).click();
  await tab.page.getByRole('status').getByText('Kept as on the child’s file.').waitFor();
  await tab.page.getByRole('article').getByText('On the child’s file', { exact: true }).first().waitFor();
});

test('whoever finds the wrong child’s file puts the reference right, with a reason', async () => {
  await tab.open('lewis', one);
  await tab.page.getByRole('button', { name: 'Wrong reference' }).click();
  const form = tab.page.getByRole('dialog', { name: 'LCS-204417 is the wrong reference' });
  await form.getByLabel('The right case reference').fill('LCS-204419');
  await form.getByLabel('What was wrong, in a line').fill('Two digits were mixed up.');
  await form.getByRole('button', { name: 'Put it right' }).click();
  await tab.page.getByRole('status').getByText('Put right.').waitFor();
  await tab.page.getByRole('article').getByText('LCS-204419').first().waitFor();
});

test('anybody else gets a clear refusal', async () => {
  for (const hash of [fresh, one]) {
    await tab.open('nia', hash);
    await heading('This is not yours to see, or it is not there').waitFor();
  }
});

const screens: readonly FileScreen[] = [
  {
    name: 'a new case discussion',
    as: 'amara',
    hash: fresh,
    reach: async (frame) => {
      await frame.getByRole('button', { name: 'Add a decision' }).click();
      await frame
        .getByLabel('The pace', { exact: true })
        .selectOption('More time, because it serves this child');
      await frame.getByLabel('Case reference').fill('LCS-204417');
      await frame.getByRole('button', { name: 'Save and make the note' }).click();
      await frame.getByText('It does not say why.').waitFor();
    },
  },
  {
    name: 'the note to copy',
    as: 'amara',
    hash: fresh,
    reach: async (frame) => {
      await frame.getByLabel('Case reference').fill('LCS-204417');
      await frame.getByLabel(/and why/).fill('Wait, because school asks us to.');
      await frame.getByRole('button', { name: 'Save and make the note' }).click();
      await frame.getByRole('button', { name: 'Copy the note for LCS-204417' }).waitFor();
    },
  },
  {
    name: 'one case discussion',
    as: 'lewis',
    hash: one,
    reach: (frame) => frame.getByRole('article').waitFor(),
  },
];

test.each(screens)('in Teams, in every theme and at every width: $name', async (screen) => {
  expect(await lookAt(tab.browser, inTeams.url, screen)).toEqual([]);
});

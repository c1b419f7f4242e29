/** A session from its first word to the last signature, in a real browser, by keyboard where it matters. */
import { eventually } from './eventually';
import { fixtureActions } from './fixture-actions';
import { fixtureRecords, olderId, recordId } from './fixture-records';
import { openPage } from './open-page';
import { paperSaved } from './paper-saved';
import { tabTo } from './tab-to';

const records = fixtureRecords();
const actions = fixtureActions();
let hasActions = false;
const tab = openPage({ rooms: [(asked) => (hasActions ? actions.room(asked) : null), records.room] });
const session = `#/file/lewis/session/${encodeURIComponent(recordId)}`;
const record = `#/file/lewis/record/${encodeURIComponent(recordId)}`;

beforeEach(() => {
  records.reset();
  actions.reset();
  hasActions = false;
});

const box = (name: string) => tab.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
const said = (words: string | RegExp) => tab.page.getByRole('status').getByText(words);
const to = (name: string) => tabTo(tab.page, name);
const press = (key: string) => tab.page.keyboard.press(key);
const type = (words: string) => tab.page.keyboard.type(words);
const heading = (name: RegExp | string) => tab.page.getByRole('heading', { level: 1, name });
const posted = (end: string) =>
  tab.server.calls.findLast(({ method, path }) => method === 'POST' && path.endsWith(end))?.body;

async function openSession(): Promise<void> {
  await tab.open('amara', session);
  await box('Check-in').waitFor();
}

async function openRecord(viewer: 'amara' | 'lewis'): Promise<void> {
  await tab.open(viewer, record);
  await heading('Supervision of Lewis Grant, Tuesday 19 January 2027').waitFor();
}

test('by keyboard alone: held, written, issued and signed; then disagreed with, commented, signed and added to', async () => {
  await openSession();
  await to('Check-in');
  await type('Tired, ready.');
  await to('What came of it');
  await type('Two visits move to Nia.');
  await to('Add a point from Lewis Grant');
  await press('Enter');
  await type('Leave in March');
  await to('Reflection on practice');
  await type('What else could be true?');
  await to('Held, not recorded');
  await press('Space');
  await to('Add an action');
  await press('Enter');
  await type('Book the joint visit.');
  await to('By');
  await type('01262027');
  await to('What you both want to come back to');
  await type('The joint visit.');
  await to('End session');
  await press('Enter');
  await said('Held. Well done for making the time.').waitFor();
  await to('Sign it now, as agreed');
  await press('Space');
  await to('Issue the record');
  await press('Enter');
  await heading(/^Supervision of Lewis Grant/).waitFor();
  await tab.page.getByText('Waits for Lewis Grant.').waitFor();
  await tab.page.getByText('Held, not recorded.').waitFor();
  expect(posted('/issue')).toMatchObject({
    sign: true,
    words: {
      agenda: [{ outcome: 'Two visits move to Nia.' }, {}, { text: 'Leave in March', from: 'worker' }],
      actions: [{ text: 'Book the joint visit.', byOn: '2027-01-26', owner: 'worker' }],
      nextTime: 'The joint visit.',
      wellbeingHeld: true,
    },
  });

  await openRecord('lewis');
  await to('I disagree');
  await press('Enter');
  await press('Space');
  await press('Enter');
  await said(/^Said\. Your comments can follow/).waitFor();
  await tab.page.getByText('Lewis Grant disagrees').waitFor();
  expect(posted('/steps')).toMatchObject({ step: { do: 'disagree', raise: true } });
  await to('Comment');
  await press('Enter');
  await type('The visits were not late.');
  await to('Save');
  await press('Enter');
  await said('Saved. It stands beside the record.').waitFor();
  await to('Sign');
  await press('Enter');
  await press('ArrowDown');
  await press('Enter');
  await said('Signed.').waitFor();
  await tab.page.getByText('Both have signed.').waitFor();
  expect(records.signatures.map(({ who, meaning }) => [who, meaning])).toEqual([
    ['Amara Osei', 'agreed'],
    ['Lewis Grant', 'received, not agreed'],
  ]);

  await openRecord('amara');
  await to('Add to it');
  await press('Enter');
  await type('The dates of the visits: 4 and 11 January.');
  await to('Save');
  await press('Enter');
  await said('Added.').waitFor();
  await tab.page.getByText('The dates of the visits: 4 and 11 January.').first().waitFor();
}, 180_000);

test('what is done, carried or dropped under Review is in the record without a word typed twice', async () => {
  hasActions = true;
  await openSession();
  const item = (text: string) => tab.page.getByRole('listitem').filter({ hasText: text });
  await item('Ask about the duty rota.').getByRole('button', { name: 'Done' }).click();
  await tab.page.getByText('Done: Ask about the duty rota.').waitFor();
  await item('Book the joint visit.').getByRole('button', { name: 'Carry on' }).click();
  await tab.page.getByRole('textbox', { name: 'What was in the way' }).fill('no date from the school yet');
  await button('Carry it on').click();
  const carried = 'Carried (no date from the school yet): Book the joint visit.';
  await tab.page.getByText(carried).waitFor();
  await button('Issue the record').click();
  await heading(/^Supervision of Lewis Grant/).waitFor();
  await tab.page.getByText('no date from the school yet').waitFor();
  expect(posted('/issue')).toMatchObject({
    words: {
      reviewed: [
        { actionId: 'a2', text: 'Ask about the duty rota.', outcome: 'done', words: '' },
        { actionId: 'a1', outcome: 'carried', words: 'no date from the school yet' },
      ],
    },
  });
});

test('the fixed headings are there in their order, the worker’s side of the agenda first', async () => {
  await openSession();
  expect(await tab.page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    ...['Check-in', 'Review', 'Joint agenda', 'Workload', 'Reflection on practice', 'Wellbeing', 'Learning'],
    ...['Appraisal', 'Organisation', 'Good practice', 'Equality and anti-oppressive practice'],
    ...['Look forward', 'Evaluation', 'Issue the record'],
  ]);
  const [first] = await tab.page.getByRole('heading', { level: 4 }).allTextContents();
  expect(first).toBe('Lewis Grant');
});

test('a short form shows its own headings first and keeps the others within reach', async () => {
  records.begin({ form: 'short' });
  await openSession();
  expect(await box('Learning').count()).toBe(0);
  await button('More headings').click();
  await box('Learning').fill('A course in May.');
  await button('Fewer headings').waitFor();
  await paperSaved(tab.page);
  await openSession();
  expect(await box('Learning').inputValue()).toBe('A course in May.');
});

test('a model changes the questions and nothing else', async () => {
  await openSession();
  await box('Reflection on practice').fill('Mine.');
  await tab.page.getByLabel('Model').selectOption('What? So what? Now what?');
  await tab.page.getByText('So what does it tell us?').waitFor();
  expect(await box('Reflection on practice').inputValue()).toBe('Mine.');
  await box('Learning').waitFor();
});

test('wellbeing that was held and not recorded leaves no text anywhere', async () => {
  await openSession();
  await box('Wellbeing').fill('Sleeps badly.');
  await tab.page.getByLabel('Held, not recorded').check();
  await box('Wellbeing').waitFor({ state: 'detached' });
  await paperSaved(tab.page);
  await eventually(() =>
    expect(records.draft).toMatchObject({ wellbeingHeld: true, sections: { wellbeing: '' } }),
  );
  // One tap too many is no loss while the page is open.
  await tab.page.getByLabel('Held, not recorded').uncheck();
  expect(await box('Wellbeing').inputValue()).toBe('Sleeps badly.');
});

test('what is missing is said at its field, the first has the focus, and nothing is issued', async () => {
  await openSession();
  await button('Add an action').click();
  await button('Issue the record').click();
  await tab.page.getByText('Say what will be done.').waitFor();
  await tab.page.locator('textarea[aria-invalid="true"]:focus').waitFor();
  expect(records.version).toBe(0);
  await type('Book the joint visit.');
  await button('Issue the record').click();
  await heading(/^Supervision of Lewis Grant/).waitFor();
});

test('a name keeps it from being issued until it is settled, even in a heading that was folded away', async () => {
  records.begin({ form: 'short', sections: { learning: 'A course with Kayleigh.' } });
  await openSession();
  await button('Issue the record').click();
  await tab.page.locator('mark').waitFor();
  expect(records.version).toBe(0);
  await button('Not a child or family').click();
  await button('Issue the record').click();
  await heading(/^Supervision of Lewis Grant/).waitFor();
  expect(posted('/issue')).toMatchObject({ words: { notIdentifiers: ['Kayleigh'] } });
});

test('without a connection nothing is issued, it says so, and nothing is lost', async () => {
  await openSession();
  await tab.context.setOffline(true);
  await box('Workload').fill('Seventeen children.');
  await button('Issue the record').click();
  const finish = tab.page.getByRole('region', { name: 'Finish' });
  await finish.getByText('We could not reach the server').waitFor();
  await tab.context.setOffline(false);
  await paperSaved(tab.page);
  await button('Issue the record').click();
  await heading(/^Supervision of Lewis Grant/).waitFor();
  expect(await tab.page.evaluate('localStorage.length')).toBe(0);
});

test('advice stands beside the writing and keeps nobody from issuing', async () => {
  records.begin({ actions: [{ draftId: 'a1', owner: 'worker', byOn: null, text: 'Book the visit.' }] });
  await openSession();
  await tab.page
    .getByRole('complementary', { name: 'You may want to look at' })
    .getByText('One action has no date.')
    .waitFor();
  await button('Issue the record').click();
  await heading(/^Supervision of Lewis Grant/).waitFor();
});

test('case discussions are a half of their own, and it says who gets what before it is issued', async () => {
  records.begin({ issues: [{ draftId: 'i1', text: 'Two workers after five.' }] });
  await openSession();
  await tab.page
    .getByRole('region', { name: 'Case discussions' })
    .getByText('About children: goes on the child’s file.')
    .waitFor();
  const finish = tab.page.getByRole('region', { name: 'Finish' });
  await finish.getByText('The next manager reads 1 point taken upward, and nothing else.').waitFor();
  await finish.getByText('Lewis Grant can read all of it').waitFor();
});

test('with two meanings nobody signs what they have not chosen', async () => {
  records.issue();
  await openRecord('lewis');
  await button('Sign').click();
  await button('Sign it').click();
  await tab.page.getByText('Choose which it is.').waitFor();
  expect(records.signatures).toEqual([]);
  await tab.page.getByLabel('I agree with it').check();
  await button('Sign it').click();
  await said('Signed.').waitFor();
});

test('a changed record is a new version: the signature of before is shown as void', async () => {
  records.issue({ sections: { workload: 'As it was.' } });
  await openRecord('amara');
  await button('Sign').click();
  await button('Sign it').click();
  await said('Signed.').waitFor();
  await tab.page.getByRole('link', { name: 'Change the record' }).click();
  expect(await box('Workload').inputValue()).toBe('As it was.');
  await box('Workload').fill('As it should be.');
  await button('Issue the new version').click();
  await tab.page.getByText('Version 2, issued').waitFor();
  await tab.page.getByText('Void: given for version 1.').waitFor();
  await tab.page.getByText('As it should be.').waitFor();
  expect(posted('/steps')).toMatchObject({
    step: { do: 'change', version: 1, sign: false, words: { sections: { workload: 'As it should be.' } } },
  });
});

test('the words of a version before are there on asking, below the newest', async () => {
  records.issue({ sections: { workload: 'As it was.' } });
  await openRecord('amara');
  await tab.page.getByRole('link', { name: 'Change the record' }).click();
  await box('Workload').fill('As it should be.');
  await button('Issue the new version').click();
  await tab.page.getByText('As it should be.').waitFor();
  expect(await tab.page.getByText('As it was.').count()).toBe(0);
  await button('Version 1').click();
  await tab.page.getByRole('article', { name: 'Version 1' }).getByText('As it was.').waitFor();
});

test('a version that came out meanwhile is shown before anybody signs it, and nothing is signed', async () => {
  records.issue({ sections: { workload: 'As it was.' } });
  await openRecord('lewis');
  await button('Sign').click();
  await tab.page.getByLabel('I agree with it').check();
  records.changeElsewhere({ sections: { workload: 'As it is now.' } });
  await button('Sign it').click();
  await tab.page.getByText('A new version came out while this page was open').waitFor();
  await tab.page.getByText('As it is now.').waitFor();
  expect(records.signatures).toEqual([]);
  await button('Sign').click();
  expect(await tab.page.getByLabel('I agree with it').isChecked()).toBe(false);
});

test('what was typed on this device before the record went out from another one is shown, and sent nowhere', async () => {
  await tab.open('amara', session);
  await box('Workload').waitFor();
  records.issue({ sections: { workload: 'From the laptop.' } });
  await box('Workload').fill('Typed on the phone.');
  await tab.page.getByText('Somebody else was quicker').first().waitFor();
  await tab.open('amara', session);
  expect(await box('Workload').inputValue()).toBe('From the laptop.');
  await tab.page.getByText('Typed on the phone.').waitFor();
  await button('Throw this away').click();
  await tab.page.getByText('Typed on the phone.').waitFor({ state: 'detached' });
  expect(records.draft).toBeNull();
});

test('comments that are half written are there after the window was closed, on this device only', async () => {
  records.issue();
  await openRecord('lewis');
  await button('Comment').click();
  await box('Your comments').fill('The visits were');
  await openRecord('lewis');
  await button('Comment').click();
  expect(await box('Your comments').inputValue()).toBe('The visits were');
  await button('Save').click();
  await said('Saved. It stands beside the record.').waitFor();
  expect(await tab.page.evaluate('localStorage.length')).toBe(0);
});

test('a name in comments is marked, and one tap says it is nobody’s and saves', async () => {
  records.issue();
  await openRecord('lewis');
  await button('Comment').click();
  await box('Your comments').fill('Kayleigh was not late.');
  await button('Save').click();
  await tab.page.locator('mark').waitFor();
  await button('Not a child or family').click();
  await said('Saved. It stands beside the record.').waitFor();
});

test('a paper copy is noted with its day, and time is told with one tap', async () => {
  records.issue({
    behaviours: [
      { tagId: 't1', framework: 'Our Behaviours 1', code: 'together', example: 'With the school.' },
    ],
  });
  await openRecord('amara');
  await button('It saved time').click();
  await said('Thank you.').waitFor();
  expect(posted('/steps')).toMatchObject({ step: { do: 'time-effect', effect: 'saved' } });
  await button('A paper copy was filed').click();
  await tab.page.getByLabel('Filed on').fill('2027-01-20');
  await button('Save').click();
  await tab.page.getByText('A paper copy was filed on 2027-01-20.').waitFor();
});

test('an older record opens after saying why', async () => {
  records.issue();
  await tab.open('amara', `#/file/lewis/record/${encodeURIComponent(olderId)}`);
  await heading('An older record, Tuesday 14 May 2024').waitFor();
  await button('Open it').click();
  await tab.page.getByText('Say why you need it.', { exact: true }).waitFor();
  await tab.page.getByLabel('Why you need it').fill('To see what was agreed about the course.');
  await button('Open it').click();
  await heading('Supervision, Tuesday 14 May 2024').waitFor();
});

test('what is not theirs is not there, and says nothing of whether it exists', async () => {
  records.issue();
  await tab.open('nia', record);
  await heading('This is not yours to see, or it is not there').waitFor();
  await tab.open('lewis', session);
  await heading('This is not yours to see, or it is not there').waitFor();
});

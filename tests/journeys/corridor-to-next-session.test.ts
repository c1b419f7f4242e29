// S2, date for date: said in the kitchen, logged in seconds, amended, on the child's file, looked at again on 26 January.
import { away } from '../domain/given-council';
import { openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;

const moment = async (instant: string): Promise<void> => {
  product.moveClock(instant);
  await product.sweeper.run(product.ports);
};
const newest = (person: string): Shown | undefined => product.chat(person).at(-1);
const thread = async (person: string) =>
  (await product.api(person, '/api/threads/lewis?filter=decisions')).body;
const decision = async (person: string): Promise<object> => {
  const { entries } = await thread(person);
  return Object(Array.isArray(entries) ? entries[0] : {});
};
const withoutContent = /LCS-204417|school|contacts|partner|DSL/i;

beforeEach(async () => {
  const booked = held('lewis', 'priya', '2027-01-26', { status: 'PLANNED', minutes: null });
  product = await openProduct({
    clock: '2027-01-19T16:14:00Z',
    sessions: [held('lewis', 'priya', '2026-12-29'), booked],
  });
});
afterEach(() => product.close());

const why = 'the missed contacts follow a new partner';

async function lewisLogsIt(): Promise<void> {
  const [card] = await product.say(
    'lewis',
    'log decision LCS-204417 do not wait for the 28 Jan core group, see the child at school tomorrow',
  );
  const [stub] = await product.press('lewis', card, 'Save', { why, said: '5-minutes' });
  expect(stub?.words).toContain('Saved in your thread');
  expect(stub?.words).not.toMatch(withoutContent);
}

it('goes from the kitchen to the child’s file and back to the session of 26 January, whose date does not move', async () => {
  const dueBefore = (await thread('lewis')).status;
  await lewisLogsIt();

  // Priya: no reference and no text in what a locked screen shows.
  await moment('2027-01-19T16:15:00Z');
  const toConfirm = newest('priya');
  expect(toConfirm?.card.fallbackText).toContain('1 quick decision from ');
  expect(JSON.stringify(toConfirm?.card)).not.toMatch(withoutContent);

  // 16:31: she opens it, adds "speak to DSL first", and with that confirms it.
  product.moveClock('2027-01-19T16:31:00Z');
  const [shown] = await product.press('priya', toConfirm, 'Show');
  expect(shown?.words).toContain('see the child at school tomorrow');
  expect(shown?.words).toContain(why);
  expect(shown?.words).toMatch(/16:09/);
  expect(shown?.words).toMatch(/16:14/);
  const [form] = await product.press('priya', shown, 'Amend');
  const [amended] = await product.press('priya', form, 'Save', {
    text: 'Speak to DSL first, then see the child at school tomorrow',
  });
  expect(amended?.words).not.toMatch(withoutContent);

  // Both wordings stand, for both of them, for ever.
  for (const person of ['lewis', 'priya']) {
    expect(await decision(person)).toMatchObject({
      text: 'do not wait for the 28 Jan core group, see the child at school tomorrow',
      why,
      decision: {
        versions: [{ text: 'Speak to DSL first, then see the child at school tomorrow' }],
        childFile: [{ reference: 'LCS-204417', done: false }],
      },
    });
  }

  // Lewis hears of it once, without content; the next morning nothing more is asked.
  await moment('2027-01-19T16:45:00Z');
  expect(newest('lewis')?.words).toContain('amended');
  expect(newest('lewis')?.words).not.toMatch(withoutContent);
  const heardBefore = product.chat('lewis').length;
  await moment('2027-01-20T09:00:00Z');
  await moment('2027-01-20T15:45:00Z');
  expect(product.chat('lewis')).toHaveLength(heardBefore);

  // Wednesday 16:00: on the child's file?
  await moment('2027-01-20T16:00:00Z');
  const question = newest('lewis');
  expect(question?.words).toMatch(/child's file/);
  expect(question?.words).toMatch(/Tuesday 19 January|yesterday/);
  expect(JSON.stringify(question?.card)).not.toMatch(withoutContent);
  product.moveClock('2027-01-20T16:02:00Z');
  const [yes] = await product.press('lewis', question, 'Yes, it is there');
  expect(yes?.words).not.toMatch(withoutContent);
  expect(await decision('priya')).toMatchObject({ decision: { childFile: [{ done: true }] } });
  expect(JSON.stringify(await decision('priya'))).toMatch(/lewis, Wed 20 Jan/i);

  // Nobody asks again; it waits for the session, and the session's date is where it was.
  await moment('2027-01-21T09:00:00Z');
  await moment('2027-01-21T16:00:00Z');
  expect(
    product.chat('lewis').filter(({ words }) => /child's file\b/.test(words)).length,
  ).toBeLessThanOrEqual(2);
  expect((await thread('lewis')).status).toEqual(dueBefore);
  const open = await product.api('priya', '/api/threads/lewis/open');
  expect(open.body).toMatchObject({ toAnswer: [], childFile: [], lookAgain: { more: null } });
  const { entries } = Object(open.body.lookAgain);
  expect(entries).toHaveLength(1);

  // In the session they say what became of it; then it is off the agenda.
  product.moveClock('2027-01-26T10:30:00Z');
  const { entryId } = Object(entries[0]);
  const answered = await product.api('priya', `/api/threads/lewis/entries/${entryId}/steps`, {
    operationId: product.ports.newOperationId(),
    step: { do: 'look-again', answer: 'worked' },
  });
  expect(answered.status).toBe(201);
  expect((await product.api('lewis', '/api/threads/lewis/open')).body).toMatchObject({
    lookAgain: { entries: [] },
  });
});

it('refuses "Kayleigh S\'s mum" until it is replaced, or Lewis says that it is no child or family', async () => {
  const [card] = await product.say('lewis', "log decision LCS-204417 Kayleigh S's mum missed two contacts");
  expect(card?.words).toContain('delete');
  const [refused] = await product.press('lewis', card, 'Save', { why: 'it was said' });
  expect(refused?.words).toContain('Kayleigh');
  expect((await thread('lewis')).entries).toEqual([]);
  const [saved] = await product.press('lewis', refused, 'Save', {
    text: 'The mother missed two contacts',
    why: 'it was said',
  });
  expect(saved?.words).toContain('Saved in your thread');
  expect(JSON.stringify(product.log)).not.toContain('Kayleigh');

  const [second] = await product.say('lewis', 'log decision LCS-204417 Rosemary Gardens is where they meet');
  const [marked] = await product.press('lewis', second, 'Save', { why: 'it was said' });
  if (marked?.words.includes('Saved in your thread')) return;
  const [cleared] = await product.press('lewis', marked, 'Not a child or family');
  expect(cleared?.words).toContain('Saved in your thread');
});

it('hears "that is not what I said", keeps both, and brings the matter to the session', async () => {
  await lewisLogsIt();
  await moment('2027-01-19T16:15:00Z');
  const [shown] = await product.press('priya', newest('priya'), 'Show');
  const [form] = await product.press('priya', shown, 'That is not what I said');
  await product.press('priya', form, 'Save', { text: 'I asked for a visit after the core group.' });
  await moment('2027-01-19T16:40:00Z');
  expect(await decision('lewis')).toMatchObject({
    text: 'do not wait for the 28 Jan core group, see the child at school tomorrow',
    decision: { versions: [{ text: 'I asked for a visit after the core group.' }] },
  });
  product.moveClock('2027-01-20T08:00:00Z');
  expect((await thread('lewis')).waiting).toMatchObject({ lookAgain: 1 });
});

it('asks the worker whether the manager’s words are what was heard: yes, not quite, or disagree', async () => {
  const [card] = await product.say('priya', 'log decision LCS-204417 see the child at school tomorrow');
  await product.press('priya', card, 'Save', { who: 'lewis', why });
  await moment('2027-01-19T16:20:00Z');
  const [shown] = await product.press('lewis', newest('lewis'), 'Show');
  const [form] = await product.press('lewis', shown, 'Not quite');
  await product.press('lewis', form, 'Save', { text: 'I heard: see the child at school this week' });
  await moment('2027-01-19T16:30:00Z');
  const [back] = await product.press('priya', newest('priya'), 'Show');
  expect(back?.words).toContain('see the child at school tomorrow');
  expect(back?.words).toContain('I heard: see the child at school this week');
  const [confirmed] = await product.press('priya', back, 'Confirm');
  expect(confirmed?.words).not.toMatch(withoutContent);
  expect(await decision('lewis')).toMatchObject({ text: 'see the child at school tomorrow' });
});

it('lets Lewis take it back within five minutes, for both to see, and not afterwards', async () => {
  const [card] = await product.say('lewis', 'log decision LCS-204417 see the child at school tomorrow');
  const [stub] = await product.press('lewis', card, 'Save', { why });
  product.moveClock('2027-01-19T16:18:00Z');
  const [undone] = await product.press('lewis', stub, 'Undo');
  expect(undone?.words).toMatch(/withdr/i);
  await moment('2027-01-19T16:20:00Z');
  expect(product.chat('priya')).toHaveLength(0);
  expect(await decision('priya')).toMatchObject({ text: 'see the child at school tomorrow' });
  expect(JSON.stringify(await decision('priya'))).toMatch(/withdrawn/i);

  const [second] = await product.say('lewis', 'log decision LCS-204417 ring the school today');
  const [kept] = await product.press('lewis', second, 'Save', { why });
  product.moveClock('2027-01-19T16:30:00Z');
  const [tooLate] = await product.press('lewis', kept, 'Undo');
  expect(tooLate?.words).toMatch(/five minutes|5 minutes/);
  expect(JSON.stringify(await decision('priya'))).not.toMatch(/withdrawn/i);
});

it('a person on leave hears nothing: Priya is asked about the child’s file instead of Lewis', async () => {
  await lewisLogsIt();
  await product.ports.directory.replace({ absences: [away('lewis', 'SICK', '2027-01-20', '2027-01-29')] });
  await product.ports.directory.refresh();
  const heard = product.chat('lewis').length;
  for (const time of [
    '2027-01-20T09:00:00Z',
    '2027-01-20T16:00:00Z',
    '2027-01-21T09:00:00Z',
    '2027-01-21T16:00:00Z',
  ])
    await moment(time);
  expect(product.chat('lewis')).toHaveLength(heard);
  const said = product.chat('priya').map(({ words }) => words);
  expect(said.some((words) => /child's file/.test(words))).toBe(true);
  expect(said.join(' ')).not.toMatch(/sick/i);
});

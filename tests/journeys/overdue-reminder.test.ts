// A reminder that supervision is overdue: to the right person, once, with buttons that work, and silent when it should be.
import { away, cast, castWith, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

/** Lewis met on 29 December, so he is due on Tuesday 26 January; on Thursday 28th he is two working days late. */
const lewisMet = held('lewis', 'priya', '2026-12-29');
const everybodyElseMet = ['sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-20'));
const helens = [held('kerry', 'helen', '2027-01-20'), held('priya', 'tom', '2027-01-20')];
const history = [lewisMet, ...everybodyElseMet, ...helens];
const thursday = '2027-01-28T10:00:00Z';
const threeTimesTooBusy = [1, 2, 3].map(() => ({ status: 429, committed: false }));

const overdueProduct = async (options: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: history, clock: '2027-01-21T10:00:00Z', ...options });
  product.moveClock(thursday);
  return product;
};

it('tells the supervisor who, since when and why now, with a date to tap and one connector call', async () => {
  await overdueProduct();
  const calls = product.connector.calls.length;
  const report = await product.sweeper.run(product.ports);
  expect(report).toMatchObject({ due: 1, sent: 1, ambiguous: 0, unreachable: 0 });
  expect(product.connector.calls.length - calls).toBe(1);
  const [card] = product.chat('priya');
  expect(card?.words).toContain("lewis's supervision was due on Tuesday 26 January.");
  expect(card?.words).toContain("you're both in on Friday 29 January at 10 am");
  expect(card?.words).toContain("it's not a mark against you");
  for (const button of ['We met', 'Fri 29 Jan, 10 am', 'Another time', "Something's in the way"])
    expect(card?.words).toContain(button);
  const sentence = card?.words.split('\n').find((line) => line.startsWith('lewis')) ?? '';
  expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(JSON.stringify(card?.card).length).toBeLessThanOrEqual(4_096);
});

it('says it once per slot, however often the sweep runs', async () => {
  await overdueProduct();
  for (let times = 0; times < 4; times += 1) await product.sweeper.run(product.ports);
  product.moveClock('2027-01-29T10:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(1);
  // Three of Lewis's working days later, and still nothing: then once more.
  product.moveClock('2027-02-02T10:00:00Z');
  await product.sweeper.run(product.ports);
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(2);
});

it.each([
  [
    'while the supervisor is on leave for a day',
    { absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-28', '2027-01-28')] },
    thursday,
  ],
  [
    'on a day the supervisor does not work',
    { people: castWith('priya', { workingDays: 'MTW-F--' }) },
    thursday,
  ],
  ['while the worker is off sick', { absences: [away('lewis', 'SICK', '2027-01-20', null)] }, thursday],
  ['before the sending hours', {}, '2027-01-28T08:29:00Z'],
  ['after the sending hours', {}, '2027-01-28T17:30:00Z'],
  ['at the weekend', {}, '2027-01-30T10:00:00Z'],
  [
    "outside the supervisor's own hours",
    { people: castWith('priya', { workingHours: { from: '12:00', to: '17:00' } }) },
    thursday,
  ],
])('sends nothing %s, and says why it did not', async (_, rows, clock) => {
  product = await openProduct({ sessions: history, clock: '2027-01-21T10:00:00Z', rows });
  product.moveClock(clock);
  const report = await product.sweeper.run(product.ports);
  expect(product.connector.calls).toHaveLength(0);
  expect(report.sent).toBe(0);
  expect(JSON.stringify(report)).not.toMatch(/SICK|LEAVE/);
});

it('sends nothing to a supervisor who has left, and asks her manager who supervises now', async () => {
  const rows = { people: castWith('priya', { endDate: on('2027-01-27') }) };
  product = await openProduct({ sessions: history, clock: '2027-01-21T10:00:00Z', rows });
  product.moveClock(thursday);
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(0);
  expect(product.chat('tom').at(-1)?.words).toContain('lewis has no supervisor at the moment.');
});

it('asks the cover while the line supervisor is away', async () => {
  await overdueProduct({
    rows: {
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-25', '2027-01-29')],
      relationships: [supervises('priya', 'lewis'), supervises('tom', 'lewis', { kind: 'cover' })],
    },
  });
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(0);
  expect(product.chat('tom')).toHaveLength(1);
});

it('books a date: the card becomes a stub, the reminders go quiet, the thread and the team show it', async () => {
  await overdueProduct();
  await product.sweeper.run(product.ports);
  const [form] = await product.press('priya', product.chat('priya')[0], 'Another time');
  for (const date of ['Friday 29 January at 10 am', 'Monday 1 February', 'Tuesday 2 February'])
    expect(form?.words).toContain(date);
  const [stub] = await product.press('priya', form, 'Book', {
    when: 'other',
    on: '2027-02-05',
    at: '14:30',
  });
  expect(stub?.words).toContain('In the diary: supervision with lewis on Friday 5 February at 2.30 pm.');
  product.moveClock('2027-02-02T10:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(1);
  const { body } = await product.api('lewis', '/api/threads/lewis?filter=sessions');
  expect(body.next).toBe('Friday 5 February at 14:30');
  const team = await product.api('priya', '/api/team');
  expect(JSON.stringify(team.body)).toContain('Friday 5 February at 14:30');
});

it('does not book a day on which one of them is not in, and keeps what was chosen', async () => {
  await overdueProduct();
  await product.sweeper.run(product.ports);
  const [form] = await product.press('priya', product.chat('priya')[0], 'Another time');
  const [again] = await product.press('priya', form, 'Book', {
    when: 'other',
    on: '2027-01-30',
    at: '14:30',
  });
  expect(again?.words).toContain("lewis and priya aren't in that day. Choose another.");
  expect(JSON.stringify(again?.card)).toContain('2027-01-30');
});

it('takes "we met": the due date moves, and nobody is asked again', async () => {
  await overdueProduct();
  await product.sweeper.run(product.ports);
  const [form] = await product.press('priya', product.chat('priya')[0], 'We met');
  const [stub] = await product.press('priya', form, 'Save', { on: '2027-01-27', minutes: '90' });
  expect(stub?.words).toContain('The next is due by Wednesday 24 February.');
  const { body } = await product.api('lewis', '/api/threads/lewis');
  expect(body.lastMet).toBe('Wednesday 27 January');
  product.moveClock('2027-02-02T10:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(1);
});

it('R17: a short meeting is kept as short and moves nothing', async () => {
  await overdueProduct();
  await product.sweeper.run(product.ports);
  const [form] = await product.press('priya', product.chat('priya')[0], 'We met');
  const [stub] = await product.press('priya', form, 'Save', { on: '2027-01-27', minutes: '20' });
  expect(stub?.words).toContain("It doesn't move the due date.");
  const { body } = await product.api('lewis', '/api/threads/lewis');
  expect(body.status).toMatchObject({ code: 'OVERDUE' });
});

it('takes "something\'s in the way" into the thread and does not ask again before the day it names', async () => {
  await overdueProduct();
  await product.sweeper.run(product.ports);
  const [form] = await product.press('priya', product.chat('priya')[0], "Something's in the way");
  const [stub] = await product.press('priya', form, 'Save', { reason: 'COURT' });
  expect(stub?.words).toContain("We won't ask again before Tuesday 2 February.");
  const { body } = await product.api('lewis', '/api/threads/lewis');
  expect(JSON.stringify(body.entries)).toContain('Court.');
  product.moveClock('2027-02-01T10:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(1);
  product.moveClock('2027-02-02T10:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(2);
});

it('keeps the others on the card when one of several is answered', async () => {
  await overdueProduct({
    sessions: [
      lewisMet,
      held('helen', 'priya', '2026-12-28'),
      held('sunita', 'priya', '2027-01-20'),
      ...helens,
    ],
  });
  await product.sweeper.run(product.ports);
  const [card] = product.chat('priya');
  expect(card?.words).toMatch(/helen's supervision[\s\S]*lewis's supervision/);
  const [form] = await product.press('priya', card, 'We met');
  const [rest] = await product.press('priya', form, 'Save', { on: '2027-01-27' });
  expect(rest?.words).toContain('Thank you. Supervision with helen');
  expect(rest?.words).toContain("lewis's supervision was due");
});

it('never repeats a message that may have arrived: the connector committed, then answered 504', async () => {
  await overdueProduct();
  product.connector.failNext({ status: 504, committed: true });
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 1, sent: 0, ambiguous: 1 });
  await product.sweeper.run(product.ports);
  expect(product.connector.calls).toHaveLength(1);
  expect(product.chat('priya')).toHaveLength(1);
});

it('tries again later when the connector was too busy to take it', async () => {
  await overdueProduct();
  product.connector.failNext(...threeTimesTooBusy);
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 1, sent: 0, ambiguous: 0 });
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 1, sent: 1 });
  expect(product.chat('priya')).toHaveLength(1);
});

it('calls somebody unreachable who has blocked the bot', async () => {
  await overdueProduct();
  product.connector.failNext({ status: 403, committed: false });
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 1, sent: 0, unreachable: 1 });
});

it('takes an intent without an outcome for said: the process died between the two', async () => {
  await overdueProduct();
  const slot = {
    recipient: person('priya').personId,
    day: on('2027-01-28'),
    prompts: [
      {
        kind: 'overdue' as const,
        about: person('lewis').personId,
        anchor: on('2027-01-26'),
        step: 1,
        subjectId: null,
      },
    ],
  };
  const turn = await product.ports.ledger.takeTurn(slot.day);
  if (turn !== 'held') await turn.record([slot], []);
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 1, sent: 0, ambiguous: 1 });
  expect(await product.sweeper.run(product.ports)).toMatchObject({ due: 0, sent: 0, ambiguous: 0 });
  expect(product.connector.calls).toHaveLength(0);
});

it('keeps a quick decision back until the other is in again', async () => {
  product = await openProduct({
    sessions: history,
    clock: '2027-01-21T10:00:00Z',
    rows: { absences: [away('priya', 'SICK', '2027-01-21', '2027-01-22')] },
  });
  const [card] = await product.say('lewis', 'log decision LCS-204417 see the child tomorrow');
  await product.press('lewis', card, 'Save');
  expect(await product.sweeper.run(product.ports)).toMatchObject({
    sent: 0,
    skipped: [{ person: 'priya', why: 'away' }],
  });
  product.moveClock('2027-01-25T09:00:00Z');
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')[0]?.words).toContain('1 quick decision from lewis');
});

it('gives everybody a turn: whoever was not named on one card comes first on the next', async () => {
  const team = ['ann', 'ben', 'cara', 'dev', 'ed'];
  await overdueProduct({
    rows: {
      people: [...cast, ...team.map((id) => person(id))],
      relationships: team.map((id) => supervises('priya', id)),
    },
    sessions: team.map((id) => held(id, 'priya', '2026-12-29')),
  });
  for (const day of ['2027-01-28', '2027-01-29', '2027-02-01']) {
    product.moveClock(`${day}T10:00:00Z`);
    await product.sweeper.run(product.ports);
  }
  expect(product.chat('priya')).toHaveLength(3);
  const named = product
    .chat('priya')
    .flatMap(({ words }) => words.match(/\w+(?='s supervision was due)/g) ?? []);
  expect([...named].sort()).toEqual(team);
});

it('brings what waited through a leave as one card, without content, each to be shown by itself', async () => {
  product = await openProduct({
    sessions: history,
    clock: '2027-01-21T10:00:00Z',
    rows: { absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-21', '2027-01-22')] },
  });
  for (const [who, reference] of [
    ['lewis', 'LCS-204417'],
    ['sunita', 'LCS-118902'],
    ['lewis', 'LCS-552210'],
  ] as const) {
    const [card] = await product.say(who, `log decision ${reference} see the child tomorrow`);
    await product.press(who, card, 'Save');
  }
  await product.sweeper.run(product.ports);
  product.moveClock('2027-01-25T09:00:00Z');
  await product.sweeper.run(product.ports);
  const [card, ofTheDay, ...more] = product.chat('priya');
  expect(ofTheDay?.words).toContain("lewis's supervision is due Tuesday 26 January");
  expect(more).toHaveLength(0);
  expect(card?.words).toContain('3 quick decisions to confirm');
  expect(JSON.stringify(card?.card)).not.toMatch(/LCS-|see the child/);
  const [shown] = await product.press('priya', card, 'Show');
  expect(shown?.words).toContain('LCS-204417');
  expect(product.chat('priya')).toHaveLength(3);
});

it('R11: an agency worker who starts is due within five working days, also after an import', async () => {
  product = await openProduct({
    clock: '2027-02-12T09:00:00Z',
    rows: {
      people: [...cast, person('daniel', { employment: 'AGENCY', startDate: on('2027-02-17') })],
      relationships: [supervises('priya', 'daniel', { startDate: on('2027-02-17') })],
    },
  });
  product.moveClock('2027-02-24T10:00:00Z');
  const { body } = await product.api('priya', '/api/threads/daniel');
  expect(JSON.stringify(body.status)).toContain('so due Wednesday 24 February');
});

it('says in the report who could not be reached yet', async () => {
  await overdueProduct();
  product.connector.failNext(...threeTimesTooBusy);
  expect((await product.sweeper.run(product.ports)).skipped).toContainEqual({
    person: 'priya',
    why: 'could not be delivered yet, will be tried again',
  });
});

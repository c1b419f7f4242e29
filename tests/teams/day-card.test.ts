// Using the day's card: one tap or a small form, what else was on it stays, and a press says that it arrived.
import { personId } from '../../bot/domain/ids';
import { on, supervises } from '../domain/given-council';
import { activityFrom, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const met = (id: string, by: string, day: string) => held(id, by, day);
const everybodyMet = [
  met('sunita', 'priya', '2027-01-20'),
  met('helen', 'priya', '2027-01-20'),
  met('kerry', 'helen', '2027-01-20'),
  met('priya', 'tom', '2027-01-20'),
];
const lewisIsLate = [met('lewis', 'priya', '2026-12-29'), ...everybodyMet];
const twoAreLate = [
  ...lewisIsLate.filter(({ superviseeId }) => superviseeId !== 'helen'),
  met('helen', 'priya', '2026-12-29'),
];

/** Thursday, two working days after Lewis was due. */
async function thursday(options: Parameters<typeof openProduct>[0] = {}): Promise<void> {
  product = await openProduct({ sessions: lewisIsLate, clock: '2027-01-21T10:00:00Z', ...options });
  product.moveClock('2027-01-28T10:00:00Z');
}
async function cardOf(who: string): Promise<Shown | undefined> {
  await product.sweeper.run(product.ports);
  return product.chat(who).at(-1);
}
const head = async (who: string) => (await product.ports.threads.readHead(personId(who)))?.head;
const titles = (shown: Shown | undefined) =>
  partsOf(shown?.card).flatMap(({ type, title }) => (type === 'Action.Submit' ? [String(title)] : []));
const dateOn = (shown: Shown | undefined) => titles(shown).find((title) => /\d+ \w{3}, /.test(title)) ?? '';

describe('one tap', () => {
  it('books the date on the button, and the card becomes a line that says so', async () => {
    await thursday();
    const card = await cardOf('priya');
    const [stub, ...more] = await product.press('priya', card, dateOn(card));
    expect(more).toEqual([]);
    expect(stub?.id).toBe(card?.id);
    expect(stub?.words).toContain('In the diary: supervision with lewis on Friday 29 January at 10 am');
    expect((await head('lewis'))?.booked).toMatchObject([
      { on: '2027-01-29', at: '10:00', supervisorId: 'priya' },
    ]);
  });

  it('delivered twice is one date', async () => {
    await thursday();
    const card = await cardOf('priya');
    await Promise.all([1, 2].map(() => product.press('priya', card, dateOn(card))));
    await product.press('priya', card, dateOn(card), {}, { as: 'execute' });
    expect((await head('lewis'))?.booked).toHaveLength(1);
  });

  it('on a day somebody is on MASH asks who decides meanwhile, with the date still chosen', async () => {
    await thursday();
    const card = await cardOf('priya');
    await product.ports.directory.replace({
      duties: [
        {
          personId: personId('priya'),
          kind: 'MASH',
          date: on('2027-01-29'),
          fromTime: '09:00',
          toTime: '17:00',
        },
      ],
    });
    await product.ports.directory.refresh();
    const [form] = await product.press('priya', card, dateOn(card));
    expect(form?.words).toContain('Who decides on duty meanwhile?');
    expect(form?.words).toContain('Friday 29 January at 10 am');
    const [stub] = await product.press('priya', form, 'Book', { cover: 'helen' });
    expect(stub?.words).toContain('In the diary');
    expect((await head('lewis'))?.booked).toMatchObject([{ on: '2027-01-29', cover: 'helen' }]);
  });

  it('offers the next dates of the same rhythm, which are shown before they are booked', async () => {
    await thursday();
    const card = await cardOf('priya');
    const [stub] = await product.press('priya', card, dateOn(card));
    const [form] = await product.press('priya', stub, titles(stub)[0] ?? '');
    expect((await head('lewis'))?.booked).toHaveLength(1);
    await product.press('priya', form, 'Book them');
    expect((await head('lewis'))?.booked.map((one) => one.on)).toEqual([
      '2027-01-29',
      '2027-02-26',
      // The 26th is Good Friday.
      '2027-03-25',
      '2027-04-22',
    ]);
  });

  it('offers no hour twice on one card, and none that is given away', async () => {
    await thursday({ sessions: twoAreLate });
    const card = await cardOf('priya');
    const offered = titles(card).filter((title) => /\d+ \w{3}, /.test(title));
    expect(offered).toHaveLength(2);
    expect(new Set(offered).size).toBe(2);
  });
});

describe('two things on one card', () => {
  it('answering one keeps the other, which can then be answered too', async () => {
    await thursday({ sessions: twoAreLate });
    const card = await cardOf('priya');
    const [rest] = await product.press('priya', card, dateOn(card));
    expect(rest?.words).toContain('In the diary');
    expect(titles(rest)).toContain('We met');
    const [stub] = await product.press('priya', rest, dateOn(rest));
    expect(titles(stub)).not.toContain('We met');
    expect((await head('lewis'))?.booked).toHaveLength(1);
    expect((await head('helen'))?.booked).toHaveLength(1);
  });

  it('answering one keeps a heads-up about the other', async () => {
    product = await openProduct({
      sessions: [...lewisIsLate.slice(0, 1), met('sunita', 'priya', '2026-12-09'), ...everybodyMet.slice(1)],
      clock: '2027-01-19T10:00:00Z',
    });
    await product.sweeper.run(product.ports);
    product.moveClock('2027-01-27T10:00:00Z');
    const card = await cardOf('priya');
    expect(card?.words).toContain('A heads-up');
    const [form] = await product.press('priya', card, 'Another time');
    const [rest] = await product.press('priya', form, 'Book', { on: '2027-02-05' });
    expect(rest?.words).toContain('In the diary: supervision with lewis');
    expect(rest?.words).toContain("sunita's supervision was due on Wednesday 6 January");
  });

  it('"Back" brings both back, and "Show me" is not on a card without more', async () => {
    await thursday({ sessions: twoAreLate });
    const card = await cardOf('priya');
    const [form] = await product.press('priya', card, "Something's in the way");
    const [back] = await product.press('priya', form, 'Back');
    expect(titles(back).filter((title) => title === 'We met')).toHaveLength(2);
    expect(titles(back)).not.toContain('Show me');
  });

  it('a card drawn anew shows what still stands, and what was settled elsewhere is gone', async () => {
    await thursday({ sessions: twoAreLate });
    const card = await cardOf('priya');
    const [list] = await product.say('priya', 'reminders');
    await product.press('priya', list, dateOn(list));
    const answer = await refreshed('priya', card);
    expect(JSON.stringify(answer.value)).not.toContain("helen's supervision");
    expect(JSON.stringify(answer.value)).toContain("lewis's supervision");
  });

  it('a fault of ours leaves a card that is drawn anew as it is', async () => {
    await thursday();
    const card = await cardOf('priya');
    product.store.faults.next({ on: 'any', status: 503, times: 20 });
    expect(await refreshed('priya', card)).toMatchObject({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
    });
    product.store.faults.clear();
  });
});

it('a new supervisor reads on their first day whom they supervise now, and still does when the card is drawn anew', async () => {
  const passing = (worker: string) => [
    supervises('priya', worker, { endDate: on('2027-01-27') }),
    supervises('helen', worker, { startDate: on('2027-01-28') }),
  ];
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'helen'),
    ...passing('lewis'),
    ...passing('sunita'),
  ];
  await thursday({ sessions: everybodyMet, rows: { relationships } });
  const card = await cardOf('helen');
  const says = 'You supervise lewis and sunita now.';
  expect(card?.words).toContain(says);
  expect(JSON.stringify(await refreshed('helen', card))).toContain(says);
  product.moveClock('2027-01-29T10:00:00Z');
  const cards = product.chat('helen').length;
  await cardOf('helen');
  expect(product.chat('helen')).toHaveLength(cards);
});

describe('a press says that the card arrived', () => {
  const slots = async () => {
    const turn = await product.ports.ledger.takeTurn(on('2027-01-28'));
    if (turn === 'held') throw new Error('somebody else is sending');
    const found = turn.slots().map(({ recipient, outcome }) => ({ recipient, outcome }));
    await turn.end([]);
    return found;
  };

  it.each(['submit', 'execute'] as const)('whose sending nobody saw end (%s)', async (as) => {
    await thursday();
    product.connector.failNext({ reset: true, committed: true });
    await product.sweeper.run(product.ports);
    expect(await slots()).toEqual([{ recipient: 'priya', outcome: 'ambiguous' }]);
    await product.press('priya', product.chat('priya')[0], 'We met', {}, { as });
    expect(await slots()).toEqual([{ recipient: 'priya', outcome: 'sent' }]);
  });

  it('but not of a card somebody asked for', async () => {
    await thursday();
    product.connector.failNext({ reset: true, committed: false });
    await product.sweeper.run(product.ports);
    const [list] = await product.say('priya', 'reminders');
    await product.press('priya', list, 'We met');
    expect(await slots()).toEqual([{ recipient: 'priya', outcome: 'ambiguous' }]);
  });

  it('and a ledger that cannot be written does not take the answer away', async () => {
    await thursday();
    const card = await cardOf('priya');
    const { ledger } = product.ports;
    const arrived = ledger.arrived;
    Object.assign(ledger, { arrived: () => Promise.reject(new Error('away')) });
    const [form] = await product.press('priya', card, 'We met');
    Object.assign(ledger, { arrived });
    expect(form?.words).toContain('You and lewis met');
    expect(JSON.stringify(product.log)).toContain('arrival');
  });
});

describe('whoever has no say in a thread', () => {
  const forged = async (who: string, data: object) => {
    const before = product.connector.calls.length;
    await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...activityFrom(who, product.connector), type: 'message', value: data }),
    });
    return JSON.stringify(product.connector.calls.slice(before).map(({ body }) => body));
  };

  it.each([
    'reminder/book',
    'reminder/met',
    'day/move',
    'day/cancel',
    'day/cover',
    'day/note',
    'day/not-yet',
    'day/why',
    'reminder/in-the-way',
  ])('opens no form of it with %s', async (verb) => {
    await thursday();
    const answer = await forged('kerry', { verb, about: 'lewis' });
    expect(answer).toContain("isn't yours to open");
    expect(answer).not.toContain('lewis');
  });

  it.each([
    { verb: 'day/pick', about: 'lewis', on: '2027-02-01', at: '10:00' },
    { verb: 'reminder/met/save', about: 'lewis', on: '2027-01-27' },
    { verb: 'reminder/in-the-way/save', about: 'lewis', reason: 'COURT' },
    { verb: 'day/cover/save', about: 'lewis', cover: 'helen' },
    { verb: 'day/note/save', about: 'lewis', text: 'x', byOn: '2027-02-01', step: 'action-note' },
    { verb: 'day/agree', about: 'lewis' },
    { verb: 'day/approve', about: 'lewis' },
    { verb: 'ask/additional', about: 'lewis' },
    { verb: 'ask/five', about: 'lewis' },
    { verb: 'ask/raise', about: 'lewis' },
    { verb: 'longer-interval/save', about: 'lewis', intervalDays: '42', reason: 'x', reviewOn: '2027-05-01' },
  ])('changes nothing with $verb', async (data) => {
    await thursday();
    const before = await head('lewis');
    const answer = await forged('kerry', data);
    expect(await head('lewis')).toEqual(before);
    expect(answer).not.toContain('lewis');
  });

  it.each([
    { verb: 'reminder/back', keep: 'overdue*lewis*2027-01-26*1', mine: '9' },
    { verb: 'day/pick', keep: '%E0%A4%A*x*y', mine: 'constructor' },
    { verb: 'day/refresh', keep: 'nonsense', slot: '9999-99-99' },
    { verb: 'day/rest', keep: ','.repeat(500) },
    { verb: 'day/cut-short/save', session: 'x' },
    { verb: 'day/summary' },
  ])('gets an answer and no fault for a strange $verb', async (data) => {
    await thursday();
    await forged('kerry', data);
    expect(product.log).toEqual([]);
  });
});

describe('an older card in a chat', () => {
  it('still opens its form and is saved', async () => {
    await thursday();
    const older = {
      id: 'older',
      words: '',
      card: {
        actions: [
          {
            type: 'Action.Submit',
            title: 'Book a date',
            data: { verb: 'reminder/book', about: 'lewis', others: 'helen' },
          },
        ],
      },
    };
    const [form] = await product.press('priya', older, 'Book a date');
    const [stub] = await product.press('priya', form, 'Book', { on: '2027-02-05', at: '14:30' });
    expect(stub?.words).toContain('Friday 5 February at 2.30 pm');
  });
});

describe('how somebody can be reached', () => {
  const activity = (type: string, more: object = {}) =>
    fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...activityFrom('lewis', product.connector), type, ...more }),
    });

  it('is kept from the first install, lost with the app, and found again with the next word', async () => {
    await thursday();
    await activity('installationUpdate', { action: 'remove' });
    expect((await head('lewis'))?.unreachableSince).toBe('2027-01-28');
    await activity('installationUpdate', { action: 'add' });
    expect((await head('lewis'))?.unreachableSince).toBeNull();
  });

  it('is refreshed when Teams says that the address of the service has changed', async () => {
    await thursday();
    await activity('conversationUpdate', {
      conversation: { id: 'chat-lewis-2', conversationType: 'personal' },
    });
    const routes = await product.ports.conversations.find([personId('lewis')]);
    expect(routes.get(personId('lewis'))).toMatchObject({ conversationId: 'chat-lewis-2' });
  });
});

async function refreshed(who: string, shown: Shown | undefined) {
  const [action] = partsOf(shown?.card.refresh).filter(({ type }) => type === 'Action.Execute');
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...activityFrom(who, product.connector),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action },
    }),
  });
  const answer: Record<string, unknown> = JSON.parse(await response.text());
  return answer;
}

// Answers to buttons when things go wrong: the words are true, and nothing that was typed is lost.
import { personId } from '../../bot/domain/ids';
import { council, milestone, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const lewisMet = held('lewis', 'priya', '2026-12-29');
const othersMet = ['sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-20'));
const history = [
  lewisMet,
  ...othersMet,
  held('kerry', 'helen', '2027-01-20'),
  held('priya', 'tom', '2027-01-20'),
];
const typed = 'log decision LCS-309118 see the child at school tomorrow';

/** Thursday, two working days after Lewis was due. */
async function thursday(options: Parameters<typeof openProduct>[0] = {}): Promise<void> {
  product = await openProduct({ sessions: history, clock: '2027-01-21T10:00:00Z', ...options });
  product.moveClock('2027-01-28T10:00:00Z');
}
const thread = async (who = 'lewis') => (await product.api(who, '/api/threads/lewis')).body;

describe('after a write that may or may not have happened', () => {
  it.each([
    ['Another time', 'Book', { on: '2027-02-05', at: '14:30' }],
    ['We met', 'Save', { on: '2027-01-27', minutes: '90' }],
    ["Something's in the way", 'Save', { reason: 'COURT' }],
  ])('"%s" does not say that nothing was changed', async (button, save, inputs) => {
    await thursday();
    await product.sweeper.run(product.ports);
    const [form] = await product.press('priya', product.chat('priya')[0], button);
    product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    const [answer] = await product.press('priya', form, save, inputs);
    expect(answer?.words).not.toContain('nothing was changed');
  });

  it('a second, different date on the same form is not said to be booked when it is not', async () => {
    await thursday();
    await product.sweeper.run(product.ports);
    const [form] = await product.press('priya', product.chat('priya')[0], 'Another time');
    await product.press('priya', form, 'Book', { on: '2027-02-05', at: '14:30' });
    const [again] = await product.press('priya', form, 'Book', { on: '2027-02-08', at: '09:00' });
    expect((await thread()).next).toContain('5 February');
    expect(again?.words).toContain('saved before');
    expect(again?.words).not.toContain('8 February');
  });

  it('a decision changed before it is saved again is given back, not thrown away', async () => {
    await thursday();
    const [card] = await product.say('lewis', typed);
    product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    const [failed] = await product.press('lewis', card, 'Save');
    const [answer] = await product.press('lewis', failed, 'Save', {
      text: 'see the child and ring the school',
    });
    expect(JSON.stringify(answer?.card)).toContain('ring the school');
  });
});

describe('what was filled in counts', () => {
  it('a date and time it was said, although "Just now" still stands above them', async () => {
    await thursday();
    const [card] = await product.say('lewis', typed);
    const [answer] = await product.press('lewis', card, 'Save', { saidOn: '2027-01-27', saidTime: '09:00' });
    const asked = answer?.words.includes('Please check');
    expect(asked || JSON.stringify((await thread()).entries).includes('27 Jan 2027, 09:00')).toBe(true);
  });

  it('a wrong reference among the further ones is pointed at where it was typed', async () => {
    await thursday();
    const [card] = await product.say('lewis', typed);
    const [answer] = await product.press('lewis', card, 'Save', { furtherReferences: '309119' });
    expect(answer?.words).toContain('Please check');
    expect(JSON.stringify(answer?.card)).not.toContain('"isVisible":false');
  });

  it('everything that needs another look is said at once', async () => {
    await thursday();
    const [card] = await product.say('lewis', 'log decision');
    const [answer] = await product.press('lewis', card, 'Save', {
      text: '',
      newReference: 'Kayleigh',
      actionBy: 'soon',
    });
    expect(answer?.words.match(/Please check/g)).toHaveLength(3);
  });
});

describe('everybody who is overdue can be reached', () => {
  it('"Show me" shows more than the card it is on', async () => {
    const team = ['ann', 'ben', 'cara', 'dev', 'ed'];
    await thursday({
      rows: {
        people: [...council().people.values(), ...team.map((id) => person(id))],
        relationships: team.map((id) => supervises('priya', id)),
      },
      sessions: team.map((id) => held(id, 'priya', '2026-12-29')),
    });
    await product.sweeper.run(product.ports);
    const [card] = product.chat('priya');
    const [more] = await product.press('priya', card, 'Show me');
    for (const id of team) expect(`${card?.words} ${more?.words}`).toContain(`${id}'s supervision was due`);
  });

  it('"overdue" and "team" do not contradict each other', async () => {
    const booked = held('lewis', 'priya', '2027-02-05', { status: 'PLANNED', minutes: null });
    await thursday({ sessions: [...history, booked] });
    const [team] = await product.say('priya', 'team');
    const [overdue] = await product.say('priya', 'overdue');
    expect(team?.words).toContain('1 overdue');
    expect(overdue?.words).not.toContain('Nobody is overdue');
  });
});

describe('the sweep looks at what is true today', () => {
  it('nobody is asked about a meeting that took place after a handover', async () => {
    const relationships = [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis', { endDate: on('2027-01-10') }),
      supervises('helen', 'lewis', { startDate: on('2027-01-11') }),
    ];
    product = await openProduct({
      clock: '2027-01-05T10:00:00Z',
      sessions: [lewisMet],
      rows: { relationships },
    });
    product.moveClock('2027-01-27T10:00:00Z');
    const [card] = await product.say('helen', 'overdue');
    const [form] = await product.press('helen', card, 'We met');
    await product.press('helen', form, 'Save', { on: '2027-01-27', minutes: '90' });
    product.moveClock('2027-01-28T10:00:00Z');
    expect((await thread('helen')).status).toMatchObject({ code: 'ON_TRACK' });
    await product.sweeper.run(product.ports);
    for (const one of ['helen', 'priya'])
      expect(product.chat(one).map(({ words }) => words)).not.toContainEqual(
        expect.stringMatching(/lewis's supervision|with lewis was/),
      );
  });

  it('a temporary interval that began meanwhile is noticed without another import', async () => {
    const milestones = [milestone('lewis', 'temporary interval', '2027-01-08', { intervalDays: 7 })];
    product = await openProduct({
      clock: '2027-01-05T10:00:00Z',
      sessions: [lewisMet],
      rows: { milestones },
    });
    product.moveClock('2027-01-20T10:00:00Z');
    expect((await thread()).status).toMatchObject({ code: 'OVERDUE' });
    expect(await product.sweeper.run(product.ports)).toMatchObject({ sent: 1 });
  });

  it('"you last met" is said of the two of them only', async () => {
    const relationships = [
      supervises('priya', 'lewis', { endDate: on('2027-01-10') }),
      supervises('helen', 'lewis', { startDate: on('2027-01-11') }),
    ];
    await thursday({ sessions: [lewisMet], rows: { relationships } });
    const [card] = await product.say('helen', 'overdue');
    expect(card?.words).not.toContain('You last met');
  });
});

describe('a message that certainly did not arrive is tried again', () => {
  async function logged(): Promise<void> {
    await thursday();
    const [card] = await product.say('sunita', typed);
    await product.press('sunita', card, 'Save');
  }

  it('when our own sign-in was refused', async () => {
    await logged();
    product.connector.failNext({ status: 401, committed: false }, { status: 401, committed: false });
    await product.sweeper.run(product.ports);
    product.moveClock('2027-01-28T10:05:00Z');
    await product.sweeper.run(product.ports);
    expect(
      product
        .chat('priya')
        .map(({ words }) => words)
        .join(),
    ).toContain('1 quick decision to confirm');
  });

  it('when the person had not opened the chat yet', async () => {
    await logged();
    const { find } = product.ports.conversations;
    const conversations = { ...product.ports.conversations, find: async () => new Map() };
    await product.sweeper.run({ ...product.ports, conversations });
    expect((await find([personId('priya')])).size).toBe(1);
    await product.sweeper.run(product.ports);
    expect(
      product
        .chat('priya')
        .map(({ words }) => words)
        .join(),
    ).toContain('1 quick decision to confirm');
  });
});

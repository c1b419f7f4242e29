// What two people ask each other in chat: additional supervision, five minutes, a step, an interval, a late session raised.
import { personId } from '../../bot/domain/ids';
import { council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const history = [
  held('lewis', 'priya', '2026-12-29'),
  held('sunita', 'priya', '2027-01-20'),
  held('helen', 'priya', '2027-01-20'),
  held('kerry', 'helen', '2027-01-20'),
  held('priya', 'tom', '2027-01-20'),
];

/** Thursday, two working days after Lewis was due. */
async function thursday(options: Parameters<typeof openProduct>[0] = {}): Promise<void> {
  product = await openProduct({ sessions: history, clock: '2027-01-21T10:00:00Z', ...options });
  product.moveClock('2027-01-28T10:00:00Z');
}
async function inChat(who: string, saying: string): Promise<Shown | undefined> {
  await product.sweeper.run(product.ports);
  return product
    .chat(who)
    .filter(({ words }) => words.includes(saying))
    .at(-1);
}
const head = async (who: string) => (await product.ports.threads.readHead(personId(who)))?.head;
const entries = async (who: string) => {
  const { body } = await product.api(who, `/api/threads/${who}`);
  return JSON.stringify(body.entries);
};
const titles = (shown: Shown | undefined) =>
  partsOf(shown?.card).flatMap(({ type, title }) => (type === 'Action.Submit' ? [String(title)] : []));

describe('R14: additional supervision', () => {
  it('is asked for without saying why, and one tap books it and answers the request', async () => {
    await thursday();
    const [form] = await product.say('lewis', 'additional supervision');
    await product.press('lewis', form, 'Ask');
    expect((await head('lewis'))?.requests).toMatchObject([{ by: 'lewis', need: null }]);
    const card = await inChat('priya', 'asks for additional');
    const [stub] = await product.press('priya', card, titles(card)[0] ?? '');
    expect(stub?.words).toContain('In the diary: additional supervision with lewis');
    expect(await head('lewis')).toMatchObject({ requests: [], booked: [{ kind: 'ADDITIONAL' }] });
    expect((await inChat('lewis', 'put additional supervision'))?.words).toContain('in the diary');
  });

  it('left for two working days offers somebody else, who is told and whom the worker hears of', async () => {
    await thursday();
    const [form] = await product.say('lewis', 'extra');
    await product.press('lewis', form, 'Ask', { need: 'wellbeing' });
    const [later] = await product.press('priya', await inChat('priya', 'asks for additional'), 'Later');
    expect(later?.words).toContain('It waits');
    product.moveClock('2027-02-01T10:00:00Z');
    const card = await inChat('priya', "Can't get to it?");
    const [cover] = await product.press('priya', card, 'Somebody else');
    await product.press('priya', cover, 'Ask them', { cover: 'helen' });
    expect((await inChat('helen', 'thinks of you'))?.words).not.toContain('wellbeing');
    expect((await inChat('lewis', 'to see you meanwhile'))?.words).toContain('helen');
  });

  it('a supervisor chooses whom to ask, and the worker reads that it is no comment on their work', async () => {
    await thursday();
    const [form] = await product.say('priya', 'extra');
    await product.press('priya', form, 'Ask', { about: 'sunita', need: 'none' });
    product.moveClock('2027-02-02T10:00:00Z');
    expect((await inChat('sunita', 'additional supervision'))?.words).toContain('no comment on your work');
    expect((await head('sunita'))?.requests).toMatchObject([{ by: 'priya' }]);
    expect((await head('priya'))?.requests ?? []).toEqual([]);
  });
});

describe('"catch me"', () => {
  it('keeps nothing, tells the other, and afterwards offers to log a decision', async () => {
    await thursday();
    const before = await entries('lewis');
    const [stub] = await product.say('lewis', 'catch me');
    expect(stub?.words).toContain('Asked priya for five minutes. Nothing is kept.');
    const card = await inChat('priya', 'asks for five minutes');
    const [now] = await product.press('priya', card, 'Now is good');
    expect(titles(now)).toEqual(['Log decision']);
    const [form] = await product.press('priya', now, 'Log decision');
    expect(form?.words).toContain('Log a quick decision');
    expect((await inChat('lewis', 'has five minutes now'))?.words).toContain('priya');
    expect(await entries('lewis')).toBe(before);
  });

  it('says so where nobody can be asked', async () => {
    await thursday({ rows: { people: [...council().people.values(), person('noor')] } });
    const [answer] = await product.say('noor', 'catch me');
    expect(answer?.words).toContain('according to the council files');
  });
});

describe('"raise"', () => {
  it('says first what the next manager will read, and writes nothing until it is confirmed', async () => {
    await thursday();
    const [form] = await product.say('lewis', 'raise');
    expect(form?.words).toContain('Raise it with tom?');
    expect((await head('lewis'))?.raised).toBeNull();
    await product.press('lewis', form, 'Tell them');
    expect((await head('lewis'))?.raised).toMatchObject({ by: 'lewis' });
    const card = await inChat('tom', 'asks for your help');
    expect(card?.words).not.toMatch(/fail|complain about priya/);
    const [note] = await product.press('tom', card, 'Add a note');
    const [again] = await product.press('tom', note, 'Save', { text: ' ' });
    expect(again?.words).toContain('Please check');
    await product.press('tom', again, 'Save', { text: 'Duty is swapped on Monday.' });
    expect(await entries('lewis')).toContain('Duty is swapped on Monday.');
  });

  it('has nothing to raise while it is in time', async () => {
    await thursday();
    const [answer] = await product.say('helen', 'raise');
    expect(answer?.words).toContain("isn't late");
    expect(titles(answer)).toEqual([]);
  });
});

describe('R4: the next step of the ladder', () => {
  const josh = person('josh', { grade: 'NQSW', startDate: on('2027-01-18') });
  const people = [...council().people.values()].filter(({ personId: id }) => id !== 'josh');
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'josh', { startDate: on('2027-01-18') }),
  ];
  const sessions = ['2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22', '2027-02-26'].map(
    (day) => held('josh', 'priya', day),
  );

  async function sixWeeksOver(): Promise<void> {
    product = await openProduct({
      clock: '2027-02-26T17:40:00Z',
      rows: { people: [...people, josh], relationships },
      sessions: [...sessions, held('priya', 'tom', '2027-02-26')],
    });
    product.moveClock('2027-03-02T10:00:00Z');
  }

  it('is reached when both agree, one tap each', async () => {
    await sixWeeksOver();
    const [mine] = await product.press('priya', await inChat('priya', 'Move josh to fortnightly?'), 'Agree');
    expect(mine?.words).toContain('once josh agrees too');
    const [theirs] = await product.press('josh', await inChat('josh', 'Move to fortnightly?'), 'Agree');
    expect(theirs?.words).toContain('You both agree');
    expect((await head('josh'))?.steppedDownOn).toEqual(['2027-03-02']);
  });

  it('stays away on "not yet", with a day and a reason, and nothing is escalated', async () => {
    await sixWeeksOver();
    await product.press('priya', await inChat('priya', 'Move josh'), 'Agree');
    const [form] = await product.press('josh', await inChat('josh', 'Move to fortnightly?'), 'Not yet');
    const [stub] = await product.press('josh', form, 'Save', {
      why: 'one more fortnight weekly',
      askAgainOn: '2027-03-16',
    });
    expect(stub?.words).toContain('We ask again on Tuesday 16 March');
    expect(await head('josh')).toMatchObject({ steppedDownOn: [], raised: null });
    expect(await entries('josh')).toContain('one more fortnight weekly');
  });
});

it('a longer interval waits for the next manager, who sees interval and review date, opens the reason and decides with one tap', async () => {
  await thursday();
  const [form] = await product.say('priya', 'longer interval');
  const inputs = {
    about: 'helen',
    intervalDays: '42',
    reason: 'They share an office.',
    reviewOn: '2027-05-03',
  };
  await product.press('priya', form, 'Ask', inputs);
  const card = await inChat('tom', 'would like to meet helen');
  expect(card?.words).toMatch(/every 6 weeks.*Monday 3 May/s);
  expect(JSON.stringify(card)).not.toContain('share an office');
  const [why] = await product.press('tom', card, 'Show why');
  expect(why?.words).toContain('They share an office.');
  const [stub] = await product.press('tom', card, 'Decline');
  expect(stub?.words).toContain('Declined');
  expect((await head('helen'))?.longerInterval?.decided).toMatchObject({ approved: false });
  expect((await inChat('priya', 'would rather not lengthen'))?.words).toContain('tom');
  const [answered] = await product.press('tom', card, 'Show why');
  expect(answered?.words).toContain('answered already');
});

describe('"diary"', () => {
  it('lists the next dates; one is moved with a reason, and the other side hears of it', async () => {
    await thursday();
    const [list] = await product.say('lewis', 'book');
    await product.press('lewis', list, 'Book', { on: '2027-02-05', at: '14:30' });
    const [dates] = await product.say('priya', 'diary');
    expect(dates?.words).toContain('Supervision with lewis: Friday 5 February at 2.30 pm, 90 minutes.');
    const [form] = await product.press('priya', dates, 'New date');
    const [again] = await product.press('priya', form, 'Move it', { on: '2027-02-08', at: '10:00' });
    expect(again?.words).toContain('Please check');
    const [stub] = await product.press('priya', again, 'Move it', { reason: 'COURT' });
    expect(stub?.words).toContain('is now on Monday 8 February at 10 am');
    expect((await inChat('lewis', 'moved your supervision'))?.words).toContain('Monday 8 February');
    expect((await head('lewis'))?.booked).toMatchObject([{ on: '2027-02-08', at: '10:00' }]);
  });

  it('a date given up with one to follow comes back as a task', async () => {
    await thursday();
    const [list] = await product.say('lewis', 'book');
    await product.press('lewis', list, 'Book', { on: '2027-02-05', at: '14:30' });
    const [dates] = await product.say('priya', 'diary');
    const [form] = await product.press('priya', dates, 'Cancelled');
    const [stub] = await product.press('priya', form, 'Cancel it', { reason: 'DUTY', when: 'to-follow' });
    expect(stub?.words).toContain('We ask for the new date on the next working day');
    product.moveClock('2027-01-29T10:00:00Z');
    expect((await inChat('priya', 'was to follow'))?.words).toContain('A new date with lewis');
  });

  it('a session cut short keeps what there was, and the rest has a date', async () => {
    await thursday();
    const [list] = await product.say('lewis', 'book');
    await product.press('lewis', list, 'Book', { on: '2027-02-01', at: '10:00' });
    product.moveClock('2027-02-01T12:00:00Z');
    const card = await inChat('priya', 'Did you meet?');
    const [form] = await product.press('priya', card, 'It was cut short');
    const [stub] = await product.press('priya', form, 'Save', {
      minutes: '35',
      reason: 'MASH_24H',
      on: '2027-02-03',
      at: '14:00',
    });
    expect(stub?.words).toContain('The new date is Wednesday 3 February at 2 pm');
    expect(await head('lewis')).toMatchObject({
      lastFormal: { heldOn: '2026-12-29' },
      booked: [{ on: '2027-02-03' }],
    });
  });
});

it('help names every command, grouped and short', async () => {
  await thursday();
  const [help] = await product.say('lewis', 'help');
  for (const name of ['reminders', 'book', 'diary', 'extra', 'catch me', 'raise', 'longer interval'])
    expect(help?.words).toContain(`${name}:`);
  expect((help?.words ?? '').split(/\s+/).length).toBeLessThanOrEqual(190);
});

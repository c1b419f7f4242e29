// A card can be lost, old, or made up: what it asked is found again, and what it may do is asked anew.
import { personId } from '../../bot/domain/ids';
import { away, council, person, supervises } from '../domain/given-council';
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

const typed = async (who: string, text: string) => (await product.say(who, text))[0];
const pressed = async (who: string, card: Shown | undefined, title: string, inputs = {}) =>
  (await product.press(who, card, title, inputs))[0];
const head = async (who: string) => (await product.ports.threads.readHead(personId(who)))?.head;
const titles = (shown: Shown | undefined) =>
  partsOf(shown?.card).flatMap(({ type, title }) => (type === 'Action.Submit' ? [String(title)] : []));
const notYours = "That isn't there, or it isn't yours to open.";

/** A card whose one button sends this, as anybody who can speak to the bot could. */
const forged = (data: object): Shown => ({
  id: 'forged',
  words: '',
  card: { actions: [{ type: 'Action.Submit', title: 'Press', data }] },
});

describe('"reminders" finds again, without the card that brought it,', () => {
  it('a request of the same day', async () => {
    await thursday();
    await pressed('lewis', await typed('lewis', 'extra'), 'Ask');
    const card = await typed('priya', 'reminders');
    expect(card?.words).toContain('lewis asked for additional supervision');
    const form = await pressed('priya', card, 'Somebody else');
    await pressed('priya', form, 'Ask them', { cover: 'helen' });
    expect((await head('lewis'))?.requests).toMatchObject([{ coverOfferedOn: '2027-01-28' }]);
    const { body } = await product.api('lewis', '/api/threads/lewis');
    expect(JSON.stringify(body.entries)).toContain('Cover: helen');
  });

  it('a late session that was raised, for the note on what will help', async () => {
    await thursday();
    await pressed('lewis', await typed('lewis', 'raise'), 'Tell them');
    const form = await pressed('tom', await typed('tom', 'reminders'), 'Add a note');
    await pressed('tom', form, 'Save', { text: 'They meet on Monday.', byOn: '2027-02-01' });
    expect((await head('lewis'))?.escalationNote).toMatchObject({ by: 'tom', byOn: '2027-02-01' });
    expect((await typed('tom', 'reminders'))?.words).not.toContain('lewis');
  });

  it('a longer interval that waits for a yes or no', async () => {
    await thursday();
    const form = await typed('priya', 'longer interval');
    await pressed('priya', form, 'Ask', { about: 'helen', reason: 'Steady', reviewOn: '2027-05-03' });
    await pressed('tom', await typed('tom', 'reminders'), 'Approve');
    expect((await head('helen'))?.longerInterval?.decided).toMatchObject({ by: 'tom', approved: true });
  });

  it('that nobody covers for a supervisor who is away', async () => {
    await thursday({ rows: { absences: [away('priya', 'SICK', '2027-01-25', '2027-02-12')] } });
    const form = await pressed('tom', await typed('tom', 'reminders'), 'Name a cover');
    const stub = await pressed('tom', form, 'Ask them', { cover: 'helen' });
    expect(stub?.words).toContain('helen is asked now');
  });
});

describe('a form is drawn for whoever may save it', () => {
  it.each([
    ['reminder/book', 'tom'],
    ['day/ahead', 'tom'],
    ['reminder/met', 'tom'],
    ['day/cut-short', 'tom'],
    ['day/move', 'tom'],
    ['day/cancel', 'tom'],
    ['reminder/in-the-way', 'tom'],
    ['day/not-yet', 'tom'],
    ['day/note', 'priya'],
    ['day/cover', 'lewis'],
    ['day/cover', 'kerry'],
  ])('%s is not drawn for %s', async (verb, who) => {
    await thursday();
    const answer = await pressed(who, forged({ verb, about: 'lewis' }), 'Press');
    expect(answer?.words).toContain(notYours);
    expect(titles(answer)).toEqual([]);
  });

  it.each([
    ['day/cover', {}, 'tom'],
    ['day/note', {}, 'tom'],
    ['day/note', { step: 'recovery-plan' }, 'marcia'],
  ])('%s %j is drawn for %s', async (verb, more, who) => {
    const rows = {
      people: [...council().people.values(), person('marcia', { grade: 'HOS' })],
      relationships: [...council().relationships, supervises('marcia', 'tom')],
    };
    await thursday({ rows });
    const answer = await pressed(who, forged({ verb, about: 'lewis', ...more }), 'Press');
    expect(answer?.words).not.toContain(notYours);
    expect(titles(answer)).not.toEqual([]);
  });

  it('also after a fault of ours, when the form comes back with what was typed', async () => {
    await thursday();
    const data = { verb: 'reminder/book/save', about: 'lewis', when: '2027-02-05T10:00' };
    product.store.faults.next({ on: 'read', status: 503 });
    const answer = await pressed('tom', forged(data), 'Press');
    expect(answer?.words).toContain(notYours);
    expect(titles(answer)).toEqual([]);
  });
});

describe('words for the worker', () => {
  it('a form about their own thread never names them as somebody else', async () => {
    await thursday();
    const booked = await pressed('lewis', await typed('lewis', 'book'), 'Book', {
      on: '2027-02-05',
      at: '14:30',
    });
    const ahead = await pressed('lewis', booked, titles(booked)[0] ?? '');
    expect(ahead?.words).toContain('The next dates with priya');
    const move = await pressed('lewis', await typed('lewis', 'diary'), 'New date');
    expect(move?.words).toContain('Your supervision is in the diary for');
    const data = { verb: 'reminder/in-the-way', about: 'lewis' };
    expect((await pressed('lewis', forged(data), 'Press'))?.words).toContain(
      'in the way of your supervision',
    );
  });

  it('a new interval that was declined leaves the approved one, and says so', async () => {
    await thursday();
    const ask = async (days: string, reviewOn: string) =>
      pressed('priya', await typed('priya', 'longer interval'), 'Ask', {
        about: 'helen',
        intervalDays: days,
        reason: 'Steady',
        reviewOn,
      });
    await ask('42', '2027-05-03');
    await pressed('tom', await typed('tom', 'reminders'), 'Approve');
    await ask('56', '2027-06-30');
    const question = await typed('tom', 'reminders');
    expect(question?.words).toContain('Until you answer, the one approved before stands.');
    const stub = await pressed('tom', question, 'Decline');
    expect(stub?.words).toContain('The interval approved before stands until Monday 3 May');
    const { body } = await product.api('helen', '/api/threads/helen');
    expect(JSON.stringify(body.asks)).toContain('stands as approved until Monday 3 May');
  });
});

it('a cover who is named for somebody supervises others: nobody else is told', async () => {
  await thursday();
  await pressed('lewis', await typed('lewis', 'extra'), 'Ask');
  const form = await pressed('priya', await typed('priya', 'reminders'), 'Somebody else');
  const again = await pressed('priya', form, 'Ask them', { cover: 'kerry' });
  expect(again?.words).toContain('Choose one from the list.');
});

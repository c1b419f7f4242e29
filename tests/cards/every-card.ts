// Every state of every card, taken from the running product: what people typed is passed in, so that it may be hostile.
import { person, supervises } from '../domain/given-council';
import { activityFrom, openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';

export type Card = Readonly<Record<string, unknown>>;

export type Typed = {
  /** Put behind everybody's name. */
  readonly surname: string;
  readonly text: string;
  readonly why: string;
};

export const cardNames = [
  'advice',
  'book',
  'book-again',
  'booked',
  'decision',
  'decision-after-fault',
  'decision-again',
  'decision-again-unfolded',
  'decision-put-away',
  'decision-reference-added',
  'decision-reference-again',
  'decision-saved',
  'decision-saved-reference-to-follow',
  'decision-shown',
  'decision-shown-reference-to-follow',
  'decision-to-read',
  'decisions-to-read',
  'decision-typed',
  'did-you-mean',
  'did-you-mean-with-text',
  'fault',
  'help',
  'in-the-way',
  'in-the-way-again',
  'in-the-way-said',
  'met',
  'met-again',
  'met-and-others-left',
  'met-short',
  'my-supervision',
  'my-supervision-new',
  'nobody-overdue',
  'nobody-to-log-with',
  'nobody-to-supervise',
  'not-theirs',
  'not-understood',
  'older-button',
  'only-in-a-personal-chat',
  'overdue',
  'reminder',
  'reminder-for-many',
  'reminder-for-two',
  'team',
  'unknown-person',
] as const;
export type CardName = (typeof cardNames)[number];

/** Thursday: Lewis was due on Tuesday 26 January. */
const thursday = '2027-01-28T10:00:00Z';
const before = '2027-01-21T10:00:00Z';

export async function everyCard(typed: Typed): Promise<ReadonlyMap<CardName, Card>> {
  const cards = new Map<CardName, Card>();
  const keep = (name: CardName, shown: Shown | undefined): Shown => {
    if (shown === undefined) throw new Error(`nobody answered with the card ${name}`);
    cards.set(name, withoutChance(shown.card));
    return shown;
  };
  for (const told of [commands, decisions, remindersForTwo, reminderForOne, remindersForMany]) {
    const product = await told(typed, keep);
    await product.close();
  }
  return cards;
}

type Keep = (name: CardName, shown: Shown | undefined) => Shown;

async function open({ surname }: Typed, more: readonly string[] = [], late: readonly string[] = []) {
  const team = ['lewis', 'sunita', 'helen', ...more];
  const everybody = ['tom', 'priya', ...team, 'kerry', 'noor'];
  const product = await openProduct({
    clock: before,
    rows: {
      people: everybody.map((id) =>
        person(id, { displayName: `${id.charAt(0).toUpperCase()}${id.slice(1)} ${surname}` }),
      ),
      relationships: [
        supervises('tom', 'priya'),
        ...team.map((id) => supervises('priya', id)),
        supervises('helen', 'kerry'),
      ],
    },
    sessions: [
      ...team.map((id) => held(id, 'priya', late.includes(id) ? '2026-12-29' : '2027-01-20')),
      held('priya', 'tom', '2027-01-20'),
    ],
  });
  product.moveClock(thursday);
  return product;
}

async function commands(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const say = async (name: CardName, who: string, text: string) =>
    keep(name, (await product.say(who, text))[0]);
  await say('help', 'lewis', 'help');
  await say('not-understood', 'lewis', 'good morning');
  await say('did-you-mean', 'lewis', 'hlep');
  await say('did-you-mean-with-text', 'lewis', `log decison ${typed.text}`);
  await say('my-supervision', 'lewis', 'my supervision');
  await say('my-supervision-new', 'noor', 'my supervision');
  await say('team', 'priya', 'team');
  await say('overdue', 'priya', 'overdue');
  await say('nobody-overdue', 'tom', 'overdue');
  await say('nobody-to-supervise', 'lewis', 'overdue');
  await say('nobody-to-log-with', 'noor', 'log decision');
  await say('advice', 'lewis', 'log advice');
  const older = {
    ...activityFrom('lewis', product.connector),
    type: 'message',
    value: { verb: 'long/gone' },
  };
  keep('older-button', await sent(product, older));
  const group = { ...activityFrom('lewis', product.connector), type: 'message', text: 'help' };
  const conversation = { ...group.conversation, conversationType: 'groupChat', isGroup: true };
  keep('only-in-a-personal-chat', await sent(product, { ...group, conversation }));
  const stranger = { ...group, from: { id: '29:x', name: 'x', aadObjectId: 'stranger' } };
  keep('unknown-person', await sent(product, stranger));
  product.store.faults.next({ on: 'any', status: 503, times: 20 });
  await say('fault', 'lewis', 'my supervision');
  product.store.faults.clear();
  return product;
}

async function decisions({ text, why, ...typed }: Typed, keep: Keep): Promise<Product> {
  const product = await open({ text, why, ...typed });
  const say = async (name: CardName, said: string) => keep(name, (await product.say('lewis', said))[0]);
  const press: Press = async (name, card, title, inputs, who = 'lewis') =>
    keep(name, (await product.press(who, card, title, inputs))[0]);
  const fresh = await say('decision', 'log decision');
  const spoiled = { text: '', newReference: 'Kayleigh', who: 'kerry', said: 'at', saidOn: '2027-01-28' };
  await press('decision-again', fresh, 'Save', { text, newReference: 'Kayleigh' });
  await press('decision-again-unfolded', fresh, 'Save', {
    ...spoiled,
    saidTime: '23:00',
    actionBy: 'x',
    why,
  });
  const form = await say('decision-typed', `log decision LCS-309118 ${text}`);
  product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  const failed = await press('decision-after-fault', form, 'Save', { text, why });
  await press('decision-saved', failed, 'Save', { text, why });
  await product.sweeper.run(product.ports);
  const other = await say('decision', 'log decision');
  const owed = { text: 'Ring the school.', reference: 'to-follow' };
  const saved = await press('decision-saved-reference-to-follow', other, 'Save', owed);
  await product.sweeper.run(product.ports);
  const [told, toldAgain] = product.chat('priya');
  keep('decision-to-read', told);
  const shown = await press('decision-shown', told, 'Show', {}, 'priya');
  await press('decision-shown-reference-to-follow', toldAgain, 'Show', {}, 'priya');
  await press('decision-put-away', shown, 'Put it away', {}, 'priya');
  const add = 'Add the reference';
  await press('decision-reference-again', saved, add, { newReference: 'Kayleigh' });
  await press('decision-reference-added', saved, add, { newReference: 'LCS-309119' });
  for (const reference of ['LCS-309120', 'LCS-309121']) {
    const [one] = await product.say('lewis', `log decision ${reference} ${text}`);
    await product.press('lewis', one, 'Save', { text });
  }
  await product.sweeper.run(product.ports);
  keep('decisions-to-read', product.chat('priya').at(-1));
  // Somebody else got hold of the card.
  await press('not-theirs', told, 'Show', {}, 'kerry');
  return product;
}

type Press = (
  name: CardName,
  card: Shown | undefined,
  title: string,
  inputs?: Readonly<Record<string, string>>,
  who?: string,
) => Promise<Shown>;

const pressing =
  (product: Product, keep: Keep): Press =>
  async (name, card, title, inputs = {}, who = 'priya') =>
    keep(name, (await product.press(who, card, title, inputs))[0]);

async function reminderForOne(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const press = pressing(product, keep);
  await product.sweeper.run(product.ports);
  const reminder = keep('reminder', product.chat('priya')[0]);
  const book = await press('book', reminder, 'Book a date');
  await press('book-again', book, 'Book', { on: '2027-01-30', at: '25:00' });
  await press('booked', book, 'Book', { on: '2027-02-05', at: '14:30' });
  const reasons = await press('in-the-way', reminder, "Something's in the way");
  await press('in-the-way-again', reasons, 'Save', { reason: '' });
  await press('in-the-way-said', reasons, 'Save', { reason: 'COURT' });
  const met = await press('met', reminder, 'We met');
  await press('met-again', met, 'Save', { on: '2027-02-28', minutes: 'long' });
  await press('met-short', met, 'Save', { on: '2027-01-27', minutes: '20' });
  return product;
}

async function remindersForTwo(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis', 'helen']);
  const press = pressing(product, keep);
  await product.sweeper.run(product.ports);
  const reminder = keep('reminder-for-two', product.chat('priya')[0]);
  const met = await press('met', reminder, 'We met');
  await press('met-and-others-left', met, 'Save', { on: '2027-01-27', minutes: '90' });
  return product;
}

async function remindersForMany(typed: Typed, keep: Keep): Promise<Product> {
  const more = ['ann', 'ben', 'cara', 'dev', 'ed', 'flo', 'gus', 'hana', 'ian'];
  const product = await open(typed, more, [...more, 'lewis', 'helen', 'sunita']);
  await product.sweeper.run(product.ports);
  keep('reminder-for-many', product.chat('priya')[0]);
  return product;
}

/** What the connector was given in answer to an activity made by hand. */
async function sent(product: Product, activity: object): Promise<Shown | undefined> {
  const calls = product.connector.calls.length;
  await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  product.connector.pass(1_000);
  const body = product.connector.calls[calls]?.body;
  const attachments = Array.isArray(body?.attachments) ? body.attachments : [];
  return attachments[0] && { id: '', card: attachments[0].content, words: '' };
}

/** The ids and fault numbers that differ every time, numbered in the order they appear. */
function withoutChance(card: Card): Card {
  const seen: string[] = [];
  const numbered = (found: string) => {
    if (!seen.includes(found)) seen.push(found);
    return `00000000-0000-4000-8000-${String(seen.indexOf(found) + 1).padStart(12, '0')}`;
  };
  const text = JSON.stringify(card)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered)
    .replace(/(administrator: |our side \()[0-9a-f]{8}/g, '$10badf00d');
  return JSON.parse(text);
}

// A name after a command: one of that name is meant, several or none are asked about, and nobody is guessed.
import type { CouncilRows } from '../../bot/domain/council';
import { away, council, on, person, supervises } from '../domain/given-council';
import { activityFrom, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';
import { post } from './posting';

let product: Product;
afterEach(() => product?.close());

/** Priya supervises lewis, Josh Patel and two of the name of Sam Hill; Josh Reed and Zara Noor are in other teams. */
const named = (personId: string, displayName: string, teamId = 'north') => ({
  ...person(personId, { teamId }),
  displayName,
});
const rows: Partial<CouncilRows> = {
  people: [
    ...council().people.values(),
    named('jp', 'Josh Patel'),
    named('s1', 'Sam Hill'),
    named('s2', 'Sam Hill', 'service'),
    named('jr', 'Josh Reed'),
    named('zn', 'Zara Noor'),
  ],
  relationships: [
    ...council().relationships,
    ...['jp', 's1', 's2'].map((one) => supervises('priya', one)),
    ...['jr', 'zn'].map((one) => supervises('helen', one)),
  ],
};
const sessions = [held('jp', 'priya', '2026-12-29')];
beforeEach(async () => {
  product = await openProduct({ rows, sessions });
});

const titles = (card: Shown | undefined) =>
  partsOf(card?.card).flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
const say = async (who: string, typed: string): Promise<Shown | undefined> =>
  (await product.say(who, typed))[0];

it.each(['book josh', 'Book with Josh Patel', 'BOOK patel!'])('%j opens the form for Josh', async (typed) => {
  const card = await say('priya', typed);
  expect(card?.words).toMatch(/Josh/);
  const [saved] = await product.press('priya', card, 'Book', { when: '2027-01-26T10:00' });
  expect(saved?.words).toMatch(/Tuesday 26 January/);
  expect((await say('priya', 'diary josh'))?.words).toContain(
    'Supervision with Josh Patel: Tuesday 26 January',
  );
  expect((await say('priya', 'diary lewis'))?.words).toContain('Nothing is in the diary');
});

it.each([
  ['prepare josh', 'You last met on'],
  ['sign josh', 'There is no supervision agreement with Josh Patel yet'],
  ['actions josh', 'Josh has no open actions'],
  ['extra josh', 'Ask for additional supervision'],
  ['longer interval josh', 'Ask for a longer interval'],
  ['catch me josh', 'Josh'],
])('%j is about him', async (typed, words) => {
  const card = await say('priya', typed);
  expect(card?.words).toContain(words);
  expect(card?.words).not.toContain('Nothing was kept');
});

it.each(['extra', 'longer interval'])('"%s josh" has chosen him in the form', async (typed) => {
  const card = await say('priya', `${typed} josh`);
  expect(partsOf(card?.card).find(({ id }) => id === 'about')).toMatchObject({ value: 'jp' });
});

it('two of one name are a choice, and told apart', async () => {
  const booking = await say('priya', 'book sam');
  expect(titles(booking).filter((one) => one === 'Book a date')).toHaveLength(2);
  expect((await say('priya', 'prepare sam'))?.words.match(/Prepare with Sam Hill/g)).toHaveLength(2);
  const asking = await say('priya', 'catch me sam');
  const choices = JSON.stringify(partsOf(asking?.card).find(({ id }) => id === 'about'));
  expect(choices).toMatch(/s1.*s2/);
  expect(choices).not.toContain('jp');
  // Nobody was asked before one of them was chosen.
  await product.sweeper.run(product.ports);
  expect(product.chat('s1')).toEqual([]);
  expect(product.chat('s2')).toEqual([]);
});

describe.each(['book', 'prepare', 'sign', 'diary', 'actions', 'extra', 'catch me', 'longer interval'])(
  '"%s" with a name',
  (typed) => {
    it('of somebody else’s is answered like a name that nobody has, with a choice', async () => {
      const unknown = await say('priya', `${typed} quentin`);
      const theirs = await say('priya', `${typed} zara`);
      expect(theirs?.words).toBe(unknown?.words);
      expect(titles(theirs)).toEqual(titles(unknown));
      expect(unknown?.words).toContain('Nothing was kept.');
      expect(unknown?.words).not.toMatch(/quentin|zara/i);
      expect(unknown?.words).toContain('Josh Patel');
      expect(titles(unknown)).toContain('With Josh');
      const [chosen] = await product.press('priya', unknown, 'With Josh');
      expect(chosen?.words).not.toContain('Nothing was kept');
      expect(chosen?.words).toMatch(typed === 'diary' ? /Nothing is in the diary/ : /Josh/);
    });
  },
);

it('the button of a choice is looked up again: a name put into it by hand opens nothing', async () => {
  const card = await say('priya', 'book quentin');
  const [button] = partsOf(card?.card).filter(({ title }) => title === 'With Josh');
  expect(button?.data).toMatchObject({ about: 'jp' });
  const forged = { ...Object(button?.data), about: 'zn' };
  await post(product, {
    ...activityFrom('priya', product.connector),
    type: 'message',
    value: forged,
    replyToId: card?.id,
  });
  expect(product.chat('priya').at(-1)?.words).not.toMatch(/Zara/);
  expect(JSON.stringify(product.chat('priya').at(-1)?.card)).not.toContain('"zn"');
});

it('a worker’s own supervisor is meant by name too', async () => {
  expect((await say('lewis', 'book priya'))?.words).toMatch(/priya/);
  expect((await say('lewis', 'prepare priya'))?.words).toContain('Prepare');
});

describe('a supervisor who is away while another covers', () => {
  beforeEach(async () => {
    await product.close();
    product = await openProduct({
      rows: {
        ...rows,
        relationships: [...(rows.relationships ?? []), supervises('helen', 'lewis', { kind: 'cover' })],
        absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-11', '2027-02-05')],
      },
    });
  });

  it.each(['book', 'prepare', 'diary', 'sign', 'extra'])('is meant by name after "%s"', async (typed) => {
    expect((await say('lewis', `${typed} priya`))?.words).not.toContain('Nothing was kept.');
  });

  it('is not asked for five minutes, nor is the cover before that is seen', async () => {
    const card = await say('lewis', 'catch me priya');
    expect(JSON.stringify(partsOf(card?.card))).toContain('helen');
    await product.sweeper.run(product.ports);
    expect(product.chat('helen')).toEqual([]);
  });
});

it('a worker who supervises nobody is told that, and never that nobody supervises them', async () => {
  expect((await say('lewis', 'actions priya'))?.words).toContain('You have no open actions');
  for (const typed of ['actions quentin', 'longer interval priya'])
    expect((await say('lewis', typed))?.words).toContain('You supervise nobody today');
});

it('nothing that was typed after a name is taken for a decision, and a decision is still one', async () => {
  expect((await say('priya', 'prepare the family for court on Monday'))?.words).toContain('Nothing was kept');
  const card = await say('priya', 'log decision josh sees the child tomorrow');
  expect(card?.words).toContain('Log a quick decision');
});

it('hello and thanks are answered', async () => {
  expect((await say('priya', 'Hello!'))?.words).toContain('Hello. This is what I can do');
  expect((await say('priya', 'thanks'))?.words).toContain('You are welcome');
  expect((await say('priya', 'help'))?.words).toContain('"book Sam"');
});

describe('"sign" on the first day', () => {
  it('says that nothing is there to sign yet, and that the agreement comes first', async () => {
    const mine = await say('jr', 'sign');
    expect(mine?.words).toContain('There is nothing to sign yet');
    expect(mine?.words).toContain('The supervision agreement comes first');
    expect(mine?.words).not.toMatch(/everything is .*signed/i);
    const [link] = partsOf(mine?.card).filter(({ title }) => title === 'Open the agreement');
    expect(String(link?.url)).toContain('file/jr/agreement');
  });

  it('after a session without an agreement it does not say that all is signed', async () => {
    const mine = await say('jp', 'sign');
    expect(mine?.words).not.toMatch(/everything is .*signed/i);
    expect(mine?.words).toContain('There is no supervision agreement with priya yet');
  });

  it('somebody without a pair is told whose files decide that', async () => {
    const alone = { ...rows, people: [...(rows.people ?? []), named('al', 'Al One')] };
    await product.close();
    product = await openProduct({ rows: alone });
    const mine = await say('al', 'sign');
    expect(mine?.words).not.toMatch(/everything is .*signed/i);
    expect(mine?.words).toContain('according to the council files');
  });
});

it('somebody’s last day does not make a name mean another one', async () => {
  await product.close();
  const relationships = [
    ...(rows.relationships ?? []).filter(({ superviseeId }) => superviseeId !== 'jp'),
    supervises('priya', 'jp', { endDate: on('2027-01-10') }),
  ];
  product = await openProduct({ rows: { ...rows, relationships } });
  expect((await say('priya', 'book josh'))?.words).toContain('With whom?');
});

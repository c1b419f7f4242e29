// A session of today stands first on the day's one card, with the way to prepare; by itself it brings no card.
import { newOperation } from '../api/clock-steps';
import { openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

/** Everybody has met lately, but Lewis: he is late on Thursday 28 January. */
const met = (late: readonly string[]) => [
  held('lewis', 'priya', late.includes('lewis') ? '2026-12-29' : '2027-01-20'),
  ...['sunita', 'helen'].map((one) => held(one, 'priya', late.includes(one) ? '2026-12-29' : '2027-01-20')),
  held('kerry', 'helen', '2027-01-20'),
  held('priya', 'tom', '2027-01-20'),
];

async function thursdayWith(
  sessions: ReturnType<typeof met>,
  booked: readonly (readonly [by: string, whose: string, at: string])[],
): Promise<void> {
  product = await openProduct({ sessions, clock: '2027-01-21T10:00:00Z' });
  for (const [by, whose, at] of booked) {
    const body = { operationId: newOperation(), dates: [{ on: '2027-01-28', at }] };
    const answer = await product.api(by, `/api/threads/${whose}/sessions`, body);
    if (answer.status !== 201) throw new Error(answer.text);
  }
  product.moveClock('2027-01-28T09:00:00Z');
}
async function newCards(): Promise<Record<string, Shown | undefined>> {
  const people = ['priya', 'lewis', 'sunita', 'helen', 'tom'];
  const before = new Map(people.map((who) => [who, product.chat(who).length]));
  await product.sweeper.run(product.ports);
  return Object.fromEntries(
    people.map((who) => [
      who,
      product
        .chat(who)
        .slice(before.get(who))
        .find(({ words }) => /\w/.test(words)),
    ]),
  );
}
const link = (card: Shown | undefined, title: string) =>
  String(partsOf(card?.card).find((one) => one.title === title)?.url);

it('with whom, when and the page to prepare, before everything else', async () => {
  await thursdayWith(met(['lewis']), [['priya', 'sunita', '14:00']]);
  const { priya } = await newCards();
  expect(priya?.words).toMatch(/^.*\nToday: 2 pm with sunita\.\nPrepare\n.*lewis's supervision was due/s);
  expect(link(priya, 'Prepare')).toContain('#/file/sunita/prepare');
  // Nothing of it on a locked screen but what the card is about.
  expect(priya?.words.split('\n')[0]).toBe('Supervision with lewis was due on Tuesday 26 January');
});

it('two on one day are named with their hours, earliest first', async () => {
  await thursdayWith(met(['lewis']), [
    ['priya', 'sunita', '14:00'],
    ['priya', 'helen', '10:00'],
  ]);
  const { priya } = await newCards();
  expect(priya?.words).toContain('Today: 10 am with helen and 2 pm with sunita.');
  expect(link(priya, 'Prepare with helen')).toContain('#/file/helen/prepare');
  expect(link(priya, 'Prepare with sunita')).toContain('#/file/sunita/prepare');
});

it('without anything else to say there is no card for it', async () => {
  await thursdayWith(met([]), [['priya', 'sunita', '14:00']]);
  await product.sweeper.run(product.ports);
  const told = (who: string) => product.chat(who).filter(({ words }) => words.includes('Today:'));
  expect([...told('priya'), ...told('sunita')]).toEqual([]);
});

it('stays first when something on the card was answered, and when it is asked for again', async () => {
  await thursdayWith(met(['lewis', 'helen']), [['priya', 'sunita', '14:00']]);
  const { priya } = await newCards();
  const [form] = await product.press('priya', priya, 'Another time');
  const [back] = await product.press('priya', form, 'Back');
  expect(back?.words).toContain('Today: 2 pm with sunita.');
  expect((await product.say('priya', 'reminders'))[0]?.words).toContain('Today: 2 pm with sunita.');
});

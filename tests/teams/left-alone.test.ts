// A supervisor has left and nobody came after them: their manager finds everybody who is alone, and can name a cover.

import { castWith, on } from '../domain/given-council';
import { openProduct, type Product, partsOf } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-01-21T10:00:00Z',
    rows: { people: castWith('priya', { endDate: on('2027-01-20') }) },
    sessions: ['lewis', 'sunita', 'helen'].map((id) => held(id, 'priya', '2027-01-18')),
  });
  await product.sweeper.run(product.ports);
});
afterEach(() => product.close());

it("all of them stand behind the day's card, one press away", async () => {
  const [card] = product.chat('tom');
  expect(card?.words).toContain('1 more thing waits');
  const [rest] = await product.press('tom', card, 'Show me');
  const shown = `${card?.words} ${rest?.words}`;
  for (const name of ['lewis', 'sunita', 'helen']) expect(shown).toContain(name);
});

it('whoever has left reads that in their own chat, and nothing else', async () => {
  const [said] = await product.say('priya', 'team');
  expect(said?.words).toContain('Wednesday 20 January 2027 was your last day');
  expect(said?.words).not.toContain('lewis');
});

it('the manager names a cover, who is told', async () => {
  const [things] = await product.say('tom', 'reminders');
  const [form] = await product.press('tom', things, 'Name a cover');
  const choice = partsOf(form?.card).find(({ id }) => id === 'cover');
  expect(JSON.stringify(choice)).toContain('helen');
  const [said] = await product.press('tom', form, 'Ask them', { cover: 'helen' });
  expect(said?.words).toContain('helen is asked now');
  await product.sweeper.run(product.ports);
  expect(
    product
      .chat('helen')
      .map(({ words }) => words)
      .join(' '),
  ).toContain('cover');
});

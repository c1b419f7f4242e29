// The corridor moment, counted from an unlocked phone on the cards as they are built: every tap besides the words themselves.
import { openProduct, type Product, partsOf, type Shown } from '../support/product';

let product: Product;
beforeEach(async () => {
  product = await openProduct({});
});
afterEach(() => product.close());

/** Teams, the chat, its text box, and Send. */
const untilSent = 4;
const why = 'The missed contacts follow a new partner.';

/** Inputs a person sees before they press `More`. */
function firstView({ card }: Shown): readonly Record<string, unknown>[] {
  const body: unknown = card.body;
  const parts = Array.isArray(body) ? body : [];
  return partsOf(parts.filter(({ id }) => id !== 'more')).filter(({ type }) =>
    String(type).startsWith('Input.'),
  );
}

/** A tap into a text box, or two to open a list and choose; then `Save`, which is on the first view. */
async function taps(person: string, typed: string, filled: Readonly<Record<string, string>>) {
  const [card] = await product.say(person, typed);
  if (card === undefined) throw new Error('nobody answered');
  const inputs = firstView(card);
  const used = Object.keys(filled).map((id) => inputs.find((input) => input.id === id));
  expect(used).not.toContain(undefined);
  const each = used.map((input) => (input?.type === 'Input.Text' ? 1 : 2));
  const [stub] = await product.press(person, card, 'Save', filled);
  expect(stub?.words).toMatch(/^Saved in/);
  return untilSent + each.reduce((sum, one) => sum + one, 0) + 1;
}

const decision = 'log decision LCS-204417 see the child at school tomorrow';
const advice = 'log advice LCS-204417 speak to the school nurse first';

describe('a decision takes at most 8 taps', () => {
  it.each([
    ['a worker, with the reason', 'lewis', decision, { why }],
    ['a worker, who adds the reason later', 'lewis', decision, {}],
    ['a manager of several, who chooses', 'priya', decision, { who: 'sunita', why }],
    [
      'a manager who names the worker',
      'priya',
      'just spoke to sunita about LCS-204417 see the child',
      { why },
    ],
    [
      'a manager who names the worker with the command',
      'priya',
      'log decision with Sunita about LCS-204417 see the child',
      { why },
    ],
    [
      'a manager who says that it was a little earlier',
      'priya',
      'just spoke to sunita: ring the school',
      { said: '5-minutes' },
    ],
  ])('for %s', async (_, person, typed, filled) => {
    expect(await taps(person, typed, filled)).toBeLessThanOrEqual(8);
  });
});

describe('advice takes at most 6 taps', () => {
  it.each([
    ['a worker', 'lewis', advice, {}],
    [
      'a manager who names the worker',
      'priya',
      'log advice with Lewis about LCS-204417 speak to the school nurse first',
      {},
    ],
  ])('for %s', async (_, person, typed, filled) => {
    expect(await taps(person, typed, filled)).toBeLessThanOrEqual(6);
  });

  it('and the card of a worker asks two things: what was advised, and the case reference', async () => {
    const [card] = await product.say('lewis', 'log advice');
    expect(card && firstView(card).map(({ label }) => label)).toEqual([
      'What was advised?',
      'Case reference',
    ]);
  });
});

it('a name is typed once: whoever was spoken to is chosen on the card', async () => {
  const [card] = await product.say('priya', 'just spoke to sunita about LCS-204417 see the child');
  const who = card && firstView(card).find(({ id }) => id === 'who');
  expect(who).toMatchObject({ value: 'sunita' });
});

// Buttons of quick decisions pressed at the wrong moment, twice, by somebody else, or where words stay out of the chat.
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { openProduct, type Product, type Shown } from '../support/product';

let product: Product;
beforeEach(async () => {
  product = await openProduct({});
});
afterEach(() => product.close());

const typed = 'log decision LCS-204417 see the child at school tomorrow';
const why = 'the missed contacts follow a new partner';
const content = /LCS-204417|school|contacts|partner/i;

const newest = async (who: string): Promise<Shown | undefined> => {
  await product.sweeper.run(product.ports);
  return product.chat(who).at(-1);
};
const entry = async (who = 'lewis'): Promise<Record<string, unknown>> => {
  const { body } = await product.api(who, '/api/threads/lewis?filter=decisions');
  return Object(Array.isArray(body.entries) ? body.entries[0] : {});
};
async function logged(inputs: Readonly<Record<string, string>> = { why }): Promise<Shown | undefined> {
  const [card] = await product.say('lewis', typed);
  return (await product.press('lewis', card, 'Save', inputs))[0];
}

it('a press that is delivered twice is one act, and is answered the same both times', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  const [first] = await product.press('priya', shown, 'Confirm');
  const [second] = await product.press('priya', shown, 'Confirm');
  expect(second?.words).toBe(first?.words);
  expect(JSON.stringify(await entry()).match(/confirmed it/gi) ?? []).toHaveLength(0);
  await product.sweeper.run(product.ports);
  expect(product.chat('lewis').filter(({ words }) => words.includes('has answered'))).toHaveLength(1);
});

it('two buttons of one card are two acts: words that come too late are refused and given back, not mistaken for the tap', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  await product.press('priya', shown, 'Confirm');
  const [form] = await product.press('priya', shown, 'Amend');
  const [answer] = await product.press('priya', form, 'Save', { text: 'See the child today' });
  expect(answer?.words).toContain('Please check');
  expect(JSON.stringify(answer?.card)).toContain('See the child today');
  expect(await entry()).toMatchObject({ decision: { versions: [] } });
});

it('what was typed into an answer survives a fault, and is saved once however often it is pressed', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  const [form] = await product.press('priya', shown, 'Amend');
  const text = 'Speak to the nurse, then see the child';
  product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  const [failed] = await product.press('priya', form, 'Save', { text });
  expect(JSON.stringify(failed?.card)).toContain(text);
  const [saved] = await product.press('priya', failed, 'Save', { text });
  expect(saved?.words).toContain('Both wordings are kept');
  expect(JSON.stringify(await entry()).split(text)).toHaveLength(2);
});

it('nobody else reads it with a card of somebody’s, nor answers with its buttons', async () => {
  await logged();
  const told = await newest('priya');
  const [shown] = await product.press('priya', told, 'Show');
  for (const [card, button] of [
    [told, 'Show'],
    [shown, 'Confirm'],
    [shown, 'Amend'],
    [shown, 'Note to copy'],
  ] as const) {
    const [answer] = await product.press('kerry', card, button);
    expect(answer?.words).toContain("That isn't there, or it isn't yours to open");
    expect(JSON.stringify(answer?.card)).not.toMatch(content);
  }
  expect(await entry()).toMatchObject({ decision: { versions: [] } });
});

it('the reason that was missing is given on the card that saved it, and the decision can be confirmed with a tap', async () => {
  const saved = await logged({ why: '' });
  const [added] = await product.press('lewis', saved, 'Add', { why });
  expect(added?.words).toContain('Added');
  expect(added?.words).not.toMatch(content);
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  expect(shown?.words).toContain(why);
  const [confirmed] = await product.press('priya', shown, 'Confirm');
  expect(confirmed?.words).toContain('Confirmed.');
});

it('whoever confirms is asked for the reason in the same act', async () => {
  await logged({ why: '' });
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  const [form] = await product.press('priya', shown, 'Confirm');
  expect(form?.words).toContain('A reason is needed to confirm it');
  const [confirmed] = await product.press('priya', form, 'Save', { why });
  expect(confirmed?.words).toContain('Confirmed.');
  expect(confirmed?.words).not.toMatch(content);
});

it('"Back" leads from a form to the decision it is about, and nothing is answered', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  const [form] = await product.press('priya', shown, 'Amend');
  const [back] = await product.press('priya', form, 'Back');
  expect(back?.words).toContain('see the child at school tomorrow');
  expect(back?.words).toContain('Waiting for you to confirm.');
  const [confirmed] = await product.press('priya', back, 'Confirm');
  expect(confirmed?.words).toContain('Confirmed.');
});

it('a name in an answer is marked, and one tap says that it is nobody’s', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  const [form] = await product.press('priya', shown, 'Amend');
  const text = 'Kayleigh Smith is to be seen first';
  const [marked] = await product.press('priya', form, 'Save', { text });
  const highlighted = JSON.stringify(marked?.card).match(/"highlight":true/g) ?? [];
  expect(highlighted.length).toBeGreaterThan(0);
  const [saved] = await product.press('priya', marked, 'Not a child or family', { text });
  expect(saved?.words).toContain('Both wordings are kept');
});

it('Show on the day’s card opens the decision below it, and Yes keeps what else was on the card', async () => {
  await logged();
  const [shown] = await product.press('priya', await newest('priya'), 'Show');
  await product.press('priya', shown, 'Confirm');
  product.moveClock('2027-01-20T16:05:00Z');
  const question = await newest('lewis');
  expect(question?.words).toContain("child's file");
  const [opened] = await product.press('lewis', question, 'Show');
  expect(opened?.id).not.toBe(question?.id);
  expect(opened?.words).toContain('see the child at school');
  const [yes] = await product.press('lewis', opened, 'Yes, it is there');
  expect(yes?.words).toContain("on the child's file");
  expect(await entry()).toMatchObject({ decision: { childFile: [{ done: true }] } });
});

describe('where a council’s words stay out of the chat', () => {
  beforeEach(async () => {
    await product.close();
    product = await openProduct({ rows: { policies: [{ ...defaultPolicy, capture: 'dialog' }] } });
  });

  it('the card opens the form in a dialog and by a plain link, with the words as a draft', async () => {
    const [card] = await product.say('lewis', typed);
    const text = JSON.stringify(card?.card);
    expect(text).not.toMatch(content);
    expect(text).not.toContain('Input.');
    expect(text).toMatch(/"msteams":\{"type":"task\/fetch"\},"page":"log\/[0-9a-f-]{36}"/);
    expect(text).toMatch(/"url":"[^"]*#\/log\/[0-9a-f-]{36}"/);
  });

  it('a card from before is answered without its words and without inputs, saved or not', async () => {
    const data = (inputs: object) => ({
      verb: 'decision/save',
      form: 'decision',
      text: 'See the child',
      ...inputs,
    });
    const press = async (inputs: object) => {
      const actions = [{ type: 'Action.Submit', title: 'Save', data: data(inputs) }];
      const old = { ...(await product.say('lewis', 'log decision'))[0], card: { actions } } as Shown;
      return JSON.stringify((await product.press('lewis', old, 'Save'))[0]?.card);
    };
    const again = await press({ said: 'at', saidOn: '2027-02-28', saidTime: '10:00' });
    expect(again).toContain('Nothing is saved yet');
    expect(again).toMatch(/"page":"log\/[0-9a-f-]{36}"/);
    const saved = await press({ newReference: 'LCS-204417' });
    expect(saved).toContain('Something is still to come');
    for (const card of [again, saved]) expect(card).not.toMatch(/Input\.|See the child|LCS-204417/);
  });

  it('a decision is read and answered in a dialog, never in a message', async () => {
    const saved = await product.api('lewis', '/api/threads/lewis/decisions', {
      operationId: product.ports.newOperationId(),
      with: 'priya',
      type: 'decision',
      text: 'See the child at school tomorrow',
      why,
      references: ['LCS-204417'],
    });
    expect(saved.status).toBeLessThan(300);
    const told = await newest('priya');
    expect(JSON.stringify(told?.card)).toMatch(/"page":"decisions\/lewis\//);
    expect(JSON.stringify(told?.card)).not.toMatch(content);
  });
});

// Lists of quick decisions in chat: they hold what still waits, whatever was opened, answered or taken back meanwhile.
import { randomUUID } from 'node:crypto';
import { activityFrom, inputsOf, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { dialogOnly, invoke, post } from './posting';

let product: Product;
afterEach(() => product?.close());

const why = 'The missed contacts follow a new partner.';

async function logged(text: string): Promise<string> {
  const operationId = randomUUID();
  const body = { operationId, with: 'priya', type: 'decision', text, why, references: ['LCS-204417'] };
  expect((await product.api('lewis', '/api/threads/lewis/decisions', body)).status).toBe(201);
  await product.sweeper.run(product.ports);
  return operationId;
}
const shows = (card: Shown | undefined) => partsOf(card?.card).filter(({ title }) => title === 'Show');
const cardNow = (who: string, card: Shown | undefined) => product.chat(who).find(({ id }) => id === card?.id);
const pressShow = (who: string, card: Shown | undefined, which: number) =>
  post(product, {
    ...activityFrom(who, product.connector),
    type: 'message',
    value: shows(card)[which]?.data,
    replyToId: card?.id,
  });

it('what is opened from a list leaves it, and the others stay to be opened', async () => {
  product = await openProduct();
  for (const text of ['See the child tomorrow.', 'Ring the school.', 'Go together.']) await logged(text);
  const [list] = await product.say('priya', 'waiting');
  await pressShow('priya', list, 0);
  expect(product.chat('priya').at(-1)?.words).toContain('A quick decision, opened');
  const two = cardNow('priya', list);
  expect(two?.words).toContain('2 quick decisions wait for your answer');
  expect(shows(two)).toHaveLength(2);
  await pressShow('priya', two, 0);
  await product.press('priya', product.chat('priya').at(-1), 'Confirm');
  await pressShow('priya', cardNow('priya', list), 0);
  expect(cardNow('priya', list)?.words).not.toMatch(/See the child|Ring the school|Go together/);
});

it('the last one of a list leaves a sentence and no button', async () => {
  product = await openProduct();
  await logged('See the child tomorrow.');
  const [list] = await product.say('priya', 'waiting');
  await pressShow('priya', list, 0);
  const empty = cardNow('priya', list);
  expect(empty?.words).toContain('Nothing else on this list waits.');
  expect(shows(empty)).toEqual([]);
});

it('what needs authority stands first, says so, and is there before any sweep', async () => {
  product = await openProduct();
  for (let count = 0; count < 6; count += 1) await logged(`Ring the school, ${count}.`);
  product.moveClock('2027-01-19T16:20:00Z');
  const [form] = await product.say('helen', 'log decision to Kerry: LCS-309118 no visit this weekend');
  await product.press('helen', form, 'Save', { why, ...(inputsOf(form?.card).who ? {} : { who: 'kerry' }) });
  const [list] = await product.say('priya', 'waiting');
  expect(list?.words).toContain('7 quick decisions wait for your answer.');
  expect(list?.words).toContain("1 needs your authority: don't wait for the card, ring helen");
  expect(shows(list)[0]?.data).toMatchObject({ about: 'kerry' });
  expect(list?.words).toContain('Needs your authority: ring helen');
  expect(list?.words).toContain('And 2 more.');
  const [rest] = await product.press('priya', list, 'More');
  expect(shows(rest)).toHaveLength(2);
  expect(rest?.words).not.toContain('more.');
});

it('whoever wrote it hears that it was passed on, to whom, and not to wait', async () => {
  product = await openProduct();
  const [form] = await product.say('kerry', 'log decision LCS-309118 no visit this weekend');
  await product.press('kerry', form, 'Save', { why });
  await product.sweeper.run(product.ports);
  const [shown] = await product.press('helen', product.chat('helen').at(-1), 'Show');
  await product.press('helen', shown, 'Confirm');
  product.moveClock('2027-01-19T16:25:00Z');
  await product.sweeper.run(product.ports);
  const told = product.chat('kerry').at(-1);
  expect(told?.words).toContain('helen passed a quick decision of yours on to priya, who has the authority');
  expect(told?.words).toContain("Please don't wait for the card: ring priya");
  expect(told?.words).not.toMatch(/agrees with|weekend/);
});

it('a reference that somebody else gave meanwhile stays, and the other one comes back as it was typed', async () => {
  product = await openProduct();
  const [card] = await product.say('lewis', 'log decision see the child at school tomorrow');
  const [saved] = await product.press('lewis', card, 'Save');
  await product.press('lewis', saved, 'Add', { why, newReference: 'LCS-204417' });
  const [back] = await product.press('lewis', saved, 'Add', { newReference: 'LCS-309118' });
  expect(back?.words).toContain('something else was added here already');
  expect(JSON.stringify(back?.card)).toContain('LCS-309118');
});

describe('in a dialog', () => {
  const closes = (who: string, data: object, card: Shown | undefined) =>
    post(product, { ...invoke(product, who, 'task/submit', { data }), replyToId: card?.id });
  const answers = (who: string, entryId: string, step: object) =>
    product.api(who, `/api/threads/lewis/entries/${entryId}/steps`, { operationId: randomUUID(), step });

  it('the page names the list it was opened from, and the list is drawn anew when it closes', async () => {
    product = await openProduct({ rows: dialogOnly });
    const first = await logged('See the child tomorrow.');
    await logged('Ring the school.');
    const [list] = await product.say('priya', 'waiting');
    const page = `decisions/lewis/${first}?list=answer`;
    expect(shows(list).map(({ data }) => Object(data).page)).toContain(page);
    const opened = await post(product, invoke(product, 'priya', 'task/fetch', { data: { page } }));
    expect(opened.body.task.value.url).toMatch(/#\/decisions\/lewis\/[\w-]+\?list=answer$/);
    await answers('priya', first, { do: 'answer', answer: 'confirm' });
    await closes('priya', { about: 'lewis', entryId: first, list: 'answer' }, list);
    expect(cardNow('priya', list)?.words).toContain('1 quick decision waits for your answer');
  });

  it('from the second page it comes back to the second page, and to the nearest once that is empty', async () => {
    product = await openProduct({ rows: dialogOnly });
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      product.pass(60_000);
      ids.push(await logged(`Ring the school, ${n}.`));
    }
    const [first] = await product.say('priya', 'waiting');
    const [second] = await product.press('priya', first, 'More');
    const rows = shows(second).map(({ data }) => String(Object(data).page));
    expect(rows).toHaveLength(2);
    const comes = async (page = '') => {
      const opened = await post(product, invoke(product, 'priya', 'task/fetch', { data: { page } }));
      const [, about, entryId, search] =
        /#\/decisions\/([^/]+)\/([^?]+)\?(.*)$/.exec(opened.body.task.value.url) ?? [];
      await answers('priya', entryId ?? '', { do: 'answer', answer: 'confirm' });
      await closes('priya', { about, entryId, ...Object.fromEntries(new URLSearchParams(search)) }, second);
      return cardNow('priya', second);
    };
    const less = await comes(rows[0]);
    expect(less?.words).toContain('6 quick decisions wait for your answer');
    expect(shows(less).map(({ data }) => String(Object(data).page))).toEqual([rows[1]]);
    const nearest = await comes(rows[1]);
    expect(nearest?.words).toContain('5 quick decisions wait for your answer');
    expect(shows(nearest)).toHaveLength(5);
  });

  it('an answer is not called saved, and whoever has not answered keeps the card', async () => {
    product = await openProduct({ rows: dialogOnly });
    const entryId = await logged('See the child tomorrow.');
    const card = product.chat('priya').at(-1);
    await closes('priya', { about: 'lewis', entryId }, card);
    expect(cardNow('priya', card)?.words).toContain('to confirm');
    await answers('priya', entryId, { do: 'answer', answer: 'confirm' });
    await closes('priya', { about: 'lewis', entryId }, card);
    expect(cardNow('priya', card)?.words).toMatch(/^Confirmed\./);
  });

  it('somebody else’s decision changes no card', async () => {
    product = await openProduct({ rows: dialogOnly });
    const entryId = await logged('See the child tomorrow.');
    const [card] = await product.say('kerry', 'waiting');
    await closes('kerry', { about: 'lewis', entryId }, card);
    expect(cardNow('kerry', card)?.words).toBe(card?.words);
  });
});

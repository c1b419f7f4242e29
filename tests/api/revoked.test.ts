// F15, through the whole product: the files change between a card and its click, or behind an open page, in a process that was not told.
import { personId } from '../../bot/domain/ids';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
beforeEach(async () => {
  product = await openProduct({ rows: { people: [...cast, person('sam', { grade: 'TM' })] } });
});
afterEach(() => product.close());

/** By another process; the one people talk to has not looked at the directory since. */
const importElsewhere = async (given: Parameters<typeof importCouncil>[1]) =>
  importCouncil(await product.another('importer'), given);
const otherManager = {
  relationships: [
    ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
    supervises('sam', 'lewis'),
  ],
};
const left = (id: string) => ({
  people: cast.map((one) => (one.personId === id ? { ...one, endDate: on('2027-01-18') } : one)),
});
const entries = async () => {
  const page = await product.ports.threads.page(personId('lewis'), {
    kinds: ['decision', 'decision-step', 'action'],
    ...{ after: null, size: 25 },
  });
  return page === 'bad-page' ? [] : page.entries;
};

it('a card for logging a decision that was shown before the manager changed saves nothing, and says so kindly', async () => {
  const [card] = await product.say('priya', 'just spoke to lewis about visiting twice a week');
  await importElsewhere(otherManager);
  const [answer] = await product.press('priya', card, 'Save', { text: 'Visit twice a week.' });
  expect(answer?.words).toContain(
    'Nothing is saved yet. One thing needs another look:\nPlease check: You and this person have no supervision together today.',
  );
  // What was typed is not lost.
  expect(JSON.stringify(answer?.card)).toContain('Visit twice a week.');
  expect(await entries()).toEqual([]);
});

it('a button on a saved decision that was shown before the manager changed changes nothing', async () => {
  const [card] = await product.say('priya', 'just spoke to lewis about visiting twice a week');
  const [saved] = await product.press('priya', card, 'Save', { text: 'Visit twice a week.' });
  const before = await entries();
  expect(before).toHaveLength(2);
  await importElsewhere(otherManager);
  const [answer] = await product.press('priya', saved, 'Undo');
  expect(answer?.words).not.toMatch(/undone|taken back/i);
  expect(await entries()).toEqual(before);
});

it("the tab's open page saves nothing once the manager has changed, and 404 says no more than of a thread that is not there", async () => {
  await importElsewhere(otherManager);
  const body = { operationId: product.ports.newOperationId(), text: 'Visit twice a week.' };
  const saved = await product.api('priya', '/api/threads/lewis/decisions', {
    ...body,
    ...{ type: 'decision', why: '', references: [] },
  });
  expect([404, 400]).toContain(saved.status);
  expect(await entries()).toEqual([]);
  // By then the process knows, and says of the thread what it says of one that is not there.
  const thread = await product.api('priya', '/api/threads/lewis');
  const nothing = await product.api('priya', '/api/threads/nobody');
  expect([thread.status, thread.text]).toEqual([404, nothing.text]);
});

it('somebody who has left is heard neither in chat nor in the tab, and nothing of theirs is written', async () => {
  const [card] = await product.say('lewis', 'just spoke to priya about visiting twice a week');
  await importElsewhere(left('lewis'));
  const [answer] = await product.press('lewis', card, 'Save', { text: 'Visit twice a week.' });
  expect(answer?.words).not.toContain('Saved');
  expect(await entries()).toEqual([]);
  expect((await product.api('lewis', '/api/threads/me')).status).toBe(401);
});

it('whoever supervises now goes on at once, in the process that was not told too', async () => {
  await importElsewhere(otherManager);
  const given = {
    operationId: product.ports.newOperationId(),
    ...{ text: 'Visit twice a week.', type: 'decision', why: 'The plan.', references: ['LCS-204417'] },
  };
  // Lewis acts, by which this process notices.
  await product.api('lewis', '/api/preferences', {
    operationId: product.ports.newOperationId(),
    endOfDayQuestion: true,
  });
  const saved = await product.api('sam', '/api/threads/lewis/decisions', given);
  expect([saved.status, saved.text]).toEqual([201, expect.any(String)]);
  expect(await entries()).toHaveLength(2);
});

// F15, through the whole product: the files change between a card and its click, or behind an open page, in a process that was not told.
import { personId } from '../../bot/domain/ids';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { fill } from './filled-thread';

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

const addresses = (page: Readonly<Record<string, unknown>>) => {
  const entries: unknown = page.entries;
  const first: unknown = Array.isArray(entries) ? entries[0] : undefined;
  const entryId: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'entryId') : '';
  return [
    ...['', '/open', '/endorsements', '/preparation', '/records', '/actions', '/agreement', '/cases'],
    ...['/activities', '/openings', '/hand-over', `/entries/${entryId}`, `/entries/${entryId}/notes`],
    `/entries?after=${encodeURIComponent(String(page.after))}`,
  ].map((rest) => `/api/threads/lewis${rest}`);
};

/** Whatever of a thread somebody may read today, and where. */
async function pagesOfThread(): Promise<readonly string[]> {
  await fill(product, 30);
  const { body } = await product.api('priya', '/api/threads/lewis');
  const found: string[] = [];
  for (const one of addresses(body)) {
    if ((await product.api('priya', one)).status === 200) found.push(one);
  }
  return found;
}

it('nothing of a thread is read on older facts, by a process that was not told: not one page of it', async () => {
  const pages = await pagesOfThread();
  expect(pages.length).toBeGreaterThanOrEqual(10);
  const relationships = [...council().relationships];
  for (const page of pages) {
    await importElsewhere(otherManager);
    const { status, text } = await product.api('priya', page);
    expect([page, status, text]).toEqual([page, 404, expect.not.stringContaining('visit')]);
    await importElsewhere({ relationships });
    // Nothing was read while it was refused, so this process hears of it now.
    await product.ports.directory.refresh();
  }
});

it('a list in chat names nobody whom the one who asks has lost, and whoever has them now reads their thread', async () => {
  await fill(product, 3);
  const [list] = await product.say('priya', 'waiting');
  expect(list?.words).toContain('lewis');
  await importElsewhere(otherManager);
  const [again] = await product.say('priya', 'waiting');
  expect(again?.words).not.toContain('lewis');
  expect((await product.api('sam', '/api/threads/lewis')).status).toBe(200);
});

it('somebody who has left since reads not even their own thread', async () => {
  await fill(product, 3);
  await importElsewhere(left('lewis'));
  expect((await product.api('lewis', '/api/threads/me')).status).toBe(404);
  expect((await product.api('lewis', '/api/threads/me')).status).toBe(401);
});

it('reading a thread of which nothing has changed asks nothing more, also when the files were changed elsewhere for others', async () => {
  await fill(product, 30);
  await importElsewhere({ teams: [] });
  const before = product.store.counters.snapshot();
  await product.api('priya', '/api/threads/lewis');
  await product.api('priya', '/api/threads/lewis/open');
  expect(product.store.counters.since(before).requests).toBe(5);
});

describe('a draft about somebody who is supervised by somebody else by now', () => {
  const begun = {
    ...{ draftId: '11111111-2222-4333-8444-000000000009', about: 'lewis' },
    values: {
      who: 'lewis',
      text: 'Visit twice a week.',
      why: 'School is worried.',
      newReference: 'LCS-204417',
    },
  };
  const draft = `/api/drafts/${begun.draftId}`;
  const lost =
    "You and lewis have no supervision together today, so this can't be saved with them. It is still yours, and nobody else reads it: copy your words, or choose whom it was with.";

  it('stays its author’s with every word ready to copy, takes further words, and is saved in no thread', async () => {
    const kept = await product.api('priya', '/api/drafts', begun);
    expect([kept.status, kept.body.draft]).toEqual([200, expect.objectContaining({ lost: null })]);
    await importElsewhere(otherManager);
    await product.ports.directory.refresh();
    const longer = { ...begun, values: { ...begun.values, risk: 'Low.' } };
    expect((await product.api('priya', '/api/drafts', longer)).status).toBe(200);
    expect((await product.api('priya', draft)).body.draft).toMatchObject({
      values: longer.values,
      lost: { text: lost, words: 'LCS-204417\n\nVisit twice a week.\n\nSchool is worried.\n\nLow.' },
    });
    const saved = await product.api('priya', '/api/threads/lewis/decisions', {
      ...{ operationId: begun.draftId, draft: true, type: 'decision', text: begun.values.text },
    });
    expect([400, 404]).toContain(saved.status);
    expect(await entries()).toEqual([]);
    expect((await product.api('priya', draft)).status).toBe(200);
    // Whoever never had a part in that thread begins none.
    const other = { ...begun, draftId: '11111111-2222-4333-8444-000000000010' };
    expect((await product.api('kerry', '/api/drafts', other)).status).toBe(404);
  });

  it('opens in chat with its words, says so, and names nobody in their place', async () => {
    await product.api('priya', '/api/drafts', begun);
    await importElsewhere(otherManager);
    await product.ports.directory.refresh();
    const [list] = await product.say('priya', 'drafts');
    const [card] = await product.press('priya', list, 'Continue');
    expect(card?.words).toContain(lost);
    expect(JSON.stringify(card?.card)).toContain('School is worried.');
    const [answer] = await product.press('priya', card, 'Save');
    expect(answer?.words).toContain('Nothing is saved yet.');
    expect(await entries()).toEqual([]);
  });

  it('leads to its words where there is nobody left to log with', async () => {
    await product.api('lewis', '/api/drafts', {
      ...begun,
      ...{ about: 'me', values: { ...begun.values, who: 'priya' } },
    });
    const { relationships } = council();
    await importElsewhere({
      relationships: relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
    });
    await product.ports.directory.refresh();
    const [list] = await product.say('lewis', 'drafts');
    const [card] = await product.press('lewis', list, 'Continue');
    expect(card?.words).toContain('See your words');
    expect((await product.api('lewis', draft)).body.draft).toMatchObject({
      lost: { words: expect.stringContaining('School is worried.') },
    });
  });
});

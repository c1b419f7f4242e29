// S2: a decision in the kitchen, logged in seconds, stored once, told without content, there in the thread.
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;

beforeEach(async () => {
  // Booked, so that nobody is asked for a date meanwhile.
  const booked = held('lewis', 'priya', '2027-01-26', { status: 'PLANNED', minutes: null });
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29'), booked] });
});
afterEach(() => product.close());

const typed = 'log decision LCS-204417 see the child at school tomorrow';

it('answers "log decision …" with a card on which what was typed is already the entry', async () => {
  const [card] = await product.say('lewis', typed);
  expect(card?.words).toContain('Log a quick decision');
  expect(JSON.stringify(card?.card)).toContain('"value":"see the child at school tomorrow"');
  expect(JSON.stringify(card?.card)).toContain('"value":"LCS-204417"');
});

it('keeps the decision, replaces the card with a done stub, and costs two requests and one connector call', async () => {
  const [card] = await product.say('lewis', 'log decision');
  const before = product.store.counters.snapshot();
  const calls = product.connector.calls.length;
  const [stub] = await product.press('lewis', card, 'Save', {
    text: 'see the child at school tomorrow',
    newReference: 'LCS-204417',
    why: 'missed contacts follow a new partner',
  });
  const cost = product.store.counters.since(before);

  expect(stub?.id).toBe(card?.id);
  expect(stub?.words).toContain('Saved in your thread');
  expect(stub?.words).not.toMatch(/LCS-204417|school/);
  expect(product.connector.calls.length - calls).toBe(1);
  expect(cost.requests).toBe(2);
  expect(cost.requestUnits).toBeLessThanOrEqual(35);
});

it('clears the draft of what was typed with one request more', async () => {
  const [card] = await product.say('lewis', typed);
  const before = product.store.counters.snapshot();
  await product.press('lewis', card, 'Save');
  expect(product.store.counters.since(before).requests).toBe(3);
  expect((await product.api('lewis', '/api/drafts')).body).toEqual({ drafts: [] });
});

it('answers an Execute with the done stub in the same answer, without any connector call', async () => {
  const [card] = await product.say('lewis', typed);
  const calls = product.connector.calls.length;
  const [stub] = await product.press('lewis', card, 'Save', {}, { as: 'execute' });
  expect(stub?.words).toContain('Saved in your thread');
  expect(product.connector.calls.length).toBe(calls);
});

it('stores it once however often it is delivered, at once or later, with whatever activity id', async () => {
  const [card] = await product.say('lewis', typed);
  const deliveries = await Promise.all([1, 2, 3, 4].map(() => product.press('lewis', card, 'Save')));
  for (const [stub] of deliveries) expect(stub?.words).toContain('Saved in your thread');
  product.moveClock('2027-01-19T16:20:00Z');
  const [again] = await product.press('lewis', card, 'Save');
  expect(again?.words).toContain('Saved in your thread');

  const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  expect(body.entries).toHaveLength(1);
  await product.sweeper.run(product.ports);
  expect(product.chat('priya')).toHaveLength(1);
});

it('tells the other person once, without the reference or the text, and shows them on request', async () => {
  const [card] = await product.say('lewis', typed);
  await product.press('lewis', card, 'Save');
  const report = await product.sweeper.run(product.ports);
  await product.sweeper.run(product.ports);

  expect(report).toMatchObject({ due: 1, sent: 1, ambiguous: 0, unreachable: 0 });
  const [message, ...more] = product.chat('priya');
  expect(more).toHaveLength(0);
  expect(message?.words).toContain('Lewis logged a quick decision with you'.replace('Lewis', 'lewis'));
  expect(JSON.stringify(message?.card)).not.toMatch(/LCS-204417|school/);

  const [opened] = await product.press('priya', message, 'Show');
  expect(opened?.words).toContain('see the child at school tomorrow');
  expect(opened?.words).toContain('LCS-204417');
  const [away] = await product.press('priya', opened, 'Put it away');
  expect(away?.words).not.toMatch(/LCS-204417|school/);
});

it('is there in both their tabs, and the due date has not moved (R16)', async () => {
  const before = await product.api('priya', '/api/threads/lewis');
  const [card] = await product.say('lewis', typed);
  await product.press('lewis', card, 'Save');
  for (const person of ['lewis', 'priya']) {
    const { status, body } = await product.api(person, '/api/threads/lewis');
    expect(status).toBe(200);
    // The date that is booked stands in the diary: the timeline begins with what has happened.
    expect(body.entries).toMatchObject([
      { kind: 'decision', text: 'see the child at school tomorrow', references: ['LCS-204417'] },
      { kind: 'action' },
      { kind: 'session' },
    ]);
    expect(body.status).toEqual(before.body.status);
  }
});

it.each([
  ['a name instead of a reference', { newReference: 'Kayleigh' }, 'That looks like a name'],
  ['a reference in the wrong form', { newReference: '204417' }, "isn't a case reference"],
  ['a text over 1,000 characters', { text: 'x'.repeat(1_001) }, 'Shorten it by 1'],
  ['somebody who is not theirs', { who: 'kerry' }, 'no supervision together'],
  ['nothing written', { text: ' ' }, 'Write a few words'],
  [
    'a time that has not come',
    { said: 'at', saidOn: '2027-01-20', saidTime: '09:00' },
    "hasn't happened yet",
  ],
])('says what to do about %s on the card, and keeps what was typed', async (_, inputs, sentence) => {
  const [card] = await product.say('lewis', typed);
  const [again] = await product.press('lewis', card, 'Save', { why: 'a reason worth keeping', ...inputs });
  expect(again?.id).toBe(card?.id);
  expect(again?.words).toContain(sentence);
  const kept = JSON.stringify(again?.card);
  expect(kept).toContain('a reason worth keeping');
  for (const value of Object.values(inputs)) if (value.trim() !== '') expect(kept).toContain(value);
  const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  expect(body.entries).toEqual([]);
});

it('keeps what was typed when the store fails, and saves it once when pressed again', async () => {
  const [card] = await product.say('lewis', typed);
  product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  const [failed] = await product.press('lewis', card, 'Save');
  expect(failed?.words).toContain("we can't promise that it was saved");
  expect(JSON.stringify(failed?.card)).toContain('see the child at school tomorrow');
  const [saved] = await product.press('lewis', failed, 'Save');
  expect(saved?.words).toContain('Saved in your thread');
  const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  expect(body.entries).toHaveLength(1);
  expect(JSON.stringify(product.log)).not.toMatch(/school|LCS-204417|lewis/);
});

it('takes the case reference that was to follow, once and in the right form, on the card that asked for it', async () => {
  const [card] = await product.say('lewis', 'log decision see the child at school tomorrow');
  const [stub] = await product.press('lewis', card, 'Save');
  expect(stub?.words).toContain('Case reference');
  const [again] = await product.press('lewis', stub, 'Add', { newReference: 'Kayleigh' });
  expect(again?.words).toContain('That looks like a name');
  expect(JSON.stringify(again?.card)).toContain('Kayleigh');
  const [done] = await product.press('lewis', again, 'Add', { newReference: 'lcs 204417' });
  expect(done?.words).toContain('Added. The first words stay as they are.');
  expect(done?.words).not.toContain('204417');
  const entry = async () => (await product.api('priya', '/api/threads/lewis?filter=decisions')).body.entries;
  const added = await entry();
  expect(added).toMatchObject([
    { references: ['LCS-204417'], referenceToFollow: false, text: 'see the child at school tomorrow' },
  ]);
  expect(JSON.stringify(added)).toContain('Case reference added by lewis');
  // Pressed again with another child's: what is there stays. The first save delivered again is still the first save.
  const [late] = await product.press('lewis', again, 'Add', { newReference: 'LCS-999999' });
  expect(late?.words).toContain('Not saved: something else was added here already, and that stays.');
  expect(JSON.stringify(late?.card)).toContain('LCS-999999');
  const [redelivered] = await product.press('lewis', card, 'Save');
  expect(redelivered?.words).toContain('Saved in your thread');
  expect(await entry()).toEqual(added);
});

it('lets nobody but the two add a reference', async () => {
  const [card] = await product.say('lewis', 'log decision see the child at school tomorrow');
  const [stub] = await product.press('lewis', card, 'Save');
  const [refused] = await product.press('kerry', stub, 'Add', { newReference: 'LCS-204417' });
  expect(refused?.words).toContain("isn't yours to open");
  const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  expect(body.entries).toMatchObject([{ referenceToFollow: true }]);
});

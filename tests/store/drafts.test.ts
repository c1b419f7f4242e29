// Drafts in the store: the author's own, newest first, gone after a fortnight, and never back once they are decisions.
import { personId } from '../../bot/domain/ids';
import type { Draft } from '../../bot/ports/papers';
import { openContainers } from '../../bot/store/open-cosmos';
import { at } from '../domain/given-council';
import { operationFrom } from '../simulator/replica';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const priya = personId('priya');
const now = at('2027-01-19T16:14:00Z');
let opened: OpenedStores;
let arden: Stores;
beforeEach(async () => {
  opened = await openStores();
  arden = await opened.of('arden');
});
afterEach(() => opened.local.close());

const draft = (number: number, spoiled: Partial<Draft> = {}): Draft => ({
  draftId: operationFrom(number),
  author: priya,
  at: now,
  about: personId('lewis'),
  origin: 'message',
  values: { text: `Words ${number}` },
  ...spoiled,
});
const textsOf = async (moment = now) =>
  (await arden.drafts.of(priya, moment)).map(({ values }) => values.text);

it('newer words of the same draft replace the older', async () => {
  await arden.drafts.keep(draft(1));
  const newer = draft(1, { at: at('2027-01-19T16:20:00Z'), values: { text: 'Newer words' } });
  await arden.drafts.keep(newer);
  expect(await textsOf()).toEqual(['Newer words']);
  expect(await arden.drafts.one(priya, newer.draftId, now)).toEqual(newer);
});

it('are listed newest first, and twenty at most', async () => {
  for (let number = 1; number <= 22; number += 1) {
    const minute = String(number).padStart(2, '0');
    await arden.drafts.keep(draft(number, { at: at(`2027-01-19T16:${minute}:00Z`) }));
  }
  const texts = await textsOf();
  expect(texts).toHaveLength(20);
  expect(texts.slice(0, 2)).toEqual(['Words 22', 'Words 21']);
});

it("nobody else's are found, in this council or another", async () => {
  await arden.drafts.keep(draft(1));
  const bree = await opened.of('bree');
  for (const [stores, who] of [
    [arden, personId('tom')],
    [arden, personId('priya|x')],
    [bree, priya],
  ] as const) {
    expect(await stores.drafts.of(who, now)).toEqual([]);
    expect(await stores.drafts.one(who, draft(1).draftId, now)).toBeUndefined();
    await stores.drafts.clear(who, draft(1).draftId);
  }
  expect(await textsOf()).toEqual(['Words 1']);
});

it('a fortnight after the last change it is not shown, whether the store has removed it yet or not', async () => {
  await arden.drafts.keep(draft(1));
  const id = draft(1).draftId;
  expect(await textsOf(at('2027-02-02T16:13:59Z'))).toEqual(['Words 1']);
  expect(await textsOf(at('2027-02-02T16:14:00Z'))).toEqual([]);
  expect(await arden.drafts.one(priya, id, at('2027-02-02T16:14:00Z'))).toBeUndefined();
});

it('the store itself removes it after a fortnight by its own clock', async () => {
  await arden.drafts.keep(draft(1));
  opened.pass(13 * 86_400_000);
  await arden.drafts.keep(draft(2));
  opened.pass(86_400_000);
  expect(await textsOf()).toEqual(['Words 2']);
});

it('is cleared once, and clearing it again is no fault', async () => {
  await arden.drafts.keep(draft(1));
  await arden.drafts.clear(priya, draft(1).draftId);
  await arden.drafts.clear(priya, draft(1).draftId);
  expect(await textsOf()).toEqual([]);
});

describe('that became a decision', () => {
  const spent = operationFrom(1);
  beforeEach(async () => {
    await arden.drafts.keep(draft(2));
    await arden.drafts.keep(draft(1));
    await arden.drafts.spend(priya, spent);
  });

  it('is not there any more, and no word of it is', async () => {
    expect(await textsOf()).toEqual(['Words 2']);
    expect(await arden.drafts.one(priya, spent, now)).toBeUndefined();
    const { resources } = await openContainers(opened.local).drafts.items.readAll().fetchAll();
    expect(JSON.stringify(resources)).not.toContain('Words 1');
  });

  it('is not brought back by a window that is late', async () => {
    expect(await arden.drafts.keep(draft(1, { values: { text: 'Late' } }))).toBe('spent');
    expect(await textsOf()).toEqual(['Words 2']);
  });

  it('nor when nothing of it had been kept before', async () => {
    await arden.drafts.spend(priya, operationFrom(3));
    expect(await arden.drafts.keep(draft(3))).toBe('spent');
  });

  it('does not hinder the draft of anybody else, and leaves nothing after a day', async () => {
    expect(await arden.drafts.keep(draft(1, { author: personId('tom') }))).toBe('kept');
    opened.pass(86_400_000);
    const { resources } = await openContainers(opened.local).drafts.items.readAll().fetchAll();
    expect(JSON.stringify(resources)).not.toContain('spent');
  });
});

it('one that was let go can be kept again: somebody took every word out and went on writing', async () => {
  await arden.drafts.keep(draft(1));
  await arden.drafts.clear(priya, draft(1).draftId);
  expect(await arden.drafts.keep(draft(1))).toBe('kept');
  expect(await textsOf()).toEqual(['Words 1']);
});

it('two windows that keep it at the same moment leave one of the two, whole', async () => {
  const both = ['This', 'That'].map((text) => draft(1, { values: { text } }));
  expect(await Promise.all(both.map((one) => arden.drafts.keep(one)))).toEqual(['kept', 'kept']);
  expect(['This', 'That']).toEqual(expect.arrayContaining(await textsOf()));
});

it('an id that no draft can have is answered without asking the store', async () => {
  const before = opened.local.counters.snapshot();
  for (const id of ['', '../head', 'a/b', 'x'.repeat(300)]) {
    expect(await arden.drafts.one(priya, id, now)).toBeUndefined();
    await arden.drafts.clear(priya, id);
  }
  expect(opened.local.counters.since(before).requests).toBe(0);
});

it.each([
  ['keeping one', { read: 1, batch: 1 }, () => arden.drafts.keep(draft(1))],
  ['keeping one again', { read: 1, batch: 1 }, () => arden.drafts.keep(draft(2))],
  ['turning one into a decision', { batch: 1 }, () => arden.drafts.spend(priya, draft(2).draftId)],
  ['clearing one', { delete: 1 }, () => arden.drafts.clear(priya, draft(1).draftId)],
  ['opening one', { read: 1 }, () => arden.drafts.one(priya, draft(1).draftId, now)],
  ['listing them', { query: 1, 'query-plan': 1 }, () => arden.drafts.of(priya, now)],
] as const)('%s costs %j', async (_, cost, work) => {
  await arden.drafts.keep(draft(2));
  const before = opened.local.counters.snapshot();
  await work();
  expect(opened.local.counters.since(before).byKind).toEqual(cost);
});

// A thread in the store: one batch or nothing, a redelivery is recognised, a changed head is seen.

import type { ReasonEntry } from '../../bot/domain/clock/session';
import { personId } from '../../bot/domain/ids';
import type { Conversation } from '../../bot/ports/sending';
import type { ThreadChange } from '../../bot/ports/threads';
import { at, head, on } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const lewis = personId('lewis');
let opened: OpenedStores;
let stores: Stores;
beforeEach(async () => {
  opened = await openStores();
  stores = await opened.of('arden');
});
afterEach(() => opened.local.close());

const entry = (entryId: string, moment = '2027-01-19T16:14:00Z'): ReasonEntry => ({
  kind: 'reason',
  entryId,
  at: at(moment),
  reason: 'COURT',
  saidBy: personId('priya'),
  dueOn: null,
  quietUntil: on('2027-01-22'),
});
const change = (spoiled: Partial<ThreadChange> = {}): ThreadChange => ({
  personId: lewis,
  entries: [entry('entry-1')],
  fullText: null,
  head: head('lewis', '2026-12-29'),
  headEtag: null,
  outbox: [],
  ...spoiled,
});
const listed = async () => {
  const page = await stores.threads.page(lewis, { kinds: ['reason'], after: null, size: 25 });
  return page === 'bad-page' ? page : page.entries.map(({ entryId }) => entryId);
};

it('everything of one act is written in one batch, and the first page brings the head along', async () => {
  const before = opened.local.counters.snapshot();
  const outbox = [{ kind: 'team-rows', outboxId: 'outbox:1', about: lewis } as const];
  await stores.threads.write(change({ fullText: { textId: 'text-1', text: 'all of it', why: '' }, outbox }));
  expect(opened.local.counters.since(before).byKind).toEqual({ batch: 1 });
  const page = await stores.threads.page(lewis, { kinds: ['reason'], after: null, size: 25 });
  expect(page).toEqual({
    head: {
      ...head('lewis', '2026-12-29'),
      evidence: { links: 1, hash: expect.any(String), in: 'entry-1' },
    },
    entries: [entry('entry-1')],
    after: null,
  });
});

it('the same entry again is already there, whatever the head has become', async () => {
  await stores.threads.write(change());
  expect(await stores.threads.write(change())).toBe('already-there');
  const read = await stores.threads.readHead(lewis);
  expect(await stores.threads.write(change({ headEtag: read?.etag ?? null }))).toBe('already-there');
  expect(await stores.threads.write(change({ headEtag: '"stale"' }))).toBe('already-there');
});

it('on a head that somebody has changed meanwhile nothing is written', async () => {
  await stores.threads.write(change());
  const read = await stores.threads.readHead(lewis);
  await stores.threads.write(change({ entries: [entry('entry-2')], headEtag: read?.etag ?? null }));
  const outbox = [{ kind: 'team-rows', outboxId: 'outbox:3', about: lewis } as const];
  const late = change({ entries: [entry('entry-3')], headEtag: read?.etag ?? null, outbox });
  expect(await stores.threads.write(late)).toBe('changed-meanwhile');
  expect(await listed()).toEqual(expect.not.arrayContaining(['entry-3']));
  expect(await stores.outbox.pending()).toEqual([]);
});

it('a first entry while somebody else writes the first entry is tried again, not lost', async () => {
  await stores.threads.write(change());
  expect(await stores.threads.write(change({ entries: [entry('entry-2')] }))).toBe('changed-meanwhile');
});

it('a thread nobody has written to has no head and no entries', async () => {
  expect(await stores.threads.readHead(lewis)).toBeUndefined();
  expect(await stores.threads.page(lewis, { kinds: ['reason'], after: null, size: 25 })).toEqual({
    head: null,
    entries: [],
    after: null,
  });
});

it('only the kinds that are asked for come, newest first, the outbox and long texts never', async () => {
  const entries = [entry('old', '2027-01-18T09:00:00Z'), entry('new', '2027-01-20T09:00:00Z')];
  await stores.threads.write(
    change({ entries, outbox: [{ kind: 'team-rows', outboxId: 'o', about: lewis }] }),
  );
  expect(await listed()).toEqual(['new', 'old']);
  const page = await stores.threads.page(lewis, { kinds: ['decision'], after: null, size: 25 });
  expect(page).toMatchObject({ entries: [], after: null });
});

it('over all threads only what was placed on a day or later comes where a day is named', async () => {
  const entries = [entry('old', '2027-01-18T09:00:00Z'), entry('new', '2027-01-20T09:00:00Z')];
  await stores.threads.write(change({ entries }));
  const since = async (day?: string) => {
    const found: string[] = [];
    const options = day === undefined ? {} : { since: on(day) };
    for await (const one of stores.threads.everyEntry('reason', options)) found.push(one.entry.entryId);
    return found.sort();
  };
  expect(await since()).toEqual(['new', 'old']);
  expect(await since('2027-01-18')).toEqual(['new', 'old']);
  expect(await since('2027-01-19')).toEqual(['new']);
});

it('of one record only the entries that name it come', async () => {
  await stores.threads.write(change());
  expect(await stores.threads.newest(lewis, 'reason', { atMost: 5, recordId: 'record-1' })).toEqual([]);
  expect(await stores.threads.newest(lewis, 'reason', { atMost: 5 })).toEqual([entry('entry-1')]);
});

describe('how to reach somebody', () => {
  const conversation = (spoiled: Partial<Conversation> = {}): Conversation => ({
    personId: lewis,
    conversationId: 'chat-1',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    botId: 'bot',
    userId: 'user',
    tenantId: 'arden',
    seenAt: at('2027-01-19T16:14:00Z'),
    ...spoiled,
  });
  const known = async () => (await stores.conversations.find([lewis])).get(lewis)?.conversationId;

  it('a newer way replaces an older one, and never the other way round', async () => {
    await stores.conversations.put(conversation());
    await stores.conversations.put(
      conversation({ conversationId: 'chat-2', seenAt: at('2027-01-20T09:00:00Z') }),
    );
    await stores.conversations.put(
      conversation({ conversationId: 'chat-3', seenAt: at('2027-01-19T09:00:00Z') }),
    );
    expect(await known()).toBe('chat-2');
  });

  it('the same way again is not written again: nothing is asked for a while, then it is read once', async () => {
    await stores.conversations.put(conversation());
    const putAgain = async () => {
      const before = opened.local.counters.snapshot();
      await stores.conversations.put(conversation({ seenAt: at('2027-01-20T09:00:00Z') }));
      return opened.local.counters.since(before).byKind;
    };
    expect(await putAgain()).toEqual({});
    opened.pass(16 * 60_000);
    expect(await putAgain()).toEqual({ read: 1 });
    expect(await putAgain()).toEqual({});
  });

  it('who was refused stays so, whatever arrives, until that is taken back', async () => {
    await stores.conversations.put(conversation());
    await stores.conversations.refused(lewis);
    expect(await stores.conversations.put(conversation())).toEqual({ refused: true });
    expect((await stores.conversations.find([lewis])).get(lewis)).toMatchObject({ refused: true });
    await stores.conversations.accepted(lewis);
    expect(await stores.conversations.put(conversation())).toEqual({ refused: false });
    expect((await stores.conversations.find([lewis])).get(lewis)).toEqual({
      ...conversation(),
      refused: false,
    });
  });

  it('who was never met can be neither refused nor accepted', async () => {
    await stores.conversations.refused(lewis);
    await stores.conversations.accepted(lewis);
    expect((await stores.conversations.find([lewis])).size).toBe(0);
  });

  it('nobody asked for is nothing asked of the store', async () => {
    const before = opened.local.counters.snapshot();
    expect((await stores.conversations.find([])).size).toBe(0);
    expect(opened.local.counters.since(before).requests).toBe(0);
  });

  it('what comes back is how to reach somebody, and nothing the store has added', async () => {
    await stores.conversations.put(conversation());
    expect((await stores.conversations.find([lewis])).get(lewis)).toEqual({
      ...conversation(),
      refused: false,
    });
  });
});

// Quick decisions in the store: several by one query, changed in place under their ETag, and the first version's made whole.

import type { DecisionStepEntry } from '../../bot/domain/decisions/management-oversight';
import { personId } from '../../bot/domain/ids';
import type { EntryKind } from '../../bot/domain/thread';
import type { ThreadChange } from '../../bot/ports/threads';
import { openContainers } from '../../bot/store/open-cosmos';
import { at, head } from '../domain/given-council';
import { decisionEntry, firstDecision } from './given-decisions';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const lewis = personId('lewis');
const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const one = id(1);
const two = id(2);
const three = id(3);
let opened: OpenedStores;
let stores: Stores;
beforeEach(async () => {
  opened = await openStores();
  stores = await opened.of('arden');
});
afterEach(() => opened.local.close());

const change = (spoiled: Partial<ThreadChange>): ThreadChange => ({
  personId: lewis,
  entries: [],
  fullText: null,
  head: head('lewis', '2026-12-29'),
  headEtag: null,
  outbox: [],
  ...spoiled,
});
const step = (entryId: string): DecisionStepEntry => ({
  kind: 'decision-step',
  entryId,
  at: at('2027-01-20T09:00:00Z'),
  saidBy: personId('priya'),
  decisionId: one,
  step: 'answered',
  answer: 'confirm',
  text: '',
  why: '',
  references: [],
  to: null,
});
async function etags() {
  const [readHead, read] = await Promise.all([
    stores.threads.readHead(lewis),
    stores.threads.entry(lewis, one),
  ]);
  if (readHead === undefined || read === undefined) throw new Error('nothing is there');
  const { evidence } = readHead.head;
  return { headEtag: readHead.etag, evidence, etag: read.etag, place: read.place };
}
async function listed(kinds: readonly EntryKind[] = ['decision']) {
  const page = await stores.threads.page(lewis, { kinds, after: null, size: 25 });
  if (page === 'bad-page') throw new Error('the first page is a page');
  return page.entries;
}

describe('several entries at once', () => {
  beforeEach(() =>
    stores.threads.write(
      change({
        entries: [decisionEntry(one), decisionEntry(two)],
        fullText: { textId: one, text: 'All of it', why: '' },
      }),
    ),
  );

  it('come with their ETags by one query, and what is not there or no entry does not', async () => {
    const before = opened.local.counters.snapshot();
    const asked = [two, three, one, 'head', `text:${one}`, 'no/such'];
    const read = await stores.threads.entries(lewis, asked);
    expect(opened.local.counters.since(before).byKind).toEqual({ query: 1, 'query-plan': 1 });
    expect(read.map(({ entry }) => entry.entryId).sort()).toEqual([one, two]);
    expect(read.find(({ entry }) => entry.entryId === one)).toEqual(await stores.threads.entry(lewis, one));
  });

  it('of nobody else and of no other council', async () => {
    expect(await stores.threads.entries(personId('tom'), [one])).toEqual([]);
    expect(await (await opened.of('bree')).threads.entries(lewis, [one])).toEqual([]);
  });

  it('none for no ids, without a request', async () => {
    const before = opened.local.counters.snapshot();
    expect(await stores.threads.entries(lewis, [])).toEqual([]);
    expect(await stores.threads.entries(lewis, ['no/such'])).toEqual([]);
    expect(opened.local.counters.since(before).requests).toBe(0);
  });
});

describe('an entry that says more now', () => {
  beforeEach(() => stores.threads.write(change({ entries: [decisionEntry(one)] })));
  const confirmed = decisionEntry(one, { state: 'CONFIRMED', waitsFor: null });

  it('is replaced in one batch with its step and the head, and keeps its place', async () => {
    const { headEtag, evidence, etag, place } = await etags();
    await stores.threads.write(
      change({
        entries: [decisionEntry(two)],
        headEtag,
        head: { ...head('lewis', '2026-12-29'), revision: 2, evidence },
      }),
    );
    const before = opened.local.counters.snapshot();
    const now = await etags();
    expect(now.etag).toBe(etag);
    const result = await stores.threads.write(
      change({
        entries: [step(three)],
        replaces: [{ entry: confirmed, place, etag }],
        headEtag: now.headEtag,
        head: { ...head('lewis', '2026-12-29'), revision: 3, evidence: now.evidence },
      }),
    );
    expect(result).toBe('written');
    expect(opened.local.counters.since(before).byKind).toEqual({ read: 2, batch: 1 });
    // Said at the same minute: the later one was written later.
    expect((await listed()).map(({ entryId }) => entryId)).toEqual([two, one]);
    expect((await stores.threads.entry(lewis, one))?.entry).toEqual(confirmed);
  });

  it('is not replaced when somebody changed it meanwhile, and then nothing else is written either', async () => {
    const { headEtag, place } = await etags();
    const result = await stores.threads.write(
      change({ entries: [step(three)], replaces: [{ entry: confirmed, place, etag: '"older"' }], headEtag }),
    );
    expect(result).toBe('changed-meanwhile');
    expect(await listed(['decision', 'decision-step'])).toEqual([decisionEntry(one)]);
  });

  it('is already there when the same step arrives again, whatever has become of it', async () => {
    const { headEtag, etag, place } = await etags();
    const same = change({ entries: [step(three)], replaces: [{ entry: confirmed, place, etag }], headEtag });
    expect(await stores.threads.write(same)).toBe('written');
    expect(await stores.threads.write(same)).toBe('already-there');
  });
});

it('a head alone can be written, and one that is there already is a change, not a redelivery', async () => {
  expect(await stores.threads.write(change({}))).toBe('written');
  expect(await stores.threads.write(change({}))).toBe('changed-meanwhile');
});

describe('what the first version stored', () => {
  const stored = (entryId: string, entry: object) => ({
    id: entryId,
    thread: 'arden|lewis',
    tenant: 'arden',
    type: 'decision',
    at: `2027-01-19T16:10:00.000Z|00000000${entryId.slice(-1)}|1`,
    entry,
  });
  const put = async (...documents: readonly { readonly id: string }[]) => {
    for (const document of documents) await openContainers(opened.local).threads.items.create(document);
  };
  const old = {
    proposed: firstDecision(one),
    confirmed: firstDecision(two, { state: 'CONFIRMED', loggedBy: 'priya', references: ['LCS-1', 'LCS-2'] }),
    advice: firstDecision(three, { type: 'advice', childFile: null, action: null }),
  };
  const whole = {
    proposed: decisionEntry(one),
    confirmed: {
      state: 'CONFIRMED',
      waitsFor: null,
      confirmed: { by: 'priya', at: '2027-01-19T16:14:00.000Z' },
      childFile: [
        { reference: 'LCS-1', recorder: 'lewis', byOn: '2027-01-20', confirmed: null },
        { reference: 'LCS-2', recorder: 'lewis', byOn: '2027-01-20', confirmed: null },
      ],
    },
    advice: { childFile: [], waitsFor: { by: 'priya', as: 'supervisor' } },
  };

  it('is made whole wherever it is read: alone, among others, in a page and for export', async () => {
    await put(stored(one, old.proposed), stored(two, old.confirmed), stored(three, old.advice));
    const inOrder = [whole.advice, whole.confirmed, whole.proposed];
    expect(await listed()).toMatchObject(inOrder);
    expect((await stores.threads.entry(lewis, one))?.entry).toEqual(whole.proposed);
    expect((await stores.threads.entry(lewis, two))?.entry).toMatchObject(whole.confirmed);
    const read = (await stores.threads.entries(lewis, [one, two, three])).map(({ entry }) => entry);
    expect(read).toMatchObject([whole.proposed, whole.confirmed, whole.advice]);
    const exported = [];
    for await (const { entry } of stores.threads.everyEntry('decision')) exported.push(entry);
    expect(exported).toMatchObject([whole.proposed, whole.confirmed, whole.advice]);
  });

  it('stays as it was said when it is changed: the same words under the same times', async () => {
    await put(stored(one, old.proposed));
    await stores.threads.write(change({}));
    const { headEtag, etag, place } = await etags();
    const read = await stores.threads.entry(lewis, one);
    if (read?.entry.kind !== 'decision') throw new Error('it is a decision');
    const entry = { ...read.entry, state: 'CONFIRMED' as const };
    await stores.threads.write(
      change({ entries: [step(three)], replaces: [{ entry, place, etag }], headEtag }),
    );
    const { text, at: saidAt, loggedAt, loggedBy } = old.proposed;
    expect(await listed()).toMatchObject([{ text, at: saidAt, loggedAt, loggedBy, state: 'CONFIRMED' }]);
  });

  describe('a head that does not say what is open', () => {
    const { open: _, endOfDayQuestion: __, ...before } = head('lewis', '2026-12-29');
    const oldHead = {
      id: 'head',
      ...{ thread: 'arden|lewis', tenant: 'arden', type: 'head', at: '9999' },
      head: { ...before, childFilePending: 2 },
    };

    it('is given what its decisions leave open, alone and in a page, for one query more', async () => {
      await put(oldHead, stored(one, old.proposed), stored(two, old.confirmed));
      const started = opened.local.counters.snapshot();
      const read = await stores.threads.readHead(lewis);
      expect(opened.local.counters.since(started).byKind).toEqual({ read: 1, query: 1, 'query-plan': 1 });
      expect(read?.head.open).toMatchObject([
        { entryId: one, waitsFor: { by: 'priya' } },
        { entryId: two, waitsFor: null, childFile: [{ reference: 'LCS-1' }, { reference: 'LCS-2' }] },
      ]);
      const page = await stores.threads.page(lewis, { kinds: ['session'], after: null, size: 25 });
      expect(page).toMatchObject({ head: { open: read?.head.open } });
    });

    it('says it itself once it is written', async () => {
      await put(oldHead, stored(one, old.proposed));
      const read = await stores.threads.readHead(lewis);
      if (read === undefined) throw new Error('it is there');
      await stores.threads.write(change({ head: read.head, headEtag: read.etag }));
      const started = opened.local.counters.snapshot();
      expect((await stores.threads.readHead(lewis))?.head).toEqual(read.head);
      expect(opened.local.counters.since(started).byKind).toEqual({ read: 1 });
    });

    it('begins with nothing open when there is no decision', async () => {
      await put(oldHead);
      expect((await stores.threads.readHead(lewis))?.head).toEqual(head('lewis', '2026-12-29'));
    });
  });
});

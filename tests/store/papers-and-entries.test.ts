// Papers and entries read in one query: exactly those asked for, of this worker and this council, and nothing else that lies there.
import { personId } from '../../bot/domain/ids';
import { newHead } from '../../bot/domain/thread-head';
import { preparationId, privateNotesId, type WorkingPaper } from '../../bot/domain/working-paper';
import { at, on } from '../domain/given-council';
import { decision, operation } from '../views/decisions/given-decisions';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const [lewis, priya, kerry] = [personId('lewis'), personId('priya'), personId('kerry')];
let opened: OpenedStores;
let arden: Stores;
beforeEach(async () => {
  opened = await openStores();
  arden = await opened.of('arden');
  await arden.threads.putSessions(lewis, [], head, null);
});
afterEach(() => opened.local.close());

/** Says on which facts the last act in this thread was decided. */
const head = { ...newHead(lewis, on('2026-06-01')), access: 'facts' };

const now = at('2027-01-19T16:14:00Z');
const paper = (author: typeof lewis, text: string): WorkingPaper => ({
  paperId: preparationId(author),
  author,
  at: now,
  of: 'preparation',
  words: { points: [{ pointId: 'p1', text }], modelId: null, differently: {}, notIdentifiers: [] },
});
const notes = (author: typeof lewis): WorkingPaper => ({
  paperId: privateNotesId(author),
  author,
  at: now,
  of: 'private-notes',
  words: { text: 'Mine alone' },
});
const keep = async (about: typeof lewis, put: WorkingPaper, stores = arden) => {
  const kept = await stores.papers.keepPaper(about, { put, etag: null }, 'facts');
  if (typeof kept === 'string') throw new Error(kept);
  return kept.etag;
};

it('gives what was asked for, each with its mark, and leaves the rest where it is', async () => {
  const etag = await keep(lewis, paper(lewis, 'One'));
  await keep(lewis, paper(priya, 'Two'));
  await keep(lewis, notes(priya));
  const entry = decision({ entryId: operation(1), operationId: operation(1) });
  await arden.threads.write({
    personId: lewis,
    entries: [entry],
    fullText: null,
    head,
    headEtag: (await arden.threads.readHead(lewis))?.etag ?? null,
    outbox: [],
  });
  const read = await arden.papers.papersAndEntries(
    lewis,
    [preparationId(lewis), preparationId(priya), privateNotesId(lewis)],
    [operation(1), 'head', operation(2)],
  );
  expect(read.entries.map(({ entryId }) => entryId)).toEqual([operation(1)]);
  expect(read.papers.map(({ paper: { paperId } }) => paperId).sort()).toEqual([
    'preparation:lewis',
    'preparation:priya',
  ]);
  expect(read.papers.find(({ paper: { author } }) => author === lewis)?.etag).toBe(etag);
});

it('finds nothing of another worker or another council, and asks nothing for no ids', async () => {
  await keep(lewis, paper(lewis, 'One'));
  const elsewhere = await opened.of('other');
  const ids = [preparationId(lewis)];
  expect((await arden.papers.papersAndEntries(kerry, ids, [])).papers).toEqual([]);
  expect((await elsewhere.papers.papersAndEntries(lewis, ids, [])).papers).toEqual([]);
  const before = opened.local.counters.snapshot();
  expect(await arden.papers.papersAndEntries(lewis, [], ['no such id !'])).toEqual({
    papers: [],
    entries: [],
  });
  expect(opened.local.counters.since(before).requests).toBe(0);
});

it('keeps a paper only while the thread says that the last act was decided on the same facts', async () => {
  const change = { put: paper(lewis, 'One'), etag: null };
  expect(await arden.papers.keepPaper(lewis, change, 'older facts')).toBe('other-access');
  expect(await arden.papers.keepPaper(kerry, change, 'facts')).toBe('other-access');
  expect(await arden.papers.papers(lewis, [preparationId(lewis)])).toEqual([]);
  const kept = await arden.papers.keepPaper(lewis, change, 'facts');
  if (typeof kept === 'string') throw new Error(kept);
  expect(await arden.papers.keepPaper(lewis, change, 'facts')).toBe('changed-meanwhile');
  const gone = { remove: preparationId(lewis), etag: kept.etag };
  expect(await arden.papers.keepPaper(lewis, gone, 'older facts')).toBe('other-access');
  expect(await arden.papers.keepPaper(lewis, gone, 'facts')).toMatchObject({ etag: expect.any(String) });
  expect((await arden.threads.readHead(lewis))?.head).toMatchObject({ access: 'facts', revision: 0 });
});

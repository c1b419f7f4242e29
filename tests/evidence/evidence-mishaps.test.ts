// What a check of the evidence misses, names although it is right, or says to somebody it is not for.
import { evidence } from '../../bot/api/evidence/evidence-contract';
import type { EvidentialDocument } from '../../bot/domain/evidence/chain';
import { type PersonId, personId } from '../../bot/domain/ids';
import { digestOf } from '../../bot/evidence/digest';
import { endAfter, linkAfter } from '../../bot/evidence/link';
import { type StoredThread, verifyThread } from '../../bot/evidence/verify-thread';
import { openContainers } from '../../bot/store/open-cosmos';
import { threadKey } from '../../bot/store/partitions';
import { checkEvidence } from '../../bot/use-cases/evidence/check-evidence';
import { newOperation } from '../api/clock-steps';
import { protectedCast } from '../api/kept-files';
import { council, on, person, supervises } from '../domain/given-council';
import { live, storedThread } from '../evidence/lived-thread';
import { openProduct, type Product, tenant } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    sessions: [held('lewis', 'priya', '2026-12-29'), held('sunita', 'priya', '2026-12-30')],
    rows: {
      people: [...protectedCast, person('audrey', { roles: ['AUDITOR'] })],
      relationships: [...(council().relationships ?? []), supervises('ruth', 'tom')],
    },
  });
});
afterEach(() => product.close());

const lewis = personId('lewis');
const threads = () => openContainers(product.store).threads;
const key = threadKey(tenant, lewis);
type Stored = { readonly id: string };

async function partition(): Promise<readonly Stored[]> {
  const { resources } = await threads()
    .items.query<Stored>('SELECT * FROM c', { partitionKey: key })
    .fetchAll();
  return resources;
}

/** The partition as it was in that backup. */
async function putBack(documents: readonly Stored[]): Promise<void> {
  for (const { id } of await partition()) await threads().item(id, key).delete();
  for (const document of documents) await threads().items.upsert(document);
}

/** The first sweep of that day keeps its anchor. */
async function anchored(day: string): Promise<void> {
  product.moveClock(`${day}T09:00:00Z`);
  await product.sweeper.run(product.ports);
}

/** As an earlier version left it: no links, and a head that names no end. */
async function withoutChain(): Promise<void> {
  for (const document of await partition()) {
    if (document.id.startsWith('link:')) await threads().item(document.id, key).delete();
    else if ('link' in document)
      await threads()
        .item(document.id, key)
        .patch([{ op: 'remove', path: '/link' }]);
    if (document.id === 'head')
      await threads()
        .item('head', key)
        .patch([{ op: 'remove', path: '/head/evidence' }]);
  }
}

const wrongOf = async (who: PersonId = lewis) =>
  (await checkEvidence(product.ports, null)).wrong
    .filter(({ personId: one }) => one === who)
    .flatMap(({ findings }) => findings.map(({ wrong }) => wrong));

describe('what the database administrator does between two anchors', () => {
  it('an older copy of a file put in its place is still named on the day after', async () => {
    await live(product, ['log']);
    const backup = await partition();
    await live(product, ['log', 'log']);
    await anchored('2027-01-20');
    await putBack(backup);
    expect(await wrongOf()).toEqual(['restored']);
    await anchored('2027-01-21');
    expect(await wrongOf()).toEqual(['restored']);
  });

  it('a file that was deleted with its head is still named on the day after', async () => {
    await live(product, ['log', 'log']);
    await anchored('2027-01-20');
    await putBack([]);
    expect(await wrongOf()).toEqual(['removed']);
    await anchored('2027-01-21');
    expect(await wrongOf()).toEqual(['removed']);
  });

  it('words changed, the chain taken off and begun anew by the next act are still named on the day after', async () => {
    await live(product, ['log', 'log', 'log']);
    await anchored('2027-01-20');
    const [decision] = (await storedThread(product)).documents.filter(({ type }) => type === 'decision');
    await threads()
      .item(decision?.id ?? '', key)
      .patch([{ op: 'set', path: '/entry/text', value: 'Something kinder' }]);
    await withoutChain();
    await live(product, ['log']);
    expect(await wrongOf()).toContain('restored');
    await anchored('2027-01-21');
    expect((await wrongOf()).length).toBeGreaterThan(0);
  });

  it('an anchor of a day that is still to come does not stand in for those that were kept', async () => {
    await live(product, ['log', 'log']);
    await anchored('2027-01-20');
    await product.ports.anchors.keep({ day: on('2099-01-01'), at: product.now(), ends: {} });
    await putBack([]);
    expect(await wrongOf()).toEqual(['removed']);
  });
});

/** A link more, as anybody can write it who reads the head: what it says was written, changed or taken away. */
function withForgedLink(
  stored: StoredThread,
  documents: readonly EvidentialDocument[],
  says: readonly (readonly [string, string | null])[],
): StoredThread {
  if (stored.end === null) throw new Error('there is a head');
  const link = linkAfter(stored.end, says);
  const own = { id: `link:${link.n}`, thread: stored.thread, type: 'link', link };
  return { ...stored, documents: [...documents, own], end: endAfter(link, own.id) };
}

describe('a link that the product would never write', () => {
  const lived = async () => {
    await live(product, ['log-long', 'log', 'answer', 'hold', 'issue', 'log']);
    const stored = await storedThread(product);
    const day = on('2027-01-20');
    const anchors = stored.end ? [{ ...stored.end, day, until: day }] : [];
    return { stored, anchors };
  };

  it('which says that something written is gone for good', async () => {
    const { stored, anchors } = await lived();
    const action = stored.documents.find(({ type, link }) => type === 'action' && !link);
    const victim = action ?? stored.documents.find(({ fullText }) => fullText !== undefined);
    if (!victim) throw new Error('something was written');
    const documents = stored.documents.filter((one) => one !== victim);
    const forged = withForgedLink(stored, documents, [[victim.id, null]]);
    expect(verifyThread(forged, anchors)).not.toEqual([]);
  });

  it('which says that long words, which nobody can change, say something else now', async () => {
    const { stored, anchors } = await lived();
    const sheet = stored.documents.find((one) => one.sheet !== undefined);
    if (!sheet) throw new Error('a record was issued');
    const changed = { ...sheet, sheet: { of: 'record', words: { reflection: 'All was well.' } } };
    const documents = stored.documents.map((one) => (one === sheet ? changed : one));
    const forged = withForgedLink(stored, documents, [[sheet.id, digestOf(changed)]]);
    expect(verifyThread(forged, anchors)).not.toEqual([]);
  });

  it('which leaves a tombstone although no line says that anything was removed', async () => {
    const { stored, anchors } = await lived();
    const decision = stored.documents.find(({ type }) => type === 'decision');
    if (!decision) throw new Error('there is a decision');
    const { id, thread, at, link } = decision;
    const stone: EvidentialDocument = {
      id,
      thread,
      at,
      type: 'tombstone',
      digest: digestOf(decision),
      was: 'decision',
      ...(link ? { link } : {}),
    };
    const documents = stored.documents.map((one) => (one === decision ? stone : one));
    const forged = withForgedLink(stored, documents, [[id, digestOf(stone)]]);
    expect(verifyThread(forged, anchors)).not.toEqual([]);
  });

  it('an entry that was put into a link of the chain is named', async () => {
    const { stored } = await lived();
    const own = stored.documents.find(({ type }) => type === 'link');
    const decision = stored.documents.find(({ type }) => type === 'decision');
    if (!own || !decision) throw new Error('there are both');
    const documents = stored.documents.map((one) =>
      one === own ? { ...one, at: decision.at, entry: decision.entry } : one,
    );
    expect(verifyThread({ ...stored, documents })).not.toEqual([]);
  });

  it('and is not read as one either', async () => {
    const { stored } = await lived();
    const own = stored.documents.find(({ type }) => type === 'link');
    const decision = stored.documents.find(({ type }) => type === 'decision');
    if (!own || !decision) throw new Error('there are both');
    await threads()
      .item(own.id, key)
      .patch([{ op: 'set', path: '/entry', value: decision.entry }]);
    const shown = await product.api('lewis', `/api/threads/lewis/entries/${own.id}`);
    expect([shown.status, (await wrongOf()).length > 0]).not.toEqual([200, false]);
  });
});

it('a file of an earlier version that was anchored before its next act is not called rewritten', async () => {
  await live(product, ['log', 'log']);
  await withoutChain();
  await anchored('2027-01-20');
  expect(await wrongOf()).toEqual([]);
  await live(product, ['log']);
  expect(await wrongOf()).toEqual([]);
});

it('an auditor is not told that somebody holds a file, by what is wrong in it', async () => {
  const placed = await product.api('dilys', '/api/files/lewis/holds', {
    operationId: newOperation(),
    reason: 'litigation',
    why: 'A tribunal.',
  });
  expect(placed.status).toBe(201);
  const hold = (await storedThread(product)).documents.find(({ type }) => type === 'hold');
  await threads()
    .item(hold?.id ?? '', key)
    .patch([{ op: 'set', path: '/entry/why', value: 'Nothing.' }]);
  const found = await product.api('audrey', '/api/evidence/check', { personId: 'lewis' });
  expect(found.text).toContain('does not fit');
  expect(found.text).not.toMatch(/\bhold\b/i);
});

it('nor that a file was opened of which nobody is told yet', async () => {
  const opened = await product.api('hannah', '/api/files/lewis/openings', {
    operationId: newOperation(),
    parts: ['records'],
    reason: 'formal-case',
    why: 'A disciplinary matter.',
    putOffNotice: '2027-02-02',
  });
  expect(opened.status).toBe(201);
  const opening = (await storedThread(product)).documents.find(({ type }) => type === 'opening');
  await threads()
    .item(opening?.id ?? '', key)
    .patch([{ op: 'set', path: '/entry/why', value: 'Nothing.' }]);
  const found = await product.api('audrey', '/api/evidence/check', { personId: 'lewis' });
  expect(found.text).toContain('does not fit');
  expect(found.text).not.toMatch(/opening/i);
});

it('a check that left the auditor’s own line out is not the last one of all files', async () => {
  expect((await product.api('ruth', '/api/evidence/check', {})).text).toContain('own line is left out');
  const { facts } = evidence.parse((await product.api('dilys', '/api/evidence')).body);
  expect(facts.find(({ title }) => title === 'All checked last')?.value).toBe('Not yet');
});

it('a document that was given to another council is named', async () => {
  await live(product, ['log']);
  const [decision] = (await storedThread(product)).documents.filter(({ type }) => type === 'decision');
  await threads()
    .item(decision?.id ?? '', key)
    .patch([{ op: 'set', path: '/tenant', value: 'another-council' }]);
  expect(await wrongOf()).not.toEqual([]);
});

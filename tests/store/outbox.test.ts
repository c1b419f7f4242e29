// What a batch leaves to be done: found by every run, claimed by one, settled with its outcome.
import { personId } from '../../bot/domain/ids';
import type { DecisionToRead, OutboxItem, Pending, SendOutcome } from '../../bot/ports';
import { at, head } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const arden = 'arden';
const message: DecisionToRead = {
  kind: 'decision-to-read',
  outboxId: 'outbox:1',
  to: personId('priya'),
  from: personId('lewis'),
  about: personId('lewis'),
  entryId: 'entry-1',
  at: at('2027-01-19T16:14:00Z'),
};

let opened: OpenedStores;
let one: Stores;
let other: Stores;
beforeEach(async () => {
  opened = await openStores();
  one = await opened.of(arden, 'run-1');
  other = await opened.of(arden, 'run-2');
});
afterEach(() => opened.local.close());

async function leave(...outbox: OutboxItem[]): Promise<void> {
  const read = await one.threads.readHead(personId('lewis'));
  await one.threads.write({
    personId: personId('lewis'),
    entries: [],
    fullText: null,
    head: head('lewis', null),
    headEtag: read?.etag ?? null,
    outbox,
  });
}

async function onlyMessage(stores: Stores): Promise<Pending<DecisionToRead>> {
  const [found] = await stores.outbox.pending();
  if (found?.kind !== 'decision-to-read') throw new Error('no message is pending');
  return found;
}

it('what was left is found, unclaimed, with everything it needs', async () => {
  await leave(message, { kind: 'team-rows', outboxId: 'outbox:2', about: personId('lewis') });
  const pending = await one.outbox.pending();
  expect(pending).toHaveLength(2);
  expect(pending).toEqual(
    expect.arrayContaining([{ ...message, claimedBy: null, rowsCopied: false, etag: expect.any(String) }]),
  );
});

it('of two runs that found it, one has it', async () => {
  await leave(message);
  const [mine, theirs] = [await onlyMessage(one), await onlyMessage(other)];
  const claims = await Promise.all([one.outbox.claim(mine), other.outbox.claim(theirs)]);
  expect(claims.filter(Boolean)).toHaveLength(1);
});

it('a claim shows in what is pending, so that a crash is seen', async () => {
  await leave(message);
  await one.outbox.claim(await onlyMessage(one));
  expect(await onlyMessage(other)).toMatchObject({ claimedBy: 'run-1' });
});

it.each<SendOutcome>(['sent', 'ambiguous', 'unreachable'])(
  'settled as %s it is done with, for every run',
  async (outcome) => {
    await leave(message);
    const claimed = await one.outbox.claim(await onlyMessage(one));
    if (!claimed) throw new Error('nobody else was there');
    await one.outbox.settle(claimed, outcome);
    expect(await one.outbox.pending()).toEqual([]);
    expect(await other.outbox.pending()).toEqual([]);
  },
);

it('settled as retry-later the claim is given back, and anybody may try', async () => {
  await leave(message);
  const claimed = await one.outbox.claim(await onlyMessage(one));
  if (!claimed) throw new Error('nobody else was there');
  await one.outbox.settle(claimed, 'retry-later');
  const again = await onlyMessage(other);
  expect(again.claimedBy).toBeNull();
  expect(await other.outbox.claim(again)).toMatchObject({ claimedBy: 'run-2' });
});

it('what was found before somebody else claimed, settled or removed it can no longer be claimed', async () => {
  await leave(message);
  const stale = await onlyMessage(other);
  const claimed = await one.outbox.claim(await onlyMessage(one));
  if (!claimed) throw new Error('nobody else was there');
  expect(await other.outbox.claim(stale)).toBeUndefined();
  await one.outbox.settle(claimed, 'retry-later');
  expect(await other.outbox.claim(stale)).toBeUndefined();
  await one.outbox.done(message.about, message.outboxId);
  expect(await other.outbox.claim(stale)).toBeUndefined();
});

it('a run that took the claim of a running one for lost does not stop that one from settling', async () => {
  await leave(message);
  const claimed = await one.outbox.claim(await onlyMessage(one));
  if (!claimed) throw new Error('nobody else was there');
  await other.outbox.settle(await onlyMessage(other), 'ambiguous');
  await one.outbox.settle(claimed, 'sent');
  expect(await one.outbox.pending()).toEqual([]);
});

it('done twice is done', async () => {
  await leave({ kind: 'team-rows', outboxId: 'outbox:2', about: personId('lewis') });
  await one.outbox.done(personId('lewis'), 'outbox:2');
  await other.outbox.done(personId('lewis'), 'outbox:2');
  expect(await one.outbox.pending()).toEqual([]);
});

it('years of settled messages cost the search nothing', async () => {
  const costOfLooking = async () => {
    const before = opened.local.counters.snapshot();
    await one.outbox.pending();
    return opened.local.counters.since(before).requestUnits;
  };
  const empty = await costOfLooking();
  for (let number = 0; number < 60; number += 1) {
    await leave({ ...message, outboxId: `outbox:${number}` });
    const claimed = await one.outbox.claim(await onlyMessage(one));
    if (claimed) await one.outbox.settle(claimed, 'sent');
  }
  expect(await costOfLooking()).toBe(empty);
});

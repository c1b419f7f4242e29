// What a batch leaves to be done: found by every run, claimed by one, settled with its outcome.
import { personId } from '../../bot/domain/ids';
import type { Asked, DecisionToRead, OutboxItem, Pending } from '../../bot/ports/outbox';
import type { SendOutcome } from '../../bot/ports/sending';
import { openContainers } from '../../bot/store/open-cosmos';
import { threadKey } from '../../bot/store/partitions';
import { at, head, on } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const arden = 'arden';
const message: DecisionToRead = {
  kind: 'decision-to-read',
  outboxId: 'outbox:1',
  to: personId('priya'),
  as: 'supervisor',
  supervisorId: personId('priya'),
  from: personId('lewis'),
  about: personId('lewis'),
  entryId: 'entry-1',
  at: at('2027-01-19T16:14:00Z'),
};

const today = on('2027-01-19');

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
    await one.outbox.settle(claimed, outcome, today);
    expect(await one.outbox.pending()).toEqual([]);
    expect(await other.outbox.pending()).toEqual([]);
  },
);

it('settled as retry-later the claim is given back, and anybody may try', async () => {
  await leave(message);
  const claimed = await one.outbox.claim(await onlyMessage(one));
  if (!claimed) throw new Error('nobody else was there');
  await one.outbox.settle(claimed, 'retry-later', today);
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
  await one.outbox.settle(claimed, 'retry-later', today);
  expect(await other.outbox.claim(stale)).toBeUndefined();
  await one.outbox.done(message.about, message.outboxId);
  expect(await other.outbox.claim(stale)).toBeUndefined();
});

it('says to whom what went out on which day, to whomever it went on, and nothing of what did not', async () => {
  const { outboxId, to: priya, from, about, at: since } = message;
  await leave({
    ...{ kind: 'asked', outboxId, to: priya, from, about, at: since },
    ...{ what: 'file-opened', subjectId: 'opening-1', need: null },
  });
  const asked = async () => {
    const [found] = await one.outbox.pending();
    if (found?.kind !== 'asked') throw new Error('no message is pending');
    return found;
  };
  const told = (to = 'tom', day = today) => other.outbox.toldOn(personId(to), 'file-opened', day);
  const claimed = await one.outbox.claim(await asked());
  if (!claimed) throw new Error('nobody else was there');
  await one.outbox.settle(claimed, 'retry-later', today);
  expect(await told()).toBe(false);
  const again = await one.outbox.claim(await asked());
  if (!again) throw new Error('nobody else was there');
  await one.outbox.settle({ ...again, to: personId('tom') }, 'sent', today);
  expect([await told(), await told('priya'), await told('tom', on('2027-01-20'))]).toEqual([
    true,
    false,
    false,
  ]);
});

it('a run that took the claim of a running one for lost does not stop that one from settling', async () => {
  await leave(message);
  const claimed = await one.outbox.claim(await onlyMessage(one));
  if (!claimed) throw new Error('nobody else was there');
  await other.outbox.settle(await onlyMessage(other), 'ambiguous', today);
  await one.outbox.settle(claimed, 'sent', today);
  expect(await one.outbox.pending()).toEqual([]);
});

it('done twice is done', async () => {
  await leave({ kind: 'team-rows', outboxId: 'outbox:2', about: personId('lewis') });
  await one.outbox.done(personId('lewis'), 'outbox:2');
  await other.outbox.done(personId('lewis'), 'outbox:2');
  expect(await one.outbox.pending()).toEqual([]);
});

it('forgotten it leaves its id and its time, by which a second delivery is known, until it is done', async () => {
  const { entryId: _, ...asked } = message;
  const five: Asked = { ...asked, kind: 'asked', what: 'five-minutes', subjectId: null, need: null };
  await one.threads.putSessions(message.about, [], { ...head('lewis', '2026-12-29'), access: 'facts' }, null);
  expect(await one.threads.leave(message.about, [five], 'older facts')).toBe('other-access');
  await one.threads.leave(message.about, [five], 'facts');
  await one.outbox.forget(five);
  const { threads } = openContainers(opened.local);
  const { resource } = await threads.item(five.outboxId, threadKey(arden, five.about)).read();
  expect(JSON.stringify(resource)).not.toMatch(/priya|five|asked/);
  const { outboxId, about, at } = five;
  expect(await other.outbox.pending()).toMatchObject([
    { kind: 'stub', outboxId, about, at, claimedBy: null },
  ]);
  expect(await other.threads.leave(message.about, [five], 'facts')).toBe('already-there');
  await other.outbox.done(about, outboxId);
  expect(await one.threads.leave(message.about, [five], 'facts')).toBe('written');
});

describe('a store that fails on the way to a send', () => {
  const failed = () => opened.local.faults.next({ on: 'patch', status: 503, times: 20 });
  const late = () => opened.local.faults.next({ on: 'patch', status: 'timeout-after-commit', times: 20 });

  it('at a claim that was written all the same: pending again here, a crash to everybody else', async () => {
    await leave(message);
    late();
    await expect(one.outbox.claim(await onlyMessage(one))).rejects.toThrow();
    opened.local.faults.clear();
    expect(await onlyMessage(other)).toMatchObject({ claimedBy: 'run-1' });
    const again = await onlyMessage(one);
    expect(again.claimedBy).toBeNull();
    expect(await one.outbox.claim(again)).toMatchObject({ claimedBy: 'run-1' });
    // From now on it may have been sent.
    expect(await onlyMessage(one)).toMatchObject({ claimedBy: 'run-1' });
  });

  it('when the claim is given back: pending again here', async () => {
    await leave(message);
    const claimed = await one.outbox.claim(await onlyMessage(one));
    if (!claimed) throw new Error('nobody else was there');
    failed();
    await expect(one.outbox.settle(claimed, 'retry-later', today)).rejects.toThrow();
    opened.local.faults.clear();
    expect((await onlyMessage(one)).claimedBy).toBeNull();
  });

  it('after the send: nobody takes it for unsent', async () => {
    await leave(message);
    const claimed = await one.outbox.claim(await onlyMessage(one));
    if (!claimed) throw new Error('nobody else was there');
    failed();
    await expect(one.outbox.settle(claimed, 'sent', today)).rejects.toThrow();
    opened.local.faults.clear();
    expect((await onlyMessage(one)).claimedBy).toBe('run-1');
  });
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
    if (claimed) await one.outbox.settle(claimed, 'sent', today);
  }
  expect(await costOfLooking()).toBe(empty);
});

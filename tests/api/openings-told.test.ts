// Who hears of an opening, when, and what of the worker’s answer about wellbeing is told to whom.

import type { OpeningEntry } from '../../bot/domain/access/opening';
import { asksForWellbeing, inHead } from '../../bot/domain/access/opening-rules';
import { onOpening } from '../../bot/domain/access/opening-steps';
import { personId, readOperationId } from '../../bot/domain/ids';
import { newHead } from '../../bot/domain/thread-head';
import { deliverOutbox } from '../../bot/use-cases/deliver-outbox';
import { readOutbox } from '../../bot/use-cases/read-outbox';
import { at, council, on } from '../domain/given-council';
import { openParts, openWorld, people, stepOn, type World } from './access-world';
import { newOperation } from './clock-steps';

const lewis = personId('lewis');

describe('told once a day', () => {
  let world: World;
  afterEach(() => world?.product.close());
  const opened = () =>
    world.product.connector.delivered.filter(
      (one) => one.conversationId === 'chat-lewis' && JSON.stringify(one).includes('outside the two of you'),
    ).length;
  const sweep = async () => {
    await world.product.sweeper.run(world.product.ports);
    world.product.pass(60_000);
    await world.product.sweeper.run(world.product.ports);
  };

  it('on somebody’s last day nothing waits for a tomorrow that they do not have', async () => {
    world = await openWorld({
      rows: {
        people: people.map((one) => (one.personId === lewis ? { ...one, endDate: on('2027-01-19') } : one)),
      },
    });
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    await sweep();
    expect(opened()).toBe(1);
    await openParts(world, 'tom', { parts: ['decisions'], reason: 'complaint' });
    await sweep();
    world.product.moveClock('2027-01-20T10:00:00Z');
    await sweep();
    expect(opened()).toBe(2);
  });

  it('that a part was opened and what is asked about wellbeing are one card', async () => {
    world = await openWorld();
    await sweep();
    const { delivered } = world.product.connector;
    const before = delivered.length;
    await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
    await sweep();
    const toLewis = delivered.slice(before).filter(({ conversationId }) => conversationId === 'chat-lewis');
    expect(toLewis).toHaveLength(1);
    expect(JSON.stringify(toLewis)).toMatch(/opened a part of your supervision file\. Somebody asks you/);
    expect(opened()).toBe(1);
  });

  it('of glass that was broken and closed again at once both hear on that day, whatever they heard before', async () => {
    world = await openWorld();
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    await sweep();
    expect(opened()).toBe(1);
    const id = await openParts(world, 'tom', { parts: ['decisions'], reason: 'safety' });
    expect((await stepOn(world, 'tom', id, { do: 'close' })).status).toBe(201);
    await sweep();
    expect(opened()).toBe(2);
  });

  it('two processes tell of two openings of one day in one message', async () => {
    world = await openWorld();
    await sweep();
    const { ports } = world.product;
    const other = await world.product.another('two');
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    const first = await readOutbox(ports);
    await openParts(world, 'tom', { parts: ['decisions'], reason: 'complaint' });
    const second = await readOutbox(other);
    for (const [each, mail] of [
      [ports, first],
      [other, second],
    ] as const) {
      const turn = await each.ledger.takeTurn(on('2027-01-19'));
      if (turn === 'held') throw new Error('the turn was not given back');
      await deliverOutbox(each, turn, mail, () => false);
      await turn.end([]);
    }
    expect(opened()).toBe(1);
  });
});

it('who said no about wellbeing, then yes, then took that back is not asked once more', () => {
  const opening: OpeningEntry = {
    kind: 'opening',
    entryId: newOperation(),
    at: at('2027-01-19T10:00:00Z'),
    loggedBy: personId('tom'),
    as: 'next-manager',
    parts: ['records', 'wellbeing'],
    reason: 'oversight',
    why: 'To see how things stand.',
    breakGlass: false,
    state: 'open',
    until: at('2027-01-21T00:00:00Z'),
    noticeOn: null,
    answered: null,
    wellbeingAgreed: null,
  };
  const given = council({ people });
  let now: OpeningEntry = opening;
  for (const step of ['wellbeing-declined', 'wellbeing-agreed', 'wellbeing-taken-back'] as const) {
    const operationId = readOperationId(newOperation());
    if (!operationId) throw new Error('a new operation id is not one of ours');
    const command = { operationId, by: lewis, about: lewis, openingId: now.entryId, step, noticeOn: null };
    const done = onOpening(given, newHead(lewis, on('2027-01-01')), now, command, at('2027-01-19T11:00:00Z'));
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    now = done.value.changed;
  }
  expect(asksForWellbeing(inHead(now))).toBe(false);
});

describe('the worker’s answer about wellbeing', () => {
  let world: World;
  afterEach(() => world?.product.close());
  const asked = async () => {
    world = await openWorld();
    return openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
  };

  it('that they said no is told to whoever asked and to nobody else, as they are promised', async () => {
    const id = await asked();
    const said = await stepOn(world, 'lewis', id, { do: 'decline-wellbeing' });
    expect(said.text).toContain('is told only that');
    expect((await world.product.api('priya', '/api/threads/lewis/openings')).text).not.toMatch(/not agree/);
  });

  it('yes, back, and yes again is one message', async () => {
    const id = await asked();
    for (const step of ['agree-wellbeing', 'take-back-wellbeing', 'agree-wellbeing'])
      expect((await stepOn(world, 'lewis', id, { do: step })).status).toBe(201);
    await world.product.sweeper.run(world.product.ports);
    world.product.pass(60_000);
    await world.product.sweeper.run(world.product.ports);
    const words = world.product
      .chat('tom')
      .filter((one) => one.words.includes('The answer you asked for is there'));
    expect(words).toHaveLength(1);
  });
});

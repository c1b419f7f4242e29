// What a strict reader found in who opens files, what is kept of whom, and copies: each as somebody would say it.

import type { OpeningEntry } from '../../bot/domain/access/opening';
import { asksForWellbeing, inHead } from '../../bot/domain/access/opening-rules';
import { onOpening } from '../../bot/domain/access/opening-steps';
import type { Person } from '../../bot/domain/council';
import { type PersonId, personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { namelessName, reduced } from '../../bot/domain/retention/directory-rows';
import { keptBecause } from '../../bot/domain/retention/removal';
import { colleaguesFinder, searchFor } from '../../bot/domain/rights/mentions';
import { newHead } from '../../bot/domain/thread-head';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { deliverOutbox } from '../../bot/use-cases/deliver-outbox';
import { importCouncil } from '../../bot/use-cases/import-council';
import { readOutbox } from '../../bot/use-cases/read-outbox';
import { removeFile } from '../../bot/use-cases/retention/remove-file';
import { elsewhereLine } from '../../bot/use-cases/rights/copy-of-threads';
import { removedSentence } from '../../bot/views/retention/removed-words';
import { openParts, openWorld, people, stepOn, type World } from '../api/access-world';
import { newOperation } from '../api/clock-steps';
import { keepingIn, protectedCast } from '../api/kept-files';
import { at, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const lewis = personId('lewis');
const today = on('2033-04-01');

describe('somebody whose rows were removed', () => {
  const gone = (who: string, displayName: string, named: boolean): Person =>
    reduced(person(who, { displayName, endDate: on('2027-03-31') }), named, today);
  const known = council({
    people: [gone('lewis', 'Lewis Grant', false), gone('imran', 'Imran Shah', true), person('priya')],
    relationships: [],
  });

  it('1 a copy for somebody who has no name any more does not look for "somebody", "who" and "left"', () => {
    const search = searchFor(known, gone('lewis', 'Lewis Grant', false));
    expect(known.people.get(lewis)?.displayName).toBe(namelessName);
    expect(search.names('Who has seen the plan? Left a message. Somebody rang.')).toEqual([]);
  });

  it('2 a colleague who left and whose name is kept is still somebody else in a copy', () => {
    expect(colleaguesFinder(known, personId('priya'))('Imran Shah said that he was ill.')).toEqual([
      'Imran Shah',
    ]);
  });
});

describe('rows that are removed', () => {
  let product: Product;
  afterEach(() => product.close());
  const keeping = keepingIn(() => product);
  const due = async () => {
    product = await openProduct({
      clock: '2027-03-08T10:00:00Z',
      rows: { people: protectedCast },
      sessions: [held('lewis', 'priya', '2027-02-08')],
    });
    await keeping.leaves('lewis', '2027-03-31');
    product.moveClock('2033-04-01T09:00:00Z');
    const { plan } = await keeping.planned();
    const operationId = readOperationId(newOperation());
    if (!operationId) throw new Error('a new operation id is not one of ours');
    return { operationId, by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
  };
  const rowIn = (ports: CouncilPorts = product.ports) => ports.directory.council().people.get(lewis);
  const backIn = (ports: CouncilPorts) => {
    const { people, relationships } = ports.directory.council();
    return importCouncil(ports, {
      people: [...people.values()].map((one) => (one.personId === lewis ? person('lewis') : one)),
      relationships: [...relationships, supervises('priya', 'lewis')],
    });
  };

  it('3 who works here again since a removal was broken off keeps their row when it goes on', async () => {
    const command = await due();
    const { directory } = product.ports;
    const dying = {
      ...product.ports,
      directory: { ...directory, forget: () => Promise.reject(new Error('crashed')) },
    };
    await expect(removeFile(dying, command)).rejects.toThrow('crashed');
    await backIn(product.ports);
    expect(rowIn()?.endDate).toBeNull();
    await removeFile(product.ports, command);
    expect(rowIn()).toMatchObject({ email: 'lewis@arden.example', entraObjectId: 'lewis', endDate: null });
  });

  it('4 who starts here again while the other files are being read keeps their row', async () => {
    const command = await due();
    const { everything } = product.ports;
    async function* slowly(of: PersonId) {
      await backIn(product.ports);
      yield* everything.threadsBut(of);
    }
    await removeFile({ ...product.ports, everything: { ...everything, threadsBut: slowly } }, command);
    expect(rowIn()).toMatchObject({ email: 'lewis@arden.example', entraObjectId: 'lewis', endDate: null });
  });

  it('5 a removal of very many rows that was broken off takes the rest when it goes on', async () => {
    const command = await due();
    const workload = Array.from({ length: 180 }, (_, n) => ({
      personId: lewis,
      date: on(
        `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      ),
      cases: n,
      weighted: null,
      factors: '',
    }));
    await product.ports.directory.replace({ workload });
    const { directory } = product.ports;
    const forget: typeof directory.forget = (...given) => {
      product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
      return directory.forget(...given);
    };
    await expect(
      removeFile({ ...product.ports, directory: { ...directory, forget } }, command),
    ).rejects.toThrow();
    product.store.faults.clear();
    const again = await product.another('after a restart');
    const done = await removeFile(again, command);
    expect(done.ok).toBe(true);
    expect(again.directory.council().workload.filter((row) => row.personId === lewis)).toHaveLength(0);
  });

  it('6 an import by a process that has not heard of the removal brings nothing back', async () => {
    const command = await due();
    const other = await product.another('the import');
    const { people } = other.directory.council();
    await removeFile(product.ports, command);
    await importCouncil(other, { people: [...people.values()] });
    expect(rowIn(other)).toMatchObject({ email: '', removedOn: today });
  });

  it('7 of a removal that left the rows where they were nobody says that they went', async () => {
    const command = await due();
    const { drafts } = product.ports;
    const forget: typeof drafts.forget = async (about) => {
      expect((await keeping.hold()).status).toBe(201);
      return drafts.forget(about);
    };
    const done = await removeFile({ ...product.ports, drafts: { ...drafts, forget } }, command);
    if (!done.ok) throw new Error('it was not removed');
    expect(rowIn()?.email).toBe('lewis@arden.example');
    expect(done.value.entry.classes).not.toContain('directory');
  });
});

describe('a copy that looks by other names', () => {
  const given = council({
    people: [
      person('lewis', { displayName: 'Lewis Grant' }),
      person('lewis.b', { displayName: 'Lewis Brook' }),
      person('sunita'),
    ],
    relationships: [],
  });
  const [whose = person('lewis')] = given.people.values();

  it('8 what is perhaps theirs is in it also where the same entry names them whole elsewhere', () => {
    const line = elsewhereLine(
      {
        is: 'full-text',
        of: personId('sunita'),
        documentId: 'x',
        fullText: { textId: 'x', text: 'Lewis Grant came.', why: 'Lewis was unwell that day.' },
      },
      lewis,
      searchFor(given, whose),
      today,
    );
    expect(JSON.stringify(line)).toContain('unwell');
  });

  it.each(['J.B.', 'Jo/Joanna', 'L. Grant-Osei (Lou)'])(
    '9 a name that was accepted is found: %s',
    (name) => {
      expect(searchFor(given, whose, [name]).isIn({ text: `I asked ${name} about it.` })).toBe(true);
    },
  );
});

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

  it('10 on somebody’s last day nothing waits for a tomorrow that they do not have', async () => {
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

  it('17 of glass that was broken and closed again at once both hear on that day, whatever they heard before', async () => {
    world = await openWorld();
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    await sweep();
    expect(opened()).toBe(1);
    const id = await openParts(world, 'tom', { parts: ['decisions'], reason: 'safety' });
    expect((await stepOn(world, 'tom', id, { do: 'close' })).status).toBe(201);
    await sweep();
    expect(opened()).toBe(2);
  });

  it('11 two processes tell of two openings of one day in one message', async () => {
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

it('12 who said no about wellbeing, then yes, then took that back is not asked once more', () => {
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

it('13 a file is not called due before the day of anything that lies in it', () => {
  const retention = { ...defaultPolicy.retention, workerFileMonths: 72, quickDecisionMonths: 120 };
  const given = council({
    people: [person('lewis', { endDate: on('2027-03-31') })],
    policies: [{ ...defaultPolicy, retention }],
  });
  const file = newHead(lewis, on('2026-01-01'));
  expect(keptBecause(given, file, ['quick-decisions', 'directory'], today)).toMatchObject({
    because: 'too-early',
  });
});

it('14 a removal of nothing but rows does not say that it was of 0 documents', () => {
  const words = removedSentence(council({}), {
    kind: 'removed',
    entryId: newOperation(),
    at: at('2033-04-01T09:00:00Z'),
    saidBy: personId('priya'),
    classes: ['directory'],
    count: 0,
    dueOn: today,
    plan: '',
    why: '',
    finished: null,
  });
  expect(words).not.toMatch(/\b0 documents/);
});

describe('the worker’s answer about wellbeing', () => {
  let world: World;
  afterEach(() => world?.product.close());
  const asked = async () => {
    world = await openWorld();
    return openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
  };

  it('15 that they said no is told to whoever asked and to nobody else, as they are promised', async () => {
    const id = await asked();
    const said = await stepOn(world, 'lewis', id, { do: 'decline-wellbeing' });
    expect(said.text).toContain('is told only that');
    expect((await world.product.api('priya', '/api/threads/lewis/openings')).text).not.toMatch(/not agree/);
  });

  it('16 yes, back, and yes again is one message', async () => {
    const id = await asked();
    for (const step of ['agree-wellbeing', 'take-back-wellbeing', 'agree-wellbeing'])
      expect((await stepOn(world, 'lewis', id, { do: step })).status).toBe(201);
    await world.product.sweeper.run(world.product.ports);
    world.product.pass(60_000);
    await world.product.sweeper.run(world.product.ports);
    const words = world.product.chat('tom').filter((one) => one.words.includes('agrees that you read'));
    expect(words).toHaveLength(1);
  });
});

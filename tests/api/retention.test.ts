// Keeping and removing over HTTP: holds, the dry run, the removal, and every way in which it is refused.
import { thread } from '../../bot/api/contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { verifyThread } from '../../bot/evidence/verify-thread';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { openContainers } from '../../bot/store/open-cosmos';
import { importCouncil } from '../../bot/use-cases/import-council';
import { exportYear } from '../../bot/use-cases/papers/export-year';
import { gatherFile } from '../../bot/use-cases/papers/gather-file';
import { removeFile } from '../../bot/use-cases/retention/remove-file';
import { removedSentence } from '../../bot/views/retention/removed-words';
import { person, supervises } from '../domain/given-council';
import { openProduct, type Product, tenant } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { everythingIn, fillFile, keepingIn, protectedCast } from './kept-files';

let product: Product;
afterEach(() => product.close());
const keeping = keepingIn(() => product);
const lewis = personId('lewis');

const earlier = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const month = String((n % 12) + 1).padStart(2, '0');
    const day = String(1 + Math.floor(n / 12)).padStart(2, '0');
    return held('lewis', 'priya', `2025-${month}-${day}`);
  });

const open = async (
  sessions = [held('lewis', 'priya', '2027-02-08'), held('sunita', 'priya', '2027-02-09')],
) => {
  product = await openProduct({ clock: '2027-03-08T10:00:00Z', rows: { people: protectedCast }, sessions });
};

/** Lewis left on the last day of March 2027: due on 31 March 2033. */
const leftLongAgo = async (today = '2033-04-01T09:00:00Z') => {
  await keeping.leaves('lewis', '2027-03-31');
  product.moveClock(today);
};

const findings = async () => verifyThread(await product.ports.evidence.thread(lewis));

describe('the page of what is kept', () => {
  it('is the data protection officer’s: everybody else is answered as if it were not there', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    for (const who of ['priya', 'tom', 'hannah', 'ruth', 'grace', 'sunita']) {
      const answers = await Promise.all([
        keeping.open(who),
        keeping.plan('lewis', who),
        keeping.remove({ plan }, who),
        keeping.hold({}, who),
        keeping.lift(newOperation(), {}, who),
        // Not even what is wrong with a question is said.
        product.api(who, '/api/retention/plan', { nonsense: true }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
    }
  });

  it('names whose file is due, whose is not and why, and nobody in post', async () => {
    await open();
    await keeping.leaves('sunita', '2028-05-31');
    await leftLongAgo();
    const page = await keeping.opened();
    expect(page.due.files).toEqual([
      {
        person: expect.objectContaining({ personId: 'lewis' }),
        words: 'Left on Wednesday 31 March 2027. Due for review since Thursday 31 March 2033.',
      },
    ]);
    expect(page.notDue.files).toEqual([
      {
        person: expect.objectContaining({ personId: 'sunita' }),
        words: 'Left on Wednesday 31 May 2028. Kept until Wednesday 31 May 2034 at least.',
      },
    ]);
    expect(page.table[0]).toEqual({
      what: 'Supervision file: sessions, records, agreements, actions, learning',
      keep: '6 years after the person has left',
      after: 'Somebody reviews it',
    });
    expect(page.table.at(-1)?.keep).toBe('14 days after the last change');
  });

  it('says of somebody the files no longer name that their file is never due', async () => {
    await open();
    await forgetPerson('lewis');
    product.moveClock('2050-04-01T09:00:00Z');
    const page = await keeping.opened();
    expect(page.due.files).toEqual([]);
    expect(page.notDue.files[0]).toMatchObject({
      person: { name: "Not in the council's files: lewis" },
      words: 'When they left is not known, so it is never due. Bring them in again with their last day.',
    });
    expect((await keeping.plan()).body.fields).toMatchObject([{ field: 'person' }]);
    expect((await keeping.plan('nobody-at-all')).status).toBe(404);
  });
});

/** As a council's files never do: whoever was in them once stays. */
async function forgetPerson(who: string) {
  const { directory } = openContainers(product.store);
  const { resources } = await directory.items
    .query<{ readonly id: string; readonly row?: { readonly personId?: string } }>(
      { query: 'SELECT * FROM c WHERE c.type = @type', parameters: [{ name: '@type', value: 'people' }] },
      { partitionKey: tenant },
    )
    .fetchAll();
  for (const { id, row } of resources) if (row?.personId === who) await directory.item(id, tenant).delete();
  await product.ports.directory.refresh();
}

describe('a hold', () => {
  it('stands until it is lifted, each said once however often it is sent', async () => {
    await open();
    const operationId = newOperation();
    expect((await keeping.hold({ operationId })).status).toBe(201);
    expect((await keeping.hold({ operationId })).status).toBe(200);
    expect((await keeping.hold({ operationId, reason: 'inquiry' })).status).toBe(409);
    const [hold] = (await keeping.opened()).holds.standing;
    expect(hold).toMatchObject({
      holdId: operationId,
      reason: 'Legal proceedings, begun or expected',
      why: 'holdwords of a tribunal',
      placed: 'dilys, Mon 8 Mar 2027, 10:00',
      lifted: null,
    });
    const lifting = newOperation();
    expect((await keeping.lift(operationId, { operationId: lifting }, 'della')).status).toBe(201);
    expect((await keeping.lift(operationId, { operationId: lifting }, 'della')).status).toBe(200);
    expect((await keeping.lift(operationId)).body.fields).toMatchObject([{ field: 'lift' }]);
    const { holds } = await keeping.opened();
    expect(holds.standing).toEqual([]);
    expect(holds.lifted).toMatchObject([
      { lifted: 'Lifted by della, Mon 8 Mar 2027, 10:00: liftwords, it is over' },
    ]);
    expect(await findings()).toEqual([]);
  });

  it('needs words and a reason, a person that is there, a hold that is there, and is never on one’s own file', async () => {
    await open();
    expect((await keeping.hold({ why: ' ' })).body.fields).toMatchObject([{ field: 'why' }]);
    expect((await keeping.hold({ why: 'x'.repeat(601) })).body.fields).toMatchObject([{ field: 'why' }]);
    expect((await keeping.hold({ reason: 'because' })).status).toBe(400);
    expect((await keeping.hold({ extra: 1 })).status).toBe(400);
    expect((await keeping.hold({}, 'dilys', 'nobody-at-all')).status).toBe(404);
    expect((await keeping.lift(newOperation())).status).toBe(404);
    expect((await keeping.hold({}, 'dilys', 'dilys')).status).toBe(404);
    expect((await keeping.hold({}, 'dilys', 'me')).status).toBe(404);
    expect((await keeping.hold({}, 'della', 'dilys')).status).toBe(201);
    expect((await keeping.opened('dilys')).holds.standing).toEqual([]);
    expect((await keeping.opened('della')).holds.standing).toHaveLength(1);
  });

  it('is in no answer to the pair, nor to whoever looks in from outside: not its words, not that there is one', async () => {
    await open();
    await fillFile(() => product, 'lewis', 'own');
    const before = await answersToOthers();
    const holdId = newOperation();
    await keeping.hold({ operationId: holdId });
    const second = newOperation();
    await keeping.hold({ operationId: second });
    await keeping.lift(second);
    const after = await answersToOthers();
    for (const [who, text] of after) {
      expect([who, /holdwords|liftwords|litigation|"hold|hold"|dilys/.exec(text)?.[0]]).toEqual([
        who,
        undefined,
      ]);
      expect(text).not.toContain(holdId);
      expect([who, steady(text)]).toEqual([who, steady(before.get(who) ?? '')]);
    }
    for (const who of ['lewis', 'priya', 'tom', 'ruth'])
      expect((await product.api(who, `/api/threads/lewis/entries/${holdId}`)).status).toBe(404);
    const year = await exportYear(product.ports, lewis, lewis, null);
    expect(JSON.stringify(year)).toContain('owndecided');
    expect(JSON.stringify(year)).not.toMatch(/holdwords|liftwords|"hold/);
    const chats = product.connector.delivered.map(({ body }) => JSON.stringify(body)).join('\n');
    expect(chats).not.toMatch(/holdwords|liftwords/);
  });
});

/** Ids that are minted with every answer are no difference. */
const steady = (text: string) =>
  text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');

/** Everything the pair, their manager and the others can read of this file. */
async function answersToOthers(): Promise<ReadonlyMap<string, string>> {
  const paths = [
    '/api/threads/lewis',
    '/api/threads/lewis/entries?after=x',
    '/api/threads/lewis/open',
    '/api/threads/lewis/records',
    '/api/threads/lewis/agreement',
    '/api/threads/lewis/actions',
    '/api/threads/lewis/activities',
    '/api/threads/lewis/openings',
    '/api/threads/lewis/preparation',
    '/api/team',
    '/api/below',
    '/api/files',
  ];
  const answers = new Map<string, string>();
  for (const who of ['lewis', 'priya', 'tom', 'ruth', 'hannah', 'grace']) {
    const texts = await Promise.all(paths.map(async (path) => (await product.api(who, path)).text));
    answers.set(who, texts.join('\n'));
  }
  return answers;
}

describe('the dry run', () => {
  it('counts by kind and class with the oldest and the newest day, and says what stays', async () => {
    await open();
    await fillFile(() => product, 'lewis', 'own');
    await leftLongAgo();
    const plan = await keeping.planned();
    expect(plan.mayRemove).toBe(true);
    expect(plan.words).toBe('lewis left on Wednesday 31 March 2027.');
    expect(plan.groups.map(({ title }) => title)).toEqual([
      'Supervision file',
      'Quick decisions',
      'Written for themselves, or not issued',
      "What the council's files say of the person",
    ]);
    expect(plan.groups.flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining([
        { what: 'Sessions and dates', count: '2', days: 'Mon 8 Feb 2027 to Mon 8 Mar 2027' },
        { what: 'Records', count: '1', days: 'Mon 8 Mar 2027' },
        { what: 'Quick decisions', count: '1', days: 'Mon 8 Mar 2027' },
      ]),
    );
    expect(plan.cannotBeUndone).toMatch(/^This cannot be undone\./);
    expect(JSON.stringify(plan)).not.toMatch(/own(decided|because|point|private|reflected|slept|begun)/);
    expect((await keeping.planned()).plan).toBe(plan.plan);
  });

  it('of a file that is not due counts nothing and says why', async () => {
    await open();
    expect((await keeping.plan()).body.fields).toMatchObject([
      { field: 'person', message: expect.stringContaining('in post') },
    ]);
    await leftLongAgo('2033-03-30T09:00:00Z');
    expect((await keeping.plan()).body.fields).toMatchObject([
      { field: 'person', message: expect.stringContaining('Thursday 31 March 2033') },
    ]);
    product.moveClock('2033-03-31T09:00:00Z');
    expect((await keeping.plan()).status).toBe(200);
    await keeping.hold();
    expect((await keeping.plan()).body.fields).toMatchObject([
      { field: 'person', message: expect.stringContaining('hold') },
    ]);
  });
});

describe('the removal', () => {
  it('takes what was looked at, leaves no word of it anywhere, every word of the others, and a chain that still verifies', async () => {
    await open();
    await fillFile(() => product, 'lewis', 'goneword-');
    await fillFile(() => product, 'sunita', 'staysword-');
    await keeping.hold();
    await leftLongAgo();
    const hits = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;
    const before = await everythingIn(product);
    expect(hits(before, /goneword-/g)).toBeGreaterThan(8);
    const [hold] = (await keeping.opened()).holds.standing;
    await keeping.lift(hold?.holdId ?? '');
    const plan = await keeping.planned();
    const operationId = newOperation();
    const removed = await keeping.remove({ operationId, plan: plan.plan, why: 'Nobody needs it.' });
    expect(removed.status).toBe(201);
    const documents = plan.groups.slice(0, -1).flatMap(({ lines }) => lines);
    const count = documents.reduce((sum, one) => sum + Number(one.count), 0);
    expect(removed.body.message).toContain(`${count} documents`);
    const after = await everythingIn(product);
    expect(hits(after, /goneword-|holdwords|liftwords/g)).toBe(0);
    expect(hits(after, /staysword-/g)).toBe(hits(before, /staysword-/g));
    expect(await findings()).toEqual([]);
    const stored = (await product.ports.threads.entry(lewis, operationId))?.entry;
    expect(stored).toMatchObject({
      kind: 'removed',
      saidBy: 'dilys',
      count,
      dueOn: '2033-03-31',
      plan: plan.plan,
      why: 'Nobody needs it.',
      finished: '2033-04-01T09:00:00.000Z',
    });
    expect(await product.ports.threads.lying(lewis)).toMatchObject([{ of: 'removed' }]);
    expect((await keeping.remove({ operationId, plan: plan.plan, why: 'Nobody needs it.' })).status).toBe(
      200,
    );
    const opened = await keeping.opened();
    expect(opened.due.files).toEqual([]);
    expect(opened.removed.files).toMatchObject([
      { person: { personId: 'lewis' }, words: expect.stringContaining('by dilys'), why: 'Nobody needs it.' },
    ]);
    expect(opened.removed.files[0]?.words).toContain(`${count} documents removed`);
    const page = await product.api('dilys', '/api/threads/lewis/openings');
    expect(page.body.summary).toContain(
      'Parts of this file were removed on Friday 1 April 2033 after a review.',
    );
  });

  it('is refused with another plan, when something came or changed meanwhile, and without a reason', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    expect((await keeping.remove({ plan: `${plan}0` })).status).toBe(409);
    expect((await keeping.remove({ plan, why: '' })).body.fields).toMatchObject([{ field: 'why' }]);
    const holdId = newOperation();
    await keeping.hold({ operationId: holdId });
    await keeping.lift(holdId);
    const changed = await keeping.remove({ plan });
    expect([changed.status, changed.body.type]).toEqual([409, 'urn:supervision-thread:changed-meanwhile']);
    const used = newOperation();
    const now = await keeping.planned();
    expect((await keeping.remove({ operationId: used, plan: now.plan })).status).toBe(201);
    expect((await keeping.remove({ operationId: used, plan: now.plan, why: 'Something else.' })).status).toBe(
      409,
    );
  });

  it('is refused before the day, in post, and while a hold stands, whatever plan comes along', async () => {
    await open();
    expect((await keeping.remove({ plan: 'x' })).body.fields).toMatchObject([{ field: 'person' }]);
    await leftLongAgo('2033-03-31T09:00:00Z');
    const { plan } = await keeping.planned();
    product.moveClock('2033-04-01T09:00:00Z');
    await keeping.hold();
    expect((await keeping.remove({ plan })).body.fields).toMatchObject([
      { field: 'person', message: expect.stringContaining('hold') },
    ]);
    await keeping.leaves('lewis', null);
    const { holds } = await keeping.opened();
    await keeping.lift(holds.standing[0]?.holdId ?? '');
    expect((await keeping.remove({ plan })).body.fields).toMatchObject([
      { field: 'person', message: expect.stringContaining('in post') },
    ]);
    expect(await product.ports.threads.lying(lewis)).toHaveLength(3);
  });

  it('of nothing is refused, and a second time there is nothing left', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    expect((await keeping.remove({ plan })).status).toBe(201);
    expect((await keeping.plan()).body.fields).toMatchObject([{ field: 'person' }]);
    expect((await keeping.remove({ plan })).body.fields).toMatchObject([{ field: 'person' }]);
  });

  it('takes what the council’s files say of the person too, and keeps the name for whoever’s file still has it', async () => {
    await open();
    await fillFile(() => product, 'sunita', 'hers');
    // Priya supervised both: her name is part of their records, and nobody's else is of Lewis's.
    await keeping.leaves('priya', '2027-03-31');
    await leftLongAgo();
    const lewisPlan = await keeping.planned();
    expect(lewisPlan.groups.at(-1)).toMatchObject({ title: "What the council's files say of the person" });
    expect((await keeping.remove({ plan: lewisPlan.plan })).body.message).toContain('what the council');
    const { people, relationshipsOf } = product.ports.directory.council();
    expect(people.get(lewis)).toMatchObject({
      displayName: 'Somebody who has left',
      email: '',
      removedOn: '2033-04-01',
    });
    expect(relationshipsOf.get(lewis)).toBeUndefined();
    const priya = personId('priya');
    const { plan } = await keeping.planned('priya');
    expect((await keeping.remove({ plan, personId: 'priya' })).status).toBe(201);
    expect(product.ports.directory.council().people.get(priya)).toMatchObject({
      displayName: 'priya',
      email: '',
      roles: [],
    });
    expect((await keeping.opened()).due.files).toEqual([]);
    // With the last file that names her the name goes too.
    await keeping.leaves('sunita', '2027-03-31');
    await product.ports.directory.replace({
      relationships: [supervises('priya', 'sunita'), supervises('tom', 'helen')],
    });
    const hers = await keeping.planned('sunita');
    expect((await keeping.remove({ plan: hers.plan, personId: 'sunita' })).status).toBe(201);
    expect(product.ports.directory.council().people.get(priya)?.displayName).toBe('Somebody who has left');
    expect(await findings()).toEqual([]);
  });

  it('of what was written afterwards comes up for review again, and goes like the rest', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    await keeping.remove({ plan });
    expect((await keeping.opened()).due.files).toEqual([]);
    const holdId = newOperation();
    await keeping.hold({ operationId: holdId });
    expect((await keeping.opened()).due.files).toEqual([]);
    await keeping.lift(holdId);
    expect((await keeping.opened()).due.files).toMatchObject([
      { person: { personId: 'lewis' }, words: expect.stringContaining('this is what is there now') },
    ]);
    const again = await keeping.planned();
    expect(again.groups.map(({ title }) => title)).toEqual(['Who opened the file, and holds']);
    expect((await keeping.remove({ plan: again.plan })).status).toBe(201);
    expect((await keeping.opened()).due.files).toEqual([]);
    expect((await product.ports.threads.lying(lewis)).map(({ of }) => of)).toEqual(['removed', 'removed']);
    expect(await findings()).toEqual([]);
  });

  it('is said in the thread and on the printed file of somebody who comes back: when, who, what and why it was time, no word of it', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    await keeping.remove({ plan, why: 'whyword of the officer' });
    const council = product.ports.directory.council();
    const people = [...council.people.values()].map((one) =>
      one.personId === lewis ? person('lewis') : one,
    );
    const relationships = [...council.relationships, supervises('priya', 'lewis')];
    await importCouncil(product.ports, { people, relationships });
    for (const who of ['lewis', 'priya']) {
      const page = await product.api(who, '/api/threads/lewis');
      const entry = thread.parse(page.body).entries.find(({ title }) => title.includes('removed'));
      expect(entry).toMatchObject({
        title: 'Parts of this file were removed after a review',
        when: 'Fri 1 Apr 2033, 10:00',
      });
      expect(entry?.facts).toEqual([
        'Removed by dilys',
        '1 document',
        'Kept for 6 years after leaving, which was over on Thursday 31 March 2033.',
      ]);
      expect(page.text).not.toContain('whyword');
    }
    const gathered = await gatherFile(product.ports, personId('priya'), lewis);
    if (!gathered.ok) throw new Error('the file is not open');
    const [removed] = gathered.value.removed;
    expect(removed && removedSentence(product.ports.directory.council(), removed)).toContain(
      '1 document removed by dilys, Fri 1 Apr 2033, 10:00.',
    );
  });

  it('does not come back with files that still have it', async () => {
    await open();
    await leftLongAgo();
    const { plan } = await keeping.planned();
    await keeping.remove({ plan });
    const council = product.ports.directory.council();
    await importCouncil(product.ports, {
      people: [...council.people.values()],
      sessions: [held('lewis', 'priya', '2027-02-08'), held('sunita', 'priya', '2027-02-09')],
    });
    expect(await product.ports.threads.lying(lewis)).toMatchObject([{ of: 'removed' }]);
    expect(await findings()).toEqual([]);
  });
});

/** Everything a removal asks of the store, in order; the one of that number never comes back, done or not. */
function dyingPorts(ports: CouncilPorts, at: number, when: 'before' | 'after'): CouncilPorts {
  let calls = 0;
  const mortal = <Given extends readonly unknown[], Answer>(work: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      calls += 1;
      const dies = calls === at;
      if (dies && when === 'before') throw new Error('crashed');
      const answer = await work(...given);
      if (dies) throw new Error('crashed');
      return answer;
    };
  };
  const { threads, teams, conversations, drafts, outbox } = ports;
  return {
    ...ports,
    threads: { ...threads, write: mortal(threads.write), entomb: mortal(threads.entomb) },
    teams: { ...teams, forget: mortal(teams.forget) },
    conversations: { ...conversations, forget: mortal(conversations.forget) },
    drafts: { ...drafts, forget: mortal(drafts.forget) },
    outbox: { ...outbox, done: mortal(outbox.done) },
  };
}

describe('a removal that was broken off', () => {
  // Begin, three batches, team rows, chat, drafts, outbox, finish.
  it.each([
    [1, 'after'],
    [2, 'before'],
    [3, 'after'],
    [5, 'before'],
    [8, 'after'],
    [9, 'before'],
    [9, 'after'],
  ] as const)(
    'at write %i, %s it was done: is offered again, goes on, and ends like any other',
    async (at, when) => {
      await open(earlier(110));
      await leftLongAgo();
      const { plan } = await keeping.planned();
      const operationId = readOperationId(newOperation());
      if (!operationId) throw new Error('a new operation id is not one of ours');
      const command = { operationId, by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
      await expect(removeFile(dyingPorts(product.ports, at, when), command)).rejects.toThrow('crashed');
      expect(await findings()).toEqual([]);
      const [begun] = (await keeping.opened()).begun;
      if (at < 9 || when === 'before') {
        expect(begun).toMatchObject({ operationId, plan, why: 'Reviewed.' });
        expect((await keeping.opened()).due.files).toEqual([]);
      }
      // Another data protection officer may go on with it.
      const again = await keeping.remove({ operationId, plan, why: 'Reviewed.' }, 'della');
      expect(again.body.message).toContain('110 documents');
      expect(await product.ports.threads.lying(lewis)).toMatchObject([{ of: 'removed' }]);
      expect(await findings()).toEqual([]);
      expect((await keeping.opened()).begun).toEqual([]);
    },
  );

  it('stops at once when a hold is placed, and goes on when it is lifted; the hold itself stays', async () => {
    await open(earlier(110));
    await leftLongAgo();
    const { plan } = await keeping.planned();
    const operationId = readOperationId(newOperation());
    if (!operationId) throw new Error('a new operation id is not one of ours');
    const command = { operationId, by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
    const { threads } = product.ports;
    const holdId = newOperation();
    let batches = 0;
    // The hold comes between reading the head and the second batch: its ETag stops the batch.
    const entomb: typeof threads.entomb = async (given) => {
      batches += 1;
      if (batches === 2) await keeping.hold({ operationId: holdId }, 'della');
      return threads.entomb(given);
    };
    const stopped = await removeFile({ ...product.ports, threads: { ...threads, entomb } }, command);
    expect(stopped).toMatchObject({ ok: false, refusal: { problems: [{ kind: 'kept', because: 'held' }] } });
    expect(batches).toBe(2);
    const left = (await threads.lying(lewis)).filter(({ of }) => of === 'session');
    expect(left).toHaveLength(110 - 45);
    expect(await findings()).toEqual([]);
    await keeping.lift(holdId);
    expect((await keeping.remove({ operationId, plan, why: 'Reviewed.' })).status).toBe(201);
    const kinds = (await threads.lying(lewis)).map(({ of }) => of).sort();
    expect(kinds).toEqual(['hold', 'hold-step', 'removed']);
    expect(await findings()).toEqual([]);
  });
});

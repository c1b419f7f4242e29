// What goes wrong around the supervision clock on ordinary days: files that come again, handovers, forged cards, repeats.
import { randomUUID } from 'node:crypto';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { writeCouncilFiles } from '../../bot/council-files/write-council-files';
import { supervisionStatus } from '../../bot/domain/clock/due';
import type { Duty } from '../../bot/domain/council';
import { londonDate } from '../../bot/domain/dates';
import type { PersonId } from '../../bot/domain/ids';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { away, cast, castWith, council, head, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';

const products: Product[] = [];
afterEach(async () => {
  for (const product of products.splice(0)) await product.close();
});

const metLately = [
  held('sunita', 'priya', '2027-01-18'),
  held('helen', 'priya', '2027-01-18'),
  held('kerry', 'helen', '2027-01-18'),
  held('priya', 'tom', '2027-01-18'),
];
/** Lewis was met on 29 December and is due on Tuesday 26 January; everybody else was met yesterday. */
const lewisOwed = [held('lewis', 'priya', '2026-12-29'), ...metLately];

/** Tuesday 19 January 2027, ten o'clock. */
async function open(options: Parameters<typeof openProduct>[0] = {}): Promise<Product> {
  const product = await openProduct({ sessions: lewisOwed, clock: '2027-01-19T10:00:00Z', ...options });
  products.push(product);
  return product;
}

const sweep = (product: Product) => product.sweeper.run(product.ports);

/** The sweep runs at nine on each of these days. */
async function live(product: Product, ...days: readonly string[]): Promise<void> {
  for (const day of days) {
    product.moveClock(`${day}T09:00:00Z`);
    await sweep(product);
  }
}

async function headOf(product: Product, who: string): Promise<ThreadHead> {
  const read = await product.ports.threads.readHead(personId(who));
  if (!read) throw new Error(`${who} has no thread`);
  return read.head;
}

async function bookedIn(product: Product, who: string) {
  const [session] = (await headOf(product, who)).booked;
  if (!session) throw new Error('nothing is booked');
  return session;
}

const post = (product: Product, as: string, path: string, body: object) =>
  product.api(as, `/api/threads/${path}`, { operationId: randomUUID(), ...body });
const book = (product: Product, as: string, who: string, date: object, more: object = {}) =>
  post(product, as, `${who}/sessions`, { dates: [date], ...more });
const ask = (product: Product, as: string, who: string, body: object) =>
  post(product, as, `${who}/asks`, body);

/** What became of the soonest date in the diary. */
async function say(product: Product, as: string, who: string, body: object) {
  const { sessionId } = await bookedIn(product, who);
  return post(product, as, `${who}/sessions/${encodeURIComponent(sessionId)}/outcome`, body);
}

/** On Monday 25 January, cancelled today, with the new date to follow tomorrow. */
async function cancelled(product: Product, by: string): Promise<void> {
  await book(product, by, 'lewis', { on: '2027-01-25', at: '10:00' });
  await say(product, by, 'lewis', { outcome: 'cancelled', reason: 'DUTY', toFollow: true });
}

async function statusOf(product: Product, as: string, who: string) {
  const { body } = await product.api(as, `/api/threads/${who}`);
  const { code, sentence } = Object(body.status);
  return { code: String(code), sentence: String(sentence) };
}

const wordsTo = (product: Product, who: string): string =>
  product
    .chat(who)
    .map(({ words }) => words)
    .join('\n');
const cardWith = (product: Product, who: string, words: string): Shown | undefined =>
  product.chat(who).findLast((card) => card.words.includes(words));

/** A card whose one button "Press" sends this, as anybody who can speak to the bot could. */
const forged = (data: object): Shown => ({
  id: 'forged',
  words: '',
  card: { actions: [{ type: 'Action.Submit', title: 'Press', data }] },
});

const onMash = (who: string, day: string): Duty => ({
  personId: personId(who),
  kind: 'MASH',
  date: on(day),
  fromTime: '09:00',
  toTime: '13:00',
});

const handedOver = {
  relationships: [
    supervises('tom', 'priya'),
    supervises('tom', 'helen'),
    supervises('priya', 'sunita'),
    supervises('helen', 'kerry'),
    supervises('priya', 'lewis', { endDate: on('2027-01-19') }),
    supervises('helen', 'lewis', { startDate: on('2027-01-20') }),
  ],
};

/** Somebody who supervises Lewis from January on and has never opened the bot's chat. */
const noorWithoutAChat = {
  people: [...cast, person('noor')],
  relationships: [...council().relationships, supervises('noor', 'lewis', { startDate: on('2027-01-04') })],
};

const oneTeam = [{ teamId: 'east', name: 'East', kind: 'team', parentTeamId: null, site: '', cluster: '' }];

/** The council's sessions as its exported files have them. */
async function sessionsOf(product: Product) {
  const read = readCouncilFiles(
    writeCouncilFiles(await exportCouncil(product.ports)),
    londonDate(product.ports.clock.now()),
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.council.sessions ?? [];
}

describe('files', () => {
  it('exported and taken into another store keep a session that was booked here and held', async () => {
    const product = await open({ rows: { teams: oneTeam } });
    await book(product, 'priya', 'lewis', { on: '2027-01-19', at: '09:00' });
    await say(product, 'priya', 'lewis', { outcome: 'held', minutes: 90 });
    expect((await headOf(product, 'lewis')).lastFormal).toMatchObject({ heldOn: '2027-01-19' });
    const other = await open({ sessions: await sessionsOf(product) });
    expect((await headOf(other, 'lewis')).lastFormal).toMatchObject({ heldOn: '2027-01-19' });
  });

  it('exported and taken into another store do not bring back a date that was moved', async () => {
    const product = await open({ rows: { teams: oneTeam } });
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00' });
    await say(product, 'priya', 'lewis', { outcome: 'moved', reason: 'DUTY', on: '2027-01-26', at: '10:00' });
    const other = await open({ sessions: await sessionsOf(product) });
    expect((await headOf(other, 'lewis')).booked.map((one) => one.on)).toEqual(['2027-01-26']);
  });

  it('that no longer name a former supervisor leave no old copy by which the next one is reminded', async () => {
    const product = await open();
    await importCouncil(product.ports, {
      relationships: [
        ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
        supervises('helen', 'lewis'),
      ],
    });
    await book(product, 'helen', 'lewis', { on: '2027-01-19', at: '09:00' });
    expect((await say(product, 'helen', 'lewis', { outcome: 'held', minutes: 90 })).status).toBe(201);
    await live(product, '2027-01-27', '2027-01-28');
    expect(wordsTo(product, 'helen')).not.toContain('was due');
  });

  it('with a planned group session leave formal supervision without a date', async () => {
    const planned = { kind: 'GROUP', status: 'PLANNED', minutes: null } as const;
    const product = await open({ sessions: [...lewisOwed, held('lewis', 'priya', '2027-01-20', planned)] });
    expect((await statusOf(product, 'priya', 'lewis')).code).toBe('DUE_SOON');
  });

  it('with a planned group session that was held do not move the due date', async () => {
    const planned = { kind: 'GROUP', status: 'PLANNED', minutes: null } as const;
    const product = await open({ sessions: [...lewisOwed, held('lewis', 'priya', '2027-01-19', planned)] });
    expect((await headOf(product, 'lewis')).booked).toEqual([]);
    const sessions = [...lewisOwed, held('lewis', 'priya', '2027-01-19', { kind: 'GROUP' })];
    await importCouncil(product.ports, { sessions });
    expect((await headOf(product, 'lewis')).lastFormal).toMatchObject({ heldOn: '2026-12-29' });
  });

  it('with a session cancelled ahead change nothing when they come in again the next day', async () => {
    const dropped = { status: 'CANCELLED', minutes: null, reason: 'DUTY' } as const;
    const sessions = [...lewisOwed, held('lewis', 'priya', '2027-02-10', dropped)];
    const product = await open({ sessions });
    product.moveClock('2027-01-20T07:00:00Z');
    expect(await importCouncil(product.ports, { sessions })).toMatchObject({ threads: 0 });
  });
});

describe('versions', () => {
  it('a closure that begins on the due date makes nobody overdue on the day it begins', () => {
    const closures = [{ title: 'Flood', fromDate: on('2027-06-30'), toDate: on('2027-07-02') }];
    const flooded = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-06-30'), closures };
    const thread = head('lewis', '2027-06-02');
    expect(supervisionStatus(council(), thread, on('2027-06-30')).code).toBe('DUE_SOON');
    const arden = council({ policies: [defaultPolicy, flooded] });
    expect(supervisionStatus(arden, thread, on('2027-06-30')).code).not.toBe('OVERDUE');
  });

  it('an import during which the policy is changed is noticed by the process that changed it', async () => {
    const product = await open();
    const importer = await product.another('import');
    const many = Array.from({ length: 450 }, (_, index) => person(`new-${index}`));
    const spring = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-04-01') };
    const [saved] = await Promise.all([
      product.ports.directory.addPolicy(spring, product.ports.directory.council().policies),
      importer.directory.replace({ people: [...cast, ...many] }),
    ]);
    expect(saved).toBe('written');
    await sweep(product);
    expect(product.ports.directory.council().people.size).toBe(cast.length + many.length);
  });
});

describe('who hears what', () => {
  it('R14: a date for additional supervision does not silence the reminders of formal supervision', async () => {
    const product = await open();
    await book(product, 'priya', 'lewis', { on: '2027-02-05', at: '10:00' }, { kind: 'ADDITIONAL' });
    await live(product, '2027-01-20', '2027-01-25', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29');
    expect(wordsTo(product, 'priya')).toMatch(/supervision (is|was) due/);
  });

  it('R14: a date for additional supervision does not make formal supervision "on track"', async () => {
    const product = await open();
    await book(product, 'priya', 'lewis', { on: '2027-01-22', at: '10:00' }, { kind: 'ADDITIONAL' });
    expect((await statusOf(product, 'priya', 'lewis')).code).toBe('DUE_SOON');
  });

  it('R21: a date for additional supervision is not the formal date that was to follow', async () => {
    const product = await open();
    await cancelled(product, 'priya');
    await book(product, 'priya', 'lewis', { on: '2027-01-22', at: '10:00' }, { kind: 'ADDITIONAL' });
    expect((await headOf(product, 'lewis')).dateToFollow).not.toBeNull();
  });

  it('somebody whose supervisor has left without a successor is brought to the next manager', async () => {
    const product = await open({ rows: { people: castWith('priya', { endDate: on('2027-01-20') }) } });
    await live(product, '2027-01-20', '2027-01-21', '2027-01-26', '2027-01-27', '2027-02-05', '2027-02-12');
    expect(wordsTo(product, 'tom')).toContain('lewis');
  });

  it('a manager who types "reminders" reads no name before the supervisor has had the heads-up', async () => {
    const product = await open();
    product.moveClock('2027-02-10T09:00:00Z');
    const [card] = await product.say('tom', 'reminders');
    expect(product.chat('priya')).toEqual([]);
    expect(card?.words).not.toContain('lewis');
  });

  it('a heads-up to the supervisor before is no heads-up to the one who has taken over', async () => {
    const product = await open();
    await live(product, '2027-01-26', '2027-01-27', '2027-02-01', '2027-02-02', '2027-02-03');
    expect(wordsTo(product, 'priya')).toContain('A heads-up before Friday');
    await importCouncil(product.ports, {
      relationships: [
        supervises('tom', 'priya'),
        supervises('tom', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-02-03') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-04') }),
      ],
    });
    await live(product, '2027-02-04', '2027-02-05');
    expect(wordsTo(product, 'tom')).not.toContain('in your service is late');
  });

  it('a date that was to follow is asked for from whoever supervises today', async () => {
    const product = await open();
    await cancelled(product, 'priya');
    await importCouncil(product.ports, handedOver);
    await live(product, '2027-01-20', '2027-01-21');
    expect(wordsTo(product, 'priya')).not.toContain('lewis');
  });

  it('a worker who promised a date is offered days on which the supervisor is in', async () => {
    const product = await open({ rows: { absences: [away('priya', 'SICK', '2027-01-20', '2027-01-22')] } });
    await cancelled(product, 'lewis');
    await live(product, '2027-01-20');
    expect(wordsTo(product, 'lewis')).toContain('was to follow');
    expect(wordsTo(product, 'lewis')).not.toMatch(/2[012] January at/);
  });

  it('a worker who promised a date is not asked for a date with themselves', async () => {
    const product = await open();
    await cancelled(product, 'lewis');
    await live(product, '2027-01-20');
    expect(wordsTo(product, 'lewis')).toContain('was to follow');
    expect(wordsTo(product, 'lewis')).not.toContain('A new date with lewis');
  });

  it('"not now" to a date that was to follow is kept: nobody is asked again before its day', async () => {
    const product = await open();
    await cancelled(product, 'priya');
    await live(product, '2027-01-20');
    const card = cardWith(product, 'priya', 'was to follow');
    const [form] = await product.press('priya', card, 'Not now, because…');
    const inputs = { reason: 'DUTY', askAgainOn: '2027-01-27' };
    const [said] = await product.press('priya', form, 'Save', inputs);
    expect(said?.words).toContain("We won't ask again before Wednesday 27 January");
    await live(product, '2027-01-21', '2027-01-22', '2027-01-25', '2027-01-26');
    expect(wordsTo(product, 'priya')).not.toContain('was to follow');
  });

  it('whoever is promised not to be asked before a day reads that only a heads-up may come sooner, and it does', async () => {
    const product = await open();
    await live(product, '2027-01-26', '2027-01-27');
    product.moveClock('2027-01-28T09:00:00Z');
    const given = { what: 'snooze', reason: 'DUTY', askAgainOn: '2027-02-04' };
    const { body } = await ask(product, 'priya', 'lewis', given);
    expect(body.message).toContain(
      "We won't ask again before Thursday 4 February. Only a heads-up may come sooner",
    );
    const before = product.chat('priya').length;
    await live(product, '2027-01-29', '2027-02-01', '2027-02-02', '2027-02-03');
    const since = product.chat('priya').slice(before);
    expect(since.filter(({ words }) => !words.includes('A heads-up'))).toEqual([]);
    expect(since).not.toEqual([]);
  });

  it('nobody prepares for a date on which the worker is on leave by now', async () => {
    const product = await open();
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00' });
    await importCouncil(product.ports, {
      absences: [away('lewis', 'ANNUAL_LEAVE', '2027-01-25', '2027-01-29')],
    });
    await live(product, '2027-01-21', '2027-01-22');
    expect(wordsTo(product, 'priya')).not.toContain('You meet lewis on Monday');
  });

  it('a status says that the next manager has been told only when somebody told them', async () => {
    const planned = held('lewis', 'priya', '2027-03-01', { status: 'PLANNED', minutes: null });
    const product = await open({ sessions: [...lewisOwed, planned] });
    await live(product, '2027-01-27', '2027-01-29', '2027-02-05', '2027-02-09', '2027-02-12');
    expect(wordsTo(product, 'tom')).not.toContain('lewis');
    expect((await statusOf(product, 'lewis', 'lewis')).sentence).not.toContain('has been told');
  });
});

describe('messages from one person to another', () => {
  it('a request goes no more to somebody who does not supervise the worker any longer', async () => {
    const product = await open({ clock: '2027-01-19T18:00:00Z' });
    await ask(product, 'lewis', 'lewis', { what: 'additional', need: 'wellbeing' });
    await importCouncil(product.ports, handedOver);
    await live(product, '2027-01-20');
    expect(wordsTo(product, 'priya')).not.toContain('wellbeing');
  });

  it('a request taken back before it was delivered is not delivered', async () => {
    const product = await open({ clock: '2027-01-19T18:00:00Z' });
    await ask(product, 'lewis', 'lewis', { what: 'additional', need: 'wellbeing' });
    const [request] = (await headOf(product, 'lewis')).requests;
    await ask(product, 'lewis', 'lewis', { what: 'withdraw', requestId: request?.requestId });
    await live(product, '2027-01-20');
    expect(wordsTo(product, 'priya')).not.toContain('wellbeing');
  });

  it('a message is not lost when the store fails before anything was sent', async () => {
    const product = await open();
    await ask(product, 'lewis', 'lewis', { what: 'additional' });
    let failures = 1;
    const { threads } = product.ports;
    const readHead = (who: PersonId) => {
      failures -= 1;
      return failures < 0 ? threads.readHead(who) : Promise.reject(new Error('the store is away'));
    };
    const failing = { ...product.ports, threads: { ...threads, readHead } };
    await expect(product.sweeper.run(failing)).rejects.toThrow('the store is away');
    expect(product.connector.calls).toEqual([]);
    product.moveClock('2027-01-19T10:02:00Z');
    await sweep(product);
    expect(wordsTo(product, 'priya')).toContain('asks for additional supervision');
  });

  it('five minutes asked for again by a second delivery are asked for once, sent already or not', async () => {
    const product = await open();
    const operationId = randomUUID();
    await ask(product, 'lewis', 'lewis', { what: 'five-minutes', operationId });
    await sweep(product);
    await ask(product, 'lewis', 'lewis', { what: 'five-minutes', operationId });
    await sweep(product);
    expect(
      product.connector.delivered.filter(({ body }) => JSON.stringify(body).includes('five minutes')),
    ).toHaveLength(1);
  });

  it('a date moved by the other supervisor is told to the one whose date it was', async () => {
    const both = [...council().relationships, supervises('helen', 'lewis', { kind: 'professional' })];
    const product = await open({ rows: { relationships: both } });
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00' });
    await say(product, 'helen', 'lewis', { outcome: 'moved', reason: 'DUTY', on: '2027-01-26', at: '10:00' });
    await sweep(product);
    expect(wordsTo(product, 'lewis')).toContain('moved');
    expect(wordsTo(product, 'priya')).toContain('moved');
  });

  it('whoever was to decide meanwhile hears that the session is not on that day any more', async () => {
    const product = await open({ rows: { duties: [onMash('priya', '2027-01-25')] } });
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00', cover: 'helen' });
    await sweep(product);
    expect(wordsTo(product, 'helen')).toContain('decisions come to you');
    await say(product, 'priya', 'lewis', { outcome: 'moved', reason: 'DUTY', on: '2027-01-26', at: '10:00' });
    const before = product.chat('helen').length;
    await sweep(product);
    expect(product.chat('helen').length).toBe(before + 1);
    expect(wordsTo(product, 'helen')).toContain("It isn't then any more, so nothing comes to you");
  });

  it('whoever was to decide meanwhile, for a date moved overnight, is not asked to take the worker over', async () => {
    const duties = [onMash('priya', '2027-01-25')];
    const product = await open({ rows: { duties }, clock: '2027-01-19T18:00:00Z' });
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00', cover: 'helen' });
    await say(product, 'priya', 'lewis', { outcome: 'moved', reason: 'DUTY', on: '2027-01-26', at: '10:00' });
    await live(product, '2027-01-20');
    expect(wordsTo(product, 'helen')).not.toContain("cover lewis's supervision");
  });

  it('a message to somebody without a chat counts once a day, not once a minute', async () => {
    const product = await open();
    await importCouncil(product.ports, noorWithoutAChat);
    await ask(product, 'lewis', 'lewis', { what: 'additional' });
    await sweep(product);
    for (const minute of ['01', '02', '03', '04']) {
      product.moveClock(`2027-01-19T10:${minute}:00Z`);
      await product.sweeper.tick(product.ports);
    }
    // The message and the day's card, both to Noor.
    expect((await product.ports.diary.read(on('2027-01-19')))?.unreachable).toBeLessThanOrEqual(2);
  });

  it('a message to somebody without a chat makes nobody write in a minute in which nothing is sent', async () => {
    const product = await open();
    await importCouncil(product.ports, noorWithoutAChat);
    await ask(product, 'lewis', 'lewis', { what: 'additional' });
    await sweep(product);
    product.moveClock('2027-01-19T10:01:00Z');
    await product.sweeper.tick(product.ports);
    product.moveClock('2027-01-19T10:02:00Z');
    const before = product.store.counters.snapshot();
    await product.sweeper.tick(product.ports);
    expect(product.store.counters.since(before).byKind.batch ?? 0).toBe(0);
  });

  it('what a supervisor asked a worker does not keep the worker among those who are looked at each time', async () => {
    const product = await open({ sessions: [held('lewis', 'priya', '2027-01-18'), ...metLately] });
    await ask(product, 'priya', 'lewis', { what: 'additional' });
    await sweep(product);
    const looked = await product.ports.teams.toCheckBy(on('2027-01-19'));
    expect(looked.map(({ head }) => head.personId)).not.toContain('lewis');
  });
});

describe('who may do what', () => {
  const longer = { what: 'longer-interval', intervalDays: 56, reason: 'Steady', reviewOn: '2027-06-30' };

  it('asking to renew a longer interval leaves the approved one in force until the answer', async () => {
    const product = await open();
    await ask(product, 'priya', 'lewis', longer);
    const [question] = await product.say('tom', 'reminders');
    await product.press('tom', question, 'Approve');
    product.moveClock('2027-02-03T10:00:00Z');
    expect((await statusOf(product, 'priya', 'lewis')).code).toBe('ON_TRACK');
    expect((await ask(product, 'priya', 'lewis', { ...longer, reviewOn: '2027-12-30' })).status).toBe(201);
    expect((await statusOf(product, 'priya', 'lewis')).code).toBe('ON_TRACK');
  });

  it('nobody approves the longer interval they asked for themselves', async () => {
    const covers = supervises('tom', 'lewis', { kind: 'cover', startDate: on('2027-01-18') });
    const product = await open({
      rows: {
        relationships: [...council().relationships, covers],
        absences: [away('priya', 'SICK', '2027-01-18', '2027-02-26')],
      },
    });
    await ask(product, 'tom', 'lewis', longer);
    await product.press('tom', forged({ verb: 'day/approve', about: 'lewis' }), 'Press');
    expect((await headOf(product, 'lewis')).longerInterval?.decided ?? null).toBeNull();
  });

  it('"Approve" on an older card does not approve another interval than the card shows', async () => {
    const product = await open();
    await ask(product, 'priya', 'lewis', { ...longer, intervalDays: 35 });
    await live(product, '2027-01-20');
    const first = cardWith(product, 'tom', 'every 5 weeks');
    await live(product, '2027-01-25');
    const second = cardWith(product, 'tom', 'every 5 weeks');
    expect(second?.id).not.toBe(first?.id);
    await product.press('tom', second, 'Decline');
    await ask(product, 'priya', 'lewis', { ...longer, intervalDays: 84 });
    await product.press('tom', first, 'Approve');
    expect((await headOf(product, 'lewis')).longerInterval?.decided ?? null).toBeNull();
  });

  it('a MASH duty is covered by somebody who supervises others', async () => {
    const product = await open({ rows: { duties: [onMash('priya', '2027-01-25')] } });
    const date = { on: '2027-01-25', at: '10:00', cover: 'kerry' };
    expect((await book(product, 'priya', 'lewis', date)).status).toBe(400);
  });

  it('that a worker asked for additional supervision is told to nobody who supervises no one', async () => {
    const product = await open();
    await ask(product, 'lewis', 'lewis', { what: 'additional', need: 'wellbeing' });
    const [request] = (await headOf(product, 'lewis')).requests;
    const data = { verb: 'day/cover/save', about: 'lewis', request: request?.requestId, cover: 'kerry' };
    await product.press('priya', forged(data), 'Press');
    await sweep(product);
    expect(wordsTo(product, 'kerry')).not.toContain('lewis');
  });

  it("a manager further up sees no free hours of somebody else's worker", async () => {
    const product = await open();
    const [card] = await product.press('tom', forged({ verb: 'reminder/book', about: 'kerry' }), 'Press');
    expect(card?.words).not.toContain("You're both in then");
  });
});

describe('dates and answers', () => {
  it('the same form with another date is not answered as if that date stood', async () => {
    const product = await open();
    const operationId = randomUUID();
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00' }, { operationId });
    const again = await book(product, 'priya', 'lewis', { on: '2027-01-26', at: '10:00' }, { operationId });
    expect(again.status).toBe(409);
  });

  it('the same form with other words is not answered as if they were kept', async () => {
    const product = await open();
    const asked = { what: 'longer-interval', intervalDays: 42, reason: 'First', reviewOn: '2027-06-30' };
    const operationId = randomUUID();
    await ask(product, 'priya', 'lewis', { ...asked, operationId });
    const corrected = { ...asked, intervalDays: 35, reason: 'Corrected', operationId };
    expect((await ask(product, 'priya', 'lewis', corrected)).status).toBe(409);
  });

  it('"We met" said twice of one day from two cards is one session', async () => {
    const product = await open();
    await live(product, '2027-01-27');
    const card = cardWith(product, 'priya', 'was due');
    for (const _ of ['the phone', 'the laptop']) {
      const [form] = await product.press('priya', card, 'We met');
      await product.press('priya', form, 'Save');
    }
    const { body } = await product.api('priya', '/api/threads/lewis');
    const entries = body.entries as readonly { readonly kind: string; readonly on: string }[];
    expect(entries.filter((one) => one.kind === 'session' && one.on === '2027-01-27')).toHaveLength(1);
  });

  it('R17: a short session is not confirmed as if the next date followed from it', async () => {
    const product = await open();
    await book(product, 'priya', 'lewis', { on: '2027-01-19', at: '09:00' });
    const { body } = await say(product, 'priya', 'lewis', { outcome: 'held', minutes: 30 });
    expect((await headOf(product, 'lewis')).lastFormal).toMatchObject({ heldOn: '2026-12-29' });
    expect(body.message).not.toContain('The next date follows from it');
  });

  it('a date a worker books for after the cover has ended is with their own supervisor', async () => {
    const week = { kind: 'cover', startDate: on('2027-01-18'), endDate: on('2027-01-22') } as const;
    const product = await open({
      rows: {
        relationships: [...council().relationships, supervises('helen', 'lewis', week)],
        absences: [away('priya', 'SICK', '2027-01-18', '2027-01-22')],
      },
    });
    await book(product, 'lewis', 'lewis', { on: '2027-01-26', at: '10:00' });
    expect((await bookedIn(product, 'lewis')).supervisorId).toBe('priya');
  });

  it('a supervisor is not booked with two people at one hour without a word', async () => {
    const product = await open();
    await book(product, 'priya', 'lewis', { on: '2027-01-25', at: '10:00' });
    expect((await book(product, 'priya', 'helen', { on: '2027-01-25', at: '10:00' })).status).toBe(400);
  });

  it('a worker who books around the supervisor\'s sickness reads "away", not "leave"', async () => {
    const product = await open({ rows: { absences: [away('priya', 'SICK', '2027-01-20', '2027-01-26')] } });
    const [form] = await product.say('lewis', 'book');
    expect(JSON.stringify(form?.card)).toContain('Wednesday 27 January');
    expect(JSON.stringify(form?.card)).not.toContain('because of leave');
  });
});

// What a strict reader found in who opens files from outside the pair: rules, pages and messages.
import { openings } from '../../bot/api/access/access-contract';
import { draw as draws } from '../../bot/domain/access/drawing';
import { accessFacts } from '../../bot/domain/access/facts';
import type { OpeningInHead } from '../../bot/domain/access/opening';
import { openingsLeft } from '../../bot/domain/access/opening-told';
import { personId, readOperationId } from '../../bot/domain/ids';
import { nextManagerOf } from '../../bot/domain/relationships';
import { canary, openParts, openWorld, people, relationships, stepOn, type World } from '../api/access-world';
import { newOperation } from '../api/clock-steps';
import {
  agreement,
  at,
  away,
  bookedOn,
  council,
  head,
  on,
  person,
  supervises,
} from '../domain/given-council';
import { cardsBetween, inLines } from '../domain/prompts/given-prompts';

let world: World;
const open = async (given: Parameters<typeof openWorld>[0] = {}) => {
  world = await openWorld(given);
  return world;
};
afterEach(() => world?.product.close());

const get = (who: string, path: string) => world.product.api(who, path);
const linesFor = async (who: string) =>
  openings.parse((await get(who, '/api/threads/lewis/openings')).body).lines;
const draw = (who: string, given: object = {}) =>
  world.product.api(who, '/api/files/sample', {
    operationId: newOperation(),
    count: 10,
    reason: 'audit',
    ...given,
  });
const askOf = (who: string, given: object = {}, worker = 'lewis') =>
  world.product.api(who, `/api/files/${worker}/openings`, {
    ...{
      operationId: newOperation(),
      parts: ['records'],
      reason: 'oversight',
      why: 'To see how it goes.',
      putOffNotice: null,
    },
    ...given,
  });

/** Everything that went out since, by who got it. */
async function heard(): Promise<readonly { readonly to: string; readonly words: string }[]> {
  const before = world.product.connector.delivered.length;
  await world.product.sweeper.run(world.product.ports);
  world.product.pass(60_000);
  await world.product.sweeper.run(world.product.ports);
  return world.product.connector.delivered
    .slice(before)
    .map((one) => ({ to: one.conversationId.replace('chat-', ''), words: JSON.stringify(one) }));
}

const formal = { parts: ['records', 'wellbeing'], reason: 'formal-case', why: 'An investigation.' };

it('what is put off is not shown to the worker who asks the bot what waits for them', async () => {
  await open();
  const id = await openParts(world, 'tom', { ...formal, putOffNotice: '2027-02-10' });
  expect((await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-10' })).status).toBe(201);
  world.product.moveClock('2027-01-20T10:00:00Z');
  const words = JSON.stringify(await world.product.say('lewis', 'reminders'));
  expect(words).not.toMatch(/read what was written about how you are/);
});

it('draws without end do not keep the next manager from opening a file when somebody may not be safe', async () => {
  await open();
  for (let n = 0; n < 20; n += 1) await draw('audrey');
  expect((await askOf('tom', { reason: 'safety' })).status).toBe(201);
});

it('an auditor does not draw the whole council by drawing again', async () => {
  const more = Array.from({ length: 30 }, (_, n) => `w${n}`);
  await open({
    rows: {
      people: [...people, ...more.map((one) => person(one))],
      relationships: [...relationships, ...more.map((one) => supervises('priya', one))],
    },
  });
  const drawn = new Set<string>();
  for (let n = 0; n < 25; n += 1) {
    const answer = await draw('audrey');
    const opened = (answer.body.opened ?? []) as { readonly person: { readonly personId: string } }[];
    for (const one of opened) drawn.add(one.person.personId);
  }
  expect(drawn.size).toBeLessThan(30);
});

it('a question that was taken back is not told as an opening on the day it was to be told', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-02-01' });
  expect((await stepOn(world, 'hannah', id, { do: 'close' })).status).toBe(201);
  await heard();
  world.product.moveClock('2027-02-01T10:00:00Z');
  const all = await heard();
  expect(all.filter(({ words }) => /opened a part/.test(words)).map(({ to }) => to)).toEqual([]);
});

it('what both could read already does not vanish again by a later yes', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-01-20' });
  world.product.moveClock('2027-01-21T10:00:00Z');
  const before = (await linesFor('lewis')).map((one) => one.id);
  await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-10' });
  const after = (await linesFor('lewis')).map((one) => one.id);
  expect(after).toEqual(expect.arrayContaining(before));
});

it('a question nobody has answered for that day stays away from the two it is about', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-01-20' });
  world.product.moveClock('2027-01-20T10:00:00Z');
  expect((await linesFor('lewis')).map((one) => one.id)).not.toContain(id);
});

it('a principal social worker who covers is not sent to a page that is closed to them', async () => {
  await open({
    rows: {
      people: people.map((one) => (one.personId === personId('coral') ? { ...one, roles: ['PSW'] } : one)),
    },
  });
  await heard();
  await openParts(world, 'marcia', { parts: ['records'], reason: 'safety' });
  const toCoral = (await heard()).filter(({ to }) => to === 'coral');
  expect(toCoral).toHaveLength(1);
  expect((await get('coral', '/api/threads/lewis/openings')).status).toBe(404);
  expect(toCoral[0]?.words).not.toMatch(/See who opened it/);
});

it('a principal social worker who supervised until yesterday is not told that a file was opened at once', async () => {
  await open({
    clock: '2027-01-19T20:00:00Z',
    rows: {
      people: people.map((one) => (one.personId === personId('priya') ? { ...one, roles: ['PSW'] } : one)),
      relationships: [
        ...relationships.map((one) =>
          one.supervisorId === 'priya' && one.superviseeId === 'lewis'
            ? { ...one, endDate: on('2027-01-19') }
            : one,
        ),
        supervises('helen', 'lewis', { startDate: on('2027-01-20') }),
      ],
    },
  });
  await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
  world.product.moveClock('2027-01-20T10:00:00Z');
  const words = (await heard()).filter(({ to }) => to === 'priya').map((one) => one.words);
  expect(words.join()).not.toMatch(/at once, without waiting for a yes/);
});

it('the next manager of somebody whose supervisor has left finds the page from which to open the file', async () => {
  await open({
    clock: '2027-01-19T16:14:00Z',
    rows: {
      people: [
        ...people.filter(({ personId: one }) => one !== personId('former')),
        person('former', { grade: 'TM', teamId: 'north', endDate: on('2027-01-10') }),
        person('nat', { grade: 'SM' }),
        person('worker'),
      ],
      relationships: [...relationships, supervises('nat', 'former'), supervises('former', 'worker')],
    },
  });
  expect((await askOf('nat', {}, 'worker')).status).toBe(201);
  expect((await get('nat', '/api/files')).status).toBe(200);
});

it('the officer who asks the bot is not told of a question that has lapsed', async () => {
  await open();
  await openParts(world, 'hannah', { ...formal, parts: ['records'] });
  world.product.moveClock('2027-02-15T10:00:00Z');
  expect(String((await get('dilys', '/api/files/waiting')).body.words)).toMatch(/Nothing waits/);
  expect(JSON.stringify(await world.product.say('dilys', 'reminders'))).not.toMatch(
    /yes or no is waited for/,
  );
});

it('of broken glass whose notice was put off the principal social worker hears too', async () => {
  await open();
  const id = await openParts(world, 'marcia', {
    parts: ['records'],
    reason: 'safety',
    putOffNotice: '2027-02-01',
  });
  await heard();
  await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-01' });
  const told = (await heard()).map(({ to }) => to);
  world.product.moveClock('2027-02-01T10:00:00Z');
  told.push(
    ...(await heard())
      .filter(({ words }) => /A file was opened in an emergency/.test(words))
      .map(({ to }) => to),
  );
  expect(told).toContain('pia');
});

it('whoever reads a file whose notice was put off is not told that both can see it', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-02-01' });
  await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-01' });
  expect((await linesFor('lewis')).map((one) => one.id)).not.toContain(id);
  const { body } = await get('hannah', '/api/files/lewis/opened');
  expect(JSON.stringify(body.notes)).not.toMatch(/can see that you opened it/);
});

it('a sample that is delivered again after the council grew is the same sample', async () => {
  const joining = Array.from({ length: 40 }, (_, n) => `j${n}`);
  await open({
    rows: {
      people: [...people, ...joining.map((one) => person(one, { startDate: on('2027-01-20') }))],
      relationships: [
        ...relationships,
        ...joining.map((one) => supervises('priya', one, { startDate: on('2027-01-20') })),
      ],
    },
  });
  const operationId = newOperation();
  const first = (await draw('audrey', { operationId, count: 3 })).body.opened;
  world.product.moveClock('2027-01-20T10:00:00Z');
  expect((await draw('audrey', { operationId, count: 3 })).body.opened).toEqual(first);
});

it('an opening that could not be told yet is kept until whoever is on leave comes back', () => {
  const putOff: OpeningInHead = {
    ...{ entryId: 'opening-1', at: at('2027-03-08T10:00:00.000Z'), by: personId('tom'), as: 'next-manager' },
    ...{ parts: ['records'], state: 'closed', until: at('2027-03-10T00:00:00.000Z') },
    ...{ noticeOn: on('2027-03-17'), breakGlass: false, wellbeingAgreed: false },
  };
  const absences = [away('lewis', 'SICK', '2027-03-10', '2027-05-07')];
  const known = council({
    absences,
    agreements: [agreement('priya', 'lewis', { signedOn: on('2026-12-01') })],
  });
  // Somebody else opens a part of the file in April, and the head is tidied up.
  const tidied = openingsLeft(
    known,
    head('lewis', '2027-03-08', { openings: [putOff] }),
    at('2027-04-16T10:00:00.000Z'),
  );
  const headOn = (day: string) =>
    head('lewis', '2027-03-08', {
      booked: [bookedOn('2027-05-31')],
      openings: day < '2027-04-16' ? [putOff] : tidied,
    });
  const told = inLines(cardsBetween(known, '2027-03-08', '2027-05-21', (day) => [headOn(day)]));
  expect(told).toContain('2027-05-10 lewis: opening lewis 1');
});

it('a file that is open to an auditor already is not drawn once more, nor its people told again', async () => {
  await open();
  await draw('audrey');
  // Whoever has two of the files hears of the second a little later.
  await heard();
  await heard();
  await draw('audrey');
  expect((await heard()).map(({ to }) => to)).toEqual([]);
});

it('the data protection officer does not read about wellbeing for a complaint the worker knows nothing of', async () => {
  await open();
  const both = await askOf('dilys', { parts: ['records', 'wellbeing'], reason: 'complaint' });
  expect(both.status).toBe(400);
  await openParts(world, 'dilys', { parts: ['records'], reason: 'complaint' });
  const { text } = await get('dilys', `/api/files/lewis/opened?piece=record&id=${world.recordId}`);
  expect(text).toContain(canary.record);
  expect(text).not.toContain(canary.wellbeing);
});

it('the worker can take back that somebody may read about wellbeing', async () => {
  await open();
  const id = await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'complaint' });
  await stepOn(world, 'lewis', id, { do: 'agree-wellbeing' });
  const [line] = await linesFor('lewis');
  expect(line?.steps).toHaveLength(1);
});

it('of a question that was refused the two learn at once, for nobody approved that they wait', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-02-10' });
  await stepOn(world, 'dilys', id, { do: 'refuse' });
  expect((await linesFor('lewis')).map((one) => one.id)).toContain(id);
});

it('a file whose worker has left is not said to have been told to both', async () => {
  await open({
    rows: {
      people: [...people, person('gone', { endDate: on('2026-06-30') })],
      relationships: [...relationships, supervises('former', 'gone', { endDate: on('2026-06-30') })],
    },
  });
  await heard();
  const drawn = await draw('audrey');
  const told = new Set((await heard()).map(({ to }) => to));
  expect(JSON.stringify(drawn.body.opened)).toContain('"gone"');
  expect(told.has('gone')).toBe(false);
  expect(String(drawn.body.message)).not.toMatch(/Both people of each are told/);
});

it('whoever draws does not pick whose file it is by picking the number of the operation', async () => {
  await open();
  const known = world.product.ports.directory.council();
  const guessed: boolean[] = [];
  for (let n = 0; n < 3; n += 1) {
    let operationId = readOperationId(newOperation());
    const by = personId('audrey');
    while (
      operationId &&
      draws(known, { by, lot: operationId }, 'auditor', 1, on('2027-01-19'))[0] !== personId('lewis')
    )
      operationId = readOperationId(newOperation());
    const { body } = await draw('audrey', { operationId, count: 1 });
    guessed.push(JSON.stringify(body.opened).includes('"lewis"'));
  }
  expect(guessed).toContain(false);
});

it('a process that does not know yet that the next manager is away and covered does not decide alike', () => {
  const rows = {
    relationships: [...council().relationships, supervises('helen', 'priya', { kind: 'cover' })],
  };
  const before = council(rows);
  const after = council({ ...rows, absences: [away('tom', 'SICK', '2027-01-18', '2027-03-31')] });
  const [lewis, today] = [personId('lewis'), on('2027-01-19')];
  expect(nextManagerOf(before, lewis, today)).not.toBe(nextManagerOf(after, lewis, today));
  expect(accessFacts(before, lewis)).not.toBe(accessFacts(after, lewis));
});

it('the page of who opened a file does not say that nobody did while a line is put off', async () => {
  await open();
  const id = await openParts(world, 'hannah', { ...formal, parts: ['records'], putOffNotice: '2027-02-01' });
  await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-01' });
  expect((await get('hannah', '/api/files/lewis/opened')).status).toBe(200);
  const { summary } = openings.parse((await get('lewis', '/api/threads/lewis/openings')).body);
  expect(summary).not.toMatch(/Nobody from outside the two has opened anything/);
});

it('a file is not said to be open to somebody who is not what they were when they opened it', async () => {
  await open({
    rows: {
      relationships: relationships.map((one) =>
        one.supervisorId === 'tom' && one.superviseeId === 'priya'
          ? { ...one, endDate: on('2027-01-19') }
          : one,
      ),
    },
  });
  await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'complaint' });
  world.product.moveClock('2027-01-20T10:00:00Z');
  expect((await get('tom', '/api/files/lewis/opened')).status).toBe(404);
  const [line] = await linesFor('lewis');
  expect([line?.badge?.word, line?.steps.length]).not.toEqual(['Open now', 1]);
});

it('somebody who opens a file and asks that they are told later reads in the answer to a second press that nobody is told yet', async () => {
  await open();
  const operationId = newOperation();
  const given = { ...formal, operationId, parts: ['records'], putOffNotice: '2027-02-01' };
  await askOf('hannah', given);
  await stepOn(world, 'dilys', operationId, { do: 'approve', noticeOn: '2027-02-01' });
  const again = await askOf('hannah', given);
  expect(again.status).toBe(200);
  expect(String(again.body.message)).not.toMatch(/Both of them are told/);
});

it('a cover leaves no line that they printed a record they were never given', async () => {
  await open({
    rows: {
      relationships: relationships.map((one) =>
        one.kind === 'cover' ? { ...one, startDate: on('2027-01-20') } : one,
      ),
    },
  });
  world.product.moveClock('2027-01-20T10:00:00Z');
  expect((await get('coral', `/api/threads/lewis/records/${world.recordId}`)).status).toBe(404);
  const { body } = await world.product.api('coral', '/api/threads/lewis/papers', {
    ...{ operationId: newOperation(), what: 'record', id: world.recordId },
  });
  if (body.url !== undefined) await fetch(`${world.product.url}${String(body.url)}`);
  expect((await linesFor('lewis')).map(({ who, title }) => [who, title])).toEqual([]);
});

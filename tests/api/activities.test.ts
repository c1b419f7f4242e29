// Activities of a file over HTTP: who writes and reads which, what comes back, and what was done differently.
import { activities, activityAnswer, dueActivities } from '../../bot/api/activities/activity-contract';
import { thread } from '../../bot/api/contract';
import { personId } from '../../bot/domain/ids';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation } from './clock-steps';
import { preparationIn } from './preparation-steps';
import { recordsIn } from './record-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [...cast, person('cover'), person('peer')],
      teams: [
        { teamId: 'east', name: 'East Team', kind: 'CIN', parentTeamId: null, site: 'Mill', cluster: '' },
      ],
      relationships: [
        ...council().relationships,
        supervises('cover', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const training = {
  activity: 'training',
  on: '2027-01-14',
  title: 'Motivational interviewing',
  findings: 'Ask first.',
};
const say = (who: string, given: object, worker = 'lewis') =>
  product.api(who, `/api/threads/${worker}/activities`, { operationId: newOperation(), ...given });
const said = async (who: string, given: object, worker = 'lewis') => {
  const { status, body, text } = await say(who, given, worker);
  if (status !== 201) throw new Error(text);
  const read = activityAnswer.parse(body);
  expect(read).toEqual(body);
  return read.activity;
};
const preparing = preparationIn(() => product);
const records = recordsIn(() => product);
const opened = async (who: string, worker = 'lewis') => {
  const { status, body } = await product.api(who, `/api/threads/${worker}/activities`);
  expect(status).toBe(200);
  const read = activities.parse(body);
  expect(read).toEqual(body);
  return read;
};
const titlesIn = async (who: string, worker = 'lewis') =>
  (await opened(who, worker)).groups.map(({ kind, entries }) => [kind, entries.map(({ title }) => title)]);

describe('a training', () => {
  it('is written by either of the two and read by both', async () => {
    await said('lewis', training);
    await said('priya', { ...training, title: 'Court skills', on: '2027-01-18' });
    for (const who of ['lewis', 'priya']) {
      expect(await titlesIn(who)).toEqual([['training', ['Court skills', 'Motivational interviewing']]]);
    }
    const line = thread.parse((await product.api('priya', '/api/threads/lewis')).body).entries[0];
    expect(line).toMatchObject({ kind: 'activity', title: 'Training: Court skills', text: 'Ask first.' });
  });

  it('is asked after four weeks later, and the worker alone answers, once', async () => {
    const { entryId } = await said('lewis', training);
    expect((await opened('lewis')).due).toEqual([]);
    product.moveClock('2027-02-11T10:00:00Z');
    expect((await opened('lewis')).due).toEqual([
      {
        entryId,
        words: 'Training on Thursday 14 January: what did you do differently?',
        badge: { word: 'To ask', tone: 'neutral' },
      },
    ]);
    expect((await opened('priya')).due[0]?.words).toContain('what did lewis do differently?');
    const step = (who: string, text: string, operationId = newOperation()) =>
      product.api(who, `/api/threads/lewis/activities/${entryId}/steps`, { operationId, text });
    expect((await step('priya', 'He asks more.')).status).toBe(404);
    expect(fieldsOf(await step('lewis', ' '))).toEqual(['text']);
    expect(fieldsOf(await step('lewis', 'I asked Chantelle Briggs first.'))).toEqual(['text']);
    const operationId = newOperation();
    const answer = await step('lewis', 'I asked what they wanted first.', operationId);
    expect(answer.status).toBe(201);
    expect((await step('lewis', 'I asked what they wanted first.', operationId)).status).toBe(200);
    expect((await step('lewis', 'Something else.', operationId)).status).toBe(409);
    expect(fieldsOf(await step('lewis', 'Once more.'))).toEqual(['text']);
    const { due, groups } = await opened('priya');
    expect(due).toEqual([]);
    expect(groups[0]?.entries[0]).toMatchObject({
      differently: { text: 'I asked what they wanted first.', when: 'Thursday 11 February 2027' },
      mayAnswer: false,
      mayNote: false,
    });
  });

  it('put aside it is asked again after the next session; answered it is offered to the record, and then no more', async () => {
    const { entryId } = await said('lewis', training);
    product.moveClock('2027-02-15T10:00:00Z');
    const step = (body: object, who = 'lewis') =>
      product.api(who, `/api/threads/lewis/activities/${entryId}/steps`, {
        operationId: newOperation(),
        ...body,
      });
    const asked = async () => (await preparing.opened('lewis')).learning.map((one) => one.entryId);
    expect(await asked()).toEqual([entryId]);
    expect((await preparing.opened('priya')).learning).toEqual([]);
    expect((await step({ nothingYet: true }, 'priya')).status).toBe(404);
    expect((await step({ nothingYet: true })).body).toMatchObject({
      message: 'Put aside. We ask again after your next session.',
    });
    expect(await asked()).toEqual([]);
    expect(fieldsOf(await step({ nothingYet: true }))).toEqual(['text']);
    const today = String((await records.begin()).body.recordId);
    expect((await records.issue(today, { from: '09:00', to: '10:00' })).status).toBe(201);
    product.moveClock('2027-02-22T10:00:00Z');
    expect(await asked()).toEqual([entryId]);
    expect((await step({ text: 'I asked what they wanted first.' })).status).toBe(201);
    expect(await asked()).toEqual([]);
    const recordId = String((await records.begin()).body.recordId);
    expect((await records.drafted('priya', recordId)).proposed.learning).toEqual([
      'Motivational interviewing, Thursday 14 January: I asked what they wanted first.',
    ]);
    expect((await records.issue(recordId, { from: '09:00', to: '10:00' })).status).toBe(201);
    const next = String((await records.begin()).body.recordId);
    expect((await records.drafted('priya', next)).proposed.learning).toEqual([]);
  });

  it('is saved once however often it is delivered, with its actions', async () => {
    const given = {
      operationId: newOperation(),
      ...training,
      actions: [{ text: 'Show the team.', owner: 'worker', byOn: '2027-02-01' }],
    };
    expect((await say('lewis', given)).status).toBe(201);
    expect((await say('lewis', given)).status).toBe(200);
    expect((await say('lewis', { ...given, title: 'Another' })).status).toBe(409);
    const read = await product.ports.threads.readHead(personId('lewis'));
    expect(read?.head.actions).toHaveLength(1);
    const page = thread.parse((await product.api('priya', '/api/threads/lewis?filter=actions')).body);
    expect(page.entries.map(({ text }) => text)).toContain('Show the team.');
  });

  it('names each field that needs attention', async () => {
    const wrong = { activity: 'training', on: '2029-01-01', title: '', findings: 'x'.repeat(2_001) };
    expect(fieldsOf(await say('lewis', wrong))).toEqual(['on', 'title', 'findings']);
    const actions = [{ text: '', owner: 'tom', byOn: '2026-01-01' }];
    expect(fieldsOf(await say('lewis', { ...training, actions }))?.sort()).toEqual([
      'actions.0.byOn',
      'actions.0.owner',
      'actions.0.text',
    ]);
    expect(fieldsOf(await say('lewis', { ...training, on: '2027-02-30' }))).toEqual(['on']);
    expect(fieldsOf(await say('lewis', { ...training, activity: 'hand-over' }))).toEqual(['activity']);
  });

  it('holds no name of a child or family, unless its author says that it is none', async () => {
    const named = { ...training, findings: 'Practised with Chantelle Briggs.' };
    expect(fieldsOf(await say('lewis', named))).toEqual(['findings']);
    await said('lewis', { ...named, notIdentifiers: ['Chantelle Briggs'] });
  });
});

describe('checks seen', () => {
  const check = { activity: 'check-seen', on: '2027-01-18', title: 'DBS check', nextOn: '2027-02-05' };

  it('are seen by the supervisor, from the fixed list, and say when they expire', async () => {
    expect(fieldsOf(await say('lewis', check))).toEqual(['activity']);
    expect(fieldsOf(await say('priya', { ...check, title: 'Passport copy' }))).toEqual(['title']);
    const { entryId } = await said('priya', check);
    expect((await opened('lewis')).due).toEqual([
      { entryId, words: 'DBS check: expires Friday 5 February', badge: { word: 'Soon', tone: 'neutral' } },
    ]);
    const due = dueActivities.parse((await product.api('lewis', '/api/threads/me/activities/due')).body);
    expect(due).toEqual({ count: 1, words: '1 thing to look at' });
    await said('priya', { ...check, nextOn: '2030-01-18' });
    expect((await opened('lewis')).due).toEqual([]);
  });
});

it('a check seen when it had expired already is written down, and waits to be looked at', async () => {
  const check = { activity: 'check-seen', on: '2027-01-18', title: 'DBS check', nextOn: '2027-01-10' };
  await said('priya', check);
  expect((await opened('lewis')).due).toMatchObject([{ badge: { word: 'Past its day' } }]);
  expect(fieldsOf(await say('priya', { ...check, nextOn: '2016-01-10' }))).toEqual(['nextOn']);
});

it('a hand-over stands among the activities under a heading of its own', async () => {
  const note = { operationId: newOperation(), text: 'Lewis likes a walk before a hard talk.' };
  expect((await product.api('priya', '/api/threads/lewis/hand-over', note)).status).toBe(201);
  const handOvers = (await opened('lewis')).groups.find(({ kind }) => kind === 'hand-over');
  expect(handOvers?.entries).toMatchObject([{ title: 'Hand-over', findings: note.text }]);
});

describe('health checks and the development of supervisors', () => {
  const health = {
    activity: 'health-check',
    on: '2027-01-14',
    title: 'East Team',
    findings: 'Duty takes too many mornings.',
    nextOn: '2027-07-14',
    actions: [
      { text: 'Try a duty week.', owner: 'worker', byOn: '2027-02-01' },
      { text: 'Raise it with the head of service.', owner: 'supervisor', byOn: '2027-02-01' },
    ],
  };

  it('stand on a supervisor’s own file: the team health check done 14 January, with its actions', async () => {
    await said('priya', health, 'priya');
    expect(await titlesIn('tom', 'priya')).toEqual([['health-check', ['East Team']]]);
    expect((await opened('tom', 'priya')).groups[0]?.entries[0]?.next).toBe('Next Wednesday 14 July');
    expect(fieldsOf(await say('lewis', health))).toEqual(['activity']);
    expect(fieldsOf(await say('priya', { ...health, title: 'Other Team' }, 'priya'))).toEqual(['title']);
    expect((await say('lewis', health, 'priya')).status).toBe(404);
    const kinds = (await opened('priya', 'priya')).form?.kinds;
    expect(kinds?.map(({ value }) => value)).toEqual([
      'training',
      'practice-observation',
      'supervisor-development',
      'health-check',
    ]);
    expect(kinds?.find(({ value }) => value === 'health-check')?.hint).toContain('no medical detail');
  });

  it('R62: a supervisor’s training may be booked ahead, and is due again after two years', async () => {
    const booked = { activity: 'supervisor-development', on: '2027-03-01', title: 'Supervision skills' };
    await said('priya', booked, 'priya');
    product.moveClock('2029-02-20T10:00:00Z');
    expect((await opened('priya', 'priya')).due.map(({ words }) => words)).toEqual([
      'Training in supervision: next by Thursday 1 March',
    ]);
  });
});

describe('who reads them', () => {
  it.each(['tom', 'helen', 'sunita', 'peer'])(
    '%s gets nothing of Lewis’s file, whatever is asked',
    async (who) => {
      const { entryId } = await said('lewis', training);
      for (const path of ['activities', 'activities/due']) {
        expect((await product.api(who, `/api/threads/lewis/${path}`)).status).toBe(404);
      }
      expect((await say(who, training)).status).toBe(404);
      expect((await say(who, { nonsense: 1 })).status).toBe(404);
      const body = { operationId: newOperation(), text: 'x' };
      expect((await product.api(who, `/api/threads/lewis/activities/${entryId}/steps`, body)).status).toBe(
        404,
      );
    },
  );

  it('a cover reads trainings and checks, not what was said of watched practice', async () => {
    await said('lewis', training);
    const { entryId } = await said('priya', {
      activity: 'practice-observation',
      on: '2027-01-18',
      title: 'Home visit',
      findings: 'Listens before asking.',
    });
    expect(await titlesIn('lewis')).toEqual([
      ['training', ['Motivational interviewing']],
      ['practice-observation', ['Home visit']],
    ]);
    expect(await titlesIn('cover')).toEqual([['training', ['Motivational interviewing']]]);
    for (const path of ['/api/threads/lewis', `/api/threads/lewis/entries/${entryId}`]) {
      const { status, text } = await product.api('cover', path);
      expect(status).toBe(200);
      expect(text).not.toContain('Listens before asking');
    }
  });

  it('costs a point read and one query, and a link to it one point read', async () => {
    await said('lewis', training);
    const costOf = async (path: string) => {
      const before = product.store.counters.snapshot();
      await product.api('priya', path);
      return product.store.counters.since(before).byKind;
    };
    expect(await costOf('/api/threads/lewis/activities')).toEqual({ read: 1, query: 1, 'query-plan': 1 });
    expect(await costOf('/api/threads/lewis/activities/due')).toEqual({ read: 1 });
  });
});

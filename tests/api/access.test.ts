// Who is let in: nobody without a name, and nobody to a thread that is not theirs, before anything is read.
import { castWith, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const operationId = '00000000-0000-4000-8000-000000000001';
const entry = '00000000-0000-4000-8000-000000000009';
let product: Product;

beforeAll(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...castWith('sunita', { endDate: on('2027-01-18') }),
        person('former'),
        person('facilitator'),
        person('peer'),
        person('psw', { roles: ['PSW', 'ADMIN'] }),
      ],
      relationships: [
        ...council().relationships,
        supervises('former', 'lewis', { endDate: on('2027-01-18') }),
        supervises('facilitator', 'lewis', { kind: 'group' }),
        supervises('priya', 'peer'),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterAll(() => product.close());

const paths = (owner: string) => [
  `/api/threads/${owner}`,
  `/api/threads/${owner}?filter=decisions`,
  `/api/threads/${owner}/entries?after=x`,
  `/api/threads/${owner}/entries/${entry}/notes`,
  `/api/threads/${owner}/open`,
  `/api/threads/${owner}/endorsements`,
  `/api/threads/${owner}/activities`,
  `/api/threads/${owner}/activities/due`,
  `/api/threads/${owner}/sessions/${entry}/calendar`,
];
const entryOf = (owner: string) => `/api/threads/${owner}/entries/${entry}`;
const everyPath = [
  '/api/me',
  '/api/policy',
  '/api/alive',
  '/api/team',
  '/api/authority',
  '/api/below',
  '/api/drafts',
  `/api/drafts/${entry}`,
  '/api/cpd',
  '/api/appraisal',
  '/api/behaviours/feedback',
  '/api/threads/me',
  entryOf('lewis'),
  ...paths('lewis'),
];
/** Whole and right, so that nothing but whose thread it is stands in the way. */
const clockSteps = (owner: string): [string, object][] => [
  [`/api/threads/${owner}/sessions`, { operationId, dates: [{ on: '2027-01-28', at: '10:00' }] }],
  [`/api/threads/${owner}/sessions/${entry}/outcome`, { operationId, outcome: 'held' }],
  [`/api/threads/${owner}/asks`, { what: 'additional', operationId }],
  [`/api/threads/${owner}/asks`, { what: 'nonsense' }],
];
const body = { operationId, with: 'lewis', text: 'See the child.' };

it.each(everyPath)('nobody is anybody: GET %s without a person is 401', async (path) => {
  const before = product.store.counters.snapshot();
  const { status, body: problem } = await product.api(null, path);
  expect(status).toBe(401);
  expect(problem).toMatchObject({ status: 401, title: 'Please sign in' });
  expect(product.store.counters.since(before).requests).toBe(0);
});

it.each([
  ['who left yesterday', 'sunita', 'Monday 18 January 2027 was your last day'],
  ['who starts in March', 'josh', 'you start on Monday 1 March 2027'],
])('somebody %s reads what is true, not that they should sign in', async (_, who, words) => {
  const { body: problem } = await product.api(who, '/api/threads/me');
  expect(problem).toMatchObject({ status: 401, title: 'Not open to you today' });
  expect(JSON.stringify(problem)).toContain(words);
});

it.each([
  ['an unknown person', 'somebody'],
  ['somebody who left yesterday', 'sunita'],
  ['somebody who starts in March', 'josh'],
  ['nothing but a blank', ' '],
  ['a name of the language', '__proto__'],
])('%s is 401 everywhere', async (_, who) => {
  for (const path of everyPath) expect((await product.api(who, path)).status).toBe(401);
  expect((await product.api(who, '/api/threads/lewis/decisions', body)).status).toBe(401);
});

describe("somebody else's thread is not there", () => {
  it.each([
    ["the line manager's manager", 'tom', 'lewis'],
    ['a peer of the same team', 'peer', 'lewis'],
    ['who supervised until yesterday', 'former', 'lewis'],
    ['who leads the group', 'facilitator', 'lewis'],
    ['a principal social worker, for now', 'psw', 'lewis'],
    ["somebody else's supervisor", 'helen', 'lewis'],
    ['a worker, of their supervisor', 'lewis', 'priya'],
    ['a supervisor, of a worker to come', 'priya', 'josh'],
    ['anybody, of nobody', 'priya', 'nobody'],
    ['anybody, of a name of the language', 'priya', 'constructor'],
  ])('%s: 404 for all of it, with nothing asked of the store', async (_, viewer, owner) => {
    const before = product.store.counters.snapshot();
    for (const path of paths(owner)) {
      const { status, body: problem } = await product.api(viewer, path);
      expect([path, status]).toEqual([path, 404]);
      expect(problem).toMatchObject({ title: 'Not there, or not yours' });
    }
    expect((await product.api(viewer, `/api/threads/${owner}/decisions`, body)).status).toBe(404);
    for (const [path, given] of clockSteps(owner)) {
      expect([path, (await product.api(viewer, path, given)).status]).toEqual([path, 404]);
    }
    expect(product.store.counters.since(before).requests).toBe(0);
    // Whoever may decide for others may open one decision: for them, and nobody else, it has to be looked at.
    expect((await product.api(viewer, entryOf(owner))).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(1);
    const step = { operationId, step: { do: 'answer', answer: 'confirm' } };
    expect((await product.api(viewer, `${entryOf(owner)}/steps`, step)).status).toBe(404);
  });

  it('and reads the same as a thread or an entry that does not exist', async () => {
    const theirs = await product.api('tom', '/api/threads/lewis');
    const nobodys = await product.api('tom', '/api/threads/nobody');
    const noEntry = await product.api('lewis', `/api/threads/lewis/entries/${entry}`);
    expect(theirs.text).toBe(nobodys.text);
    expect(noEntry.text).toBe(nobodys.text);
  });
});

it.each([
  ['the worker', 'lewis', 'lewis'],
  ['the worker, as "me"', 'lewis', 'me'],
  ['the supervisor', 'priya', 'lewis'],
])('%s sees it', async (_, viewer, owner) => {
  const { status, body: thread } = await product.api(viewer, `/api/threads/${owner}`);
  expect(status).toBe(200);
  expect(thread).toMatchObject({ person: { personId: 'lewis' }, own: viewer === 'lewis' });
});

const openEntry = async (id: string) =>
  (await product.api('lewis', `/api/threads/lewis/entries/${id}`)).status;

it.each(['head', 'outbox:00000000-0000-4000-8000-000000000001', 'text:x', 'x'.repeat(300), 'head?x=1'])(
  'what is kept beside the entries is no entry: %s',
  async (id) => {
    expect(await openEntry(id)).toBe(404);
  },
);

it.each(['..%2Fhead', '%2F', 'a%5Cb', 'a%23b', 'a%3Fb'])(
  'an id with a sign the store does not take is no entry: %s',
  async (id) => {
    expect(await openEntry(id)).toBe(404);
  },
);

it("a team is the viewer's own and nobody else's", async () => {
  const { body: team } = await product.api('tom', '/api/team');
  expect(team.rows).toMatchObject([{ person: { personId: 'priya' } }]);
  expect((await product.api('lewis', '/api/team')).body.rows).toEqual([]);
});

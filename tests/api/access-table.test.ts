// The whole access table over HTTP: every address that names a worker, asked by everybody, against what is written here by hand.
import { calls } from '../../bot/api/calls';
import { openWorld, type World } from './access-world';
import { newOperation } from './clock-steps';

/** As they stand to Lewis, in the order of the columns. Who they are is in `access-world`. */
const everybody = [
  'lewis', // the worker
  'priya', // the supervisor
  'coral', // the cover
  'tom', // the next manager
  'marcia', // head of service, above him
  'anders', // assistant director above her, auditor and principal social worker, and so of the line
  'derek', // a director of nobody here
  'pia', // principal social worker
  'audrey', // auditor
  'hannah', // human resources
  'dilys', // data protection officer
  'grace', // administrator
  'peer', // of the same team and supervisor
  'former', // supervised him once
] as const;
type Who = (typeof everybody)[number];

/**
 * `+` let in. `.` not there, and nothing was asked of the store. `?` not there either, which is known only after a look: at
 * one decision somebody of that grade may have been asked about, at an id that is none, at what was opened to them.
 */
const expected = `
wspnsSdPaHDApf
dates and status, the timeline, talking about a date
+++...........  get  /api/threads/:personId
+++...........  get  /api/threads/:personId/entries
???...........  get  /api/threads/:personId/sessions/:sessionId/calendar
+++...........  post /api/threads/:personId/sessions
+++...........  post /api/threads/:personId/sessions/:sessionId/outcome
+++...........  post /api/threads/:personId/asks
+++...........  get  /api/threads/:personId/free-dates
quick decisions
+++????......?  get  /api/threads/:personId/entries/:entryId
+++????......?  post /api/threads/:personId/entries/:entryId/steps
+++...........  get  /api/threads/:personId/entries/:entryId/notes
+++...........  get  /api/threads/:personId/open
++............  get  /api/threads/:personId/endorsements
+++...........  post /api/threads/:personId/decisions
+++...........  get  /api/threads/:personId/cases
+++...........  post /api/threads/:personId/cases
+++...........  get  /api/threads/:personId/actions
+++...........  post /api/threads/:personId/actions
+++...........  post /api/threads/:personId/actions/:entryId/steps
+++...........  get  /api/threads/:personId/waits
+++...........  post /api/threads/:personId/waits
+++...........  post /api/threads/:personId/waits/:entryId/steps
+++...........  post /api/threads/:personId/issues
????..........  get  /api/threads/:personId/issues/:entryId
++++..........  post /api/threads/:personId/issues/:entryId/steps
records
+++...........  get  /api/threads/:personId/records
.++...........  post /api/threads/:personId/records
+++...........  get  /api/threads/:personId/records/:recordId
++?...........  get  /api/threads/:personId/records/:recordId/versions/:version
+++...........  post /api/threads/:personId/records/:recordId/steps
+++...........  post /api/threads/:personId/records/:recordId/open
drafts, preparation, private notes
.+?...........  get  /api/threads/:personId/records/:recordId/draft
.++...........  post /api/threads/:personId/records/:recordId/draft/:version
.++...........  post /api/threads/:personId/records/:recordId/end
.+?...........  post /api/threads/:personId/records/:recordId/discard
.++...........  post /api/threads/:personId/records/:recordId/issue
+++...........  get  /api/threads/:personId/preparation
+++...........  post /api/threads/:personId/preparation
+++...........  post /api/threads/:personId/preparation/private
++............  get  /api/threads/:personId/agreement/draft
++............  post /api/threads/:personId/agreement/draft
the agreement
++++..........  get  /api/threads/:personId/agreement
++++..........  get  /api/threads/:personId/agreement/versions/:agreementId
++............  post /api/threads/:personId/agreement/offer
++............  post /api/threads/:personId/agreement/paper
++............  post /api/threads/:personId/agreement/versions/:agreementId/steps
++............  post /api/threads/:personId/induction
++............  get  /api/threads/:personId/hand-over
++............  post /api/threads/:personId/hand-over
learning
+++...........  get  /api/threads/:personId/activities
+++...........  get  /api/threads/:personId/activities/due
+++...........  post /api/threads/:personId/activities
+.............  post /api/threads/:personId/activities/:entryId/steps
paper
+++...........  get  /api/threads/:personId/papers
+++...........  post /api/threads/:personId/papers
opening a file from outside the pair, and who did
...+++.+.++...  post /api/files/:personId/openings
?..???.????...  post /api/files/:personId/openings/:openingId/steps
...???.????...  get  /api/files/:personId/opened
++......?.+...  get  /api/threads/:personId/openings
data protection
..........+...  get  /api/files/:personId/rights
..........+...  post /api/files/:personId/copy
..........+...  post /api/files/:personId/copy/search
..........+...  post /api/files/:personId/holds
..........+...  post /api/files/:personId/holds/:holdId/lift
`;

type Cell = '+' | '.' | '?';
type Row = { readonly call: string; readonly cells: Readonly<Record<Who, Cell>> };

const rows: readonly Row[] = expected.split('\n').flatMap((line): readonly Row[] => {
  const [, cells, method, path] = /^([+.?]{14}) {2}(\w+) +(\S+)$/.exec(line) ?? [];
  if (cells === undefined) return [];
  const entries = everybody.map((who, at) => [who, cells[at]]);
  return [{ call: `${method} ${path}`, cells: Object.fromEntries(entries) }];
});

/** Whole and right, so that nothing but whose file it is stands in the way. */
const bodies: Readonly<Record<string, object>> = {
  sessions: { dates: [{ on: '2027-01-28', at: '10:00' }] },
  'sessions/outcome': { outcome: 'held' },
  asks: { what: 'additional' },
  'entries/steps': { step: { do: 'answer', answer: 'confirm' } },
  decisions: { with: 'lewis', text: 'See the child.' },
  'actions/steps': { step: { do: 'done' } },
  'issues/steps': { step: { do: 'withdraw' } },
  papers: { what: 'file' },
  openings: { parts: ['records'], reason: 'complaint', why: 'A complaint.', putOffNotice: null },
  'openings/steps': { step: { do: 'close' } },
  copy: { receivedOn: '2027-01-18' },
  holds: { reason: 'inquiry', why: 'An inquiry.' },
  'holds/lift': { why: 'It is over.' },
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.product.close());

const given: Readonly<Record<string, () => string>> = {
  version: () => '1',
  entryId: () => world.decisionId,
  recordId: () => world.recordId,
  agreementId: () => world.agreementId,
};

const pathOf = (path: string, owner: string) =>
  `${path
    .replace(':personId', owner)
    .replace(/:(\w+)/g, (_, name: string) => given[name]?.() ?? newOperation())}${
    path.endsWith('/entries') ? '?after=x' : ''
  }`;

/** Of a form the last words of its address, without ids. */
const bodyOf = (path: string) => {
  const name = path
    .split('/')
    .slice(4)
    .filter((part) => !part.startsWith(':'))
    .join('/');
  // Nothing is said with it, not even an operation's id.
  if (name === 'records/discard') return {};
  return { operationId: newOperation(), ...bodies[name] };
};

async function ask(call: string, who: Who, owner: string, body: 'whole' | 'empty') {
  const [method = '', path = ''] = call.split(' ');
  const sent = method === 'get' ? undefined : body === 'whole' ? bodyOf(path) : {};
  const before = world.product.store.counters.snapshot();
  const answer = await world.product.api(who, pathOf(path, owner), sent);
  return { ...answer, requests: world.product.store.counters.since(before).requests };
}

it('every address that names a worker is in the table, and nothing else is', () => {
  const named = calls.filter(({ path }) => path.includes(':personId'));
  expect(rows.map(({ call }) => call).sort()).toEqual(
    named.map(({ method, path }) => `${method} ${path}`).sort(),
  );
});

describe.each(rows)('$call', ({ call, cells }) => {
  const those = (cell: Cell) => everybody.filter((who) => cells[who] === cell);

  it('lets in whom the table lets in', async () => {
    for (const who of those('+')) {
      // A form with nothing in it is refused for what it lacks, and so changes nothing.
      const { status } = await ask(call, who, 'lewis', 'empty');
      expect([who, status === 404]).toEqual([who, false]);
    }
  });

  it('is not there for everybody else, asks the store for nothing, and reads like a person who does not exist', async () => {
    for (const who of those('.')) {
      const theirs = await ask(call, who, 'lewis', 'whole');
      expect([who, theirs.status, theirs.requests]).toEqual([who, 404, 0]);
      const nobodys = await ask(call, who, 'nobody', 'whole');
      expect([who, nobodys.status, nobodys.requests]).toEqual([who, 404, 0]);
      expect(theirs.text).toBe(nobodys.text);
    }
  });

  it('reads the same where it takes a look to know', async () => {
    for (const who of those('?')) {
      const theirs = await ask(call, who, 'lewis', 'whole');
      expect([who, theirs.status]).toEqual([who, 404]);
      expect(theirs.requests).toBeLessThanOrEqual(4);
      const nobodys = await ask(call, 'derek', 'nobody', 'whole');
      expect(theirs.text).toBe(nobodys.text);
    }
  });
});

describe('what is no part of one file: whom somebody finds, and what they read of them without a reason', () => {
  const dates = ['Last supervision Tuesday 19 January', 'Next not in the diary'];
  const agreed = 'There is a signed agreement';
  it.each([
    ['tom', ['Last supervision Tuesday 19 January', 'Next not in the diary']],
    ['marcia', [...dates, agreed]],
    ['anders', [...dates, agreed]],
    ['pia', [...dates, agreed]],
    ['hannah', []],
    ['dilys', []],
  ])('%s finds Lewis, and reads %j', async (who, facts) => {
    const { status, body } = await world.product.api(who, '/api/files/find', { name: 'lewis' });
    expect(status).toBe(200);
    expect(body.people).toMatchObject([{ person: { personId: 'lewis' }, facts }]);
  });

  it('whoever draws by lot finds nobody by name, and neither does a manager one below', async () => {
    for (const who of ['audrey', 'priya']) {
      const { body } = await world.product.api(who, '/api/files/find', { name: 'lewis' });
      expect(body.people).toEqual([]);
    }
  });

  it.each(['lewis', 'coral', 'derek', 'grace', 'peer', 'former'])(
    '%s opens no files, and there is no such page for them',
    async (who) => {
      const before = world.product.store.counters.snapshot();
      const wanted = { operationId: newOperation(), count: 1, reason: 'audit' };
      const answers = [
        await world.product.api(who, '/api/files'),
        await world.product.api(who, '/api/files/find', { name: 'lewis' }),
        await world.product.api(who, '/api/files/sample', wanted),
        await world.product.api(who, '/api/files/waiting'),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(world.product.store.counters.since(before).requests).toBe(0);
    },
  );
});

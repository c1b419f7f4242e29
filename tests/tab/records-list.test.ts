/** The records of a file as a list, the way to begin a session, and the ways there from the thread. */
import type { PaperLink } from '../../bot/api/papers/paper-contract';
import { fixtureRecords, recordId } from './fixture-records';
import { type FixtureRoom, problem } from './fixture-server';
import { openPage } from './open-page';

const records = fixtureRecords();

/** The front page of the file, and a link to paper; asked after the records. */
const file: FixtureRoom = ({ method, parts, viewer }) => {
  const [place, owner, room] = parts;
  if (place !== 'threads' || owner !== 'lewis' || room === undefined) return null;
  // Other parts of the page have their own tests.
  if (room !== 'papers') return { refusal: problem(404, 'Not there', 'Not here.') };
  const link: PaperLink = { url: '/api/me', name: 'supervision-record.pdf' };
  if (method === 'POST') return { answer: link };
  const person = {
    personId: 'lewis',
    name: 'Lewis Grant',
    initials: 'LG',
    role: 'Social worker',
    team: 'East',
  };
  const front = {
    viewer: {
      personId: viewer,
      name: viewer,
      supervises: true,
      isSupervised: true,
      seesHealth: false,
      opensFiles: false,
      protects: false,
      checksEvidence: false,
    },
    person,
    own: viewer === 'lewis',
    supervisors: ['Amara Osei'],
    agreement: 'Signed.',
    file: 'Everything in it.',
    years: [],
  };
  return { answer: front };
};

const tab = openPage({ rooms: [records.room, file] });
beforeEach(() => records.reset());

const list = () => tab.page.getByRole('region', { name: 'Supervision records' });
const lines = () => list().getByRole('listitem');
const openFile = async (viewer: 'amara' | 'lewis') => {
  await tab.open(viewer, '#/file/lewis');
  await list().waitFor();
};
const posted = () =>
  tab.server.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/records'));

test('the author goes on writing from the list; the worker sees that it is being written and nothing more', async () => {
  await openFile('amara');
  await lines().first().getByText('Being written').waitFor();
  await lines().first().getByRole('link', { name: 'Write the record of Tuesday 19 January 2027' }).click();
  await tab.page.getByRole('textbox', { name: 'Check-in' }).waitFor();
  await openFile('lewis');
  await lines().first().getByText('Out by Tuesday 2 February.').waitFor();
  expect(await lines().first().getByRole('link').count()).toBe(0);
  expect(await tab.page.getByRole('button', { name: /^Begin/ }).count()).toBe(0);
});

test('one tap begins a session, ready or shorter, and opens its page', async () => {
  await openFile('amara');
  await tab.page.getByRole('link', { name: 'Prepare, or not today' }).waitFor();
  await tab.page.getByRole('button', { name: 'Begin: Shorter and supportive' }).click();
  await tab.page.getByRole('textbox', { name: 'Check-in' }).waitFor();
  expect(posted()?.body).toEqual({
    operationId: '5a1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10',
    sessionId: null,
    readiness: 'shorter',
    modelId: null,
  });
});

test('an older one says beforehand that it asks why', async () => {
  await openFile('amara');
  await lines().last().getByText('An older one: you are asked why you need it.').waitFor();
  await lines().last().getByRole('link').click();
  await tab.page.getByRole('heading', { level: 1, name: /^An older record/ }).waitFor();
});

test('an issued record opens from the list and goes to paper from its page', async () => {
  records.issue({ sections: { workload: 'Seventeen children.' } });
  await openFile('lewis');
  await lines().first().getByRole('link').click();
  await tab.page.getByText('Seventeen children.').waitFor();
  const fetched = tab.page.waitForEvent('download');
  await tab.page.getByRole('button', { name: 'Print this record' }).click();
  expect((await fetched).suggestedFilename()).toBe('supervision-record.pdf');
  expect(tab.server.calls.findLast(({ path }) => path.endsWith('/papers'))?.body).toMatchObject({
    what: 'record',
    id: recordId,
  });
});

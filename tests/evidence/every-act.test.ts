// After every act that the product offers, over HTTP, the chain of that thread is whole; what broke it is named by the act.
import { actionSaved, openActionsAnswer } from '../../bot/api/actions/action-contract';
import { calls } from '../../bot/api/calls';
import { personId } from '../../bot/domain/ids';
import { verifyThread } from '../../bot/evidence/verify-thread';
import { importCouncil } from '../../bot/use-cases/import-council';
import { openParts, openWorld, people, relationships, stepOn, type World } from '../api/access-world';
import { agreementsIn } from '../api/agreement-steps';
import { newOperation, stepsIn } from '../api/clock-steps';
import { askForCopy } from '../api/copy-steps';
import { decisionsIn } from '../api/decision-steps';
import { recordsIn } from '../api/record-steps';
import { away, council, on, person, supervises } from '../domain/given-council';
import type { Product } from '../support/product';
import { held } from '../support/sessions';
import { storedThread } from './lived-thread';

type Answer = Awaited<ReturnType<Product['api']>>;

/**
 * Drafts, papers that are still written, and the further steps of a copy write no evidence; opening an older record needs a
 * new supervisor and another year, and changes nothing that is there.
 */
const withoutEvidence = [
  '/api/threads/:personId/preparation',
  '/api/threads/:personId/preparation/private',
  '/api/threads/:personId/records/:recordId/draft/:version',
  '/api/threads/:personId/records/:recordId/open',
  '/api/threads/:personId/agreement/draft',
  '/api/files/:personId/copy/search',
];

let world: World;
/** The world's own product, whose threads are checked after each act that it takes. */
let product: Product;
const walked = new Set<string>();

beforeAll(async () => {
  world = await openWorld({
    rows: {
      people: [...people, person('newcomer', { startDate: on('2027-01-19') })],
      relationships: [...relationships, supervises('priya', 'newcomer', { startDate: on('2027-01-19') })],
    },
  });
  product = {
    ...world.product,
    api: async (who, path, body) => {
      const answer = await world.product.api(who, path, body);
      if (body !== undefined) await verified(who ?? 'nobody', path, body, answer);
      return answer;
    },
  };
});
afterAll(() => world.product.close());

/** An act has to go well, and its thread to verify after it. */
async function verified(who: string, path: string, body: object, { status, text }: Answer): Promise<void> {
  const act = `${who} ${path} ${JSON.stringify(body).slice(0, 200)}`;
  if (status !== 200 && status !== 201) throw new Error(`${act}: ${status} ${text}`);
  const call = calls.find((one) => one.method === 'post' && patternOf(one.path).test(path));
  if (call) walked.add(call.path);
  const of = /^\/api\/(?:threads|files)\/([^/]+)/.exec(path)?.[1] ?? who;
  await whole(act, of === 'me' ? who : of);
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);

async function whole(act: string, of = 'lewis'): Promise<void> {
  const wrong = verifyThread(await storedThread(world.product, personId(of)));
  if (wrong.length > 0) throw new Error(`${act} broke the chain: ${JSON.stringify(wrong)}`);
}

const decisions = decisionsIn(() => product);
const records = recordsIn(() => product);
const agreements = agreementsIn(() => product);
const diary = stepsIn(() => product);
const post = (who: string, path: string, body: object = {}) =>
  product.api(who, path, { operationId: newOperation(), ...body });
const lewis = (path: string) => `/api/threads/lewis/${path}`;
const idOf = async (answer: Promise<Answer>, name: string): Promise<string> => {
  const found = new RegExp(`"${name}":"([^"]+)"`).exec((await answer).text)?.[1];
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

/** Every open action with these words, closed in this way. */
async function settle(words: string, step: object): Promise<void> {
  const { actions } = openActionsAnswer.parse((await product.api('lewis', lewis('actions'))).body);
  const some = actions.filter(({ text }) => text.includes(words));
  if (some.length === 0) throw new Error(`no open action says ${words}`);
  for (const { entryId } of some)
    await post('lewis', lewis(`actions/${encodeURIComponent(entryId)}/steps`), { step });
}

const done = { do: 'done' };
const carried = { do: 'carry', why: 'School was closed.', byOn: '2027-01-28' };
const dropped = { do: 'drop', why: 'It is not needed any more.' };
const yes = { do: 'child-file', reference: null, answer: 'yes' };

it('a quick decision: answered, amended, completed, put on the file, looked at again, taken back', async () => {
  for (const answer of ['confirm', 'amend', 'not-said'])
    await decisions.answer('priya', await decisions.log(), answer, {
      text: answer === 'confirm' ? '' : 'Other words.',
    });
  for (const answer of ['yes', 'not-quite', 'disagree']) {
    const told = await decisions.log({ with: 'lewis' }, 'priya');
    await decisions.answer('lewis', told, answer, { text: answer === 'yes' ? '' : 'Other words.' });
    if (answer === 'not-quite') await decisions.answer('priya', told, 'confirm');
  }
  const later = await decisions.log({ why: '', references: [] });
  await decisions.step('lewis', later, { do: 'complete', why: 'The partner.', references: ['LCS-204417'] });
  await decisions.step('lewis', later, { do: 'child-file', reference: null, answer: 'now' });
  await decisions.step('lewis', later, { do: 'hand-over', reference: null, to: 'priya' });
  await decisions.step('priya', later, yes);
  await decisions.step('priya', later, { do: 'look-again', answer: 'worked' });
  await decisions.step('lewis', await decisions.log(), { do: 'withdraw' });
  await decisions.log({ text: 'A long word. '.repeat(40) });
  await decisions.log({ text: 'We keep the plan as it is.', actionOwner: 'nobody' });
  for (const type of ['advice', 'endorsement', 'information']) await decisions.log({ type });
});

it.each([
  ['done', done],
  ['carried', carried],
  ['dropped', dropped],
])('an action of a quick decision, and one agreed by itself: %s', async (title, step) => {
  const text = `What is ${title} later.`;
  await decisions.log({ text });
  const agreed = await post('lewis', lewis('actions'), { text, owner: 'supervisor', byOn: '2027-01-26' });
  expect(actionSaved.parse(agreed.body).action?.text).toBe(text);
  await settle(text, step);
});

it('an action whose decision was amended, and one that was reworded before it was done', async () => {
  const entryId = await decisions.log({ text: 'First words of it.' });
  await decisions.answer('priya', entryId, 'amend', { text: 'Second words of it.' });
  await settle('Second words', carried);
  await settle('Second words', done);
});

it('what is taken upward: answered, and taken back', async () => {
  const raised = () => idOf(post('lewis', lewis('issues'), { text: 'Nobody covers Fridays.' }), 'entryId');
  const step = async (who: string, taken: object) =>
    post(who, lewis(`issues/${encodeURIComponent(await raised())}/steps`), { step: taken });
  await step('tom', { do: 'answer', text: 'From March.' });
  await step('lewis', { do: 'withdraw' });
});

it('a wait: chased, come, not needed any more', async () => {
  const given = { reference: 'LCS-204417', agency: 'CAMHS', service: 'first appointment' };
  const days = { referredOn: '2026-11-02', expectedBy: '2027-02-05', chasedOn: null };
  const steps = (entryId: string, taken: object) =>
    post('lewis', lewis(`waits/${entryId}/steps`), { step: taken });
  for (const over of ['come', 'not-needed']) {
    const entryId = await idOf(post('lewis', lewis('waits'), { ...given, ...days }), 'entryId');
    await steps(entryId, { do: 'chased' });
    await steps(entryId, { do: over });
  }
});

it('a case discussion: its action, its file, put right, looked at again, taken back', async () => {
  const said = {
    references: ['LCS-204417', 'LCS-204418'],
    category: 'CP',
    depth: 'full',
    modelId: null,
    decisions: [{ text: 'Keep contact at twice a week.', owner: 'worker', byOn: '2027-02-12' }],
    pace: null,
    extendedBecause: '',
    recordId: null,
    nextOn: '2027-02-16',
    full: {
      voice: '',
      changed: '',
      analysis: '',
      difference: '',
      decisionAndWhy: '',
      actions: '',
      contingency: '',
    },
  };
  const kept = () => idOf(post('priya', lewis('cases'), said), 'entryId');
  const first = await kept();
  await settle('Keep contact', carried);
  await settle('Keep contact', done);
  const why = 'Two digits were mixed up.';
  await decisions.step('lewis', first, { do: 'relink', from: 'LCS-204417', to: 'LCS-204419', why });
  await decisions.step('lewis', first, { ...yes, reference: 'LCS-204419' });
  await decisions.step('priya', first, { do: 'look-again', answer: 'changed' });
  const operationId = newOperation();
  await product.api('priya', lewis('cases'), { ...said, operationId });
  await decisions.step('priya', operationId, { do: 'withdraw' });
});

it('a record: issued with an action and an issue, disagreed with, commented, changed, added to, signed, filed', async () => {
  const begun = async () => {
    const recordId = await idOf(records.begin(), 'recordId');
    await records.end(recordId, { from: '10:00', to: '11:30' });
    return recordId;
  };
  const actions = [{ draftId: 'a1', owner: 'supervisor', byOn: '2027-02-10', text: 'Ask for cover.' }];
  const recordId = await begun();
  const sections = { reflection: 'The visit in the rain.' };
  await records.issue(recordId, { sections, actions, issues: [{ draftId: 'i1', text: 'Too few desks.' }] });
  await records.step('lewis', recordId, { do: 'disagree', raise: false });
  await records.step('lewis', recordId, { do: 'comment', text: 'It was longer than that.' });
  const { words } = await records.drafted('priya', recordId);
  await records.step('priya', recordId, {
    do: 'change',
    words: { ...words, sections: { reflection: 'Rain, for long.' } },
  });
  await records.step('lewis', recordId, { do: 'sign', meaning: 'agreed' });
  await records.step('priya', recordId, { do: 'sign', meaning: 'agreed' });
  await records.step('lewis', recordId, { do: 'addendum', text: 'It went well in the end.' });
  await settle('Ask for cover.', done);
  const thrown = await idOf(records.begin(), 'recordId');
  await product.api('priya', lewis(`records/${thrown}/discard`), {});
  await records.step('priya', recordId, { do: 'filed', on: '2027-01-19' });
});

const onPaper = {
  signedOn: '2026-09-01',
  documentReference: 'HR-2026-118',
  intervalDays: 14,
  lengthMinutes: 60,
};

it('an agreement: answered, sent back, signed, filed, on paper, ended', async () => {
  const offered = async (text: string) => {
    await agreements.write('lewis', { workerWants: text });
    await agreements.offer('priya', await agreements.write('priya', { supervisorWants: text }));
    return (await agreements.read('lewis')).waiting?.agreementId ?? '';
  };
  await agreements.step('lewis', await offered('More time.'), {
    do: 'send-back',
    why: 'Mondays do not work.',
  });
  const agreementId = await offered('Still more time.');
  await agreements.step('lewis', agreementId, { do: 'sign' });
  await agreements.step('priya', agreementId, { do: 'filed', on: '2027-01-19' });
  await agreements.step('priya', agreementId, { do: 'end', why: 'We begin anew.' });
  await post('priya', lewis('agreement/paper'), { ...onPaper, reviewOn: '' });
});

it('a new pair: getting started, the policy read, handed over', async () => {
  await post('newcomer', '/api/threads/newcomer/induction', { step: 'knows-cover' });
  await post('priya', '/api/threads/newcomer/induction', { inductedBy: 'helen' });
  await post('lewis', '/api/policy/read', { version: '1', given: true, understood: true });
  await post('priya', lewis('hand-over'), { text: 'Lewis likes a walk before a hard talk.' });
});

it('the diary: booked, held, moved, cancelled, asked for', async () => {
  await diary.book();
  await diary.outcome({ outcome: 'moved', on: '2027-01-27', at: '11:00', reason: 'DUTY' });
  await diary.outcome({ outcome: 'cancelled', reason: 'COURT', toFollow: true });
  await diary.ask({ what: 'additional' });
  await diary.book({ dates: [{ on: '2027-01-19', at: '09:00' }] });
});

it('learning and checks, and what was done differently', async () => {
  const training = { activity: 'training', on: '2026-12-14', title: 'Court skills', findings: 'Ask first.' };
  const entryId = await idOf(post('lewis', lewis('activities'), training), 'entryId');
  await post('lewis', lewis(`activities/${entryId}/steps`), { text: 'I asked what they wanted first.' });
});

it('a file opened from outside, wellbeing answered, closed; held, and let go', async () => {
  const opening = await openParts({ product }, 'tom', {
    parts: ['records', 'wellbeing'],
    reason: 'oversight',
  });
  for (const answer of ['decline-wellbeing', 'agree-wellbeing', 'take-back-wellbeing'])
    await stepOn({ ...world, product }, 'lewis', opening, { do: answer });
  await stepOn({ ...world, product }, 'tom', opening, { do: 'close' });
  const hold = newOperation();
  await product.api('dilys', '/api/files/lewis/holds', {
    operationId: hold,
    reason: 'inquiry',
    why: 'It is asked for.',
  });
  await post('dilys', `/api/files/lewis/holds/${hold}/lift`, { why: 'It is over.' });
});

it('what leaves a line: a paper, and a copy for a subject access request', async () => {
  await post('lewis', lewis('papers'), { what: 'file' });
  await post('lewis', lewis('papers'), { what: 'record', id: world.recordId });
  await askForCopy(product, 'dilys', 'lewis');
});

it('what comes with the files, and what the clock does', async () => {
  const sessions = [held('lewis', 'priya', '2026-12-29'), held('lewis', 'priya', '2026-11-30')];
  await importCouncil(product.ports, { sessions });
  await whole('an import of another session');
  await importCouncil(product.ports, { sessions: sessions.slice(0, 1) });
  await whole('an import without it');
  await importCouncil(product.ports, {
    absences: [...council().absences, away('lewis', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-05')],
  });
  await whole('an import of leave');
  product.moveClock('2027-01-20T16:00:00Z');
  await product.sweeper.run(product.ports);
  await whole('a sweep');
});

it('nothing that writes into a thread was left out', () => {
  const acts = calls.filter(
    ({ method, path }) => method === 'post' && /^\/api\/(threads|files)\/:personId/.test(path),
  );
  const left = acts
    .map(({ path }) => path)
    .filter((path) => !walked.has(path) && !withoutEvidence.includes(path));
  expect(left).toEqual([]);
});

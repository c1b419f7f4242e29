// What a supervision agreement says over HTTP: every item of the field, filled in where the files know it, and whose words a signature covers.
import { agreementVersion } from '../../bot/api/agreements/agreement-contract';
import { problem } from '../../bot/api/contract';
import { personId } from '../../bot/domain/ids';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { agreementVersionView } from '../../bot/views/agreements/agreement-version-view';
import { startingWords } from '../../bot/views/agreements/starting-words';
import { agreementBlocks } from '../../bot/views/papers/agreement-paper';
import { inHead, words } from '../domain/agreements/given-agreements';
import { at, cast, head, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { agreementsIn, lewisWrites, priyaWrites } from './agreement-steps';
import { newOperation } from './clock-steps';

const team = (teamId: string, name: string) => ({
  teamId,
  name,
  kind: 'RAS',
  parentTeamId: null,
  site: '',
  cluster: '',
});
const teams = [team('ras-east', 'Referral and Assessment East'), team('north', 'North')];
const rowsWith = (lewis: object = {}) => ({
  teams,
  people: [
    ...cast.filter(({ personId: id }) => id !== 'lewis'),
    person('lewis', { teamId: 'ras-east', ...lewis }),
    person('marcia', { roles: ['PSW'] }),
  ],
  relationships: [supervises('tom', 'priya'), supervises('priya', 'lewis', { startDate: on('2026-10-01') })],
});

let product: Product;
beforeEach(async () => {
  product = await openProduct({ rows: rowsWith(), sessions: [held('lewis', 'priya', '2027-01-05')] });
});
afterEach(() => product.close());

const { path, read, draft, write, offer, step, signed } = agreementsIn(() => product);
const fieldsOf = (answer: { readonly status: number; readonly body: object }) => {
  expect(answer.status).toBe(400);
  return problem.parse(answer.body).fields?.map(({ field }) => field);
};
/** Other files come in. */
const becomes = async (lewis: object) => {
  const files = await exportCouncil(product.ports);
  await importCouncil(product.ports, { ...files, ...rowsWith(lewis) });
};
type Read = Awaited<ReturnType<typeof read>>;
const linesOf = (version: Read['current']) =>
  new Map((version?.parts ?? []).flatMap(({ lines }) => lines.map(({ label, text }) => [label, text])));
const answer = (who: string, id: string, said: object) =>
  step(who, id, { do: 'answer', wants: '', contributes: '', policyGiven: false, policyRead: false, ...said });
const waitingId = async () => (await read()).waiting?.agreementId ?? '';

describe('what the council knows is filled in', () => {
  it('parties, grades, team, kind, start and step stand on the draft, and nobody is asked for them', async () => {
    const { filled, groups } = await draft();
    expect(filled).toEqual([
      { label: 'Worker', text: 'lewis, Social worker, Referral and Assessment East' },
      { label: 'Supervisor', text: expect.stringMatching(/^priya, Team manager/) },
      { label: 'Kind of relationship', text: 'Line management supervision' },
      { label: 'Since', text: 'Thursday 1 October 2026' },
      { label: 'Step of the ladder', text: expect.stringMatching(/every 4 weeks/i) },
      { label: 'Dates in the diary, three months ahead', text: 'None was in the diary yet.' },
    ]);
    expect(groups.flatMap(({ fields }) => fields).map(({ name }) => name)).not.toContain('relationship');
  });

  it('a signed agreement says all sixteen items, in words of its own', async () => {
    await signed({
      policyGiven: null,
      adjustments: 'A loop.',
      identityAndLearning: 'I draw.',
      registrationNumber: 'SW1',
    });
    const { current } = await read();
    expect([...linesOf(current).keys()]).toEqual(
      expect.arrayContaining([
        'Worker',
        'Supervisor',
        'Kind of relationship',
        'Since',
        'Step of the ladder',
        'Registration number',
        'Kind of supervision',
        'Days from one session to the next',
        'Length of a session',
        'Place',
        'Who books the room',
        'In person or by video',
        'Dates in the diary, three months ahead',
        'Preparation and agenda',
        'Interruptions we permit',
        'If a session cannot be',
        'Recording',
        'Confidentiality',
        'Where it is kept, and for how long',
        'What lewis wants from priya',
        'What lewis will contribute',
        'What priya wants from lewis',
        'What priya will contribute',
        'How we give each other feedback',
        'Models and tools',
        'Learning, identity and difference',
        'Reasonable adjustments',
        'If it is not working',
        'Additional supervision',
        'Professional standards and links',
        'Looked at again by',
      ]),
    );
    expect(linesOf(current).get('Where it is kept, and for how long')).toContain(
      '6 years after lewis has left',
    );
    expect(current?.signatures).toHaveLength(2);
  });

  it('it stays as it was when it was offered: another grade and team later change nothing of it', async () => {
    await signed();
    await becomes({ grade: 'SP', teamId: 'north' });
    expect(linesOf((await read()).current).get('Worker')).toBe(
      'lewis, Social worker, Referral and Assessment East',
    );
    expect((await draft()).filled[0]?.text).toContain('North');
  });

  it('R35: where no ladder says how often, the two say it', async () => {
    await becomes({ grade: 'X9' });
    const revision = await write('priya', { ...priyaWrites, intervalDays: null });
    expect(fieldsOf(await offer('priya', revision))).toEqual(['intervalDays']);
  });

  it('one from before this was kept is read as it was signed', () => {
    const old = words({ relationship: 'Priya supervises Lewis.' });
    const { parts } = agreementVersionView(
      {
        council: product.ports.directory.council(),
        owner: personId('lewis'),
        today: on('2027-01-19'),
        pair: true,
      },
      oldEntry,
      old,
    );
    expect(parts[0]).toEqual({
      title: 'The two of us',
      lines: [{ label: 'Kind of relationship', text: 'Priya supervises Lewis.' }],
    });
  });
});

it('a new version of one from before all this begins with what it said, and with what it could not say', () => {
  const [lewis, priya] = [personId('lewis'), personId('priya')];
  const known = head('lewis', '2027-01-05', { agreement: inHead() });
  const to = { council: product.ports.directory.council(), owner: lewis, supervisorId: priya, head: known };
  const begun = startingWords(
    { ...to, today: on('2027-01-19') },
    words({ place: 'Room 4.', relationship: 'Old.' }),
  );
  expect(begun).toMatchObject({ place: 'Room 4.', relationship: '', workerWants: 'Time to think.' });
  expect(begun.storage).toContain('6 years');
  expect(begun.filled).toBeUndefined();
});

describe('whoever signs with boxes of their own empty', () => {
  const offered = async () => {
    await offer('priya', await write('priya', priyaWrites));
    return waitingId();
  };

  it('is told first, before anything is signed', async () => {
    const id = await offered();
    const { own } = await read();
    expect(own?.missing).toContain('Your own two boxes are empty');
    expect(own?.wants).toEqual({ name: 'workerWants', label: 'What lewis wants from priya', text: '' });
    expect(fieldsOf(await step('lewis', id, { do: 'sign' }))).toEqual(['workerWants', 'workerContributes']);
    expect((await read()).waiting?.signatures).toHaveLength(1);
  });

  it('signs anyway on purpose', async () => {
    const id = await offered();
    expect((await step('lewis', id, { do: 'sign', anyway: true })).status).toBe(201);
    expect((await read()).state.word).toBe('In force');
  });

  it('writes them where they sign: it is their offer then, and nobody has signed words they had not seen', async () => {
    const id = await offered();
    expect((await answer('lewis', id, { wants: 'Time.', contributes: 'Preparation.' })).status).toBe(201);
    const page = await read('priya');
    expect(page.waiting).toMatchObject({ title: 'Supervision agreement, version 2' });
    expect(page.waiting?.signatures).toEqual([expect.stringContaining('Signed by lewis as worker')]);
    expect(linesOf(page.waiting).get('What lewis wants from priya')).toBe('Time.');
    expect(linesOf(page.waiting).get('What priya will contribute')).toBe(priyaWrites.supervisorContributes);
    expect(page.notices.join(' ')).toContain('Your signature on version 1 does not count');
    expect(page.may).toMatchObject({ sign: true, write: null });
    expect(page.history).toMatchObject([{ agreementId: id, words: expect.stringMatching(/^Answered with/) }]);
    expect((await step('priya', await waitingId(), { do: 'sign' })).status).toBe(201);
    const { current } = await read();
    expect(current?.signatures).toHaveLength(2);
    const first = agreementVersion.parse((await product.api('priya', path('lewis', 'versions', id))).body);
    expect(first.signatures).toEqual([expect.stringContaining('Signed by priya as supervisor')]);
  });

  it('the answered version cannot be signed, sent back or answered any more; delivered twice it is one answer', async () => {
    const id = await offered();
    const said = { do: 'answer', wants: 'Time.', contributes: 'Words.', policyGiven: true, policyRead: true };
    const operationId = newOperation();
    expect((await step('lewis', id, said, { operationId })).status).toBe(201);
    expect((await step('lewis', id, said, { operationId })).status).toBe(200);
    expect((await step('priya', id, { do: 'sign' })).status).toBe(400);
    expect((await step('lewis', id, { do: 'sign' })).status).toBe(400);
    expect((await step('priya', id, { do: 'send-back', why: 'Wait.' })).status).toBe(400);
    expect((await read()).waiting?.title).toBe('Supervision agreement, version 2');
  });

  it('with one box written is told of the other, and may leave it on purpose', async () => {
    const id = await offered();
    expect(fieldsOf(await answer('lewis', id, { wants: 'Time.' }))).toEqual(['workerContributes']);
    expect((await answer('lewis', id, { wants: 'Time.', anyway: true })).status).toBe(201);
    expect(linesOf((await read()).waiting).get('What lewis wants from priya')).toBe('Time.');
  });

  it('the same words again are only a signature', async () => {
    await write('lewis', lewisWrites);
    const id = await offered();
    const same = { wants: lewisWrites.workerWants, contributes: lewisWrites.workerContributes };
    expect((await answer('lewis', id, same)).body).toMatchObject({
      message: 'Signed by both. It counts from today.',
    });
    expect((await read()).current?.agreementId).toBe(id);
  });

  it('a name that may be a child’s is not kept', async () => {
    const id = await offered();
    const said = { wants: 'Help with Kayleigh Moss.', contributes: 'Time.' };
    expect(fieldsOf(await answer('lewis', id, said))).toEqual(['workerWants']);
  });

  it('the supervisor too; and whoever made the offer takes it back instead', async () => {
    await offer('lewis', await write('lewis', lewisWrites));
    const id = await waitingId();
    expect((await read('priya')).own).toMatchObject({
      ticks: null,
      missing: expect.stringContaining('empty'),
    });
    expect(fieldsOf(await answer('lewis', id, { wants: 'More.', contributes: 'More.' }))).toEqual([
      'agreementId',
    ]);
    expect((await answer('priya', id, { wants: 'Early word.', contributes: 'The time.' })).status).toBe(201);
    expect((await read()).own).toMatchObject({ missing: null });
    expect((await step('lewis', await waitingId(), { do: 'sign' })).status).toBe(201);
    expect(linesOf((await read()).current).get('What lewis wants from priya')).toBe(lewisWrites.workerWants);
  });

  it('R38: the two ticks go with the answer, and say that the policy was read', async () => {
    const id = await offered();
    await answer('lewis', id, { wants: 'Time.', contributes: 'Words.', policyGiven: true, policyRead: true });
    expect(linesOf((await read('priya')).waiting).get('lewis has read and understood it')).toBe(
      'Yes, version 1',
    );
    expect((await product.api('lewis', '/api/policy/read')).body).toMatchObject({ ask: null });
  });

  it('the one that counts stands until the answer is signed too', async () => {
    const first = await signed();
    await offer('priya', await write('priya', { place: 'Room 5.' }));
    const second = await waitingId();
    expect((await answer('lewis', second, { wants: 'New.', contributes: 'Words.' })).status).toBe(201);
    expect((await read('priya')).current?.agreementId).toBe(first);
  });
});

it('whoever offers with boxes of their own empty is told first, and may on purpose', async () => {
  const revision = await write('priya', {});
  expect(fieldsOf(await offer('priya', revision))).toEqual(['supervisorWants', 'supervisorContributes']);
  const { without } = await draft('priya');
  expect(without.boxes).toEqual(['supervisorWants', 'supervisorContributes']);
  const body = { operationId: newOperation(), revision, anyway: true };
  expect((await product.api('priya', path('lewis', 'offer'), body)).status).toBe(201);
});

it('5.2: the limits of confidentiality stand on the page and on paper, in plain words', async () => {
  const { confidentiality, standards } = await read();
  for (const limit of [
    'immediate risk to a child or an adult',
    'misconduct',
    'fitness to practise',
    'court order',
    'disclosed in court',
    'subject access request',
    'Ofsted',
  ])
    expect(confidentiality.join(' ')).toContain(limit);
  await signed();
  const { current } = await read();
  if (!current) throw new Error('none is signed');
  const paper = JSON.stringify(agreementBlocks(current, 2));
  for (const said of [...confidentiality, ...standards.map(({ url }) => url), 'Line management supervision'])
    expect(paper).toContain(said);
});

const oldEntry = {
  kind: 'agreement' as const,
  entryId: 'one',
  at: at('2026-01-11T10:00:00Z'),
  loggedBy: personId('priya'),
  supervisorId: personId('priya'),
  version: 1,
  state: 'ACTIVE' as const,
  intervalDays: null,
  lengthMinutes: null,
  policyVersion: '1',
  reviewOn: on('2027-01-11'),
  signatures: [],
  sheetId: 'agreement:one',
  paper: null,
  filed: null,
};

// One supervision from the morning before it to the promises of the next: both prepare, one writes, both sign, nothing is typed twice.
import { randomUUID } from 'node:crypto';
import type { RecordWords } from '../../bot/domain/records/record';
import { on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product?.close());

const threads = '/api/threads/lewis';
const post = async (person: string, path: string, body: object) => {
  const answered = await product.api(person, `${threads}${path}`, body);
  if (answered.status >= 300) throw new Error(`${path} answered ${answered.status}: ${answered.text}`);
  return answered.body;
};
const get = async (person: string, path: string) => (await product.api(person, `${threads}${path}`)).body;
const prepare = (person: string, ...points: readonly string[]) =>
  post(person, '/preparation', {
    revision: null,
    words: {
      points: points.map((text, n) => ({ pointId: `${person}-${n + 1}`, text })),
      modelId: null,
      differently: {},
      notIdentifiers: [],
    },
  });

const secretOfLewis = 'I am not sure I can go on with duty like this';

/** Tuesday 26 January 2027, ten o'clock, in the diary. */
async function theMorningBefore(): Promise<void> {
  const booked = held('lewis', 'priya', '2027-01-26', { status: 'PLANNED', minutes: null });
  product = await openProduct({
    clock: '2027-01-19T09:00:00Z',
    sessions: [held('lewis', 'priya', '2026-12-29'), booked],
  });
  await post('lewis', '/actions', {
    operationId: randomUUID(),
    owner: 'supervisor',
    byOn: '2027-01-22',
    text: 'Ask the training team about court skills',
  });
  product.moveClock('2027-01-25T09:00:00Z');
  await prepare('lewis', 'Duty weeks and how they run into each other', 'The court skills course');
  await post('lewis', '/preparation/private', { revision: null, words: { text: secretOfLewis } });
  await prepare('priya', 'Late visits in January');
}

/** What a supervisor types for an ordinary record, and nothing else. */
const typed = {
  outcomes: [
    'Two duty weeks in a row are not the plan. Priya looks at the rota for February and takes it upward.',
    'He goes in March if the team can cover two days.',
    'Both late visits were moved by the family; he notes that at the time from now on.',
  ],
  sections: {
    'check-in': 'Tired after a week of duty, glad of the time.',
    reflection:
      'We stayed with one visit in which nobody spoke. He noticed that he filled the silence with questions. ' +
      'We tried three readings: fear, shame, and that the conversation before had been a good one and needed no more. ' +
      'What else could be true: that the silence was for him. He would like to try to wait longer next time, and to say ' +
      'out loud that waiting is fine. It reminded him of a placement, and of being hurried by others himself.',
    workload:
      'Seventeen children, two of them new this month. Two court statements in February. Travel to the east of the ' +
      'area takes a morning each week. We agreed that no new work comes before the statements are in.',
    learning: 'The course on interviewing changed how he begins a visit: he asks what would make it useful.',
    organisation: 'The contact centre books rooms a week ahead; three visits fell through because of it.',
    equality: 'We talked about what it is to be the only man in the room, and when it helps to name that.',
    'look-forward': 'A calmer February, the statements, and the course.',
  },
  actions: ['Draft of the first court statement to Priya', 'Look at the duty rota for February'],
  issue: 'Duty weeks follow each other for three people in the team.',
  nextTime: 'How the waiting went.',
} as const;

const wordsTyped = (): string =>
  [...typed.outcomes, ...Object.values(typed.sections), ...typed.actions, typed.issue, typed.nextTime].join(
    '',
  );

function filledIn(words: RecordWords): RecordWords {
  return {
    ...words,
    from: words.from || '10:00',
    to: '11:30',
    agenda: words.agenda.map((point, n) => ({ ...point, outcome: typed.outcomes[n] ?? '' })),
    sections: typed.sections,
    wellbeingHeld: true,
    actions: [
      { draftId: 'a1', owner: 'worker', byOn: on('2027-02-12'), text: typed.actions[0] },
      { draftId: 'a2', owner: 'supervisor', byOn: on('2027-02-01'), text: typed.actions[1] },
    ],
    issues: [{ draftId: 'i1', text: typed.issue }],
    nextTime: typed.nextTime,
  };
}

async function heldAndIssued(): Promise<string> {
  await theMorningBefore();
  product.moveClock('2027-01-26T10:00:00Z');
  const prepared = await get('priya', '/preparation');
  const { sessionId } = Object(prepared.start);
  const { recordId } = await post('priya', '/records', {
    operationId: randomUUID(),
    sessionId,
    readiness: 'ready',
    modelId: null,
  });
  const draft = await get('priya', `/records/${recordId}/draft`);
  product.moveClock('2027-01-26T12:10:00Z');
  await post('priya', `/records/${recordId}/issue`, {
    operationId: randomUUID(),
    revision: draft.revision,
    words: filledIn(draft.words as RecordWords),
    sign: true,
  });
  return String(recordId);
}

it('shows both what the other brings, the supervisor’s promises first, and nobody the private line', async () => {
  await theMorningBefore();
  const mine = await product.api('lewis', `${threads}/preparation`);
  expect(mine.text).toContain('Late visits in January');
  expect(mine.text).toContain(secretOfLewis);
  const hers = await product.api('priya', `${threads}/preparation`);
  expect(hers.text).toContain('Duty weeks and how they run into each other');
  expect(hers.text).toContain('Ask the training team about court skills');
  expect(hers.text).not.toContain(secretOfLewis);
  for (const person of ['tom', 'sunita', 'helen'])
    expect((await product.api(person, `${threads}/preparation`)).status).toBe(404);
});

it('puts what both brought into the record, the worker’s first, and marks the session held', async () => {
  const recordId = await heldAndIssued();
  const record = await product.api('lewis', `${threads}/records/${recordId}`);
  const agenda = (record.body.agenda as { text: string }[]).map(({ text }) => text);
  expect(agenda).toEqual([
    'Duty weeks and how they run into each other',
    'The court skills course',
    'Late visits in January',
  ]);
  expect(record.text).not.toContain(secretOfLewis);
  const thread = await get('lewis', '');
  expect(Object(thread.status).sentence).toMatch(/26 January|23 February/);
  // The date that was in the diary does not stand beside the session it became.
  const held = (thread.entries as { kind: string; on: string; badges: { word: string }[] }[]).filter(
    ({ kind, on: day }) => kind === 'session' && day === '2027-01-26',
  );
  expect(held.map(({ badges }) => badges[0]?.word)).toEqual(['Held']);
  // What was brought is talked about; the private line stays its author's.
  const next = await product.api('lewis', `${threads}/preparation`);
  expect(next.text).not.toContain('Duty weeks and how they run into each other');
  expect(next.text).toContain(secretOfLewis);
});

it('carries what was promised to the next session, and says how often', async () => {
  const recordId = await heldAndIssued();
  await post('lewis', `/records/${recordId}/steps`, {
    operationId: randomUUID(),
    step: { do: 'sign', version: 1, meaning: 'agreed' },
  });
  const { actions } = await get('priya', '/actions');
  const list = actions as { entryId: string; text: string; carried: string | null }[];
  expect(list.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Ask the training team about court skills', ...typed.actions]),
  );
  const old = list.find(({ text }) => text.startsWith('Ask'));
  for (const byOn of ['2027-02-10', '2027-02-23']) {
    await post('priya', `/actions/${old?.entryId}/steps`, {
      operationId: randomUUID(),
      step: { do: 'carry', byOn, why: 'no answer from the team yet' },
    });
  }
  const again = await product.api('lewis', `${threads}/preparation`);
  expect(again.text).toMatch(/carried twice/i);
  // It went upward: Tom reads that one thing, answers, and both read the answer.
  const waiting = await product.api('tom', '/api/issues');
  expect(waiting.text).not.toContain('Duty weeks follow each other');
  const [issue] = waiting.body.issues as { entryId: string }[];
  const opened = await product.api('tom', `${threads}/issues/${issue?.entryId}`);
  expect(opened.text).toContain('Duty weeks follow each other');
  expect(opened.text).not.toContain('Tired after a week');
  const answer = 'From March nobody has two duty weeks in a row.';
  await post('tom', `/issues/${issue?.entryId}/steps`, {
    operationId: randomUUID(),
    step: { do: 'answer', text: answer },
  });
  for (const person of ['lewis', 'priya'])
    expect((await product.api(person, `${threads}/issues/${issue?.entryId}`)).text).toContain(answer);
  expect((await product.api('sunita', `${threads}/issues/${issue?.entryId}`)).status).toBe(404);
});

it('has what became of an action in the record, and brings back what both want to come back to', async () => {
  await theMorningBefore();
  product.moveClock('2027-01-26T10:00:00Z');
  const { sessionId } = Object((await get('priya', '/preparation')).start);
  const begin = { operationId: randomUUID(), sessionId, readiness: 'ready', modelId: null };
  const { recordId } = await post('priya', '/records', begin);
  const [action] = (await get('priya', '/actions')).actions as { entryId: string; text: string }[];
  const why = 'no answer from the team yet';
  await post('priya', `/actions/${action?.entryId}/steps`, {
    operationId: randomUUID(),
    step: { do: 'carry', byOn: '2027-02-10', why },
  });
  product.moveClock('2027-01-26T10:45:00Z');
  const end = { operationId: randomUUID(), from: '', to: '' };
  expect(await post('priya', `/records/${recordId}/end`, end)).toMatchObject({ from: '10:00', to: '10:45' });
  const draft = await get('priya', `/records/${recordId}/draft`);
  const words = draft.words as RecordWords;
  await post('priya', `/records/${recordId}/issue`, {
    operationId: randomUUID(),
    revision: draft.revision,
    words: {
      ...words,
      reviewed: [{ actionId: action?.entryId, text: action?.text, outcome: 'carried', words: why }],
      nextTime: typed.nextTime,
    },
    sign: true,
  });
  const record = await get('lewis', `/records/${recordId}`);
  const review = (record.sections as { section: string; text: string }[]).find(
    ({ section }) => section === 'review',
  );
  expect(review?.text).toBe(`Carried (${why}): Ask the training team about court skills`);
  expect(record.facts).toEqual(expect.arrayContaining([expect.stringContaining('45 minutes')]));
  for (const person of ['priya', 'lewis'])
    expect((await product.api(person, `${threads}/preparation`)).text).toContain(typed.nextTime);
});

it('asks for fifteen minutes of typing at most, at forty words a minute, and types nothing twice', async () => {
  await theMorningBefore();
  const charactersAMinute = 40 * 5;
  expect(wordsTyped().length / charactersAMinute).toBeLessThanOrEqual(15);
  // An ordinary record is not a short one: the limit is met by what is there already.
  expect(wordsTyped().length).toBeGreaterThan(1_200);
  product.moveClock('2027-01-26T10:00:00Z');
  const { sessionId } = Object((await get('priya', '/preparation')).start);
  const { recordId } = await post('priya', '/records', {
    operationId: randomUUID(),
    sessionId,
    readiness: 'ready',
    modelId: null,
  });
  const { words } = await get('priya', `/records/${recordId}/draft`);
  const there = words as RecordWords;
  expect(there.agenda.map(({ text }) => text)).toHaveLength(3);
  expect(there.from).toBe('10:00');
  const said = wordsTyped();
  for (const { text } of there.agenda) expect(said).not.toContain(text);
});

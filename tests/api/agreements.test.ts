// Agreements over HTTP: written by two, signed by both, superseded, and closed to everybody they are not for.
import { agreementVersion, keptAgreement } from '../../bot/api/agreements/agreement-contract';
import { problem, thread } from '../../bot/api/contract';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, on, agreement as paperRow, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { agreementsIn, lewisWrites, priyaWrites } from './agreement-steps';
import { newOperation, stepsIn } from './clock-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: { people: [...cast, person('marcia', { roles: ['PSW'] }), person('peer')] },
    sessions: [held('lewis', 'priya', '2027-01-05')],
  });
});
afterEach(() => product.close());

const { path, read, draft, keep, write, offer, step, signed } = agreementsIn(() => product);
const { threadOf } = stepsIn(() => product);
const fieldsOf = (answer: { readonly status: number; readonly body: object }) => {
  expect(answer.status).toBe(400);
  return problem.parse(answer.body).fields?.map(({ field }) => field);
};
const requestsOf = async (asking: () => Promise<unknown>) => {
  const before = product.store.counters.snapshot();
  await asking();
  return product.store.counters.since(before).requests;
};

describe('before anything is signed', () => {
  it('the two start from a text that says what the policy says, not from a blank form', async () => {
    const { words, revision, groups } = await draft();
    expect(revision).toBeNull();
    expect(words).toMatchObject({ intervalDays: 28, lengthMinutes: 90, supervisionType: 'individual' });
    expect(words.reviewOn).toBe('2028-01-19');
    expect(words.recording).toContain('within 5 working days, 10 working days at the latest');
    expect(words.recording).toContain('within 2 working days and write comments within 5 working days');
    expect(words.whoBooksTheRoom).toBe('lewis books the room.');
    expect(words.ifItIsNotWorking).toContain('either of us speaks to tom');
    const filled = groups.flatMap(({ fields }) => fields).filter(({ name }) => words[name]);
    expect(filled.length).toBeGreaterThanOrEqual(15);
  });

  it('that text passes the guard as it stands', async () => {
    const { words } = await draft();
    expect((await keep('lewis', null, words)).status).toBe(200);
  });

  it('R36: an old pair has the days from the import on, and is told by when', async () => {
    const { state, notices } = await read();
    expect(state.word).toBe('None yet');
    expect(notices).toEqual([
      'There is none with priya yet. It is signed by Tuesday 2 February at the latest.',
    ]);
  });

  it('everybody who opens the page reads the limits of confidentiality', async () => {
    expect((await read()).confidentiality.join(' ')).toMatch(/immediate risk.*court order.*Ofsted/);
  });
});

describe('a new version of one that was not written here', () => {
  const counts = { intervalDays: 21, lengthMinutes: 75 };

  it('starts from the length and interval of a part-timer’s own, on paper before or typed in', async () => {
    await product.close();
    product = await openProduct({
      rows: { people: [...cast], agreements: [paperRow('priya', 'sunita', counts)] },
      sessions: [held('sunita', 'priya', '2027-01-05')],
    });
    expect((await draft('sunita', 'sunita')).words).toMatchObject(counts);
    const typed = await product.api('priya', path('sunita', 'paper'), {
      operationId: newOperation(),
      signedOn: '2027-01-12',
      documentReference: 'HR 7',
      reviewOn: '',
      intervalDays: null,
      lengthMinutes: 60,
    });
    expect(typed.status).toBe(201);
    expect((await draft('sunita', 'sunita')).words).toMatchObject({ intervalDays: 28, lengthMinutes: 60 });
  });
});

it('who offered it and signs once more hears that it waits for the other one', async () => {
  await write('lewis', lewisWrites);
  await offer('priya', await write('priya', priyaWrites));
  const id = (await read()).waiting?.agreementId ?? '';
  const again = await step('priya', id, { do: 'sign' });
  expect(again).toMatchObject({
    status: 200,
    body: { message: 'You have signed it already. It counts once the other one has signed too.' },
  });
  expect((await step('lewis', id, { do: 'sign' })).body).toMatchObject({
    message: 'Signed by both. It counts from today.',
  });
});

describe('written by two', () => {
  it("neither changes the other's boxes, whatever is sent", async () => {
    await write('lewis', lewisWrites);
    await write('priya', { ...priyaWrites, workerWants: 'Nothing.', workerContributes: 'More hours.' });
    await write('lewis', { supervisorWants: 'Less.', place: 'Room 4.' });
    const { words } = await draft();
    expect(words).toMatchObject({ ...lewisWrites, ...priyaWrites, place: 'Room 4.' });
  });

  it('the ticks about the policy are the worker’s own', async () => {
    await write('lewis', { policyGiven: '1' });
    await write('priya', { policyGiven: null, policyRead: '1' });
    expect((await draft()).words).toMatchObject({ policyGiven: '1', policyRead: null });
  });

  it('written at the same time: the second is not written, and gets the words of the first', async () => {
    const first = await draft();
    const second = await draft('priya');
    await keep('lewis', first.revision, { ...first.words, place: 'Room 4.' });
    const { status, body } = await keep('priya', second.revision, { ...second.words, place: 'Room 5.' });
    expect(status).toBe(200);
    const kept = keptAgreement.parse(body);
    if (kept.kept) throw new Error('it was kept');
    expect(kept.words.place).toBe('Room 4.');
    const again = keptAgreement.parse(
      (await keep('priya', kept.revision, { ...second.words, place: 'Room 5.' })).body,
    );
    expect(again.kept).toBe(true);
  });

  it('the same words delivered twice are no conflict', async () => {
    const { words } = await draft();
    await keep('lewis', null, words);
    expect(keptAgreement.parse((await keep('lewis', null, words)).body).kept).toBe(true);
  });

  it('a name that may be a child’s is not kept, because the other one reads along', async () => {
    const { words, revision } = await draft();
    const answer = await keep('lewis', revision, {
      ...words,
      preparation: 'We talk about Kayleigh Moss first.',
    });
    expect(fieldsOf(answer)).toEqual(['preparation']);
  });

  it('keeping costs two requests, opening the page three and the draft two', async () => {
    const revision = await write('lewis', lewisWrites);
    const { words } = await draft();
    expect(await requestsOf(() => keep('lewis', revision, { ...words, place: 'Room 6.' }))).toBe(2);
    expect(await requestsOf(() => draft())).toBe(2);
    await signed();
    expect(await requestsOf(() => read())).toBe(3);
  });
});

describe('offered', () => {
  it('by the supervisor it waits for the worker, and counts once both have signed', async () => {
    await write('lewis', lewisWrites);
    const revision = await write('priya', { ...priyaWrites, intervalDays: 21, lengthMinutes: 60 });
    expect((await offer('priya', revision)).status).toBe(201);
    const page = await read();
    expect(page.state).toMatchObject({
      word: 'Waits for a signature',
      sentence: 'Offered by priya; it counts once you have signed too.',
    });
    expect(page.may).toMatchObject({ sign: true, sendBack: 'Send it back', write: null });
    expect((await read('priya')).may).toMatchObject({ sign: false, sendBack: 'Take it back to the draft' });
    const toSign = {
      words: 'The supervision agreement with priya waits for you.',
      page: 'agreement',
      id: null,
    };
    expect((await threadOf('lewis')).toSign).toEqual({ shown: [toSign], more: null });
    expect((await threadOf('priya')).toSign.shown).toEqual([]);
    const agreementId = page.waiting?.agreementId ?? '';
    expect((await step('lewis', agreementId, { do: 'sign' })).status).toBe(201);
    const after = await read();
    expect((await threadOf('lewis')).toSign.shown).toEqual([]);
    expect(after.state.word).toBe('In force');
    expect(after.current?.signatures).toEqual([
      'Signed by priya as supervisor, Tue 19 Jan 2027, 16:14',
      'Signed by lewis as worker, Tue 19 Jan 2027, 16:14',
    ]);
    const { status } = thread.parse((await product.api('lewis', '/api/threads/me')).body);
    expect(status.sentence).toContain('Every 3 weeks');
  });

  it('either may offer it', async () => {
    await write('priya', priyaWrites);
    const revision = await write('lewis', lewisWrites);
    expect((await offer('lewis', revision)).status).toBe(201);
    expect((await read('priya')).may.sign).toBe(true);
  });

  it('only with one’s own two boxes filled, and with days and numbers that can be', async () => {
    const revision = await write('priya', { intervalDays: 0, reviewOn: '2029-01-19' });
    expect(fieldsOf(await offer('priya', revision))).toEqual([
      'supervisorWants',
      'supervisorContributes',
      'intervalDays',
      'reviewOn',
    ]);
  });

  it('exactly what is kept is offered: of an older draft nothing is', async () => {
    const revision = await write('priya', priyaWrites);
    await write('lewis', { place: 'Room 9.' });
    expect((await offer('priya', revision)).status).toBe(409);
  });

  it('delivered twice it is one agreement; signed twice one signature', async () => {
    await write('lewis', lewisWrites);
    const revision = await write('priya', priyaWrites);
    const operationId = newOperation();
    expect((await offer('priya', revision, 'lewis', operationId)).status).toBe(201);
    expect((await offer('priya', revision, 'lewis', operationId)).status).toBe(200);
    const agreementId = (await read()).waiting?.agreementId ?? '';
    const signing = newOperation();
    expect((await step('lewis', agreementId, { do: 'sign' }, { operationId: signing })).status).toBe(201);
    expect((await step('lewis', agreementId, { do: 'sign' }, { operationId: signing })).status).toBe(200);
    expect((await step('lewis', agreementId, { do: 'sign' })).status).toBe(400);
    expect((await read()).current?.signatures).toHaveLength(2);
  });

  it('nobody signs twice for both', async () => {
    const revision = await write('priya', priyaWrites);
    await offer('priya', revision);
    const agreementId = (await read()).waiting?.agreementId ?? '';
    expect((await step('priya', agreementId, { do: 'sign' })).status).toBe(200);
    expect((await read()).waiting?.signatures).toHaveLength(1);
  });

  it('sent back with a reason it is a draft again with all of its words', async () => {
    await write('lewis', lewisWrites);
    await offer('priya', await write('priya', { ...priyaWrites, place: 'Room 7.' }));
    const agreementId = (await read()).waiting?.agreementId ?? '';
    expect(fieldsOf(await step('lewis', agreementId, { do: 'send-back', why: ' ' }))).toEqual(['why']);
    expect((await step('lewis', agreementId, { do: 'send-back', why: 'Room 7 is too loud.' })).status).toBe(
      201,
    );
    expect((await draft()).words).toMatchObject({ ...lewisWrites, ...priyaWrites, place: 'Room 7.' });
    const page = await read();
    expect(page.state.word).toBe('None yet');
    expect(page.history).toMatchObject([{ title: 'Supervision agreement, version 1' }]);
    await offer('priya', (await draft('priya')).revision ?? '');
    expect((await read()).waiting?.title).toBe('Supervision agreement, version 2');
  });
});

describe('a new version', () => {
  it('starts from the words of the one before, which stands until both have signed', async () => {
    const first = await signed({ place: 'Room 4.', lengthMinutes: 45 });
    expect((await draft()).words).toMatchObject({ ...lewisWrites, ...priyaWrites, place: 'Room 4.' });
    await offer('lewis', await write('lewis', { place: 'Room 5.' }));
    const between = await read('priya');
    expect(between.current?.agreementId).toBe(first);
    const second = between.waiting?.agreementId ?? '';
    await step('priya', second, { do: 'sign' });
    const after = await read();
    expect(after.current?.agreementId).toBe(second);
    expect(after.history).toMatchObject([
      { agreementId: first, words: 'Superseded. With priya, Tue 19 Jan 2027.' },
    ]);
    const old = await product.api('lewis', path('lewis', 'versions', first));
    expect(JSON.stringify(agreementVersion.parse(old.body))).toContain('Room 4.');
  });

  it('ended with a reason, the policy counts again and the words stay', async () => {
    const agreementId = await signed({ intervalDays: 14 });
    expect(fieldsOf(await step('lewis', agreementId, { do: 'end', why: '' }))).toEqual(['why']);
    expect((await step('lewis', agreementId, { do: 'end', why: 'We begin anew.' })).status).toBe(201);
    const { state, history } = await read();
    expect(state.word).toBe('None yet');
    expect(history).toHaveLength(1);
    const opened = thread.parse((await product.api('lewis', '/api/threads/me')).body);
    expect(opened.status.sentence).toContain('Every 4 weeks');
  });
});

describe('on paper', () => {
  const onPaper = (spoiled: object = {}, who = 'priya') =>
    product.api(who, path('lewis', 'paper'), {
      operationId: newOperation(),
      signedOn: '2026-09-01',
      documentReference: 'HR-2026-118',
      reviewOn: '',
      intervalDays: 14,
      lengthMinutes: 60,
      ...spoiled,
    });

  it('it counts from its day on, and nobody’s signature is made up', async () => {
    expect((await onPaper()).status).toBe(201);
    const { state, current, notices } = await read();
    expect(state).toMatchObject({ word: 'In force', sentence: 'Signed on Tuesday 1 September 2026.' });
    expect(current?.signatures).toEqual([]);
    expect(current?.facts).toContain('Signed on paper on Tuesday 1 September 2026: HR-2026-118');
    expect(notices).toEqual([]);
  });

  it.each([
    ['no day', { signedOn: 'soon' }, ['signedOn']],
    ['a day to come', { signedOn: '2027-02-01' }, ['signedOn']],
    ['no reference', { documentReference: ' ' }, ['documentReference']],
    ['a review before it', { reviewOn: '2026-08-01' }, ['reviewOn']],
    ['impossible numbers', { intervalDays: 0, lengthMinutes: 900 }, ['intervalDays', 'lengthMinutes']],
  ])('%s is named and nothing is kept', async (_, spoiled, fields) => {
    expect(fieldsOf(await onPaper(spoiled))).toEqual(fields);
    expect((await read()).current).toBeNull();
  });

  it('a paper copy of one signed here is filed on a day', async () => {
    const agreementId = await signed();
    expect((await step('lewis', agreementId, { do: 'filed', on: '2027-02-01' })).status).toBe(400);
    expect((await step('lewis', agreementId, { do: 'filed', on: '2027-01-19' })).status).toBe(201);
    expect((await read()).current?.filed).toBe('Paper copy filed on Tuesday 19 January 2027, says lewis');
  });

  it('what the council’s files bring is shown, and is neither lost nor doubled by what is signed here', async () => {
    const brought = await openProduct({
      rows: { agreements: [paperRow('priya', 'lewis', { documentReference: 'OLD-7', intervalDays: 21 })] },
    });
    const given = agreementsIn(() => brought);
    const page = await given.read();
    expect(page.state.word).toBe('In force');
    expect(page.onPaper).toEqual([
      'With priya, signed on Monday 6 January 2025, reference OLD-7, every 3 weeks',
    ]);
    await given.signed();
    const files = await exportCouncil(brought.ports);
    expect(files.agreements.map(({ documentReference }) => documentReference)).toEqual(['OLD-7', null]);
    await importCouncil(brought.ports, files);
    const again = await given.read();
    expect(again.onPaper).toHaveLength(1);
    expect(again.current?.title).toBe('Supervision agreement, version 1');
    await brought.close();
  });
});

describe('whose it is', () => {
  const others = ['sunita', 'helen', 'kerry', 'marcia', 'peer'];

  it.each(others)('%s reads none of it and does nothing with it, at no cost', async (who) => {
    const agreementId = await signed();
    const body = { operationId: newOperation(), step: { do: 'sign' } };
    const asked = [
      () => product.api(who, path('lewis')),
      () => product.api(who, path('lewis', 'draft')),
      () => product.api(who, path('lewis', 'versions', agreementId)),
      () => product.api(who, path('lewis', 'draft'), { nonsense: true }),
      () => product.api(who, path('lewis', 'offer'), { operationId: newOperation(), revision: 'x' }),
      () => product.api(who, path('lewis', 'paper'), { nonsense: true }),
      () => product.api(who, path('lewis', 'versions', agreementId, 'steps'), body),
    ];
    for (const ask of asked) {
      const before = product.store.counters.snapshot();
      expect((await ask()).status).toBe(404);
      expect(product.store.counters.since(before).requests).toBe(0);
    }
  });

  it('the next manager reads what both have signed, without adjustments, and not what waits', async () => {
    const agreementId = await signed({ adjustments: 'A hearing loop in the room.' });
    await offer('priya', await write('priya', { place: 'Room 5.' }));
    const page = await read('tom');
    expect(page.current?.agreementId).toBe(agreementId);
    expect(page.waiting).toBeNull();
    expect(JSON.stringify(page)).not.toContain('hearing');
    expect(JSON.stringify(page)).not.toContain('adjustments');
    expect(page.may).toMatchObject({ write: null, sign: false, sendBack: null, end: false, paper: false });
    expect((await product.api('tom', path('lewis', 'draft'))).status).toBe(404);
  });

  it('a cover reads what was signed; a former supervisor nothing', async () => {
    const covered = await openProduct({
      rows: {
        people: [...cast, person('cover', { grade: 'TM' }), person('old', { grade: 'TM' })],
        relationships: [
          supervises('tom', 'priya'),
          supervises('priya', 'lewis', { startDate: on('2026-10-01') }),
          supervises('cover', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
          supervises('old', 'lewis', { endDate: on('2026-09-30') }),
        ],
      },
    });
    const given = agreementsIn(() => covered);
    await given.signed({ adjustments: 'A hearing loop in the room.' });
    const page = await given.read('cover');
    expect(page.current?.title).toBe('Supervision agreement, version 1');
    expect(JSON.stringify(page)).not.toContain('hearing');
    expect(page.may.write).toBeNull();
    expect((await covered.api('old', path('lewis'))).status).toBe(404);
    await covered.close();
  });

  it('adjustments stand on the page of the two and nowhere else in the thread', async () => {
    await signed({ adjustments: 'A hearing loop in the room.' });
    expect(JSON.stringify(await read())).toContain('hearing loop');
    expect((await product.api('lewis', '/api/threads/me')).text).not.toContain('hearing');
    expect((await product.api('priya', '/api/team')).text).not.toContain('hearing');
  });
});

describe('in the timeline', () => {
  const lines = async (who: string) =>
    thread
      .parse((await product.api(who, '/api/threads/lewis')).body)
      .entries.map(({ kind, title, text, facts }) => ({ kind, title, text, facts }));

  it('a signature, a new version in its place and an end stand as lines of their own, with who', async () => {
    await signed();
    const second = await signed({ reviewOn: '2027-12-01' });
    await step('priya', second, { do: 'end', why: 'We start anew in the new team.' });
    const seen = await lines('lewis');
    expect(seen).toMatchObject([
      { kind: 'agreement', title: 'Supervision agreement ended, version 2', facts: ['Said by priya'] },
      {
        title: 'Supervision agreement signed by both, version 2',
        text: 'It stands in the place of version 1.',
        facts: ['Second signature: lewis'],
      },
      { title: 'Supervision agreement, version 2' },
      { title: 'Supervision agreement signed by both, version 1', text: '' },
      { title: 'Supervision agreement, version 1' },
      { kind: 'session' },
    ]);
    expect(await lines('priya')).toEqual(seen);
    // Why it was ended is for the two, on its own page.
    expect(JSON.stringify(seen)).not.toContain('We start anew');
  });

  it('what was sent back makes no line of its own: the version says so', async () => {
    await write('lewis', lewisWrites);
    expect((await offer('priya', await write('priya', priyaWrites))).status).toBe(201);
    const { waiting } = await read();
    await step('lewis', waiting?.agreementId ?? '', { do: 'send-back', why: 'The room is too loud.' });
    expect((await lines('lewis')).map(({ title }) => title)).toEqual([
      'Supervision agreement, version 1',
      'Supervision',
    ]);
  });

  it('R38: that the policy was read is a line too', async () => {
    const said = { operationId: newOperation(), version: '1', given: true, understood: true };
    expect((await product.api('lewis', '/api/policy/read', said)).status).toBe(201);
    expect(await lines('priya')).toMatchObject([
      { title: 'Policy read', text: 'lewis has read version 1 of the supervision policy.' },
      { kind: 'session' },
    ]);
  });
});

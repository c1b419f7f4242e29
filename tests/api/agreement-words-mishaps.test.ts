// An agreement is signed on the page its signer had before them, its words are not lost, and what is for the two stays theirs.

import { filledIn } from '../../bot/domain/agreements/filled-in';
import { addDays } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { keepAgreementDraft } from '../../bot/use-cases/agreements/keep-agreement-draft';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { agreement, cast, castWith, council, head, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { agreementsIn, lewisWrites, priyaWrites } from './agreement-steps';
import { newOperation, stepsIn } from './clock-steps';

let product: Product;
const open = async (rows: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2027-01-05')], ...rows });
};
afterEach(() => product.close());

const { path, read, draft, keep, write, offer, step, signed } = agreementsIn(() => product);
const { book } = stepsIn(() => product);
type Version = Awaited<ReturnType<typeof read>>['waiting'];
const linesOf = (version: Version) => (version?.parts ?? []).flatMap(({ lines }) => lines);
const textOf = (version: Version, label: string) => linesOf(version).find((one) => one.label === label)?.text;
const waitingId = async () => (await read()).waiting?.agreementId ?? '';
const answer = (who: string, id: string, said: object, how: { operationId?: string } = {}) =>
  step(
    who,
    id,
    { do: 'answer', wants: 'Time.', contributes: 'Words.', policyGiven: false, policyRead: false, ...said },
    how,
  );
const offered = async (change: object = {}) => {
  const answered = await offer('priya', await write('priya', { ...priyaWrites, ...change }));
  expect(answered.status).toBe(201);
  return waitingId();
};

describe('an answer that did not come through, and other words the second time', () => {
  it('my words were changed after the first try was lost: I am told that others are signed, not that these are', async () => {
    await open();
    const id = await offered();
    const operationId = newOperation();
    expect((await answer('lewis', id, { wants: 'Time.' }, { operationId })).status).toBe(201);
    const again = await answer('lewis', id, { wants: 'Less shouting.' }, { operationId });
    expect(again.status).toBe(409);
  });

  it('what was only signed the first time is not said to be signed with my new words', async () => {
    await open();
    await write('lewis', lewisWrites);
    const id = await offered();
    const operationId = newOperation();
    const same = { wants: lewisWrites.workerWants, contributes: lewisWrites.workerContributes };
    expect((await answer('lewis', id, same, { operationId })).status).toBe(201);
    const again = await answer('lewis', id, { ...same, wants: 'Less shouting.' }, { operationId });
    expect(again.status).toBe(409);
  });
});

describe('an answer is signed on the page its author had before them', () => {
  it('the dates I read are the dates I signed: one booked since is not put into my answer', async () => {
    await open();
    const id = await offered();
    const before = (await read()).waiting;
    expect((await book()).status).toBe(201);
    expect((await answer('lewis', id, {})).status).toBe(201);
    const label = 'Dates in the diary, three months ahead';
    expect(textOf((await read()).waiting, label)).toBe(textOf(before, label));
  });

  it('the day it is looked at again is the one I read, not a later one because I answered later', async () => {
    await open();
    const id = await offered({ reviewOn: null });
    const day = (await read()).waiting?.facts.find((fact) => fact.startsWith('To be looked at'));
    product.moveClock('2027-02-02T10:00:00Z');
    expect((await answer('lewis', id, {})).status).toBe(201);
    expect((await read()).waiting?.facts).toContain(day);
  });

  it('Priya answers with two boxes; the policy Lewis signed by does not become another one by that', async () => {
    const second = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-02-01') };
    await open({ rows: { policies: [defaultPolicy, second] } });
    const ticked = { ...lewisWrites, policyGiven: '1', policyRead: '1' };
    expect((await offer('lewis', await write('lewis', ticked))).status).toBe(201);
    const id = await waitingId();
    product.moveClock('2027-02-02T10:00:00Z');
    expect((await answer('priya', id, {})).status).toBe(201);
    expect((await read()).waiting?.facts).toContain('Policy version 1');
  });

  it('an offer whose day to look again has passed is not signed as a new version that is overdue at birth', async () => {
    await open();
    const id = await offered({ reviewOn: '2027-01-25' });
    product.moveClock('2027-02-02T10:00:00Z');
    const late = await answer('lewis', id, {});
    expect(late.status).toBe(400);
    expect(late.text).toContain('send it back, give another day');
    expect((await step('lewis', id, { do: 'sign', anyway: true })).status).toBe(400);
    expect((await step('lewis', id, { do: 'send-back', why: 'Another day, please.' })).status).toBe(201);
  });

  it('the same boxes and ticks I was shown are only a signature, also when a new policy began meanwhile', async () => {
    const second = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-02-01') };
    await open({ rows: { policies: [defaultPolicy, second] } });
    await write('lewis', { ...lewisWrites, policyGiven: '1', policyRead: '1' });
    const id = await offered();
    product.moveClock('2027-02-02T10:00:00Z');
    const { own } = await read();
    const said = {
      wants: own?.wants.text,
      contributes: own?.contributes.text,
      policyGiven: own?.ticks?.given.ticked,
      policyRead: own?.ticks?.read.ticked,
    };
    expect((await answer('lewis', id, said)).status).toBe(201);
    expect((await read()).current?.agreementId).toBe(id);
  });
});

describe('a new supervisor', () => {
  const changed = () =>
    open({
      rows: {
        relationships: [
          supervises('tom', 'priya'),
          supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
          supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
        ],
      },
    });

  it('“read by the two of you only”: who I am, told to Priya, is not on Helen’s page and not hers to print', async () => {
    await changed();
    await signed({ identityAndLearning: 'I am dyslexic and hide it.', adjustments: 'A hearing loop.' });
    product.moveClock('2027-02-02T10:00:00Z');
    const page = await read('helen');
    expect(page.may.printWhole).toBe(false);
    expect(JSON.stringify(page)).not.toMatch(/dyslexic|hearing loop/);
  });

  it('nor in the version as it was signed, once she has one of her own', async () => {
    await changed();
    const id = await signed({ adjustments: 'A hearing loop.' });
    product.moveClock('2027-02-02T10:00:00Z');
    await signed({}, 'lewis', 'helen');
    const version = async (who: string) => (await product.api(who, path('lewis', 'versions', id))).text;
    expect(await version('helen')).toContain('A quiet room');
    expect(await version('helen')).not.toContain('A hearing loop.');
    expect(await version('lewis')).toContain('A hearing loop.');
  });

  it('the draft with Helen begins with nothing of adjustments and of who somebody is', async () => {
    await changed();
    await signed({ identityAndLearning: 'I am dyslexic and hide it.', adjustments: 'A hearing loop.' });
    product.moveClock('2027-02-02T10:00:00Z');
    const { words } = await draft('helen');
    expect(words).toMatchObject({ identityAndLearning: '', adjustments: '' });
  });
});

describe('a draft from before the council’s files said what kind of relationship it is', () => {
  it('what its author cannot see on the draft is not in what they sign', async () => {
    await open();
    const { revision, words } = await draft('priya');
    const old = { ...words, ...priyaWrites, relationship: 'helen supervises lewis.' };
    expect((await keep('priya', revision, old)).status).toBe(200);
    const shown = await draft('priya');
    expect(shown.groups.flatMap(({ fields }) => fields).map(({ name }) => name)).not.toContain(
      'relationship',
    );
    await offer('priya', shown.revision ?? '');
    const { waiting } = await read();
    expect(linesOf(waiting).filter(({ label }) => label === 'Kind of relationship')).toHaveLength(1);
  });
});

it('a next manager who is called otherwise by now does not keep Lewis from writing his own two boxes', async () => {
  const rows = (name: string) => ({
    people: [
      ...cast.filter(({ personId: id }) => id !== 'tom'),
      person('tom', { grade: 'SM', displayName: name }),
    ],
  });
  await open({ rows: rows('Tamsin Okafor') });
  const id = await offered({ ifItIsNotWorking: 'Either of us speaks to Tamsin Okafor.' });
  const files = await exportCouncil(product.ports);
  await importCouncil(product.ports, { ...files, ...rows('Tamsin Bell') });
  expect((await answer('lewis', id, {})).status).toBe(201);
});

it('the dates in the agreement with Priya are dates with Priya, not with whoever covers', async () => {
  await open();
  const known = council({
    people: [...cast, person('dana', { grade: 'TM' })],
    relationships: [
      supervises('priya', 'lewis'),
      supervises('dana', 'lewis', { kind: 'cover', startDate: on('2027-01-11'), endDate: on('2027-02-05') }),
    ],
  });
  const today = on('2027-01-19');
  const date = (supervisor: string, day: number) => ({
    sessionId: `${supervisor}:${day}`,
    supervisorId: personId(supervisor),
    on: addDays(today, day),
    at: '10:00',
    minutes: 90,
    kind: 'FORMAL' as const,
  });
  const booked = [date('dana', 3), date('priya', 30)];
  const lewis = head('lewis', '2027-01-05', { booked: booked as never });
  expect(filledIn(known, lewis, personId('priya'), today).dates).toEqual([
    { on: addDays(today, 30), at: '10:00' },
  ]);
});

it('R38: a tick names a version of the policy, and not any words somebody sends', async () => {
  await open();
  const { revision, words } = await draft('lewis');
  const said = { ...words, ...lewisWrites, policyGiven: 'Kayleigh Moss, 14 Mill Lane', policyRead: '99' };
  expect((await keep('lewis', revision, said)).status).toBe(400);
});

it('I changed two ticks and no word: Priya is not told that I wrote my own two boxes', async () => {
  await open();
  await write('lewis', lewisWrites);
  const id = await offered();
  const same = { wants: lewisWrites.workerWants, contributes: lewisWrites.workerContributes };
  expect((await answer('lewis', id, { ...same, policyGiven: true, policyRead: true })).status).toBe(201);
  expect((await read('priya')).notices.join(' ')).not.toContain('wrote their own two boxes');
});

it('an offer that was taken back is not said to have been answered', async () => {
  await open();
  const id = await offered();
  expect((await step('priya', id, { do: 'send-back', why: 'A wrong room.' })).status).toBe(201);
  const late = await answer('lewis', id, {});
  expect(late.text).not.toContain('answered already');
});

it('that the agreement was printed with adjustments is in the line that both see', async () => {
  await open();
  const agreementId = await signed({ adjustments: 'A hearing loop.' });
  const ask = (whole: boolean) =>
    product.api('priya', '/api/threads/lewis/papers', {
      operationId: newOperation(),
      what: 'agreement',
      id: agreementId,
      whole,
    });
  expect((await ask(true)).status).toBe(201);
  expect((await ask(false)).status).toBe(201);
  const lines = await product.ports.threads.newest(personId('lewis'), 'copied', { atMost: 9 });
  const said = lines.map((line) => JSON.stringify({ ...line, entryId: '', at: '' }));
  expect(new Set(said).size).toBe(2);
});

it('a page from before it was asked where the agreement is kept does not empty that box', async () => {
  await open();
  await write('priya', { ...priyaWrites, storage: 'In the file.' });
  const { revision, words } = await draft('priya');
  const { storage: _, ...older } = words;
  expect((await keep('priya', revision, { ...older, place: 'Room 7.' })).status).toBe(200);
  expect((await draft('priya')).words).toMatchObject({ storage: 'In the file.', place: 'Room 7.' });
});

describe('a page from before it was asked where the agreement is kept makes the first save', () => {
  const withoutStorage = ({ storage: _, ...older }: Awaited<ReturnType<typeof draft>>['words']) => older;

  it('with nothing agreed before: what was typed is kept, and that box says what a new draft begins with', async () => {
    await open();
    const { revision, words } = await draft('priya');
    expect(revision).toBeNull();
    const older = { ...withoutStorage(words), place: 'Room 7.' };
    expect((await keep('priya', null, older)).status).toBe(200);
    expect((await draft('priya')).words).toMatchObject({ storage: words.storage, place: 'Room 7.' });
    // Its answer was lost: sent once more, it is the same draft.
    expect(await keep('priya', null, older)).toMatchObject({ status: 200, body: { kept: true } });
  });

  it('after one in force: what both signed there goes on into the next', async () => {
    await open();
    await signed({ storage: 'In the file, upstairs.' });
    const { words } = await draft('priya');
    expect((await keep('priya', null, { ...withoutStorage(words), place: 'Room 7.' })).status).toBe(200);
    expect((await draft('lewis')).words).toMatchObject({
      storage: 'In the file, upstairs.',
      place: 'Room 7.',
    });
  });

  it('a draft that was kept without it is shown with what it begins with, and nothing else of it changes', async () => {
    await open();
    const { words } = await draft('priya');
    await keepAgreementDraft(product.ports, {
      by: personId('priya'),
      about: personId('lewis'),
      revision: null,
      words: { ...withoutStorage(words), place: 'Room 7.', reviewOn: null },
    });
    expect((await draft('priya')).words).toMatchObject({ storage: words.storage, place: 'Room 7.' });
  });
});

it('R38: a tick about a version that was in force when the page was opened is kept', async () => {
  const second = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-02-01') };
  await open({ rows: { policies: [defaultPolicy, second] } });
  const { revision, words } = await draft('lewis');
  product.moveClock('2027-02-01T00:30:00Z');
  const said = { ...words, ...lewisWrites, policyGiven: '1' };
  expect((await keep('lewis', revision, said)).status).toBe(200);
});

it('whoever comes back reads that the agreement of their earlier time does not count any more, and is asked for another', async () => {
  await open({
    rows: {
      people: castWith('lewis', { startDate: on('2027-01-11') }),
      relationships: [supervises('priya', 'lewis', { startDate: on('2027-01-11') })],
      agreements: [agreement('priya', 'lewis', { signedOn: on('2025-01-06'), intervalDays: 14 })],
    },
  });
  const { state, notices, onPaper } = await read('lewis');
  expect(state.word).toBe('None yet');
  expect(notices.join(' ')).toContain(
    'The one with priya of Monday 6 January 2025 was for the time before Monday 11 January 2027 and does not count any more: look at it together, and sign what still holds anew.',
  );
  expect(onPaper.join(' ')).toContain(
    'of an earlier time: since Monday 11 January 2027 it does not count any more',
  );
});

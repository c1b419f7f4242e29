// A record over HTTP, from the date in the diary to both signatures: S8 date for date, two devices, and who reads what.
import { endedSession, keptRecord, recordStepAnswer } from '../../bot/api/records/record-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { away, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation, stepsIn } from './clock-steps';
import { preparationIn, wordsOf } from './preparation-steps';
import { recordsIn } from './record-steps';

let product: Product;
afterEach(() => product.close());
const records = recordsIn(() => product);
const diary = stepsIn(() => product);
const preparation = preparationIn(() => product);

const open = async (given: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08'), held('sunita', 'priya', '2027-02-09')],
    ...given,
  });
};

/** Met on Monday 8 March, said by Priya; the record's id is the session's. */
const met = async (worker = 'lewis', who = 'priya', date = '2027-03-08') => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId(who), about: personId(worker) };
  const said = await sayMet(product.ports, { ...act, on: on(date), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return operationId;
};

const sections = {
  review: 'Both done.',
  reflection: 'The visit in the rain.',
  wellbeing: 'Sleeps badly before court.',
  workload: 'Was reminded about late visits.',
};

const messages = () => product.connector.delivered.map(({ body }) => JSON.stringify(body)).join('\n');

describe('S8 over HTTP, date for date', () => {
  it('Lewis: out on the 16th, disagreed on the 17th, commented and signed on the 23rd, added to on the 24th', async () => {
    await open();
    const id = await met();
    const draft = await records.drafted('priya', id);
    expect(draft.due).toBe('Out by Monday 15 March, Monday 22 March at the latest.');
    product.moveClock('2027-03-16T14:05:00Z');
    const issued = recordStepAnswer.parse((await records.issue(id, { sections })).body);
    expect(issued.message).toBe('It is out. lewis is told, and has until Tuesday 23 March for comments.');
    expect(issued.record.state).toEqual({
      word: 'To be signed',
      tone: 'neutral',
      sentence: "Waits for lewis's signature. Comments by Tuesday 23 March.",
    });
    product.moveClock('2027-03-17T09:00:00Z');
    expect((await records.opened('lewis', id)).may).toMatchObject({
      disagree: { until: 'Thursday 18 March', raiseTo: 'tom', said: false },
      comment: { until: 'Tuesday 23 March' },
      addendum: false,
      change: false,
    });
    expect((await records.step('lewis', id, { do: 'disagree', raise: true })).status).toBe(201);
    product.moveClock('2027-03-23T16:00:00Z');
    const text = 'They were agreed beforehand.';
    expect((await records.step('lewis', id, { do: 'comment', text })).status).toBe(201);
    const meaning = 'received-not-agreed';
    const signed = recordStepAnswer.parse((await records.step('lewis', id, { do: 'sign', meaning })).body);
    expect(signed.record.state.word).toBe('Signed, with comments');
    expect(signed.message).toBe(
      'Signed by both now. Its words stay; what comes later goes into an addendum.',
    );
    product.moveClock('2027-03-24T10:00:00Z');
    const words = { ...draft.words, sections };
    expect((await records.step('priya', id, { do: 'change', words })).status).toBe(400);
    const visits = 'The visits were on 2 and 4 March.';
    expect((await records.step('priya', id, { do: 'addendum', text: visits })).status).toBe(201);
    const last = await records.opened('lewis', id);
    expect(last.comments).toEqual([{ who: 'lewis', when: 'Tue 23 Mar 2027, 16:00', about: '', text }]);
    expect(last.addenda).toEqual([{ who: 'priya', when: 'Wed 24 Mar 2027, 10:00', about: '', text: visits }]);
    expect(last.signatures).toEqual([
      { who: 'priya', when: 'Tue 16 Mar 2027, 14:05', meaning: 'agreed', version: 1, void: false },
      {
        who: 'lewis',
        when: 'Tue 23 Mar 2027, 16:00',
        meaning: 'received, not agreed',
        version: 1,
        void: false,
      },
    ]);
    expect(last.disagreement).toBe(
      'lewis does not agree with something in it, said on Wednesday 17 March 2027. The next manager is told that it is so, and nothing of what it says.',
    );
    expect(last.may).toMatchObject({ sign: [], disagree: null, comment: null, addendum: true });
  });

  it('Lewis: nothing by the 23rd leaves it unsigned, and silence never signs', async () => {
    await open();
    const id = await met();
    product.moveClock('2027-03-16T14:05:00Z');
    await records.issue(id, { sections });
    product.moveClock('2027-03-24T09:00:00Z');
    const unsigned = await records.opened('lewis', id);
    expect(unsigned.state).toEqual({
      word: 'Not signed yet',
      tone: 'attention',
      sentence:
        'Waits for your signature. The days for comments ended on Tuesday 23 March; silence is no agreement, and it can still be signed.',
    });
    expect(unsigned.may.sign.map(({ value }) => value)).toEqual(['agreed', 'received-not-agreed']);
    const late = await records.step('lewis', id, { do: 'disagree', raise: false });
    expect(late.body.fields).toMatchObject([{ field: 'disagree' }]);
    product.moveClock('2027-05-24T09:00:00Z');
    expect((await records.listed('priya')).records[0]?.state.word).toBe('Not signed yet');
    expect((await records.step('lewis', id, { do: 'sign', meaning: 'agreed' })).status).toBe(201);
    expect((await records.opened('priya', id)).state.word).toBe('Signed');
  });

  it('Sunita: her own working days, so until Thursday 18 and Thursday 25 March', async () => {
    await open();
    const id = await met('sunita');
    product.moveClock('2027-03-16T14:05:00Z');
    await records.issue(id, { sections }, {}, 'priya', 'sunita');
    product.moveClock('2027-03-18T15:00:00Z');
    expect((await records.opened('sunita', id, 'sunita')).may).toMatchObject({
      disagree: { until: 'Thursday 18 March' },
      comment: { until: 'Thursday 25 March' },
    });
    product.moveClock('2027-03-25T15:00:00Z');
    const may = (await records.opened('sunita', id, 'sunita')).may;
    expect([may.disagree, may.comment]).toEqual([null, { until: 'Thursday 25 March' }]);
    product.moveClock('2027-03-26T15:00:00Z');
    expect((await records.opened('sunita', id, 'sunita')).may.comment).toBeNull();
  });

  it('R26: issued after its day it says so, and is issued all the same', async () => {
    await open();
    const id = await met();
    product.moveClock('2027-03-25T09:00:00Z');
    expect((await records.drafted('priya', id)).due).toBe(
      'It was to be out by Monday 22 March. It can be issued all the same.',
    );
    const { record } = recordStepAnswer.parse((await records.issue(id, { sections })).body);
    expect(record.state.sentence).toContain('Issued 3 working days after its day.');
    const { entries } = await diary.threadOf('lewis');
    expect(entries.find(({ kind }) => kind === 'record')).toMatchObject({
      badges: [{ word: 'To be signed' }],
      facts: ['Written by priya', 'Signed by priya', 'Issued 3 working days after its day'],
    });
  });
});

describe('a session that is begun', () => {
  it('takes both preparations, the day, the hour and the model with it, and gives back what was not talked about', async () => {
    await open();
    await preparation.keep('lewis', wordsOf(['Court next week', 'Leave'], { modelId: 'four-by-four' }));
    await preparation.keep('priya', points('Chronologies'));
    const begun = await records.begin();
    expect(begun.status).toBe(201);
    const id = String(begun.body.recordId);
    const draft = await records.drafted('priya', id);
    expect(draft.words).toMatchObject({
      heldOn: '2027-03-08',
      from: '10:00',
      modelId: 'four-by-four',
      form: 'full',
      agenda: [
        { text: 'Court next week', from: 'worker' },
        { text: 'Leave', from: 'worker' },
        { text: 'Chronologies', from: 'supervisor' },
      ],
    });
    expect(draft.due).toBe('');
    // A point that is added while they talk is there on the next reading.
    const { mine } = await preparation.opened('lewis');
    await preparation.keep(
      'lewis',
      { ...mine.words, points: [...mine.words.points, { pointId: 'p9', text: 'The car' }] },
      mine.revision,
    );
    expect((await records.drafted('priya', id)).words.agenda.map(({ text }) => text)).toEqual([
      'Court next week',
      'Leave',
      'The car',
      'Chronologies',
    ]);
    const { words } = await records.drafted('priya', id);
    const agenda = words.agenda.filter(({ text }) => text !== 'The car');
    const issued = await records.issue(id, { agenda, sections });
    expect(issued.status).toBe(201);
    const after = await preparation.opened('lewis');
    expect(after.mine.words).toMatchObject({ points: [{ text: 'The car' }], modelId: null });
    expect((await diary.threadOf()).lastMet).toBe('Monday 8 March');
  });

  it('is begun once, on however many devices, and delivered however often', async () => {
    await open();
    const operationId = newOperation();
    const first = await records.begin({ operationId });
    const again = await records.begin({ operationId });
    const elsewhere = await records.begin();
    expect([first.status, again.status, elsewhere.status]).toEqual([201, 200, 200]);
    expect(new Set([first, again, elsewhere].map(({ body }) => body.recordId)).size).toBe(1);
    expect((await records.listed('priya')).begin).toBeNull();
  });

  it('of the date in the diary it is linked to that date; "end" holds it, and nobody says it twice', async () => {
    await open();
    await diary.book({ dates: [{ on: '2027-03-08', at: '09:00' }] });
    const { begin } = await records.listed('priya');
    expect(begin).toMatchObject({ words: 'Begin the session of Monday 8 March at 09:00' });
    const id = String((await records.begin({ sessionId: begin?.sessionId })).body.recordId);
    product.moveClock('2027-03-08T11:30:00Z');
    const operationId = newOperation();
    const ended = await records.end(id, { operationId, from: '10:00', to: '11:30' });
    expect(endedSession.parse(ended.body)).toMatchObject({
      alreadySaved: false,
      message: 'Kept that you and lewis met.',
      due: 'Out by Monday 15 March, Monday 22 March at the latest.',
    });
    expect((await records.end(id, { operationId, from: '10:00', to: '11:30' })).status).toBe(200);
    const thread = await diary.threadOf();
    expect(thread.lastMet).toBe('Monday 8 March');
    expect(thread.diary?.dates).toEqual([]);
    expect((await records.issue(id, { sections })).status).toBe(201);
    const { entries } = await diary.threadOf();
    expect(
      entries.filter(({ badges, on: day }) => badges[0]?.word === 'Held' && day === '2027-03-08'),
    ).toHaveLength(1);
  });

  it('"held" said by the other door advances the record that was begun', async () => {
    await open();
    await diary.book({ dates: [{ on: '2027-03-08', at: '09:00' }] });
    const sessionId = await diary.firstSession();
    const id = String((await records.begin({ sessionId })).body.recordId);
    expect((await diary.outcome({ outcome: 'held' })).status).toBe(201);
    const { records: lines } = await records.listed('priya');
    expect(lines).toMatchObject([{ recordId: id, heldOn: '2027-03-08', state: { word: 'Being written' } }]);
  });

  it('moved before a word was written it is dropped with its draft; with words it waits for the new date', async () => {
    await open();
    for (const written of [false, true]) {
      await diary.book({ dates: [{ on: '2027-03-08', at: written ? '13:00' : '12:30' }] });
      const sessionId = (await diary.diaryOf())?.dates.find(({ on: day }) => day === '2027-03-08')?.sessionId;
      const id = String((await records.begin({ sessionId })).body.recordId);
      const draft = await records.drafted('priya', id);
      if (written) await records.keep('priya', id, draft.revision, { ...draft.words, nextTime: 'The plan.' });
      const on = written ? '2027-03-11' : '2027-03-10';
      const moved = await diary.outcome(
        { outcome: 'moved', reason: 'COURT', on, at: '10:00' },
        'priya',
        sessionId,
      );
      expect(moved.status).toBe(201);
      expect((await records.draft('priya', id)).status).toBe(written ? 200 : 404);
      if (written) {
        const lines = (await records.listed('priya')).records;
        expect(lines).toMatchObject([{ recordId: id, heldOn: '2027-03-11', state: { word: 'Under way' } }]);
      }
    }
  });

  it('begun on its day and written up later, it keeps the day and the hour it was begun', async () => {
    for (const booked of [false, true]) {
      await open();
      if (booked) await diary.book({ dates: [{ on: '2027-03-08', at: '09:00' }] });
      const sessionId = booked ? await diary.firstSession() : null;
      const id = String((await records.begin({ sessionId })).body.recordId);
      product.moveClock('2027-03-10T14:00:00Z');
      const { words } = await records.drafted('priya', id);
      expect(words).toMatchObject({ heldOn: '2027-03-08', from: '10:00', to: '' });
      expect((await records.end(id)).body).toMatchObject({ heldOn: '2027-03-08', from: '10:00', to: '' });
      expect((await diary.threadOf()).lastMet).toBe('Monday 8 March');
      if (!booked) await product.close();
    }
  });

  it('R17: ended with no time typed it ends at that moment, the draft has it, and it is a short one', async () => {
    await open();
    const id = String((await records.begin()).body.recordId);
    product.moveClock('2027-03-08T10:45:00Z');
    const operationId = newOperation();
    const ended = await records.end(id, { operationId });
    expect(endedSession.parse(ended.body)).toMatchObject({
      heldOn: '2027-03-08',
      from: '10:00',
      to: '10:45',
    });
    expect((await records.drafted('priya', id)).words).toMatchObject({ from: '10:00', to: '10:45' });
    product.moveClock('2027-03-08T11:30:00Z');
    const again = await records.end(id, { operationId });
    expect([again.status, again.body.to]).toEqual([200, '10:45']);
    expect((await records.end(id, { operationId, to: '11:30' })).status).toBe(409);
    const [entry] = (await diary.threadOf()).entries;
    expect(entry?.badges.map(({ word }) => word)).toContain('Short: does not move the due date');
    await records.issue(id, { sections });
    expect((await records.opened('lewis', id)).facts[0]).toBe('10:00 to 10:45, 45 minutes');
  });

  it('times that are said with its end are in the draft, and what the draft says is not said again', async () => {
    await open();
    const id = String((await records.begin()).body.recordId);
    product.moveClock('2027-03-08T12:00:00Z');
    await records.end(id, { from: '10:10', to: '11:40' });
    expect((await records.drafted('priya', id)).words).toMatchObject({ from: '10:10', to: '11:40' });
    await product.close();
    await open();
    const other = String((await records.begin()).body.recordId);
    const { revision, words } = await records.drafted('priya', other);
    await records.keep('priya', other, revision, { ...words, to: '11:00' });
    product.moveClock('2027-03-08T12:00:00Z');
    expect((await records.end(other)).body).toMatchObject({ from: '10:00', to: '11:00' });
  });

  it('a worker, a stranger and the next manager begin nothing, and cost the store nothing', async () => {
    await open();
    const before = product.store.counters.snapshot();
    for (const who of ['lewis', 'helen', 'tom', 'kerry'])
      expect((await records.begin({}, who)).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
  });
});

const points = (text: string) => ({
  points: [{ pointId: 'q1', text }],
  modelId: null,
  differently: {},
  notIdentifiers: [],
});

describe('a draft', () => {
  it("is its author's alone: nobody else reads it, learns of it, or keeps words in it", async () => {
    await open();
    const id = String((await records.begin()).body.recordId);
    const draft = await records.drafted('priya', id);
    await records.keep('priya', id, draft.revision, { ...draft.words, nextTime: 'Only mine.' });
    for (const who of ['lewis', 'tom', 'helen', 'kerry', 'sunita']) {
      expect((await records.draft(who, id)).status).toBe(404);
      expect((await records.read(who, id)).status).toBe(404);
      expect((await records.keep(who, id, null, draft.words)).status).toBe(404);
    }
    const { records: lines } = await records.listed('lewis');
    expect(lines).toEqual([]);
    expect((await product.api('lewis', '/api/threads/me')).text).not.toContain(id);
  });

  it('kept on two devices nothing is written over: the second is shown the words of the first', async () => {
    await open();
    const id = await met();
    const first = await records.drafted('priya', id);
    expect(first.revision).toBeNull();
    const kept = await records.keep('priya', id, null, { ...first.words, nextTime: 'From the laptop.' });
    expect(kept.body).toMatchObject({ kept: true });
    const other = await records.keep('priya', id, null, { ...first.words, nextTime: 'From the phone.' });
    expect(keptRecord.parse(kept.body).kept).toBe(true);
    expect(keptRecord.parse(other.body)).toMatchObject({
      kept: false,
      revision: kept.body.revision,
      words: { nextTime: 'From the laptop.' },
      savedAt: 'Mon 8 Mar 2027, 10:00',
    });
    const issued = await records.issue(id, {}, { revision: null });
    expect(issued.status).toBe(409);
    const both = { ...first.words, nextTime: 'From the laptop.\nFrom the phone.' };
    expect((await records.keep('priya', id, String(other.body.revision), both)).body.kept).toBe(true);
  });

  it('is kept with what the guard marks, and not issued with it', async () => {
    await open();
    const id = await met();
    const { words } = await records.drafted('priya', id);
    const named = { ...words, sections: { reflection: "Kayleigh S's mum shouted." } };
    const kept = await records.keep('priya', id, null, named);
    expect(kept.body).toMatchObject({
      kept: true,
      found: [{ field: 'sections.reflection', words: expect.arrayContaining([expect.any(String)]) }],
    });
    const refused = await records.issue(id);
    expect(refused.status).toBe(400);
    expect(refused.body.fields).toMatchObject([{ field: 'sections.reflection' }]);
    expect(JSON.stringify(product.log)).not.toContain('Kayleigh');
  });

  it('advises like a colleague, never blocks, and is silent on wellbeing that was held', async () => {
    await open();
    const id = await met();
    const { words, advice } = await records.drafted('priya', id);
    expect(advice.join(' ')).toContain('wellbeing');
    const thin = { ...words, wellbeingHeld: true, sections: { workload: 'Case discussed, plan agreed.' } };
    const kept = await records.keep('priya', id, null, thin);
    expect(kept.body.advice).toEqual([
      'Workload: in a year nobody will know what this meant. One more sentence on what and why helps.',
      'Nothing on reflection yet. One piece of work in depth is worth a few lines.',
    ]);
    expect((await records.issue(id)).status).toBe(201);
    expect((await records.opened('lewis', id)).sections).toContainEqual({
      section: 'wellbeing',
      title: 'Wellbeing',
      text: 'Held, not recorded.',
    });
  });
});

describe('issuing', () => {
  it('makes actions and issues, tells the worker and the next manager, and says nothing of what was written', async () => {
    await open();
    const id = await met();
    const action = { draftId: 'a1', owner: 'worker', byOn: '2027-03-19', text: 'Chronology for the panel' };
    const issue = { draftId: 'i1', text: 'No interpreter on Fridays' };
    const issued = await records.issue(id, { sections, actions: [action], issues: [issue] });
    expect(issued.status).toBe(201);
    const toSign = { words: expect.stringContaining('Comments by'), page: 'record', id };
    expect((await diary.threadOf('lewis')).toSign).toEqual({ shown: [toSign], more: null });
    expect((await preparation.opened('lewis')).toSign.shown).toEqual([toSign]);
    expect((await diary.threadOf('priya')).toSign.shown).toEqual([]);
    const record = await records.opened('lewis', id);
    expect(record.actions).toEqual(['lewis by Friday 19 March 2027: Chronology for the panel']);
    expect(record.issues).toEqual(['No interpreter on Fridays']);
    const { entries } = await diary.threadOf('lewis');
    expect(entries.filter(({ kind }) => kind === 'action')).toHaveLength(2);
    await product.sweeper.stop();
    expect(messages()).not.toContain('Sleeps badly');
    expect(messages()).not.toContain('interpreter');
  });

  it('what they want to come back to is a point for the next time, and changes with the record until it is taken up', async () => {
    await open();
    await preparation.keep('priya', wordsOf(['Leave']));
    const id = await met();
    product.moveClock('2027-03-09T10:00:00Z');
    await records.issue(id, { sections, nextTime: 'The visit plan' });
    const points = async (who: 'priya' | 'lewis') => {
      const { mine, theirs } = await preparation.opened(who);
      const read = who === 'priya' ? mine.words : theirs;
      return JSON.stringify(read).match(/Leave|The visit plan|The rota/g);
    };
    expect(await points('priya')).toEqual(['The visit plan']);
    expect(await points('lewis')).toEqual(['The visit plan']);
    const { words } = await records.drafted('priya', id);
    const changed = { do: 'change', words: { ...words, nextTime: 'The rota' } };
    expect((await records.step('priya', id, changed)).status).toBe(201);
    expect(await points('lewis')).toEqual(['The rota']);
    product.moveClock('2027-03-22T10:00:00Z');
    const next = String((await records.begin()).body.recordId);
    expect((await records.drafted('priya', next)).words.agenda).toMatchObject([
      { pointId: `next:${id}`, text: 'The rota', from: 'supervisor' },
    ]);
  });

  it('R31: what became of actions stands under the review, and a draft without it is one with none', async () => {
    await open();
    const id = await met();
    const { revision, words } = await records.drafted('priya', id);
    const { reviewed: none, ...before } = words;
    expect(none).toEqual([]);
    expect((await records.keep('priya', id, revision, before)).status).toBe(200);
    const settled = (outcome: string, text: string, why: string) => ({
      ...{ actionId: text, text, outcome, words: why },
    });
    const marked = { reviewed: [settled('dropped', 'The form', 'Call 07700 900123 instead')] };
    const refused = await records.issue(id, marked);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body.fields)).toContain('reviewed.0.words');
    const reviewed = [settled('done', 'The plan', ''), settled('dropped', 'The form', 'not used any more')];
    expect((await records.issue(id, { sections: { review: 'Both.' }, reviewed })).status).toBe(201);
    expect((await records.opened('lewis', id)).sections).toEqual([
      {
        section: 'review',
        title: 'Review',
        text: 'Both.\n\nDone: The plan\nDropped (not used any more): The form',
      },
    ]);
  });

  it('an action needs a text and a day, a session a day up to today, and a heading holds 4,000 characters', async () => {
    await open();
    const id = String((await records.begin()).body.recordId);
    const wrong = await records.issue(id, {
      heldOn: '2027-03-09',
      from: '11:00',
      to: '10:00',
      actions: [{ draftId: 'a', owner: 'worker', byOn: null, text: ' ' }],
      sections: { review: 'word '.repeat(801) },
      modelId: 'no-such-model',
    });
    expect(wrong.body.fields).toMatchObject([
      { field: 'heldOn' },
      { field: 'to' },
      { field: 'sections.review' },
      { field: 'modelId' },
      { field: 'actions.0.text' },
      { field: 'actions.0.byOn', message: 'Give this action a day, or take it out.' },
    ]);
  });

  it('delivered twice it is one record; the same operation with other words is refused', async () => {
    await open();
    const id = await met();
    const operationId = newOperation();
    const { words } = await records.drafted('priya', id);
    const issue = (given: object) =>
      product.api('priya', `/api/threads/lewis/records/${id}/issue`, {
        operationId,
        revision: null,
        words: { ...words, sections },
        sign: true,
        ...given,
      });
    const [first, again, other] = [
      await issue({}),
      await issue({}),
      await issue({ words: { ...words, nextTime: 'Something else' } }),
    ];
    expect([first?.status, again?.status, other?.status]).toEqual([201, 200, 409]);
    expect(again?.body.alreadySaved).toBe(true);
    const another = await issue({ operationId: newOperation() });
    expect(another.body.fields).toMatchObject([{ field: 'recordId' }]);
  });

  it('a whole record with every heading full is not too much for one request', async () => {
    await open();
    const id = await met();
    const full = Object.fromEntries(
      ['check-in', 'review', 'agenda', 'workload', 'reflection', 'wellbeing', 'learning', 'appraisal'].map(
        (section) => [section, 'word '.repeat(799).trim()],
      ),
    );
    const { words } = await records.drafted('priya', id);
    const agenda = Array.from({ length: 30 }, (_, n) => ({
      pointId: `p${n}`,
      text: 'point '.repeat(49).trim(),
      from: 'worker',
      outcome: 'outcome '.repeat(490).trim(),
    }));
    const issued = await records.issue(id, { ...words, sections: full, agenda });
    expect(issued.status).toBe(201);
  });
});

describe('who reads a record that is out', () => {
  const signedBy = async (date: string, who = 'priya') => {
    product.moveClock(`${date}T10:00:00Z`);
    const id = await met('lewis', who, date);
    await records.issue(id, { sections }, {}, who);
    await records.step('lewis', id, { do: 'sign', meaning: 'agreed' });
    return id;
  };

  it('the two read all of it, others nothing of it', async () => {
    await open();
    const id = await signedBy('2027-03-08');
    for (const who of ['lewis', 'priya'])
      expect((await records.opened(who, id)).sections.map(({ section }) => section)).toContain('wellbeing');
    const before = product.store.counters.snapshot();
    for (const who of ['tom', 'helen', 'kerry', 'sunita']) {
      expect((await records.read(who, id)).status).toBe(404);
      expect((await records.list(who)).status).toBe(404);
      expect((await records.step(who, id, { do: 'sign', meaning: 'agreed' })).status).toBe(404);
    }
    expect(product.store.counters.since(before).requests).toBe(0);
  });

  it('a cover reads those since the cover began, and of wellbeing not even that it is there', async () => {
    const { relationships } = rowsOf([
      supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-03-01') }),
    ]);
    await open({ rows: { relationships, absences: [away('priya', 'SICK', '2027-04-01', '2027-04-30')] } });
    const earlier = await signedBy('2027-02-15');
    const id = await signedBy('2027-03-08');
    const record = await records.opened('helen', id);
    expect(JSON.stringify(record)).not.toMatch(/wellbeing|Sleeps badly/i);
    expect(record.time).toBeNull();
    expect((await records.read('helen', earlier)).status).toBe(404);
    expect((await records.listed('helen')).records.map(({ recordId }) => recordId)).toEqual([id]);
  });

  it('a new supervisor reads the last two, older ones with a reason, which Lewis sees and is told of', async () => {
    const { relationships } = rowsOf(
      [
        supervises('priya', 'lewis', { endDate: on('2027-04-30') }),
        supervises('helen', 'lewis', { startDate: on('2027-05-01') }),
      ],
      'lewis',
    );
    await open({ rows: { relationships } });
    const ids = [];
    for (const date of ['2027-02-15', '2027-03-08', '2027-04-06']) ids.push(await signedBy(date));
    product.moveClock('2027-05-04T10:00:00Z');
    const list = await records.listed('helen');
    expect(list.records.map(({ open: how }) => how)).toEqual(['record', 'record', 'on-request']);
    const oldest = ids[0] ?? '';
    expect((await records.read('helen', oldest)).status).toBe(404);
    expect((await records.openEarlier('helen', oldest, ' ')).body.fields).toMatchObject([{ field: 'why' }]);
    const opened = await records.openEarlier('helen', oldest, 'The plan of February is in question again.');
    expect(opened.status).toBe(201);
    expect((await records.read('helen', oldest)).status).toBe(200);
    expect(
      (await diary.threadOf('lewis')).entries[0]?.text + JSON.stringify(await diary.threadOf('lewis')),
    ).toContain('The plan of February');
    // Her predecessor reads none of them any more.
    for (const id of ids) expect((await records.read('priya', id)).status).toBe(404);
  });

  it('whoever held the session finishes its record, also when somebody else supervises by then', async () => {
    const { relationships } = rowsOf(
      [
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
      ],
      'lewis',
    );
    await open({ rows: { relationships } });
    const id = await met();
    product.moveClock('2027-03-12T10:00:00Z');
    expect((await records.draft('helen', id)).status).toBe(404);
    expect((await records.issue(id, { sections })).status).toBe(201);
    expect((await records.read('priya', id)).status).toBe(200);
    expect((await records.read('helen', id)).status).toBe(404);
    await records.step('lewis', id, { do: 'sign', meaning: 'agreed' });
    expect((await records.read('priya', id)).status).toBe(404);
    expect((await records.read('helen', id)).status).toBe(200);
  });
});

/** The example council's relationships, those of one worker replaced. */
function rowsOf(added: readonly ReturnType<typeof supervises>[], instead?: string) {
  const relationships = [...council().relationshipsOf.values()]
    .flat()
    .filter(({ superviseeId }) => superviseeId !== instead);
  return { relationships: [...relationships, ...added] };
}

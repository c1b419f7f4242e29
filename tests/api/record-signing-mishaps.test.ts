// Mishaps around records: whose words a signature stands for, and what two devices do to each other once a record is out.
import { recordStepAnswer } from '../../bot/api/records/record-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { recordPaperId } from '../../bot/domain/working-paper';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { recordStepWords } from '../../bot/views/records/record-step-words';
import { recordView } from '../../bot/views/records/record-view';
import { newOperation } from '../api/clock-steps';
import { recordsIn } from '../api/record-steps';
import { away, council, on } from '../domain/given-council';
import { issuedAt, newOperationId, recordWords } from '../domain/records/given-record';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
  });
});
afterEach(() => product.close());
const records = recordsIn(() => product);

/** Met on Monday 8 March, said by Priya; the record's id is the session's. */
const met = async () => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  const said = await sayMet(product.ports, { ...act, on: on('2027-03-08'), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return operationId;
};
const sections = { reflection: 'The visit in the rain.' };

it('Lewis signs the words he has before him, never a version that came out after he opened the page', async () => {
  const id = await met();
  await records.issue(id, { sections });
  const read = await records.opened('lewis', id);
  expect(read.version).toMatch(/^Issued/);
  const draft = await records.drafted('priya', id);
  const words = { ...draft.words, sections: { reflection: 'You were reminded about late visits.' } };
  expect((await records.step('priya', id, { do: 'change', words, sign: true })).status).toBe(201);
  // His page still shows the first version; the step is the one his page sends, with the id it was given.
  const { status } = await records.step(
    'lewis',
    id,
    { do: 'sign', version: read.versionNumber, meaning: 'agreed' },
    { operationId: read.operationId },
  );
  expect(status).toBe(409);
});

it('a change made from the first version does not silently replace what another device has issued since', async () => {
  const id = await met();
  await records.issue(id, { sections });
  const [laptop, phone] = [await records.drafted('priya', id), await records.drafted('priya', id)];
  const one = { ...phone.words, sections: { ...sections, learning: 'Goes to the court training in May.' } };
  expect((await records.step('priya', id, { do: 'change', words: one })).status).toBe(201);
  const other = { ...laptop.words, nextTime: 'The training plan.' };
  const { version } = laptop;
  const { status } = await records.step('priya', id, { do: 'change', version, words: other });
  expect(status).toBe(409);
});

it('a new version does not throw away what another device has kept in the draft of it', async () => {
  const id = await met();
  await records.issue(id, { sections });
  const laptop = await records.drafted('priya', id);
  const phone = { ...laptop.words, sections: { ...sections, learning: 'Twenty minutes of typing.' } };
  expect((await records.keep('priya', id, null, phone)).status).toBe(200);
  const { words, revision } = laptop;
  const { status } = await records.step('priya', id, { do: 'change', revision, words });
  expect(status).toBe(409);
});

it('words Priya has kept for a new version are not shut away when Lewis signs meanwhile', async () => {
  const id = await met();
  await records.issue(id, { sections });
  const draft = await records.drafted('priya', id);
  const words = { ...draft.words, sections: { ...sections, learning: 'Twenty minutes of typing.' } };
  expect((await records.keep('priya', id, null, words)).status).toBe(200);
  expect((await records.step('lewis', id, { do: 'sign', meaning: 'agreed' })).status).toBe(201);
  const paper = await product.ports.papers.papers(personId('lewis'), [recordPaperId(id)]);
  const { status } = await records.draft('priya', id);
  // Either it is still hers to read (and to put into an addendum), or nothing is left lying in the store for ever.
  expect(paper.length === 0 || status === 200).toBe(true);
});

it('a version that was signed and is void now can still be read: its signature stands for some words', async () => {
  const id = await met();
  await records.issue(id, { sections });
  await records.step('lewis', id, { do: 'comment', text: 'The rain was not what made it hard.' });
  const draft = await records.drafted('priya', id);
  const words = { ...draft.words, sections: { reflection: 'A visit.' } };
  const changed = await records.step('priya', id, { do: 'change', words, sign: true });
  const { record } = recordStepAnswer.parse(changed.body);
  // The comment is about words nobody can see any more, and does not say of which version it speaks.
  expect(JSON.stringify(record)).toMatch(/version 1/i);
});

it('a disagreement that went to the next manager does not become one that did not, in a new version', async () => {
  const id = await met();
  await records.issue(id, { sections });
  await records.step('lewis', id, { do: 'disagree', raise: true });
  const draft = await records.drafted('priya', id);
  await records.step('priya', id, { do: 'change', words: { ...draft.words, nextTime: 'The plan.' } });
  await records.step('lewis', id, { do: 'disagree', raise: false });
  const { disagreement } = await records.opened('priya', id);
  expect(disagreement).toContain('The next manager is told');
});

it('the sentence after "I disagree" names the same last day for comments as the page does', () => {
  const { entry, head } = issuedAt('2027-03-16T10:00:00Z');
  const given = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-03-18', '2027-03-19')] });
  const facts = {
    council: given,
    owner: personId('lewis'),
    viewer: personId('lewis'),
    today: on('2027-03-17'),
  };
  const read = { ...facts, head, entry, words: recordWords(), comments: [], addenda: [] };
  const { may } = recordView({ ...read, access: 'whole' }, newOperationId());
  const said = recordStepWords(facts, entry, { do: 'disagree', raise: false });
  expect(said).toContain(may.comment?.until ?? 'nothing');
});

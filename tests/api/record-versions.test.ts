// Versions of a record over HTTP: read by the two alone, drafts that came too late, and steps delivered twice.
import { recordVersion } from '../../bot/api/records/record-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { recordPaperId } from '../../bot/domain/working-paper';
import { met } from '../../bot/use-cases/keep-diary';
import { on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { recordsIn } from './record-steps';

let product: Product;
const records = recordsIn(() => product);
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
      ],
    },
  });
});
afterEach(() => product.close());

async function issued(): Promise<string> {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  const said = await met(product.ports, { ...act, on: on('2027-03-08'), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  expect((await records.issue(operationId, { sections: { review: 'As it was.' } })).status).toBe(201);
  return operationId;
}
const changed = async (id: string) => {
  const { words } = await records.drafted('priya', id);
  const step = { do: 'change', words: { ...words, sections: { review: 'As it is.' } }, sign: true };
  expect((await records.step('priya', id, step)).status).toBe(201);
};
const version = (who: string, id: string, number: number | string) =>
  product.api(who, `/api/threads/lewis/records/${id}/versions/${number}`);

it('the version before is for the two alone, also once somebody else supervises', async () => {
  const id = await issued();
  await changed(id);
  expect((await records.opened('lewis', id)).earlier).toMatchObject([{ version: 1 }]);
  for (const who of ['lewis', 'priya']) {
    const { sections } = recordVersion.parse((await version(who, id, 1)).body);
    expect(sections).toMatchObject([{ text: 'As it was.' }]);
  }
  expect((await version('lewis', id, 3)).status).toBe(404);
  expect((await version('lewis', id, 'first')).status).toBe(404);
  expect((await records.step('lewis', id, { do: 'sign', meaning: 'agreed' })).status).toBe(201);
  product.moveClock('2027-03-12T10:00:00Z');
  expect((await records.opened('helen', id)).earlier).toEqual([]);
  for (const who of ['helen', 'tom', 'priya']) expect((await version(who, id, 1)).status).toBe(404);
});

it('what Priya kept for a new version opens after both have signed, takes nothing more, and goes with her addendum', async () => {
  const id = await issued();
  const draft = await records.drafted('priya', id);
  const words = { ...draft.words, nextTime: 'Twenty minutes of typing.' };
  expect((await records.keep('priya', id, draft.revision, words)).status).toBe(200);
  expect((await records.step('lewis', id, { do: 'sign', meaning: 'agreed' })).status).toBe(201);
  expect((await records.opened('priya', id)).draftLeft).toBe(true);
  expect((await records.opened('lewis', id)).draftLeft).toBe(false);
  const left = await records.drafted('priya', id);
  expect(left).toMatchObject({ locked: true, words: { nextTime: 'Twenty minutes of typing.' } });
  expect((await records.keep('priya', id, left.revision, words)).status).toBe(409);
  expect((await records.draft('lewis', id)).status).toBe(404);
  expect((await records.step('priya', id, { do: 'addendum', text: 'Typed too late.' })).status).toBe(201);
  expect(await product.ports.papers.papers(personId('lewis'), [recordPaperId(id)])).toEqual([]);
});

it('a change delivered twice is answered like the first time, and what is said of the old version is not taken', async () => {
  const id = await issued();
  const { words } = await records.drafted('priya', id);
  const operationId = newOperation();
  const step = { do: 'change', version: 1, revision: null, words: { ...words, nextTime: 'The plan.' } };
  const once = () => records.step('priya', id, step, { operationId });
  expect([(await once()).status, (await once()).status]).toEqual([201, 200]);
  for (const late of [
    { do: 'sign', meaning: 'agreed', version: 1 },
    { do: 'disagree', raise: false, version: 1 },
    { do: 'comment', text: 'They were agreed beforehand.', version: 1 },
  ])
    expect([late.do, (await records.step('lewis', id, late)).status]).toEqual([late.do, 409]);
});

it('a former supervisor’s own signature, delivered again days later, opens nothing to them', async () => {
  const id = await issued();
  const { words } = await records.drafted('priya', id);
  await records.step('priya', id, { do: 'change', words: { ...words, nextTime: 'The plan.' } });
  await records.step('lewis', id, { do: 'sign', meaning: 'agreed' });
  product.moveClock('2027-03-12T10:00:00Z');
  const operationId = newOperation();
  const sign = () =>
    records.step('priya', id, { do: 'sign', version: 2, meaning: 'agreed' }, { operationId });
  expect([(await sign()).status, (await sign()).status]).toEqual([201, 200]);
  product.moveClock('2027-03-15T10:00:00Z');
  expect((await sign()).status).toBe(404);
});

// "Begun by mistake" over HTTP: who may put a session away, until when, and what is left of it.
import { begunRecord } from '../../bot/api/records/record-contract';
import { personId } from '../../bot/domain/ids';
import { recordPaperId } from '../../bot/domain/working-paper';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { stepsIn } from './clock-steps';
import { preparationIn, wordsOf } from './preparation-steps';
import { recordsIn } from './record-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
  });
});
afterEach(() => product.close());
const records = recordsIn(() => product);
const diary = stepsIn(() => product);
const preparation = preparationIn(() => product);

const begun = async (given: object = {}) => begunRecord.parse((await records.begin(given)).body).recordId;
const discard = (who: string, id: string, body: object = {}) =>
  product.api(who, `/api/threads/lewis/records/${id}/discard`, body);
const headOf = async () => (await product.ports.threads.readHead(personId('lewis')))?.head;

it('its author puts it away with its draft; the date and both preparations stay, and another can be begun', async () => {
  await preparation.keep('lewis', wordsOf(['Court']));
  await diary.book({ dates: [{ on: '2027-03-08', at: '15:00' }] });
  const sessionId = await diary.firstSession();
  const id = await begun({ sessionId });
  expect((await discard('priya', id)).status).toBe(200);
  const head = await headOf();
  expect([head?.records, head?.booked.map((one) => one.sessionId)]).toEqual([[], [sessionId]]);
  expect(await product.ports.papers.papers(personId('lewis'), [recordPaperId(id)])).toEqual([]);
  expect((await preparation.opened('lewis')).mine.words.points).toHaveLength(1);
  expect((await records.draft('priya', id)).status).toBe(404);
  expect(await begun({ sessionId })).not.toBe(id);
});

it('said twice it is gone, and nothing is written the second time', async () => {
  const id = await begun();
  await discard('priya', id);
  const { revision } = (await headOf()) ?? {};
  expect(await discard('priya', id)).toMatchObject({ status: 200, body: { alreadySaved: true } });
  expect((await headOf())?.revision).toBe(revision);
});

it('nobody else puts it away, and nobody once it was held', async () => {
  const id = await begun();
  for (const who of ['lewis', 'tom', 'helen', 'kerry']) {
    expect([who, (await discard(who, id)).status]).toEqual([who, 404]);
  }
  expect((await records.end(id)).status).toBe(201);
  expect((await discard('priya', id)).status).toBe(400);
  expect((await records.draft('priya', id)).status).toBe(200);
});

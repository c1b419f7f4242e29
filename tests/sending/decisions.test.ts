// S2 as it is sent: the child's file at four, answered on the card, and who is told of a decision that changed hands.
import { personId } from '../../bot/domain/ids';
import { importCouncil } from '../../bot/use-cases/import-council';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { setEndOfDayQuestion } from '../../bot/use-cases/set-end-of-day';
import { lewisLogs } from '../domain/decisions/given-decisions';
import { supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const met = ['lewis', 'sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18'));
let product: Product;
afterEach(() => product.close());

const open = async () => {
  product = await openProduct({
    sessions: [...met, held('kerry', 'helen', '2027-01-18'), held('priya', 'tom', '2027-01-18')],
    clock: '2027-01-19T16:14:00Z',
  });
};
const run = () => product.sweeper.run(product.ports);
const log = (spoiled: Parameters<typeof lewisLogs>[0] = {}) =>
  logQuickDecision(product.ports, lewisLogs({ operationId: product.ports.newOperationId(), ...spoiled }));
const cardsTo = (who: string) => product.chat(who);
const wordsTo = (who: string) =>
  cardsTo(who)
    .map(({ words }) => words)
    .join(' ');
const sweepAt = async (time: string) => {
  product.moveClock(`${time}:00Z`);
  return run();
};

it('S2: on Wednesday 20 January at four Lewis is asked, answers on the card, and is not asked again', async () => {
  await open();
  await log();
  await run();
  expect(wordsTo('priya')).not.toContain('204417');
  await sweepAt('2027-01-20T15:45');
  expect(wordsTo('lewis')).not.toContain("child's file yet?");
  expect(wordsTo('priya')).toContain('lewis logged a quick decision with you');
  await sweepAt('2027-01-20T16:00');
  expect(wordsTo('lewis')).toContain("is it on the child's file yet?");
  expect(wordsTo('lewis')).not.toMatch(/204417|school/);
  await product.press('lewis', cardsTo('lewis').at(-1), 'Yes, it is there');
  const read = await product.ports.threads.readHead(personId('lewis'));
  expect(read?.head.open.flatMap(({ childFile }) => childFile)).toEqual([]);
  const before = cardsTo('lewis').length;
  for (const day of ['21', '22', '25', '26']) await sweepAt(`2027-01-${day}T16:00`);
  expect(
    cardsTo('lewis')
      .slice(before)
      .map(({ words }) => words)
      .join(),
  ).not.toContain("child's file yet?");
});

it('the question at the end of the day comes when nothing else did, and stops when it is no longer wanted', async () => {
  await open();
  const operationId = product.ports.newOperationId();
  await setEndOfDayQuestion(product.ports, { operationId, by: personId('lewis'), on: true });
  await sweepAt('2027-01-20T16:15');
  expect(wordsTo('lewis')).not.toContain('said in passing');
  await sweepAt('2027-01-20T16:30');
  expect(wordsTo('lewis')).toContain('Anything said in passing today?');
  await product.press('lewis', cardsTo('lewis').at(-1), 'Stop asking');
  const before = cardsTo('lewis').length;
  await sweepAt('2027-01-21T16:30');
  expect(cardsTo('lewis')).toHaveLength(before);
});

it('somebody whom nobody supervises is asked at the end of the day too, and is in nobody’s team for it', async () => {
  await open();
  const tom = personId('tom');
  const ask = (on: boolean) =>
    setEndOfDayQuestion(product.ports, { operationId: product.ports.newOperationId(), by: tom, on });
  await ask(true);
  await sweepAt('2027-01-20T16:30');
  expect(wordsTo('tom')).toContain('Anything said in passing today?');
  const { body } = await product.api('tom', '/api/team');
  expect(JSON.stringify(body.rows)).toContain('"priya"');
  expect(JSON.stringify(body.rows)).not.toContain('"tom"');
  await ask(false);
  const before = cardsTo('tom').length;
  await sweepAt('2027-01-21T16:30');
  expect(cardsTo('tom')).toHaveLength(before);
});

it('what waits for an answer in several threads is one card, and it goes to whoever supervises now', async () => {
  await open();
  await log();
  await log({ by: personId('sunita') });
  await run();
  await importCouncil(product.ports, {
    relationships: [supervises('helen', 'lewis'), supervises('helen', 'sunita'), supervises('tom', 'helen')],
  });
  await sweepAt('2027-01-20T09:00');
  expect(wordsTo('helen')).toContain('2 quick decisions would like a word from you');
  const [list] = await product.press('helen', cardsTo('helen').at(-1), 'Show them');
  expect(list?.words).toMatch(/lewis.*sunita/s);
});

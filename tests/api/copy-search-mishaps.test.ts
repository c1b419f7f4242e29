/** A copy that is looked for in parts, and what comes between the parts. */
import { copyLink, copyProgress } from '../../bot/api/rights/rights-contract';
import { castWith, council, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { newOperation } from './clock-steps';
import { askForCopy, followCopy } from './copy-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
afterEach(() => product?.close());

describe('a copy that is looked for some files at a time', () => {
  const crowd = Array.from({ length: 100 }, (_, n) => `crowd${String(n).padStart(3, '0')}`);
  const helenAs = (displayName: string) => ({
    people: [
      ...castWith('helen', { displayName }),
      person('dilys', { displayName: 'Dilys Rowe', roles: ['DPO'] }),
      ...crowd.map((one) => person(one)),
    ],
    relationships: [...council({}).relationships, ...crowd.map((one) => supervises('priya', one))],
  });
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-01-19T16:14:00Z', rows: helenAs('Helen Marsh') });
  });
  const next = (search: string, step: number) =>
    product.api('dilys', '/api/files/helen/copy/search', { search, step });
  const import_ = async (displayName: string) => {
    const { teams, tenantId: _, ...rows } = council({});
    await product.ports.directory.replace({ ...rows, teams: [...teams.values()], ...helenAs(displayName) });
    await product.ports.directory.refresh();
  };
  const toTheEnd = async (between: () => Promise<void> = async () => undefined) => {
    let answer = await askForCopy(product, 'dilys', 'helen');
    let last = { search: '', step: 0 };
    await between();
    while (answer.status === 200) {
      const { search, step } = copyProgress.parse(answer.body);
      last = { search, step };
      answer = await next(search, step);
    }
    return { answer, last };
  };

  it('holds what was found, while nothing is imported meanwhile', async () => {
    await decisionsIn(() => product).log({ text: 'zqold: Helen Marsh was there.' }, 'crowd003', 'crowd003');
    const { answer } = await toTheEnd();
    const copy = await followCopy(product, copyLink.parse(answer.body).url);
    expect(copy.text('entries.jsonl')).toContain('zqold');
  });

  it('an import that changes her name between two looks loses nothing that the looks before it found', async () => {
    await decisionsIn(() => product).log({ text: 'zqold: Helen Marsh was there.' }, 'crowd003', 'crowd003');
    const { answer } = await toTheEnd(() => import_('Helena Okafor'));
    const copy = await followCopy(product, copyLink.parse(answer.body).url);
    expect(copy.text('entries.jsonl')).toContain('zqold');
  });

  it('the last look asked for again after the link ran out gives a link that leads somewhere', async () => {
    const { last } = await toTheEnd();
    product.moveClock('2027-01-19T16:20:00Z');
    const again = await next(last.search, last.step);
    expect(again.status).toBe(201);
    const { url } = copyLink.parse(again.body);
    expect((await fetch(`${product.url}${url}`)).status).toBe(200);
  });

  it('the same press delivered again goes on with the search that it began', async () => {
    const operationId = newOperation();
    const first = copyProgress.parse((await askForCopy(product, 'dilys', 'helen', { operationId })).body);
    const again = copyProgress.parse((await askForCopy(product, 'dilys', 'helen', { operationId })).body);
    expect(again.search).toBe(first.search);
  });
});

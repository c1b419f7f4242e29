// Looking through a large council for somebody's copy: some files at a time, one line, and never all of it in one request.
import { copyLink, copyProgress } from '../../bot/api/rights/rights-contract';
import { personId } from '../../bot/domain/ids';
import { castWith, council, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { askForCopy, followCopy } from './copy-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
const crowd = Array.from({ length: 100 }, (_, n) => `crowd${String(n).padStart(3, '0')}`);
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-01-19T16:14:00Z',
    rows: {
      people: [
        ...castWith('helen', { displayName: 'Helen Marsh' }),
        person('dilys', { displayName: 'Dilys Rowe', roles: ['DPO'] }),
        person('dana', { displayName: 'Dana Poole', roles: ['DPO'] }),
        ...crowd.map((one) => person(one)),
      ],
      relationships: [...council({}).relationships, ...crowd.map((one) => supervises('priya', one))],
    },
  });
});
afterEach(() => product.close());

const searchOn = (search: string, step: number, who = 'dilys', of = 'helen') =>
  product.api(who, `/api/files/${of}/copy/search`, { search, step });
const costOf = async <Answer>(act: () => Promise<Answer>) => {
  const before = product.store.counters.snapshot();
  const answer = await act();
  return { answer, requests: product.store.counters.since(before).requests };
};

it('finds what names them wherever it lies, in looks that each read a part, and leaves one line', async () => {
  const { log } = decisionsIn(() => product);
  for (const [index, who] of ['crowd003', 'crowd050', 'crowd099'].entries())
    await log({ text: `zqfound${index}: Helen Marsh was there.` }, who, who);
  await log({ text: 'zqnot: nobody was there.' }, 'crowd051', 'crowd051');

  let { answer, requests } = await costOf(() => askForCopy(product, 'dilys', 'helen'));
  const all = [requests];
  const said: string[] = [];
  while (answer.status === 200) {
    const { search, step, said: words } = copyProgress.parse(answer.body);
    said.push(words);
    // Pressed again, or delivered twice, it is the same look.
    if (step === 1) {
      const [first, again] = [await searchOn(search, step), await searchOn(search, step)];
      expect(again.body).toEqual(first.body);
    }
    ({ answer, requests } = await costOf(() => searchOn(search, step)));
    all.push(requests);
  }
  expect(said[0]).toMatch(/^Looked through \d+ of \d+ files for their name\.$/);
  expect(all.length).toBeGreaterThanOrEqual(3);
  // Forty threads, each a plan and a page; some turns of reminders; and what is kept of it.
  for (const one of all) expect(one).toBeLessThanOrEqual(110);
  const { url } = copyLink.parse(answer.body);
  const { answer: copy, requests: fetching } = await costOf(() => followCopy(product, url));
  expect(fetching).toBeLessThanOrEqual(30);
  const lines = copy.text('entries.jsonl');
  expect([0, 1, 2].filter((n) => !lines.includes(`zqfound${n}`))).toEqual([]);
  expect(lines).not.toContain('zqnot');
  const left = await product.ports.threads.newest(personId('helen'), 'copied', { atMost: 10 });
  expect(left).toHaveLength(1);
});

it('is gone on with by nobody but whoever asked, for the one it is about, while they are the officer', async () => {
  const { search, step } = copyProgress.parse((await askForCopy(product, 'dilys', 'helen')).body);
  const refusals = [
    await searchOn(search, step, 'dana'),
    await searchOn(search, step, 'priya'),
    await searchOn(search, step, 'dilys', 'lewis'),
    await searchOn(search, 7),
    await searchOn('nothing', 1),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  // No link leads anywhere before it is over.
  const tenant = product.ports.tenant;
  expect((await fetch(`${product.url}/papers/${tenant}_${search}`)).status).toBe(404);
  product.moveClock('2027-01-19T16:20:00Z');
  expect((await searchOn(search, step)).status).toBe(200);
});

it('the last look asked for again gives a link of its own: one that was used stays used', async () => {
  let answer = await askForCopy(product, 'dilys', 'helen');
  let last = { search: '', step: 0 };
  while (answer.status === 200) {
    const { search, step } = copyProgress.parse(answer.body);
    last = { search, step };
    answer = await searchOn(search, step);
  }
  const { url } = copyLink.parse(answer.body);
  const atOnce = await Promise.all([followCopy(product, url), searchOn(last.search, last.step)]);
  const other = copyLink.parse(atOnce[1].body).url;
  expect(other).not.toBe(url);
  expect((await fetch(`${product.url}${url}`)).status).toBe(404);
  expect((await fetch(`${product.url}${other}`)).status).toBe(200);
  expect((await searchOn(last.search, last.step, 'dana')).status).toBe(404);
});

it('is not held up by how much somebody may do in a minute', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => searchOn('nothing', 1)));
  expect(all.filter(({ status }) => status === 429)).toEqual([]);
});

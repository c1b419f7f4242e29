// Lists in chat: one worker's actions, agreements that wait for a signature, and the way on where a card is full.
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { agreementsIn, priyaWrites } from '../api/agreement-steps';
import { newOperation } from '../api/clock-steps';
import { castWith, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const { write, offer, step, read } = agreementsIn(() => product);
const titles = (card: Shown | undefined) => partsOf(card?.card).flatMap(({ title }) => title ?? []);
const agree = async (text: string, owner: string, worker = 'lewis') => {
  const body = { operationId: newOperation(), text, owner, byOn: '2027-01-26' };
  expect((await product.api('priya', `/api/threads/${worker}/actions`, body)).status).toBe(201);
};
const sessions = [held('lewis', 'priya', '2027-01-05')];

describe("one worker's actions", () => {
  beforeEach(async () => {
    product = await openProduct({
      rows: { people: castWith('lewis', { displayName: 'Lewis Grant' }) },
      sessions,
    });
    for (let n = 1; n <= 7; n += 1) await agree(`Ring the school, ${n}.`, 'worker');
    await agree('Find a room.', 'supervisor');
  });

  it.each(['actions Lewis', 'actions of lewis grant', 'Actions for LEWIS?'])(
    '"%s": a number, then the words, then the rest',
    async (typed) => {
      const [count] = await product.say('priya', typed);
      expect(count?.words).toContain('Lewis has 7 open actions, none of them due yet.');
      expect(count?.words).not.toContain('Ring the school');
      const [list] = await product.press('priya', count, 'Show');
      expect(list?.words).toContain('Ring the school, 1.');
      expect(list?.words).toContain('And 2 more.');
      expect(list?.words).not.toContain('Find a room.');
      expect(titles(list)).not.toContain('Done');
      const [rest] = await product.press('priya', list, 'More');
      expect(rest?.words).toContain('Ring the school, 7.');
      expect(rest?.words).not.toContain('Ring the school, 5.');
      expect(titles(rest)).not.toContain('More');
    },
  );

  it('only of somebody they supervise: everybody else reads the same as of nobody', async () => {
    for (const who of ['helen', 'tom', 'lewis']) {
      const [answer] = await product.say(who, 'actions Lewis');
      const [nobody] = await product.say(who, 'actions Xavier');
      expect(answer?.words).toBe(nobody?.words);
      expect(answer?.words).not.toMatch(/\d open action/);
    }
  });

  it('a button that outlived the supervision shows nothing any more', async () => {
    const [count] = await product.say('priya', 'actions Lewis');
    const relationships = [
      ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
      supervises('priya', 'lewis', { endDate: on('2027-01-20') }),
      supervises('helen', 'lewis', { startDate: on('2027-01-21') }),
    ];
    await product.close();
    product = await openProduct({ rows: { relationships }, sessions });
    product.moveClock('2027-01-22T10:00:00Z');
    const [answer] = await product.press('priya', count, 'Show');
    expect(answer?.words).not.toContain('Ring the school');
  });

  it('their own come with a button for the rest too', async () => {
    const [count] = await product.say('lewis', 'actions');
    const [list] = await product.press('lewis', count, 'Show');
    expect(list?.words).toContain('And 2 more.');
    const [rest] = await product.press('lewis', list, 'More');
    expect(rest?.words).toContain('Ring the school, 6.');
    expect(titles(rest)).toContain('Done');
  });
});

describe('an agreement that waits for a signature', () => {
  beforeEach(async () => {
    product = await openProduct({ sessions });
    expect((await offer('priya', await write('priya', priyaWrites))).status).toBe(201);
  });

  it.each(['sign', 'waiting'])('"%s" names it to whoever has not signed, with a way there', async (typed) => {
    const [mine] = await product.say('lewis', typed);
    expect(mine?.words).toContain('1 agreement waits for you');
    expect(mine?.words).toContain(
      'The supervision agreement with priya: to read and sign, since Tuesday 19 January.',
    );
    const [link] = partsOf(mine?.card).filter(({ title }) => title === 'Open the agreement');
    expect(JSON.stringify(link)).toContain('file/lewis/agreement');
    const [theirs] = await product.say('priya', typed);
    expect(theirs?.words).not.toContain('agreement waits');
    expect(theirs?.words).not.toContain('agreement with lewis');
  });

  it('beside quick decisions it is named too, and no more once it is signed', async () => {
    const decision = {
      operationId: newOperation(),
      with: 'lewis',
      type: 'decision',
      text: 'See the child.',
      why: 'Missed contacts.',
    };
    const body = { ...decision, references: ['LCS-204417'] };
    expect((await product.api('priya', '/api/threads/lewis/decisions', body)).status).toBe(201);
    const [both] = await product.say('lewis', 'waiting');
    expect(both?.words).toContain('1 quick decision waits for your answer');
    expect(titles(both)).toContain('Open the agreement');
    const agreementId = (await read()).waiting?.agreementId ?? '';
    const signed = await step('lewis', agreementId, { do: 'sign', anyway: true });
    expect(signed.status).toBe(201);
    const [after] = await product.say('lewis', 'sign');
    expect(after?.words).not.toContain('agreement');
  });
});

it('a diary that is longer than a card says how many more, and leads to the tab', async () => {
  product = await openProduct({ sessions });
  const dates = Array.from({ length: 8 }, (_, n) => ({
    on: `2027-02-${String(n + 1).padStart(2, '0')}`,
    at: '10:00',
  }));
  const weekdays = dates.filter(({ on: day }) => !['2027-02-06', '2027-02-07'].includes(day));
  for (const date of [...weekdays, { on: '2027-02-09', at: '10:00' }, { on: '2027-02-10', at: '10:00' }]) {
    const body = { operationId: newOperation(), dates: [date] };
    expect((await product.api('priya', '/api/threads/lewis/sessions', body)).status).toBe(201);
  }
  const [diary] = await product.say('lewis', 'diary');
  expect(diary?.words).toContain('And 2 more.');
  expect(titles(diary)).toContain('Open my thread');
});

describe('a list that changes while somebody reads it', () => {
  const agreed = async (text: string, worker = 'lewis') => {
    const body = { operationId: newOperation(), text, owner: 'worker', byOn: '2027-01-26' };
    const made = await product.api('priya', `/api/threads/${worker}/actions`, body);
    expect(made.status).toBe(201);
    return JSON.parse(made.text).action.entryId as string;
  };
  it('"I finish one on the second page; the others of that page stay in front of me"', async () => {
    product = await openProduct({ sessions });
    for (let n = 1; n <= 8; n += 1) await agreed(`Ring the school, ${n}.`);
    const [count] = await product.say('lewis', 'actions');
    const [list] = await product.press('lewis', count, 'Show');
    const [rest] = await product.press('lewis', list, 'More');
    const [after] = await product.press('lewis', rest, 'Done');
    expect(after?.words).toContain('Ring the school, 7.');
  });

  it('"Two were finished in the tab; More still goes on where I stopped reading"', async () => {
    product = await openProduct({ sessions });
    const made: string[] = [];
    for (let n = 1; n <= 8; n += 1) made.push(await agreed(`Ring the school, ${n}.`));
    const [count] = await product.say('lewis', 'actions');
    const [list] = await product.press('lewis', count, 'Show');
    for (const entryId of made.slice(0, 2)) {
      const body = { operationId: newOperation(), step: { do: 'done' } };
      const { status } = await product.api('lewis', `/api/threads/lewis/actions/${entryId}/steps`, body);
      expect([200, 201]).toContain(status);
    }
    const [rest] = await product.press('lewis', list, 'More');
    expect(rest?.words).toContain('Ring the school, 6.');
  });

  it('"Two of mine have the same name; I can tell whose button is whose"', async () => {
    const people = castWith('lewis', { displayName: 'Lewis Grant' }).map((one) =>
      one.personId === 'sunita' ? { ...one, displayName: 'Lewis Grant' } : one,
    );
    product = await openProduct({ rows: { people }, sessions });
    await agreed('Ring the school.');
    await agreed('Ring the nursery.', 'sunita');
    const [count] = await product.say('priya', 'actions lewis');
    const shows = titles(count).filter((one) => String(one).startsWith('Show'));
    expect(new Set(shows).size).toBe(2);
  });

  it('"Our words stay out of the chat; Show is not said to bring them"', async () => {
    product = await openProduct({ sessions, rows: { policies: [{ ...defaultPolicy, capture: 'dialog' }] } });
    await agreed('Ring the school.');
    const [count] = await product.say('priya', 'actions lewis');
    expect(count?.words).toContain('1 open action');
    expect(count?.words).not.toContain('with their words');
  });
});

/// <reference lib="dom" />
/** What becomes of words when a page about a working paper goes away. */

import { type Words as Appraised, bothAppraisals } from '../../tab/activities/appraisal-words';
import type { BothWords, PaperNow } from '../../tab/papers/paper';
import { createPaperKeeper } from '../../tab/papers/paper-keeper';
import { bothWords, type Words as Prepared } from '../../tab/prepare/prepare-words';
import type { Client } from '../../tab/server/client';

type Words = { readonly text: string };

const store = new Map<string, string>();
const storage = {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => void store.set(key, value),
  removeItem: (key: string) => void store.delete(key),
};
beforeAll(() => {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});
beforeEach(() => {
  store.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

const first: PaperNow<Words> = {
  words: { text: '' },
  state: 'saved',
  savedAt: null,
  advice: [],
  found: [],
  refused: [],
  why: null,
  conflict: null,
  aside: null,
};

/** A server that answers when it is told to. */
function slowServer() {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const client: Client = {
    read: () => Promise.reject(new Error('nothing is read')),
    readFile: () => Promise.reject(new Error('nothing is read')),
    write: <Answer>(_: string, body: object) =>
      new Promise<Answer>((resolve) => {
        sent.push(JSON.stringify(Reflect.get(body, 'words')));
        const answer = { kept: true, revision: String(sent.length), advice: [], found: [] };
        answers.push(() => resolve(JSON.parse(JSON.stringify(answer))));
      }),
  };
  return { client, sent, answer: () => answers.shift()?.() };
}

it('what I typed while the sentence before was on its way reaches the server, although I went on to another page', async () => {
  const server = slowServer();
  const keeper = createPaperKeeper<Words>(
    {
      client: server.client,
      path: '/draft',
      paperId: 'record-draft:1',
      revision: '0',
      tell: () => undefined,
    },
    first,
  );
  keeper.known('amara');
  keeper.change({ text: 'One.' });
  await jest.advanceTimersByTimeAsync(1_000);
  keeper.change({ text: 'One. Two.' });
  // The page goes away as useBeforeLeaving does it; the tab itself stays open and online.
  keeper.holdOn();
  keeper.now();
  keeper.stop();
  server.answer();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.sent.at(-1)).toBe('{"text":"One. Two."}');
});

it('what I chose as mine is not asked again after the connection broke and the page was opened anew', async () => {
  const conflicting: Client = {
    read: () => Promise.reject(new Error('nothing is read')),
    readFile: () => Promise.reject(new Error('nothing is read')),
    write: <Answer>() => {
      calls += 1;
      if (calls > 1) return new Promise<Answer>(() => undefined);
      const other = { kept: false, revision: '9', words: { text: 'Theirs.' }, savedAt: 'today' };
      return Promise.resolve<Answer>(JSON.parse(JSON.stringify(other)));
    },
  };
  let calls = 0;
  const open = (revision: string, words: Words) => {
    const keeper = createPaperKeeper<Words>(
      { client: conflicting, path: '/draft', paperId: 'record-draft:1', revision, tell: () => undefined },
      { ...first, words },
    );
    keeper.known('amara');
    return keeper;
  };
  const keeper = open('0', { text: '' });
  keeper.change({ text: 'Mine.' });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(keeper.latest().conflict).not.toBeNull();
  keeper.choose('mine');
  keeper.holdOn();
  keeper.stop();
  const again = open('9', { text: 'Theirs.' });
  expect(again.latest().words).toEqual({ text: 'Mine.' });
  expect(again.latest().conflict).toBeNull();
});

const point = (pointId: string, text: string) => ({ pointId, text });
const prepared = (...points: readonly ReturnType<typeof point>[]): Prepared => ({
  points: [...points],
  modelId: null,
  differently: {},
  notIdentifiers: [],
});

it('keeping both does not bring back a point that I took out on this device', () => {
  const both: BothWords<Prepared> = bothWords;
  const before = prepared(point('a', 'The court report'), point('b', 'Leave'));
  const theirs = prepared(point('a', 'The court report'), point('b', 'Leave'), point('c', 'Duty'));
  const kept = both(prepared(point('b', 'Leave')), theirs, before);
  expect(kept.points.map(({ text }) => text)).toEqual(['Leave', 'Duty']);
});

it('keeping both takes a point as it was changed, and does not write the old words below it', () => {
  const both: BothWords<Prepared> = bothWords;
  const before = prepared(point('a', 'The court report'));
  const theirs = prepared(point('a', 'The court report'), point('c', 'Duty'));
  const kept = both(prepared(point('a', 'The visit plan')), theirs, before);
  expect(kept.points.map(({ text }) => text)).toEqual(['The visit plan', 'Duty']);
});

it('keeping both takes a summary as it was changed, and does not write the old words below it', () => {
  const words = (summary: string) => ({ chosen: [], summary });
  const before = words('A hard year.');
  const theirs = { ...before, chosen: [{ recordId: 'r', tagId: 't', text: 'An example.' }] };
  const both: BothWords<Appraised> = bothAppraisals;
  const kept = both(words('A steadier year.'), theirs, before);
  expect(kept.summary).toBe('A steadier year.');
});

it('keeping both loses no wording of the same example', () => {
  const words = (text: string) => ({ chosen: [{ recordId: 'r', tagId: 't', text }], summary: '' });
  const kept = bothAppraisals(words('Planned it with school.'), words('Asked the grandmother first.'), null);
  expect(kept.chosen.map(({ text }) => text).join(' ')).toContain('Asked the grandmother first.');
});

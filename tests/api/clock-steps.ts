// What a test does in Lewis's thread over HTTP: open it, book, say what became of a date, ask.
import { problem, thread } from '../../bot/api/contract';
import type { Product } from '../support/product';

type Answer = Awaited<ReturnType<Product['api']>>;
type Given = object;

let operations = 0;
/** Another one each time. */
export function newOperation(): string {
  operations += 1;
  return `22222222-0000-4000-8000-${String(operations).padStart(12, '0')}`;
}

const path = '/api/threads/lewis';

/** The steps of one test's product; everything has a fresh operation id unless `given` brings one. */
export function stepsIn(product: () => Product) {
  const threadOf = async (who = 'priya') => {
    const { body, text } = await product().api(who, path);
    return { ...thread.parse(body), bytes: Buffer.byteLength(text) };
  };
  const diaryOf = async (who = 'priya') => (await threadOf(who)).diary;
  const firstSession = async () => (await diaryOf())?.dates[0]?.sessionId ?? '';
  return {
    threadOf,
    diaryOf,
    firstSession,
    /** Monday 25 January at ten, unless told. */
    book: (given: Given = {}, who = 'priya'): Promise<Answer> =>
      product().api(who, `${path}/sessions`, {
        operationId: newOperation(),
        dates: [{ on: '2027-01-25', at: '10:00' }],
        ...given,
      }),
    /** Of the first date in the diary, unless told. */
    outcome: async (given: Given, who = 'priya', session?: string): Promise<Answer> =>
      product().api(
        who,
        `${path}/sessions/${encodeURIComponent(session ?? (await firstSession()))}/outcome`,
        { operationId: newOperation(), ...given },
      ),
    ask: (given: Given, who = 'lewis'): Promise<Answer> =>
      product().api(who, `${path}/asks`, { operationId: newOperation(), ...given }),
  };
}

/** The fields of a problem that is about fields. */
export function fieldsOf({ status, body }: Answer) {
  expect(status).toBe(400);
  return problem.parse(body).fields?.map(({ field }) => field);
}

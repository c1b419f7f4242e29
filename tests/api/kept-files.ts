// What a test of keeping and removing needs: a council with somebody who protects it, a filled file, and every byte of the store.
import { record } from '../../bot/api/records/record-contract';
import { removalPlan, retention } from '../../bot/api/retention/retention-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { containers } from '../../bot/store/containers';
import { openContainers } from '../../bot/store/open-cosmos';
import { met } from '../../bot/use-cases/keep-diary';
import { cast, on, person } from '../domain/given-council';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';
import { preparationIn, wordsOf } from './preparation-steps';
import { recordsIn } from './record-steps';

/** The cast, and whoever looks after the council's files: two data protection officers, and every other role. */
export const protectedCast = [
  ...cast,
  person('dilys', { roles: ['DPO'], registered: false }),
  person('della', { roles: ['DPO'], registered: false }),
  person('hannah', { roles: ['HR'] }),
  person('grace', { roles: ['ADMIN'] }),
  person('ruth', { grade: 'SM', roles: ['PSW', 'AUDITOR'] }),
];

type Answer = Awaited<ReturnType<Product['api']>>;

/** The steps of one test's product; the data protection officer is Dilys unless told. */
export function keepingIn(product: () => Product) {
  const post = (path: string, body: object, who = 'dilys'): Promise<Answer> => product().api(who, path, body);
  const plan = (about = 'lewis', who = 'dilys') => post('/api/retention/plan', { personId: about }, who);
  return {
    open: (who = 'dilys') => product().api(who, '/api/retention'),
    opened: async (who = 'dilys') => retention.parse((await product().api(who, '/api/retention')).body),
    plan,
    planned: async (about = 'lewis') => removalPlan.parse((await plan(about)).body),
    remove: (given: object, who = 'dilys') =>
      post(
        '/api/retention/remove',
        { operationId: newOperation(), personId: 'lewis', why: 'Reviewed, and no longer needed.', ...given },
        who,
      ),
    hold: (given: object = {}, who = 'dilys', about = 'lewis') =>
      post(
        `/api/files/${about}/holds`,
        { operationId: newOperation(), reason: 'litigation', why: 'holdwords of a tribunal', ...given },
        who,
      ),
    lift: (holdId: string, given: object = {}, who = 'dilys', about = 'lewis') =>
      post(
        `/api/files/${about}/holds/${holdId}/lift`,
        { operationId: newOperation(), why: 'liftwords, it is over', ...given },
        who,
      ),
    /** Of somebody who has left by then, or is back. */
    leaves: async (who: string, endDate: string | null) => {
      const { people } = product().ports.directory.council();
      const changed = [...people.values()].map((one) =>
        one.personId === who ? { ...one, endDate: endDate === null ? null : on(endDate) } : one,
      );
      await product().ports.directory.replace({ people: changed });
    },
  };
}

/**
 * A bit of everything in somebody's file; each word begins with `mark`, so that it is found again wherever it lies. The
 * clock stands on 8 March 2027.
 */
export async function fillFile(product: () => Product, worker: string, mark: string): Promise<void> {
  const decisions = decisionsIn(product);
  const preparation = preparationIn(product);
  const records = recordsIn(product);
  const decision = await decisions.log(
    { text: `${mark}decided. ${'It was said. '.repeat(30)}`, why: `${mark}because` },
    worker,
    worker,
  );
  await decisions.answer('priya', decision, 'confirmed', {}, worker);
  await preparation.keep(worker, wordsOf([`${mark}point`]), null, worker);
  await preparation.note(worker, `${mark}private`, null, worker);
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId(worker) };
  const said = await met(product().ports, { ...act, on: on('2027-03-08'), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  await records.drafted('priya', operationId, worker);
  const issued = await records.issue(
    operationId,
    { sections: { reflection: `${mark}reflected`, wellbeing: `${mark}slept` } },
    {},
    'priya',
    worker,
  );
  if (issued.status !== 201) throw new Error(`${issued.status}: ${issued.text}`);
  await records.step(worker, operationId, { do: 'comment', text: `${mark}commented` }, { worker });
  record.parse((await records.read(worker, operationId, worker)).body);
  await product().api(worker, '/api/drafts', {
    draftId: newOperation(),
    about: null,
    values: { text: `${mark}begun` },
  });
}

/** Everything the store holds, as text: each container's documents. */
export async function everythingIn(product: Product): Promise<string> {
  const opened = openContainers(product.store);
  const all: string[] = [];
  for (const { id } of containers) {
    const container = Object.entries(opened).find(([name]) => name === id)?.[1];
    const { resources } = (await container?.items.query('SELECT * FROM c').fetchAll()) ?? { resources: [] };
    all.push(...resources.map((one) => `${id} ${JSON.stringify(one)}`));
  }
  return all.join('\n');
}

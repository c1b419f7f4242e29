// Threads as people make them over HTTP: an act a word, so that a test can draw any life at random.
import { type PersonId, personId } from '../../bot/domain/ids';
import type { StoredThread } from '../../bot/evidence/verify-thread';
import { newOperation, stepsIn } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import { recordsIn } from '../api/record-steps';
import type { Product } from '../support/product';

/** `answer`, `sign` and the like need something before them; without it they do nothing. */
export const acts = [
  'log',
  'log-long',
  'answer',
  'take-back',
  'book',
  'hold',
  'cancel',
  'issue',
  'sign',
] as const;
export type ActWord = (typeof acts)[number];

/** Lives these acts in Lewis's thread, some hours apart. What the product refuses changes nothing and is no failure. */
export async function live(product: Product, words: readonly ActWord[], hoursApart = 1): Promise<void> {
  const decisions = decisionsIn(() => product);
  const diary = stepsIn(() => product);
  const records = recordsIn(() => product);
  const logged: string[] = [];
  let recordId: string | undefined;
  for (const word of words) {
    product.moveClock(new Date(Date.parse(product.now()) + hoursApart * 3_600_000).toISOString());
    switch (word) {
      case 'log':
        logged.push(await decisions.log());
        break;
      case 'log-long':
        logged.push(await decisions.log({ text: 'See the child at school. '.repeat(30) }));
        break;
      case 'answer':
        await decisions.answer('priya', logged.at(-1) ?? '', 'confirm');
        break;
      case 'take-back':
        await decisions.step('lewis', logged.at(-1) ?? '', { do: 'withdraw' });
        break;
      case 'book':
        await diary.book({ dates: [{ on: aheadOf(product, 7), at: '10:00' }] });
        break;
      case 'hold':
        recordId = (await begun(records)) ?? recordId;
        break;
      case 'cancel':
        await diary.outcome({ outcome: 'cancelled', reason: 'SICK' });
        break;
      case 'issue':
        if (recordId !== undefined)
          await records.issue(recordId, { sections: { reflection: 'The visit in the rain.' } });
        break;
      case 'sign':
        if (recordId !== undefined) await records.step('lewis', recordId, { do: 'sign', meaning: 'agreed' });
        break;
    }
  }
}

async function begun(records: ReturnType<typeof recordsIn>): Promise<string | undefined> {
  const operationId = newOperation();
  const { status } = await records.begin({ operationId });
  if (status >= 300) return undefined;
  await records.end(operationId, { from: '10:00', to: '11:30' });
  return operationId;
}

const aheadOf = (product: Product, days: number) =>
  new Date(Date.parse(product.now()) + days * 86_400_000).toISOString().slice(0, 10);

/** As it is stored now. */
export const storedThread = (product: Product, person: PersonId = personId('lewis')): Promise<StoredThread> =>
  product.ports.evidence.thread(person);

// What a test does with agreements over HTTP: write the draft, offer, sign, and everything after.
import {
  type AgreementDraftWords,
  agreement,
  agreementDraft,
  keptAgreement,
} from '../../bot/api/agreements/agreement-contract';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';

/** Of Lewis and Priya, unless told. */
export function agreementsIn(product: () => Product) {
  const path = (worker: string, ...parts: readonly string[]) =>
    ['/api/threads', worker, 'agreement', ...parts].join('/');
  const read = async (who = 'lewis', worker = 'lewis') => {
    const answer = await product().api(who, path(worker));
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    return agreement.parse(answer.body);
  };
  const draft = async (who = 'lewis', worker = 'lewis') => {
    const answer = await product().api(who, path(worker, 'draft'));
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    return agreementDraft.parse(answer.body);
  };
  const keep = (who: string, revision: string | null, words: AgreementDraftWords, worker = 'lewis') =>
    product().api(who, path(worker, 'draft'), { revision, words });
  /** Opens the draft, changes it and keeps it; the revision afterwards. */
  const write = async (who: string, change: Partial<AgreementDraftWords>, worker = 'lewis') => {
    const { revision, words } = await draft(who, worker);
    const answer = await keep(who, revision, { ...words, ...change }, worker);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    return keptAgreement.parse(answer.body).revision;
  };
  const offer = (who: string, revision: string, worker = 'lewis', operationId = newOperation()) =>
    product().api(who, path(worker, 'offer'), { operationId, revision });
  const step = (
    who: string,
    agreementId: string,
    taken: object,
    { worker = 'lewis', operationId = newOperation() } = {},
  ) => product().api(who, path(worker, 'versions', agreementId, 'steps'), { operationId, step: taken });
  /** Both write their boxes and sign; the id of the version. */
  const signed = async (
    change: Partial<AgreementDraftWords> = {},
    worker = 'lewis',
    supervisor = 'priya',
  ) => {
    await write(worker, lewisWrites, worker);
    const revision = await write(supervisor, { ...priyaWrites, ...change }, worker);
    const offered = await offer(supervisor, revision, worker);
    if (offered.status !== 201) throw new Error(`${offered.status}: ${offered.text}`);
    const agreementId = (await read(worker, worker)).waiting?.agreementId ?? '';
    const answer = await step(worker, agreementId, { do: 'sign' }, { worker });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
    return agreementId;
  };
  return { path, read, draft, keep, write, offer, step, signed };
}

export const lewisWrites = {
  workerWants: 'Time to think, and honest words.',
  workerContributes: 'I come prepared and say what is hard.',
};

export const priyaWrites = {
  supervisorWants: 'Tell me early when something is stuck.',
  supervisorContributes: 'I keep the time free and write it up.',
};

// Lewis's file with something in every part of it, and everybody who could want to look: for tests about who may.
import { personId, readOperationId } from '../../bot/domain/ids';
import { met } from '../../bot/use-cases/keep-diary';
import { cast, castWith, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { agreementsIn } from './agreement-steps';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';
import { preparationIn, wordsOf } from './preparation-steps';
import { recordsIn } from './record-steps';

/** Typed into the part it names; nobody else uses these words. */
export const canary = {
  wellbeing: 'kestrelwell',
  record: 'kestrelrecord',
  decision: 'kestreldecision',
  agreement: 'kestrelagreement',
  adjustments: 'kestreladjust',
  draft: 'kestreldraft',
  privately: 'kestrelprivate',
} as const;

/**
 * Priya supervises Lewis and Coral covers for her; Tom is the next manager; Marcia, the head of service, is above Tom and
 * Anders, who audits too, above Marcia. Derek is a director who has nothing to do with them, and supervises Hannah. Former supervised him until
 * seven weeks ago, which is longer than anybody may take to finish a record.
 */
export const people = [
  ...castWith('tom', { grade: 'SM', teamId: 'service' }).filter(({ personId }) => personId !== 'priya'),
  ...cast.filter(({ personId }) => personId === 'priya'),
  person('coral', { grade: 'TM', teamId: 'north' }),
  person('marcia', { grade: 'HOS', teamId: 'service' }),
  person('anders', { grade: 'AD', teamId: 'service', roles: ['AUDITOR', 'PSW'] }),
  person('derek', { grade: 'DCS', teamId: 'service' }),
  person('pia', { grade: 'IRO', teamId: 'service', roles: ['PSW'] }),
  person('audrey', { grade: 'IRO', teamId: 'service', roles: ['AUDITOR'] }),
  person('hannah', { grade: 'BUSINESS_SUPPORT', teamId: 'service', roles: ['HR'] }),
  person('dilys', { grade: 'BUSINESS_SUPPORT', teamId: 'service', roles: ['DPO'] }),
  person('grace', { grade: 'BUSINESS_SUPPORT', teamId: 'service', roles: ['ADMIN'] }),
  person('peer'),
  person('former', { grade: 'TM', teamId: 'north' }),
];

export const relationships = [
  ...council().relationships,
  supervises('coral', 'lewis', { kind: 'cover', startDate: on('2027-01-11'), endDate: on('2027-02-05') }),
  supervises('former', 'lewis', { endDate: on('2026-12-01') }),
  supervises('marcia', 'tom'),
  supervises('anders', 'marcia'),
  supervises('priya', 'peer'),
  supervises('derek', 'hannah'),
];

export type World = {
  readonly product: Product;
  readonly recordId: string;
  readonly decisionId: string;
  readonly agreementId: string;
};

/** On 19 January 2027 at 16:14: a signed agreement, a record that is out, a quick decision, and what both still write. */
export async function openWorld(given: Parameters<typeof openProduct>[0] = {}): Promise<World> {
  const product = await openProduct({
    ...given,
    rows: { people, relationships, ...given.rows },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
  const agreements = agreementsIn(() => product);
  const revision = await agreements.write('priya', {
    supervisorWants: canary.agreement,
    supervisorContributes: 'Time.',
  });
  await agreements.write('lewis', {
    workerWants: 'Honest words.',
    workerContributes: 'Preparation.',
    adjustments: canary.adjustments,
  });
  const kept = (await agreements.draft('priya')).revision ?? revision;
  await agreements.offer('priya', kept);
  const agreementId = (await agreements.read('lewis')).waiting?.agreementId ?? '';
  await agreements.step('lewis', agreementId, { do: 'sign' });
  const decisionId = await decisionsIn(() => product).log({ text: `See the child, ${canary.decision}.` });
  const recordId = readOperationId(newOperation());
  if (recordId === undefined) throw new Error('a new operation id is not one of ours');
  const act = { operationId: recordId, by: personId('priya'), about: personId('lewis') };
  const said = await met(product.ports, { ...act, on: on('2027-01-19'), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  const issued = await recordsIn(() => product).issue(recordId, {
    readiness: 'shorter',
    sections: {
      'check-in': `Arrived ${canary.wellbeing}.`,
      reflection: canary.record,
      wellbeing: canary.wellbeing,
    },
  });
  if (issued.status !== 201) throw new Error(issued.text);
  const preparation = preparationIn(() => product);
  await preparation.keep('lewis', wordsOf([canary.draft]));
  await preparation.note('lewis', canary.privately);
  return { product, recordId, decisionId, agreementId };
}

/** Opens parts of Lewis's file; the opening's id, which is the operation's. */
export async function openParts(
  { product }: Pick<World, 'product'>,
  who: string,
  given: {
    readonly parts: readonly string[];
    readonly reason: string;
    readonly putOffNotice?: string | null;
    readonly why?: string;
  },
  worker = 'lewis',
): Promise<string> {
  const operationId = newOperation();
  const answer = await product.api(who, `/api/files/${worker}/openings`, {
    operationId,
    why: 'To see how things stand.',
    putOffNotice: null,
    ...given,
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
  return operationId;
}

/** Takes a step on an opening of Lewis's file. */
export const stepOn = (
  { product }: Pick<World, 'product'>,
  who: string,
  openingId: string,
  step: object,
  operationId = newOperation(),
) => product.api(who, `/api/files/lewis/openings/${openingId}/steps`, { operationId, step });

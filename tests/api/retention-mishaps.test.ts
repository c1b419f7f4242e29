// What a removal takes although it must stay, and what stays although it was not looked at.
import { personId, readOperationId } from '../../bot/domain/ids';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { importCouncil } from '../../bot/use-cases/import-council';
import { planRemoval } from '../../bot/use-cases/retention/plan-removal';
import { removeFile } from '../../bot/use-cases/retention/remove-file';
import { newOperation } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import { fillFile, keepingIn, protectedCast } from '../api/kept-files';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    rows: { people: protectedCast },
    sessions: [held('lewis', 'priya', '2027-02-08'), held('sunita', 'priya', '2027-02-09')],
  });
});
afterEach(() => product.close());
const keeping = keepingIn(() => product);
const lewis = personId('lewis');

const operation = () => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  return operationId;
};

const leftLongAgo = async () => {
  await keeping.leaves('lewis', '2027-03-31');
  product.moveClock('2033-04-01T09:00:00Z');
};

/** Quick decisions are kept for 25 years from now on. */
async function keepDecisionsLonger(): Promise<void> {
  const { policies } = product.ports.directory.council();
  const longer = policies.map(
    (policy): PolicyProfile => ({ ...policy, retention: { ...policy.retention, quickDecisionMonths: 300 } }),
  );
  const [first, ...others] = longer;
  if (!first) throw new Error('there is a policy');
  await product.ports.directory.replace({ policies: [first, ...others] });
}

/** Dies after the entry that says so, before the first document goes. */
const dying = (ports: CouncilPorts): CouncilPorts => ({
  ...ports,
  threads: {
    ...ports.threads,
    entomb: async () => {
      throw new Error('crashed');
    },
  },
});

const kindsLeft = async () => (await product.ports.threads.lying(lewis)).map(({ of }) => of);

it('a removal that goes on leaves the quick decisions that the council keeps longer by now', async () => {
  await fillFile(() => product, 'lewis', 'own');
  await leftLongAgo();
  const { plan } = await keeping.planned();
  const command = { operationId: operation(), by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
  await expect(removeFile(dying(product.ports), command)).rejects.toThrow('crashed');
  await keepDecisionsLonger();
  await removeFile(product.ports, command);
  expect(await kindsLeft()).toContain('decision');
});

it('a process that has not heard of the longer period yet removes nothing by the shorter one', async () => {
  await fillFile(() => product, 'lewis', 'own');
  await leftLongAgo();
  // The files that said so were taken in: every head says which facts it was decided on.
  await importCouncil(product.ports, {});
  const stale = await product.another('stale');
  await keepDecisionsLonger();
  const planned = await planRemoval(stale, personId('dilys'), lewis);
  const plan = planned.ok ? planned.value.plan : '';
  await removeFile(stale, {
    operationId: operation(),
    by: personId('dilys'),
    about: lewis,
    plan,
    why: 'Reviewed.',
  });
  expect(await kindsLeft()).toContain('decision');
});

it('what somebody who came back wrote after the removal had begun is not taken with it unseen', async () => {
  await fillFile(() => product, 'lewis', 'own');
  await leftLongAgo();
  const { plan } = await keeping.planned();
  const command = { operationId: operation(), by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
  await expect(removeFile(dying(product.ports), command)).rejects.toThrow('crashed');
  await keeping.leaves('lewis', null);
  await product.ports.directory.refresh();
  const text = `second stint. ${'It was said. '.repeat(30)}`;
  const decision = await decisionsIn(() => product).log({ text });
  await keeping.leaves('lewis', '2033-04-30');
  product.moveClock('2039-05-02T09:00:00Z');
  await removeFile(product.ports, command);
  // The entry stays, for nobody has looked at it; so must its words.
  const left = await product.ports.threads.lying(lewis);
  expect(left.map(({ id }) => id)).toContain(decision);
  expect(left.map(({ of }) => of)).toContain('full-text');
});

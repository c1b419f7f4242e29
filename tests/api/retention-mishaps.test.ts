// What a removal takes although it must stay, and what stays although it was not looked at or must go.
import { type PersonId, personId, readOperationId } from '../../bot/domain/ids';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { namelessName, reduced } from '../../bot/domain/retention/directory-rows';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { importCouncil } from '../../bot/use-cases/import-council';
import { planRemoval } from '../../bot/use-cases/retention/plan-removal';
import { removeFile } from '../../bot/use-cases/retention/remove-file';
import { newOperation } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import { fillFile, keepingIn, protectedCast } from '../api/kept-files';
import { on, person, supervises } from '../domain/given-council';
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
  expect((await product.ports.threads.fullText(lewis, decision))?.text).toBe(text.trim());
});

describe('the rows', () => {
  const due = async () => {
    await leftLongAgo();
    const { plan } = await keeping.planned();
    return { operationId: operation(), by: personId('dilys'), about: lewis, plan, why: 'Reviewed.' };
  };
  const rowIn = (ports: CouncilPorts = product.ports) => ports.directory.council().people.get(lewis);
  const backIn = (ports: CouncilPorts) => {
    const { people, relationships } = ports.directory.council();
    return importCouncil(ports, {
      people: [...people.values()].map((one) => (one.personId === lewis ? person('lewis') : one)),
      relationships: [...relationships, supervises('priya', 'lewis')],
    });
  };
  /** Dies when nothing but the rows is left. */
  const dyingAtRows = (ports: CouncilPorts): CouncilPorts => ({
    ...ports,
    directory: { ...ports.directory, forget: () => Promise.reject(new Error('crashed')) },
  });

  it('who works here again since a removal was broken off keeps their row when it goes on', async () => {
    const command = await due();
    await expect(removeFile(dyingAtRows(product.ports), command)).rejects.toThrow('crashed');
    await backIn(product.ports);
    expect(rowIn()?.endDate).toBeNull();
    await removeFile(product.ports, command);
    expect(rowIn()).toMatchObject({ email: 'lewis@arden.example', entraObjectId: 'lewis', endDate: null });
  });

  it('who starts here again while the other files are being read keeps their row', async () => {
    const command = await due();
    const { everything } = product.ports;
    async function* slowly(of: PersonId) {
      await backIn(product.ports);
      yield* everything.threadsBut(of);
    }
    await removeFile({ ...product.ports, everything: { ...everything, threadsBut: slowly } }, command);
    expect(rowIn()).toMatchObject({ email: 'lewis@arden.example', entraObjectId: 'lewis', endDate: null });
  });

  it('a removal of very many rows that was broken off takes the rest when it goes on', async () => {
    const command = await due();
    const workload = Array.from({ length: 180 }, (_, n) => ({
      personId: lewis,
      date: on(
        `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      ),
      cases: n,
      weighted: null,
      factors: '',
    }));
    await product.ports.directory.replace({ workload });
    const { directory } = product.ports;
    const forget: typeof directory.forget = (...given) => {
      product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
      return directory.forget(...given);
    };
    await expect(
      removeFile({ ...product.ports, directory: { ...directory, forget } }, command),
    ).rejects.toThrow();
    product.store.faults.clear();
    const again = await product.another('after a restart');
    const done = await removeFile(again, command);
    expect(done.ok).toBe(true);
    expect(again.directory.council().workload.filter((row) => row.personId === lewis)).toHaveLength(0);
  });

  it('an import by a process that has not heard of the removal brings nothing back', async () => {
    const command = await due();
    const other = await product.another('the import');
    const { people } = other.directory.council();
    await removeFile(product.ports, command);
    await importCouncil(other, { people: [...people.values()] });
    expect(rowIn(other)).toMatchObject({ email: '', removedOn: on('2033-04-01') });
  });

  it('of a removal that left the rows where they were nobody says that they went', async () => {
    const command = await due();
    const { drafts } = product.ports;
    const forget: typeof drafts.forget = async (about) => {
      expect((await keeping.hold()).status).toBe(201);
      return drafts.forget(about);
    };
    const done = await removeFile({ ...product.ports, drafts: { ...drafts, forget } }, command);
    if (!done.ok) throw new Error('it was not removed');
    expect(rowIn()?.email).toBe('lewis@arden.example');
    expect(done.value.entry.classes).not.toContain('directory');
  });

  it('a hold that was placed after a removal was broken off keeps everything that is still there', async () => {
    const command = await due();
    await expect(removeFile(dyingAtRows(product.ports), command)).rejects.toThrow('crashed');
    expect((await keeping.hold()).status).toBe(201);
    const forgotten = jest.fn(product.ports.drafts.forget);
    const { drafts } = product.ports;
    const done = await removeFile({ ...product.ports, drafts: { ...drafts, forget: forgotten } }, command);
    expect(done).toMatchObject({ ok: false, refusal: { problems: [{ kind: 'kept', because: 'held' }] } });
    expect(forgotten).not.toHaveBeenCalled();
    expect(rowIn()?.email).toBe('lewis@arden.example');
  });

  it('a name that was kept for another file goes with the part of it that named them', async () => {
    const { people } = product.ports.directory.council();
    const kerry = reduced(person('kerry', { endDate: on('2020-03-31') }), true, on('2027-01-01'));
    await product.ports.directory.replace({ people: [...people.values(), kerry] });
    await keepDecisionsLonger();
    await removeFile(product.ports, await due());
    expect(rowIn()?.email).toBe('lewis@arden.example');
    expect(product.ports.directory.council().people.get(kerry.personId)?.displayName).toBe(namelessName);
  });
});

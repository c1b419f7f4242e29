// What happens to a quick decision through the real store: each step once (F7), all or nothing (I3), and never over its words.
import { isDeepStrictEqual } from 'node:util';
import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import { personId } from '../../bot/domain/ids';
import type { Outcome } from '../../bot/domain/outcome';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { openContainers } from '../../bot/store/open-cosmos';
import {
  answerChildFile,
  answerDecision,
  completeDecision,
  type DecisionDone,
  handOverChildFile,
  lookAgain,
  withdrawDecision,
} from '../../bot/use-cases/on-decision';
import { type Death, dyingPorts } from './dying-ports';
import { accepted, answerOf, completionOf, logged, on } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const long = 'What was agreed in the corridor, at some length. '.repeat(20).trim();
const usedBefore = { ok: false, refusal: { kind: 'used-before' } };
type Step = (ports: CouncilPorts) => Promise<Outcome<DecisionDone>>;

/** One of each, as a command that can be delivered many times, and the same operation with something else in it. */
const steps = {
  'the supervisor confirms': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = answerOf(on(arden, 'priya', entry));
    const other = { ...command, answer: 'amend' as const, text: 'Visit once a week.' };
    return [(ports) => answerDecision(ports, command), (ports) => answerDecision(ports, other)];
  },
  'the supervisor amends': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = answerOf(on(arden, 'priya', entry), { answer: 'amend', text: long });
    return [
      (ports) => answerDecision(ports, command),
      (ports) => answerDecision(ports, { ...command, text: 'Visit once a week.' }),
    ];
  },
  'the supervisor never said that': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = answerOf(on(arden, 'priya', entry), {
      answer: 'not-said',
      text: 'We spoke of another child.',
    });
    return [
      (ports) => answerDecision(ports, command),
      (ports) => answerDecision(ports, { ...command, text: 'We did not speak.' }),
    ];
  },
  'the worker brings the reference': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = completionOf(on(arden, 'lewis', entry));
    return [
      (ports) => completeDecision(ports, command),
      (ports) => completeDecision(ports, { ...command, why: 'For another reason.' }),
    ];
  },
  'the worker has put it on the child’s file': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = { ...on(arden, 'lewis', entry), reference: null, answer: 'yes' as const };
    return [
      (ports) => answerChildFile(ports, command),
      (ports) => answerChildFile(ports, { ...command, answer: 'now' }),
    ];
  },
  'somebody else puts it on the child’s file': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = { ...on(arden, 'lewis', entry), reference: null, to: personId('priya') };
    return [
      (ports) => handOverChildFile(ports, command),
      (ports) => handOverChildFile(ports, { ...command, to: personId('lewis') }),
    ];
  },
  'they look at it again': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = { ...on(arden, 'priya', entry), answer: 'worked' as const };
    return [
      (ports) => lookAgain(ports, command),
      (ports) => lookAgain(ports, { ...command, answer: 'changed' }),
    ];
  },
  'its author takes it back': (entry: ManagementOversightEntry): readonly [Step, Step] => {
    const command = on(arden, 'lewis', entry);
    const other = { ...command, answer: 'worked' as const };
    return [(ports) => withdrawDecision(ports, command), (ports) => lookAgain(ports, other)];
  },
};
const everyStep = Object.entries(steps).map(([name, make]) => ({ name, make }));
const withdraws = ({ name }: { readonly name: string }) => name === 'its author takes it back';
/** An answer and a withdrawal read the action that goes with the decision. */
const readsAction = (one: { readonly name: string }) =>
  withdraws(one) || /confirms|amends|never said/.test(one.name);

/** The document as it lies in the store. */
const stored = async (id: string): Promise<Readonly<Record<string, unknown>>> => {
  const { resource } = await openContainers(arden.store).threads.item(id, 'arden|lewis').read();
  return { ...resource };
};
const stepsStored = async () =>
  (await arden.entriesOf('lewis')).filter(({ kind }) => kind === 'decision-step');

describe.each(everyStep)('$name', (one) => {
  it('costs two reads and one batch', async () => {
    const [step] = one.make(await logged(arden, 'lewis'));
    const before = arden.store.counters.snapshot();
    accepted(await step(arden.withoutCopies()));
    const { byKind, requestUnits } = arden.store.counters.since(before);
    expect(byKind).toEqual({ read: readsAction(one) ? 3 : 2, batch: 1 });
    expect(requestUnits).toBeLessThanOrEqual(55);
  });

  it('F7: delivered four times it happens once, is answered alike, and costs one more read at most', async () => {
    const entry = await logged(arden, 'lewis');
    const [step] = one.make(entry);
    const first = accepted(await step(arden.ports));
    expect(first.alreadySaved).toBe(false);
    const messages = await arden.messages();
    // Only the words after an answer say who hears of it.
    const told = one.name.startsWith('the supervisor') ? first.told : [];
    for (const _ of [2, 3, 4]) {
      const before = arden.store.counters.snapshot();
      expect(accepted(await step(arden.ports))).toEqual({ ...first, alreadySaved: true, told });
      const { byKind } = arden.store.counters.since(before);
      expect(byKind).toEqual({ read: readsAction(one) ? 4 : 3 });
    }
    expect(await stepsStored()).toHaveLength(1);
    expect((await arden.headOf('lewis')).revision).toBe(first.head.revision);
    expect(await arden.messages()).toEqual(messages);
  });

  it('F7: delivered four times at the same moment it happens once, and all four hear the same', async () => {
    const entry = await logged(arden, 'lewis', { text: long });
    const [step] = one.make(entry);
    const all = (await Promise.all([1, 2, 3, 4].map(() => step(arden.ports)))).map(accepted);
    expect(all.filter(({ alreadySaved }) => !alreadySaved)).toHaveLength(1);
    for (const { entry: seen, head } of all) {
      expect({ seen, head }).toEqual({ seen: all[0]?.entry, head: await arden.headOf('lewis') });
    }
    expect(await stepsStored()).toHaveLength(1);
  });

  it('the same operation with something else in it is no redelivery', async () => {
    const [step, other] = one.make(await logged(arden, 'lewis'));
    accepted(await step(arden.ports));
    expect(await other(arden.ports)).toEqual(usedBefore);
    expect(await stepsStored()).toHaveLength(1);
  });

  it('leaves the first words, their times and their place as they were, to the byte', async () => {
    const entry = await logged(arden, 'lewis', { text: long });
    const firstWords = async () => {
      const { entry: now, at, id, fullText: whole } = await stored(entry.entryId);
      const { text, why, at: said, loggedAt, loggedBy, type } = { ...(now as ManagementOversightEntry) };
      return JSON.stringify({ id, at, text, why, said, loggedAt, loggedBy, type, whole });
    };
    const before = await firstWords();
    accepted(await one.make(entry)[0](arden.ports));
    expect(await firstWords()).toBe(before);
  });

  it('I3: killed at any call it is there whole or not at all, and asked again it is answered alike', async () => {
    const lives = await pointsOf(one.make);
    expect(lives.length).toBeGreaterThanOrEqual(8);
    for (const death of lives) {
      const entry = await logged(arden, 'lewis', {
        text: `Visit twice a week, ${death.call} ${death.when}.`,
      });
      const [step] = one.make(entry);
      const [headBefore, stepsBefore] = [await arden.headOf('lewis'), (await stepsStored()).length];
      const rowsBefore = await arden.rowsToCopy();
      await step(dyingPorts(arden.ports, death).ports).catch(() => undefined);
      const written = (await stepsStored()).length - stepsBefore;
      const read = await arden.ports.threads.entry(personId('lewis'), entry.entryId);
      expect([0, 1]).toContain(written);
      expect(isDeepStrictEqual(read?.entry, entry)).toBe(written === 0);
      expect((await arden.headOf('lewis')).revision - headBefore.revision).toBe(written);
      const again = accepted(await step(arden.ports));
      expect(again.alreadySaved).toBe(written === 1);
      expect((await stepsStored()).length - stepsBefore).toBe(1);
      expect((await arden.headOf('lewis')).revision - headBefore.revision).toBe(1);
      // Copied at once, or found by the sweep.
      expect((await arden.rowsToCopy()) - rowsBefore).toBeLessThanOrEqual(written);
    }
  });

  it('F9: written although the store did not say so, it is answered as saved when asked again', async () => {
    const [step] = one.make(await logged(arden, 'lewis'));
    arden.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    await expect(step(arden.ports)).rejects.toThrow();
    expect(accepted(await step(arden.ports)).alreadySaved).toBe(true);
    expect(await stepsStored()).toHaveLength(1);
  });

  it('F9: turned away, nothing is written, and asked again it is saved', async () => {
    const [step] = one.make(await logged(arden, 'lewis'));
    for (const status of [449, 503, 410] as const) {
      arden.store.faults.next({ on: 'batch', status });
      await expect(step(arden.ports)).rejects.toThrow();
      expect(await stepsStored()).toHaveLength(0);
    }
    arden.store.faults.next({ on: 'any', status: 429, times: 4, retryAfterMs: 2 });
    expect(accepted(await step(arden.ports)).alreadySaved).toBe(false);
  });

  it('is nobody else’s to do, and an entry that is not there is answered alike', async () => {
    const entry = await logged(arden, 'lewis');
    const before = arden.store.counters.snapshot();
    for (const by of ['kerry', 'sunita', 'nobody']) {
      expect(await answerDecision(arden.ports, answerOf(on(arden, by, entry)))).toMatchObject({
        refusal: { kind: 'not-yours' },
      });
    }
    expect(arden.store.counters.since(before).requests).toBe(0);
    const notThere = { ...entry, entryId: arden.ports.newOperationId() };
    expect(await one.make(notThere)[0](arden.ports)).toEqual({ ok: false, refusal: { kind: 'not-yours' } });
  });
});

/** Every call of a step, before it leaves and after it was done. */
async function pointsOf(
  make: (entry: ManagementOversightEntry) => readonly [Step, Step],
): Promise<readonly Death[]> {
  const counted = dyingPorts(arden.ports, null);
  accepted(await make(await logged(arden, 'lewis'))[0](counted.ports));
  return Array.from({ length: counted.calls() }, (_, index) => index + 1).flatMap((call) => [
    { call, when: 'before' as const },
    { call, when: 'after' as const },
  ]);
}

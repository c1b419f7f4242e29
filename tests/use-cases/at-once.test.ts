// F10: many devices at the same moment through the real store. One wins, the others hear the truth, and nothing is lost.
import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import type { Outcome } from '../../bot/domain/outcome';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import {
  answerChildFile,
  answerDecision,
  completeDecision,
  type DecisionDone,
  lookAgain,
} from '../../bot/use-cases/on-decision';
import { accepted, answerOf, completionOf, logged, on, said } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const fifty = Array.from({ length: 50 }, (_, index) => index + 1);

/** The same ports, counting how often this device tried to write. */
function device() {
  let attempts = 0;
  const { threads } = arden.ports;
  const ports: CouncilPorts = {
    ...arden.ports,
    threads: {
      ...threads,
      write: (change) => {
        attempts += 1;
        return threads.write(change);
      },
    },
  };
  return { ports, attempts: () => attempts };
}

async function allAtOnce(works: readonly ((ports: CouncilPorts) => Promise<Outcome<DecisionDone>>)[]) {
  const devices = works.map(() => device());
  const outcomes = await Promise.all(works.map((work, index) => work(devices[index]?.ports ?? arden.ports)));
  return { outcomes, attempts: devices.map((one) => one.attempts()) };
}

const decisionNow = async ({ entryId }: ManagementOversightEntry) => {
  const [found] = (await arden.entriesOf('lewis')).filter((one) => one.entryId === entryId);
  if (found?.kind !== 'decision') throw new Error('the decision is gone');
  return found;
};

it('fifty devices confirm or amend the same decision: one wins, the others hear that it is answered', async () => {
  const entry = await logged(arden, 'lewis');
  const { outcomes, attempts } = await allAtOnce(
    fifty.map((number) => {
      const amended = { answer: 'amend' as const, text: `Visit ${number} times a week.` };
      const command = answerOf(on(arden, 'priya', entry), number % 2 ? amended : {});
      return (ports: CouncilPorts) => answerDecision(ports, command);
    }),
  );
  const won = outcomes.filter((one) => one.ok).map(accepted);
  expect(won).toHaveLength(1);
  for (const refusedOne of outcomes.filter((one) => !one.ok)) {
    expect(refusedOne).toMatchObject({ refusal: { problems: [{ kind: 'already-answered' }] } });
  }
  expect(Math.max(...attempts)).toBeLessThanOrEqual(3);
  const now = await decisionNow(entry);
  expect(now).toEqual(won[0]?.entry);
  expect(now.answers).toHaveLength(1);
  expect(await arden.messages()).toHaveLength(1);
});

it('fifty deliveries of one answer on as many devices: one is written, and all of them are told that it is saved', async () => {
  const entry = await logged(arden, 'lewis');
  const command = answerOf(on(arden, 'priya', entry));
  const { outcomes, attempts } = await allAtOnce(
    fifty.map(() => (ports: CouncilPorts) => answerDecision(ports, command)),
  );
  const all = outcomes.map(accepted);
  expect(all.filter(({ alreadySaved }) => !alreadySaved)).toHaveLength(1);
  expect(new Set(all.map((one) => JSON.stringify(one.entry))).size).toBe(1);
  expect(Math.max(...attempts)).toBeLessThanOrEqual(3);
});

it('fifty devices bring the same reference: it is there once, and nobody is refused', async () => {
  const entry = await logged(arden, 'lewis');
  const { outcomes, attempts } = await allAtOnce(
    fifty.map((number) => {
      const command = completionOf(on(arden, number % 2 ? 'lewis' : 'priya', entry));
      return (ports: CouncilPorts) => completeDecision(ports, command);
    }),
  );
  expect(outcomes.map(accepted).filter(({ alreadySaved }) => !alreadySaved)).toHaveLength(1);
  expect(Math.max(...attempts)).toBeLessThanOrEqual(3);
  expect((await decisionNow(entry)).references).toEqual(['LCS-204417']);
});

it('different things done to one decision at the same moment are all kept', async () => {
  const entry = await logged(arden, 'lewis');
  const [answer, look] = [answerOf(on(arden, 'priya', entry)), on(arden, 'priya', entry)];
  const file = on(arden, 'lewis', entry);
  const { outcomes } = await allAtOnce([
    (ports) => answerDecision(ports, answer),
    (ports) => lookAgain(ports, { ...look, answer: 'worked' }),
    (ports) => answerChildFile(ports, { ...file, reference: null, answer: 'now' }),
  ]);
  for (const one of outcomes) accepted(one);
  expect(await decisionNow(entry)).toMatchObject({
    state: 'CONFIRMED',
    answers: [{ answer: 'confirm' }],
    lookedAgain: { answer: 'worked' },
    revisitAtNextFormal: 'DONE',
  });
  expect((await decisionNow(entry)).childFile[0]?.begunAt).not.toBeNull();
});

it('a decision logged while others are answered is kept, and so are the answers', async () => {
  const entries = [];
  for (const _ of [1, 2, 3]) entries.push(await logged(arden, 'lewis'));
  const more = [1, 2, 3].map(() => said(arden, 'lewis'));
  const answers = entries.map((entry) => answerOf(on(arden, 'priya', entry)));
  const all = await Promise.all([
    ...answers.map((command) => answerDecision(arden.ports, command)),
    ...more.map((command) => logQuickDecision(arden.ports, command)),
  ]);
  expect(all.every((one) => one.ok)).toBe(true);
  const head = await arden.headOf('lewis');
  expect(head.open).toHaveLength(6);
  expect(head.open.filter(({ waitsFor }) => waitsFor !== null)).toHaveLength(3);
  expect(head.actions).toHaveLength(6);
});

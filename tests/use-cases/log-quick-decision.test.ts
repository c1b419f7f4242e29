// Logging through the real store: what it costs, what it leaves to do, and what becomes of it when the store stumbles (F9).

import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import { personId } from '../../bot/domain/ids';
import type { Outcome } from '../../bot/domain/outcome';
import { keepDraft, openDrafts } from '../../bot/use-cases/drafts';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import {
  answerDecision,
  completeDecision,
  handOverChildFile,
  lookAgain,
  withdrawDecision,
} from '../../bot/use-cases/on-decision';
import { dyingPorts } from './dying-ports';
import { accepted, answerOf, completionOf, logged, on, said } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const decisions = async () => (await arden.entriesOf('lewis')).filter(({ kind }) => kind === 'decision');
type Change = (entry: ManagementOversightEntry) => Promise<Outcome<unknown>>;
const long = 'What was agreed in the corridor, at some length. '.repeat(20).trim();

describe('what a save costs', () => {
  it.each([
    ['a short one by the worker', 'lewis', {}],
    ['a long one by the worker', 'lewis', { text: long }],
    ['a complete one by the supervisor', 'priya', { why: 'The plan says so.', references: ['LCS-204417'] }],
    ['advice', 'lewis', { type: 'advice' }],
  ] as const)('%s: one read and one batch of at most 35 units', async (_, by, spoiled) => {
    const command = said(arden, by, spoiled);
    const before = arden.store.counters.snapshot();
    accepted(await logQuickDecision(arden.ports, command));
    const { requestUnits, byKind } = arden.store.counters.since(before);
    expect(byKind).toEqual({ read: 1, batch: 1 });
    expect(requestUnits).toBeLessThanOrEqual(35);
  });

  it('a draft is cleared with one request more', async () => {
    const command = said(arden, 'lewis');
    const { operationId: draftId, by: author, text } = command;
    const given = {
      draftId,
      author,
      about: null,
      origin: 'message' as const,
      values: { text },
      notIdentifiers: [],
    };
    accepted(await keepDraft(arden.ports, given));
    const before = arden.store.counters.snapshot();
    accepted(await logQuickDecision(arden.ports, command, { draft: true }));
    expect(arden.store.counters.since(before).byKind).toEqual({ read: 1, batch: 2 });
    expect(await openDrafts(arden.ports, author)).toEqual([]);
  });

  it('a draft that cannot be cleared stays, and the decision is saved all the same', async () => {
    const command = said(arden, 'lewis');
    const drafts = { ...arden.ports.drafts, spend: () => Promise.reject(new Error('no answer')) };
    const saved = await logQuickDecision({ ...arden.ports, drafts }, command, { draft: true });
    expect(accepted(saved).alreadySaved).toBe(false);
  });
});

describe('what it leaves to do', () => {
  const readers = async () => (await arden.toRead()).map(({ to, from }) => `${from} → ${to}`);

  it('a decision goes to the other one at once', async () => {
    await logged(arden, 'lewis');
    await logged(arden, 'priya');
    expect((await readers()).sort()).toEqual(['lewis → priya', 'priya → lewis']);
    expect(await arden.rowsToCopy()).toBe(0);
  });

  it.each(['advice', 'information', 'endorsement'] as const)(
    '%s waits for the day: only the copies of the head are to be made',
    async (type) => {
      await logged(arden, 'priya', { type });
      expect(await readers()).toEqual([]);
      expect(await arden.rowsToCopy()).toBe(1);
    },
  );

  it('what the supervisor may not decide goes to whoever may, and to the worker once they have decided', async () => {
    await logged(arden, 'priya', { beyondSupervisor: true });
    expect(await readers()).toEqual(['priya → tom']);
  });
});

describe('F7: delivered again', () => {
  it('four times it is one decision and one message, and costs one read more, or two for a long text', async () => {
    for (const text of ['Visit twice a week.', long]) {
      const command = said(arden, 'lewis', { text });
      const { operationId } = accepted(await logQuickDecision(arden.ports, command)).entry;
      for (const _ of [2, 3, 4]) {
        const before = arden.store.counters.snapshot();
        const again = accepted(await logQuickDecision(arden.ports, command));
        expect(again).toMatchObject({ alreadySaved: true, entry: { operationId } });
        expect(arden.store.counters.since(before).byKind).toEqual({ read: text === long ? 3 : 2, batch: 1 });
      }
    }
    expect(await decisions()).toHaveLength(2);
    expect(await arden.toRead()).toHaveLength(2);
  });

  it('on fifty devices at the same moment it is one decision, and all hear that it is saved', async () => {
    const command = said(arden, 'lewis', { text: long });
    const all = await Promise.all(Array.from({ length: 50 }, () => logQuickDecision(arden.ports, command)));
    expect(all.map(accepted).filter(({ alreadySaved }) => !alreadySaved)).toHaveLength(1);
    expect(await decisions()).toHaveLength(1);
    expect((await arden.headOf('lewis')).actions).toHaveLength(1);
  });

  it.each([
    ['completed', (entry) => completeDecision(arden.ports, completionOf(on(arden, 'lewis', entry)))],
    ['answered', (entry) => answerDecision(arden.ports, answerOf(on(arden, 'priya', entry)))],
    [
      'handed over',
      (entry) =>
        handOverChildFile(arden.ports, {
          ...on(arden, 'lewis', entry),
          reference: null,
          to: personId('priya'),
        }),
    ],
    [
      'looked at again',
      (entry) => lookAgain(arden.ports, { ...on(arden, 'priya', entry), answer: 'changed' }),
    ],
    ['taken back', (entry) => withdrawDecision(arden.ports, on(arden, 'lewis', entry))],
  ] satisfies readonly [string, Change][])(
    'after it was %s it is still the same decision, as it stands now',
    async (_, change) => {
      const command = said(arden, 'lewis', { text: long });
      accepted(await change(accepted(await logQuickDecision(arden.ports, command)).entry));
      const [now] = await decisions();
      const again = accepted(await logQuickDecision(arden.ports, command));
      expect(again.alreadySaved).toBe(true);
      expect(again.entry).toEqual(now);
      expect(await decisions()).toEqual([now]);
    },
  );
});

describe('F9: the store stumbles', () => {
  it('too many requests for a while are waited out as the store asks, and nobody notices', async () => {
    arden.store.faults.next({ on: 'read', status: 429, times: 4, retryAfterMs: 2 });
    arden.store.faults.next({ on: 'batch', status: 429, times: 5, retryAfterMs: 2 });
    expect(accepted(await logQuickDecision(arden.ports, said(arden, 'lewis'))).alreadySaved).toBe(false);
    expect(arden.store.faults.pending()).toBe(0);
    expect(await decisions()).toHaveLength(1);
  });

  it.each([
    ['read', 449],
    ['read', 503],
    ['read', 410],
    ['batch', 449],
    ['batch', 503],
    ['batch', 410],
    ['batch', 'timeout-after-commit'],
  ] as const)('%s answered %s: whoever asks again has one decision', async (on, status) => {
    const command = said(arden, 'lewis', { text: long });
    arden.store.faults.next({ on, status });
    await expect(logQuickDecision(arden.ports, command)).rejects.toThrow();
    const wasWritten = status === 'timeout-after-commit';
    expect(await decisions()).toHaveLength(wasWritten ? 1 : 0);
    const again = accepted(await logQuickDecision(arden.ports, command));
    expect(again.alreadySaved).toBe(wasWritten);
    expect(await decisions()).toHaveLength(1);
    expect(await arden.toRead()).toHaveLength(1);
    expect((await arden.headOf('lewis')).actions).toHaveLength(1);
  });

  it('written although it looked as if not, and asked again with other words: those are not taken for the first', async () => {
    const command = said(arden, 'lewis');
    arden.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    await expect(logQuickDecision(arden.ports, command)).rejects.toThrow();
    const other = { ...command, text: 'Visit once a week.' };
    expect(await logQuickDecision(arden.ports, other)).toEqual({
      ok: false,
      refusal: { kind: 'used-before' },
    });
    expect(await decisions()).toMatchObject([{ text: command.text }]);
  });
});

it('I3: killed at any call, all of it is there or nothing, and asked again it is answered alike', async () => {
  const counted = dyingPorts(arden.ports, null);
  accepted(await logQuickDecision(counted.ports, said(arden, 'lewis'), { draft: true }));
  expect(counted.calls()).toBe(3);
  for (let call = 1; call <= counted.calls(); call += 1) {
    for (const when of ['before', 'after'] as const) {
      const command = said(arden, 'lewis', { text: `Visit twice a week, ${call} ${when}.` });
      const before = await arden.headOf('lewis');
      await logQuickDecision(dyingPorts(arden.ports, { call, when }).ports, command, { draft: true }).catch(
        () => undefined,
      );
      const entries = (await arden.entriesOf('lewis')).filter(
        (one) => one.entryId === command.operationId || one.entryId === `action:${command.operationId}`,
      );
      const after = await arden.headOf('lewis');
      expect([0, 2]).toContain(entries.length);
      expect(after.revision - before.revision).toBe(entries.length / 2);
      expect(after.open.length - before.open.length).toBe(entries.length / 2);
      const again = accepted(await logQuickDecision(arden.ports, command, { draft: true }));
      expect(again.entry).toMatchObject({ text: command.text, loggedBy: personId('lewis') });
      expect((await arden.headOf('lewis')).revision - before.revision).toBe(1);
    }
  }
});

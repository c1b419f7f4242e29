// Signing, disagreeing and adding through the real store: delivered once or many times, killed at every call, and what is told.
import type { Outcome } from '../../../bot/domain/outcome';
import type { RecordEntry } from '../../../bot/domain/records/record';
import type { CouncilPorts } from '../../../bot/ports/council-ports';
import { changeRecord } from '../../../bot/use-cases/records/change-record';
import type { RecordDone } from '../../../bot/use-cases/records/issue-record';
import {
  addToRecord,
  commentOnRecord,
  disagreeWithRecord,
  fileRecord,
  signRecord,
} from '../../../bot/use-cases/records/on-record';
import { openRecord } from '../../../bot/use-cases/records/open-record';
import { on } from '../../domain/given-council';
import { type Death, dyingPorts } from '../dying-ports';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';
import { accepted, fullWords, issued, lewis, priya, yearsBehind } from './given-records';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

type Step = (ports: CouncilPorts) => Promise<Outcome<RecordDone>>;
const by = (who: string, { recordId, version }: RecordEntry) => ({
  ...arden.act(who, 'lewis'),
  recordId,
  version,
});
const changes = (entry: RecordEntry) => ({ ...by('priya', entry), revision: null });
const text = { text: 'They were agreed beforehand.', notIdentifiers: [] };

/** One of each, as a command that can be delivered many times, and the same operation with something else in it. */
const steps = {
  'the worker signs': (entry: RecordEntry): readonly [Step, Step] => {
    const command = { ...by('lewis', entry), meaning: 'agreed' as const };
    return [
      (ports) => signRecord(ports, command),
      (ports) => signRecord(ports, { ...command, meaning: 'received-not-agreed' }),
    ];
  },
  'the worker disagrees': (entry: RecordEntry): readonly [Step, Step] => {
    const command = { ...by('lewis', entry), raise: false };
    return [
      (ports) => disagreeWithRecord(ports, command),
      (ports) => disagreeWithRecord(ports, { ...command, raise: true }),
    ];
  },
  'the worker comments': (entry: RecordEntry): readonly [Step, Step] => {
    const command = { ...by('lewis', entry), ...text };
    return [
      (ports) => commentOnRecord(ports, command),
      (ports) => commentOnRecord(ports, { ...command, text: 'Something else.' }),
    ];
  },
  'the supervisor changes it': (entry: RecordEntry): readonly [Step, Step] => {
    const command = { ...changes(entry), words: fullWords({ nextTime: 'The room.' }), sign: false };
    return [
      (ports) => changeRecord(ports, command),
      (ports) => changeRecord(ports, { ...command, words: fullWords({ nextTime: 'The car.' }) }),
    ];
  },
  'the supervisor files the paper': (entry: RecordEntry): readonly [Step, Step] => {
    const command = { ...by('priya', entry), on: on('2027-01-28') };
    return [
      (ports) => fileRecord(ports, command),
      (ports) => signRecord(ports, { ...command, meaning: 'agreed' }),
    ];
  },
};

describe.each(Object.entries(steps))('%s', (name, make) => {
  it('once, however often it is delivered; the same operation with something else is refused', async () => {
    const [step, other] = make(await issued(arden));
    const first = accepted(await step(arden.ports));
    const again = accepted(await step(arden.ports));
    expect([first.alreadySaved, again.alreadySaved]).toEqual([false, true]);
    expect(again.entry).toEqual(first.entry);
    const refused = await other(arden.ports);
    // A raise after a disagreement is one more step; of the same operation it is refused like all others.
    expect(refused).toEqual({ ok: false, refusal: { kind: 'used-before' } });
  });

  it('is there whole or not at all when it dies on its way', async () => {
    const counted = dyingPorts(arden.ports, null);
    accepted(await make(await issued(arden))[0](counted.ports));
    for (let call = 1; call <= counted.calls(); call += 1) {
      for (const when of ['before', 'after'] as const) {
        arden.close();
        arden = await openWorkingCouncil();
        const entry = await issued(arden);
        const [step] = make(entry);
        const before = await arden.ports.threads.newest(lewis, 'record-step', { atMost: 10 });
        await step(dyingPorts(arden.ports, { call, when } satisfies Death).ports).catch(() => undefined);
        const after = await arden.ports.threads.newest(lewis, 'record-step', { atMost: 10 });
        const written = after.length - before.length;
        const again = accepted(await step(arden.ports));
        expect([name, call, when, again.alreadySaved]).toEqual([name, call, when, written === 1]);
        const last = await arden.ports.threads.newest(lewis, 'record-step', { atMost: 10 });
        expect(last.length - before.length).toBe(1);
      }
    }
  });
});

it('signing costs three requests, after forty years too', async () => {
  const costs = [];
  for (const months of [0, 520]) {
    arden.close();
    arden = await openWorkingCouncil();
    await yearsBehind(arden, months);
    const command = { ...by('lewis', await issued(arden)), meaning: 'agreed' as const };
    const before = arden.store.counters.snapshot();
    accepted(await signRecord(arden.withoutCopies(), command));
    costs.push(arden.store.counters.since(before));
  }
  expect(costs.map(({ requests }) => requests)).toEqual([3, 3]);
  expect(costs[1]?.requestUnits).toBeLessThanOrEqual((costs[0]?.requestUnits ?? 0) * 1.02);
});

it('no words of a disagreement are in anything that is sent, and the next manager hears only that it is so', async () => {
  const entry = await issued(arden);
  accepted(await disagreeWithRecord(arden.ports, { ...by('lewis', entry), raise: true }));
  accepted(await commentOnRecord(arden.ports, { ...by('lewis', entry), ...text }));
  const messages = await arden.messages();
  expect(messages.map(({ what, to }) => [what, to])).toEqual(
    expect.arrayContaining([
      ['record-disagreed', 'priya'],
      ['record-disagreement-raised', 'tom'],
      ['record-commented', 'priya'],
    ]),
  );
  expect(JSON.stringify(messages)).not.toContain('beforehand');
  const heads = await arden.ports.teams.rows(priya);
  expect(JSON.stringify(heads)).not.toContain('beforehand');
});

it('every version and everything beside it stays as it was written', async () => {
  const entry = await issued(arden);
  accepted(await commentOnRecord(arden.ports, { ...by('lewis', entry), ...text }));
  const change = { ...changes(entry), words: fullWords({ nextTime: 'The room.' }), sign: true };
  accepted(await changeRecord(arden.ports, change));
  const second = { ...by('lewis', entry), version: 2, meaning: 'agreed' as const };
  accepted(await signRecord(arden.ports, second));
  accepted(
    await addToRecord(arden.ports, { ...by('priya', entry), text: 'On 2 March.', notIdentifiers: [] }),
  );
  const { recordId } = entry;
  const sheets = await arden.ports.threads.sheets(lewis, [
    `record:${recordId}:1`,
    `record:${recordId}:2`,
    `comments:${recordId}:1`,
    `addendum:${recordId}:1`,
  ]);
  expect(sheets).toHaveLength(4);
  const first = sheets.find(({ sheetId }) => sheetId === `record:${recordId}:1`);
  expect(first?.words).toMatchObject({ nextTime: '' });
  const read = accepted(await openRecord(arden.ports, lewis, lewis, recordId));
  expect([read.words.nextTime, read.comments.length, read.addenda.length]).toEqual(['The room.', 1, 1]);
  // Its actions stand once: the change brought none that are new.
  expect(await arden.ports.threads.newest(lewis, 'action', { atMost: 10 })).toHaveLength(1);
});

it('a change made on an older version is refused', async () => {
  const entry = await issued(arden);
  const change = () => ({ ...changes(entry), words: fullWords({ nextTime: 'The room.' }), sign: false });
  const [one, other] = await Promise.all([
    changeRecord(arden.ports, change()),
    changeRecord(arden.ports, { ...change(), words: fullWords({ nextTime: 'The car.' }) }),
  ]);
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
});

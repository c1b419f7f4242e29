// The council's files change while somebody acts, in another process: once the import is acknowledged, nothing more is written by whoever lost their part.
import fc from 'fast-check';
import type { CouncilRows } from '../../bot/domain/council';
import { personId } from '../../bot/domain/ids';
import type { Outcome } from '../../bot/domain/outcome';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { askToOpen } from '../../bot/use-cases/access/ask-opening';
import { sayActivity } from '../../bot/use-cases/activities/on-activity';
import { askFiveMinutes } from '../../bot/use-cases/ask';
import { importCouncil } from '../../bot/use-cases/import-council';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { answerDecision, withdrawDecision } from '../../bot/use-cases/on-decision';
import { keepPrivateNotes } from '../../bot/use-cases/preparation/keep-preparation';
import { beginRecord } from '../../bot/use-cases/records/begin-record';
import { issueRecord } from '../../bot/use-cases/records/issue-record';
import { signRecord } from '../../bot/use-cases/records/on-record';
import { keepRecord } from '../../bot/use-cases/records/write-record';
import { setEndOfDayQuestion } from '../../bot/use-cases/set-end-of-day';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { answerOf, logged, on as onDecision, said } from './given-steps';
import { drafted, fullWords, heldOn, issued } from './records/given-records';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

const [lewis, priya, tom] = [personId('lewis'), personId('priya'), personId('tom')];

/** Quinn opens files by their role; Sam supervises whom somebody has left behind. */
const people = [...cast, person('quinn', { grade: 'HOS', roles: ['PSW'] }), person('sam', { grade: 'TM' })];
const asItWas: Partial<CouncilRows> = { people, relationships: council().relationships };
const withPerson = (id: string, change: object): Partial<CouncilRows> => ({
  people: people.map((one) => (one.personId === id ? { ...one, ...change } : one)),
});
const otherSupervisor: Partial<CouncilRows> = {
  relationships: [
    ...council().relationships.filter(({ superviseeId }) => superviseeId !== lewis),
    supervises('sam', 'lewis'),
  ],
};
const left = (id: string) => withPerson(id, { endDate: on('2027-01-27') });

type Attempt = (ports: CouncilPorts) => Promise<Outcome<unknown>>;
/** What somebody does, the change of the files that takes it from them, and what has to be there before. */
type Race = {
  readonly revoked: Partial<CouncilRows>;
  prepare(arden: WorkingCouncil): Promise<Attempt>;
};

const races: Readonly<Record<string, Race>> = {
  'logging a decision, supervised by somebody else now': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const command = said(arden, 'priya');
      return (ports) => logQuickDecision(ports, command);
    },
  },
  'logging a decision, and having left': {
    revoked: left('priya'),
    prepare: async (arden) => {
      const command = said(arden, 'priya');
      return (ports) => logQuickDecision(ports, command);
    },
  },
  'logging a decision with a supervisor of theirs, and having left': {
    revoked: left('lewis'),
    prepare: async (arden) => {
      const command = said(arden, 'lewis');
      return (ports) => logQuickDecision(ports, command);
    },
  },
  'answering a decision': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const command = answerOf(onDecision(arden, 'priya', await logged(arden, 'lewis')));
      return (ports) => answerDecision(ports, command);
    },
  },
  'taking a decision back': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const command = onDecision(arden, 'priya', await logged(arden, 'priya'));
      return (ports) => withdrawDecision(ports, command);
    },
  },
  'beginning a session': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const command = {
        ...arden.act('priya', 'lewis'),
        ...{ sessionId: null, readiness: 'ready' as const, modelId: null },
      };
      return (ports) => beginRecord(ports, command);
    },
  },
  'keeping the draft of a record': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const recordId = await heldOn(arden, '2027-01-28');
      const command = { by: priya, about: lewis, recordId, revision: null, version: 0, words: fullWords() };
      return (ports) => keepRecord(ports, command);
    },
  },
  'keeping notes for oneself beside the thread': {
    revoked: otherSupervisor,
    prepare: async () => {
      const command = { by: priya, about: lewis, revision: null, words: { text: 'Mine alone' } };
      return (ports) => keepPrivateNotes(ports, command);
    },
  },
  'issuing a record': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const recordId = await heldOn(arden, '2027-01-28');
      const revision = await drafted(arden, recordId, fullWords());
      const command = {
        ...arden.act('priya', 'lewis'),
        ...{ recordId, revision, words: fullWords(), sign: true },
      };
      return (ports) => issueRecord(ports, command);
    },
  },
  'signing a record, and having left': {
    revoked: left('lewis'),
    prepare: async (arden) => {
      const { recordId, version } = await issued(arden);
      const command = { ...arden.act('lewis', 'lewis'), recordId, version, meaning: 'agreed' as const };
      return (ports) => signRecord(ports, command);
    },
  },
  "opening a file as the next manager, who is nobody's any more": {
    revoked: { relationships: council().relationships.filter(({ supervisorId }) => supervisorId !== tom) },
    prepare: async (arden) => {
      const command = { ...arden.act('tom', 'lewis'), ...reasons('oversight') };
      return (ports) => askToOpen(ports, command);
    },
  },
  'opening a file by a role that was given up': {
    revoked: withPerson('quinn', { roles: [] }),
    prepare: async (arden) => {
      const command = { ...arden.act('quinn', 'lewis'), ...reasons('safety') };
      return (ports) => askToOpen(ports, command);
    },
  },
  'asking for five minutes, of which nothing is kept': {
    revoked: otherSupervisor,
    prepare: async (arden) => {
      const command = { ...arden.act('tom', 'lewis'), by: priya };
      return (ports) => askFiveMinutes(ports, command);
    },
  },
  'asking to be asked at the end of the day, and having left': {
    revoked: left('lewis'),
    prepare: async (arden) => {
      const command = { operationId: arden.ports.newOperationId(), by: lewis, on: true };
      return (ports) => setEndOfDayQuestion(ports, command);
    },
  },
};

const reasons = (reason: 'oversight' | 'safety') => ({
  ...{ reason, parts: ['records'] as const, why: 'Somebody asked me to look.' },
  ...{ notIdentifiers: [], noticeOn: null },
});

/** What one race of an import with an act came to. */
type Seen = { acknowledged: boolean; late: string[]; written: number };

/** Ports whose every way to the store is taken in the order the scheduler likes; what is written is watched. */
function scheduled(ports: CouncilPorts, scheduler: fc.Scheduler, seen: Seen | null): CouncilPorts {
  const gate =
    <Given extends readonly unknown[], Answer>(
      name: string,
      work: (...given: Given) => Promise<Answer>,
      isWritten: (answer: Answer) => boolean = () => false,
    ) =>
    async (...given: Given): Promise<Answer> => {
      await scheduler.schedule(Promise.resolve(), name);
      const late = seen?.acknowledged ?? false;
      const answer = await work(...given);
      if (seen && isWritten(answer)) {
        seen.written += 1;
        if (late) seen.late.push(name);
      }
      await scheduler.schedule(Promise.resolve(), `${name} answered`);
      return answer;
    };
  const { threads, papers, directory } = ports;
  return {
    ...ports,
    directory: {
      ...directory,
      changedElsewhere: gate('changedElsewhere', directory.changedElsewhere),
      refresh: gate('refresh', directory.refresh),
      replace: gate('replace', directory.replace),
    },
    threads: {
      ...threads,
      readHead: gate('readHead', threads.readHead),
      entry: gate('entry', threads.entry),
      write: gate('write', threads.write, (answer) => answer === 'written'),
      leave: gate('leave', threads.leave, (answer) => answer === 'written'),
      putSessions: gate('putSessions', threads.putSessions),
    },
    papers: {
      ...papers,
      papers: gate('papers', papers.papers),
      keepPaper: gate('keepPaper', papers.keepPaper, (answer) => typeof answer === 'object'),
    },
  };
}

/** Whoever acts sits at a process that does not sweep: nobody tells it that anything has changed. */
async function twoProcesses(given: Race) {
  const arden = await openWorkingCouncil({ people });
  await importCouncil(arden.ports, asItWas);
  const attempt = await given.prepare(arden);
  return { arden, asleep: await arden.another('asleep'), attempt };
}

/** The import, the act it takes away, and an act of somebody else in the same thread, all at once. */
async function race(given: Race, scheduler: fc.Scheduler) {
  const { arden, asleep, attempt } = await twoProcesses(given);
  const seen: Seen = { acknowledged: false, late: [], written: 0 };
  const importing = importCouncil(scheduled(arden.ports, scheduler, null), given.revoked).then(() => {
    seen.acknowledged = true;
  });
  const acting = attempt(scheduled(asleep, scheduler, seen));
  const beside = sayActivity(scheduled(asleep, scheduler, null), training(arden));
  const [, acted, other] = await scheduler.waitFor(Promise.all([importing, acting, beside]));
  const entryId = other.ok ? (other.value.entry?.entryId ?? '') : undefined;
  const kept = entryId === undefined ? undefined : await arden.ports.threads.entry(lewis, entryId);
  const isLost = other.ok && kept?.entry.kind !== 'activity';
  arden.close();
  return { seen, acted, isLost };
}

const training = (arden: WorkingCouncil) => ({
  ...arden.act('lewis', 'lewis'),
  ...{ activity: 'training', on: '2027-01-14', title: 'Court', findings: 'Ask first.', nextOn: null },
  ...{ actions: [], notIdentifiers: [] },
});

const ended = { inTime: 0, refused: 0 };
afterAll(() => {
  // Or the races prove nothing.
  expect(ended.inTime).toBeGreaterThan(0);
  expect(ended.refused).toBeGreaterThan(0);
});

describe.each(Object.entries(races))('%s', (_, given) => {
  it('races with the import: nothing is written after it was acknowledged, and nothing of others is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { seen, acted, isLost } = await race(given, scheduler);
        expect([seen.late, isLost]).toEqual([[], false]);
        expect(acted.ok).toBe(seen.written > 0);
        ended[acted.ok ? 'inTime' : 'refused'] += 1;
      }),
      { numRuns: 12 },
    );
  });

  it('is refused afterwards by the process that has not noticed, which writes nothing', async () => {
    const { arden, asleep, attempt } = await twoProcesses(given);
    await importCouncil(arden.ports, given.revoked);
    expect(await asleep.directory.changedElsewhere()).toBe(true);
    const before = await everything(arden);
    expect((await attempt(asleep)).ok).toBe(false);
    expect(await everything(arden)).toEqual(before);
    arden.close();
  });

  it('is done as ever when nothing has changed', async () => {
    const { arden, asleep, attempt } = await twoProcesses(given);
    await importCouncil(arden.ports, asItWas);
    expect((await attempt(asleep)).ok).toBe(true);
    arden.close();
  });
});

/** All that lies in the council's threads. */
async function everything(arden: WorkingCouncil): Promise<unknown> {
  const { resources } = await arden.containers.threads.items
    .query('SELECT * FROM c', { maxItemCount: 1_000 })
    .fetchAll();
  return resources.map(({ id, thread, _etag }: { id: string; thread: string; _etag: string }) => [
    thread,
    id,
    _etag,
  ]);
}

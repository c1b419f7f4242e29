// A council at work over the product's own store in memory: everything a use case of a thread needs, and nobody to send to.
import { randomUUID } from 'node:crypto';
import type { CouncilRows } from '../../bot/domain/council';
import { personId, readOperationId } from '../../bot/domain/ids';
import type { EntryKind, ThreadEntry } from '../../bot/domain/thread';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';
import { fingerprint } from '../../bot/open-council';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { Asked, DecisionToRead, OutboxItem } from '../../bot/ports/outbox';
import { type Containers, openContainers } from '../../bot/store/open-cosmos';
import { accessMark } from '../../bot/use-cases/decide-and-write';
import { at, council, head, on } from '../domain/given-council';
import { openStores } from '../store/opened-stores';

/** One council with the example cast; `close` it when done. */
export type WorkingCouncil = {
  readonly ports: CouncilPorts;
  readonly store: Awaited<ReturnType<typeof openStores>>['local'];
  /** What is stored, whoever may read it. */
  readonly containers: Containers;
  /** The same council as another process sees it, which has not noticed anything since it read the directory. */
  another(run: string): Promise<CouncilPorts>;
  /** The same, without the copies for the team screen that follow an act: what the act alone costs. */
  withoutCopies(): CouncilPorts;
  moveClock(to: string): void;
  /** Everything every operation needs; a new operation each time. */
  act(by: string, about: string): Pick<Asked, 'about'> & { by: Asked['from']; operationId: NewOperationId };
  /** The head of a thread as it is stored. */
  headOf(about: string): Promise<ThreadHead>;
  /** Every entry of a thread, newest first. */
  entriesOf(about: string): Promise<readonly ThreadEntry[]>;
  /** What waits to be sent to people, in the order of its ids. */
  messages(): Promise<readonly Asked[]>;
  /** Who is to read a quick decision, in the order of its ids. */
  toRead(): Promise<readonly DecisionToRead[]>;
  /** How many team rows still wait to be copied. */
  rowsToCopy(): Promise<number>;
  close(): void;
};
type NewOperationId = ReturnType<CouncilPorts['newOperationId']>;

const everyKind: readonly EntryKind[] = [
  'session',
  'reason',
  'step-down',
  'interval',
  'request',
  'escalation',
  'decision',
  'decision-step',
  'action',
];

/** Lewis was last met on 29 December and was due on Tuesday 26 January; today is Thursday 28 January 2027. */
export async function openWorkingCouncil(rows: Partial<CouncilRows> = {}): Promise<WorkingCouncil> {
  const opened = await openStores();
  let now = at('2027-01-28T10:00:00Z');
  const process = async (run: string): Promise<CouncilPorts> => ({
    ...(await opened.of('arden', run)),
    tenant: 'arden',
    clock: { now: () => now },
    newOperationId,
    fingerprint,
    messenger: { send: nobodySends, canary: nobodySends },
    pace: {
      turn: nobodySends,
      heard: () => undefined,
      restsAlone: () => false,
      restingUntil: () => null,
      restingBecause: () => null,
    },
    timer: { now: () => Date.parse(now), wait: nobodySends },
    alarm: () => undefined,
  });
  const ports = await process('run-1');
  const { people, teams, tenantId: _, ...others } = council(rows);
  await ports.directory.replace({
    ...others,
    people: [...people.values()],
    teams: [...teams.values()],
  });
  await ports.directory.refresh();
  const lewis = personId('lewis');
  // As the import leaves it.
  const access = accessMark(ports, lewis, ports.directory.council());
  await ports.threads.putSessions(lewis, [], { ...head('lewis', '2026-12-29'), access }, null);
  const pending = async (): Promise<readonly OutboxItem[]> => ports.outbox.pending();
  return {
    ports,
    store: opened.local,
    containers: openContainers(opened.local),
    another: process,
    withoutCopies: () => ({
      ...ports,
      teams: { ...ports.teams, put: async () => undefined },
      outbox: { ...ports.outbox, done: async () => undefined },
    }),
    moveClock: (to) => {
      now = at(to);
    },
    act: (by, about) => ({ operationId: newOperationId(), by: personId(by), about: personId(about) }),
    async headOf(about) {
      const read = await ports.threads.readHead(personId(about));
      if (!read) throw new Error(`${about} has no head`);
      return withoutEvidence(read).head;
    },
    async entriesOf(about) {
      const page = await ports.threads.page(personId(about), { kinds: everyKind, after: null, size: 100 });
      if (page === 'bad-page') throw new Error('the first page is a page');
      return page.entries;
    },
    messages: async () => (await pending()).flatMap((one) => (one.kind === 'asked' ? [one] : [])).sort(byId),
    toRead: async () =>
      (await pending()).flatMap((one) => (one.kind === 'decision-to-read' ? [one] : [])).sort(byId),
    rowsToCopy: async () => (await pending()).filter(({ kind }) => kind === 'team-rows').length,
    close: () => opened.local.close(),
  };
}

/** What a use case answers knows nothing of the chain's end, which the store writes: two answers are compared without it. */
export function withoutEvidence<Answer>(answer: Answer): Answer {
  if (typeof answer !== 'object' || answer === null || !('head' in answer)) return answer;
  const { head } = answer;
  if (typeof head !== 'object' || head === null || !('evidence' in head)) return answer;
  return { ...answer, head: { ...head, evidence: newHead(personId(''), on('2026-06-01')).evidence } };
}

const byId = (one: OutboxItem, other: OutboxItem) => (one.outboxId < other.outboxId ? -1 : 1);

const nobodySends = () => Promise.reject(new Error('nothing is sent here'));

function newOperationId(): NewOperationId {
  const id = readOperationId(randomUUID());
  if (!id) throw new Error('a new operation id is not one of ours');
  return id;
}

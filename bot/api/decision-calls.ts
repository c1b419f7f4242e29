// Logging a quick decision from the tab.
import { mayReadThread } from '../domain/access/access';
import { instant, localDate } from '../domain/dates';
import { pairOf } from '../domain/decisions/oversight';
import { type SaidAt, saidAtFrom } from '../domain/decisions/said-when';
import { type OperationId, type PersonId, personId, readOperationId } from '../domain/ids';
import { supervisorsOf } from '../domain/relationships';
import type { CouncilPorts } from '../ports/council-ports';
import { logQuickDecision } from '../use-cases/log-quick-decision';
import { savedInTabWords } from '../views/decisions/saved-decision-view';
import { entryView } from '../views/entry-view';
import { type Answered, type Asked, ownerIn, todayIn } from './call';
import { type LogDecisionRequest, logDecisionRequest } from './contract';

/** 201 for a new decision, 200 for the same one delivered again. */
export async function postDecision({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const council = ports.directory.council();
  const owner = ownerIn(ports, viewer, params);
  if (!mayReadThread(council, viewer, owner, todayIn(ports))) return { refusal: { kind: 'not-yours' } };
  const read = logDecisionRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const when = saidAtIn(read.data, ports);
  if ('problem' in when)
    return { refusal: { kind: 'fields', problems: [{ field: 'saidAt', kind: when.problem }] } };
  const command = { ...commandFrom(ports, viewer, owner, operationId, read.data), ...when };
  const between = command.with && pairOf(council, viewer, command.with, todayIn(ports));
  // With somebody else it would belong to another thread than the one that was addressed.
  if (between && between.worker !== owner)
    return { refusal: { kind: 'fields', problems: [{ field: 'who', kind: 'not-your-person' }] } };
  const { draft = false } = read.data;
  const outcome = await logQuickDecision(ports, command, { draft });
  if (!outcome.ok) return outcome;
  const { pair, entry, alreadySaved } = outcome.value;
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      entry: entryView(council, pair.worker, entry, { viewer, now: ports.clock.now() }),
      alreadySaved,
      message: savedInTabWords(council, outcome.value, ports.clock.now()),
    },
  };
}

function commandFrom(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  operationId: OperationId,
  given: LogDecisionRequest,
) {
  const today = todayIn(ports);
  const supervisor = supervisorsOf(ports.directory.council(), viewer, today)[0];
  const chosen = given.with === undefined ? supervisor : personId(given.with);
  const type = given.type ?? 'decision';
  return {
    operationId,
    by: viewer,
    // Somebody else's thread is with its owner; naming another person there is refused by the rule.
    with: viewer === owner ? chosen : personId(given.with ?? owner),
    type,
    text: given.text,
    why: given.why ?? '',
    references: given.references ?? [],
    // As on the card: the action belongs to a decision.
    actionOwner: type === 'decision' ? given.actionOwner : undefined,
    actionBy: localDate(given.actionBy),
    recorder: given.recorder,
    recordBy: localDate(given.recordBy),
    revisit: given.revisit,
    where: given.where,
    present: given.present ?? '',
    risk: given.risk ?? '',
    source: given.source,
    beyondSupervisor: given.beyondSupervisor,
    notIdentifiers: given.notIdentifiers ?? [],
  };
}

const saidAtIn = (
  { said, saidAt, saidOn = '', saidTime = '' }: LogDecisionRequest,
  ports: CouncilPorts,
): SaidAt =>
  said === undefined
    ? { saidAt: instant(saidAt) }
    : saidAtFrom({ said, saidOn, saidTime }, ports.clock.now());

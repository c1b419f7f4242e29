// The author of a case discussion takes it back within minutes: it is read to know its actions, then one act on them all.
import { mayReadThread } from '../../domain/access/access';
import type { ActionEntry } from '../../domain/actions/action';
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import { caseActionIds } from '../../domain/cases/log-case';
import { withdrawCase as decide } from '../../domain/cases/withdrawing-case';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { sameStep, stepOf, type WithdrawDecision } from '../../domain/decisions/on-decision';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import type { DecisionDone } from '../on-decision';

/** Refuses `not-yours` (also for an entry that is not there, or is no case discussion), `fields` or `used-before`. */
export async function withdrawCase(
  ports: CouncilPorts,
  command: WithdrawDecision,
): Promise<Outcome<DecisionDone<CaseDiscussionEntry>>> {
  const { by, about, entryId } = command;
  const now = ports.clock.now();
  const mayTry = (council: Council) => mayReadThread(council, by, about, londonDate(now));
  if (!mayTry(ports.directory.council())) return refused({ kind: 'not-yours' });
  const found = (await ports.threads.entry(about, entryId))?.entry;
  if (found?.kind !== 'case-discussion') return refused({ kind: 'not-yours' });
  const done = await actOn(
    ports,
    command,
    { on: [entryId, ...caseActionIds(found)], mayTry },
    (council, head, at, read) => {
      const entry = read.find(isCase);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = decide(council, head, entry, read.filter(isAction), command, at);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) => stored.kind === 'decision-step' && sameStep(stored, stepOf(command, 'withdrawn', now)),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on } = done.value;
  return accepted({ entry: on.find(isCase) ?? found, head, alreadySaved, told: [] });
}

const isCase = (entry: ThreadEntry): entry is CaseDiscussionEntry => entry.kind === 'case-discussion';
const isAction = (entry: ThreadEntry): entry is ActionEntry => entry.kind === 'action';

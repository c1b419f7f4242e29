// People who get on with their work between and during sweeps, through the same use cases as in the product.
import type { SupervisionRelationship } from '../../bot/domain/council';
import { addDays, londonDate } from '../../bot/domain/dates';
import type { LogDecision } from '../../bot/domain/decisions/oversight';
import type { OperationId, PersonId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { agreeAction } from '../../bot/use-cases/actions/on-action';
import { snooze } from '../../bot/use-cases/agree';
import { bookDates, met } from '../../bot/use-cases/keep-diary';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { withdrawDecision } from '../../bot/use-cases/on-decision';
import { setEndOfDayQuestion } from '../../bot/use-cases/set-end-of-day';
import { lewisLogs } from '../domain/decisions/given-decisions';
import type { MortalPorts } from './mortal-ports';
import { operationFrom } from './replica';
import type { Step } from './story-plan';

export type Acted = {
  readonly words: string;
  /** A decision of which somebody was told that it is saved. */
  readonly saved: { readonly about: PersonId; readonly operationId: OperationId } | null;
};

type ActStep = Extract<Step, { kind: 'act' }>;

/** Never rejects: a refusal, a fault of the store and a crash are words. */
export async function act(
  replica: MortalPorts,
  lines: readonly SupervisionRelationship[],
  step: ActStep,
): Promise<Acted> {
  const line = lines[step.whose % lines.length];
  if (line === undefined) return { words: 'nobody to act', saved: null };
  const words = `${line.supervisorId} ${step.act} about ${line.superviseeId}`;
  const operationId = operationFrom(step.operation);
  const work = doIt(replica.ports, step.act, operationId, line).then(
    ({ ok }) => (ok ? 'saved' : 'refused'),
    () => 'the store failed',
  );
  const end = await Promise.race([work, replica.death]);
  const isSaved = ['decide', 'propose', 'take back'].includes(step.act) && end === 'saved';
  return {
    words: `${words}: ${end}`,
    saved: isSaved ? { about: line.superviseeId, operationId } : null,
  };
}

function doIt(
  ports: CouncilPorts,
  what: ActStep['act'],
  operationId: OperationId,
  { supervisorId, superviseeId }: SupervisionRelationship,
): Promise<{ readonly ok: boolean }> {
  const today = londonDate(ports.clock.now());
  const who = { operationId, by: supervisorId, about: superviseeId };
  switch (what) {
    case 'met':
      return met(ports, { ...who, on: today, minutes: 90 });
    // Its record is to be written by now.
    case 'met before':
      return met(ports, { ...who, on: addDays(today, -9), minutes: 90 });
    // Due on the day it is agreed.
    case 'agree':
      return agreeAction(ports, {
        ...who,
        text: 'Ring the school about the timetable.',
        owner: 'supervisor',
        byOn: today,
        notIdentifiers: [],
      });
    case 'book':
      return bookDates(ports, {
        ...who,
        dates: [{ on: addDays(today, 3), at: '10:00', cover: undefined }],
        kind: 'FORMAL',
        minutes: undefined,
        requestId: undefined,
      });
    case 'snooze':
      return snooze(ports, { ...who, reason: 'DUTY', askAgainOn: undefined });
    case 'decide':
      return logQuickDecision(ports, lewisLogs({ operationId, by: supervisorId, with: superviseeId }));
    case 'propose':
      return logQuickDecision(ports, lewisLogs({ operationId, by: superviseeId, with: supervisorId }));
    case 'take back':
      return takenBack(ports, lewisLogs({ operationId, by: superviseeId, with: supervisorId }));
    case 'ask me':
      return setEndOfDayQuestion(ports, { operationId, by: superviseeId, on: true });
  }
}

/** Logged, and withdrawn as soon as it is saved. */
async function takenBack(ports: CouncilPorts, command: LogDecision): Promise<{ readonly ok: boolean }> {
  const logged = await logQuickDecision(ports, command);
  if (!logged.ok) return logged;
  const { by, operationId: entryId } = command;
  return withdrawDecision(ports, { operationId: ports.newOperationId(), by, about: by, entryId });
}

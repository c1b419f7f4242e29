// Prompts about what waits for somebody's answer: additional supervision, a longer interval, the next step of a ladder.

import { workingDaysBetween } from '../calendar';
import { decidesOnInterval, openQuestion } from '../clock/agreeing';
import type { AdditionalRequest, StepDownAnswer } from '../clock/standing';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { nextManagerOf } from '../relationships';
import { cannotBeWrittenTo } from './prompts-reach';
import {
  lastSaid,
  once,
  ordinary,
  presenceOf,
  repeated,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';

/** The question about the next step of the ladder is not put again within so many working days. */
const stepDownEveryWorkingDays = 5;
/** "Not yet" without a day: as far away as an ordinary fortnight. */
const notYetDays = 14;

/** R14: additional supervision nobody has answered: to the supervisor with cover offered, then to the next manager. */
export function promptsAboutRequests(one: Standing): readonly Waiting[] {
  return one.head.requests
    .filter(({ by }) => by === one.head.personId)
    .flatMap((request) => chase(one, request));
}

/** R4 and longer standing intervals. */
export function promptsAboutIntervals(one: Standing): readonly Waiting[] {
  return [...longerInterval(one), ...stepDown(one)];
}

/** The clock is the supervisor's own: days on which they are in. */
function chase(one: Standing, { requestId, on, coverOfferedOn }: AdditionalRequest): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const supervisor = status.supervisorId;
  const manager = nextManagerOf(council, head.personId, today);
  const request = { kind: 'request' as const, anchor: on, subjectId: requestId };
  if (supervisor === null) {
    // Nobody supervises the worker any more: there is no one else to wait for.
    return manager ? once(one, waiting(one, manager, { ...request, step: 3 })) : [];
  }
  const theirDays = (from: LocalDate) => workingDaysBetween(from, today, presenceOf(council, supervisor));
  const waited = theirDays(on) - policy.requests.answerWithinWorkingDays;
  // Whoever looks finds it again, though the card that brought it may be lost.
  if (waited < 0) return one.asked ? [waiting(one, supervisor, { ...request, step: 1 })] : [];
  const offeredOn =
    coverOfferedOn ??
    lastSaid(
      { head, memory: one.heard },
      supervisor,
      ['request'],
      ({ anchor, step }) => anchor === on && step === 2,
    );
  const unanswered = offeredOn ? theirDays(offeredOn) > 0 : waited > 0 && cannotBeWrittenTo(one, supervisor);
  return [
    ...(coverOfferedOn ? [] : once(one, waiting(one, supervisor, { ...request, step: 2 }))),
    ...(unanswered && manager ? once(one, waiting(one, manager, { ...request, step: 3 })) : []),
  ];
}

function longerInterval(one: Standing): readonly Waiting[] {
  const { council, head, today, policy } = one;
  const asked = openQuestion(head, today);
  const manager =
    asked && decidesOnInterval(council, { about: head.personId, askedBy: asked.askedBy }, today);
  if (asked === undefined || manager === undefined) return [];
  const subjectId = asked.requestId ?? null;
  const wanted = waiting(one, manager, { kind: 'longer-interval', anchor: asked.askedOn, subjectId });
  return repeated(one, policy.reminders.thenEveryWorkingDays, wanted);
}

/** Both are asked until both agree; a "not yet" gives both peace until its day. */
function stepDown(one: Standing): readonly Waiting[] {
  const { council, head, status, today } = one;
  const open = status.stepDown;
  if (open === null || status.supervisorId === null || today < open.since) return [];
  const answers = head.stepDown?.phase === open.phase ? head.stepDown : null;
  const restsUntil = [answers?.worker, answers?.supervisor].flatMap(restOf).sort().at(-1);
  if (restsUntil !== undefined && today < restsUntil) return [];
  const anchor = restsUntil === undefined ? open.since : later(open.since, restsUntil);
  const sides: readonly [PersonId, StepDownAnswer | null | undefined][] = [
    [head.personId, answers?.worker],
    [status.supervisorId, answers?.supervisor],
  ];
  return sides
    .filter(([, said]) => said?.answer !== 'agree')
    .flatMap(([recipient]) => {
      const wanted = waiting(one, recipient, { kind: 'step-down', anchor });
      return repeated(one, stepDownEveryWorkingDays, wanted, ordinary(council));
    });
}

/** The day on which a "not yet" may be asked again. */
export function restOf(said: StepDownAnswer | null | undefined): readonly LocalDate[] {
  return said?.answer === 'not-yet' ? [said.askAgainOn ?? addDays(said.on, notYetDays)] : [];
}

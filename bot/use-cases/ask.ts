// One of the two asks the other for something, or is answered.
import { type Act, hasPartIn } from '../domain/act';
import {
  type AnswerFiveMinutes,
  type AskAdditional,
  coverTold,
  answerFiveMinutes as decideAnswer,
  askFiveMinutes as decideFiveMinutes,
  raiseLateSession as decideRaising,
  askAdditional as decideRequest,
  withdrawRequest as decideWithdrawal,
  mayNameCover,
  type NameCover,
  offerCover,
  type WithdrawRequest,
} from '../domain/clock/asking';
import type { RequestEntry } from '../domain/clock/standing';
import type { PersonId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import type { ThreadEntry } from '../domain/thread';
import type { CouncilPorts } from '../ports/council-ports';
import { act, type Done, tellOnly } from './act';

/**
 * R14: additional supervision, by either of the two and without a reason; the other is told. Refuses `not-yours`,
 * `fields`, or `used-before` when this form was used for something else.
 */
export const askAdditional = (ports: CouncilPorts, command: AskAdditional): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideRequest(council, head, command, now),
    isRequest({ step: 'asked', requestId: command.operationId, need: command.need ?? null }),
  );

/** Whoever asked takes it back. Refuses like `askAdditional`. */
export const withdrawRequest = (ports: CouncilPorts, command: WithdrawRequest): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideWithdrawal(council, head, command, now),
    isRequest({ step: 'withdrawn', requestId: command.requestId }),
  );

/**
 * A supervisor or the next manager names who covers: for a request, which is kept, or for the worker in general, which
 * is only told. Refuses like `askAdditional`.
 */
export function nameCover(ports: CouncilPorts, command: NameCover): Promise<Outcome<Done>> {
  const { requestId } = command;
  if (requestId === null)
    return tellOnly(ports, command, (council, _, now) => coverTold(council, command, now), mayNameCover);
  return act(
    ports,
    command,
    (council, head, now) => offerCover(council, head, { ...command, requestId }, now),
    isRequest({ step: 'cover-offered', requestId, cover: command.cover }),
    mayNameCover,
  );
}

/** "Catch me?": keeps nothing, only tells the other. Refuses `not-yours`. */
export const askFiveMinutes = (ports: CouncilPorts, command: Act): Promise<Outcome<Done>> =>
  tellOnly(ports, command, (council, _, now) => decideFiveMinutes(council, command, now));

/** Tells whoever asked. Refuses `not-yours`. */
export const answerFiveMinutes = (ports: CouncilPorts, command: AnswerFiveMinutes): Promise<Outcome<Done>> =>
  tellOnly(ports, command, (council, _, now) => decideAnswer(council, command, now), hasPartIn);

/** The worker tells the next manager of a late session. Refuses like `askAdditional`. */
export const raiseLateSession = (ports: CouncilPorts, command: Act): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideRaising(council, head, command, now),
    (stored) => stored.kind === 'escalation' && stored.step === 'raised',
  );

/** A request with every one of these facts. */
const isRequest =
  ({ step, requestId, need, cover }: RequestFacts) =>
  (stored: ThreadEntry) =>
    stored.kind === 'request' &&
    stored.step === step &&
    stored.requestId === requestId &&
    (need === undefined || stored.need === need) &&
    (cover === undefined || stored.cover === undefined || stored.cover === cover);

type RequestFacts = Pick<RequestEntry, 'step' | 'requestId'> & {
  readonly need?: string | null;
  readonly cover?: PersonId;
};

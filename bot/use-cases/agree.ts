// What people agree about the pace of a thread, and what they say about a session that is late.
import { hasPartIn } from '../domain/act';
import {
  type AnswerStepDown,
  type AskLongerInterval,
  type DecideLongerInterval,
  answerStepDown as decideAnswer,
  decideLongerInterval as decideDecision,
  askLongerInterval as decideQuestion,
} from '../domain/clock/agreeing';
import {
  noteLateSession as decideNote,
  snooze as decideSnooze,
  mayNote,
  type NoteLateSession,
  type Snooze,
} from '../domain/clock/lateness';
import { addDays } from '../domain/dates';
import type { LocalDate } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports/council-ports';
import { act, type Done } from './act';

/**
 * R4: the worker's or the supervisor's answer to "move to the longer interval?". Refuses `not-yours`, `fields`, or
 * `used-before` when this form was used for something else, or with other words.
 */
export const answerStepDown = (ports: CouncilPorts, command: AnswerStepDown): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideAnswer(council, head, command, now),
    (stored) =>
      stored.kind === 'step-down' &&
      stored.answer === command.answer &&
      stored.why === command.why.trim() &&
      (command.answer === 'agree' || isDay(command.askAgainOn, stored.askAgainOn)),
  );

/** A supervisor asks for an interval longer than policy's. Refuses like `answerStepDown`. */
export const askLongerInterval = (ports: CouncilPorts, command: AskLongerInterval): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideQuestion(council, head, command, now),
    (stored) =>
      stored.kind === 'interval' &&
      stored.step === 'asked' &&
      stored.intervalDays === command.intervalDays &&
      stored.reason === command.reason.trim() &&
      stored.reviewOn === command.reviewOn,
  );

/** The next manager says yes or no; whoever asked and the worker are told. Refuses like `answerStepDown`. */
export const decideLongerInterval = (
  ports: CouncilPorts,
  command: DecideLongerInterval,
): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideDecision(council, head, command, now),
    (stored) => stored.kind === 'interval' && stored.step === (command.approved ? 'approved' : 'declined'),
    hasPartIn,
  );

/** A manager's note or recovery plan for a session that is very late. Refuses like `answerStepDown`. */
export const noteLateSession = (ports: CouncilPorts, command: NoteLateSession): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideNote(council, head, command, now),
    (stored) =>
      stored.kind === 'escalation' &&
      stored.step === command.step &&
      stored.text === command.text.trim() &&
      stored.byOn === command.byOn,
    (council, { by, about }, today) => mayNote(council, { by, about, step: command.step }, today),
  );

/** "Something's in the way": the reason is kept, and reminders rest for a while. Refuses like `answerStepDown`. */
export const snooze = (ports: CouncilPorts, command: Snooze): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideSnooze(council, head, command, now),
    (stored) =>
      stored.kind === 'reason' &&
      stored.reason === command.reason &&
      isDay(command.askAgainOn, addDays(stored.quietUntil, 1)),
  );

/** Without a day it is whichever was meant then. */
const isDay = (given: LocalDate | undefined, kept: LocalDate | null) => given === undefined || given === kept;

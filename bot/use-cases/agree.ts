// What people agree about the pace of a thread.
import type {
  AnswerStepDown,
  AskLongerInterval,
  DecideLongerInterval,
  NoteLateSession,
  Snooze,
} from '../domain/agreeing';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports';
import type { Done } from './act';

const notYet = (): Promise<Outcome<Done>> => Promise.reject(new Error('not built yet'));

export const answerStepDown = (_ports: CouncilPorts, _command: AnswerStepDown): Promise<Outcome<Done>> =>
  notYet();
export const askLongerInterval = (
  _ports: CouncilPorts,
  _command: AskLongerInterval,
): Promise<Outcome<Done>> => notYet();
export const decideLongerInterval = (
  _ports: CouncilPorts,
  _command: DecideLongerInterval,
): Promise<Outcome<Done>> => notYet();
export const noteLateSession = (_ports: CouncilPorts, _command: NoteLateSession): Promise<Outcome<Done>> =>
  notYet();
export const snooze = (_ports: CouncilPorts, _command: Snooze): Promise<Outcome<Done>> => notYet();

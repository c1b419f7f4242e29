// One of the two asks the other, or is answered.
import type { Act } from '../domain/act';
import type { AnswerFiveMinutes, AskAdditional, NameCover, WithdrawRequest } from '../domain/asking';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports';
import type { Done } from './act';

const notYet = (): Promise<Outcome<Done>> => Promise.reject(new Error('not built yet'));

export const askAdditional = (_ports: CouncilPorts, _command: AskAdditional): Promise<Outcome<Done>> =>
  notYet();
export const withdrawRequest = (_ports: CouncilPorts, _command: WithdrawRequest): Promise<Outcome<Done>> =>
  notYet();
export const nameCover = (_ports: CouncilPorts, _command: NameCover): Promise<Outcome<Done>> => notYet();
export const askFiveMinutes = (_ports: CouncilPorts, _command: Act): Promise<Outcome<Done>> => notYet();
export const answerFiveMinutes = (
  _ports: CouncilPorts,
  _command: AnswerFiveMinutes,
): Promise<Outcome<Done>> => notYet();
export const raiseLateSession = (_ports: CouncilPorts, _command: Act): Promise<Outcome<Done>> => notYet();

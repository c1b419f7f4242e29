// Dates go into the diary, and what became of them.
import type { BookDates } from '../domain/booking';
import type { Outcome } from '../domain/outcome';
import type { SayMet, SayOutcome } from '../domain/session-outcome';
import type { CouncilPorts } from '../ports';
import type { Done } from './act';

const notYet = (): Promise<Outcome<Done>> => Promise.reject(new Error('not built yet'));

export const bookDates = (_ports: CouncilPorts, _command: BookDates): Promise<Outcome<Done>> => notYet();
export const sayOutcome = (_ports: CouncilPorts, _command: SayOutcome): Promise<Outcome<Done>> => notYet();
export const met = (_ports: CouncilPorts, _command: SayMet): Promise<Outcome<Done>> => notYet();

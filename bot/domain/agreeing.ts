// What people agree about a thread's pace: the next step of the ladder, a longer interval, what is done about a late session.
import type { Act } from './act';
import type { LocalDate } from './ids';

export type AnswerStepDown = Act & {
  readonly answer: 'agree' | 'not-yet';
  readonly askAgainOn: LocalDate | undefined;
  readonly why: string;
};
export type AskLongerInterval = Act & {
  readonly intervalDays: number;
  readonly reason: string;
  readonly reviewOn: LocalDate | undefined;
};
export type DecideLongerInterval = Act & { readonly approved: boolean };
export type NoteLateSession = Act & {
  readonly step: 'action-note' | 'recovery-plan';
  readonly text: string;
  readonly byOn: LocalDate | undefined;
};
/** `reason` is one of `reasonCodes`. */
export type Snooze = Act & { readonly reason: string; readonly askAgainOn: LocalDate | undefined };

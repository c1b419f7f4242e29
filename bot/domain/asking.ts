// What one of the two asks of the other: additional supervision, five minutes, cover, or to raise a late session.
import type { Act } from './act';
import type { PersonId } from './ids';

/** `need` is one of `needs`, or nothing: nobody has to say why. */
export type AskAdditional = Act & { readonly need: string | undefined };
export type WithdrawRequest = Act & { readonly requestId: string };
/** `requestId` null: cover for this worker in general. */
export type NameCover = Act & { readonly requestId: string | null; readonly cover: PersonId };
export type AnswerFiveMinutes = Act & { readonly to: PersonId; readonly answer: 'now' | 'later' };

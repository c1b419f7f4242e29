// The only place where a partition key is made: the tenant is always part of it and never comes from a client.
import type { LocalDate, PersonId } from '../domain/ids';

/** Partition of `threads`: all of one worker's supervision, so that one act is one batch. */
export const threadKey = (tenant: string, personId: PersonId) => `${tenant}|${personId}`;
/** Partition of `teams`: one supervisor's supervisees, so that a team is one query. */
export const teamKey = (tenant: string, supervisorId: PersonId) => `${tenant}|${supervisorId}`;
/** Partition of `reminders`: one London date, so that a day's intents and outcomes are one batch. */
export const dayKey = (tenant: string, day: LocalDate) => `${tenant}|${day}`;
/** Also in `reminders`: which days a council's sweep has looked at. */
export const diaryKey = (tenant: string) => `${tenant}|diary`;
/** Partition of `drafts`: one author's, so that nobody can come upon somebody else's. */
export const draftsKey = (tenant: string, author: PersonId) => `${tenant}|${author}`;
/** Also in `drafts`: one link to a paper. Nobody's drafts lie there, for no person's id has such a middle. */
export const ticketKey = (tenant: string, ticketId: string) => `${tenant}|ticket|${ticketId}`;

// The only place where a partition key is made: the tenant is always part of it and never comes from a client.
import type { LocalDate, PersonId } from '../domain/ids';

export const threadKey = (tenant: string, personId: PersonId) => `${tenant}|${personId}`;
export const teamKey = (tenant: string, supervisorId: PersonId) => `${tenant}|${supervisorId}`;
export const dayKey = (tenant: string, day: LocalDate) => `${tenant}|${day}`;

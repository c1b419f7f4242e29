// What waits for somebody now, whatever was said about it already and whatever the hour: they are looking at it.
import type { PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompt';
import { promptsFor } from '../domain/prompting';
import { superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread';
import { headOrNew } from '../use-cases/head-or-new';
import type { Asking } from './asking';

/** Prompts, most urgent first, with the heads of everybody they are about. */
export type ThingsNow = {
  readonly prompts: readonly Prompt[];
  readonly heads: ReadonlyMap<PersonId, ThreadHead>;
};

/**
 * Everything for this person: one query for each supervisor below them, two levels down, and a point read of their
 * own thread.
 */
export async function everythingNow(asking: Asking): Promise<ThingsNow> {
  const { ports, council, person, today } = asking;
  const team = superviseesOf(council, person, today);
  const supervisors = team.flatMap((one) => (superviseesOf(council, one, today).length > 0 ? [one] : []));
  const below = supervisors.flatMap((one) => superviseesOf(council, one, today));
  const further = below.filter((one) => superviseesOf(council, one, today).length > 0);
  const [own, ...rows] = await Promise.all([
    ports.threads.readHead(person),
    ...[...new Set([person, ...supervisors, ...further])].map((one) => ports.teams.rows(one)),
  ]);
  const heads = new Map(rows.flat().map((head) => [head.personId, head]));
  for (const one of team) if (!heads.has(one)) heads.set(one, headOrNew(council, one, undefined));
  heads.set(person, headOrNew(council, person, own));
  return { prompts: promptsFor(council, asking.now, heads, person), heads };
}

/** Those about the given people, from their threads: what was just written is seen at once. */
export async function thingsAbout(asking: Asking, people: readonly PersonId[]): Promise<ThingsNow> {
  const { ports, council, person, now } = asking;
  const read = await Promise.all(
    [...new Set(people)].map(async (one) => {
      return [one, headOrNew(council, one, await ports.threads.readHead(one))] as const;
    }),
  );
  const heads = new Map(read);
  return { prompts: promptsFor(council, now, heads, person), heads };
}

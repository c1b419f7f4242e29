// What waits for somebody now, whatever was said about it already and whatever the hour: they are looking at it.
import { mayProtect } from '../domain/access/access';
import { hasPartIn } from '../domain/act';
import type { HourTaken } from '../domain/clock/hours-taken';
import type { PersonId } from '../domain/ids';
import type { Prompt, Said } from '../domain/prompts/prompt';
import { promptsFor } from '../domain/prompts/prompting';
import { leftAloneUnder, superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import { hoursTaken } from '../use-cases/dates-elsewhere';
import { headOrNew } from '../use-cases/head-or-new';
import { saidIn } from '../use-cases/look';
import type { Asking } from './asking';

/** Prompts, most urgent first, with the heads of everybody they are about. */
export type ThingsNow = {
  readonly prompts: readonly Prompt[];
  readonly heads: ReadonlyMap<PersonId, ThreadHead>;
  /** Hours that these heads do not know of, where a date of one's own is offered. */
  readonly taken: readonly HourTaken[];
};

/**
 * Everything for this person: one query for each supervisor below them, two levels down, and a point read of their
 * own thread; the threads of those below whose supervisor has left; for managers what was said lately, because they
 * read of nobody before the supervisor has. For a data protection officer one query over all teams.
 */
export async function everythingNow(asking: Asking): Promise<ThingsNow> {
  const { ports, council, person, today } = asking;
  const team = superviseesOf(council, person, today);
  const supervisors = team.flatMap((one) => (superviseesOf(council, one, today).length > 0 ? [one] : []));
  const below = supervisors.flatMap((one) => superviseesOf(council, one, today));
  const further = below.filter((one) => superviseesOf(council, one, today).length > 0);
  const [own, said, ...rows] = await Promise.all([
    ports.threads.readHead(person),
    supervisors.length > 0 ? saidLately(asking) : [],
    ...[...new Set([person, ...supervisors, ...further])].map((one) => ports.teams.rows(one)),
    headsOf(asking, leftAloneUnder(council, person, today)),
    filesAskedFor(asking),
  ]);
  const heads = new Map(rows.flat().map((head) => [head.personId, head]));
  for (const one of team) if (!heads.has(one)) heads.set(one, headOrNew(council, one, undefined));
  heads.set(person, headOrNew(council, person, own));
  const prompts = promptsFor(council, asking.now, heads, person, said);
  // The question at the end of the day waits for nothing.
  const waiting = prompts.filter(({ kind }) => kind !== 'end-of-day');
  return { prompts: waiting, heads, taken: await takenFromOwn(asking, waiting) };
}

/**
 * Those about the given people, from their threads: what was just written is seen at once. Whose names these are comes
 * back from a client: of somebody in whose thread this person has no part nothing is read. The heads of the rest of
 * their own team come with them, so that no hour is offered that is given away.
 */
export async function thingsAbout(asking: Asking, named: readonly PersonId[]): Promise<ThingsNow> {
  const { ports, council, person, now, today } = asking;
  const people = [...new Set(named)].filter((one) => mayLookAt(asking, one)).slice(0, mostAbout);
  const others = people.filter((one) => one !== person);
  const own = superviseesOf(council, person, today);
  const [said, team, threads] = await Promise.all([
    others.every((one) => own.includes(one)) ? [] : saidLately(asking),
    own.length > 1 ? ports.teams.rows(person) : [],
    headsOf(asking, people),
  ]);
  const heads = new Map(threads.map((head) => [head.personId, head]));
  const prompts = promptsFor(council, now, heads, person, said);
  return {
    prompts,
    heads: new Map([...team, ...threads].map((head) => [head.personId, head])),
    taken: await takenFromOwn(asking, prompts),
  };
}

/** A worker's own new date: what their supervisor has with others is in none of the heads. Nothing is asked otherwise. */
const takenFromOwn = async ({ ports, person }: Asking, prompts: readonly Prompt[]) =>
  prompts.some(({ kind, about }) => kind === 'rebook' && about === person)
    ? hoursTaken(ports, { by: person, about: person }).catch(() => [])
    : [];

/** More than any card has room for. */
const mostAbout = 60;

/** By the directory alone. Whoever answers for the protection of files is asked about anybody's. */
const mayLookAt = ({ council, person, today }: Asking, about: PersonId): boolean =>
  about === person || hasPartIn(council, { by: person, about }, today) || mayProtect(council, person, today);

/** Copies of the threads of which somebody asks to open a part: of anybody in the council. */
async function filesAskedFor({ ports, council, person, today }: Asking): Promise<readonly ThreadHead[]> {
  if (!mayProtect(council, person, today)) return [];
  const rows = await ports.teams.toCheckBy(today);
  return rows
    .map(({ head }) => head)
    .filter(({ openings }) => openings.some(({ state }) => state === 'waiting'))
    .sort((one, other) => one.revision - other.revision);
}

const headsOf = ({ ports, council }: Asking, people: readonly PersonId[]): Promise<readonly ThreadHead[]> =>
  Promise.all(
    [...new Set(people)].map(async (one) => headOrNew(council, one, await ports.threads.readHead(one))),
  );

const saidLately = async ({ ports, today }: Asking): Promise<readonly Said[]> =>
  saidIn(await ports.ledger.lately(today));

// What every rule about prompts looks at: one worker as they stand now, and what has been said about them lately.
import { type DayTest, isAway, isPresentOn, isWorkingDay, workingDaysBetween } from '../calendar';
import type { SupervisionStatus } from '../clock/due';
import { pauseOn } from '../clock/pauses';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { type Prompt, type PromptKind, type Said, toldApartBySubject } from './prompt';

/** What could have been said longer ago than this is no news, and what was said once stays said: the ledger remembers a month. */
export const newsDays = 28;

/** What was said lately, by whose supervision it was about. */
export type Memory = ReadonlyMap<PersonId, readonly Said[]>;

export type Standing = {
  readonly council: Council;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly policy: PolicyProfile;
  readonly head: ThreadHead;
  readonly status: SupervisionStatus;
  /** What was said already and therefore rests; nothing for somebody who is looking of their own accord. */
  readonly memory: Memory;
  /** What was really said: nobody reads of a worker before the supervisor has, however they come to ask. */
  readonly heard: Memory;
  /** Somebody is looking of their own accord. */
  readonly asked: boolean;
  /** Everybody who is looked at now. */
  readonly heads: ReadonlyMap<PersonId, ThreadHead>;
};

/** Something to say that waits for room on somebody's card. */
export type Waiting = {
  readonly recipient: PersonId;
  readonly prompt: Prompt;
  /** When the supervision it is about is due. */
  readonly dueOn: LocalDate | null;
};

export function memoryOf(said: readonly Said[]): Memory {
  const memory = new Map<PersonId, Said[]>();
  for (const one of said) {
    const about = memory.get(one.about);
    if (about) about.push(one);
    else memory.set(one.about, [one]);
  }
  return memory;
}

/** A prompt about the worker. */
export function waiting(
  { head, status }: Standing,
  recipient: PersonId,
  prompt: Pick<Prompt, 'kind' | 'anchor'> & Partial<Prompt>,
): Waiting {
  return {
    recipient,
    prompt: { about: head.personId, step: 1, subjectId: null, names: [], ...prompt },
    dueOn: status.dueOn,
  };
}

/** The last day on which any of these was said to that person about the worker. */
export function lastSaid(
  { memory, head }: Pick<Standing, 'memory' | 'head'>,
  recipient: PersonId,
  kinds: readonly PromptKind[],
  matches: (said: Said) => boolean = () => true,
): LocalDate | undefined {
  let last: LocalDate | undefined;
  for (const said of memory.get(head.personId) ?? []) {
    if (said.recipient !== recipient || !kinds.includes(said.kind) || !matches(said)) continue;
    if (last === undefined || said.on > last) last = said.on;
  }
  return last;
}

/** What is said once, unless it has been. */
export function once(one: Standing, wanted: Waiting): readonly Waiting[] {
  const { kind, anchor, step, subjectId } = wanted.prompt;
  const isSame = (it: Said) => !toldApartBySubject.includes(kind) || it.subjectId === subjectId;
  const said = lastSaid(
    one,
    wanted.recipient,
    [kind],
    (it) => it.anchor === anchor && it.step === step && isSame(it),
  );
  return said === undefined ? [wanted] : [];
}

/**
 * What is said on its day and then at most once in so many working days; `isDay` counts them. The step goes up with the
 * days since the anchor, whatever was missed in between.
 */
export function repeated(
  one: Standing,
  every: number,
  wanted: Waiting,
  isDay: DayTest = ordinary(one.council),
): readonly Waiting[] {
  const { kind, anchor } = wanted.prompt;
  const last = lastSaid(one, wanted.recipient, [kind], (it) => it.anchor === anchor);
  // What was said ahead of its anchor keeps its step until as many days after it.
  if (last !== undefined && workingDaysBetween(later(last, anchor), one.today, isDay) < every) return [];
  const since = Math.max(0, workingDaysBetween(anchor, one.today, isDay));
  return [{ ...wanted, prompt: { ...wanted.prompt, step: Math.floor(since / every) + 1 } }];
}

/** Somebody said what is in the way: whoever would be asked is left in peace until the day after. */
export const isQuiet = ({ head, today }: Pick<Standing, 'head' | 'today'>): boolean =>
  head.inTheWay !== null && today <= head.inTheWay.quietUntil;

/** Ordinary leave included: the days that count are days on which the worker is in. */
export const isWorkerAway = ({ council, head, today }: Standing): boolean =>
  isAway(council, head.personId, today) !== undefined;

export const ordinary =
  ({ daysOff }: Pick<Council, 'daysOff'>): DayTest =>
  (day) =>
    isWorkingDay(day, daysOff);

export const presenceOf =
  (council: Council, personId: PersonId): DayTest =>
  (day) =>
    isPresentOn(council, personId, day);

/**
 * What could have been told of a worker from `from` on is no news four weeks after the first day on which it could reach
 * somebody. Days on which the worker's clock is paused do not count; `worker` is null for what is said on those days too.
 * What was said once is remembered no longer than that, and would be said again.
 */
export function isNoNews(
  council: Council,
  worker: PersonId | null,
  recipient: PersonId,
  from: LocalDate,
  today: LocalDate,
): boolean {
  const person = worker === null ? undefined : council.people.get(worker);
  for (let day = from; day <= today; day = addDays(day, 1)) {
    const runs = person === undefined || pauseOn(council, person, day) === undefined;
    if (runs && isPresentOn(council, recipient, day)) return today > addDays(day, newsDays);
  }
  return false;
}

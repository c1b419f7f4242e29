// Prompts about workers who came to another supervisor without a note: one line for whoever supervises them now, once.
import { takesOverWithoutNote } from '../agreements/hand-over';
import type { Council } from '../council';
import { grouped } from '../grouped';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { TakenOver } from './prompt';
import { startOf } from './prompts-new-pair';
import { isNoNews, type Memory, type Standing, type Waiting } from './prompts-standing';

/** A worker somebody supervises now; those of everybody are collected before anything is said. */
export type TakeOver = { readonly recipient: PersonId; readonly person: TakenOver };

/** Nothing once it was said, after four weeks, or when the two begin together anyway (R36). While the worker is away it is said all the same. */
export function takeOvers(one: Standing): readonly TakeOver[] {
  const { council, head, today, memory, status } = one;
  const pair = status.code === 'LEAVER' ? undefined : isToldOf(council, head, today, today);
  if (pair === undefined) return [];
  const { supervisorId: recipient, since } = pair;
  return isSaid(memory, recipient, since) ? [] : [{ recipient, person: { about: head.personId, since } }];
}

/** One line for each supervisor, about themselves; nobody reads eight cards because eight people changed their team. */
export const takeOverPrompts = (all: readonly TakeOver[], today: LocalDate): readonly Waiting[] =>
  [...grouped(all, ({ recipient }) => recipient)].map(([recipient, theirs]) => {
    const people = theirs.map(({ person }) => person).sort(inOrder);
    const prompt = { kind: 'takes-over' as const, about: recipient, anchor: today, step: 1, subjectId: null };
    return { recipient, prompt: { ...prompt, names: [], people }, dueOn: null };
  });

/** No later than the first days from today on with something to say; `changes`, today first, are those on which the pair may change. */
export function takeOverDays(
  council: Council,
  head: ThreadHead,
  changes: readonly LocalDate[],
): readonly LocalDate[] {
  const [today] = changes;
  if (today === undefined) return [];
  return changes.filter((day) => isToldOf(council, head, day, today) !== undefined);
}

function isToldOf(council: Council, head: ThreadHead, day: LocalDate, today: LocalDate) {
  const pair = takesOverWithoutNote(council, head, day);
  if (pair === undefined || startOf(council, head, day) !== undefined) return undefined;
  return isNoNews(council, null, pair.supervisorId, pair.since, today) ? undefined : pair;
}

/** Whatever was said on that day or later named everybody who had come by then. */
const isSaid = (memory: Memory, recipient: PersonId, since: LocalDate): boolean =>
  (memory.get(recipient) ?? []).some(
    (said) => said.recipient === recipient && said.kind === 'takes-over' && said.on >= since,
  );

const inOrder = (one: TakenOver, other: TakenOver) => (orderOf(one) < orderOf(other) ? -1 : 1);
const orderOf = ({ since, about }: TakenOver) => `${since} ${about}`;

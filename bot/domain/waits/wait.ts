// A wait on another agency: for which case, who was asked for what and when, and when somebody last chased it. Never a name.
import type { CaseReference, Instant, LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';

const waitSteps = ['chased', 'come', 'not-needed'] as const;
export type WaitStepKind = (typeof waitSteps)[number];

/** What became of the expected day: another was named, nobody names one any more, or null: it stays as it was. */
export type NamedDay = {
  readonly expectedBy: LocalDate | null;
  readonly noDay?: true;
};

/** What was said of a wait, and when. */
export type WaitStep = NamedDay & {
  readonly by: PersonId;
  readonly at: Instant;
  readonly step: WaitStepKind;
};

export type WaitEntry = {
  readonly kind: 'wait';
  readonly entryId: string;
  readonly at: Instant;
  readonly loggedBy: PersonId;
  readonly reference: CaseReference;
  readonly agency: string;
  /** What is waited for. */
  readonly service: string;
  readonly referredOn: LocalDate;
  /** Null while nobody has named a day. */
  readonly expectedBy: LocalDate | null;
  readonly chasedOn: LocalDate | null;
  readonly state: 'WAITING' | 'COME' | 'NOT_NEEDED';
  /** The last few, oldest first: all of them lie beside it as entries of their own. */
  readonly steps: readonly WaitStep[];
};

/** Something said of a wait: evidence beside it, never shown in the timeline by itself. */
export type WaitStepEntry = NamedDay & {
  readonly kind: 'wait-step';
  /** The operation's id. */
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly waitId: string;
  readonly step: WaitStepKind;
};

/** A wait that is not over, as the head of a thread knows it: no words of it. */
export type OpenWait = {
  readonly entryId: string;
  readonly referredOn: LocalDate;
  readonly expectedBy: LocalDate | null;
};

/** The head with this wait as it is now: the oldest expected first, those nobody has named a day for after them. */
export function headWithWait(head: ThreadHead, entry: WaitEntry): ThreadHead {
  const { entryId, referredOn, expectedBy, state } = entry;
  const others = head.waits.filter((one) => one.entryId !== entryId);
  const open = state === 'WAITING' ? [{ entryId, referredOn, expectedBy }] : [];
  return { ...head, waits: [...others, ...open].sort(byExpected) };
}

const byExpected = (one: OpenWait, other: OpenWait) => {
  const [first, second] = [placeOf(one), placeOf(other)];
  return first === second ? 0 : first < second ? -1 : 1;
};
/** What has no day comes last, the longest wait first. */
const placeOf = ({ expectedBy, referredOn }: OpenWait) => `${expectedBy ?? '9999'} ${referredOn}`;

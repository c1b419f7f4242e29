// An action: who does what by when. It is carried from session to session until it is done, or dropped with a reason.
import type { Instant, LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';

const actionSteps = ['done', 'carried', 'dropped', 'taken-over'] as const;
export type ActionStepKind = (typeof actionSteps)[number];

/** What was said of an action, and when. It stands beside its first words for ever. */
export type ActionStep = {
  readonly by: PersonId;
  readonly at: Instant;
  /** Reworded: its quick decision counts in other words now. */
  readonly step: ActionStepKind | 'reworded';
  /** Why it is carried or dropped; may be empty for done and taken over. */
  readonly why: string;
  /** Carried: the new date. */
  readonly byOn: LocalDate | null;
  /** Taken over: by whom, when the owner supervises no longer or is away for long. */
  readonly to: PersonId | null;
  /** Reworded: the words it had until then. */
  readonly was?: string;
};

export type ActionEntry = {
  readonly kind: 'action';
  readonly entryId: string;
  readonly at: Instant;
  /** One of the two, or a former supervisor until somebody takes it over. */
  readonly owner: PersonId;
  readonly byOn: LocalDate;
  /** WITHDRAWN: its quick decision was taken back within minutes. */
  readonly state: 'OPEN' | 'DONE' | 'DROPPED' | 'WITHDRAWN';
  /**
   * The quick decision or case discussion it came from, `record:<id>` or `activity:<id>`; null when it was agreed by itself.
   */
  readonly fromEntryId: string | null;
  /** Of a quick decision: the first words of the wording that counts, as far as it is still open. */
  readonly text: string;
  readonly loggedBy: PersonId;
  /** Oldest first. */
  readonly steps: readonly ActionStep[];
};

/** Something said of an action: evidence beside it, never shown in the timeline by itself. */
export type ActionStepEntry = {
  readonly kind: 'action-step';
  /** The operation's id. */
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly actionId: string;
  readonly step: ActionStepKind;
  readonly why: string;
  readonly byOn: LocalDate | null;
  readonly to: PersonId | null;
};

/** An action nobody has finished, as the head of a thread knows it: no words of it. */
export type OpenAction = {
  readonly entryId: string;
  readonly owner: PersonId;
  readonly byOn: LocalDate;
  /** How often it was carried. */
  readonly carried: number;
};

/** What the head knows of an action; null once it is finished. */
export function openAction({ entryId, owner, byOn, state, steps }: ActionEntry): OpenAction | null {
  if (state !== 'OPEN') return null;
  return { entryId, owner, byOn, carried: steps.filter(({ step }) => step === 'carried').length };
}

/** The head with this action as it is now, earliest date first; nothing else of it changes (R16). */
export function headWithAction(head: ThreadHead, entry: ActionEntry): ThreadHead {
  const others = head.actions.filter(({ entryId }) => entryId !== entry.entryId);
  const open = openAction(entry);
  return { ...head, actions: open === null ? others : [...others, open].sort(byDate) };
}

/** The head without this action: what it is now is only known once it was read. */
export const headWithoutAction = (
  head: ThreadHead,
  { entryId }: Pick<ActionEntry, 'entryId'>,
): ThreadHead => ({
  ...head,
  actions: head.actions.filter((one) => one.entryId !== entryId),
});

/** Earliest date first. */
export const byDate = (one: OpenAction, other: OpenAction) =>
  one.byOn === other.byOn ? 0 : one.byOn < other.byOn ? -1 : 1;

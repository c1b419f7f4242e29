// What may be done to a quick decision after it is logged: the commands, and what each comes to.
import type { Act, Told } from '../act';
import type { ActionEntry } from '../actions/action';
import type { Instant, PersonId } from '../ids';
import { type FieldProblem, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import type { Discussed } from './discussed';
import type {
  DecisionAnswerKind,
  DecisionStepEntry,
  LookAgainAnswer,
  ManagementOversightEntry,
} from './management-oversight';
import { headWithDecision } from './open-decisions';

/** Everything done to a quick decision says which one. `about` is whose thread it stands in. */
export type ActOnDecision = Act & { readonly entryId: string };

/** `references` as typed; `withinMyAuthority`: the supervisor says that this one is theirs to decide. */
export type AnswerDecision = ActOnDecision & {
  readonly answer: DecisionAnswerKind;
  readonly text: string;
  readonly why: string;
  readonly references: readonly string[];
  readonly withinMyAuthority: boolean;
  readonly notIdentifiers: readonly string[];
};

/** What was left out when it was logged. `references` as typed. */
export type CompleteDecision = ActOnDecision & {
  readonly why: string;
  readonly references: readonly string[];
  readonly notIdentifiers: readonly string[];
};

/** `reference` null: the only one there is, or every one that is open. */
export type AnswerChildFile = ActOnDecision & {
  readonly reference: string | null;
  readonly answer: 'yes' | 'now';
};

/** `reference` null: every one that is not on a child's file yet. */
export type HandOver = ActOnDecision & { readonly reference: string | null; readonly to: PersonId };

export type LookAgain = ActOnDecision & { readonly answer: LookAgainAnswer };

export type WithdrawDecision = ActOnDecision;

/** What an act on a quick decision comes to. */
export type OnDecision<Entry extends Discussed = ManagementOversightEntry> = {
  /** The evidence; it carries the operation's own id, so that a second delivery is a conflict. */
  readonly step: DecisionStepEntry;
  /** The decision as it stands now: never other words. The very entry that was given when nothing changes. */
  readonly entry: Entry;
  /** Its action when that changes too (`action:<operation id of the decision>`); otherwise null. */
  readonly action: ActionEntry | null;
  readonly head: ThreadHead;
  readonly tell: readonly Told[];
  /** Who is asked to read and answer it now. */
  readonly ask: readonly PersonId[];
};

/**
 * Whether a second delivery of a step says the same as the one that is stored; then it is answered like the first. The
 * time of the delivery does not count.
 */
export function sameStep(stored: DecisionStepEntry, delivered: DecisionStepEntry): boolean {
  return (
    stored.decisionId === delivered.decisionId &&
    stored.saidBy === delivered.saidBy &&
    stored.step === delivered.step &&
    stored.answer === delivered.answer &&
    stored.text === delivered.text &&
    stored.why === delivered.why &&
    stored.references.join() === delivered.references.join() &&
    stored.to === delivered.to
  );
}

/** One input that needs attention, or several. */
export const refusedFields = (...problems: readonly FieldProblem[]) => refused({ kind: 'fields', problems });

/** Whether the command, the thread and the entry belong together. */
export const isAbout = (command: ActOnDecision, head: ThreadHead, entry: Discussed): boolean =>
  command.about === head.personId && command.entryId === entry.entryId;

/** The step of a command before anything is said in it. */
export function stepOf(
  { operationId, by, entryId }: ActOnDecision,
  step: DecisionStepEntry['step'],
  now: Instant,
): DecisionStepEntry {
  return {
    kind: 'decision-step',
    entryId: operationId,
    at: now,
    saidBy: by,
    decisionId: entryId,
    step,
    answer: null,
    text: '',
    why: '',
    references: [],
    to: null,
  };
}

/** What an act comes to that tells nobody and changes the decision alone, with what is open of it in the head. */
export const onlyDecision = <Entry extends Discussed>(
  head: ThreadHead,
  step: DecisionStepEntry,
  entry: Entry,
): OnDecision<Entry> => ({
  step,
  entry,
  action: null,
  head: headWithDecision(head, entry),
  tell: [],
  ask: [],
});

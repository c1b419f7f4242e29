// What happens to a quick decision, and in part to a case discussion, after it is logged: two point reads and one batch a step, each delivered once or many times.
import { mayReadThread } from '../domain/access/access';
import type { Act } from '../domain/act';
import { headWithAction } from '../domain/actions/action';
import type { CaseDiscussionEntry } from '../domain/cases/case-discussion';
import { relinkCase as decideRelinking, type RelinkCase, relinkStep } from '../domain/cases/relinking-case';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { followed } from '../domain/decisions/action-of-decision';
import { answerStep, answerDecision as decideAnswer } from '../domain/decisions/answering-decision';
import { mayDecide } from '../domain/decisions/authority';
import {
  childFileStep,
  answerChildFile as decideChildFile,
  handOver as decideHandOver,
  handOverStep,
} from '../domain/decisions/child-file';
import { completeStep, completeDecision as decideCompletion } from '../domain/decisions/completing-decision';
import { type Discussed, isDiscussed, isTakenBack, mayReadDiscussed } from '../domain/decisions/discussed';
import { heardOf, hearsOf } from '../domain/decisions/hears-of';
import { lookAgain as decideLook, lookAgainStep } from '../domain/decisions/looking-again';
import type { DecisionStepEntry, ManagementOversightEntry } from '../domain/decisions/management-oversight';
import {
  type ActOnDecision,
  type AnswerChildFile,
  type AnswerDecision,
  type CompleteDecision,
  type HandOver,
  type LookAgain,
  type OnDecision,
  refusedFields,
  sameStep,
  type WithdrawDecision,
} from '../domain/decisions/on-decision';
import { withdrawDecision as decideWithdrawal, withdrawStep } from '../domain/decisions/withdrawing-decision';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { actOn } from './act';

/** `alreadySaved`: it had been done before and nothing was written now. */
export type DecisionDone<Entry extends Discussed = Discussed> = {
  /** As stored: of long words the beginning; `wholeWords` reads the rest for a door that shows it. */
  readonly entry: Entry;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
  /** Who hears of it; of what had been done before, as far as an answer still shows it. */
  readonly told: readonly PersonId[];
};

/** What makes one kind of step: the rule, and the step alone for comparing a second delivery with the first. */
type Rule<Command extends ActOnDecision, Entry extends Discussed> = {
  readonly decide: (
    council: Council,
    head: ThreadHead,
    entry: Entry,
    command: Command,
    now: Instant,
  ) => Outcome<OnDecision<Entry>>;
  /** What it may be done to. */
  readonly isOne: (entry: ThreadEntry) => entry is Entry;
  readonly stepOf: (council: Council, command: Command, now: Instant) => DecisionStepEntry;
};

/**
 * The other one's word: yes, another wording, or no. One more point read, for the action that closes when somebody
 * above decides against it. Refuses `not-yours` (also for an entry that is not there),
 * `fields`, or `used-before` when this operation was used for something else.
 */
export const answerDecision = (ports: CouncilPorts, command: AnswerDecision) =>
  step(ports, command, { isOne: isDecision, decide: decideAnswer, stepOf: answerStep }, actionsOf(command));

/** A reason or a case reference that was to follow. Refuses like `answerDecision`. */
export const completeDecision = (ports: CouncilPorts, command: CompleteDecision) =>
  step(ports, command, { isOne: isDecision, decide: decideCompletion, stepOf: completeStep });

/** R30: whether a decision or a case discussion is on one child's file. Refuses like `answerDecision`. */
export const answerChildFile = (ports: CouncilPorts, command: AnswerChildFile) =>
  step<AnswerChildFile, Discussed>(ports, command, {
    isOne: isDiscussed,
    decide: decideChildFile,
    stepOf: childFileStep,
  });

/** Somebody else puts it on the child's file; they are told. Refuses like `answerDecision`. */
export const handOverChildFile = (ports: CouncilPorts, command: HandOver) =>
  step<HandOver, Discussed>(ports, command, {
    isOne: isDiscussed,
    decide: decideHandOver,
    stepOf: handOverStep,
  });

/** What became of it, asked at the next formal session. Refuses like `answerDecision`. */
export const lookAgain = (ports: CouncilPorts, command: LookAgain) =>
  step<LookAgain, Discussed>(ports, command, {
    isOne: isDiscussed,
    decide: decideLook,
    stepOf: lookAgainStep,
  });

/**
 * Its author takes it back within minutes: its words stay, its action goes with it. One more point read, for the
 * action. Refuses like `answerDecision`.
 */
export const withdrawDecision = (ports: CouncilPorts, command: WithdrawDecision) =>
  step(ports, command, { isOne: isDecision, decide: decideWithdrawal, stepOf: withdrawStep }, [
    ...actionsOf(command),
  ]);

/** The reference of a case discussion was wrong. Refuses like `answerDecision`. */
export const relinkCase = (ports: CouncilPorts, command: RelinkCase) =>
  step(ports, command, { isOne: isCase, decide: decideRelinking, stepOf: relinkStep });

const actionsOf = ({ entryId }: Pick<ActOnDecision, 'entryId'>) => [`action:${entryId}`];

async function step<Command extends ActOnDecision, Entry extends Discussed>(
  ports: CouncilPorts,
  command: Command,
  { decide, stepOf, isOne }: Rule<Command, Entry>,
  further: readonly string[] = [],
): Promise<Outcome<DecisionDone<Entry>>> {
  const { about, entryId } = command;
  const isMeant = (one: ThreadEntry): one is Entry => isOne(one) && one.entryId === entryId;
  const now = ports.clock.now();
  let told: readonly PersonId[] = [];
  const done = await actOn(
    ports,
    command,
    { on: [entryId, ...further], mayTry },
    (council, head, at, read) => {
      const entry = read.find(isMeant);
      // Not there and not theirs are deliberately the same answer, also to an act that was theirs when it was first done.
      if (entry === undefined || !mayReadDiscussed(council, command.by, about, entry, londonDate(at))) {
        return refused({ kind: 'not-yours' });
      }
      if (isDone(entry, command)) return accepted(null);
      const decided = decide(council, head, entry, command, at);
      if (!decided.ok) return takenBack(entry, decided);
      told = hearsOf(council, about, decided.value, londonDate(at));
      return accepted(decided.value.entry === entry ? null : written(decided.value, read));
    },
    (stored) =>
      stored.kind === 'decision-step' && sameStep(stored, stepOf(ports.directory.council(), command, now)),
  );
  if (!done.ok) return done;
  const council = ports.directory.council();
  const { head, alreadySaved, on } = done.value;
  const entry = on.find(isMeant);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  // A press that is delivered twice is answered the same both times.
  const before = done.value.entry?.kind === 'decision-step' ? done.value.entry : undefined;
  const heard = alreadySaved && before ? heardOf(council, about, before, entry, londonDate(now)) : told;
  return accepted({ entry, head, alreadySaved, told: heard });
}

/** Of what was taken back nothing is asked any more, whatever else would keep it from being saved. */
function takenBack(entry: Discussed, decided: Outcome<never>): Outcome<never> {
  const isFields = !decided.ok && decided.refusal.kind === 'fields';
  return isTakenBack(entry) && isFields ? refusedFields({ field: 'entryId', kind: 'taken-back' }) : decided;
}

/** Whether this step stands in the decision already. */
const isDone = (entry: Discussed, { operationId }: Pick<Act, 'operationId'>): boolean =>
  entry.kind === 'decision' &&
  [...entry.answers, ...(entry.whyAdded ? [entry.whyAdded] : [])].some(
    ({ stepId }) => stepId === operationId,
  );

/** Whoever reads the thread; somebody above the two may answer one entry of a thread that is otherwise closed to them. */
const mayTry = (council: Council, act: Act, today: LocalDate): boolean =>
  mayReadThread(council, act.by, act.about, today) || mayDecide(council, act.by, today);

const isDecision = (entry: ThreadEntry): entry is ManagementOversightEntry => entry.kind === 'decision';

const isCase = (entry: ThreadEntry): entry is CaseDiscussionEntry => entry.kind === 'case-discussion';

/** An action that was never there, as an earlier version may have left it, is not written now. */
function written(on: OnDecision<Discussed>, read: readonly ThreadEntry[]) {
  const { step, entry, action, tell, ask } = on;
  const stored = read.find((one) => one.kind === 'action' && one.entryId === action?.entryId);
  const after = action && stored?.kind === 'action' ? followed(stored, action) : null;
  return {
    entries: [step] as const,
    replaces: [entry, ...(after && after !== stored ? [after] : [])],
    head: after ? headWithAction(on.head, after) : on.head,
    tell,
    ask: entry.kind === 'decision' ? ask.map((to) => ({ to, entry })) : [],
  };
}

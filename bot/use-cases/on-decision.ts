// What happens to a quick decision after it is logged: two point reads and one batch a step, each delivered once or many times.
import { type Act, hasPartIn } from '../domain/act';
import { type AnswerDecision, answerDecision as decideAnswer } from '../domain/answering-decision';
import { mayDecide } from '../domain/authority';
import {
  type AnswerChildFile,
  answerChildFile as decideChildFile,
  handOver as decideHandOver,
  type HandOver,
} from '../domain/child-file';
import { type CompleteDecision, completeDecision as decideCompletion } from '../domain/completing-decision';
import type { Council } from '../domain/council';
import type { Instant, LocalDate } from '../domain/ids';
import { lookAgain as decideLook, type LookAgain } from '../domain/looking-again';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import type { OnDecision } from '../domain/on-decision';
import { accepted, type Outcome, refused } from '../domain/outcome';
import { sameStep } from '../domain/stored-decision';
import type { ThreadEntry, ThreadHead } from '../domain/thread';
import { withdrawDecision as decideWithdrawal, type WithdrawDecision } from '../domain/withdrawing-decision';
import type { CouncilPorts, FullText } from '../ports';
import { actOn } from './act';

/** `alreadySaved`: this operation had been saved before and nothing was written now. */
export type DecisionDone = {
  /** As stored: of a long text the first words. */
  readonly entry: ManagementOversightEntry;
  /** All of a long text. */
  readonly fullText: FullText | undefined;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/** Everything done to a quick decision says which one. */
type OnEntry = Act & { readonly entryId: string };

type Rule<Command extends OnEntry> = (
  council: Council,
  head: ThreadHead,
  entry: ManagementOversightEntry,
  command: Command,
  now: Instant,
) => Outcome<OnDecision>;

/**
 * The other one's word: yes, another wording, or no. Refuses `not-yours` (also for an entry that is not there),
 * `fields`, or `used-before` when this operation was used for something else.
 */
export const answerDecision = (ports: CouncilPorts, command: AnswerDecision) =>
  step(ports, command, decideAnswer);

/** A reason or a case reference that was to follow. Refuses like `answerDecision`. */
export const completeDecision = (ports: CouncilPorts, command: CompleteDecision) =>
  step(ports, command, decideCompletion);

/** R30: whether it is on one child's file. Refuses like `answerDecision`. */
export const answerChildFile = (ports: CouncilPorts, command: AnswerChildFile) =>
  step(ports, command, decideChildFile);

/** Somebody else puts it on the child's file; they are told. Refuses like `answerDecision`. */
export const handOverChildFile = (ports: CouncilPorts, command: HandOver) =>
  step(ports, command, decideHandOver);

/** What became of it, asked at the next formal session. Refuses like `answerDecision`. */
export const lookAgain = (ports: CouncilPorts, command: LookAgain) => step(ports, command, decideLook);

/**
 * Its author takes it back within minutes: its words stay, its action goes with it. One more point read for the action.
 * Refuses like `answerDecision`.
 */
export const withdrawDecision = (ports: CouncilPorts, command: WithdrawDecision) =>
  step(ports, command, decideWithdrawal, [`action:${command.entryId}`]);

async function step<Command extends OnEntry>(
  ports: CouncilPorts,
  command: Command,
  rule: Rule<Command>,
  further: readonly string[] = [],
): Promise<Outcome<DecisionDone>> {
  const { about, entryId } = command;
  const done = await actOn(
    ports,
    command,
    { on: [entryId, ...further], mayTry },
    (council, head, now, entries) => {
      const entry = entries.find(isDecision(entryId));
      // Not there and not theirs are deliberately the same answer.
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = rule(council, head, entry, command, now);
      return decided.ok ? accepted(written(decided.value, entries)) : decided;
    },
    (stored) => stored.kind === 'decision-step' && sameStep(stored, command),
  );
  if (!done.ok) return done;
  const { head, alreadySaved } = done.value;
  const entry = done.value.about.find(isDecision(entryId));
  if (entry === undefined) return refused({ kind: 'not-yours' });
  const fullText =
    entry.fullTextIn === null ? undefined : await ports.threads.fullText(about, entry.fullTextIn);
  return accepted({ entry, fullText, head, alreadySaved });
}

/** Somebody with authority above the two may answer one entry of a thread that is otherwise closed to them. */
const mayTry = (council: Council, act: Act, today: LocalDate): boolean =>
  hasPartIn(council, act, today) || mayDecide(council, act.by, today);

const isDecision =
  (entryId: string) =>
  (entry: ThreadEntry): entry is ManagementOversightEntry =>
    entry.kind === 'decision' && entry.entryId === entryId;

/** A withdrawn action that was never there, as an earlier version may have left it, is not written now. */
function written({ step, entry, action, head, tell, ask }: OnDecision, read: readonly ThreadEntry[]) {
  const actionIsThere = read.some(({ entryId }) => entryId === action?.entryId);
  return {
    entries: [step] as const,
    replaces: [entry, ...(action && actionIsThere ? [action] : [])],
    head,
    tell,
    ask: ask.map((to) => ({ to, entryId: entry.entryId })),
  };
}

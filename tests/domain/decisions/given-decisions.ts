// Quick decisions as the two log and answer them; a test spoils the one thing it is about.
import type { Council, CouncilRows } from '../../../bot/domain/council';
import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import type {
  AnswerChildFile,
  AnswerDecision,
  CompleteDecision,
  HandOver,
  LookAgain,
  WithdrawDecision,
} from '../../../bot/domain/decisions/on-decision';
import { headAfterDecision, type LogDecision, logDecision } from '../../../bot/domain/decisions/oversight';
import { type Instant, type OperationId, personId, readOperationId } from '../../../bot/domain/ids';
import type { FieldProblem, Outcome } from '../../../bot/domain/outcome';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../../bot/domain/policy/policy';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, council, head } from '../given-council';

/** Tuesday afternoon, in the kitchen. */
export const saidNow = at('2027-01-19T16:14:00Z');
export const soonAfter = at('2027-01-19T16:31:00Z');

const deciding = ['TM', 'SM', 'HOS'];
export const decidingPolicy: PolicyProfile = {
  ...defaultPolicy,
  ladders: defaultPolicy.ladders.map((ladder) => ({ ...ladder, decides: deciding.includes(ladder.grade) })),
  quickDecision: {
    maximumCharacters: 1_000,
    childFileAskAt: '16:00',
    endOfDayAskAt: '16:30',
    withdrawMinutes: 5,
    lookAgainAtOnce: 7,
    askAgainWorkingDays: 2,
  },
};

/** The cast, of whom team managers and those above decide; a senior practitioner does not. */
export const decidingCouncil = (spoiled: Partial<CouncilRows> = {}): Council =>
  council({ policies: [decidingPolicy], ...spoiled });
export const arden = decidingCouncil();

export function operation(number: number): OperationId {
  const id = readOperationId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  if (!id) throw new Error('no operation id');
  return id;
}

/** Lewis writes down what Priya said. */
export const lewisLogs = (spoiled: Partial<LogDecision> = {}): LogDecision => ({
  operationId: operation(1),
  by: personId('lewis'),
  with: personId('priya'),
  type: 'decision',
  text: 'See the child at school tomorrow.',
  why: 'The missed contacts follow a new partner.',
  references: ['LCS-204417'],
  saidAt: undefined,
  actionOwner: undefined,
  actionBy: undefined,
  recorder: undefined,
  recordBy: undefined,
  revisit: undefined,
  where: undefined,
  present: '',
  risk: '',
  source: undefined,
  beyondSupervisor: undefined,
  notIdentifiers: [],
  ...spoiled,
});

/** Priya writes down what she told Lewis. */
export const priyaLogs = (spoiled: Partial<LogDecision> = {}): LogDecision =>
  lewisLogs({ by: personId('priya'), with: personId('lewis'), ...spoiled });

/** Helen, who may not decide about a child, writes down what she told Kerry. */
export const helenLogs = (spoiled: Partial<LogDecision> = {}): LogDecision =>
  lewisLogs({ by: personId('helen'), with: personId('kerry'), ...spoiled });

export function loggedBy(command: LogDecision, moment: Instant = saidNow, where = arden) {
  return granted(logDecision(where, command, moment));
}

/** A decision in its thread. */
export type Standing = { readonly head: ThreadHead; readonly entry: ManagementOversightEntry };

export function standing(command: LogDecision, moment: Instant = saidNow, where = arden): Standing {
  const { pair, entry } = loggedBy(command, moment, where);
  return { head: headAfterDecision(head(pair.worker, '2027-01-05'), entry), entry };
}

const about = ({ head: { personId: worker }, entry: { entryId } }: Standing) => ({ about: worker, entryId });

export const answering = (
  on: Standing,
  by: string,
  answer: AnswerDecision['answer'],
  spoiled: Partial<AnswerDecision> = {},
): AnswerDecision => ({
  ...about(on),
  operationId: operation(2),
  by: personId(by),
  answer,
  text: '',
  why: '',
  references: [],
  withinMyAuthority: false,
  notIdentifiers: [],
  ...spoiled,
});

export const completing = (
  on: Standing,
  by: string,
  spoiled: Partial<CompleteDecision>,
): CompleteDecision => ({
  ...about(on),
  operationId: operation(3),
  by: personId(by),
  why: '',
  references: [],
  notIdentifiers: [],
  ...spoiled,
});

export const onFile = (
  on: Standing,
  by: string,
  answer: AnswerChildFile['answer'],
  reference: string | null = null,
): AnswerChildFile => ({ ...about(on), operationId: operation(4), by: personId(by), answer, reference });

export const handing = (on: Standing, by: string, to: string, reference: string | null = null): HandOver => ({
  ...about(on),
  operationId: operation(5),
  by: personId(by),
  to: personId(to),
  reference,
});

export const lookingAgain = (on: Standing, by: string, answer: LookAgain['answer']): LookAgain => ({
  ...about(on),
  operationId: operation(6),
  by: personId(by),
  answer,
});

export const withdrawing = (on: Standing, by: string): WithdrawDecision => ({
  ...about(on),
  operationId: operation(7),
  by: personId(by),
});

export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The problems of a refusal, or its kind. */
export function refusalOf(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.refusal.kind === 'fields' ? outcome.refusal.problems : outcome.refusal.kind;
}

/** The words that the guard marked. */
export function markedWords(problems: readonly FieldProblem[] | string | object): readonly string[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((one: FieldProblem) =>
    one.kind === 'identifiers' ? one.found.map(({ words }) => words) : [],
  );
}

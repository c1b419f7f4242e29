// Quick decisions and what is done to them, as a test says them: everything left out that it is not about.

import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import type { ActOnDecision, AnswerDecision, CompleteDecision } from '../../bot/domain/decisions/on-decision';
import type { LogDecision } from '../../bot/domain/decisions/oversight';
import { personId } from '../../bot/domain/ids';
import type { Outcome } from '../../bot/domain/outcome';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { type WorkingCouncil, withoutEvidence } from './working-council';

/** The value, or what was refused as a failure of the test. */
export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return withoutEvidence(outcome.value);
}

/** A decision of Lewis and Priya, said just now. */
export function said(
  arden: WorkingCouncil,
  by: 'lewis' | 'priya',
  spoiled: Partial<LogDecision> = {},
): LogDecision {
  return {
    operationId: arden.ports.newOperationId(),
    by: personId(by),
    with: personId(by === 'lewis' ? 'priya' : 'lewis'),
    type: 'decision',
    text: 'Visit twice a week until the review.',
    why: '',
    references: [],
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
  };
}

/** The same, logged. */
export async function logged(
  arden: WorkingCouncil,
  by: 'lewis' | 'priya',
  spoiled: Partial<LogDecision> = {},
): Promise<ManagementOversightEntry> {
  return accepted(await logQuickDecision(arden.ports, said(arden, by, spoiled))).entry;
}

/** A new operation by this person on a decision of Lewis's thread. */
export const on = (
  arden: WorkingCouncil,
  by: string,
  { entryId }: ManagementOversightEntry,
): ActOnDecision => ({
  ...arden.act(by, 'lewis'),
  entryId,
});

/** A confirmation with everything it needs; another answer with `spoiled`. */
export const answerOf = (act: ActOnDecision, spoiled: Partial<AnswerDecision> = {}): AnswerDecision => ({
  ...act,
  answer: 'confirm',
  text: '',
  why: 'The plan says so.',
  references: ['LCS-204417'],
  withinMyAuthority: false,
  notIdentifiers: [],
  ...spoiled,
});

/** What was left out. */
export const completionOf = (
  act: ActOnDecision,
  spoiled: Partial<CompleteDecision> = {},
): CompleteDecision => ({
  ...act,
  why: 'The plan says so.',
  references: ['LCS-204417'],
  notIdentifiers: [],
  ...spoiled,
});

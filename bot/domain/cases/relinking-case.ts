// Putting the reference of a case discussion right: the one it had stays to be read, with who put it right and why.
import { mayReadThread } from '../access/access';
import { nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import { readReferences } from '../decisions/decision-words';
import type { ChildFileItem, DecisionStepEntry } from '../decisions/management-oversight';
import {
  type ActOnDecision,
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
} from '../decisions/on-decision';
import { headWithReferences } from '../decisions/open-decisions';
import type { CaseReference, Instant } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import type { CaseDiscussionEntry } from './case-discussion';
import { caseLimits } from './log-case';

/** `from`: a reference it has; `to` as typed. */
export type RelinkCase = ActOnDecision & {
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly notIdentifiers: readonly string[];
};

/**
 * By the worker or whoever supervises them, while it is not on that child's file: whoever opens the file sees that it is
 * the wrong one. The file of the right child is asked after by the same person, on their next working day at the earliest.
 */
export function relinkCase(
  council: Council,
  head: ThreadHead,
  entry: CaseDiscussionEntry,
  command: RelinkCase,
  now: Instant,
): Outcome<OnDecision<CaseDiscussionEntry>> {
  const { by, why } = command;
  const today = londonDate(now);
  if (!isAbout(command, head, entry) || !mayReadThread(council, by, head.personId, today))
    return refused({ kind: 'not-yours' });
  const item = entry.childFile.find(({ reference }) => reference === command.from);
  if (item === undefined) return refusedFields({ field: 'from', kind: 'not-a-choice' });
  if (entry.withdrawn || item.confirmed) return refusedFields({ field: 'from', kind: 'already-answered' });
  const { references, problems } = readReferences(council, [command.to], today);
  const [to] = references;
  const all: readonly FieldProblem[] = [
    ...problems,
    ...(to === undefined && problems.length === 0 ? [{ field: 'reference', kind: 'missing' } as const] : []),
    ...(to !== undefined && entry.references.includes(to)
      ? [{ field: 'reference', kind: 'not-a-choice' } as const]
      : []),
    ...shortWordProblems(council, { why }, caseLimits.extended, command.notIdentifiers, {
      required: ['why'],
    }),
  ];
  if (to === undefined || item.reference === null || all.length > 0) return refusedFields(...all);
  const from = item.reference;
  const nextDay = nextWorkingDayOf(council, item.recorder, today);
  const asked: ChildFileItem = {
    ...item,
    reference: to,
    begunAt: null,
    byOn: item.byOn > today ? item.byOn : nextDay,
  };
  const right: CaseDiscussionEntry = {
    ...entry,
    references: entry.references.map((one) => (one === from ? to : one)),
    childFile: entry.childFile.map((one) => (one === item ? asked : one)),
    relinked: [...(entry.relinked ?? []), { by, at: now, from, to, why: why.trim() }],
  };
  const known = headWithReferences(head, [to], { by, at: now });
  return accepted(onlyDecision(known, relinkStep(council, command, now), right));
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function relinkStep(council: Council, command: RelinkCase, now: Instant): DecisionStepEntry {
  const { references } = readReferences(council, [command.from, command.to], londonDate(now));
  return { ...stepOf(command, 'relinked', now), why: command.why.trim(), references };
}

/** As it was first written down. */
export const firstReferences = ({
  references,
  relinked = [],
}: CaseDiscussionEntry): readonly CaseReference[] =>
  references.map((reference) =>
    relinked.reduceRight((known, { from, to }) => (known === to ? from : known), reference),
  );

// What was left out of a quick decision when it was logged, and brought later. What was said stays as it is.
import { told } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { CaseReference, Instant } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { readReferences, wordProblems } from './decision-words';
import type { ChildFileItem, DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import {
  type CompleteDecision,
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
} from './on-decision';
import { headWithReferences } from './open-decisions';
import { forListing } from './stored-decision';
import { isOneOfTheTwo } from './whose-answer';

/**
 * What a decision still needs to be confirmed: a reason (R32) and at least one case reference. Advice, an endorsement
 * and information need neither.
 */
export function lacks(entry: ManagementOversightEntry): readonly ('why' | 'reference')[] {
  if (entry.type !== 'decision') return [];
  const reasons = [entry.why, entry.whyAdded?.why ?? '', ...entry.answers.map(({ why }) => why)];
  const missing: ('why' | 'reference')[] = [];
  if (reasons.every((why) => why === '')) missing.push('why');
  if (entry.references.length === 0) missing.push('reference');
  return missing;
}

/**
 * A reason that was not given, or the case references that were to follow, brought by one of the two, or by whoever
 * stands in for the supervisor, with who did it and when. A decision of the supervisor's own is CONFIRMED from the moment
 * at which nothing lacks; of a reason that somebody else gave for it, the supervisor is told. What is there already,
 * brought again, changes nothing; something else in its place is refused `added-already`, and so is a reason of which
 * only the first words can be compared.
 */
export function completeDecision(
  council: Council,
  head: ThreadHead,
  entry: ManagementOversightEntry,
  command: CompleteDecision,
  now: Instant,
): Outcome<OnDecision> {
  const today = londonDate(now);
  if (!isAbout(command, head, entry)) return refused({ kind: 'not-yours' });
  if (!isOneOfTheTwo(council, entry, head.personId, command.by, today)) return refused({ kind: 'not-yours' });
  if (entry.state === 'WITHDRAWN') return refusedFields({ field: 'entryId', kind: 'already-answered' });
  const problems = [
    ...wordProblems(council, { why: command.why }, command.notIdentifiers, today),
    ...readReferences(council, command.references, today).problems,
  ];
  if (problems.length > 0) return refusedFields(...problems);
  const step = completeStep(council, command, now);
  if (step.why === '' && step.references.length === 0) return refusedFields(...nothingBrought(entry));
  if (isThereAlready(entry, step)) return accepted(onlyDecision(head, step, entry));
  const brought = withBrought(entry, step);
  if (brought === undefined) return refusedFields(addedAlready(entry, step));
  const withNew = headWithReferences(head, step.references, byOf(step));
  return accepted({
    ...onlyDecision(withNew, step, settled(brought, now)),
    tell: givenFor(entry, step).map((to) => told(to, 'decision-completed', entry.entryId)),
  });
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function completeStep(council: Council, command: CompleteDecision, now: Instant): DecisionStepEntry {
  const { references } = readReferences(council, command.references, londonDate(now));
  return { ...stepOf(command, 'completed', now), why: command.why.trim(), references };
}

/** The entry with what a step brings; `undefined` when it would take the place of something that is there. */
export function withBrought(
  entry: ManagementOversightEntry,
  step: Pick<DecisionStepEntry, 'entryId' | 'saidBy' | 'at' | 'why' | 'references'>,
): ManagementOversightEntry | undefined {
  const withWhy = step.why === '' || bringsSameWhy(entry, step) ? entry : withReason(entry, step);
  const sameReferences = step.references.length === 0 || step.references.join() === entry.references.join();
  if (withWhy === undefined || sameReferences) return withWhy;
  if (!entry.referenceToFollow) return undefined;
  return {
    ...withWhy,
    references: step.references,
    referenceToFollow: false,
    referencesAdded: byOf(step),
    childFile: childFileWith(entry.childFile, step.references),
  };
}

/** Which part of a step would take the place of something that is there. */
export const addedAlready = (
  entry: ManagementOversightEntry,
  step: Parameters<typeof withBrought>[1],
): FieldProblem => {
  const otherWhy =
    step.why !== '' && !bringsSameWhy(entry, step) && (entry.why !== '' || entry.whyAdded !== null);
  return { field: otherWhy ? 'why' : 'reference', kind: 'added-already' };
};

function withReason(
  entry: ManagementOversightEntry,
  step: Pick<DecisionStepEntry, 'entryId' | 'saidBy' | 'at' | 'why'>,
): ManagementOversightEntry | undefined {
  if (entry.why !== '' || entry.whyAdded !== null) return undefined;
  const { text: why, cut } = forListing(step.why);
  return { ...entry, whyAdded: { ...byOf(step), why, cut, stepId: step.entryId } };
}

/**
 * Records are per child. What was put on the file of the one child of a reference that was to follow stays so; of
 * several children each is asked about anew, because nobody can say whose file was meant.
 */
function childFileWith(
  items: readonly ChildFileItem[],
  references: readonly CaseReference[],
): readonly ChildFileItem[] {
  return references.flatMap((reference) =>
    items.map((item) =>
      references.length === 1 ? { ...item, reference } : { ...item, reference, confirmed: null },
    ),
  );
}

/** Whose own decision has a reason now that somebody else gave. */
const givenFor = (
  { loggedBy, supervisorId }: ManagementOversightEntry,
  { why, saidBy }: DecisionStepEntry,
) => (why !== '' && loggedBy === supervisorId && saidBy !== supervisorId ? [supervisorId] : []);

/** The supervisor's own word counts once nothing lacks and nobody's word is waited for; not from before. */
function settled(entry: ManagementOversightEntry, now: Instant): ManagementOversightEntry {
  const { state, loggedBy, supervisorId, beyondSupervisor, waitsFor } = entry;
  const own = state === 'PROPOSED' && loggedBy === supervisorId && waitsFor?.as !== 'supervisor';
  if (!own || beyondSupervisor || lacks(entry).length > 0) return entry;
  return { ...entry, state: 'CONFIRMED', confirmed: { by: supervisorId, at: now } };
}

function isThereAlready(entry: ManagementOversightEntry, step: DecisionStepEntry): boolean {
  const sameReferences = step.references.length === 0 || step.references.join() === entry.references.join();
  return sameReferences && (step.why === '' || bringsSameWhy(entry, step));
}

function bringsSameWhy(entry: ManagementOversightEntry, { why }: Pick<DecisionStepEntry, 'why'>): boolean {
  return entry.why === why || (entry.whyAdded?.why === why && !entry.whyAdded.cut);
}

function nothingBrought(entry: ManagementOversightEntry): readonly FieldProblem[] {
  const needed = lacks(entry);
  const fields = needed.length > 0 ? needed : (['reference'] as const);
  return fields.map((field) => ({ field, kind: 'missing' }));
}

const byOf = ({ saidBy: by, at }: Pick<DecisionStepEntry, 'saidBy' | 'at'>) => ({ by, at });

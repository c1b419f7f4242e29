// A note to copy into a child's record: one for each child, in the order of a good management note.

import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import { readCaseReference } from '../../domain/decisions/case-reference';
import { lacks } from '../../domain/decisions/completing-decision';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import { refusedAbove } from '../../domain/decisions/refused-above';
import { withFullWords } from '../../domain/decisions/stored-decision';
import type { CaseReference, Instant, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { fullDay, nameOf, oversightPlaceWords, oversightTypeWords, personView } from '../words';
import { wordingWords } from './decision-state-words';
import { versionsOf, type Whole } from './decision-view';
import type { CopyNoteView } from './decision-view-types';

/**
 * One for each reference, with no other child's reference in it; none while the reference is to follow, and none of
 * what was taken back. `whole`: the entry as opened. For whoever may read the thread.
 */
export function copyNotesView(
  council: Council,
  worker: PersonId,
  entry: ManagementOversightEntry,
  whole: Whole,
): readonly CopyNoteView[] {
  if (entry.state === 'WITHDRAWN') return [];
  return entry.references.map((reference) => ({
    reference,
    text: withoutOthers(
      council,
      entry,
      reference,
      noteOf(council, worker, withFullWords(entry, whole.fullText), whole, reference),
    ),
  }));
}

function noteOf(
  council: Council,
  worker: PersonId,
  entry: ManagementOversightEntry,
  whole: Whole,
  reference: CaseReference,
): string {
  return [
    `Management oversight (quick decision), ${reference}`,
    ...saidLines(council, worker, entry),
    '',
    "1. The child's lived experience and voice",
    toAdd,
    '2. What has changed, and progress against the plan',
    toAdd,
    '3. Analysis and risk',
    ...(entry.risk ? [`Risk or safety considered: ${entry.risk}`] : []),
    toAdd,
    '4. Is the help making a difference, and is the pace right for this child?',
    toAdd,
    '5. Management decision or direction, and why',
    ...wordingLines(council, entry, whole),
    '6. Actions: who, and by when',
    actionWords(council, entry),
    '7. Date of the next case supervision',
    toAdd,
    '',
    notOnRecordYet,
  ].join('\n');
}

export const notOnRecordYet =
  "Copied from a supervision file, which is not the child's record: it is not on record until this note is there.";

export const toAdd = "[Add on the child's record]";

/** What somebody above decided against is nobody's to do. */
function actionWords(council: Council, entry: ManagementOversightEntry): string {
  if (refusedAbove(entry)) return 'None of this decision: it was decided against.';
  const { action } = entry;
  return action ? `${nameOf(council, action.owner)}, by ${fullDay(action.byOn)}.` : toAdd;
}

/** R33: when, where and by whom it was said, who was there, who wrote it and when. */
function saidLines(council: Council, worker: PersonId, entry: ManagementOversightEntry): string[] {
  const { supervisorId, loggedBy, loggedAt, where, present, type, late } = entry;
  return [
    `${oversightTypeWords[type]}, said ${saidAtWords(entry.at)}${where ? `, ${oversightPlaceWords[where]}` : ''}.`,
    `Supervisor: ${withRole(council, supervisorId)}. Worker: ${withRole(council, worker)}.`,
    ...(present ? [`Also present: ${present}`] : []),
    `Written by ${nameOf(council, loggedBy)}, ${saidAtWords(loggedAt)}${late ? ' (written up later)' : ''}.`,
    approvalWords(council, worker, entry),
  ];
}

/** R29: whether it is approved, by whom and when. */
function approvalWords(council: Council, worker: PersonId, entry: ManagementOversightEntry): string {
  const { state, confirmed, supervisorId } = entry;
  const refusal = refusedAbove(entry);
  if (refusal)
    return `Decided against by ${withRole(council, refusal.by)}, who has the authority, ${saidAtWords(refusal.at)}. It does not go ahead as it is written.`;
  if (state === 'DISPUTED')
    return `${nameOf(council, worker)} and ${nameOf(council, supervisorId)} saw it differently: both wordings are below.`;
  if (state === 'CONFIRMED' && confirmed)
    return `Confirmed by ${withRole(council, confirmed.by)}, ${saidAtWords(confirmed.at)}${wordingWords(council, entry)}.`;
  return 'Not confirmed by the supervisor yet.';
}

/** Both wordings where they differ, each with whose it is. */
function wordingLines(council: Council, entry: ManagementOversightEntry, whole: Whole): string[] {
  const { text, why } = whole.fullText ?? entry;
  const versions = versionsOf(council, entry, whole);
  return [
    ...(versions.length > 0 ? [`As ${nameOf(council, entry.loggedBy)} wrote it:`] : []),
    text,
    ...(why ? [`Why: ${why}`] : []),
    ...versions.flatMap((version) => [
      `${version.title}, ${version.when}:`,
      ...(version.text ? [version.text] : []),
      ...(version.why ? [`Why: ${version.why}`] : []),
    ]),
    // R32: a decision needs its reason; advice may go without.
    ...(lacks(entry).includes('why') ? ['Why: [Add how the decision was reached]'] : []),
  ];
}

export const saidAtWords = (at: Instant) => `${fullDay(londonDate(at))} at ${londonTime(at)}`;

export function withRole(council: Council, person: PersonId): string {
  const { name, role } = personView(council, person);
  return role ? `${name} (${role})` : name;
}

/** Somebody may have typed a sibling's reference among the words: another child's record must not hold it. */
export function withoutOthers(
  council: Council,
  entry: Pick<ManagementOversightEntry, 'references' | 'loggedAt'>,
  reference: CaseReference,
  note: string,
): string {
  const { caseReference } = policyOn(council, londonDate(entry.loggedAt));
  const others = entry.references.filter((one) => one !== reference);
  const withoutNamed = others.reduce((text, one) => text.replace(asTyped(one), anotherChild), note);
  return withoutNamed.replace(/[\p{L}\p{N}][\p{L}\p{N}/_.-]*[\p{L}\p{N}]/gu, (word) => {
    const read = readCaseReference(word, caseReference);
    return read === undefined || read === reference ? word : anotherChild;
  });
}

const anotherChild = '[another child]';

/** In capitals or not, with a dash, blanks or nothing between its parts. */
function asTyped(reference: CaseReference): RegExp {
  const parts = reference.split('-').map((part) => part.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[-\\s]*')}(?![\\p{L}\\p{N}])`, 'giu');
}

// The case supervision note to copy into a child's record: one for each child, marked as supervision. It is made and not kept.
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import { type CaseNotePart, type CaseNoteWords, caseNoteParts } from '../../domain/cases/case-note-words';
import type { Council } from '../../domain/council';
import type { CaseReference, PersonId } from '../../domain/ids';
import { modelNamed } from '../../domain/toolkit/models';
import { notOnRecordYet, saidAtWords, toAdd, withoutOthers, withRole } from '../decisions/copy-note-view';
import type { CopyNoteView } from '../decisions/decision-view-types';
import { fullDay, nameOf } from '../words';
import { caseCategoryWords, caseDepthWords, caseNoteWords, paceWords } from './case-words';

/** One for each reference, with no other child's reference in it. `full`: as typed just now. */
export const caseNotesView = (
  council: Council,
  worker: PersonId,
  entry: CaseDiscussionEntry,
  full: CaseNoteWords,
): readonly CopyNoteView[] =>
  entry.references.map((reference) => ({
    reference,
    text: withoutOthers(council, entry, reference, noteOf(council, worker, entry, full, reference)),
  }));

function noteOf(
  council: Council,
  worker: PersonId,
  entry: CaseDiscussionEntry,
  full: CaseNoteWords,
  reference: CaseReference,
): string {
  const numbered = caseNoteParts
    .filter((part) => part !== 'contingency')
    .flatMap((part, index) => [
      `${index + 1}. ${noteTitles[part] ?? caseNoteWords[part].title}`,
      ...(linesOf[part]?.(council, entry, full) ?? [full[part].trim() || toAdd]),
    ]);
  return [
    `Case supervision, ${reference} (marked as supervision)`,
    ...headLines(council, worker, entry),
    '',
    ...numbered,
    '7. Date of the next case supervision',
    entry.nextOn ? `${fullDay(entry.nextOn)}.` : toAdd,
    '',
    notOnRecordYet,
  ].join('\n');
}

/** Where a field's hint asks for half of the heading, and whoever reads the note has no hint. */
const noteTitles: Partial<Record<CaseNotePart, string>> = {
  difference: 'Is the help making a significant positive difference, and is the pace right for this child?',
};

type Lines = (council: Council, entry: CaseDiscussionEntry, full: CaseNoteWords) => readonly string[];

/** Those parts of the note to which the kept headline adds something. */
const linesOf: Partial<Record<CaseNotePart, Lines>> = {
  difference: (_, { pace, extendedBecause }, { difference }) =>
    orToAdd([
      difference.trim(),
      pace ? `${paceWords[pace]}.` : '',
      extendedBecause ? `Extended because: ${extendedBecause}` : '',
    ]),
  decisionAndWhy: (council, { decisions }, { decisionAndWhy }) =>
    orToAdd([
      ...decisions.map(({ text, owner, byOn }) =>
        owner === null ? text : `${nameOf(council, owner)}${byOn ? `, by ${fullDay(byOn)}` : ''}: ${text}`,
      ),
      decisionAndWhy.trim(),
    ]),
  actions: (_, _entry, { actions, contingency }) =>
    orToAdd([
      actions.trim(),
      contingency.trim() === '' ? '' : `If it does not go to plan: ${contingency.trim()}`,
    ]),
};

function orToAdd(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? [toAdd] : said;
}

/** R29, R33: when, by whom, who wrote it, and whether the supervisor has approved it. */
function headLines(council: Council, worker: PersonId, entry: CaseDiscussionEntry): readonly string[] {
  const { on, category, depth, modelId, supervisorId, loggedBy, loggedAt } = entry;
  const model = modelNamed(council, on, modelId);
  const written = `Written by ${nameOf(council, loggedBy)}, ${saidAtWords(loggedAt)}.`;
  return [
    `${caseCategoryWords[category]}. ${caseDepthWords[depth]}, ${fullDay(on)}${model ? `, with ${model.name}` : ''}.`,
    `Supervisor: ${withRole(council, supervisorId)}. Worker: ${withRole(council, worker)}.`,
    loggedBy === supervisorId
      ? `${written} Approved by the supervisor, who wrote it.`
      : `${written} Approved by the supervisor: [Add who, and when]`,
  ];
}

// The texts of a record one by one: how long each may be, and what may identify a child or family in it.
import { actionLimits } from '../actions/agreed-action';
import type { Council } from '../council';
import { type Identifier, identifiersIn, knownWords } from '../identifiers/identifiers';
import type { FieldProblem } from '../outcome';
import { shortWordProblems } from '../words-for-both';
import { type RecordWords, recordSections } from './record';

/** Characters as a person counts them. */
export const recordLimits = {
  section: 4_000,
  point: 300,
  points: 30,
  action: actionLimits.characters,
  actions: actionLimits.ofOneRecord,
  reviewed: 60,
  issue: 600,
  issues: 10,
  behaviours: 30,
  line: 300,
  comments: 4_000,
} as const;

/** One text with the path of its input, e.g. `sections.reflection` or `actions.0.text`. */
type RecordText = { readonly field: string; readonly text: string; readonly maximum: number };

/** Every text somebody can type into a record, empty ones too. */
export function textsOf(words: RecordWords): readonly RecordText[] {
  const { agenda, reviewed = [], sections, behaviours, actions, issues } = words;
  const one = (field: string, text: string, maximum: number): RecordText => ({ field, text, maximum });
  return [
    one('place', words.place, recordLimits.line),
    one('present', words.present, recordLimits.line),
    one('interruptions', words.interruptions, recordLimits.line),
    ...agenda.flatMap(({ text, outcome }, index) => [
      one(`agenda.${index}.text`, text, recordLimits.point),
      one(`agenda.${index}.outcome`, outcome, recordLimits.section),
    ]),
    ...reviewed.flatMap(({ text, words: why }, index) => [
      one(`reviewed.${index}.text`, text, recordLimits.action),
      one(`reviewed.${index}.words`, why, recordLimits.line),
    ]),
    ...recordSections.map((section) =>
      one(`sections.${section}`, sections[section] ?? '', recordLimits.section),
    ),
    ...behaviours.map(({ example }, index) => one(`behaviours.${index}.example`, example, recordLimits.line)),
    ...actions.map(({ text }, index) => one(`actions.${index}.text`, text, recordLimits.action)),
    ...issues.map(({ text }, index) => one(`issues.${index}.text`, text, recordLimits.issue)),
    one('nextTime', words.nextTime, recordLimits.section),
  ];
}

/** Texts and lists that are longer than they may be. */
export function lengthProblems(words: RecordWords): readonly FieldProblem[] {
  return [
    ...textsOf(words).flatMap(({ field, text, maximum }) => tooLong(field, text, maximum)),
    ...tooMany('agenda', words.agenda.length, recordLimits.points),
    ...tooMany('reviewed', words.reviewed?.length ?? 0, recordLimits.reviewed),
    ...tooMany('actions', words.actions.length, recordLimits.actions),
    ...tooMany('issues', words.issues.length, recordLimits.issues),
    ...tooMany('behaviours', words.behaviours.length, recordLimits.behaviours),
  ];
}

function tooLong(field: string, text: string, maximum: number): readonly FieldProblem[] {
  const { length } = [...text.trim()];
  return length > maximum ? [{ field, kind: 'note-too-long', maximum, length }] : [];
}

const tooMany = (field: string, count: number, maximum: number): readonly FieldProblem[] =>
  count > maximum ? [{ field, kind: 'too-many', maximum, count }] : [];

/** Where a record may name a child or family, text by text. What its author says is nobody's passes. */
export function identifiersOf(
  council: Council,
  words: RecordWords,
): readonly { readonly field: string; readonly found: readonly Identifier[] }[] {
  const known = knownWords(council);
  return textsOf(words)
    .filter(({ text }) => text.trim() !== '')
    .map(({ field, text }) => ({ field, found: identifiersIn(text.trim(), known, words.notIdentifiers) }))
    .filter(({ found }) => found.length > 0);
}

/** The same as problems: nobody else may read it so. */
export const identifierProblems = (council: Council, words: RecordWords): readonly FieldProblem[] =>
  identifiersOf(council, words).map(({ field, found }) => ({ field, kind: 'identifiers', found }));

/** Of a text that stands beside a record for both to read: needed, not too long, and naming no child or family. */
export function textProblems(
  council: Council,
  text: string,
  notIdentifiers: readonly string[],
  { field, maximum }: { readonly field: string; readonly maximum: number } = {
    field: 'text',
    maximum: recordLimits.comments,
  },
): readonly FieldProblem[] {
  return shortWordProblems(council, { [field]: text }, maximum, notIdentifiers, { required: [field] });
}

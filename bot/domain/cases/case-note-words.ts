// The words of a full case supervision note: made into text for the child's record, and never kept here.

/** In the order of docs/rules.md, case supervision. Each may be empty. */
export const caseNoteParts = [
  'voice',
  'changed',
  'analysis',
  'difference',
  'decisionAndWhy',
  'actions',
  'contingency',
] as const;
export type CaseNotePart = (typeof caseNoteParts)[number];
export type CaseNoteWords = Readonly<Record<CaseNotePart, string>>;

/** At most so many characters each. */
export const caseNoteCharacters = 4_000;

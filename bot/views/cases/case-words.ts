// What a person reads for each choice of a case discussion, and the advice on its words.
import type { CaseAdvice } from '../../domain/cases/case-advice';
import type { CaseCategory, CaseDepth, Pace } from '../../domain/cases/case-discussion';
import type { CaseNotePart } from '../../domain/cases/case-note-words';

export const caseCategoryWords: Record<CaseCategory, string> = {
  CIN: 'Child in need',
  CP: 'Child protection',
  CIC: 'Child in care',
  PLO: 'Public Law Outline',
  S47: 'Section 47 enquiry',
  ASSESSMENT: 'Assessment',
  FOSTERING: 'Fostering',
  OTHER: 'Something else',
};

export const caseDepthWords: Record<CaseDepth, string> = {
  update: 'An update',
  full: 'A full discussion',
};

/** Answers to "is the pace right for this child?". More time is a choice of practice, never a breach. */
export const paceWords: Record<Pace, string> = {
  right: 'The pace is right',
  'too-slow': 'Too slow for this child',
  'too-fast': 'Too fast for this child',
  extended: 'More time, because it serves this child',
};

/** In the order in which a good management note takes them. */
export const caseNoteWords: Record<CaseNotePart, { readonly title: string; readonly hint: string }> = {
  voice: {
    title: "The child's lived experience and voice since last time",
    hint: 'What a day is like for this child, and what they say or show.',
  },
  changed: { title: 'What has changed, and progress against the plan', hint: '' },
  analysis: {
    title: 'Analysis',
    hint: 'Worries, strengths, what might explain it, and the risk now: is it more or less than before?',
  },
  difference: {
    title: 'Is the help making a significant positive difference?',
    hint: 'And is the pace right for this child?',
  },
  decisionAndWhy: {
    title: 'Management decision or direction, and why',
    hint: 'How you came to it, and what else you thought of.',
  },
  actions: {
    title: 'Other actions: who, and by when',
    hint: 'The decisions above with an owner are listed already.',
  },
  contingency: { title: 'If it does not go to plan', hint: '' },
};

export const caseAdviceWords: Record<CaseAdvice, string> = {
  'stock-phrase':
    'Part of it could be written about any child. What is particular to this one? Somebody who reads the file in ten years will want to know.',
  'no-decision': 'No decision or direction is written down. If there was none, that may be worth saying too.',
  'no-why': 'It does not say why. One sentence on how you came to it is what a reader looks for first.',
  'no-date': 'Nothing has a date: neither a decision nor the next case supervision.',
  'no-reason-to-extend':
    'Why does more time serve this child? Your reason shows it as the choice that it is.',
};

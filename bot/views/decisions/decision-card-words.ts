// What cards say around a quick decision: what is asked, what became of an answer, never a word of the decision itself.
import type { DecisionAnswerKind } from '../../domain/decisions/management-oversight';

/** The card on which it is written. */
export const captureWords = {
  deleteMessage:
    'These words stand in a Teams chat as well. Please delete that message there, or ask whoever wrote it: hold it, or use its menu, and choose Delete.',
} as const;

/** Where a council's words are typed in a dialog, the card holds none. */
export const inDialogWords = {
  capture: (kept: boolean) => ({
    heading: 'Log a quick decision',
    text: kept
      ? 'What you typed is kept as a draft that only you can read. Go on in the form: your council keeps case details out of the chat.'
      : 'Write it in the form: your council keeps case details out of the chat.',
    button: 'Open the form',
  }),
  entry: {
    heading: 'A quick decision',
    text: 'Read and answer it in the app: your council keeps case details out of the chat.',
    button: 'Show',
  },
} as const;

/** What somebody writes with an answer, on a form of its own. */
export const answerForms: Record<DecisionAnswerKind, { readonly heading: string; readonly label: string }> = {
  confirm: { heading: 'Confirm a quick decision', label: 'In your words' },
  amend: { heading: 'Amend a quick decision', label: 'In your words' },
  'not-said': { heading: 'That is not what I said', label: 'What you said, in one sentence' },
  yes: { heading: 'Yes', label: 'In your words' },
  'not-quite': { heading: 'Not quite', label: 'How you heard it' },
  disagree: { heading: 'I disagree', label: 'How you see it, in one sentence' },
};

/** Whoever has the authority did not say it: they decide. */
export const refusalForm = { heading: 'No', label: 'Why not, in one sentence' } as const;

export const answerFormWords = {
  summary: 'Answer a quick decision',
  text: 'The first words stay as they are; yours stand beside them.',
  needed: 'To confirm it, this is still needed.',
  withinAuthority: 'This is within my authority',
} as const;

/** What is missing to confirm it; it is saved all the same. */
export const completeFormWords = {
  summary: 'Complete a quick decision',
  heading: 'What is still missing',
  /** Nothing of it may be missing any more. */
  givenBack: { heading: 'What you wrote', text: 'It stands here as you typed it.' },
} as const;

/** What a button of a decision that is open says. */
export const shownWords = {
  summary: 'A quick decision, opened',
  confirmWithin: 'Confirm, within my authority',
  add: 'Add what is missing',
  note: 'Note to copy',
  undo: 'Undo',
  away: 'Put it away',
  lookAgain: 'To look at again: what became of it?',
  more: 'Open it to read everything that was said in between.',
} as const;

/** One item of one child. */
export const childFileWords = {
  yes: 'Yes, it is there',
  now: 'Doing it now',
  someoneElse: 'Someone else',
  showRest: 'Show the rest',
  formSummary: "Who puts it on the child's file",
  formHeading: 'Someone else',
  formText: 'They are told, without what it is about, and are asked from now on.',
  formLabel: "Who puts it on the child's file?",
  nobody: 'There is nobody else to ask just now.',
} as const;

export const notesWords = {
  summary: 'A note to copy',
  text: "One note for each child. Copy it into that child's record: this app is not the record.",
  label: (reference: string) => `For ${reference}`,
  none: 'The case reference is to follow: add it first, then there is a note to copy.',
  more: 'The others are in the thread: a card holds no more.',
} as const;

/** The question at the end of the day. */
export const endOfDayWords = {
  on: 'We ask you at the end of a working day whether anything was said in passing, unless another card came that day.',
  off: 'We no longer ask at the end of the day.',
  nothing: 'Thank you. Nothing is kept of that.',
} as const;

// What cards say around a quick decision: what is asked, what became of an answer, never a word of the decision itself.
import type { Council } from '../domain/council';
import type { Instant, PersonId } from '../domain/ids';
import type {
  DecisionAnswerKind,
  LookAgainAnswer,
  ManagementOversightEntry,
} from '../domain/management-oversight';
import { decisionView } from './decision-view';
import { firstNameOf, listed } from './words';

/** The card on which it is written. */
export const captureWords = {
  summary: 'Log a quick decision',
  advice: 'Log advice',
  whyHint: 'Needed to confirm it, not to save it',
  authority: (named: string) => `If it is beyond the supervisor: ${named}`,
  withinAuthority: 'The supervisor of the two may decide this',
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
  toCome: 'Still to come, to confirm it:',
} as const;

/** What the card becomes after an answer. `entry` is the decision as it stands then. */
export function answeredDecisionWords(
  council: Council,
  by: PersonId,
  worker: PersonId,
  entry: ManagementOversightEntry,
  answer: DecisionAnswerKind,
  now: Instant,
): string {
  const told = [worker, entry.supervisorId].filter((one) => one !== by);
  const name = listed(told.map((one) => firstNameOf(council, one)));
  const { authority } = decisionView(council, by, worker, entry, now);
  return [answerWords[answer](name), ...(authority ? [authority] : [])].join(' ');
}

const answerWords: Record<DecisionAnswerKind, (name: string) => string> = {
  confirm: (name) => `You confirmed it. ${name} will be told.`,
  amend: (name) => `Both wordings are kept, and yours confirms it. ${name} will be told.`,
  'not-said': (name) =>
    `Both are kept, side by side. ${name} will be told, and it comes back at the next supervision.`,
  yes: (name) => `Thank you. ${name} can see that you heard the same.`,
  'not-quite': (name) => `Both wordings are kept. ${name} is asked about yours.`,
  disagree: (name) =>
    `Both are kept, side by side. ${name} will be told, and it comes back at the next supervision.`,
};

/** What a button of a decision that is open says. */
export const shownWords = {
  summary: 'A quick decision, opened',
  confirmWithin: 'Confirm, within my authority',
  add: 'Add what is missing',
  note: 'Note to copy',
  undo: 'Undo',
  away: 'Put it away',
  childFile: "On the child's file?",
  lookAgain: 'To look at again: what became of it?',
  more: 'Open it to read everything that was said in between.',
} as const;

/** One item of one child. */
export const childFileWords = {
  yes: 'Yes, it is there',
  now: 'Doing it now',
  someoneElse: 'Someone else',
  saidYes: "Thank you: that is on the child's file.",
  saidNow: "Thank you. We ask again on the next working day whether it is on the child's file.",
  rest: 'One for another child is still open.',
  showRest: 'Show the rest',
  which: 'Open it first: it is about more than one child.',
  formSummary: "Who puts it on the child's file",
  formHeading: 'Someone else',
  formText: 'They are told, without what it is about, and are asked from now on.',
  formLabel: "Who puts it on the child's file?",
  nobody: 'There is nobody else to ask just now.',
  handedOver: (name: string) => `${name} will be told, and is asked from now on.`,
} as const;

export const notesWords = {
  summary: 'A note to copy',
  text: "One note for each child. Copy it into that child's record: this app is not the record.",
  label: (reference: string) => `For ${reference}`,
  none: 'The case reference is to follow: add it first, then there is a note to copy.',
  more: 'The others are in the thread: a card holds no more.',
} as const;

/** After "look again": the answer is kept and it does not come back. */
export const lookedAgainWords: Record<LookAgainAnswer, string> = {
  worked: 'Kept: it worked. It does not come back.',
  changed: 'Kept: it changed. What is decided instead can be logged as a new decision.',
  'no-longer-matters': 'Kept: it no longer matters. It does not come back.',
};

export const withdrawnWords = 'Withdrawn. It stays in the thread with its words, marked as withdrawn.';

export const endOfDayWords = {
  on: 'We ask you at the end of a working day whether anything was said in passing, unless another card came that day.',
  off: 'We no longer ask at the end of the day.',
  nothing: 'Thank you. Nothing is kept of that.',
} as const;

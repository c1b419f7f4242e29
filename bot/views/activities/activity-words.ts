// How the kinds of activities are called, asked for and explained.
import type { ActivityKind, DueActivity } from '../../domain/activities/activity';
import type { WrittenKind } from '../../domain/activities/activity-access';
import type { LocalDate } from '../../domain/ids';
import { longDay } from '../words';

export const activityWords: Record<ActivityKind, string> = {
  'health-check': 'Health check',
  'supervisor-development': 'Supervisor development',
  training: 'Training',
  'practice-observation': 'Practice observation',
  'check-seen': 'Check seen',
  'appraisal-summary': 'Appraisal summary',
  'hand-over': 'Hand-over',
};

/** Over the entries of one kind, in the order of the page. */
export const activityGroups: readonly { readonly kind: ActivityKind; readonly title: string }[] = [
  { kind: 'training', title: 'Training' },
  { kind: 'practice-observation', title: 'Practice observations' },
  { kind: 'supervisor-development', title: 'Supervisor development' },
  { kind: 'health-check', title: 'Team health checks' },
  { kind: 'check-seen', title: 'Checks seen' },
  { kind: 'appraisal-summary', title: 'Appraisal summaries' },
  { kind: 'hand-over', title: 'Hand-overs' },
];

type Asked = {
  readonly hint: string;
  readonly titleLabel: string;
  readonly onLabel: string;
  readonly findingsLabel: string;
  readonly nextLabel: string | null;
};

export const askedWords: Record<WrittenKind, Asked> = {
  training: {
    hint: 'A course or learning event. Four weeks later you are asked what you did differently; nobody marks the answer.',
    titleLabel: 'Which training',
    onLabel: 'Day',
    findingsLabel: 'What you take from it',
    nextLabel: null,
  },
  'practice-observation': {
    hint: 'Practice that was watched, with the feedback. No child or family is named here.',
    titleLabel: 'What was observed',
    onLabel: 'Day',
    findingsLabel: 'Feedback',
    nextLabel: 'Next observation',
  },
  'supervisor-development': {
    hint: 'Training in supervision or leadership. Write it down when it is booked, too.',
    titleLabel: 'Which training',
    onLabel: 'Day',
    findingsLabel: 'What changes in how you supervise',
    nextLabel: 'Refresher by',
  },
  'health-check': {
    hint: 'About a team and how the work is going there. Never anybody’s health: no medical detail belongs here.',
    titleLabel: 'Which team',
    onLabel: 'Done on',
    findingsLabel: 'Findings',
    nextLabel: 'Next health check',
  },
  'check-seen': {
    hint: 'The day you saw it and when it expires. No copy of a document is kept here.',
    titleLabel: 'Which check',
    onLabel: 'Seen on',
    findingsLabel: 'Note',
    nextLabel: 'Expires',
  },
};

/** "Expires Tuesday 30 November", "Next Friday 14 January 2028". */
export function nextWords(kind: ActivityKind, nextOn: LocalDate, today: LocalDate): string {
  const day = longDay(nextOn, today);
  if (kind === 'check-seen') return nextOn < today ? `Expired ${day}` : `Expires ${day}`;
  if (kind === 'supervisor-development') return `Refresher by ${day}`;
  return `Next ${day}`;
}

/** After a training, in one line. `own`: the reader's own file. */
export const learningWords = (
  { on }: DueActivity,
  today: LocalDate,
  { own, firstName }: { readonly own: boolean; readonly firstName: string },
): string => `Training on ${longDay(on, today)}: what did ${own ? 'you' : firstName} do differently?`;

/** What is due again, in one line. */
export function dueWords({ activity, title, dueOn }: DueActivity, today: LocalDate): string {
  const day = longDay(dueOn, today);
  if (activity === 'check-seen') return `${title}: ${dueOn < today ? 'expired' : 'expires'} ${day}`;
  if (activity === 'health-check')
    return `Health check of ${title}: ${dueOn < today ? 'was' : 'is'} due ${day}`;
  if (activity === 'supervisor-development') return `Training in supervision: next by ${day}`;
  return `${activityWords[activity]}: next ${day}`;
}

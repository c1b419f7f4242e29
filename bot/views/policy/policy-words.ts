// What each setting of the policy profile is called, so that whoever owns the policy finds it again; rule numbers at the end.
import type { numberLimits, singleLimits } from '../../domain/policy/policy-limits';

/** A setting's title and unit. */
export type SettingWords = { readonly title: string; readonly unit: string };

type Parts = typeof numberLimits;
type NumberKey = { [Part in keyof Parts]: `${Part}.${keyof Parts[Part] & string}` }[keyof Parts];
type Key =
  | NumberKey
  | keyof typeof singleLimits
  | 'session.groupCounts'
  | 'reminders.sendFrom'
  | 'reminders.sendUntil'
  | 'quickDecision.childFileAskAt'
  | 'quickDecision.endOfDayAskAt'
  | 'retention.quickDecisionMonths'
  | 'capture'
  | 'closures'
  | 'toolkit.own'
  | 'toolkit.retired'
  | 'behaviours.name'
  | 'behaviours.version'
  | 'behaviours.statements';

const workingDays = 'working days';
const minutes = 'minutes';
const ofFull = 'per cent of a full caseload';

/** Of every setting that is no ladder's and no grade's. */
export const settingWords: Readonly<Record<Key, SettingWords>> = {
  'session.standardMinutes': { title: 'Supervision is booked for', unit: minutes },
  'session.shortBelowMinutes': { title: 'A session shorter than this does not count', unit: minutes },
  'session.groupCounts': { title: 'Group supervision counts towards the interval', unit: '' },
  'reminders.sendFrom': { title: 'Messages go out from', unit: '' },
  'reminders.sendUntil': { title: 'Messages go out until', unit: '' },
  'reminders.dueSoonWorkingDays': {
    title: 'Due and not booked: first said before it is due',
    unit: workingDays,
  },
  'reminders.prepareWorkingDays': { title: 'A word to prepare, before a session', unit: workingDays },
  'reminders.firstAfterWorkingDays': { title: 'First reminder after the due date', unit: workingDays },
  'reminders.thenEveryWorkingDays': { title: 'Then at most one reminder in', unit: workingDays },
  'escalation.summaryAfterWorkingDays': {
    title: "In the next manager's weekly summary once it is late by",
    unit: workingDays,
  },
  'escalation.summaryWeekday': { title: 'Day of the weekly summary', unit: '' },
  'escalation.previewWorkingDays': {
    title: 'Whoever will be named in it reads that before, at least',
    unit: workingDays,
  },
  'escalation.managerAfterWorkingDays': {
    title: 'The next manager hears of it individually once it is late by',
    unit: workingDays,
  },
  'escalation.cancellationsInARow': {
    title: 'Or once the supervisor has cancelled in a row',
    unit: 'sessions',
  },
  'escalation.headAfterWorkingDays': {
    title: 'The manager after that hears of it once it is late by',
    unit: workingDays,
  },
  'escalation.missedInSixMonths': {
    title: 'Or once so many fell through within six months',
    unit: 'sessions',
  },
  'snooze.atMostWorkingDays': { title: '"Not now, because…" keeps quiet for at most', unit: workingDays },
  'snooze.atMostTimes': { title: 'It can be said in a row', unit: 'times' },
  'booking.standingDates': { title: 'So many dates stand in the diary', unit: 'dates' },
  'booking.monthsAhead': { title: 'Booked in one go', unit: 'months' },
  'booking.coverAfterWorkingDays': {
    title: 'Somebody covers when the supervisor is away for longer than',
    unit: workingDays,
  },
  'requests.answerWithinWorkingDays': {
    title: 'A request for additional supervision is answered within',
    unit: "of the supervisor's working days",
  },
  'record.issueTargetWorkingDays': { title: 'A record should be issued within', unit: workingDays },
  'record.issueWithinWorkingDays': {
    title: 'A record is issued within, at the latest',
    unit: workingDays,
  },
  'record.disagreeWithinWorkingDays': {
    title: 'The worker says that they disagree within',
    unit: workingDays,
  },
  'record.commentsWithinWorkingDays': {
    title: 'The worker returns comments within',
    unit: workingDays,
  },
  'record.shortFormUpToDays': {
    title: 'The short form comes first when sessions are at most',
    unit: 'days apart',
  },
  'record.caseNoteWithinWorkingDays': {
    title: "The note of a case discussion is on the child's file within",
    unit: workingDays,
  },
  'upward.replyWithinWorkingDays': { title: 'What is taken upward is answered within', unit: workingDays },
  'learning.askAfterDays': {
    title: '"What did I do differently?" is asked after a training in',
    unit: 'days',
  },
  'learning.supervisorTrainingMonths': {
    title: "A supervisor's training is repeated after",
    unit: 'months',
  },
  'newlyQualified.sharePercentTo3Months': {
    title: 'Newly qualified, in the first three months: expected caseload',
    unit: ofFull,
  },
  'newlyQualified.sharePercentTo6Months': {
    title: 'Newly qualified, up to six months: expected caseload',
    unit: ofFull,
  },
  'newlyQualified.sharePercentTo9Months': {
    title: 'Newly qualified, up to nine months: expected caseload',
    unit: ofFull,
  },
  'newlyQualified.sharePercentTo12Months': {
    title: 'Newly qualified, up to twelve months: expected caseload',
    unit: ofFull,
  },
  'agreement.signWithinWorkingDays': { title: 'An agreement is signed within', unit: workingDays },
  'agreement.reviewEveryDays': { title: 'An agreement is reviewed every', unit: 'days' },
  'retention.workerFileMonths': {
    title: "Somebody's file is kept, and then reviewed, after they have left for",
    unit: 'months',
  },
  'retention.quickDecisionMonths': {
    title: 'Quick decisions are kept longer than the rest of the file, after somebody has left for',
    unit: 'months; empty for as long as the file',
  },
  'retention.reminderMonths': {
    title: 'Who was reminded of what, and the counts of each day, are kept for',
    unit: 'months',
  },
  'quickDecision.maximumCharacters': { title: 'A quick decision holds at most', unit: 'characters' },
  'quickDecision.childFileAskAt': { title: '"On the child\'s file?" is asked at', unit: '' },
  'quickDecision.endOfDayAskAt': {
    title: '"Anything said in passing?" is asked, where somebody wants it, at',
    unit: '',
  },
  'quickDecision.withdrawMinutes': { title: 'Its author may withdraw it for', unit: minutes },
  'quickDecision.lookAgainAtOnce': { title: 'Looked at again in one session, at most', unit: 'decisions' },
  'quickDecision.askAgainWorkingDays': {
    title: 'What nobody answered about a quick decision is asked again after',
    unit: workingDays,
  },
  returnWithinWorkingDays: { title: 'Supervision after a return within', unit: workingDays },
  longLeaveWorkingDays: { title: 'Leave pauses the clock when it is longer than', unit: workingDays },
  capture: { title: 'The words of a quick decision are typed', unit: '' },
  closures: { title: 'Days on which the council is closed, besides bank holidays', unit: '' },
  'toolkit.own': {
    title: "The council's own models for a talk",
    unit: 'an empty line between two; each has its name, then "Use when: …", then every prompt on a line with a dash',
  },
  'toolkit.retired': {
    title: 'Models that are not used here',
    unit: 'one name a line; older records keep the name of their model',
  },
  'behaviours.name': { title: 'The behaviour framework is called', unit: '' },
  'behaviours.version': { title: 'Its version (a changed framework needs a new one)', unit: '' },
  'behaviours.statements': {
    title: 'Its statements',
    unit: 'one a line; a short code, a colon, then the statement',
  },
};

/** What a choice's values are called; a number that is a choice on a page is here, too. */
export const choiceWords: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  card: 'On the card in the chat',
  dialog: 'In a window of this app',
  EVERY_N_DAYS: 'Every so many days',
  PER_CALENDAR_MONTH: 'Once in each calendar month',
};

/** Monday is 1, as the summary's weekday. */
export const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** In the order of the page; a setting belongs to the group whose key begins it. */
export const settingGroups: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: 'How often', keys: ['ladder.'] },
  { title: 'The session', keys: ['session.', 'booking.', 'requests.'] },
  { title: 'Reminders', keys: ['reminders.', 'snooze.'] },
  { title: 'Who else hears of a late session', keys: ['escalation.'] },
  {
    title: 'Leave, returns and closures',
    keys: ['returnWithinWorkingDays', 'longLeaveWorkingDays', 'closures'],
  },
  { title: 'Records and agreements', keys: ['record.', 'upward.', 'agreement.', 'learning.'] },
  { title: 'Workload of the newly qualified', keys: ['newlyQualified.'] },
  { title: 'How long things are kept', keys: ['retention.'] },
  { title: 'Quick decisions', keys: ['quickDecision.', 'capture'] },
  { title: 'Models and behaviours', keys: ['toolkit.', 'behaviours.'] },
];

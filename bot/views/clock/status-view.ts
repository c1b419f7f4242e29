// A supervision status in words: two for the badge, one sentence that explains it.
import type { SupervisionStatus } from '../../domain/clock/due';
import type { NewInterval } from '../../domain/clock/interval';
import type { LocalDate } from '../../domain/ids';
import type { IntervalMode } from '../../domain/policy/policy';
import type { StatusView } from '../view-types';
import { counted, intervalWords, longDay } from '../words';

const badges: Record<SupervisionStatus['code'], Pick<StatusView, 'word' | 'icon'>> = {
  ON_TRACK: { word: 'On track', icon: 'check' },
  DUE_SOON: { word: 'Due soon', icon: 'clock' },
  OVERDUE: { word: 'Overdue', icon: 'alert' },
  ESCALATED: { word: 'Overdue', icon: 'alert' },
  PAUSED: { word: 'Paused', icon: 'pause' },
  NEW_STARTER: { word: 'New start', icon: 'clock' },
  NOT_REMINDED: { word: 'By agreement', icon: 'information' },
  NO_SUPERVISOR: { word: 'No supervisor', icon: 'alert' },
  LEAVER: { word: 'Has left', icon: 'information' },
};

/** `withDiary` adds whether anything is booked; where that stands beside it, the sentence need not repeat it. */
export function statusView(
  status: SupervisionStatus,
  today: LocalDate,
  { withDiary }: { readonly withDiary: boolean },
): StatusView {
  const booked = withDiary && counting.includes(status.code) ? diary(status, today) : '';
  const sentence = [explain(status, today), booked, bankHolidayNote(status)].filter(Boolean).join(' ');
  return { code: status.code, ...badges[status.code], sentence: sentence };
}

/** The statuses in which a date is waited for. */
const counting: readonly SupervisionStatus['code'][] = [
  'OVERDUE',
  'ESCALATED',
  'ON_TRACK',
  'DUE_SOON',
  'NEW_STARTER',
];

function explain(status: SupervisionStatus, today: LocalDate): string {
  switch (status.code) {
    case 'PAUSED':
      return status.returnsOn
        ? `Away until ${longDay(status.returnsOn, today)}; the clock waits, and supervision is due ${dueWords(status, today)}.`
        : 'Away; the clock waits until the return.';
    case 'NOT_REMINDED':
      return 'Supervised as agreed with the programme; no reminders are sent.';
    case 'NO_SUPERVISOR':
      return 'Nobody is named as supervisor today. Please tell whoever keeps the council files.';
    case 'LEAVER':
      return 'No longer in post; the thread stays as it is.';
    case 'OVERDUE':
      return late(status, today);
    case 'ESCALATED':
      return `${late(status, today)} That is late enough for the next manager to hear of it.`;
    case 'ON_TRACK':
    case 'DUE_SOON':
    case 'NEW_STARTER':
      return `${howOften(status, today)}, ${sinceWhen(status, today)}, so due ${dueWords(status, today)}.`;
  }
}

const late = (status: SupervisionStatus, today: LocalDate) =>
  `${howOften(status, today)}, ${sinceWhen(status, today)}, so it was due ${dueWords(status, today)}${lateness(status)}.`;

const lateness = ({ workingDaysLate }: SupervisionStatus) =>
  workingDaysLate > 0 ? `, ${counted(workingDaysLate, 'working day', 'working days')} ago` : '';

const dueWords = ({ dueOn }: SupervisionStatus, today: LocalDate) =>
  dueOn ? longDay(dueOn, today) : 'as agreed';

function diary({ next }: SupervisionStatus, today: LocalDate): string {
  if (!next) return "It isn't in the diary yet.";
  return `In the diary for ${longDay(next.on, today)}${next.at ? ` at ${next.at}` : ''}.`;
}

/** "Week 9 in post: fortnightly" while the ladder is still being climbed; afterwards the interval alone. */
function howOften(status: SupervisionStatus, today: LocalDate): string {
  const { phase, dueBecause } = status;
  if (dueBecause === 'agency start') return 'First supervision within five working days of starting';
  const words = `${intervalOf(status)}${whyThatOften(status, today)}`;
  if (!phase || phase.number === phase.of || phase.week === 0) return words;
  return `Week ${phase.week} in post: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function intervalOf({ intervalDays, intervalMode }: SupervisionStatus): string {
  if (intervalDays === null) return 'As agreed';
  return often(intervalDays, intervalMode);
}

const often = (days: number, mode: IntervalMode | null) =>
  mode === 'PER_CALENDAR_MONTH' ? 'Once a calendar month' : intervalWords(days);

function whyThatOften(status: SupervisionStatus, today: LocalDate): string {
  switch (status.reasonForInterval) {
    case 'agreement':
      return ' by agreement';
    case 'temporary interval':
      return ' for a while';
    case 'longer interval':
      return status.longerUntil ? `, approved until review on ${longDay(status.longerUntil, today)}` : '';
    case 'ladder':
      if (status.thenEvery) return thenWords(status.thenEvery, today);
      return status.stepDown ? ` until you both agree to ${nextStep(status.stepDown)}` : '';
    case null:
      return '';
  }
}

/** A new policy can only bring the next session forward; after that one it counts as it stands. */
const thenWords = ({ days, mode, since }: NewInterval, today: LocalDate) =>
  ` until the next session, then ${often(days, mode).toLowerCase()} by the policy since ${longDay(since, today)}`;

const nextStep = ({ toDays }: { readonly toDays: number }) => intervalWords(toDays).toLowerCase();

function sinceWhen({ lastHeldOn, countsFrom, dueBecause }: SupervisionStatus, today: LocalDate): string {
  if (dueBecause === 'return') return 'counted from the return';
  if (lastHeldOn) return `last met ${longDay(lastHeldOn, today)}`;
  return countsFrom ? `counted from ${longDay(countsFrom, today)}` : 'counted from the start';
}

const bankHolidayNote = ({ beyondBankHolidayFile }: SupervisionStatus) =>
  beyondBankHolidayFile ? 'The bank holiday file ends before then, so please check the day.' : '';

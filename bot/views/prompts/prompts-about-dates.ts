// Prompts about a date: it comes, it is here, it has passed, or there is none yet.
import { reviewDue } from '../../domain/agreements/agreement-days';
import { addWorkingDays, isPresentOn } from '../../domain/calendar';
import type { ProposedDate } from '../../domain/clock/proposals';
import type { BookedSession } from '../../domain/clock/session';
import { comingBackIn } from '../../domain/decisions/open-decisions';
import type { LocalDate } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { cannotBeWrittenTo } from '../../domain/prompts/prompts-reach';
import { nothingFreeWords } from '../clock/nothing-free-words';
import { dayAndTime } from '../when-words';
import { counted, listed, longDay, possessive } from '../words';
import { datesFor, does, pickButtons } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';

/** The day is here or has passed: what became of it? */
export function outcomePart(facts: PromptFacts): PromptPart {
  const { today, prompt, name, brief } = facts;
  if (prompt.subjectId === null) return dueTodayPart(facts);
  const when = prompt.anchor === today ? 'today' : longDay(prompt.anchor, today);
  const opening = `Supervision with ${name} was in the diary for ${when}. Did you meet?`;
  return {
    summary: `Supervision with ${name} was in the diary for ${when}`,
    text: brief
      ? opening
      : `${opening} If it was cut short, moved or cancelled, say so and we keep the dates straight: it's not a mark against anybody.`,
    buttons: [
      does('We met', 'met'),
      does('It was cut short', 'cut-short'),
      does('New date', 'move'),
      does('Cancelled', 'cancel'),
    ],
  };
}

/** Due today, and nothing is in the diary. */
function dueTodayPart(facts: PromptFacts): PromptPart {
  const { today, name, brief } = facts;
  const opening = `${possessive(name)} supervision is due today and isn't in the diary.`;
  const dates = twoDates(facts).slice(0, 1);
  return {
    summary: `Supervision with ${name} is due today`,
    text: brief
      ? `${opening} Do you meet?`
      : sentences(
          `${opening} If you meet today, just say so afterwards.`,
          offerWords(dates, today, 'If not, you'),
          'If something is in the way, a word is enough.',
        ),
    buttons: [does('We met', 'met'), ...pickButtons(dates), anotherTime, notNow],
  };
}

/** To both, in words of their own: the session is near. */
export function preparePart(facts: PromptFacts): PromptPart {
  const { today, prompt, head, to, name, supervisor, brief } = facts;
  const session = bookedIn(head.booked, prompt.subjectId, prompt.anchor);
  const when = dayAndTime(prompt.anchor, session?.at ?? null, today);
  if (to === prompt.about) {
    return {
      summary: `Supervision on ${longDay(prompt.anchor, today)}`,
      text:
        brief || prompt.step > 1
          ? `You meet ${supervisor} on ${when}. What would you like to talk about?`
          : `You meet ${supervisor} on ${when}. It's your time: what would you like to start with? How you are counts as much as the cases. Your thread shows what the two of you have agreed since last time.`,
      buttons: [],
    };
  }
  const waiting = sentences(waitingWords(head), againWords(facts), changedWords(facts));
  return {
    summary: `Supervision with ${name} on ${longDay(prompt.anchor, today)}`,
    text: brief
      ? `You meet ${name} on ${when}. ${waiting || 'Nothing is left open.'}`
      : `You meet ${name} on ${when}. ${waiting || 'Nothing is left open from last time.'} The thread has it all in one place${wasAsked(facts) ? `, and ${name} has been asked what to start with` : ''}.`,
    buttons: [does('New date', 'move')],
  };
}

/** Whether the worker's own card reaches them. */
const wasAsked = ({ council, today, prompt, head }: PromptFacts): boolean =>
  !cannotBeWrittenTo(
    { council, policy: policyOn(council, today), heads: new Map([[prompt.about, head]]) },
    prompt.about,
  );

/** R37: nobody gets a card of its own for it; the two meet anyway. */
function changedWords({ council, today, head, name, brief }: PromptFacts): string {
  const because = brief ? undefined : reviewDue(council, head, today)?.because;
  if (because !== 'hours' && because !== 'grade') return '';
  return `${possessive(name)} ${because === 'hours' ? 'hours are others' : 'grade is another'} than in your agreement.`;
}

/** R21: cancelled, and the new date was to follow. */
export function rebookPart(facts: PromptFacts): PromptPart {
  const { today, prompt, head, to, name, supervisor, brief } = facts;
  const other = to === prompt.about ? supervisor : name;
  const dates = twoDates(facts);
  const by = head.dateToFollow ? ` by ${longDay(head.dateToFollow.byOn, today)}` : '';
  const opening = `A new date with ${other} was to follow${by}.`;
  return {
    summary: notificationWords.newDate(other),
    text: brief
      ? opening
      : sentences(
          opening,
          offerWords(dates, today),
          pickWords(dates, "Pick one and that's done."),
          "If nothing fits yet, say why and we'll come back to it.",
        ),
    buttons: [...pickButtons(dates), anotherTime, notNow],
  };
}

/** Five working days ahead and not in the diary. */
export function dueSoonPart(facts: PromptFacts): PromptPart {
  const { today, prompt, name, status, brief } = facts;
  const dates = twoDates(facts);
  const due = longDay(status.dueOn ?? prompt.anchor, today);
  const opening = `${possessive(name)} supervision is due ${due} and isn't in the diary yet.`;
  return {
    summary: `Supervision with ${name} is due ${due}`,
    text: brief
      ? opening
      : sentences(
          opening,
          // Dates with a reason beside them need the room.
          dates.some(({ because }) => because === 'leave') ? '' : lastMetWords(facts),
          offerWords(dates, today),
          pickWords(dates, "Pick one and we'll stay quiet."),
        ),
    buttons: [...pickButtons(dates), anotherTime, notNow],
  };
}

/** One working day late, and then at most one in three. */
export function overduePart(facts: PromptFacts): PromptPart {
  const { council, today, prompt, name, status, brief } = facts;
  const dates = status.next ? [] : twoDates(facts).slice(0, 1);
  const due = longDay(status.dueOn ?? prompt.anchor, today);
  const asked = diaryWords(facts);
  const opening = `${possessive(name)} supervision was due on ${due}.`;
  const pause = policyOn(council, today).reminders.thenEveryWorkingDays;
  const again = addWorkingDays(today, pause, (day) => isPresentOn(council, prompt.about, day));
  return {
    summary: `Supervision with ${name} was due on ${due}`,
    text: brief
      ? `${opening}${asked} If you've met, just give us the date.`
      : sentences(
          `${opening}${asked} If you've met, just give us the date.`,
          offerWords(dates, today, 'If not, you'),
          "If duty, court or workload got in the way, say so: it's not a mark against you.",
          `We won't ask again before ${longDay(again, today)}.`,
        ),
    buttons: [
      does('We met', 'met'),
      ...pickButtons(dates),
      anotherTime,
      does("Something's in the way", 'not-now'),
    ],
  };
}

const anotherTime = does('Another time', 'book');
const notNow = does('Not now, because…', 'not-now');

/** "You're both in on Thursday 18 February at 2 pm and Monday 22 February at 10 am." Empty without a date. */
export function offerWords(dates: readonly ProposedDate[], today: LocalDate, who = 'You'): string {
  if (dates.length === 0) return '';
  return `${who}'re both in on ${listed(dates.map((date) => `${dayAndTime(date.on, date.at, today)}${lateWords(date)}`))}.`;
}

/** What to do with the dates offered; without any, that is said instead. */
const pickWords = (dates: readonly ProposedDate[], pick: string): string =>
  dates.length > 0 ? pick : nothingFreeWords;

/** Those that say something, one after the other. */
export const sentences = (...all: readonly string[]): string => all.filter(Boolean).join(' ');

/** " (4 working days late: one of you is away before)", never why; empty for a date in time. */
export const lateWords = ({ workingDaysAfterDue, because }: ProposedDate) =>
  workingDaysAfterDue > 0 && because === 'leave'
    ? ` (${counted(workingDaysAfterDue, 'working day', 'working days')} late: one of you is away before)`
    : '';

/** On a card for one person there is room for two dates, and a third when leave stands between them. */
export function twoDates({ to, brief, status, ...facts }: PromptFacts): readonly ProposedDate[] {
  const supervisor = to === facts.prompt.about ? status.supervisorId : to;
  const dates = supervisor === null ? [] : datesFor({ ...facts, supervisor }, brief ? 1 : 3);
  return dates.some(({ because }) => because === 'leave') ? dates : dates.slice(0, 2);
}

/** "3 open actions and 1 decision not yet on a child's file wait to be looked at." Empty when nothing waits. */
function waitingWords({ actions, open }: PromptFacts['head']): string {
  const pending = open.filter(({ childFile }) => childFile.length > 0).length;
  const all = listed([
    ...(actions.length > 0 ? [counted(actions.length, 'open action', 'open actions')] : []),
    ...(pending > 0
      ? [counted(pending, "decision not yet on a child's file", "decisions not yet on a child's file")]
      : []),
  ]);
  return all === '' ? '' : `${all} ${actions.length + pending === 1 ? 'waits' : 'wait'} to be looked at.`;
}

/** R31: what comes back at the next session. */
function againWords({ head }: PromptFacts): string {
  const count = comingBackIn(head).length;
  return count === 0 ? '' : `${counted(count, 'decision', 'decisions')} to look at again.`;
}

/** A day that has passed is asked about, not called missed. */
function diaryWords({ head, status, today }: PromptFacts): string {
  if (status.next) return ` It's in the diary for ${longDay(status.next.on, today)}.`;
  const passed = head.booked.filter(({ on }) => on < today).at(-1);
  return passed ? ` ${longDay(passed.on, today)} was in the diary.` : '';
}

/** "You last met" is true of the two of them only; a new supervisor or a cover did not. */
function lastMetWords({ head, to, today }: PromptFacts): string {
  if (head.lastFormal === null) return '';
  const day = longDay(head.lastFormal.heldOn, today);
  return head.lastFormal.supervisorId === to ? `You last met on ${day}.` : `The last one was on ${day}.`;
}

const bookedIn = (
  booked: readonly BookedSession[],
  sessionId: string | null,
  on: LocalDate,
): BookedSession | undefined =>
  booked.find((session) => session.sessionId === sessionId) ?? booked.find((session) => session.on === on);

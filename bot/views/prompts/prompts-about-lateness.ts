// Prompts about a session that stays away: the preview, what the next managers are told, and who cannot be reached.
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/calendar';
import { isLate } from '../../domain/clock/due';
import type { Council } from '../../domain/council';
import { addDays, daysBetween, weekday } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { dayName } from '../when-words';
import { counted, longDay, possessive } from '../words';
import { does } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';

/** What the next manager will read, early enough to change it: step 1 the weekly summary, 2 and 3 in person. */
export function headsUpPart(facts: PromptFacts): PromptPart {
  const { council, today, prompt, name, status, head, brief } = facts;
  const weekly = prompt.step === 1;
  const summaryOn = nextSummary(council, today);
  const due = longDay(status.dueOn ?? prompt.anchor, today);
  const given = head.inTheWay ? 'reason given' : 'no reason given';
  const line = `${due} and "${status.next ? `booked for ${longDay(status.next.on, today)}` : given}"`;
  const who = prompt.step === 3 ? "Your manager's manager" : 'Your manager';
  const opening = weekly ? `A heads-up before ${dayWords(summaryOn, today)}.` : 'A heads-up.';
  const shown = weekly
    ? `Your manager's summary will show ${possessive(name)} name, ${line}, nothing else.`
    : `${who} will soon hear of it: ${possessive(name)} name, ${line}, nothing else.`;
  const until = weekly ? ` by ${dayWords(dayBefore(council, summaryOn), today)} 5 pm` : '';
  const words = status.next ? bookedWords : unbookedWords;
  return {
    summary: opening,
    text: brief
      ? `${opening} ${shown} ${words.brief}`
      : `${opening} ${possessive(name)} supervision ${howLate(status)}, ${words.standing}. ${shown} ${words.ask(until)} Need time or cover? Ask now.`,
    buttons: [
      ...(status.next
        ? [does('Move it', 'move', { session: status.next.sessionId })]
        : [does('Book', 'book'), does('Give a reason', 'not-now')]),
      does('We met', 'met'),
      does('Ask for help', 'name-cover'),
    ],
  };
}

const unbookedWords = {
  standing: 'no date booked',
  brief: 'A date or reason is shown too.',
  ask: (until: string) => `Add a date or reason${until} and they see that too.`,
};

/** With a date the line shows that date and no reason, so that a reason is not asked for. */
const bookedWords = {
  standing: 'a date is booked',
  brief: 'A new date is shown too.',
  ask: (until: string) => `If it can be sooner, move it${until} and they see that.`,
};

/** R23: the supervisor is away, or soon will be; the worker's clock goes on. */
export function coverPart({ today, prompt, name, supervisor, status, brief }: PromptFacts): PromptPart {
  const away = prompt.anchor > today ? `will be away from ${longDay(prompt.anchor, today)}` : 'is away';
  const opening =
    status.code === 'NO_SUPERVISOR'
      ? `${name} has no supervisor at the moment.`
      : `${supervisor} ${away}, and nobody covers ${possessive(name)} supervision yet.`;
  return {
    summary: notificationWords.supervisionOf(name),
    text: brief
      ? opening
      : `${opening} ${possessive(name)} dates go on, so somebody ${name} can turn to would help. Who could it be? We'll tell them and ${name}.`,
    buttons: [does('Name a cover', 'name-cover')],
  };
}

/** To the next manager: what will be done, and by when? */
export function veryLatePart(facts: PromptFacts): PromptPart {
  const { name, supervisor, brief } = facts;
  return {
    summary: notificationWords.supervisionOf(name),
    text: brief
      ? `${sinceWords(facts)} What could help, and by when?`
      : `${sinceWords(facts)} There may be good reasons: a word with ${supervisor} comes first. Then note in a line what will help and by when. ${name} and ${supervisor} can both read it.`,
    buttons: [does('Add a note', 'note')],
  };
}

/** To the manager after that: a plan rather than a note. */
export function recoveryPart(facts: PromptFacts): PromptPart {
  const { name, supervisor, brief } = facts;
  return {
    summary: notificationWords.supervisionOf(name),
    text: brief
      ? `${sinceWords(facts)} What is the plan, and by when?`
      : `${sinceWords(facts)} Please agree with everybody concerned how it gets back on its feet: time, cover or fewer duties. A few lines and a day are enough. ${name} and ${supervisor} can both read it.`,
    buttons: [does('Add the plan', 'note')],
  };
}

/** Teams refuses to deliver: a person has to tell them. */
export function unreachablePart({ today, head, prompt, name, brief }: PromptFacts): PromptPart {
  if (prompt.step === 2) {
    return {
      summary: notificationWords.waits,
      text: `${possessive(name)} hours never meet those in which we write, so nothing of ours arrives. Please pass dates on yourself${brief ? '.' : `, and tell ${name} that typing "my supervision" works at any hour.`}`,
      buttons: [],
    };
  }
  const since = longDay(head.unreachableSince ?? prompt.anchor, today);
  const opening = `Our messages have not reached ${name} in Teams since ${since}.`;
  return {
    summary: notificationWords.waits,
    text: brief
      ? `${opening} Could you tell ${name}?`
      : `${opening} The app may have been removed or blocked, perhaps by accident. Could you tell ${name}? Adding it again and typing "help" is enough. Until then please pass dates on yourself.`,
    buttons: [],
  };
}

/** To the next manager, weekly: how many, and the names only on request. */
export function summaryPart({ prompt, brief }: PromptFacts): PromptPart {
  const count = prompt.names.length;
  const opening = `${counted(count, 'person', 'people')} in your service ${count === 1 ? 'is' : 'are'} late.`;
  return {
    summary: 'The weekly summary',
    text: brief
      ? opening
      : `${opening} The list has names, dates and whether a date or a reason is given, nothing else. Their supervisors read it before you did.`,
    buttons: [does('Show the summary', 'summary')],
  };
}

/** "Sam's supervision with Priya was due on Tuesday 23 February, ten working days ago." */
function sinceWords({ today, prompt, name, supervisor, status }: PromptFacts): string {
  const due = longDay(status.dueOn ?? prompt.anchor, today);
  const what = `${possessive(name)} supervision with ${supervisor}`;
  if (!isLate(status)) return `${what}, due on ${due}, has fallen through more than once lately.`;
  const ago = counted(status.workingDaysLate, 'working day', 'working days');
  const booked = status.next ? ` It's in the diary for ${longDay(status.next.on, today)}.` : '';
  return `${what} was due on ${due}, ${ago} ago.${booked}`;
}

/** "is 6 working days late", or why it has come up before it is due. */
const howLate = (status: PromptFacts['status']) =>
  isLate(status)
    ? `is ${counted(status.workingDaysLate, 'working day', 'working days')} late`
    : 'has fallen through more than once';

/** The first summary day that is as far away as the preview promises; one in a holiday week is not meant. */
function nextSummary(council: Council, today: LocalDate): LocalDate {
  const { summaryWeekday, previewWorkingDays } = policyOn(council, today).escalation;
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  const ahead = Array.from({ length: 35 }, (_, days) => addDays(today, days + 1)).find(
    (day) =>
      weekday(day) + 1 === summaryWeekday && workingDaysBetween(today, day, isDay) >= previewWorkingDays,
  );
  return ahead ?? addDays(today, 7);
}

/** The last working day before it. */
const dayBefore = (council: Council, day: LocalDate) =>
  addWorkingDays(day, -1, (one) => isWorkingDay(one, council.daysOff));

/** "Friday"; with its date when it is not the coming one. */
const dayWords = (day: LocalDate, today: LocalDate) =>
  daysBetween(today, day) < 7 ? dayName(day) : longDay(day, today);

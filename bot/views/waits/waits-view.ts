// Waits on other agencies in words: for the page of a thread, for preparing, for a record and for paper.
import { pairActing } from '../../domain/act';
import type { Council } from '../../domain/council';
import { daysBetween, londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { WaitEntry, WaitStep } from '../../domain/waits/wait';
import { waitLimits } from '../../domain/waits/wait-rules';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { counted, longDay, nameOf, personView, shortDay } from '../words';
import type { WaitsView, WaitView } from './wait-view-types';

/** `OpenedWaits` fits. */
export type WaitsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly waits: readonly WaitEntry[];
};

/** For whoever may read the thread. */
export function waitsView(facts: WaitsFacts): WaitsView {
  const { council, owner, today, waits } = facts;
  return {
    person: personView(council, owner),
    waits: waitViews(facts),
    full:
      waits.length < waitLimits.open
        ? null
        : `${waitLimits.open} are open here at once. Say of one that it has come, or is not needed any more, and there is room.`,
    mayAdd: mayChange(facts),
    today,
  };
}

/** In the order given. */
export function waitViews(facts: WaitsFacts): readonly WaitView[] {
  const may = mayChange(facts);
  return facts.waits.map((wait) => ({ ...waitView(wait, facts.today), mayChange: may }));
}

const mayChange = ({ council, viewer, owner, today }: WaitsFacts) =>
  pairActing(council, { by: viewer, about: owner }, today) !== undefined;

function waitView(wait: WaitEntry, today: LocalDate): Omit<WaitView, 'mayChange'> {
  const { entryId, expectedBy } = wait;
  return {
    entryId,
    title: titleOf(wait),
    words: waitDays(wait, today).join(' · '),
    late: expectedBy !== null && expectedBy < today,
    expectedBy: expectedBy ?? '',
  };
}

/** One line each, as a record or a paper has them. */
export const waitLines = (waits: readonly WaitEntry[], today: LocalDate): readonly string[] =>
  waits.map((wait) => `${titleOf(wait)}. ${waitDays(wait, today).join('; ')}.`);

const titleOf = ({ reference, agency, service }: WaitEntry) => `${reference}: ${agency}, ${service}`;

function waitDays({ referredOn, expectedBy, chasedOn }: WaitEntry, today: LocalDate): readonly string[] {
  return [
    `Referred on ${longDay(referredOn, today)}, ${lengthWords(daysBetween(referredOn, today))}`,
    ...(expectedBy === null
      ? ['no day was named']
      : [`${expectedBy < today ? 'was expected' : 'expected'} by ${longDay(expectedBy, today)}`]),
    chasedOn === null ? 'not chased yet' : `last chased ${longDay(chasedOn, today)}`,
  ];
}

function lengthWords(days: number): string {
  if (days === 0) return 'today';
  const weeks = Math.floor(days / 7);
  return days < 14 ? `${counted(days, 'day', 'days')} ago` : `${weeks} weeks ago`;
}

/** As a line of the thread: what is waited for, and what was said of it. */
export function waitEntryView(council: Council, entry: WaitEntry, today: LocalDate): EntryView {
  const { reference, agency, service, referredOn, loggedBy, steps } = entry;
  return plainEntry(entry, {
    kind: 'action',
    title: 'Wait on another agency',
    badges: [badgeOf(entry, today)],
    text: `${agency}, ${service}`,
    references: [reference],
    facts: [
      `Referred on ${shortDay(referredOn)}`,
      `Written down by ${nameOf(council, loggedBy)}`,
      ...steps.slice(-stepsShown).map((step) => stepWords(council, step)),
    ],
  });
}

/** Somebody who chases every week would fill the page; all of it is in the export. */
const stepsShown = 3;

function badgeOf({ state, expectedBy }: WaitEntry, today: LocalDate): BadgeView {
  if (state === 'COME') return { word: 'Has come', tone: 'good' };
  if (state === 'NOT_NEEDED') return { word: 'Not needed any more', tone: 'neutral' };
  if (expectedBy === null) return { word: 'No day named', tone: 'neutral' };
  const word = `${expectedBy < today ? 'Was expected' : 'Expected'} by ${shortDay(expectedBy)}`;
  return { word, tone: 'neutral' };
}

function stepWords(council: Council, { by, at, step, expectedBy, noDay }: WaitStep): string {
  const who = `${nameOf(council, by)}, ${shortDay(londonDate(at))}`;
  if (step === 'come') return `It has come: ${who}`;
  if (step === 'not-needed') return `Not needed any more: ${who}`;
  if (noDay) return `Chased: ${who}, and nobody names a day`;
  return `Chased: ${who}${expectedBy === null ? '' : `, now expected by ${shortDay(expectedBy)}`}`;
}

/** One sentence after something was done. `step` null: it was put down just now. */
export function waitSavedWords(
  { agency, expectedBy }: WaitEntry,
  step: WaitStep['step'] | null,
  today: LocalDate,
): string {
  switch (step) {
    case 'come':
      return `Good. The wait on ${agency} is closed, and stays in the thread to be read.`;
    case 'not-needed':
      return `The wait on ${agency} is closed, and stays in the thread to be read.`;
    case 'chased':
      return expectedBy === null
        ? `Kept: ${agency} was chased today.`
        : `Kept: ${agency} was chased today, expected by ${longDay(expectedBy, today)}.`;
    case null:
      return `Kept. It comes up when the two of you prepare.`;
  }
}

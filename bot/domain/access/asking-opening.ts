// Somebody from outside the pair asks to open parts of a file: at once with a line for everybody, or after a second person's yes.
import type { Act, Acted, Told } from '../act';
import { told } from '../act';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import { lengthOf } from '../decisions/stored-decision';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import { isPutOff } from './hidden';
import { type OpenedPart, type OpeningEntry, type OpeningReason, openedParts } from './opening';
import {
  answerersOf,
  asksForWellbeing,
  inHead,
  mostDaysPutOff,
  needsYes,
  opensFrom,
  opensUntil,
  pairOf,
  partsFor,
  reasonsFrom,
} from './opening-rules';
import { glassHeardBy, openingsLeft } from './opening-told';

export type AskOpening = Act & {
  readonly parts: readonly OpenedPart[];
  readonly reason: OpeningReason;
  readonly why: string;
  /** Words the guard marked and the person says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
  /** Nobody of the pair is to hear of it before this day; null: at once; undefined: what was given is no day. */
  readonly noticeOn: LocalDate | null | undefined;
};

/** Characters as a person counts them. */
const mostWords = 600;
/** Both read it, and in a year too: fewer say nothing. */
const fewestInWhy = 15;

/** So many of one file at once: more would be no looking any more. Safety is refused for no number. */
const mostInHead = 20;

/** Whether there is anything this person may ask of this file. By the directory alone: nothing is read for anybody else. */
export const mayAsk = (
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): boolean => reasonsFrom(opensFrom(council, by, about, today)).length > 0;

/**
 * Refuses `not-yours` for whoever has no reason to give for this file, and `fields`: a reason that is not theirs, parts
 * that it does not open, no words why, a day too near or too far, nobody who could say yes.
 */
export function askOpening(
  council: Council,
  head: ThreadHead,
  command: AskOpening,
  now: Instant,
): Outcome<Acted> {
  const { by, about, reason } = command;
  const today = londonDate(now);
  const offered = reasonsFrom(opensFrom(council, by, about, today));
  if (offered.length === 0) return refused({ kind: 'not-yours' });
  const chosen = offered.find((one) => one.reason === reason);
  if (chosen === undefined)
    return refused({ kind: 'fields', problems: [{ field: 'reason', kind: 'not-a-choice' }] });
  const left = openingsLeft(council, head, now);
  const { noticeOn = null } = command;
  const problems: readonly FieldProblem[] = [
    ...partProblems(command.parts, partsFor(chosen.place, reason)),
    ...shortWordProblems(council, { why: command.why }, mostWords, command.notIdentifiers, {
      required: ['why'],
    }),
    ...tooShort(command.why),
    ...(command.noticeOn === undefined
      ? [{ field: 'putOffNotice', kind: 'not-a-date' } as const]
      : dayProblems('putOffNotice', noticeOn, today)),
    ...(needsYes(reason, noticeOn) && answerersOf(council, about, by, today).length === 0
      ? [{ field: noticeOn === null ? 'reason' : 'putOffNotice', kind: 'nobody-to-say-yes' } as const]
      : []),
    ...(left.length >= mostInHead && reason !== 'safety'
      ? [{ field: 'reason', kind: 'too-many', maximum: mostInHead, count: left.length + 1 } as const]
      : []),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const waits = needsYes(reason, noticeOn);
  const entry: OpeningEntry = {
    ...opened(command, now),
    as: chosen.place,
    parts: openedParts.filter((part) => command.parts.includes(part)),
    reason,
    why: command.why.trim(),
    breakGlass: reason === 'safety',
    noticeOn,
    ...(waits ? {} : { state: 'open', until: opensUntil(council, reason, now) }),
  };
  return accepted({
    entries: [entry],
    head: { ...head, openings: [...left, inHead(entry)] },
    tell: waits
      ? answerersOf(council, about, by, today).map((to) => told(to, 'opening-waits', entry.entryId))
      : tellOpened(council, about, entry, today),
  });
}

/** An opening with nothing in it yet, as it waits for a yes. */
export const opened = ({ operationId, by }: Act, now: Instant) =>
  ({
    kind: 'opening',
    entryId: operationId,
    at: now,
    loggedBy: by,
    breakGlass: false,
    state: 'waiting',
    until: null,
    noticeOn: null,
    answered: null,
    wellbeingAgreed: null,
  }) as const satisfies Partial<OpeningEntry>;

/** Both hear of it at once, unless it is put off. Of broken glass somebody from outside the pair too. */
export function tellOpened(
  council: Council,
  about: PersonId,
  entry: OpeningEntry,
  today: LocalDate,
): readonly Told[] {
  if (isPutOff(entry, today)) return [];
  const { loggedBy, entryId } = entry;
  const pair = pairOf(council, about, today).filter((one) => one !== loggedBy);
  const glass = entry.breakGlass ? glassHeardBy(council, about, loggedBy, today) : [];
  return [
    ...pair.map((to) => ({
      ...told(to, 'file-opened', entryId),
      ...(entry.breakGlass ? { atOnce: true as const } : {}),
    })),
    ...glass.map((to) => told(to, 'glass-broken', entryId)),
    ...(asksForWellbeing(inHead(entry)) ? [told(about, 'wellbeing-asked', entryId)] : []),
  ];
}

function tooShort(why: string): readonly FieldProblem[] {
  const length = lengthOf(why.trim());
  return length === 0 || length >= fewestInWhy
    ? []
    : [{ field: 'why', kind: 'too-short', minimum: fewestInWhy }];
}

function partProblems(
  wanted: readonly OpenedPart[],
  offered: readonly OpenedPart[],
): readonly FieldProblem[] {
  if (wanted.length === 0) return [{ field: 'parts', kind: 'missing' }];
  if (wanted.some((part) => !offered.includes(part))) return [{ field: 'parts', kind: 'not-a-choice' }];
  return wanted.includes('wellbeing') && !wanted.includes('records')
    ? [{ field: 'parts', kind: 'goes-with-records' }]
    : [];
}

/** From tomorrow on, and not for ever. */
export function dayProblems(field: string, day: LocalDate | null, today: LocalDate): readonly FieldProblem[] {
  const latest = addDays(today, mostDaysPutOff);
  if (day === null) return [];
  if (day <= today) return [{ field, kind: 'too-early', earliest: addDays(today, 1) }];
  return day > latest ? [{ field, kind: 'too-far-ahead', latest }] : [];
}

// Who hears that a file was opened, until when that is news, and when an opening is over and done with.
import { isPresentOn } from '../calendar';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import { hearsOfBrokenGlass, mayProtect } from './access';
import { wasOpened } from './hidden';
import { type OpeningInHead, waitsOn } from './opening';
import { pairOf } from './opening-rules';

/** It waits, and has not lapsed. */
export const stillWaits = (opening: Pick<OpeningInHead, 'state' | 'at'>, now: Instant): boolean =>
  waitsOn(opening, londonDate(now));

/** The head's list without what is over, and no news any more to anybody who is to be told. */
export const openingsLeft = (
  council: Council,
  { personId, openings }: Pick<ThreadHead, 'personId' | 'openings'>,
  now: Instant,
): readonly OpeningInHead[] =>
  openings.filter((one) => !isOver(one, now) || isStillToTell(council, personId, one, londonDate(now)));

const isOver = (one: OpeningInHead, now: Instant): boolean =>
  one.state === 'waiting'
    ? !stillWaits(one, now)
    : one.state !== 'open' || one.until === null || one.until <= now;

/** Whoever is on leave hears of it when they are back, however long that is. */
export const isStillToTell = (
  council: Council,
  owner: PersonId,
  opening: OpeningInHead,
  today: LocalDate,
): boolean => {
  const day = toldOn(opening);
  if (day === null) return false;
  const toTell = putOffHeardBy(council, owner, opening, today);
  return today < day || toTell.some((one) => !isNoNewsTo(council, one, day, today));
};

/** The day on which what was put off is told; null where nothing was put off, and where nothing opened. */
export const toldOn = (opening: Pick<OpeningInHead, 'state' | 'until' | 'noticeOn'>): LocalDate | null =>
  wasOpened(opening) ? opening.noticeOn : null;

/** Who hears of what was put off on its day: both, and of broken glass whoever else hears of that, for it is delayed and not dropped. */
export const putOffHeardBy = (
  council: Council,
  owner: PersonId,
  { by, breakGlass }: Pick<OpeningInHead, 'by' | 'breakGlass'>,
  today: LocalDate,
): readonly PersonId[] => [
  ...pairOf(council, owner, today).filter((one) => one !== by),
  ...(breakGlass ? glassHeardBy(council, owner, by, today) : []),
];

/** The ledger of what was said remembers no longer than so many days. */
const newsDays = 28;

/** Four weeks after the first day in on which they could hear of it. */
export function isNoNewsTo(
  council: Council,
  recipient: PersonId,
  from: LocalDate,
  today: LocalDate,
): boolean {
  let day = from;
  while (day <= today && !isPresentOn(council, recipient, day)) day = addDays(day, 1);
  return today > addDays(day, newsDays);
}

/**
 * Of broken glass the principal social workers hear: nobody else looked at it from outside; one who is of the two hears as
 * that. Where one of them broke it, or there is no other, every data protection officer hears: somebody always does.
 */
export const glassHeardBy = (
  council: Council,
  owner: PersonId,
  by: PersonId,
  today: LocalDate,
): readonly PersonId[] => {
  const pair = pairOf(council, owner, today);
  const others = [...council.people.keys()].filter((one) => one !== by && !pair.includes(one));
  const first = others.filter((one) => hearsOfBrokenGlass(council, one, today));
  if (first.length > 0 && !hearsOfBrokenGlass(council, by, today)) return first;
  return others.filter((one) => first.includes(one) || mayProtect(council, one, today));
};

// Who may open which parts of a supervision file from outside the pair, for which reason, for how long, and whose yes it needs.
import { agreementAccess } from '../agreements/agreement-access';
import { addWorkingDays, isWorkingDay } from '../calendar';
import type { Council } from '../council';
import { addDays, instantAt, londonDate, minutesAfter } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { supervisorsOf } from '../relationships';
import type { ThreadEntry } from '../thread';
import { mayProtect } from './access';
import { accessTable, type Cell, type Place } from './access-table';
import { isHiddenFromPair } from './hidden';
import {
  type OpenedPart,
  type OpeningEntry,
  type OpeningInHead,
  type OpeningPlace,
  type OpeningReason,
  openedParts,
  openingPlaces,
  openingReasons,
} from './opening';
import { isFurtherAbove, pairPlaceOf, placesOf } from './places';

/** Asked for by name. What only a lot opens is not among it. */
const askedFor: Readonly<Record<OpeningPlace, readonly OpeningReason[]>> = {
  'next-manager': ['oversight', 'complaint', 'formal-case', 'safety'],
  senior: ['safety'],
  psw: ['safety'],
  auditor: [],
  hr: ['formal-case'],
  dpo: ['subject-access', 'complaint'],
};

/** What a lot opens. */
const drawnFor: Readonly<Partial<Record<OpeningPlace, readonly OpeningReason[]>>> = {
  psw: ['practice'],
  auditor: ['audit', 'inspection'],
};

/** From where somebody opens this file today; a grade alone shows numbers and opens none. */
export const opensFrom = (
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): readonly OpeningPlace[] => {
  const places = placesOf(council, viewer, owner, today);
  return openingPlaces.filter(
    (place) =>
      places.includes(place) && (place !== 'senior' || isFurtherAbove(council, viewer, owner, today)),
  );
};

/** The reasons these places may give, each with the place it is given from: the first that has it. */
export const reasonsFrom = (
  places: readonly OpeningPlace[],
): readonly { readonly reason: OpeningReason; readonly place: OpeningPlace }[] =>
  openingReasons.flatMap((reason) => {
    const place = places.find((one) => askedFor[one].includes(reason));
    return place === undefined ? [] : [{ reason, place }];
  });

/** What this person draws by lot, as what; by role alone. */
export const drawsFor = (
  places: readonly Place[],
): readonly { readonly reason: OpeningReason; readonly place: OpeningPlace }[] =>
  openingPlaces
    .filter((place) => places.includes(place))
    .flatMap((place) => (drawnFor[place] ?? []).map((reason) => ({ reason, place })));

const opensForReason: readonly Cell[] = ['whole', 'with-reason', 'on-request', 'sample', 'agreed'];

/**
 * What may be opened from a place for a reason: what the table gives that place. Where somebody may not be safe the glass
 * breaks: everything but drafts. Drafts are for nobody but the person themselves, who asks for a copy.
 */
export const partsFor = (place: OpeningPlace, reason: OpeningReason): readonly OpenedPart[] =>
  openedParts.filter((part) => {
    // The officer has it for the copy that the person themselves asked for, and for nothing the person does not know of.
    if (part === 'wellbeing' && place === 'dpo' && reason !== 'subject-access') return false;
    return reason === 'safety' || opensForReason.includes(accessTable[part][place]);
  });

/** Somebody else has to say yes before it opens. */
export const needsYes = (reason: OpeningReason, noticeOn: LocalDate | null): boolean =>
  reason === 'formal-case' || noticeOn !== null;

/** For how long each reason opens; the pages say the same numbers. */
export const opensFor = {
  safety: { hours: 24 },
  oversight: { workingDays: 1 },
  'subject-access': { days: 31 },
  complaint: { days: 14 },
  'formal-case': { days: 14 },
  audit: { days: 14 },
  inspection: { days: 14 },
  practice: { days: 14 },
} as const satisfies Readonly<
  Record<
    OpeningReason,
    { readonly hours: number } | { readonly workingDays: number } | { readonly days: number }
  >
>;

/** Until when it opens, from the moment it does. Days end at midnight in London. */
export function opensUntil(council: Council, reason: OpeningReason, now: Instant): Instant {
  const today = londonDate(now);
  const endOf = (day: LocalDate) => instantAt(addDays(day, 1), '00:00');
  const time = opensFor[reason];
  if ('hours' in time) return minutesAfter(now, time.hours * 60);
  if ('days' in time) return endOf(addDays(today, time.days));
  return endOf(addWorkingDays(today, time.workingDays, (day) => isWorkingDay(day, council.daysOff)));
}

/** A notice is put off by so many days at most. */
export const mostDaysPutOff = 28;

/** The worker, and whoever supervises them today otherwise than as a cover: those the table shows who opened the file. */
export const pairOf = (council: Council, owner: PersonId, today: LocalDate): readonly PersonId[] =>
  [owner, ...supervisorsOf(council, owner, today)].filter((one) => isOfPair(council, one, owner, today));

/** Whether somebody sees who opened this file because they are one of the two. */
export function isOfPair(council: Council, viewer: PersonId, owner: PersonId, today: LocalDate): boolean {
  const place = pairPlaceOf(council, viewer, owner, today);
  return place !== undefined && accessTable.openings[place] === 'whole';
}

/**
 * Whether an entry is in the lists of somebody who reads the thread: a cover does not see who opened the file. That an
 * agreement was signed is for whoever reads agreements; one that was sent back says so itself, to the two.
 */
export const isListedFor = (
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  entry: ThreadEntry,
  today: LocalDate,
): boolean =>
  !isHiddenFromPair(entry, today) &&
  (entry.kind !== 'opening' || isOfPair(council, viewer, owner, today)) &&
  (entry.kind !== 'agreement-step' ||
    (entry.step !== 'sent-back' && agreementAccess(council, viewer, owner, today) !== 'none'));

/** May say yes or no: never whoever asks, and nobody who would hear of their own file, or of their own worker's, by it. */
export const mayAnswer = (
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  by: PersonId,
  today: LocalDate,
): boolean =>
  viewer !== by && mayProtect(council, viewer, today) && !pairOf(council, owner, today).includes(viewer);

/** Everybody who may say yes to what this person asks. */
export const answerersOf = (
  council: Council,
  owner: PersonId,
  by: PersonId,
  today: LocalDate,
): readonly PersonId[] =>
  [...council.people.keys()].filter((one) => mayAnswer(council, one, owner, by, today));

/** Whether it opens the file at this moment, to whoever is still what they were when they opened it. */
export const opensNow = (
  opening: OpeningInHead,
  places: readonly OpeningPlace[],
  viewer: PersonId,
  now: Instant,
): boolean =>
  opening.by === viewer &&
  opening.state === 'open' &&
  opening.until !== null &&
  now < opening.until &&
  places.includes(opening.as);

/** Whoever opened it is still what they were then. */
export const stillOpensTo = (
  council: Council,
  owner: PersonId,
  { by, as }: Pick<OpeningInHead, 'by' | 'as'>,
  today: LocalDate,
): boolean => opensFrom(council, by, owner, today).includes(as);

/** The parts that are open: what was said about wellbeing only where the table gives it, the worker agreed, or somebody may not be safe. */
export const partsOpen = ({
  as,
  parts,
  breakGlass,
  wellbeingAgreed,
}: Pick<OpeningInHead, 'as' | 'parts' | 'breakGlass' | 'wellbeingAgreed'>): readonly OpenedPart[] =>
  parts.filter(
    (part) =>
      part !== 'wellbeing' || breakGlass || wellbeingAgreed || accessTable.wellbeing[as] === 'with-reason',
  );

/** Wellbeing was asked for and stays closed without the worker's agreement, whether or not they have said no. */
export const lacksWellbeing = (opening: Parameters<typeof partsOpen>[0]): boolean =>
  opening.parts.includes('wellbeing') && !partsOpen(opening).includes('wellbeing');

/** The worker is asked: their agreement is what is missing, and they have not said no. */
export const asksForWellbeing = (
  opening: Parameters<typeof partsOpen>[0] & Pick<OpeningInHead, 'wellbeingDeclined'>,
): boolean => lacksWellbeing(opening) && opening.wellbeingDeclined !== true;

export const inHead = (entry: OpeningEntry): OpeningInHead => ({
  entryId: entry.entryId,
  at: entry.at,
  by: entry.loggedBy,
  as: entry.as,
  parts: entry.parts,
  state: entry.state,
  until: entry.until,
  noticeOn: entry.noticeOn,
  breakGlass: entry.breakGlass,
  wellbeingAgreed: entry.wellbeingAgreed !== null,
  ...(entry.wellbeingDeclined ? { wellbeingDeclined: true } : {}),
});

// The words for opening a file: from where, which parts, why, how long, and how it stands.
import type { Place } from '../../domain/access/access-table';
import { isPutOff } from '../../domain/access/hidden';
import type { OpenedPart, OpeningEntry, OpeningPlace, OpeningReason } from '../../domain/access/opening';
import {
  asksForWellbeing,
  inHead,
  lacksWellbeing,
  partsOpen,
  stillOpensTo,
} from '../../domain/access/opening-rules';
import { stillWaits } from '../../domain/access/opening-told';
import type { Council } from '../../domain/council';
import { londonDate, londonTime, minutesBefore } from '../../domain/dates';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import type { Copy } from '../../domain/rights/copied';
import type { BadgeView } from '../view-types';
import { capital, fullDay, listed, momentWords, nameOf } from '../words';

export const placeWords: Readonly<Record<Extract<Place, OpeningPlace>, string>> = {
  'next-manager': 'next manager',
  senior: 'senior manager',
  psw: 'principal social worker',
  auditor: 'auditor',
  hr: 'human resources',
  dpo: 'data protection officer',
};

export const partWords: Readonly<Record<OpenedPart, string>> = {
  agreement: 'agreement',
  records: 'records',
  wellbeing: 'wellbeing',
  decisions: 'quick decisions',
};

export const reasonTitles: Readonly<Record<OpeningReason, string>> = {
  oversight: 'To see how supervision is going',
  audit: "The council's audit",
  inspection: 'An inspection',
  practice: 'To see how practice is',
  complaint: 'A complaint',
  'formal-case': 'A formal case: capability, disciplinary or grievance',
  'subject-access': 'A subject access request',
  safety: 'Somebody may not be safe',
};

export const copyWords: Readonly<Record<Copy, string>> = {
  record: 'Printed a record',
  agreement: 'Printed the agreement',
  file: 'Printed the file',
  year: 'Took a copy of their year',
  'subject-access': 'Made a copy for a subject access request',
};

/** "Agreement, records and quick decisions", in the order of a file. */
export const partsWords = (parts: readonly OpenedPart[]): string =>
  capital(listed(parts.map((part) => partWords[part])));

/** "Tom Okafor, next manager". */
export const whoWords = (council: Council, { loggedBy, as }: Pick<OpeningEntry, 'loggedBy' | 'as'>): string =>
  `${nameOf(council, loggedBy)}, ${placeWords[as]}`;

/** "to the end of Wednesday 20 January 2027", "until Wednesday 20 January 2027 at 16:14". */
export function untilWords(until: Instant): string {
  // A day ends at midnight, which nobody calls the day after.
  if (londonTime(until) === '00:00') return `to the end of ${fullDay(londonDate(minutesBefore(until, 1)))}`;
  return `until ${fullDay(londonDate(until))} at ${londonTime(until)}`;
}

export type OpeningState =
  | 'waiting'
  | 'lapsed'
  | 'taken-back'
  | 'open'
  | 'over'
  | 'not-theirs'
  | 'closed'
  | 'refused';

/** How it stands at that moment: time alone ends an opening and lets a question lapse. */
export function stateOf(entry: Pick<OpeningEntry, 'state' | 'until' | 'at'>, now: Instant): OpeningState {
  if (entry.state === 'waiting') return stillWaits(entry, now) ? 'waiting' : 'lapsed';
  if (entry.state === 'closed') return entry.until === null ? 'taken-back' : 'closed';
  if (entry.state === 'refused') return 'refused';
  return entry.until !== null && now < entry.until ? 'open' : 'over';
}

/** The same, and `not-theirs` where whoever opened it is not what they were then: it opens nothing to them any more. */
export function stateIn(council: Council, owner: PersonId, entry: OpeningEntry, now: Instant): OpeningState {
  const state = stateOf(entry, now);
  if (state !== 'open') return state;
  return stillOpensTo(council, owner, inHead(entry), londonDate(now)) ? 'open' : 'not-theirs';
}

export const stateBadges: Readonly<Record<OpeningState, BadgeView>> = {
  waiting: { word: 'Waits for a yes', tone: 'neutral' },
  lapsed: { word: 'Not answered, not opened', tone: 'neutral' },
  'taken-back': { word: 'Taken back, not opened', tone: 'neutral' },
  open: { word: 'Open now', tone: 'attention' },
  over: { word: 'Over', tone: 'neutral' },
  'not-theirs': { word: 'Not open any more', tone: 'neutral' },
  closed: { word: 'Closed', tone: 'neutral' },
  refused: { word: 'Refused, not opened', tone: 'neutral' },
};

/**
 * Until when, who said yes, that the glass was broken, that it was put off: short facts in order. `knowsNo`: for the
 * worker and whoever asked; nobody else reads that the worker said no about wellbeing.
 */
export function openingFacts(
  council: Council,
  entry: OpeningEntry,
  now: Instant,
  { state = stateOf(entry, now), knowsNo = false }: { state?: OpeningState; knowsNo?: boolean } = {},
): readonly string[] {
  const { answered, until, wellbeingAgreed, wellbeingDeclined, noticeOn } = entry;
  return [
    ...(entry.breakGlass && until !== null && answered === null
      ? ['Opened at once for safety, without waiting for anybody']
      : []),
    ...(state === 'not-theirs' ? ['Nothing is open to them: they are not what they were then'] : []),
    ...(until !== null && (state === 'open' || state === 'over')
      ? [capital(`${state === 'over' ? 'was open' : 'open'} ${untilWords(until)}`)]
      : []),
    ...(state === 'closed' && until !== null ? [`Closed on ${momentWords(until)}`] : []),
    ...(answered
      ? [
          `${answered.yes ? 'Approved' : 'Refused'} by ${nameOf(council, answered.by)}, ${momentWords(answered.at)}`,
        ]
      : []),
    ...(noticeOn !== null && answered?.yes ? [`Not told before ${fullDay(noticeOn)}, as was approved`] : []),
    ...(wellbeingAgreed !== null
      ? [`The worker agreed to wellbeing being read, ${momentWords(wellbeingAgreed)}`]
      : []),
    ...(wellbeingDeclined && knowsNo
      ? [`The worker did not agree to wellbeing being read, ${momentWords(wellbeingDeclined)}`]
      : []),
    ...(state === 'open' && (knowsNo ? asksForWellbeing : lacksWellbeing)(inHead(entry))
      ? ['Wellbeing stays closed unless the worker agrees']
      : []),
  ];
}

/** "Opened: records and quick decisions", "Asked to open: records", "Opened: records. Asked for wellbeing: not open". */
export const openingTitle = (entry: OpeningEntry, knowsNo = false): string => {
  const words = (parts: readonly OpenedPart[]) => listed(parts.map((part) => partWords[part]));
  if (entry.until === null) return `Asked to open: ${words(entry.parts)}`;
  const open = partsOpen(inHead(entry));
  const shut = entry.parts.filter((part) => !open.includes(part));
  return [
    `Opened: ${words(open)}`,
    ...(shut.length > 0
      ? [`Asked for ${words(shut)}: not ${knowsNo && entry.wellbeingDeclined ? 'agreed' : 'open'}`]
      : []),
  ].join('. ');
};

/** For whoever knows of it before the two do. */
export const stillPutOff = (entry: OpeningEntry, today: LocalDate): readonly string[] =>
  !isPutOff(entry, today)
    ? []
    : entry.state === 'waiting' || entry.noticeOn === null
      ? ['The two know nothing of it before it is answered']
      : [`The two hear of it on ${fullDay(entry.noticeOn)}`];

// A quick decision as an entry of a thread: its own words, short labels and facts; `decisionView` says the rest.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import { refusedAbove } from '../../domain/decisions/refused-above';
import { withFullWords } from '../../domain/decisions/stored-decision';
import type { PersonId } from '../../domain/ids';
import type { Reader } from '../entry-view';
import type { BadgeView, EntryView } from '../view-types';
import { momentWords, nameOf, oversightPlaceWords, oversightTypeWords, shortDay } from '../words';
import { decisionView, isWhole, type Whole } from './decision-view';

/** For somebody who may read it; `whole` as it was opened. */
export function decisionEntryView(
  council: Council,
  worker: PersonId,
  entry: ManagementOversightEntry,
  { viewer, now, inSession = false }: Reader,
  whole: Whole,
): EntryView {
  const { text, why, present, risk } = withFullWords(entry, whole.fullText);
  return {
    entryId: entry.entryId,
    kind: 'decision',
    title: entry.type === 'decision' ? 'Quick decision' : oversightTypeWords[entry.type],
    badges: badgesOf(entry),
    on: londonDate(entry.at),
    when: momentWords(entry.at),
    text,
    hasMore: !isWhole(entry, whole),
    why,
    references: entry.references,
    referenceToFollow: entry.referenceToFollow && entry.state !== 'WITHDRAWN',
    facts: factsOf(council, { ...entry, present, risk }),
    decision: decisionView(council, viewer, worker, entry, now, { ...whole, inSession }),
  };
}

function badgesOf(entry: ManagementOversightEntry): BadgeView[] {
  const { childFile, state } = entry;
  const onFile = childFile.filter(({ confirmed }) => confirmed !== null).length;
  const open = state === 'WITHDRAWN' ? 0 : childFile.length - onFile;
  return [
    stateBadge(entry),
    ...(entry.referenceToFollow && state !== 'WITHDRAWN'
      ? [badge('Case reference to follow', 'attention')]
      : []),
    ...(open > 0 ? [badge("Not yet on the child's file", 'attention')] : []),
    ...(onFile > 0 && open === 0 ? [badge("On the child's file", 'good')] : []),
    ...(entry.late ? [badge('Written up later', 'neutral')] : []),
  ];
}

/** Only a decision waits; advice nobody answered is no debt. */
function stateBadge(entry: ManagementOversightEntry) {
  const { state, type, waitsFor, answers, loggedBy, supervisorId } = entry;
  if (state === 'WITHDRAWN') return badge('Withdrawn', 'neutral');
  if (refusedAbove(entry)) return badge('Decided against', 'attention');
  if (state === 'DISPUTED') return badge('Seen differently', 'attention');
  if (type === 'decision' && waitsFor?.as === 'supervisor')
    return badge('Waiting for the supervisor', 'neutral');
  if (type === 'decision' && waitsFor?.as === 'authority')
    return badge('Waiting for whoever may decide', 'attention');
  const newest = answers.at(-1)?.answer;
  if (newest === 'yes') return badge('Both agree', 'good');
  if (newest === 'confirm' || newest === 'amend') return badge('Confirmed', 'good');
  if (type === 'decision' && state === 'PROPOSED') return badge('Not confirmed yet', 'neutral');
  return badge(loggedBy === supervisorId ? 'From the supervisor' : 'From the worker', 'neutral');
}

function factsOf(council: Council, entry: ManagementOversightEntry): string[] {
  const { action, referencesAdded, where, lookedAgain } = entry;
  return [
    ...(where ? [`Said ${oversightPlaceWords[where]}`] : []),
    ...(entry.present ? [`Also there: ${entry.present}`] : []),
    ...(entry.risk ? [`Risk or safety: ${entry.risk}`] : []),
    ...(referencesAdded
      ? [`Case reference added by ${nameOf(council, referencesAdded.by)}, ${momentWords(referencesAdded.at)}`]
      : []),
    ...(action && !refusedAbove(entry)
      ? [`Action: ${nameOf(council, action.owner)} by ${shortDay(action.byOn)}`]
      : []),
    ...(entry.revisitAtNextFormal === true && entry.state !== 'WITHDRAWN'
      ? ['Comes back at the next supervision']
      : []),
    ...(lookedAgain
      ? [
          `${lookAgainWords[lookedAgain.answer]}: ${nameOf(council, lookedAgain.by)}, ${momentWords(lookedAgain.at)}`,
        ]
      : []),
  ];
}

export const lookAgainWords = {
  worked: 'Looked at again, it worked',
  changed: 'Looked at again, it changed',
  'no-longer-matters': 'Looked at again, it no longer matters',
} as const;

const badge = (word: string, tone: BadgeView['tone']): BadgeView => ({ word, tone });

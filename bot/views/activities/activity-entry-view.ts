// Trainings, health checks and the other activities on a file as lines of the thread.

import { supervisesInOwnRight } from '../../domain/act';
import type { ActivityEntry, ActivityKind, OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { firstWords } from '../../domain/decisions/stored-decision';
import type { LocalDate, PersonId } from '../../domain/ids';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';
import { activityWords } from './activity-words';

/**
 * For whoever may read the thread, a cover too: what was said about watched practice, for an appraisal,
 * beside a check and to the next supervisor stays on pages of its own, where who reads is looked at.
 */
export function activityEntryView(council: Council, entry: ActivityEntry): EntryView {
  const { activity, title, findings, on, nextOn, loggedBy, differently } = entry;
  const shown = keptApart.includes(activity) ? '' : findings;
  return plainEntry(entry, {
    kind: 'activity',
    title: activity === 'hand-over' ? activityWords[activity] : `${activityWords[activity]}: ${title}`,
    text: firstWords(shown, 160),
    facts: [
      `On ${shortDay(on)}`,
      ...(nextOn ? [`${activity === 'check-seen' ? 'Expires' : 'Next'} ${shortDay(nextOn)}`] : []),
      ...(differently ? ['What was done differently is written down'] : []),
      `${activity === 'check-seen' ? 'Seen' : 'Written down'} by ${nameOf(council, loggedBy)}`,
    ],
  });
}

const keptApart: readonly ActivityKind[] = [
  'practice-observation',
  'appraisal-summary',
  'hand-over',
  'check-seen',
];

/** Both of the two see that an older record was opened, by whom and why; a cover does not read why. */
export function openedEarlierView(
  council: Council,
  worker: PersonId,
  entry: OpenedEarlierEntry,
  { viewer, today }: { readonly viewer: PersonId; readonly today: LocalDate },
): EntryView {
  const who = nameOf(council, entry.saidBy);
  const isForThem = viewer === worker || supervisesInOwnRight(council, { worker, supervisor: viewer }, today);
  return plainEntry(entry, {
    kind: 'note',
    title: 'An older record was opened',
    text: isForThem ? `${who} opened it: ${firstWords(entry.why, 120)}` : `${who} opened it and said why.`,
  });
}

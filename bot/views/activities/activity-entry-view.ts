// Trainings, health checks and the other activities on a file as lines of the thread.
import type { ActivityEntry, ActivityKind, OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { firstWords } from '../../domain/decisions/stored-decision';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** For whoever may read the thread. */
export function activityEntryView(council: Council, entry: ActivityEntry): EntryView {
  return plainEntry(entry, {
    kind: 'activity',
    title: activityWords[entry.activity],
    on: entry.on,
    when: shortDay(entry.on),
    text: firstWords([entry.title, entry.findings].filter((one) => one !== '').join('. '), 120),
    facts: [`Written down by ${nameOf(council, entry.loggedBy)}`],
  });
}

export const activityWords: Record<ActivityKind, string> = {
  'health-check': 'Health check',
  'supervisor-development': 'Supervisor development',
  training: 'Training',
  'practice-observation': 'Practice observation',
  'check-seen': 'Check seen',
  'appraisal-summary': 'Appraisal summary',
  'hand-over': 'Hand-over',
};

/** Both of the two see that an older record was opened, by whom and why. */
export function openedEarlierView(council: Council, entry: OpenedEarlierEntry): EntryView {
  return plainEntry(entry, {
    kind: 'note',
    title: 'An older record was opened',
    text: `${nameOf(council, entry.saidBy)} opened it: ${firstWords(entry.why, 120)}`,
  });
}

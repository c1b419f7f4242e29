// Actions, and what was taken upward, as lines of the thread.
import type { ActionEntry } from '../../domain/actions/action';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import type { Council } from '../../domain/council';
import { firstWords } from '../../domain/decisions/stored-decision';
import type { LocalDate } from '../../domain/ids';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** One action: whose, by when, and whether it is finished. */
export function actionEntryView(council: Council, entry: ActionEntry, today: LocalDate): EntryView {
  return plainEntry(entry, {
    kind: 'action',
    title: 'Action',
    badges: [actionBadge(entry, today)],
    text: firstWords(entry.text, 120),
    facts: [
      nameOf(council, entry.owner),
      ...(entry.fromEntryId === null ? [] : [`From a ${whereFrom(entry.fromEntryId)}`]),
    ],
  });
}

const whereFrom = (entryId: string) =>
  entryId.startsWith('record:') ? 'supervision record' : 'quick decision';

function actionBadge({ state, byOn }: ActionEntry, today: LocalDate): BadgeView {
  if (state === 'WITHDRAWN') return { word: 'Withdrawn', tone: 'neutral' };
  if (state === 'DONE') return { word: 'Done', tone: 'good' };
  if (state === 'DROPPED') return { word: 'Dropped', tone: 'neutral' };
  return byOn < today
    ? { word: `Was due ${shortDay(byOn)}`, tone: 'attention' }
    : { word: `By ${shortDay(byOn)}`, tone: 'neutral' };
}

/** Something taken upward, with its answer. */
export function issueEntryView(council: Council, entry: UpwardIssueEntry): EntryView {
  const { answer, replyBy } = entry;
  return plainEntry(entry, {
    kind: 'action',
    title: 'Taken upward',
    badges: [
      answer
        ? { word: 'Answered', tone: 'good' }
        : { word: `Reply due ${shortDay(replyBy)}`, tone: 'neutral' },
    ],
    text: firstWords(entry.text, 120),
    facts: [
      `To ${nameOf(council, entry.to)}`,
      ...(answer ? [`${nameOf(council, answer.by)}: ${firstWords(answer.text, 120)}`] : []),
    ],
  });
}

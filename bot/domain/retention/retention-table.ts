// How long what is kept, after what event, and what happens then: the council's own table, from its policy (docs/retention.md).
import type { PolicyProfile } from '../policy/policy';
import type { EntryKind } from '../thread';

export const retentionClasses = [
  /** Sessions, records, agreements, actions, activities: everything of a worker's file that has no row of its own. */
  'worker-file',
  /** Quick decisions with their answers and full texts: perhaps the first note that was made of something. */
  'quick-decisions',
  /** CPD notes, preparation, private notes and drafts of records: what somebody has written for themselves, or not yet issued. */
  'preparation',
  /** Who opened the file, copies that were made, and holds. */
  'access-log',
  /** What the council's files say of the person: how to reach them, how they worked, who supervised them when. */
  'directory',
  /** Who was told what, about whom; and the counts of each day. */
  'reminders',
  /** Quick decisions somebody has begun and not saved. */
  'drafts',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** `review`: a person looks, then removes or keeps. `expire`: the store lets go of it by itself. */
export type RetentionRow = {
  readonly class: RetentionClass;
  readonly keep: { readonly months: number } | { readonly days: number };
  /** Counted from the worker's last day in post, or from the day of each entry. */
  readonly from: 'leaving' | 'entry';
  readonly ends: 'review' | 'expire';
};

/** Days after their last change; the store of drafts has the same. */
const draftDays = 14;

/** Every class once. What goes with the file has the file's months, and what says whose it was goes with the last of it. */
export function retentionTable({ retention }: Pick<PolicyProfile, 'retention'>): readonly RetentionRow[] {
  const { workerFileMonths, quickDecisionMonths, reminderMonths } = retention;
  const reviewed = (name: RetentionClass, months: number): RetentionRow => ({
    class: name,
    keep: { months },
    from: 'leaving',
    ends: 'review',
  });
  return [
    reviewed('worker-file', workerFileMonths),
    reviewed('quick-decisions', Math.max(workerFileMonths, quickDecisionMonths ?? 0)),
    reviewed('preparation', workerFileMonths),
    reviewed('access-log', workerFileMonths),
    reviewed('directory', Math.max(workerFileMonths, quickDecisionMonths ?? 0)),
    { class: 'reminders', keep: { months: reminderMonths }, from: 'entry', ends: 'expire' },
    { class: 'drafts', keep: { days: draftDays }, from: 'entry', ends: 'expire' },
  ];
}

/** The classes that are looked at when somebody's file is reviewed. */
export const reviewedClasses = [
  'worker-file',
  'quick-decisions',
  'preparation',
  'access-log',
  'directory',
] as const satisfies readonly RetentionClass[];
export type ReviewedClass = (typeof reviewedClasses)[number];

/** Of a document in a worker's partition: `to-do` is what is left of messages between people about the file. */
export type KindKept = EntryKind | 'sheet' | 'full-text' | 'paper' | 'to-do';

/** What was removed before is never removed: it says why the rest is not there. */
export function classOf(kind: KindKept): ReviewedClass | null {
  switch (kind) {
    case 'removed':
      return null;
    case 'decision':
    case 'decision-step':
    case 'full-text':
      return 'quick-decisions';
    case 'paper':
      return 'preparation';
    case 'opening':
    case 'opening-step':
    case 'opened':
    case 'copied':
    case 'hold':
    case 'hold-step':
      return 'access-log';
    default:
      return 'worker-file';
  }
}

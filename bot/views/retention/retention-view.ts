// The page of what is kept: the council's table in words, whose file is due, whose is not and why, and the holds.
import type { Council } from '../../domain/council';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { namelessName } from '../../domain/retention/directory-rows';
import { type HoldEntry, type HoldReason, holdReasons, type RemovedEntry } from '../../domain/retention/hold';
import type { Kept } from '../../domain/retention/removal';
import {
  type RetentionClass,
  type RetentionRow,
  retentionTable,
} from '../../domain/retention/retention-table';
import { isDay, type ReviewDueOn } from '../../domain/retention/review-due';
import type { PersonView } from '../view-types';
import { counted, fullDay, momentWords, nameOf, personView, possessive } from '../words';
import { monthsWords } from './months-words';
import type { FileKeptView, HoldView, RetentionRowView, RetentionView } from './retention-view-types';

/** Everything the page says; `FileKept` of the use case has this shape. */
type Opened = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly files: readonly {
    readonly personId: PersonId;
    readonly dueOn: ReviewDueOn;
    readonly kept: Kept | null;
    readonly removedOn: LocalDate | null;
  }[];
  readonly begun: readonly { readonly personId: PersonId; readonly entry: RemovedEntry }[];
  readonly removed: Opened['begun'];
  readonly holds: readonly { readonly personId: PersonId; readonly hold: HoldEntry }[];
};

/** Files in one list; who looks through these asks for the next by finishing some. */
const mostFiles = 50;
const mostLifted = 20;

/** `newId` mints the id of each form. */
export function retentionView(opened: Opened, newId: () => OperationId): RetentionView {
  const { council, today, files, begun, removed, holds } = opened;
  const due = files.filter(({ kept }) => kept === null);
  const notDue = files.filter(({ kept }) => kept !== null);
  const standing = holds.filter(({ hold }) => hold.lifted === null);
  const lifted = holds.filter(({ hold }) => hold.lifted !== null);
  return {
    table: retentionTable(policyOn(council, today)).map(rowView),
    notes,
    begun: begun.map(({ personId, entry }) => ({
      person: keptPerson(council, personId),
      words: `Begun by ${nameOf(council, entry.saidBy)} on ${momentWords(entry.at)} and not finished: a part of the file may still be there.`,
      operationId: entry.entryId,
      plan: entry.plan,
      why: entry.why,
    })),
    removed: {
      files: removed.slice(0, mostFiles).map(({ personId, entry }) => ({
        person: keptPerson(council, personId),
        words: `${goneWords(entry)} removed by ${nameOf(council, entry.saidBy)} on ${momentWords(entry.at)}.`,
        why: entry.why,
      })),
      more: moreWords(removed.length - mostFiles, 'more removal', 'more removals'),
    },
    due: capped(council, due),
    notDue: capped(council, notDue),
    holds: {
      reasons: holdReasons.map((value) => ({ value, title: holdReasonWords[value] })),
      standing: standing.slice(0, mostFiles).map((one) => holdView(council, one, newId())),
      lifted: lifted.slice(0, mostLifted).map((one) => holdView(council, one, newId())),
      more: moreWords(standing.length - mostFiles, 'hold stands', 'holds stand'),
      operationId: newId(),
    },
  };
}

const notes = [
  'Nothing of a supervision file is ever removed by itself: somebody looks first, and says why.',
  'Where the policy has changed, the longest period since the person left counts. A hold comes before every date.',
];

const classWords: Readonly<Record<RetentionClass, string>> = {
  'worker-file': 'Supervision file: sessions, records, agreements, actions, learning',
  'quick-decisions': 'Quick decisions, with their answers',
  preparation: 'CPD notes, preparation, private notes and drafts of records',
  'access-log': 'Who opened the file, copies that were made, and holds',
  directory: 'What the council’s files say of the person; the name stays while another file needs it',
  reminders: 'Who was reminded of what, and the counts of each day',
  drafts: 'Quick decisions begun and not saved',
};

const rowView = ({ class: name, keep, from, ends }: RetentionRow): RetentionRowView => {
  const since = name === 'drafts' ? 'after the last change' : 'after each';
  return {
    what: classWords[name],
    keep: `${'days' in keep ? counted(keep.days, 'day', 'days') : monthsWords(keep.months)} ${from === 'leaving' ? 'after the person has left' : since}`,
    after: ends === 'review' ? 'Somebody reviews it' : 'Goes by itself',
  };
};

function capped(
  council: Council,
  files: Opened['files'],
): { readonly files: readonly FileKeptView[]; readonly more: string | null } {
  return {
    files: files.slice(0, mostFiles).map((one) => ({
      person: keptPerson(council, one.personId),
      words: fileWords(council, one),
    })),
    more: moreWords(files.length - mostFiles, 'more file', 'more files'),
  };
}

const moreWords = (count: number, one: string, many: string): string | null =>
  count <= 0 ? null : `And ${counted(count, one, many)}, not shown here.`;

/** Somebody the files no longer name is told apart by their number in the council's files, which is what has to be brought in again; somebody whose name was removed by it too. */
export function keptPerson(council: Council, personId: PersonId): PersonView {
  const view = personView(council, personId);
  if (!council.people.has(personId)) return { ...view, name: `Not in the council's files: ${personId}` };
  return view.name === namelessName ? { ...view, name: `${namelessName}: ${personId}` } : view;
}

function fileWords(council: Council, { personId, dueOn, kept, removedOn }: Opened['files'][number]): string {
  const endDate = council.people.get(personId)?.endDate;
  const before = removedOn ? `Parts were removed on ${fullDay(removedOn)}; this is what is there now. ` : '';
  const left = `${endDate ? `Left on ${fullDay(endDate)}. ` : ''}${before}`;
  if (kept === null) return `${left}${isDay(dueOn) ? `Due for review since ${fullDay(dueOn)}.` : ''}`;
  const until = kept.until === null ? '' : ` Kept until ${fullDay(kept.until)} at least.`;
  switch (kept.because) {
    case 'held':
      return `${left}A hold stands, so it is not due.${until}`;
    case 'unknown':
      return 'When they left is not known, so it is never due. Bring them in again with their last day.';
    default:
      return `${left}${until.trim()}`;
  }
}

/** Rows of the council's files are no documents of the file. */
const goneWords = ({ count, classes }: RemovedEntry): string => {
  if (count > 0) return counted(count, 'document', 'documents');
  return classes.includes('directory') ? "What the council's files said of the person" : 'Nothing';
};

/** To whoever removed it. */
export const removedWords = (
  council: Council,
  personId: PersonId,
  { count, classes }: RemovedEntry,
): string => {
  const whose = possessive(nameOf(council, personId));
  const gone = [
    ...(count === 0 ? [] : [`${counted(count, 'document', 'documents')} of ${whose} file`]),
    ...(classes.includes('directory') ? ["what the council's files said of the person"] : []),
  ];
  if (gone.length === 0)
    return `Nothing of ${whose} file was removed: something has changed since it was looked at. That it was reviewed stays, with your reason.`;
  return `Removed: ${gone.join(', and ')}. That it was removed stays, with your reason.`;
};

const holdReasonWords: Readonly<Record<HoldReason, string>> = {
  inquiry: 'A public inquiry, or a review of a case',
  litigation: 'Legal proceedings, begun or expected',
  capability: 'A question about practice or capability',
  safeguarding: 'A safeguarding matter',
};

function holdView(
  council: Council,
  { personId, hold }: Opened['holds'][number],
  operationId: OperationId,
): HoldView {
  const { lifted } = hold;
  return {
    holdId: hold.entryId,
    person: keptPerson(council, personId),
    reason: holdReasonWords[hold.reason],
    why: hold.why,
    placed: `${nameOf(council, hold.loggedBy)}, ${momentWords(hold.at)}`,
    lifted: lifted && `Lifted by ${nameOf(council, lifted.by)}, ${momentWords(lifted.at)}: ${lifted.why}`,
    operationId,
  };
}

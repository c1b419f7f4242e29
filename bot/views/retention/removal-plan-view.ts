// The dry run of a removal in words: what would go, kind by kind, what stays, and what cannot be undone.
import type { Council } from '../../domain/council';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { KindCount } from '../../domain/retention/removal';
import { type KindKept, type ReviewedClass, reviewedClasses } from '../../domain/retention/retention-table';
import { counted, firstNameOf, fullDay, nameOf, possessive, shortDay } from '../words';
import { keptPerson } from './retention-view';
import type { RemovalPlanView } from './retention-view-types';

/** `RemovalPlan` of the use case has this shape. */
type Plan = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly personId: PersonId;
  readonly goes: readonly KindCount[];
  readonly stays: readonly KindCount[];
  readonly rows: number;
  readonly plan: string;
};

export function removalPlanView(planned: Plan, operationId: OperationId): RemovalPlanView {
  const { council, personId, goes, stays, rows, plan } = planned;
  const total = goes.reduce((sum, { count }) => sum + count, 0);
  const endDate = council.people.get(personId)?.endDate ?? null;
  const first = firstNameOf(council, personId);
  return {
    person: keptPerson(council, personId),
    words: endDate === null ? '' : `${nameOf(council, personId)} left on ${fullDay(endDate)}.`,
    total: totalWords(total, rows),
    groups: [
      ...reviewedClasses.flatMap((name) => groupOf(name, goes)),
      ...(rows === 0
        ? []
        : [{ title: groupWords.directory, lines: [{ what: 'Rows', count: String(rows), days: '' }] }]),
    ],
    stays: [
      ...stays.flatMap(({ of, count }) =>
        of === 'removed' ? [] : [`${counted(count, ...kindWords[of])}, kept for longer.`],
      ),
      'For each document that is evidence a mark without words: that it was there, of which kind, when, and its digest.',
      'That the file was removed: who, when, how many, and the reason you give.',
      rows === 0
        ? `What the council's files say of ${first}: it goes with the last of the file.`
        : `Of ${possessive(first)} own row the number, the grade, the team and the dates, so that later files bring nothing back; and the name, as long as somebody else's file names ${first}.`,
      `What ${possessive(first)} colleagues have in their own files: it is theirs.`,
    ],
    cannotBeUndone: `This cannot be undone. A backup has it for up to 30 days more; after that nobody can bring back a word of ${possessive(nameOf(council, personId))} file.`,
    mayRemove: total + rows > 0,
    plan,
    operationId,
  };
}

function totalWords(total: number, rows: number): string {
  if (total + rows === 0) return 'Nothing lies here that could be removed.';
  const files = `${counted(rows, 'row', 'rows')} of the council's files`;
  if (total === 0) return `${files} would go; nothing else is left.`;
  return `${documentsWords(total)}${rows > 0 ? ` and ${files}` : ''} would go.`;
}

const documentsWords = (count: number) => counted(count, 'document', 'documents');

function groupOf(name: ReviewedClass, goes: readonly KindCount[]): RemovalPlanView['groups'] {
  const lines = goes.flatMap(({ class: of, ...one }) => (of === name ? [lineOf(one)] : []));
  return lines.length === 0 ? [] : [{ title: groupWords[name], lines }];
}

function lineOf({ of, count, oldest, newest }: Omit<KindCount, 'class'>) {
  const days = oldest === null || newest === null ? '' : daysWords(oldest, newest);
  return { what: kindWords[of][1], count: String(count), days };
}

const daysWords = (oldest: LocalDate, newest: LocalDate) =>
  oldest === newest ? shortDay(oldest) : `${shortDay(oldest)} to ${shortDay(newest)}`;

const groupWords: Readonly<Record<ReviewedClass, string>> = {
  'worker-file': 'Supervision file',
  'quick-decisions': 'Quick decisions',
  preparation: 'Written for themselves, or not issued',
  'access-log': 'Who opened the file, and holds',
  directory: "What the council's files say of the person",
};

/** One, and many. */
const kindWords: Readonly<Record<KindKept, readonly [string, string]>> = {
  session: ['session or date', 'Sessions and dates'],
  decision: ['quick decision', 'Quick decisions'],
  'decision-step': ['answer to a quick decision', 'Answers to quick decisions'],
  'full-text': ['full text', 'Full texts of quick decisions'],
  action: ['action', 'Actions'],
  'action-step': ['step of an action', 'Steps of actions'],
  issue: ['issue taken upward', 'Issues taken upward'],
  'issue-step': ['answer to an issue', 'Answers to issues'],
  wait: ['wait on another agency', 'Waits on other agencies'],
  'wait-step': ['step of a wait', 'What became of waits'],
  'case-discussion': ['case discussion', 'Case discussions'],
  record: ['record', 'Records'],
  'record-step': ['step of a record', 'Versions, signatures and comments of records'],
  agreement: ['agreement', 'Agreements'],
  'agreement-step': ['step of an agreement', 'Signatures of agreements'],
  'policy-read': ['reading of the policy', 'Readings of the policy'],
  'induction-step': ['step of an induction', 'Steps of an induction'],
  activity: ['activity', 'Trainings, observations and other activities'],
  'activity-step': ['step of an activity', 'What came of activities'],
  'framework-feedback': ['word on the framework', 'Words on the behaviour framework'],
  sheet: ['text of a record or agreement', 'Texts of records, agreements and appraisals'],
  reason: ['reason why it was late', 'Reasons why a session was late'],
  'step-down': ['answer about the interval', 'Answers about the interval'],
  interval: ['longer interval', 'Longer intervals'],
  request: ['request', 'Requests for additional supervision'],
  escalation: ['note about a late session', 'Notes about late sessions'],
  'to-do': ['message sent about it', 'Who was told of what in it'],
  paper: ['note or draft', 'Notes, preparation and drafts'],
  opened: ['older record that was opened', 'Older records that were opened'],
  opening: ['opening from outside the pair', 'Openings from outside the pair'],
  'opening-step': ['answer to an opening', 'Answers to openings'],
  copied: ['copy', 'Copies that were made'],
  hold: ['hold', 'Holds that were lifted'],
  'hold-step': ['lifting of a hold', 'Liftings of holds'],
  removed: ['removal', 'Removals'],
};

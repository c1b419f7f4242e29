// A worker's thread as its reader sees it.

import { mayCheckEvidence, mayOpenFiles, mayProtect, mayReadHealth } from '../domain/access/access';
import { isEmployedOn } from '../domain/calendar';
import { type SupervisionStatus, supervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import { childFileOf, comingBackIn } from '../domain/decisions/open-decisions';
import type { CaseReference, Instant, LocalDate, OperationId, PersonId } from '../domain/ids';
import { answererOn } from '../domain/prompts/waits-for';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import type { EntryKind, ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import { inductionLine } from './agreements/induction-view';
import { asksView } from './clock/asks-view';
import { diaryView } from './clock/diary-view';
import { statusView } from './clock/status-view';
import { decisionFormView } from './decisions/decision-form-view';
import { listedEntryView } from './entry-view';
import { toSignView } from './records/to-sign-view';
import type { DecisionFormView, ThreadFilter, ThreadView, ViewerView } from './view-types';
import { dayAtTime } from './when-words';
import { listed, longDay, nameOf, personView } from './words';

/** Which kinds each filter shows. */
export const kindsOf: Record<ThreadFilter, readonly EntryKind[]> = {
  everything: [
    'session',
    'record',
    'decision',
    'case-discussion',
    'action',
    'issue',
    'wait',
    'agreement',
    'agreement-step',
    'policy-read',
    'induction-step',
    'activity',
    'opened',
    'opening',
    'removed',
    'reason',
    'step-down',
    'interval',
    'request',
    'escalation',
  ],
  sessions: ['session', 'record', 'reason', 'step-down', 'interval', 'request', 'escalation'],
  decisions: ['decision', 'case-discussion'],
  actions: ['action', 'issue', 'wait'],
};

/** A thread that was opened for a reader who may see it; this view checks no permission. */
export type ThreadFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly head: ThreadHead;
  readonly entries: readonly ThreadEntry[];
  readonly after: string | null;
};

/** What the forms of a page start from; each saves under an operation id of its own. */
export type NewForm = {
  readonly operationId: OperationId;
  readonly diaryOperationId: OperationId;
  readonly asksOperationId: OperationId;
  readonly recentReferences: readonly CaseReference[];
};

/**
 * The first page, with a form that is addressed to this thread. `entries` must have been read with
 * `kindsOf[filter]`.
 */
export function threadView(facts: ThreadFacts, filter: ThreadFilter, form: NewForm): ThreadView {
  const { council, viewer, owner, today, head } = facts;
  const status = supervisionStatus(council, head, today);
  const supervisors = supervisorsOf(council, owner, today);
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    own: viewer === owner,
    status: statusView(status, today, { withDiary: true }),
    lastMet: head.lastFormal ? longDay(head.lastFormal.heldOn, today) : null,
    next: nextWords(status, today),
    supervisor: supervisors.length > 0 ? listed(supervisors.map((person) => nameOf(council, person))) : null,
    filter,
    ahead: kindsOf[filter].includes('session') ? aheadWords(head, today) : null,
    entries: facts.entries.map((entry) => listedEntryView(council, owner, entry, facts)),
    after: facts.after,
    form: formFor(facts, supervisors, form),
    diary: diaryView(facts, form.diaryOperationId),
    asks: asksView(facts, form.asksOperationId),
    toSign: toSignView(facts),
    waiting: waitingIn(facts),
    induction: inductionLine(council, head, today),
    endOfDayQuestion: viewer === owner ? head.endOfDayQuestion : null,
  };
}

/** Dates to come stand in the diary, one by one; above what has happened it is enough to say how many there are. */
function aheadWords({ booked }: ThreadHead, today: LocalDate): string | null {
  const [next, ...others] = booked.filter(({ on }) => on >= today);
  if (next === undefined) return null;
  const when = dayAtTime(next.on, next.at, today);
  return others.length === 0
    ? `A date is booked: ${when}.`
    : `${others.length + 1} dates are booked ahead, the next on ${when}.`;
}

/** What this reader may answer or record, and what comes back at the next session; a screen asks for it only when there is any. */
const waitingIn = ({ council, viewer, owner, today, head }: ThreadFacts): ThreadView['waiting'] => ({
  toAnswer: head.open.filter((open) => answererOn(council, owner, open, today) === viewer).length,
  childFile: new Set(
    childFileOf(head, council, today)
      .filter(({ askedOf }) => askedOf === viewer)
      .map(({ open }) => open.entryId),
  ).size,
  lookAgain: comingBackIn(head).length,
});

/** Null where no date is waited for. */
function nextWords({ next, dueOn }: SupervisionStatus, today: LocalDate): string | null {
  if (next) return dayAtTime(next.on, next.at, today);
  return dueOn ? 'Not in the diary' : null;
}

/** In this thread it is with the worker, or, for the worker, with a supervisor. */
function formFor(
  { council, viewer, owner, today }: ThreadFacts,
  supervisors: readonly PersonId[],
  { operationId, recentReferences }: NewForm,
): DecisionFormView | null {
  const who = viewer === owner ? supervisors : [owner];
  return decisionFormView({ council, author: viewer, today, who, operationId, recentReferences });
}

/** Somebody who has left supervises nobody and is supervised by nobody, whatever the files still say. */
export function viewerView(council: Council, viewer: PersonId, today: LocalDate): ViewerView {
  const person = council.people.get(viewer);
  const inPost = person !== undefined && isEmployedOn(person, today);
  return {
    personId: viewer,
    name: nameOf(council, viewer),
    supervises: inPost && superviseesOf(council, viewer, today).length > 0,
    isSupervised: inPost && supervisorsOf(council, viewer, today).length > 0,
    seesHealth: mayReadHealth(council, viewer, today),
    opensFiles: mayOpenFiles(council, viewer, today),
    protects: mayProtect(council, viewer, today),
    checksEvidence: mayCheckEvidence(council, viewer, today),
  };
}

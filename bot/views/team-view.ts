// A supervisor's team: whoever needs something first comes first.

import { isLate, type StatusCode, type SupervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import { statusView } from './clock/status-view';
import { viewerView } from './thread-view';
import type { StatusView, TeamRowView, TeamView } from './view-types';
import { dayAtTime } from './when-words';
import { counted, fullDay, longDay, personView } from './words';

/** `OpenedTeam` as the view needs it. */
export type TeamFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly rows: readonly {
    readonly personId: PersonId;
    readonly head: ThreadHead;
    readonly status: SupervisionStatus;
  }[];
};

const order: readonly StatusCode[] = [
  'ESCALATED',
  'OVERDUE',
  'NO_SUPERVISOR',
  'DUE_SOON',
  'NEW_STARTER',
  'ON_TRACK',
  'PAUSED',
  'NOT_REMINDED',
  'LEAVER',
];

/** Sorted by need, then by name. The diary has its own column, so the status words leave it out. */
export function teamView({ council, viewer, today, rows }: TeamFacts): TeamView {
  const views = rows.map((row) => rowView(council, row, today));
  return {
    viewer: viewerView(council, viewer, today),
    today: fullDay(today),
    rows: views.sort(
      (a, b) =>
        order.indexOf(a.status.code) - order.indexOf(b.status.code) ||
        a.person.name.localeCompare(b.person.name),
    ),
    summary: summaryOf(views),
  };
}

function rowView(
  council: Council,
  { personId, head, status }: TeamFacts['rows'][number],
  today: LocalDate,
): TeamRowView {
  const { next } = status;
  return {
    person: personView(council, personId),
    status: withReach(statusView(status, today, { withDiary: false }), head),
    lastMet: head.lastFormal ? longDay(head.lastFormal.heldOn, today) : 'Not recorded yet',
    next: next ? dayAtTime(next.on, next.at, today) : 'Not in the diary',
  };
}

/** Whoever waits for an answer should know that the question never arrived. */
function withReach(status: StatusView, { unreachableSince }: ThreadHead): StatusView {
  return unreachableSince === null
    ? status
    : { ...status, sentence: `${status.sentence} We can't reach them in Teams.` };
}

function summaryOf(rows: readonly TeamRowView[]): string {
  if (rows.length === 0) return 'Nobody is supervised by you today.';
  const overdue = rows.filter(({ status }) => isLate(status)).length;
  const people = counted(rows.length, 'person', 'people');
  return overdue === 0 ? `${people}, nobody overdue.` : `${people}, ${overdue} overdue.`;
}

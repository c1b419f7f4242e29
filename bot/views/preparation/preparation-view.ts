// Preparing a session as one of the two reads it, in one scroll.
import type { ActivityEntry } from '../../domain/activities/activity';
import type { BookedSession } from '../../domain/clock/session';
import { daysBetween } from '../../domain/dates';
import type { ChildFileAsked } from '../../domain/decisions/open-decisions';
import type { LocalDate, OperationId } from '../../domain/ids';
import { markedInNotes, saidPoints } from '../../domain/preparation/preparation-words';
import type { OpenedPreparation } from '../../domain/preparation/prepared';
import { readinessChoices } from '../../domain/records/record';
import { modelNamed, toolkitOf } from '../../domain/toolkit/models';
import type { PreparationWords } from '../../domain/working-paper';
import { actionsView, issuesView } from '../actions/actions-view';
import type { DiaryDate } from '../clock/clock-view-types';
import { diaryView } from '../clock/diary-view';
import { moreWords } from '../decisions/open-decisions-view';
import { shortEntryView } from '../entry-view';
import { readinessWords } from '../records/records-view';
import { toSignView } from '../records/to-sign-view';
import { viewerView } from '../thread-view';
import { waitViews } from '../waits/waits-view';
import { counted, longDay, nameOf, personView } from '../words';
import { insteadView } from './instead-view';
import type { OtherPreparation, PreparationView, PreparedDate } from './preparation-view-types';
import { workloadWords } from './workload-words';

/** What the buttons of the page save under. */
type Operations = {
  readonly start: OperationId;
  readonly notToday: OperationId;
  readonly book: OperationId;
};

/** For the reader it was opened for; checks no permission. */
export function preparationView(opened: OpenedPreparation, operations: Operations): PreparationView {
  const { council, today, now, head, preparing, mine, notes } = opened;
  const { viewer, worker, other, session } = preparing;
  const seen = { council, viewer, owner: worker, today, head };
  const diary = diaryView(seen, operations.book);
  const dated = diary?.dates.find(({ sessionId }) => sessionId === session?.sessionId);
  const reader = { viewer, now };
  const ofSupervisor = opened.actions.filter(({ owner }) => owner !== worker);
  const ofWorker = opened.actions.filter(({ owner }) => owner === worker);
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, worker),
    own: viewer === worker,
    other: other === null ? null : personView(council, other),
    date: dated && session && other ? dateOf(dated, session, today, nameOf(council, other)) : null,
    lastMet: lastMetWords(opened),
    toSign: toSignView(seen),
    ...startIn(opened, operations),
    notToday: notTodayIn(opened, operations),
    book: session === null ? diary : null,
    mine,
    share: shareIn(opened),
    theirs: opened.theirs && otherView(opened, opened.theirs),
    models: toolkitOf(council, today),
    learning:
      viewer === worker
        ? opened.trainings.map((entry) => ({ entryId: entry.entryId, question: questionOf(entry, today) }))
        : [],
    notes: { ...notes, found: markedInNotes(council, notes.words) },
    actions: [ofSupervisor, ofWorker].flatMap((entries) =>
      actionsView(council, viewer, worker, entries, head, today),
    ),
    moreActions:
      opened.moreActions > 0 ? `And ${counted(opened.moreActions, 'later one', 'later ones')}.` : null,
    issues: issuesView(council, viewer, worker, opened.issues, today),
    lookAgain: {
      entries: opened.lookAgain.entries.map((entry) => shortEntryView(council, worker, entry, reader)),
      more: moreWords(opened.lookAgain.more),
    },
    childFile: opened.childFile.items.map((item) => ({
      entryId: item.open.entryId,
      words: childFileWords(opened, item),
    })),
    moreChildFile: opened.childFile.more > 0 ? `And ${opened.childFile.more} more, in the thread.` : null,
    workload: workloadWords(council, worker, today),
    waits: {
      shown: waitViews({ council, viewer, owner: worker, today, waits: opened.waits.entries }),
      more: opened.waits.more > 0 ? `And ${opened.waits.more} more, under Actions in the thread.` : null,
    },
  };
}

/** Who takes over does not read what was written for somebody else until the worker says so. */
function shareIn({ council, writtenFor, preparing }: OpenedPreparation): PreparationView['share'] {
  const { supervisor, worker } = preparing;
  if (writtenFor === null || supervisor === null) return null;
  const now = nameOf(council, supervisor);
  const from = writtenFor === worker ? 'before' : `while ${nameOf(council, writtenFor)} supervised you`;
  return { words: `You wrote this ${from}. ${now} does not read it yet.`, title: `Share it with ${now}` };
}

/** With whom it is, the page says in its heading. */
const dateOf = (
  date: DiaryDate,
  { on, at }: Pick<BookedSession, 'on' | 'at'>,
  today: LocalDate,
  other: string,
): PreparedDate => ({
  sessionId: date.sessionId,
  away: awayWords(on, today),
  words: date.words,
  title: date.title,
  facts: [
    ...(at === null ? ['No time is set yet'] : []),
    ...date.facts.filter((fact) => fact !== `With ${other}`),
  ],
  meetingLink: date.meetingLink,
  calendarPath: date.calendarPath,
});

/** "today", "tomorrow", "in 5 days", "4 days ago". */
function awayWords(on: LocalDate, today: LocalDate): PreparedDate['away'] {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${days} days` : `${counted(-days, 'day', 'days')} ago`;
}

function lastMetWords({ council, head, today, preparing }: OpenedPreparation): string {
  const { lastFormal } = head;
  if (lastFormal === null) return 'No supervision is recorded here yet.';
  const { heldOn, supervisorId } = lastFormal;
  const when = `${longDay(heldOn, today)}, ${agoWords(daysBetween(heldOn, today))}`;
  if (supervisorId === preparing.supervisor) return `You last met on ${when}.`;
  return `Last supervision: ${when}, with ${nameOf(council, supervisorId)}.`;
}

function agoWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const weeks = Math.floor(days / 7);
  return days < 14 ? `${days} days ago` : `${counted(weeks, 'week', 'weeks')} ago`;
}

/** Begun in the tab by the supervisor, whose words the record will be. */
function startIn(
  { head, today, preparing }: OpenedPreparation,
  { start }: Operations,
): Pick<PreparationView, 'start' | 'begun'> {
  const { viewer, supervisor, worker, session } = preparing;
  if (viewer === worker) return { start: null, begun: null };
  const begun = head.records.findLast(
    ({ state, heldOn, supervisorId }) => state === 'begun' && heldOn === null && supervisorId === supervisor,
  );
  if (begun) {
    return { start: null, begun: { recordId: begun.recordId, words: 'The session has been begun.' } };
  }
  const isDue = session !== null && session.on <= today;
  return {
    begun: null,
    start: {
      operationId: start,
      sessionId: session?.sessionId ?? null,
      title: isDue ? 'Start' : 'We are meeting now',
      isDue,
      readiness: readinessChoices.map((value) => ({ value, title: readinessWords[value] })),
    },
  };
}

function notTodayIn(opened: OpenedPreparation, { notToday }: Operations): PreparationView['notToday'] {
  const instead = insteadView(opened);
  const { session } = opened.preparing;
  return instead && session ? { operationId: notToday, sessionId: session.sessionId, ...instead } : null;
}

function otherView(
  { council, today, trainings }: OpenedPreparation,
  theirs: PreparationWords,
): OtherPreparation {
  return {
    points: saidPoints(theirs).map(({ text }) => text),
    model: modelNamed(council, today, theirs.modelId)?.name ?? null,
    differently: trainings.flatMap((entry) => {
      const text = theirs.differently[entry.entryId]?.trim() ?? '';
      return text === '' ? [] : [{ question: questionOf(entry, today), text }];
    }),
  };
}

const questionOf = ({ title, on }: ActivityEntry, today: LocalDate) =>
  `What did I do differently since ${title}, ${longDay(on, today)}?`;

/** The words of a decision are with the decision; here it is which child's file, who and by when. */
function childFileWords({ council, today }: OpenedPreparation, { item, askedOf }: ChildFileAsked): string {
  const which = item.reference ?? 'A case reference to follow';
  const when = item.byOn < today ? `was due ${longDay(item.byOn, today)}` : `by ${longDay(item.byOn, today)}`;
  return `${which}: ${nameOf(council, askedOf)}, ${when}`;
}

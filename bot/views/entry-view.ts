// One entry of a thread in finished words.

import type { ReasonEntry, SessionEntry } from '../domain/clock/session';
import { countsAsFormal } from '../domain/clock/sessions';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { firstWords } from '../domain/decisions/stored-decision';
import type { Instant, PersonId } from '../domain/ids';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import { openingEntryView } from './access/opening-entry-view';
import { actionEntryView, issueEntryView, shortActionView } from './actions/action-entry-view';
import { activityEntryView, openedEarlierView } from './activities/activity-entry-view';
import {
  agreementEntryView,
  agreementStepLine,
  isListedStep,
  policyReadEntryView,
} from './agreements/agreement-entry-view';
import { caseEntryView, shortCaseView } from './cases/case-entry-view';
import { stepView } from './clock/step-entry-view';
import { decisionEntryView } from './decisions/decision-entry-view';
import type { Whole } from './decisions/decision-view';
import type { VersionView } from './decisions/decision-view-types';
import { plainEntry } from './plain-entry';
import { recordEntryView } from './records/record-entry-view';
import { removedEntryView } from './retention/removed-words';
import { stepBesideView } from './step-beside-view';
import type { BadgeView, EntryView } from './view-types';
import { waitEntryView } from './waits/waits-view';
import {
  counted,
  momentWords,
  nameOf,
  reasonWords,
  sessionKindWords,
  sessionStateWords,
  shortDay,
} from './words';

/** Who reads, and when: what may be answered or taken back hangs on both. */
export type Reader = {
  readonly viewer: PersonId;
  readonly now: Instant;
  /** Of the thread, where it was read: without it nobody knows whether a length was agreed here, and none is called short. */
  readonly head?: Pick<ThreadHead, 'agreement'>;
  /** A session that looks at it again has begun: on the day it was said too. */
  readonly inSession?: boolean;
};

/** For somebody who may read it. `whole` replaces the first words when the entry was opened; `OpenedEntry` fits. */
export function entryView(
  council: Council,
  worker: PersonId,
  entry: ThreadEntry,
  reader: Reader,
  whole: Whole = {},
): EntryView {
  const today = londonDate(reader.now);
  switch (entry.kind) {
    case 'decision':
      return decisionEntryView(council, worker, entry, reader, whole);
    case 'session':
      return sessionView(council, worker, entry, reader.head);
    case 'action':
      return actionEntryView(council, entry, today);
    case 'issue':
      return issueEntryView(council, entry);
    case 'wait':
      return waitEntryView(council, entry, today);
    case 'record':
      return recordEntryView(council, worker, entry, today);
    case 'case-discussion':
      return caseEntryView(council, worker, entry, reader);
    case 'agreement':
      return agreementEntryView(council, worker, entry, { viewer: reader.viewer, today });
    case 'policy-read':
      return policyReadEntryView(council, entry);
    case 'activity':
      return activityEntryView(council, entry);
    case 'opened':
      return openedEarlierView(council, worker, entry, { viewer: reader.viewer, today });
    case 'opening':
      return openingEntryView(council, entry, reader.now);
    case 'removed':
      return removedEntryView(council, entry);
    case 'reason':
      return reasonView(council, entry);
    case 'step-down':
    case 'interval':
    case 'request':
    case 'escalation':
    case 'decision-step':
      return stepView(council, entry);
    case 'record-step':
    case 'action-step':
    case 'issue-step':
    case 'wait-step':
    case 'agreement-step':
    case 'induction-step':
    case 'activity-step':
    case 'framework-feedback':
    case 'opening-step':
    case 'copied':
    case 'hold':
    case 'hold-step':
      return stepBesideView(council, entry);
  }
}

function sessionView(
  council: Council,
  worker: PersonId,
  entry: SessionEntry,
  head: Reader['head'],
): EntryView {
  const formal = entry.sessionKind === 'FORMAL' && entry.state === 'HELD';
  const short = formal && head !== undefined && !countsAsFormal(council, worker, entry, head.agreement);
  const tone =
    entry.state === 'HELD' && !short ? 'good' : entry.state === 'PLANNED' ? 'neutral' : 'attention';
  return {
    entryId: entry.entryId,
    kind: entry.sessionKind === 'FORMAL' ? 'session' : 'meeting',
    title: sessionKindWords[entry.sessionKind],
    badges: [
      badge(sessionStateWords[entry.state], tone),
      ...(short ? [badge('Short: does not move the due date', 'attention')] : []),
    ],
    ...whenOf(entry),
    text: entry.reason ? `${reasonWords[entry.reason]}.` : '',
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [
      `With ${nameOf(council, entry.supervisorId)}`,
      ...(entry.minutes ? [counted(entry.minutes, 'minute', 'minutes')] : []),
      ...(givenUpAhead(entry)
        ? [
            `Was planned for ${sessionDay(entry)}`,
            ...(entry.movedTo ? [`Moved to ${shortDay(entry.movedTo)}`] : []),
          ]
        : []),
    ],
    decision: null,
  };
}

/** A date given up ahead of its day stands where somebody said so; everything else on the day it was, or was to be. */
const whenOf = (entry: SessionEntry): Pick<EntryView, 'on' | 'when'> =>
  givenUpAhead(entry)
    ? { on: londonDate(entry.at), when: momentWords(entry.at) }
    : { on: entry.on, when: sessionDay(entry) };

const givenUpAhead = ({ at, on }: SessionEntry) => londonDate(at) < on;

const sessionDay = ({ on, time }: SessionEntry) => `${shortDay(on)}${time ? `, ${time}` : ''}`;

function reasonView(council: Council, entry: ReasonEntry): EntryView {
  return plainEntry(entry, {
    kind: 'reason',
    title: 'Something was in the way',
    text: `${reasonWords[entry.reason]}.`,
    facts: [
      `Said by ${nameOf(council, entry.saidBy)}`,
      ...(entry.dueOn ? [`Supervision was due ${shortDay(entry.dueOn)}`] : []),
    ],
  });
}

/**
 * In a list of what waits: of the wordings of a decision stand the first words, and those of the newest; all of them
 * once it is opened.
 */
export function shortEntryView(
  council: Council,
  worker: PersonId,
  entry: ThreadEntry,
  reader: Reader,
): EntryView {
  const view = entryView(council, worker, entry, reader);
  if (entry.kind === 'case-discussion') return shortCaseView(view);
  if (entry.kind === 'action' || entry.kind === 'issue') return shortActionView(view);
  const newest = view.decision?.versions.at(-1);
  if (view.decision === null || newest === undefined) return view;
  const short = shortened(newest);
  const left = view.decision.versions.length > 1 || short.text !== newest.text || short.why !== newest.why;
  return { ...view, hasMore: view.hasMore || left, decision: { ...view.decision, versions: [short] } };
}

/**
 * On a page of many entries: short, and what is asked at its own time (whom to hand over to, what became of it) is
 * offered where a decision is opened, or in the list of what waits.
 */
export function listedEntryView(
  council: Council,
  worker: PersonId,
  entry: ThreadEntry,
  reader: Reader,
): EntryView {
  if (isListedStep(entry)) return agreementStepLine(council, entry);
  const view = shortEntryView(council, worker, entry, reader);
  if (view.decision === null) return view;
  const childFile = view.decision.childFile.map((one) => ({ ...one, recorders: [] }));
  return { ...view, decision: { ...view.decision, childFile, lookAgain: [] } };
}

/** A wording among many others; all of it is there once the decision is opened. */
const shortened = (version: VersionView): VersionView => ({
  ...version,
  text: firstWords(version.text, 100),
  why: firstWords(version.why, 50),
});

const badge = (word: string, tone: BadgeView['tone']): BadgeView => ({ word, tone });

// One entry of a thread in finished words.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import { countsAsFormal } from '../domain/sessions';
import { firstWords } from '../domain/stored-decision';
import type {
  ActionEntry,
  ReasonEntry,
  SessionEntry,
  ThreadEntry,
} from '../domain/thread';
import { stepView } from './step-entry-view';
import type { BadgeView, EntryView } from './view-types';
import {
  counted,
  momentWords,
  nameOf,
  oversightTypeWords,
  reasonWords,
  sessionKindWords,
  sessionStateWords,
  shortDay,
} from './words';

/** `fullText` replaces the first words when the entry was opened. */
export function entryView(
  council: Council,
  worker: PersonId,
  entry: ThreadEntry,
  today: LocalDate,
  fullText?: { readonly text: string; readonly why: string },
): EntryView {
  switch (entry.kind) {
    case 'decision':
      return decisionView(council, entry, fullText);
    case 'session':
      return sessionView(council, worker, entry);
    case 'action':
      return actionView(council, entry, today);
    case 'reason':
      return reasonView(council, entry);
    case 'step-down':
    case 'interval':
    case 'request':
    case 'escalation':
      return stepView(council, entry);
  }
}

function decisionView(
  council: Council,
  entry: ManagementOversightEntry,
  fullText: { readonly text: string; readonly why: string } | undefined,
): EntryView {
  return {
    entryId: entry.entryId,
    kind: 'decision',
    title: entry.type === 'decision' ? 'Quick decision' : oversightTypeWords[entry.type],
    badges: decisionBadges(entry),
    on: londonDate(entry.at),
    when: momentWords(entry.at),
    text: fullText?.text ?? entry.text,
    hasMore: entry.fullTextIn !== null && fullText === undefined,
    why: fullText?.why ?? entry.why,
    references: entry.references,
    referenceToFollow: entry.referenceToFollow,
    facts: decisionFacts(council, entry),
  };
}

function decisionBadges(entry: ManagementOversightEntry): BadgeView[] {
  return [
    entry.state === 'PROPOSED'
      ? badge('Waiting for the supervisor', 'neutral')
      : badge('From the supervisor', 'neutral'),
    ...(entry.referenceToFollow ? [badge('Case reference to follow', 'attention')] : []),
    ...(entry.childFile ? [badge("Not yet on the child's file", 'attention')] : []),
    ...(entry.late ? [badge('Written up later', 'neutral')] : []),
  ];
}

function decisionFacts(council: Council, entry: ManagementOversightEntry): string[] {
  const { action, childFile } = entry;
  return [
    `Logged by ${nameOf(council, entry.loggedBy)}, ${momentWords(entry.loggedAt)}`,
    ...(entry.referencesAdded
      ? [
          `Case reference added by ${nameOf(council, entry.referencesAdded.by)}, ${momentWords(entry.referencesAdded.at)}`,
        ]
      : []),
    ...(action ? [`Action: ${nameOf(council, action.owner)} by ${shortDay(action.byOn)}`] : []),
    ...(childFile
      ? [`On the child's file: ${nameOf(council, childFile.recorder)} by ${shortDay(childFile.byOn)}`]
      : []),
    ...(entry.revisitAtNextFormal ? ['Comes back at the next supervision'] : []),
  ];
}

function sessionView(council: Council, worker: PersonId, entry: SessionEntry): EntryView {
  const short =
    entry.sessionKind === 'FORMAL' && entry.state === 'HELD' && !countsAsFormal(council, worker, entry);
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
    on: entry.on,
    when: `${shortDay(entry.on)}${entry.time ? `, ${entry.time}` : ''}`,
    text: entry.reason ? `${reasonWords[entry.reason]}.` : '',
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [
      `With ${nameOf(council, entry.supervisorId)}`,
      ...(entry.minutes ? [counted(entry.minutes, 'minute', 'minutes')] : []),
    ],
  };
}

function actionView(council: Council, entry: ActionEntry, today: LocalDate): EntryView {
  return {
    entryId: entry.entryId,
    kind: 'action',
    title: 'Action',
    badges: [
      entry.byOn < today
        ? badge(`Was due ${shortDay(entry.byOn)}`, 'attention')
        : badge(`By ${shortDay(entry.byOn)}`, 'neutral'),
    ],
    on: londonDate(entry.at),
    when: momentWords(entry.at),
    text: firstWords(entry.text, 120),
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [nameOf(council, entry.owner), 'From a quick decision'],
  };
}

function reasonView(council: Council, entry: ReasonEntry): EntryView {
  return {
    entryId: entry.entryId,
    kind: 'reason',
    title: 'Something was in the way',
    badges: [],
    on: londonDate(entry.at),
    when: momentWords(entry.at),
    text: `${reasonWords[entry.reason]}.`,
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [
      `Said by ${nameOf(council, entry.saidBy)}`,
      ...(entry.dueOn ? [`Supervision was due ${shortDay(entry.dueOn)}`] : []),
    ],
  };
}

const badge = (word: string, tone: BadgeView['tone']): BadgeView => ({ word, tone });

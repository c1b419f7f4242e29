// One prompt in a colleague's voice: what it is about, an offer, and its buttons. Never a score, never a reproach.

import { type SupervisionStatus, supervisionStatus } from '../../domain/clock/due';
import type { HourTaken } from '../../domain/clock/hours-taken';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { Prompt } from '../../domain/prompts/prompt';
import type { ThreadHead } from '../../domain/thread-head';
import { clashPart } from '../clock/clash-part';
import { firstNameOf } from '../words';
import type { CardLinks } from './card-links';
import type { ViewButton } from './day-buttons';
import { dueSoonPart, outcomePart, overduePart, preparePart, rebookPart } from './prompts-about-dates';
import { answerDecisionsPart, childFilePart, endOfDayPart } from './prompts-about-decisions';
import { actionsPart, activityPart, agreementPart, issuePart, policyReadPart } from './prompts-about-files';
import {
  coverPart,
  headsUpPart,
  recoveryPart,
  summaryPart,
  unreachablePart,
  veryLatePart,
} from './prompts-about-lateness';
import { handOverPart, inductionPart, takesOverPart } from './prompts-about-new-pair';
import { openingPart } from './prompts-about-openings';
import {
  longerIntervalPart,
  pausedPart,
  requestPart,
  returnPart,
  stepDownPart,
} from './prompts-about-people';
import { recordPart, signRecordPart } from './prompts-about-records';

/** What the words for one prompt may use. `brief` when two share a card: a sentence or two then. */
export type PromptFacts = {
  readonly council: Council;
  readonly to: PersonId;
  readonly today: LocalDate;
  readonly prompt: Prompt;
  readonly head: ThreadHead;
  readonly status: SupervisionStatus;
  /** Whom it is about and who supervises them, by first name. */
  readonly name: string;
  readonly supervisor: string;
  readonly brief: boolean;
  /** Hours that are given away already. */
  readonly taken: readonly HourTaken[];
  /** Hours that are offered to others on the same card. */
  readonly offered: readonly HourTaken[];
  readonly links: CardLinks;
};

/** `summary` may stand on a locked screen: a name, a date or a count (`notificationWords`). */
export type PromptPart = {
  readonly summary: string;
  readonly text: string;
  readonly buttons: readonly ViewButton[];
};

/** Two texts on one card share its sixty words. */
export function promptPart(facts: Omit<PromptFacts, 'status' | 'name' | 'supervisor'>): PromptPart {
  const { council, prompt, head, today } = facts;
  const status = supervisionStatus(council, head, today);
  return parts[prompt.kind]({
    ...facts,
    status,
    name: firstNameOf(council, prompt.about),
    supervisor: status.supervisorId ? firstNameOf(council, status.supervisorId) : 'the supervisor',
  });
}

/** What a button's tooltip says when two things share a card: a name; of what is about the recipient, what it is. */
export function promptName(council: Council, { kind, about, records = [], people = [] }: Prompt): string {
  const [one, ...more] = [...records, ...people];
  if (one && more.length === 0) return firstNameOf(council, one.about);
  return ownKinds[kind] ?? firstNameOf(council, about);
}

const ownKinds: Partial<Record<Prompt['kind'], string>> = {
  'child-file': "child's file",
  'answer-decisions': 'quick decisions',
  actions: 'actions',
  record: 'records',
  'takes-over': 'my team',
  'policy-read': 'policy',
  opening: 'supervision file',
};

const parts: Record<Prompt['kind'], (facts: PromptFacts) => PromptPart> = {
  induction: inductionPart,
  outcome: outcomePart,
  prepare: preparePart,
  clash: clashPart,
  'hand-over': handOverPart,
  'takes-over': takesOverPart,
  request: requestPart,
  rebook: rebookPart,
  'longer-interval': longerIntervalPart,
  'step-down': stepDownPart,
  'heads-up': headsUpPart,
  overdue: overduePart,
  return: returnPart,
  paused: pausedPart,
  cover: coverPart,
  'very-late': veryLatePart,
  recovery: recoveryPart,
  unreachable: unreachablePart,
  'due-soon': dueSoonPart,
  summary: summaryPart,
  'child-file': childFilePart,
  'answer-decisions': answerDecisionsPart,
  'end-of-day': endOfDayPart,
  'sign-record': signRecordPart,
  record: recordPart,
  issue: issuePart,
  actions: actionsPart,
  agreement: agreementPart,
  activity: activityPart,
  'policy-read': policyReadPart,
  opening: openingPart,
};

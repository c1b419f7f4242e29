// Somebody from outside the pair opens a part of a worker's supervision file, and the people concerned see that they did.
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { Place } from './access-table';

/** The places from which a file can be opened for a reason. */
export const openingPlaces = [
  'next-manager',
  'senior',
  'psw',
  'auditor',
  'hr',
  'dpo',
] as const satisfies readonly Place[];
export type OpeningPlace = (typeof openingPlaces)[number];

/** What can be opened; `wellbeing` only beside `records`. Drafts never: they are in a copy for whoever asks for it. */
export const openedParts = ['agreement', 'records', 'wellbeing', 'decisions'] as const;
export type OpenedPart = (typeof openedParts)[number];

/** Why. A fixed list, so that two people mean the same by it; words come beside it. */
export const openingReasons = [
  /** The next manager looks at how supervision is going. */
  'oversight',
  /** A file that was drawn by lot for the council's audit, or for an inspection. */
  'audit',
  'inspection',
  /** The principal social worker looks at how practice is. */
  'practice',
  'complaint',
  /** Capability, disciplinary, grievance. */
  'formal-case',
  'subject-access',
  /** Somebody may not be safe: breaks the glass. */
  'safety',
] as const;
export type OpeningReason = (typeof openingReasons)[number];

/**
 * One line for everybody to see: who opened what, when, why, and until when. `waiting`: somebody else has to say yes
 * first. Never edited; what comes after is a step.
 */
export type OpeningEntry = {
  readonly kind: 'opening';
  readonly entryId: string;
  readonly at: Instant;
  readonly loggedBy: PersonId;
  readonly as: OpeningPlace;
  readonly parts: readonly OpenedPart[];
  readonly reason: OpeningReason;
  /** In their own words, at most 600 characters. */
  readonly why: string;
  /** For safety: what the table keeps shut opens too, at once and without anybody's yes unless telling is to be put off. */
  readonly breakGlass: boolean;
  readonly state: 'waiting' | 'open' | 'refused' | 'closed';
  /** Reads until this moment; null while it waits. */
  readonly until: Instant | null;
  /** Both hear of it at once when null; on this day when a second person has approved that it waits; asked for until then. */
  readonly noticeOn: LocalDate | null;
  /** Who said yes or no to it, where somebody had to. */
  readonly answered: { readonly by: PersonId; readonly at: Instant; readonly yes: boolean } | null;
  /** The worker lets them read what was said about wellbeing; null again once they took that back. */
  readonly wellbeingAgreed: Instant | null;
  /** The worker said no to that, which ends the question; null, and nothing in entries from before it could be said, where they did not. */
  readonly wellbeingDeclined?: Instant | null;
};

const openingSteps = [
  'approved',
  'refused',
  'closed',
  'wellbeing-agreed',
  'wellbeing-declined',
  'wellbeing-taken-back',
] as const;
export type OpeningStep = (typeof openingSteps)[number];

export type OpeningStepEntry = {
  readonly kind: 'opening-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly openingId: string;
  readonly step: OpeningStep;
};

/** An opening as the head knows it, until it is over and everybody has been told: no words anybody typed. */
export type OpeningInHead = Pick<
  OpeningEntry,
  'entryId' | 'at' | 'as' | 'parts' | 'state' | 'until' | 'noticeOn' | 'breakGlass'
> & { readonly by: PersonId; readonly wellbeingAgreed: boolean; readonly wellbeingDeclined?: boolean };

/** A request nobody has answered lapses: what was asked then may not be needed now. */
export const waitsDays = 14;

/** It waits for a yes, and has not lapsed: its last day ends at midnight in London. */
export const waitsOn = ({ state, at }: Pick<OpeningInHead, 'state' | 'at'>, today: LocalDate): boolean =>
  state === 'waiting' && today <= addDays(londonDate(at), waitsDays);

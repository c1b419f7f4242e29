// One version of an agreement as it is read.
import type { AgreementEntry, AgreementStepEntry, AgreementWords } from '../../domain/agreements/agreement';
import { overSince } from '../../domain/agreements/agreement-period';
import type { Council } from '../../domain/council';
import { localDate, londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { BadgeView } from '../view-types';
import { capital, firstNameOf, fullDay, intervalWords, momentWords, nameOf } from '../words';
import { agreementText, readGroups } from './agreement-fields';
import type { AgreementVersionView } from './agreement-view-types';
import { notCountingWords } from './earlier-time-words';
import { filledLines } from './filled-words';

/** Beside its entry: whose it is, the day it is read on, and whether its reader is one of the two this very version is between. */
export type VersionFacts = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly pair: boolean;
};

/**
 * Of one of an earlier time of the two (docs/rules.md, the agreement) it is said that it does not count any more.
 * Reasonable adjustments, and what somebody says of how they learn and who they are, are for the two alone; nobody else
 * learns that there is any of it. `reason`: the step that says why it was sent back or ended, for the two as well.
 */
export function agreementVersionView(
  { council, owner, today, pair }: VersionFacts,
  entry: AgreementEntry,
  words: AgreementWords | null,
  reason: AgreementStepEntry | null = null,
): AgreementVersionView {
  const names = { worker: firstNameOf(council, owner), supervisor: firstNameOf(council, entry.supervisorId) };
  const since = overSince(council, owner, entry, today);
  const shown = words && !pair ? { ...words, adjustments: '', identityAndLearning: '' } : words;
  return {
    agreementId: entry.entryId,
    title: agreementTitle(entry),
    badge:
      since === null ? agreementStates[entry.state] : { word: 'Does not count any more', tone: 'neutral' },
    facts: [...(since === null ? [] : [capital(notCountingWords(since))]), ...agreementFacts(council, entry)],
    parts: shown
      ? readGroups(names)
          .map(({ title, fields }, place) => ({
            title,
            lines: [
              ...(place === 0 && shown.filled ? filledLines(shown.filled) : []),
              ...fields.map(({ name, label }) => ({ label, text: agreementText(shown, name, dayText) })),
            ].filter(({ text }) => text.trim() !== ''),
          }))
          .filter(({ lines }) => lines.length > 0)
      : [],
    signatures: entry.signatures.map(
      ({ by, as, at }) => `Signed by ${nameOf(council, by)} as ${as}, ${momentWords(at)}`,
    ),
    why: reason && whyWords(council, reason),
    filed: entry.filed
      ? `Paper copy filed on ${fullDay(entry.filed.on)}, says ${nameOf(council, entry.filed.by)}`
      : null,
  };
}

/** e.g. "Priya Nair sent it back on Tuesday 2 February 2027: The place is too loud." */
export const whyWords = (
  council: Council,
  { saidBy, step, at, why }: AgreementStepEntry,
  what = 'it',
): string =>
  `${nameOf(council, saidBy)} ${step === 'ended' ? `ended ${what}` : `sent ${what} back`} on ${fullDay(londonDate(at))}: ${why}`;

export const agreementTitle = ({ version }: Pick<AgreementEntry, 'version'>) =>
  `Supervision agreement, version ${version}`;

/** What the rules read of it, and what it says on paper. */
export const agreementFacts = (council: Council, entry: AgreementEntry): readonly string[] => [
  `With ${nameOf(council, entry.supervisorId)}`,
  ...(entry.intervalDays === null ? [] : [intervalWords(entry.intervalDays)]),
  ...(entry.lengthMinutes === null ? [] : [`${entry.lengthMinutes} minutes`]),
  ...(entry.paper
    ? [`Signed on paper on ${fullDay(entry.paper.signedOn)}: ${entry.paper.documentReference}`]
    : []),
  `To be looked at again by ${fullDay(entry.reviewOn)}`,
  `Policy version ${entry.policyVersion}`,
];

export const agreementStates: Record<AgreementEntry['state'], BadgeView> = {
  AWAITING_SUPERVISEE: { word: 'Waits for a signature', tone: 'neutral' },
  ACTIVE: { word: 'Signed by both', tone: 'good' },
  ANSWERED: { word: 'Answered with a newer version', tone: 'neutral' },
  SENT_BACK: { word: 'Back to the draft', tone: 'neutral' },
  SUPERSEDED: { word: 'Superseded', tone: 'neutral' },
  ENDED: { word: 'Ended', tone: 'neutral' },
};

function dayText(day: string): string {
  const date = localDate(day);
  return date ? fullDay(date) : day;
}

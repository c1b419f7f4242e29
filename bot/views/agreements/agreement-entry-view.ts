// The supervision agreement as a line of the thread, and the policy somebody has read.
import type { AgreementEntry, PolicyReadEntry } from '../../domain/agreements/agreement';
import type { Council } from '../../domain/council';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** Its words are read on opening the agreement itself. */
export function agreementEntryView(council: Council, entry: AgreementEntry): EntryView {
  return plainEntry(entry, {
    kind: 'agreement',
    title: `Supervision agreement, version ${entry.version}`,
    badges: [states[entry.state]],
    facts: [
      `With ${nameOf(council, entry.supervisorId)}`,
      `To be reviewed by ${shortDay(entry.reviewOn)}`,
      ...(entry.paper ? [`On paper: ${entry.paper.documentReference}`] : []),
    ],
  });
}

const states: Record<AgreementEntry['state'], BadgeView> = {
  AWAITING_SUPERVISEE: { word: 'Waits for a signature', tone: 'neutral' },
  ACTIVE: { word: 'Signed by both', tone: 'good' },
  SENT_BACK: { word: 'Sent back', tone: 'neutral' },
  SUPERSEDED: { word: 'Superseded', tone: 'neutral' },
  ENDED: { word: 'Ended', tone: 'neutral' },
};

/** R38. */
export function policyReadView(council: Council, entry: PolicyReadEntry): EntryView {
  return plainEntry(entry, {
    kind: 'note',
    title: 'Policy read',
    text: `${nameOf(council, entry.saidBy)} has read version ${entry.version} of the supervision policy.`,
  });
}

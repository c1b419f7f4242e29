// The supervision agreement as a line of the thread, and the policy somebody has read.
import type { AgreementEntry, PolicyReadEntry } from '../../domain/agreements/agreement';
import type { Council } from '../../domain/council';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { nameOf } from '../words';
import { agreementFacts, agreementStates, agreementTitle } from './agreement-version-view';

/** Its words are read on opening the agreement itself; here stands what it counts for, and nothing anybody wrote. */
export function agreementEntryView(council: Council, entry: AgreementEntry): EntryView {
  const badge = entry.paper && entry.state === 'ACTIVE' ? onPaper : agreementStates[entry.state];
  return plainEntry(entry, {
    kind: 'agreement',
    title: agreementTitle(entry),
    badges: [badge],
    facts: agreementFacts(council, entry),
  });
}

const onPaper: BadgeView = { word: 'Signed on paper', tone: 'good' };

/** R38. */
export function policyReadView(council: Council, entry: PolicyReadEntry): EntryView {
  return plainEntry(entry, {
    kind: 'note',
    title: 'Policy read',
    text: `${nameOf(council, entry.saidBy)} has read version ${entry.version} of the supervision policy.`,
  });
}

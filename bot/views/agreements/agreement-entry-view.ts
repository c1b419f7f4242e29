// The supervision agreement as a line of the thread, and the policy somebody has read.
import type { AgreementEntry, PolicyReadEntry } from '../../domain/agreements/agreement';
import { asItStands, readsAgreement } from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { nameOf } from '../words';
import { agreementFacts, agreementStates, agreementTitle } from './agreement-version-view';

/**
 * Its words are read on opening the agreement itself; here stands what it counts for, and nothing anybody wrote. Of one
 * that not both have signed, whoever is not one of those two reads only that it is between them.
 */
export function agreementEntryView(
  council: Council,
  worker: PersonId,
  stored: AgreementEntry,
  { viewer, today }: { readonly viewer: PersonId; readonly today: LocalDate },
): EntryView {
  if (!readsAgreement(council, viewer, worker, stored, today))
    return plainEntry(stored, {
      kind: 'agreement',
      title: agreementTitle(stored),
      text: 'Between the two of them: not both have signed it.',
      facts: [],
    });
  const entry = asItStands(council, worker, stored, today);
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
export function policyReadEntryView(council: Council, entry: PolicyReadEntry): EntryView {
  return plainEntry(entry, {
    kind: 'note',
    title: 'Policy read',
    text: `${nameOf(council, entry.saidBy)} has read version ${entry.version} of the supervision policy.`,
  });
}

// The supervision agreement as a line of the thread, and the policy somebody has read.
import type { AgreementEntry, AgreementStepEntry, PolicyReadEntry } from '../../domain/agreements/agreement';
import { asItStands, readsAgreement } from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadEntry } from '../../domain/thread';
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

/**
 * What was done with it, on its own day, for whoever reads agreements: who and which version. Why it was ended stands on
 * its page, for the two.
 */
export function agreementStepLine(
  council: Council,
  entry: AgreementStepEntry & { readonly step: ListedStep },
): EntryView {
  const { saidBy, step, version, replaces } = entry;
  return plainEntry(entry, {
    kind: 'agreement',
    title: `${lineWords[step]}${version === undefined ? '' : `, version ${version}`}`,
    text: replaces === undefined ? '' : `It stands in the place of version ${replaces}.`,
    facts: [`${bySigning[step]} ${nameOf(council, saidBy)}`],
  });
}

type ListedStep = Exclude<AgreementStepEntry['step'], 'sent-back'>;

export const isListedStep = (
  entry: ThreadEntry,
): entry is AgreementStepEntry & { readonly step: ListedStep } =>
  entry.kind === 'agreement-step' && entry.step !== 'sent-back';

const lineWords: Record<ListedStep, string> = {
  signed: 'Supervision agreement signed by both',
  ended: 'Supervision agreement ended',
  filed: 'Paper copy of the supervision agreement filed',
};
const bySigning: Record<ListedStep, string> = {
  signed: 'Second signature:',
  ended: 'Said by',
  filed: 'Said by',
};

/** R38. */
export function policyReadEntryView(council: Council, entry: PolicyReadEntry): EntryView {
  return plainEntry(entry, {
    kind: 'note',
    title: 'Policy read',
    text: `${nameOf(council, entry.saidBy)} has read version ${entry.version} of the supervision policy.`,
  });
}

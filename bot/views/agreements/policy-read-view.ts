// Whether somebody has read the policy in force, what is different in it, and how many have read it.

import type { OperationId } from '../../domain/ids';
import { type PolicyProfile, policyOn } from '../../domain/policy/policy';
import { changedBetween } from '../../domain/policy/policy-settings';
import { changeWords } from '../policy/policy-view';
import { counted, fullDay } from '../words';
import type { PolicyReadersFacts, PolicyReadFacts } from './agreement-facts';
import type { PolicyReadView } from './agreement-view-types';

/** Nobody reads more than this before saying that they have read it. */
const mostLines = 3;

/** R38. The lines are about the version this person read last, or the one before. */
export function policyReadView(
  { council, today, read }: PolicyReadFacts,
  operationId: OperationId,
): PolicyReadView {
  const policy = policyOn(council, today);
  const isRead = read?.version === policy.version;
  const older = olderVersion(council.policies, policy, isRead ? undefined : read?.version);
  return {
    version: policy.version,
    ask: isRead ? null : `Version ${policy.version} of the supervision policy`,
    read: read ? `You said on ${fullDay(read.on)} that you have read version ${read.version}.` : null,
    changes: older ? whatChanged(older, policy) : [],
    changesSince: older ? `What changed since version ${older.version}` : '',
    note: 'Having read it is one thing, following it another: nothing is measured by this.',
    operationId,
  };
}

/** At most three lines, the last of them for what is left over. */
function whatChanged(older: PolicyProfile, newer: PolicyProfile): readonly string[] {
  const lines = changedBetween(older, newer).map((one) => changeWords(newer, one));
  if (lines.length <= mostLines) return lines;
  const left = lines.length - (mostLines - 1);
  return [
    ...lines.slice(0, mostLines - 1),
    `And ${counted(left, 'more setting', 'more settings')}, in the text below.`,
  ];
}

function olderVersion(
  policies: readonly PolicyProfile[],
  newer: PolicyProfile,
  read: string | undefined,
): PolicyProfile | undefined {
  const before = policies.filter(({ effectiveFrom }) => effectiveFrom < newer.effectiveFrom);
  return before.find(({ version }) => version === read) ?? before.at(-1);
}

/** "41 of 43 have read version 3. Reading it is not following it." */
export const policyReadersWords = ({ version, readers, people }: PolicyReadersFacts): string =>
  `${readers} of ${people} have read version ${version}. Having read it does not mean that it is followed: that shows in the dates and the records.`;

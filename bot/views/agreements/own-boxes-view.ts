// Somebody's own two boxes in the version they are asked to sign: written there, they make it an offer of their own.
import type { AgreementEntry } from '../../domain/agreements/agreement';
import { boxesOf, emptyBoxes } from '../../domain/agreements/agreement-words';
import { policyOn } from '../../domain/policy/policy';
import { firstNameOf } from '../words';
import type { AgreementFacts } from './agreement-facts';
import { agreementLabel } from './agreement-fields';
import type { OwnBoxesView } from './agreement-view-types';

/** R35, R38: told before they sign; they sign all the same if they like. Null where the words are not there. */
export function ownBoxesView(
  { council, viewer, owner, today, words }: AgreementFacts,
  { entryId, supervisorId }: AgreementEntry,
): OwnBoxesView | null {
  const said = words.get(entryId);
  if (said === undefined) return null;
  const side = viewer === owner ? 'worker' : 'supervisor';
  const [worker, supervisor] = [firstNameOf(council, owner), firstNameOf(council, supervisorId)];
  const other = side === 'worker' ? supervisor : worker;
  const labelOf = (name: Parameters<typeof agreementLabel>[0]) =>
    agreementLabel(name, { worker, supervisor });
  const box = (name: (typeof boxesOf)[typeof side][number]) => ({
    name,
    label: labelOf(name),
    text: said[name],
  });
  const { version } = policyOn(council, today);
  const tick = (name: 'policyGiven' | 'policyRead') => ({
    label: labelOf(name),
    ticked: said[name] === version,
  });
  const empty = emptyBoxes(side, said).length;
  const [wants, contributes] = boxesOf[side];
  return {
    supervisorId,
    wants: box(wants),
    contributes: box(contributes),
    missing:
      empty === 0
        ? null
        : `${empty === 2 ? 'Your own two boxes are' : 'One of your own two boxes is'} empty: what you want from ${other}, and what you will contribute. Write them here before you sign.`,
    ticks: side === 'worker' ? { given: tick('policyGiven'), read: tick('policyRead') } : null,
    note: `With your words it is a new version, signed by you. ${other} has not seen them, so ${other} signs it too before it counts.`,
    change: 'Change my own two boxes',
    sign: `Sign with my words and send it to ${other}`,
    without: 'Leave it empty and sign',
  };
}

// The draft of an agreement for one of the two: its fields, whose they are, and what is not there yet.

import type { AgreementWords } from '../../domain/agreements/agreement';
import { type AgreementSide, boxesOf } from '../../domain/agreements/agreement-words';
import { filledIn } from '../../domain/agreements/filled-in';
import type { Council } from '../../domain/council';
import type { OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import type { KeptView } from '../records/record-view-types';
import { viewerView } from '../thread-view';
import { firstNameOf, momentWords, nameOf, personView } from '../words';
import type { AgreementDraftFacts, DraftKeptFacts } from './agreement-facts';
import { agreementGroups } from './agreement-fields';
import type { AgreementDraftView } from './agreement-view-types';
import { filledLines } from './filled-words';
import { confidentialityLimits } from './standing-words';
import { startingWords } from './starting-words';

/** Begun from the agreement before, or from the policy, where nothing was kept. */
export function agreementDraftView(
  opened: AgreementDraftFacts,
  operationId: OperationId,
): AgreementDraftView {
  const { council, viewer, owner, supervisorId, side, today, head, kept, before } = opened;
  const names = { worker: firstNameOf(council, owner), supervisor: firstNameOf(council, supervisorId) };
  const first = startingWords(opened, before);
  // A draft from before it was asked where the agreement is kept: that box begins like one of today.
  const words = kept
    ? { ...(first.storage === undefined ? {} : { storage: first.storage }), ...kept.words }
    : first;
  const other = side === 'worker' ? supervisorId : owner;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    other: nameOf(council, other),
    supervisorId,
    revision: kept?.revision ?? null,
    savedAt: kept ? momentWords(kept.at) : null,
    words,
    filled: filledLines(filledIn(council, head, supervisorId, today)).filter(({ text }) => text !== ''),
    without: {
      boxes: boxesOf[side],
      words: `Your own two boxes are not both written yet. They are what ${firstNameOf(council, other)} reads first. Write them, or leave them empty on purpose.`,
      button: 'Leave it empty and offer it',
    },
    groups: agreementGroups(side, names),
    policyVersion: policyOn(council, today).version,
    advice: agreementAdvice(words, side === 'worker' ? 'supervisor' : 'worker', firstNameOf(council, other)),
    confidentiality: confidentialityLimits,
    operationId,
  };
}

/** The other one's boxes are the other one's to fill, before it is offered. */
function agreementAdvice(words: AgreementWords, otherSide: AgreementSide, other: string): readonly string[] {
  const empty = boxesOf[otherSide].some((box) => words[box].trim() === '');
  return empty
    ? [
        `${other} has not written yet what they want and what they will contribute. It is worth waiting for: what they write once you have signed makes a new version, which you sign again.`,
      ]
    : [];
}

/** What keeping it answers: to one of the two, about the boxes of the other. */
export function agreementKeptView(
  council: Council,
  kept: DraftKeptFacts,
  { other, otherSide }: { readonly other: PersonId; readonly otherSide: AgreementSide },
): KeptView<AgreementWords> {
  const { revision, words } = kept;
  if (!kept.kept) return { kept: false, revision, words, savedAt: momentWords(kept.at) };
  const advice = agreementAdvice(words, otherSide, firstNameOf(council, other));
  return { kept: true, revision, advice, found: [] };
}

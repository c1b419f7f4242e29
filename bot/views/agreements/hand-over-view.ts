// What passes over when the supervisor changes, and the note that goes with it.

import { signedAgreements } from '../../domain/agreements/signed-agreements';
import type { OperationId } from '../../domain/ids';
import { counted, firstNameOf, fullDay, momentWords, nameOf } from '../words';
import type { HandOverFacts } from './agreement-facts';
import type { HandOverView } from './agreement-view-types';

/** For the worker and whoever supervises them in their own right. */
export function handOverView(
  { council, viewer, owner, head, note, first }: HandOverFacts,
  operationId: OperationId,
): HandOverView {
  const records = head.closedRecords.slice(0, 2);
  const worker = viewer === owner ? 'you' : firstNameOf(council, owner);
  return {
    first,
    note: note && { who: nameOf(council, note.loggedBy), when: momentWords(note.at), text: note.findings },
    passes: [
      signedAgreements(council, owner, head.agreement).length === 0
        ? 'Supervision agreement: none that both have signed.'
        : 'The supervision agreement as it was signed before, every version of it, to read. A new pair signs its own.',
      head.actions.length === 0
        ? 'Actions: none is open.'
        : `${counted(head.actions.length, 'open action', 'open actions')}, with owner and date.`,
      records.length === 0
        ? 'Signed records: none yet.'
        : `${records.length === 1 ? 'The last signed record' : 'The last two signed records'}. Older ones are opened on request, and ${worker === 'you' ? 'you are' : `${worker} is`} told.`,
      'The dates in the diary.',
    ],
    records: records.map(({ recordId, heldOn, supervisorId }) => ({
      recordId,
      words: `${fullDay(heldOn)}, with ${nameOf(council, supervisorId)}`,
    })),
    hint:
      viewer === owner
        ? 'Your supervisor and whoever comes next read this note. Nobody else does.'
        : `${firstNameOf(council, owner)} and whoever supervises next read this note. Nobody else does.`,
    operationId,
  };
}

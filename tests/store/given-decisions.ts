// A quick decision as this version stores it, and as the first one did.

import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import { personId, readOperationId } from '../../bot/domain/ids';
import { at, on } from '../domain/given-council';

/** Lewis was told in the corridor on 19 January; Priya has not answered. */
export function decisionEntry(
  operation: string,
  spoiled: Partial<ManagementOversightEntry> = {},
): ManagementOversightEntry {
  const operationId = readOperationId(operation);
  if (!operationId) throw new Error(`${operation} is no operation id`);
  return {
    kind: 'decision',
    entryId: operationId,
    operationId,
    at: at('2027-01-19T16:10:00Z'),
    type: 'decision',
    state: 'PROPOSED',
    supervisorId: personId('priya'),
    loggedBy: personId('lewis'),
    loggedAt: at('2027-01-19T16:14:00Z'),
    text: 'See the child at school tomorrow.',
    why: '',
    fullTextIn: null,
    whyAdded: null,
    references: [],
    referenceToFollow: true,
    referencesAdded: null,
    where: null,
    present: '',
    risk: '',
    source: null,
    notIdentifiers: 0,
    beyondSupervisor: false,
    waitsFor: { by: personId('priya'), since: at('2027-01-19T16:14:00Z'), as: 'supervisor' },
    answers: [],
    confirmed: null,
    action: { owner: personId('lewis'), byOn: on('2027-01-20') },
    childFile: [
      {
        reference: null,
        recorder: personId('lewis'),
        byOn: on('2027-01-20'),
        begunAt: null,
        confirmed: null,
        handedOver: [],
      },
    ],
    revisitAtNextFormal: true,
    lookedAgain: null,
    withdrawn: null,
    late: false,
    ...spoiled,
  };
}

/** The same, by the product as it was before anybody could answer: plain JSON, as it lies in the store. */
export function firstDecision(operation: string, spoiled: Readonly<Record<string, unknown>> = {}) {
  const { kind, operationId, type, state, supervisorId, loggedBy, loggedAt, text, why, fullTextIn, ...rest } =
    decisionEntry(operation);
  const { entryId, at: saidAt, references, referenceToFollow, referencesAdded, action, late } = rest;
  return {
    ...{ kind, operationId, type, state, supervisorId, loggedBy, loggedAt, text, why, fullTextIn },
    ...{ entryId, at: saidAt, references, referenceToFollow, referencesAdded, action, late },
    childFile: { recorder: 'lewis', byOn: '2027-01-20', state: 'PENDING' },
    revisitAtNextFormal: true,
    ...spoiled,
  };
}

// The quick decision of the kitchen, as it lies in the store; a test changes the one thing it is about.
import { readCaseReference } from '../../../bot/domain/decisions/case-reference';
import {
  type ChildFileItem,
  type DecisionAnswer,
  type ManagementOversightEntry,
  workerAnswers,
} from '../../../bot/domain/decisions/management-oversight';
import { personId, readOperationId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { at, on } from '../../domain/given-council';

export function reference(written: string) {
  const read = readCaseReference(written, defaultPolicy.caseReference);
  if (!read) throw new Error(`${written} is no case reference.`);
  return read;
}

export const operation = (number: number) => {
  const read = readOperationId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  if (!read) throw new Error('no operation id');
  return read;
};

/** Lewis's to record by Wednesday, unless told. */
export const onFile = (spoiled: Partial<ChildFileItem> = {}): ChildFileItem => ({
  reference: reference('LCS-204417'),
  recorder: personId('lewis'),
  byOn: on('2027-01-20'),
  begunAt: null,
  confirmed: null,
  handedOver: [],
  ...spoiled,
});

export const by = (who: string, when: string) => ({ by: personId(who), at: at(when) });

/** Something that was answered at 16:31 on the day, unless told. */
export const answered = (
  who: string,
  answer: DecisionAnswer['answer'],
  spoiled: Partial<DecisionAnswer> = {},
): DecisionAnswer => ({
  ...by(who, '2027-01-19T16:31:00Z'),
  as: workerAnswers.some((one) => one === answer) ? 'worker' : 'supervisor',
  stepId: operation(2),
  answer,
  text: '',
  why: '',
  cut: false,
  ...spoiled,
});

/** Said on Tuesday 19 January 2027 at 16:10, written by Lewis at 16:14; waits for Priya. */
export const decision = (spoiled: Partial<ManagementOversightEntry> = {}): ManagementOversightEntry => ({
  kind: 'decision',
  entryId: operation(1),
  operationId: operation(1),
  at: at('2027-01-19T16:10:00Z'),
  type: 'decision',
  state: 'PROPOSED',
  supervisorId: personId('priya'),
  loggedBy: personId('lewis'),
  loggedAt: at('2027-01-19T16:14:00Z'),
  text: 'See the child at school tomorrow.',
  why: 'The missed contacts follow a new partner.',
  fullTextIn: null,
  whyAdded: null,
  references: [reference('LCS-204417')],
  referenceToFollow: false,
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
  childFile: [onFile()],
  revisitAtNextFormal: true,
  lookedAgain: null,
  withdrawn: null,
  late: false,
  ...spoiled,
});

/** The same once Priya has confirmed it as it stands. */
export const confirmed = (spoiled: Partial<ManagementOversightEntry> = {}) =>
  decision({
    state: 'CONFIRMED',
    waitsFor: null,
    answers: [answered('priya', 'confirm')],
    confirmed: by('priya', '2027-01-19T16:31:00Z'),
    ...spoiled,
  });

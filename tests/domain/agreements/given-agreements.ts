// Agreements of Lewis and Priya as the head of a thread knows them.
import type { AgreementInHead, AgreementWords } from '../../../bot/domain/agreements/agreement';
import { personId } from '../../../bot/domain/ids';
import { on } from '../given-council';

/** Signed by both on Monday 11 January 2027, to be looked at again a year later; nothing but what is spoiled. */
export const inHead = (spoiled: Partial<AgreementInHead> = {}): AgreementInHead => ({
  entryId: 'one',
  version: 1,
  supervisorId: personId('priya'),
  state: 'ACTIVE',
  since: on('2027-01-11'),
  reviewOn: on('2028-01-11'),
  intervalDays: null,
  lengthMinutes: null,
  policyVersion: '1',
  standing: null,
  ...spoiled,
});

export const words = (spoiled: Partial<AgreementWords> = {}): AgreementWords => ({
  relationship: '',
  supervisionType: 'individual',
  intervalDays: 28,
  lengthMinutes: 90,
  place: '',
  whoBooksTheRoom: '',
  inPerson: '',
  preparation: '',
  permittedInterruptions: '',
  cancelling: '',
  recording: '',
  confidentiality: '',
  workerWants: 'Time to think.',
  workerContributes: 'Preparation.',
  supervisorWants: 'Early word.',
  supervisorContributes: 'The time.',
  feedback: '',
  models: '',
  identityAndLearning: '',
  adjustments: '',
  ifItIsNotWorking: '',
  additional: '',
  standards: '',
  registrationNumber: '',
  reviewOn: null,
  policyGiven: null,
  policyRead: null,
  notIdentifiers: [],
  ...spoiled,
});

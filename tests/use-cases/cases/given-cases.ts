// A case discussion as a test says it: everything left out that it is not about.
import type { Act } from '../../../bot/domain/act';
import type { CaseNoteWords } from '../../../bot/domain/cases/case-note-words';
import type { LogCase } from '../../../bot/domain/cases/log-case';
import { on } from '../../domain/given-council';

/** Every part has a word in it that stands nowhere else. */
export const fullNote: CaseNoteWords = {
  voice: 'Zqvoice: she says that the weekends are quiet now.',
  changed: 'Zqchanged: contact twice a week since January.',
  analysis: 'Zqanalysis: the risk is less, and hangs on the grandmother.',
  difference: 'Zqdifference: yes, school says so too.',
  decisionAndWhy: 'Zqdecision: keep the plan for six weeks because contact has only just settled.',
  actions: 'Zqactions: tell the school nurse.',
  contingency: 'Zqcontingency: if contact stops, meet within two days.',
};

export const caseOf = (act: Act, spoiled: Partial<LogCase> = {}): LogCase => ({
  ...act,
  references: ['LCS-204417'],
  category: 'CP',
  depth: 'full',
  modelId: null,
  decisions: [{ text: 'Keep contact at twice a week.', owner: 'worker', byOn: on('2027-04-12') }],
  pace: 'right',
  extendedBecause: '',
  recordId: null,
  nextOn: on('2027-04-20'),
  full: fullNote,
  notIdentifiers: [],
  ...spoiled,
});

// Advice against recording that says nothing: what it notices, and what it leaves in peace.
import { caseAdvice } from '../../../bot/domain/cases/case-advice';
import type { LogCase } from '../../../bot/domain/cases/log-case';
import { on } from '../given-council';

type Said = Parameters<typeof caseAdvice>[0];
const good: Said = {
  decisions: [{ text: 'Keep contact at twice a week.', owner: 'worker', byOn: on('2027-02-12') }],
  full: {
    voice: 'She says the weekends are quiet.',
    changed: 'Contact twice a week since January.',
    analysis: 'The risk is less, and hangs on the grandmother.',
    difference: 'Yes.',
    decisionAndWhy: 'Keep the plan for six weeks because contact has only just settled.',
    actions: '',
    contingency: '',
  },
  nextOn: null,
  pace: 'right',
  extendedBecause: '',
};
const note = (full: Partial<LogCase['full']>) => ({ full: { ...good.full, ...full } });
const advice = (spoiled: Partial<Said>) => caseAdvice({ ...good, ...spoiled });

it('a note that stands by itself is left in peace', () => {
  expect(caseAdvice(good)).toEqual([]);
});

it.each([
  'Case discussed, plan agreed.',
  'case was discussed and plan to continue',
  'No change. Continue with the current plan.',
  'As discussed',
  'Continue to monitor the situation.',
])('could be written about any child: %s', (decisionAndWhy) => {
  expect(advice(note({ decisionAndWhy }))).toContain('stock-phrase');
});

it.each([
  'Plan agreed with the school: no visits on Mondays because of swimming.',
  'The case was discussed with the nurse, who saw the burn.',
  'No change in weight since November.',
])('is about this child: %s', (changed) => {
  expect(advice(note({ changed }))).toEqual([]);
});

it('no decision, no why, no date, and more time without a reason are each named once', () => {
  expect(advice({ decisions: [], ...note({ decisionAndWhy: '' }) })).toEqual(['no-decision', 'no-date']);
  expect(advice(note({ decisionAndWhy: '' }))).toEqual(['no-why']);
  expect(advice({ decisions: [] })).toEqual(['no-date']);
  expect(advice({ decisions: [], nextOn: on('2027-02-12') })).toEqual([]);
  expect(advice({ pace: 'extended' })).toEqual(['no-reason-to-extend']);
  expect(advice({ pace: 'extended', extendedBecause: 'The assessment needs ten days.' })).toEqual([]);
});

it('takes time in proportion to the text', () => {
  const long = 'case discussed, '.repeat(250);
  expect(advice(note({ analysis: long }))).toContain('stock-phrase');
});

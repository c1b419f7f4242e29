// What somebody reads after each step: what stands now and who hears of it, and nothing of what it is about.
import { personId } from '../../../bot/domain/ids';
import {
  type DoneStep,
  decisionStepWords,
  lastStepOf,
} from '../../../bot/views/decisions/decision-step-words';
import { at, council, on } from '../../domain/given-council';
import { answered, by, confirmed, decision, onFile, reference } from './given-decisions';

const words = (step: DoneStep, entry = confirmed(), told: readonly string[] = [], viewer = 'priya') =>
  decisionStepWords(council(), personId(viewer), step, { entry, told: told.map(personId) }, on('2027-01-19'));

it.each<[string, string]>([
  [
    words({ do: 'answer', answer: 'confirm' }, confirmed(), ['lewis']),
    'Confirmed. lewis will be told, without what it is about.',
  ],
  [
    words({ do: 'answer', answer: 'amend' }, confirmed(), ['lewis']),
    'Both wordings are kept. lewis will be told, without what it is about.',
  ],
  [
    words({ do: 'answer', answer: 'not-said' }, confirmed(), ['lewis']),
    'Both wordings are kept. lewis will be told, without what it is about.',
  ],
  [
    words({ do: 'answer', answer: 'disagree' }, confirmed(), ['priya'], 'lewis'),
    'Both wordings are kept. priya will be told, without what it is about.',
  ],
  [words({ do: 'answer', answer: 'yes' }, confirmed(), [], 'lewis'), 'Kept. It shows in the thread.'],
  [
    words({ do: 'answer', answer: 'confirm' }, confirmed({ type: 'advice' })),
    'Confirmed. It shows in the thread.',
  ],
  [
    words(
      { do: 'answer', answer: 'confirm' },
      confirmed({ beyondSupervisor: true }),
      ['lewis', 'priya'],
      'tom',
    ),
    'Confirmed. lewis and priya will be told, without what it is about.',
  ],
  [words({ do: 'child-file', answer: 'now' }), 'Thank you. You are asked again on the next working day.'],
  [
    words(
      { do: 'child-file', answer: 'yes' },
      confirmed({ childFile: [onFile({ confirmed: by('lewis', '2027-01-20T16:00:00Z') })] }),
    ),
    "Thank you. Kept as on the child's file.",
  ],
  [
    words(
      { do: 'child-file', answer: 'yes' },
      confirmed({
        childFile: [
          onFile({ confirmed: by('lewis', '2027-01-20T16:00:00Z') }),
          onFile({ reference: reference('LCS-204418') }),
          onFile({ reference: reference('LCS-204419') }),
        ],
      }),
    ),
    'Thank you. 2 children of this decision are still to come.',
  ],
  [words({ do: 'hand-over', to: personId('lewis') }), "lewis puts it on the child's file now, and is told."],
  [words({ do: 'hand-over', to: personId('priya') }), "Putting it on the child's file is with you now."],
  [words({ do: 'complete' }, decision()), 'Added. The first words stay as they are.'],
  [words({ do: 'look-again' }), 'Kept. It does not come back again.'],
  [
    words({ do: 'withdraw' }),
    'Withdrawn. Its words stay readable, marked as withdrawn, and nothing about it stays open.',
  ],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
  expect(said).not.toMatch(/LCS|school|partner/);
});

it('a confirmation beyond the supervisor says whose word is needed, and not to wait', () => {
  const waitsFor = { by: personId('tom'), since: at('2027-01-19T16:31:00Z'), as: 'authority' as const };
  const entry = decision({ beyondSupervisor: true, waitsFor });
  expect(words({ do: 'answer', answer: 'confirm' }, entry)).toBe(
    'Kept. It is for whoever has the authority now. tom has the authority for this. Call or find them: do not wait for the card.',
  );
});

it('what somebody did last is known from the decision itself, for a dialog that has closed', () => {
  const entry = confirmed({
    answers: [answered('priya', 'confirm'), answered('lewis', 'yes', { at: at('2027-01-19T16:40:00Z') })],
    childFile: [onFile({ confirmed: by('lewis', '2027-01-20T16:00:00Z') })],
  });
  expect(lastStepOf(entry, personId('priya'))).toEqual({ do: 'answer', answer: 'confirm' });
  expect(lastStepOf(entry, personId('lewis'))).toEqual({ do: 'child-file', answer: 'yes' });
  expect(lastStepOf(entry, personId('tom'))).toBeUndefined();
});

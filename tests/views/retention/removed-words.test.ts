// What is said of a removal that took no documents, or nothing at all.
import { personId, readOperationId } from '../../../bot/domain/ids';
import type { RemovedEntry } from '../../../bot/domain/retention/hold';
import { removedEntryView, removedSentence } from '../../../bot/views/retention/removed-words';
import { removedWords } from '../../../bot/views/retention/retention-view';
import { at, council, on } from '../../domain/given-council';

const removed = (classes: readonly string[], count: number): RemovedEntry => ({
  kind: 'removed',
  entryId: readOperationId('00000000-0000-4000-8000-000000000001') ?? '',
  at: at('2033-04-01T09:00:00Z'),
  saidBy: personId('priya'),
  classes,
  count,
  dueOn: on('2033-04-01'),
  plan: '',
  why: '',
  finished: at('2033-04-01T09:00:01Z'),
});
const everythingSaid = (entry: RemovedEntry) => [
  removedSentence(council({}), entry),
  JSON.stringify(removedEntryView(council({}), entry)),
  removedWords(council({}), personId('lewis'), entry),
];

it('a removal of nothing but rows does not say that it was of 0 documents', () => {
  for (const words of everythingSaid(removed(['directory'], 0))) {
    expect(words).not.toMatch(/\b0 documents/);
    expect(words).toMatch(/what the council's files sa/i);
  }
});

it('a removal that took nothing in the end says so', () => {
  for (const words of everythingSaid(removed([], 0))) expect(words).toMatch(/nothing/i);
});

it('the lines of who opened a file hold who copied it', () => {
  expect(removedSentence(council({}), removed(['access-log'], 2))).toContain(
    'Who opened or copied the file: 2 documents removed by',
  );
});

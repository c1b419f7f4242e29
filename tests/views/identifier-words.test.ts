// The words of the identifier guard: one sentence, nothing quoted, and the text in marked pieces.
import fc from 'fast-check';
import { identifiersIn } from '../../bot/domain/identifiers/identifiers';
import { identifierWords, markedText } from '../../bot/views/identifier-words';
import { known } from '../domain/identifiers/identifiers-corpus';

const found = (text: string) => identifiersIn(text, known, []);

it('names each kind once and quotes nobody', () => {
  const text = 'Kayleigh and Mia, dob 12/3/15, 07700 900123.';
  expect(identifierWords(found(text))).toBe(
    'This looks like a name, a date of birth and a telephone number of a child or family: replace it with the case reference or "the child", or say that it is not a child or family.',
  );
  expect(identifierWords(found('See Tyler.'))).toContain('This looks like a name of a child or family');
});

it('marks the words where they stand', () => {
  const text = 'See Kayleigh S tomorrow.';
  expect(markedText(text, found(text))).toEqual([
    { text: 'See ', marked: false },
    { text: 'Kayleigh S', marked: true },
    { text: ' tomorrow.', marked: false },
  ]);
  expect(markedText('No names here.', [])).toEqual([{ text: 'No names here.', marked: false }]);
  expect(markedText('', [])).toEqual([]);
});

it('the pieces together are always the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      const text = `${noise} Kayleigh S ${noise} 07700 900123 ${noise}`;
      expect(
        markedText(text, found(text))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 200 },
  );
});

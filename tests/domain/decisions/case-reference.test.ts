// The case reference: only what the council's own pattern knows is ever accepted.
import fc from 'fast-check';
import {
  looksLikeAName,
  readCaseReference,
  takeCaseReferences,
} from '../../../bot/domain/decisions/case-reference';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';

const arden = defaultPolicy.caseReference;
const written = /^[A-Z]{2,5}-[0-9]{4,8}$/;

describe("a reference is read in the council's spelling", () => {
  it.each([
    ['LCS-204417', 'LCS-204417'],
    ['lcs-204417', 'LCS-204417'],
    ['  lcs 204417 ', 'LCS-204417'],
    ['Lcs\t204417', 'LCS-204417'],
  ])('%j', (typed, reference) => {
    expect(readCaseReference(typed, arden)).toBe(reference);
  });

  it.each([
    '',
    ' ',
    '204417',
    'LCS204417',
    'LCS-',
    'Kayleigh',
    'LCS-204417 Kayleigh',
    'L-204417',
    'LCS-204417\nX',
  ])('%j is none', (typed) => {
    expect(readCaseReference(typed, arden)).toBeUndefined();
  });

  it('nothing that does not match the pattern is ever accepted', () => {
    const near = fc.stringMatching(/^[A-Za-z \t-]{0,7}[0-9 \n-]{0,10}[A-Za-z]{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        const reference = readCaseReference(typed, arden);
        if (reference !== undefined) expect(reference).toMatch(written);
      }),
      { numRuns: 3_000 },
    );
  });

  it('a pattern of several forms is still matched from end to end', () => {
    const either = { pattern: 'AB-[0-9]{2}|CD-[0-9]{3}', example: 'AB-12' };
    expect(readCaseReference('ab 12', either)).toBe('AB-12');
    expect(readCaseReference('xx AB-12', either)).toBeUndefined();
    expect(readCaseReference('CD-1234', either)).toBeUndefined();
  });
});

describe('a reference in what somebody typed is taken out of it', () => {
  it.each([
    ['LCS-204417 see the child tomorrow', 'LCS-204417', 'see the child tomorrow'],
    ['see the child tomorrow lcs-204417', 'LCS-204417', 'see the child tomorrow'],
    ['see the child (LCS-204417) tomorrow', 'LCS-204417', 'see the child tomorrow'],
    ['LCS-204417: see the child', 'LCS-204417', 'see the child'],
    ['see her, LCS-204417, at school', 'LCS-204417', 'see her, at school'],
    ['LCS-204417', 'LCS-204417', ''],
  ])('%j', (typed, reference, rest) => {
    expect(takeCaseReferences(typed, arden)).toEqual({ references: [reference], rest });
  });

  it.each([
    ['LCS-204417 LCS-204418 stay together', 'stay together'],
    ['LCS-204417, LCS-204418: stay together', 'stay together'],
    ['LCS-204417 and LCS-204418 stay together', 'stay together'],
    ['stay together, both LCS-204417 & LCS-204418', 'stay together, both'],
    ['LCS-204417 stays with LCS-204418 and the aunt', 'stays with LCS-204418 and the aunt'],
    ['LCS-204417 and the aunt of LCS-204418, LCS-204417', 'and the aunt of LCS-204418, LCS-204417'],
  ])('brothers and sisters each count, and no sentence loses its words: %j', (typed, rest) => {
    expect(takeCaseReferences(typed, arden)).toEqual({ references: ['LCS-204417', 'LCS-204418'], rest });
  });

  it('a text without one stays as it is, line by line', () => {
    const typed = 'see the child\nring the school, then (if needed) the GP';
    expect(takeCaseReferences(typed, arden)).toEqual({ references: [], rest: typed });
  });

  it('whatever is typed, every word but the reference is still there', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (before, after) => {
        const { references, rest } = takeCaseReferences([...before, 'LCS-204417', ...after].join(' '), arden);
        expect(references).toEqual(['LCS-204417']);
        expect(rest.split(' ')).toEqual([...before, ...after]);
      }),
    );
  });

  it('whatever is typed, what it takes for a reference is one', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { references } = takeCaseReferences(typed, arden);
        for (const one of references) expect(one).toMatch(written);
      }),
    );
  });
});

it.each([
  ['Kayleigh', true],
  ['Kayleigh Smith', true],
  ['Ó Súilleabháin', true],
  ['LCS', true],
  ['LCS-204417', false],
  ['204417', false],
  ['?', false],
  ['K', false],
])('%j looks like a name: %s', (typed, name) => {
  expect(looksLikeAName(typed)).toBe(name);
});

// The case reference: only what the council's own pattern knows is ever accepted.
import fc from 'fast-check';
import { looksLikeAName, readCaseReference, takeCaseReference } from '../../bot/domain/case-reference';
import { defaultPolicy } from '../../bot/domain/default-policy';

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
    expect(takeCaseReference(typed, arden)).toEqual({ reference, rest });
  });

  it('the first of several is the one for the field, the others stay in the text to be seen', () => {
    expect(takeCaseReference('LCS-204417 and LCS-204418 stay together', arden)).toEqual({
      reference: 'LCS-204417',
      rest: 'and LCS-204418 stay together',
    });
  });

  it('a text without one stays as it is, line by line', () => {
    const typed = 'see the child\nring the school, then (if needed) the GP';
    expect(takeCaseReference(typed, arden)).toEqual({ reference: undefined, rest: typed });
  });

  it('whatever is typed, every word but the reference is still there', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (before, after) => {
        const { reference, rest } = takeCaseReference([...before, 'LCS-204417', ...after].join(' '), arden);
        expect(reference).toBe('LCS-204417');
        expect(rest.split(' ')).toEqual([...before, ...after]);
      }),
    );
  });

  it('whatever is typed, what it takes for a reference is one', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { reference } = takeCaseReference(typed, arden);
        if (reference !== undefined) expect(reference).toMatch(written);
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

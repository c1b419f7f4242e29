// Who is named in a text: whole names, parts that one person alone has, ids in ids; and who else stands in a copy.
import fc from 'fast-check';
import type { Person } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { searchFor } from '../../../bot/domain/rights/mentions';
import { stringsIn } from '../../../bot/domain/rights/strings-in';
import { thirdParties } from '../../../bot/domain/rights/third-parties';
import { council, person } from '../given-council';

const people = [
  person('lewis', { displayName: 'Lewis Grant', phone: '07700 900123' }),
  person('lewis.b', { displayName: 'Lewis Brook' }),
  person('zoe', { displayName: 'Zoë O’Neill-Byrne' }),
  person('priya', { displayName: 'Priya Nair' }),
  person('42', { displayName: 'Ada Quill' }),
];
const given = council({ people, relationships: [] });
const search = (id: string) => searchFor(given, given.people.get(personId(id)) as Person);

it.each<[string, unknown, boolean]>([
  ['lewis', { text: 'I spoke to lewis grant.' }, true],
  ['lewis', { text: 'Grant, Lewis was there.' }, true],
  ['lewis', { text: 'I asked Grant.' }, true],
  ['lewis', { text: 'They grant it.' }, false],
  // Two are called so.
  ['lewis', { text: 'I spoke to Lewis.' }, false],
  ['lewis', { text: 'Grant’s view was another.' }, true],
  ['lewis', { loggedBy: 'lewis' }, true],
  ['lewis', { loggedBy: 'lewis.b' }, false],
  ['lewis', { paperId: 'private-notes:lewis' }, true],
  ['lewis', { paperId: 'private-notes:lewis.b' }, false],
  ['lewis', { text: 'Write to lewis@arden.example please.' }, true],
  ['lewis', { phone: '07700 900123' }, true],
  ['lewis', { skipped: { lewis: 'away' } }, true],
  ['zoe', { text: 'Zoe is away.' }, true],
  ['zoe', { text: "ZOË O'NEILL-BYRNE said so." }, true],
  ['zoe', { text: 'Zoek is a word.' }, false],
  ['42', { text: 'There were 42 visits.' }, false],
  ['42', { owner: '42' }, true],
  ['42', { text: 'Quill wrote it.' }, true],
])('%s, in %j: %s', (id, value, is) => expect(search(id).isIn(value)).toBe(is));

it('says which parts of a name nothing was looked for by', () => {
  expect(search('lewis').shared).toEqual(['lewis']);
  expect(search('priya').shared).toEqual([]);
});

it('what somebody else calls them is theirs, unless a colleague is called so too: then it is perhaps theirs', () => {
  const lew = searchFor(given, given.people.get(personId('lewis')) as Person, [
    'Lew',
    'the tall one',
    'Quill',
  ]);
  expect(lew.isIn({ text: 'I asked Lew.' })).toBe(true);
  expect(lew.isIn({ text: 'Lewd is a word.' })).toBe(false);
  expect(lew.isIn({ text: 'We met the tall one there.' })).toBe(true);
  expect(lew.isIn({ text: 'Quill was there.' })).toBe(false);
  expect(lew.perhaps('Quill was there, and so was Lewis.')).toEqual(['Quill', 'Lewis']);
  expect(lew.perhaps('Lewisham is a place.')).toEqual([]);
  expect(lew.shared).toEqual(['lewis', 'quill']);
});

it('finds every string and property name of anything, with where it stands', () => {
  expect(
    [...stringsIn({ a: ['x', { b: 'y' }], c: null, d: 1 })].map(({ where, text }) => `${where}=${text}`),
  ).toEqual(['a=a', 'a.0=x', 'a.1.b=b', 'a.1.b=y', 'c=c', 'd=d']);
});

describe('who else is in it', () => {
  const look = thirdParties(given, personId('lewis'));
  const found = (content: unknown, file = 'lewis') =>
    look({ file: personId(file), content }).map(({ kind, where, words }) => `${kind} ${where} ${words}`);

  it('case references, colleagues by name and by id, somebody else’s words, and what the guard would stop', () => {
    expect(
      found({
        loggedBy: 'priya',
        text: 'Priya Nair asked about LCS-204417. Ring 07700 900999.',
        references: ['LCS-204418'],
      }),
    ).toEqual([
      'others-words  priya',
      'case-reference text LCS-204417',
      'name text Priya Nair',
      'identifier text 07700 900999',
      'case-reference references.0 LCS-204418',
      'colleague  priya',
    ]);
  });

  it('says first that it is from somebody else’s file', () => {
    expect(found({ saidBy: 'lewis', text: 'It went well enough.' }, 'priya')).toEqual(['others-file  priya']);
  });

  it('nothing of their own name and words', () => {
    expect(found({ saidBy: 'lewis', text: 'Lewis Grant was on leave.' })).toEqual([]);
  });
});

it('takes any text, and finds the name wherever it is put', () => {
  const lewis = search('lewis');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(() => lewis.names(before + after)).not.toThrow();
      expect(lewis.isIn({ text: `${before} Lewis Grant ${after}` })).toBe(true);
    }),
  );
});

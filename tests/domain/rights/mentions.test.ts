// Who is named in a text: whole names, parts that one person alone has, ids in ids; and who else stands in a copy.
import fc from 'fast-check';
import type { Person } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { namelessName, reduced } from '../../../bot/domain/retention/directory-rows';
import { colleaguesFinder, searchFor } from '../../../bot/domain/rights/mentions';
import { stringsIn } from '../../../bot/domain/rights/strings-in';
import { thirdParties } from '../../../bot/domain/rights/third-parties';
import { elsewhereLine } from '../../../bot/use-cases/rights/copy-of-threads';
import { council, on, person } from '../given-council';

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

  it('says of the private notes of the other one of the two that they are theirs, to be weighed', () => {
    const notes = { of: 'private-notes', words: { text: 'Seems tired; ask how the nights are.' } };
    expect(found({ ...notes, author: 'priya' })).toEqual(['others-notes  priya', 'colleague  priya']);
    expect(found({ ...notes, author: 'lewis' })).toEqual([]);
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

describe('somebody whose rows were removed', () => {
  const today = on('2033-04-01');
  const gone = (who: string, displayName: string, named: boolean): Person =>
    reduced(person(who, { displayName, endDate: on('2027-03-31') }), named, today);
  const lewis = gone('lewis', 'Lewis Grant', false);
  const known = council({
    people: [lewis, gone('imran', 'Imran Shah', true), person('priya')],
    relationships: [],
  });

  it('and who has no name any more is not looked for by "somebody", "who" and "left"', () => {
    const nobody = searchFor(known, lewis);
    expect(lewis.displayName).toBe(namelessName);
    expect(nobody.names('Who has seen the plan? Left a message. Somebody rang.')).toEqual([]);
    expect(nobody.isIn({ owner: 'lewis' })).toBe(true);
    expect(searchFor(known, lewis, ['Lewis Grant']).isIn({ text: 'I asked Lewis Grant.' })).toBe(true);
  });

  it('and whose name is kept is still somebody else in a copy', () => {
    expect(colleaguesFinder(known, personId('priya'))('Imran Shah said that he was ill.')).toEqual([
      'Imran Shah',
    ]);
  });
});

describe('other names', () => {
  const lewis = given.people.get(personId('lewis')) as Person;

  it.each(['J.B.', 'Jo/Joanna', 'L. Grant-Osei (Lou)', 'Bo.'])(
    'that were accepted are found as they were typed: %s',
    (name) => expect(searchFor(given, lewis, [name]).isIn({ text: `I asked ${name} about it.` })).toBe(true),
  );

  it('that hold several are found by each, and not inside other words', () => {
    const lou = searchFor(given, lewis, ['L. Grant-Osei (Lou)', 'J.B.', 'Jo/Joanna']);
    expect(lou.isIn({ text: 'Lou came, and Joanna.' })).toBe(true);
    expect(lou.names('Loud. The DJ.B.C. is a band.')).toEqual([]);
  });

  it('what is perhaps theirs is there also where the same text names them whole elsewhere, marked', () => {
    const line = elsewhereLine(
      {
        is: 'full-text',
        of: personId('priya'),
        documentId: 'x',
        fullText: { textId: 'x', text: 'Lewis Grant came.', why: 'Lewis was unwell that day.' },
      },
      lewis.personId,
      searchFor(given, lewis),
      on('2027-01-19'),
    );
    expect(line).toMatchObject({
      is: 'passages',
      passages: [
        { where: 'text', text: 'Lewis Grant came.' },
        { where: 'why', text: 'Lewis was unwell that day.', perhaps: true },
      ],
    });
  });
});

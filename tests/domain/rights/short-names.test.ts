// Names of two letters and halves of double names: found where they stand as a word with a capital, and nowhere else.
import fc from 'fast-check';
import type { Person } from '../../../bot/domain/council';
import { ordinaryWords } from '../../../bot/domain/identifiers/ordinary-words';
import { personId } from '../../../bot/domain/ids';
import { colleaguesFinder, searchFor } from '../../../bot/domain/rights/mentions';
import { thirdParties } from '../../../bot/domain/rights/third-parties';
import { council, person } from '../given-council';

const given = council({
  people: [
    person('lewis', { displayName: 'Lewis Grant' }),
    person('jo', { displayName: 'Jo Okafor' }),
    person('wei', { displayName: 'Wei Ng' }),
    person('li', { displayName: 'Li Bo-Chen' }),
    person('an', { displayName: 'An Tran' }),
    person('ed', { displayName: 'Ed Pike' }),
    person('zo', { displayName: 'Zö' }),
    person('lina', { displayName: '李娜' }),
    person('will', { displayName: 'Will May' }),
    person('mark', { displayName: 'Mark Stone' }),
    person('byrne', { displayName: 'Zoë O’Neill-Byrne' }),
  ],
  relationships: [],
});
const colleagues = colleaguesFinder(given, personId('lewis'));

it.each<[string, readonly string[]]>([
  ['I rang Jo about it.', ['Jo']],
  ['JO RANG.', ['JO']],
  ['Jo’s view was another, and Jo’ll write.', ["Jo's", "Jo'll"]],
  ['A Jo-led visit.', ['Jo']],
  ['The Job, a Jog, jo and Jo-Anne.', []],
  ['Ms Ng (surname alone) agreed; the ng tube did not.', ['Ng']],
  ['I asked Ng, Wei and wei ng.', ['Ng, Wei', 'wei ng']],
  ['Zo or Zö came.', ['Zo', 'Zo']],
  ['We met 李娜 there.', ['李娜']],
  ['Chen said so, and Byrne too.', ['Chen', 'Byrne']],
  // "ED" is the emergency department.
  ['Ed was seen in ED.', ['Ed']],
  // A word of its own: in a sentence it has its capital from the name, where a sentence begins perhaps not.
  ['I saw An there.', ['An']],
  ['An officer came. An hour later an aunt rang.\n- An uncle too.', ['An']],
  ['I met Dr. An there, an officer.', ['An']],
  ['Will came. May we? Mark it. They will mark it in may.', ['Will', 'May', 'Mark']],
])('in “%s”: %j', (text, found) => expect(colleagues(text)).toEqual(found));

it('is on the list of what is looked at, once for each text where it is doubtful', () => {
  const look = thirdParties(given, personId('lewis'));
  const content = { text: 'An officer came. An hour later Jo rang.', why: 'An aunt asked.', service: 'Jo' };
  expect(look({ file: personId('lewis'), content })).toEqual([
    { kind: 'name', where: 'text', words: 'An' },
    { kind: 'name', where: 'text', words: 'Jo' },
    { kind: 'name', where: 'why', words: 'An' },
    { kind: 'name', where: 'service', words: 'Jo' },
  ]);
});

describe('of whoever asked', () => {
  const search = (who: string, knownAs: readonly string[] = []) =>
    searchFor(given, given.people.get(personId(who)) as Person, knownAs);

  it('a short part of a name is perhaps theirs, and their whole name is theirs in any spelling', () => {
    const wei = search('wei');
    expect(wei.short).toEqual(['ng']);
    expect([wei.isIn({ text: 'I asked Ng.' }), wei.perhaps('I asked Ng.')]).toEqual([false, ['Ng']]);
    expect(wei.isIn({ text: 'i asked wei ng.' })).toBe(true);
  });

  it('and so is a short name they are known as, but not the word it also is', () => {
    const lewis = search('lewis', ['Bo', 'So']);
    expect(lewis.short).toEqual(['bo', 'so']);
    expect(lewis.perhaps('Bo said that bo is a word. So did they. I told So.')).toEqual(['Bo', 'So']);
    expect(lewis.isIn({ text: 'Bo came.' })).toBe(false);
  });

  it('a stop in it makes nothing sure that a colleague is called too', () => {
    expect(search('lewis', ['Stone.']).isIn({ text: 'I asked Stone.' })).toBe(false);
  });
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéøß');
const name = fc
  .tuple(letter, letter)
  .map(([first, second]) => `${first.toUpperCase().slice(0, 1)}${second}`)
  .filter((one) => !ordinaryWords.has(one.toLowerCase()));
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((some) => some.join(''));

it('whatever stands around it, a name of two letters is found as a word with a capital, and never inside one', () => {
  const around = fc.constantFrom(' ', '\n', ', ', ' (', '“', '/', '. ');
  fc.assert(
    fc.property(name, word, word, around, (short, before, after, between) => {
      const finder = colleaguesFinder(
        council({
          people: [person('lewis'), person('x', { displayName: `${short} Qqqqq` })],
          relationships: [],
        }),
        personId('lewis'),
      );
      expect(finder(`${before}${between}${short}${between}${after}`)).toHaveLength(1);
      expect(finder(`${before} ${short}${after} ${before}${short} ${short.toLowerCase()}`)).toEqual([]);
    }),
  );
});

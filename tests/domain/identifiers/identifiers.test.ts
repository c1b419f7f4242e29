// The identifier guard: how much it catches and how often it is wrong, and that nothing typed can trick or stop it.
import fc from 'fast-check';
import { type Identifier, identifiersIn, knownWords } from '../../../bot/domain/identifiers/identifiers';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { council, person } from '../given-council';
import {
  freshlyInnocent,
  freshlyPlanted,
  half,
  innocent,
  known,
  type Planted,
  planted,
} from './identifiers-corpus';

const found = (text: string, allowed: readonly string[] = []) => identifiersIn(text, known, allowed);
const words = (text: string, allowed: readonly string[] = []) => found(text, allowed).map((one) => one.words);

describe('the corpus', () => {
  const isCaught = ({ words: wanted, sentence }: Planted) =>
    found(sentence).some((one) => meets(one, sentence.indexOf(wanted), wanted.length));
  const meets = ({ start, end }: Identifier, from: number, length: number) =>
    start < from + length && from < end;
  const percent = (part: number, whole: number) => Math.round((part / whole) * 1_000) / 10;

  it('holds at least 200 planted identifiers of every kind and 200 innocent sentences, each once', () => {
    expect(new Set(planted.map(({ sentence }) => sentence)).size).toBeGreaterThanOrEqual(200);
    expect(planted.filter(({ words: wanted, sentence }) => !sentence.includes(wanted))).toEqual([]);
    expect(new Set(innocent).size).toBe(innocent.length);
    expect(innocent.length).toBeGreaterThanOrEqual(200);
  });

  it.each([
    {
      which: 'tuned half',
      identifiers: half(planted, 'tuned'),
      innocents: half(innocent, 'tuned'),
      atLeast: 97,
      atMost: 4,
    },
    {
      which: 'held-out half',
      identifiers: half(planted, 'held out'),
      innocents: half(innocent, 'held out'),
      atLeast: 97,
      atMost: 4,
    },
    {
      which: 'fresh sentences',
      identifiers: freshlyPlanted,
      innocents: freshlyInnocent,
      atLeast: 97,
      atMost: 4,
    },
  ])('$which: at least $atLeast % caught, at most $atMost % false alarms', (measured) => {
    const { which, identifiers, innocents, atLeast, atMost } = measured;
    const caught = percent(identifiers.filter(isCaught).length, identifiers.length);
    const wrong = percent(
      innocents.filter((sentence) => found(sentence).length > 0).length,
      innocents.length,
    );
    process.stdout.write(
      `identifier guard, ${which}: caught ${caught} % of ${identifiers.length}, false alarms ${wrong} % of ${innocents.length}\n`,
    );
    expect(caught).toBeGreaterThanOrEqual(atLeast);
    expect(wrong).toBeLessThanOrEqual(atMost);
  });

  it('what is caught is caught as what it is, nineteen times of twenty', () => {
    const rightly = planted.filter(({ kind, words: wanted, sentence }) =>
      found(sentence).some((one) => one.kind === kind && meets(one, sentence.indexOf(wanted), wanted.length)),
    );
    expect(rightly.length / planted.length).toBeGreaterThanOrEqual(0.95);
  });
});

it('says where the words stand in what was typed, in its order', () => {
  const text = 'See Kayleigh S (dob 12/3/15) at 14 Oak Street, ring 07700 900123.';
  expect(found(text)).toEqual(
    [
      ['name', 'Kayleigh S'],
      ['date-of-birth', 'dob 12/3/15'],
      ['address', '14 Oak Street'],
      ['telephone', '07700 900123'],
    ].map(([kind, quoted = '']) => {
      const start = text.indexOf(quoted);
      return { kind, words: quoted, start, end: start + quoted.length };
    }),
  );
});

it('lets exactly the words pass that their author says are nobody', () => {
  const text = 'Zarnia said no. Zarnia Blunt said yes.';
  expect(words(text)).toEqual(['Zarnia', 'Zarnia Blunt']);
  expect(words(text, ['Zarnia'])).toEqual(['Zarnia Blunt']);
  expect(words(text, ['  zarnia  blunt '])).toEqual(['Zarnia']);
  expect(words(text, ['Zarni', 'Blunt', ''])).toEqual(['Zarnia', 'Zarnia Blunt']);
});

describe('colleagues and places of the council', () => {
  it.each([
    'Lewis will ring.',
    "Amara Osei's visit is off.",
    'Siobhan O’Neill rang.',
    'Inês leads, ines agrees.',
    'Hope House has a bed.',
    'Ask the Neighbourhood East duty worker.',
  ])('pass: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each([
    ['Amara Johnson was seen.', 'Amara Johnson'],
    ['Lewis P was seen.', 'Lewis P'],
    ['Mum Sunita agreed.', 'Sunita'],
    ["Ring Amara's mum today.", "Amara's"],
    ['Mrs Nair is worried.', 'Nair'],
  ])('but a child or family may be called so too: %s', (text, name) => {
    expect(words(text)).toEqual([name]);
  });

  it("a council's own case references pass, even where they look like numbers of something else", () => {
    const references = [{ pattern: '[0-9]{10}', example: '9434765919' }];
    const [caseReference] = references;
    const own = knownWords(
      council({ policies: [{ ...defaultPolicy, ...(caseReference ? { caseReference } : {}) }] }),
    );
    expect(found('Visit 9434765919 today.')).toHaveLength(1);
    expect(identifiersIn('Visit 9434765919 today.', own, [])).toEqual([]);
  });

  it('a directory that writes surnames first is understood', () => {
    const surnamesFirst = knownWords(council({ people: [person('a', { displayName: 'OSEI, Amara' })] }));
    expect(identifiersIn('Amara will ring; Amara Osei decides.', surnamesFirst, [])).toEqual([]);
    expect(identifiersIn('Amara Smith was seen.', surnamesFirst, [])).toHaveLength(1);
  });

  it('an empty council and people without a second name are no trouble', () => {
    const odd = knownWords(
      council({
        people: ['', 'Cher', "O'", '王芳'].map((displayName, at) => person(`p${at}`, { displayName })),
      }),
    );
    expect(identifiersIn('Cher and 王芳 will visit.', odd, [])).toEqual([]);
    expect(identifiersIn('', odd, [])).toEqual([]);
  });
});

describe('however it is typed', () => {
  it.each([
    ['with a curly apostrophe', 'See Kayleigh’s room', 'Kayleigh’s'],
    ['composed', 'See Zoë now', 'Zoë'],
    ['decomposed', 'See Zoe\u0308 now', 'Zoe\u0308'],
    ['with a zero-width space', 'See Kay\u200bleigh now', 'Kay\u200bleigh'],
    ['with a soft hyphen', 'See Kay\u00adleigh now', 'Kay\u00adleigh'],
    ['turned round', 'See \u202eKayleigh\u202c now', '\u202eKayleigh\u202c'],
    ['in full-width digits', 'NHS ９４３ ４７６ ５９１９ is hers', 'NHS ９４３ ４７６ ５９１９'],
    ['in Arabic digits', 'Ring ٠٧٧٠٠ ٩٠٠١٢٣ now', '٠٧٧٠٠ ٩٠٠١٢٣'],
    ['in mathematical letters', 'See 𝐊𝐚𝐲𝐥𝐞𝐢𝐠𝐡 now', '𝐊𝐚𝐲𝐥𝐞𝐢𝐠𝐡'],
    ['with a no-break space', 'See Mrs\u00a0Ahmed now', 'Ahmed'],
    ['with a no-break hyphen', 'See Tyler\u2011James now', 'Tyler\u2011James'],
  ])('%s', (_, text, wanted) => {
    expect(words(text)).toHaveLength(1);
    expect(bare(words(text)[0] ?? '')).toBe(bare(wanted));
  });

  const bare = (text: string) => text.replace(/[\u202e\u202c]/g, '');
});

describe('nothing typed can stop it', () => {
  const isSound = (text: string) => {
    let at = 0;
    for (const { words: quoted, start, end } of found(text)) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toBe(quoted);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  };
  const pieces = [
    ...[
      'Kayleigh',
      'St ',
      'K.',
      'Mum ',
      'dob ',
      'NHS ',
      '0',
      '7',
      '12/3/15',
      ' ',
      '-',
      "'",
      '’',
      '. ',
      '@',
      'a.b',
      '\n',
    ],
    ...[
      'Flat 4, ',
      'Oak ',
      'Street',
      'é',
      'e\u0301',
      '\u200b',
      '\ud83d',
      '👍',
      'ﬃ',
      '½',
      '王',
      'M1 1AA',
      '+44',
      '(',
      ')',
    ],
  ];

  it('any text, also broken Unicode, and the positions are always the typed ones', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isSound), { numRuns: 500 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (some) => isSound(some.join(''))),
      { numRuns: 1_500 },
    );
  });

  /** What patterns with nested repetitions would choke on. */
  const nasty = [
    ...pieces,
    ...[
      'a',
      'A',
      'Aa ',
      'Aa-',
      '1 ',
      '0 ',
      '0.',
      '+0',
      '1/1/',
      'a.',
      'A.',
      'A. ',
      'a@',
      'a@a.',
      "a'",
      'the ',
      'The ',
    ],
    ...[
      '1 Aa ',
      '1 aa ',
      '1, The ',
      'born ',
      'born on the ',
      'phone: ',
      'nhs number is ',
      'Amara ',
      'JB at ',
    ],
    ...[
      'at Aa ',
      'to be ',
      'Flat 1 ',
      'ß',
      '\u0301',
      '\u202e',
      '９',
      'AA1',
      'LCS-',
      '1-1-',
      'd o b ',
      '((',
      'b. ',
    ],
  ];

  it.each(nasty)('20,000 characters of %j take no more than in proportion to 1,000', (piece) => {
    const many = (length: number) => `${piece.repeat(length / piece.length)}!`;
    const short = fastest(() => found(many(1_000)));
    const long = fastest(() => found(many(20_000)));
    // Twenty times the text; ten times that again for a machine that is busy. A quadratic rule would take 400 times.
    expect(long).toBeLessThan(Math.max(200 * short, 1_500));
  });

  it('a whole corpus in one text is read in a moment', () => {
    const all = [...planted.map(({ sentence }) => sentence), ...innocent].join('\n').slice(0, 20_000);
    expect(fastest(() => found(all))).toBeLessThan(5_000);
  });
});

/** Milliseconds; the fastest of three, since others use the machine too. */
function fastest(work: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

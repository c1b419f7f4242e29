// Typed to the bot: any case, any punctuation, what follows kept as typed, a slip offered and never acted on.
import fc from 'fast-check';
import { understand } from '../../bot/teams/understand';
import { type CommandName, commandWords } from '../../bot/views/command-words';

const commands: readonly CommandName[] = commandWords.map(({ command }) => command);
const takesText: readonly CommandName[] = ['log decision', 'log advice', 'just spoke'];
const command = (name: CommandName, rest = '') => ({ kind: 'command', command: name, rest });
const offered = (name: CommandName, rest = '') => ({ kind: 'did-you-mean', command: name, rest });
const unknown = { kind: 'unknown' };
const greeting = { kind: 'greeting' };
const thanks = { kind: 'thanks' };

it('knows a command for each thing one may want to say in a word', () => {
  expect(commands).toEqual([
    'log decision',
    'log advice',
    'just spoke',
    'drafts',
    'waiting',
    'child file',
    'end of day',
    'actions',
    'prepare',
    'sign',
    'reminders',
    'book',
    'diary',
    'overdue',
    'my supervision',
    'team',
    'extra',
    'catch me',
    'raise',
    'longer interval',
    'help',
  ]);
});

it.each(['additional supervision', 'Request supervision!', 'ADDITIONAL  SUPERVISION'])(
  '%j asks for additional supervision too',
  (typed) => {
    expect(understand(typed)).toEqual(command('extra'));
  },
);

it.each([
  ['just spoke to Sam about the rota', 'Sam about the rota'],
  ['Just spoke with Sam: no visit today', 'Sam: no visit today'],
  ["I've just spoken to Sam", 'Sam'],
  ['I just spoke to Sam', 'Sam'],
  ['JUST TALKED WITH sam', 'sam'],
  ['just had a word with my manager about leave', 'my manager about leave'],
  ['just spoke', ''],
])('%j is a decision with whom it was said', (typed, rest) => {
  expect(understand(typed)).toEqual(command('just spoke', rest));
});

it.each([
  ['end of day on', command('end of day', 'on')],
  ['End of day: OFF.', command('end of day', 'off')],
  ['end of day', command('end of day')],
  ['end of day meeting is cancelled', unknown],
  ['my drafts', command('drafts')],
  ["child's file", command('child file')],
  ['waiting for the police', unknown],
  ['log a decision: see the child', command('log decision', 'see the child')],
])('%j', (typed, understood) => {
  expect(understand(typed)).toEqual(understood);
});

it.each([
  ['catchme', offered('catch me')],
  ['adiditonal supervision', unknown],
  ['additonal supervision', offered('extra')],
  ['longer intervall', offered('longer interval')],
  ['diery', offered('diary')],
  ['book the room', unknown],
  ['raise my pay', unknown],
])('%j is not done by itself', (typed, understood) => {
  expect(understand(typed)).toEqual(understood);
});

it.each([
  ['book josh', command('book', 'josh')],
  ['Book with Josh!', command('book', 'Josh')],
  ['book supervision with Josh Patel', command('book', 'Josh Patel')],
  ['sign Josh', command('sign', 'Josh')],
  ['diary josh', command('diary', 'josh')],
  ['extra with Josh', command('extra', 'Josh')],
  ['catch me Josh', command('catch me', 'Josh')],
  ['longer interval for O’Neil', command('longer interval', 'O’Neil')],
  ['prepare with Zoë', command('prepare', 'Zoë')],
  ['preprae josh', offered('prepare', 'josh')],
  ['boook josh', offered('book', 'josh')],
  ['look after them', unknown],
  ['book the room', unknown],
  ['sign off the plan', unknown],
  ['prepare for the panel', unknown],
  ['catch me up on the visit please', unknown],
  ['book Josh, please!', command('book', 'Josh')],
  ['Team, please', command('team')],
  ['diery please', offered('diary')],
  ['log decision: see her, please', command('log decision', 'see her, please')],
  ['extra supervision for Josh', command('extra', 'Josh')],
  ['sign records', command('sign')],
  ['actions due', command('actions')],
  ['diary sessions', unknown],
  ['record decision', offered('log decision')],
  ['record decision: see the child', offered('log decision', 'see the child')],
  ['book a room for nine people at noon', unknown],
])('%j: a name may follow, and no sentence', (typed, understood) => {
  expect(understand(typed)).toEqual(understood);
});

it.each([
  ['Hello', greeting],
  ['hi!', greeting],
  ['Good morning.', greeting],
  ['HEY', greeting],
  ['thanks', thanks],
  ['Thank you very much!', thanks],
  ['ok, thanks', thanks],
  ['hello, see the child tomorrow', unknown],
  ["ok, thank you that's helpful", unknown],
])('%j: what people say to each other', (typed, understood) => {
  expect(understand(typed)).toEqual(understood);
});

describe('case and punctuation are forgiven', () => {
  it.each([
    ['LOG DECISION', command('log decision')],
    ['Log Decision', command('log decision')],
    ['log-decision', command('log decision')],
    ['log, decision!', command('log decision')],
    ['"help"', command('help')],
    ['  log \t decision  ', command('log decision')],
    ['log\u00a0decision', command('log decision')],
    ['log\ndecision', command('log decision')],
    ['/help', command('help')],
    ['help?', command('help')],
    ['Help!!!', command('help')],
    ['team.', command('team')],
    ['¿overdue?', command('overdue')],
    ['My  Supervision…', command('my supervision')],
    ['log advice:', command('log advice')],
  ])('%j', (typed, understood) => {
    expect(understand(typed)).toEqual(understood);
  });

  it('whatever the case and whatever stands around it', () => {
    const anyCase = (word: string) =>
      fc
        .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
        .map((upper) => [...word].map((one, at) => (upper[at] ? one.toUpperCase() : one)).join(''));
    const mark = (marks: string, minLength: number) =>
      fc.array(fc.constantFrom(...marks), { minLength, maxLength: 4 }).map((all) => all.join(''));
    const typed = fc.constantFrom(...commands).chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc
          .tuple(mark(' .,!?"\'(/\n', 0), anyCase(name), mark(' -_.,\n\t', 1), mark(' .,!?"\')\n', 0))
          .map(([before, words, between, after]) => before + words.split(' ').join(between) + after),
      ),
    );
    fc.assert(
      fc.property(typed, ([name, text]) => {
        expect(understand(text)).toMatchObject({ kind: 'command', command: name });
      }),
    );
  });
});

describe('what follows "log decision" is kept as it was typed', () => {
  it.each([
    ['log decision LCS-204417 see the child tomorrow', 'LCS-204417 see the child tomorrow'],
    ['Log decision: see the child', 'see the child'],
    ['log decision - see the child', 'see the child'],
    ['log decision see Sam; then, if needed, call 999!', 'see Sam; then, if needed, call 999!'],
    ['log decision first line\nsecond line\n\nfourth line', 'first line\nsecond line\n\nfourth line'],
    ['log decision SEE the Child (today)', 'SEE the Child (today)'],
    ['log decision two  blanks stay', 'two  blanks stay'],
    ['log decision naïve café 🙂', 'naïve café 🙂'],
    ['log decision log decision twice', 'log decision twice'],
    ['log decision (s47) strategy meeting', '(s47) strategy meeting'],
    ['log decision "no contact" stands', '"no contact" stands'],
  ])('%j', (typed, rest) => {
    expect(understand(typed)).toEqual(command('log decision', rest));
  });

  // The whole text is folded to compatibility forms; only the command's own words may be.
  it.each([
    ['a room of 9 m²', 'm² is not m2'],
    ['contact for ½ hour', '½ is one sign'],
    ['they said … and then went', 'three dots are not one sign'],
  ])('sign by sign: %j', (rest) => {
    expect(understand(`log decision ${rest}`)).toEqual(command('log decision', rest));
  });

  it('whatever it is, as long as it begins with a letter or a digit', () => {
    const rest = fc
      .tuple(fc.constantFrom('a', 'Z', '7', 'é'), fc.stringMatching(/^[\x20-\x7e\n]{0,80}$/))
      .map(([first, more]) => (first + more).trimEnd());
    fc.assert(
      fc.property(fc.constantFrom(...takesText), rest, (name, text) => {
        expect(understand(`${name} ${text}`)).toEqual(command(name, text));
      }),
    );
  });

  it('nothing but quotation marks is nothing that follows', () => {
    expect(understand('"log decision"')).toEqual(command('log decision'));
  });

  it('also a very long one', () => {
    const long = 'one more word and '.repeat(5_000).trim();
    expect(understand(`log decision ${long}`)).toEqual(command('log decision', long));
    expect(understand(`lgo decision ${long}`)).toEqual(offered('log decision', long));
  });
});

describe('a sentence that only begins like a command is not one', () => {
  it.each([
    'team meeting at three',
    'help me with this form',
    'overdue visits are worrying me',
    'my supervision was good today',
    'teams is down',
    'tema meeting at three',
    'logdecisionmaking',
    'decision log',
    'log',
    'please log decision see the child',
    'the child was seen',
    "ok, thank you that's helpful",
  ])('%j', (typed) => {
    expect(understand(typed)).toEqual(unknown);
  });
});

it.each(['', ' ', '\n\t', '...', '🙂', '\u00a0', '!?'])(
  'nothing said in %j is nothing understood',
  (typed) => {
    expect(understand(typed)).toEqual(unknown);
  },
);

it('a very long text that is no command is not understood, and harms nobody', () => {
  expect(understand('x'.repeat(200_000))).toEqual(unknown);
  expect(understand('- '.repeat(100_000))).toEqual(unknown);
  expect(understand(`log ${'decision'.repeat(20_000)}`)).toEqual(unknown);
});

describe('one slip is offered and never acted on', () => {
  it.each([
    ['hlep', offered('help')],
    ['helpp', offered('help')],
    ['hel', offered('help')],
    ['yelp', offered('help')],
    ['HLEP!', offered('help')],
    ['teams', offered('team')],
    ['overdeu', offered('overdue')],
    ['logdecision', offered('log decision')],
    ['my supervison', offered('my supervision')],
    ['log decison LCS-204417 see the child.', offered('log decision', 'LCS-204417 see the child.')],
    ['logdecision: see her\nat school', offered('log decision', 'see her\nat school')],
    ['log advise: ask the GP', offered('log advice', 'ask the GP')],
  ])('%j', (typed, understood) => {
    expect(understand(typed)).toEqual(understood);
  });

  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789é');
  const slip = (signs: fc.Arbitrary<string>) =>
    fc
      .record({
        name: fc.constantFrom(...commands),
        at: fc.nat(20),
        sign: signs,
        how: fc.constantFrom('drop', 'replace', 'insert', 'swap'),
      })
      .map(({ name, at, sign, how }) => ({ name, typed: slipped(name, at % name.length, sign, how) }));

  it('every letter dropped, replaced, added or swapped with its neighbour', () => {
    fc.assert(
      fc.property(slip(letter), ({ name, typed }) => {
        const wanted = typed === name ? command(name) : offered(name);
        expect(understand(typed)).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('with the words that follow kept', () => {
    fc.assert(
      fc.property(slip(letter), ({ name, typed }) => {
        fc.pre(takesText.includes(name) && typed !== name);
        expect(understand(`${typed}: see the child, today`)).toEqual(offered(name, 'see the child, today'));
      }),
    );
  });

  it('a blank or a mark that got in between, too', () => {
    fc.assert(
      fc.property(slip(fc.constantFrom(' ', '.', '-', ',')), ({ name, typed }) => {
        expect(understand(typed)).toMatchObject({ command: name });
      }),
      { numRuns: 2_000 },
    );
  });

  it('two slips are too many', () => {
    for (const typed of ['hlpe me', 'tem meating', 'lg dcision see her', 'overdoo', 'mysupervison'])
      expect(understand(typed)).toEqual(unknown);
  });
});

/** The command with one slip of the finger at a place. */
function slipped(name: string, at: number, sign: string, how: string): string {
  switch (how) {
    case 'drop':
      return name.slice(0, at) + name.slice(at + 1);
    case 'replace':
      return name.slice(0, at) + sign + name.slice(at + 1);
    case 'insert':
      return name.slice(0, at) + sign + name.slice(at);
    default: {
      const other = at + 1 < name.length ? at : at - 1;
      return name.slice(0, other) + name[other + 1] + name[other] + name.slice(other + 2);
    }
  }
}

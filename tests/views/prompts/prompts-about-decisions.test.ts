// What the card says about quick decisions: who and when, at most sixty words, never what.
import { readCaseReference } from '../../../bot/domain/decisions/case-reference';
import type { OpenDecision } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { Prompt, PromptedDecision } from '../../../bot/domain/prompts/prompt';
import type { Telling } from '../../../bot/domain/prompts/still-news';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { askedView } from '../../../bot/views/prompts/asked-view';
import { dayCardView } from '../../../bot/views/prompts/day-card-view';
import { notOnFile, opened, waitsFor } from '../../domain/decisions/given-open-decisions';
import { actionsOf, away, bookedOn, cast, castWith, council, head, on } from '../../domain/given-council';
import { cardLinksOf } from '../../support/card-links';

const named = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
const people = cast.map((one) => ({ ...one, displayName: `${named(one.personId)} Grant` }));
const arden = council({ people });
const today = on('2027-01-20');
const reference = readCaseReference('LCS-204417', defaultPolicy.caseReference) ?? null;

const prompted = (spoiled: Partial<OpenDecision> = {}, more: Partial<PromptedDecision> = {}) => {
  const open = opened({ childFile: [notOnFile()], ...spoiled });
  return { about: personId('lewis'), open, items: open.childFile, insteadOf: null, ...more };
};
const prompt = (kind: Prompt['kind'], to: string, decisions: readonly PromptedDecision[]): Prompt => ({
  kind,
  about: personId(to),
  anchor: today,
  step: 1,
  subjectId: null,
  names: [],
  decisions,
});
const card = (to: string, prompts: readonly Prompt[], heads: readonly ThreadHead[] = [], given = arden) =>
  dayCardView({
    council: given,
    to: personId(to),
    day: today,
    prompts,
    waiting: 0,
    heads: new Map(heads.map((one) => [one.personId, one])),
    today,
    links: cardLinksOf(),
  });
const textOf = (...asked: Parameters<typeof card>) =>
  card(...asked)
    .parts.map(({ text }) => text)
    .join(' ');
const buttonsOf = (...asked: Parameters<typeof card>) => card(...asked).parts[0]?.buttons ?? [];
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe("on the child's file?", () => {
  const lewis = [prompt('child-file', 'lewis', [prompted()])];

  it('names who and when, and asks for one word', () => {
    expect(textOf('lewis', lewis)).toContain(
      "What Priya decided with you on Tuesday 19 January: is it on the child's file yet?",
    );
    expect(buttonsOf('lewis', lewis)).toMatchObject([
      { act: 'child-file', ids: { entryId: 'decision-1', answer: 'yes' } },
      { act: 'child-file', ids: { entryId: 'decision-1', answer: 'now' } },
      { act: 'hand-over' },
      { title: 'Show', act: 'show-decision' },
    ]);
  });

  it('of what nobody has confirmed yet says who wrote it down, not that it was decided', () => {
    const proposed = prompted({ waitsFor: waitsFor('priya', 'supervisor') });
    expect(textOf('lewis', [prompt('child-file', 'lewis', [proposed])])).toContain(
      "What you wrote down on Tuesday 19 January: is it on the child's file yet?",
    );
    expect(textOf('priya', [prompt('child-file', 'priya', [proposed])])).toContain('What Lewis wrote down');
    const heard = prompted({ loggedBy: personId('priya'), waitsFor: waitsFor('lewis', 'worker') });
    expect(textOf('lewis', [prompt('child-file', 'lewis', [heard])])).toContain(
      'What Priya decided with you',
    );
  });

  it('several are one line and one button, siblings too', () => {
    const two = [prompt('child-file', 'lewis', [prompted(), prompted({ entryId: 'decision-2' })])];
    expect(textOf('lewis', two)).toContain("2 entries belong on a child's file, the oldest from Tuesday");
    expect(buttonsOf('lewis', two)).toMatchObject([{ title: 'Show them', act: 'show-child-file' }]);
    const siblings = [prompt('child-file', 'lewis', [prompted({ childFile: [notOnFile(), notOnFile()] })])];
    expect(textOf('lewis', siblings)).toContain("belongs on 2 children's files");
  });

  it('one of two children is settled where the decision is shown, not by a guess on the card', () => {
    const both = [notOnFile(), notOnFile('priya')];
    const one = [prompt('child-file', 'lewis', [prompted({ childFile: both }, { items: [notOnFile()] })])];
    expect(buttonsOf('lewis', one)).toMatchObject([{ title: 'Show' }]);
  });

  it('only whoever is asked instead reads that somebody is away, cannot be reached, or has left', () => {
    const instead = [prompt('child-file', 'priya', [prompted({}, { insteadOf: personId('lewis') })])];
    const absent = council({ people, absences: [away('lewis', 'SICK', '2027-01-20', '2027-02-05')] });
    const gone = council({
      people: castWith('lewis', { displayName: 'Lewis Grant', endDate: on('2027-01-19') }),
    });
    expect(textOf('priya', instead, [], absent)).toContain('Lewis is away, so we ask you.');
    expect(textOf('priya', instead, [], absent)).not.toMatch(/sick/i);
    expect(textOf('priya', instead)).toContain("Lewis can't be reached in Teams, so we ask you.");
    expect(textOf('priya', instead, [], gone)).toContain('has left, so we ask you.');
    expect(textOf('lewis', lewis)).not.toContain('we ask you');
    const movedOn = [prompt('child-file', 'priya', [prompted({}, { insteadOf: personId('helen') })])];
    expect(textOf('priya', movedOn)).toContain('Helen no longer supervises Lewis, so we ask you.');
  });

  it('of what the two see differently says so, and asks only whether it is there', () => {
    const disputed = prompted({ disputed: true });
    const asks = (to: string, decisions = [disputed]) => textOf(to, [prompt('child-file', to, decisions)]);
    expect(asks('lewis')).toContain(
      "You and Priya see what was said on Tuesday 19 January differently. If it is on the child's file, say so;",
    );
    expect(asks('priya')).toContain('You and Lewis see');
    expect(asks('helen')).toContain('Priya and Lewis see');
    const two = [disputed, prompted({ entryId: 'decision-2' })];
    expect(asks('lewis', two)).toContain('On 1 of them the two do not agree yet');
  });
});

describe('an answer that is waited for', () => {
  const asks = (to: string, as: 'worker' | 'supervisor' | 'authority', spoiled: Partial<OpenDecision> = {}) =>
    textOf(to, [prompt('answer-decisions', to, [prompted({ waitsFor: waitsFor(to, as), ...spoiled })])]);

  it('is asked for in the words of whoever it is', () => {
    expect(asks('priya', 'supervisor')).toContain('Lewis logged a quick decision with you on Tuesday');
    expect(asks('priya', 'supervisor')).toContain('what you said?');
    expect(asks('lewis', 'worker', { loggedBy: personId('priya') })).toContain('what you heard?');
    expect(asks('priya', 'supervisor', { loggedBy: personId('priya') })).toContain('a little differently');
    expect(asks('helen', 'supervisor')).toContain('with Priya on Tuesday');
    expect(asks('tom', 'authority')).toContain("Please don't wait for the card: ring Priya");
  });

  it('advice says that nothing needs to be done', () => {
    expect(asks('lewis', 'worker', { type: 'advice', loggedBy: personId('priya') })).toContain(
      "There's nothing you need to do",
    );
  });

  it('of an authority out of reach tells who can ring them, and what else waits', () => {
    const phone = council({
      people: people.map((one) => (one.personId === 'tom' ? { ...one, phone: '0161 555 0101' } : one)),
    });
    const stuck = prompted({ waitsFor: waitsFor('tom', 'authority') }, { insteadOf: personId('tom') });
    const alone = [prompt('answer-decisions', 'priya', [stuck])];
    expect(textOf('priya', alone, [], phone)).toContain(
      "What Lewis wrote down on Tuesday 19 January needs Tom's authority, and Tom can't be reached in Teams. Please ring Tom on 0161 555 0101; it can be answered in the tab.",
    );
    expect(buttonsOf('priya', alone)).toMatchObject([{ title: 'Show', act: 'show-decision' }]);
    const more = [prompt('answer-decisions', 'priya', [prompted({ entryId: 'decision-2' }), stuck])];
    expect(textOf('priya', more)).toContain('1 other waits for a word from you.');
    expect(buttonsOf('priya', more)).toMatchObject([
      { act: 'show-decision', ids: { entryId: 'decision-1' } },
      { title: 'Show the others', act: 'show-waiting' },
    ]);
    expect(wordsIn(textOf('priya', more, [], phone))).toBeLessThanOrEqual(60);
  });

  it('what needs authority is named among others, with whom to ring, and opens at once', () => {
    const helen = personId('helen');
    const above = prompted({ waitsFor: waitsFor('tom', 'authority'), supervisorId: helen, entryId: 'above' });
    const given = council({
      people: people.map((one) => (one.personId === 'helen' ? { ...one, phone: '01632 960111' } : one)),
    });
    const asks = (decisions: readonly PromptedDecision[]) => [prompt('answer-decisions', 'tom', decisions)];
    const one = asks([above, prompted(), prompted({ entryId: 'decision-2' })]);
    expect(textOf('tom', one, [], given)).toBe(
      "Of 3 quick decisions 1 needs your authority: don't wait for the card, ring Helen on 01632 960111. 2 others wait for a word from you.",
    );
    expect(card('tom', one).summary).toBe('3 quick decisions to look at');
    expect(buttonsOf('tom', one)).toMatchObject([
      { title: 'Show', ids: { entryId: 'above' } },
      { title: 'Show the others', act: 'show-waiting' },
    ]);
    const two = asks([above, { ...above, open: { ...above.open, entryId: 'above-2' } }, prompted()]);
    expect(textOf('tom', two)).toContain('Of 3 quick decisions 2 need your authority');
    expect(buttonsOf('tom', two)).toMatchObject([{ title: 'Show them', act: 'show-waiting' }]);
  });

  it('several are one line and one button', () => {
    const two = [prompt('answer-decisions', 'priya', [prompted(), prompted({ entryId: 'decision-2' })])];
    expect(buttonsOf('priya', two)).toMatchObject([{ title: 'Show them', act: 'show-waiting' }]);
  });
});

it('the question at the end of the day can be answered, passed over, or given up', () => {
  const evening = [prompt('end-of-day', 'lewis', [])];
  expect(buttonsOf('lewis', evening)).toMatchObject([
    { act: 'log-decision' },
    { act: 'nothing-said' },
    { title: 'Stop asking', act: 'end-of-day', ids: { on: 'no' } },
  ]);
});

it('S4: what Lewis has left is counted, and can be shown', () => {
  const left = head('lewis', '2027-01-18', {
    actions: actionsOf(3),
    open: [opened({ childFile: [notOnFile(), { ...notOnFile('priya') }] })],
  });
  const paused: Prompt = { ...prompt('paused', 'lewis', []), anchor: today };
  expect(textOf('priya', [paused], [left])).toContain(
    '3 open actions and 1 child-file confirmation need a new owner.',
  );
  expect(buttonsOf('priya', [paused], [left])).toMatchObject([
    { title: 'Show the files', act: 'show-child-file', ids: { about: 'lewis' } },
    { title: 'Open thread' },
  ]);
  const leaving = council({
    people: people.map((one) => (one.personId === 'lewis' ? { ...one, endDate: on('2027-01-26') } : one)),
  });
  const last: Prompt = { ...paused, anchor: on('2027-01-27') };
  expect(textOf('priya', [last], [left], leaving)).toContain('Lewis leaves on Tuesday 26 January.');
});

it('R31: before a session the supervisor reads how many decisions come back', () => {
  const session = { ...bookedOn('2027-01-22'), sessionId: 's1' };
  const before = head('lewis', '2027-01-18', {
    booked: [session],
    open: [opened({ lookAgain: true }), opened({ entryId: 'decision-2', lookAgain: true })],
  });
  const prepare: Prompt = { ...prompt('prepare', 'lewis', []), anchor: on('2027-01-22'), subjectId: 's1' };
  expect(textOf('priya', [prepare], [before])).toContain('2 decisions to look at again.');
});

describe('what became of a decision, told to the other one', () => {
  const whats: readonly Telling['what'][] = [
    'decision-confirmed',
    'decision-amended',
    'decision-not-said',
    'decision-not-quite',
    'decision-disagreed',
    'decision-withdrawn',
    'decision-completed',
    'child-file-yours',
    'child-file-begun',
  ];
  const told = (what: Telling['what'], to: string, from: string, loggedBy = 'lewis') =>
    askedView({
      council: arden,
      message: {
        what,
        to: personId(to),
        from: personId(from),
        about: personId('lewis'),
        subjectId: 'decision-1',
        need: null,
      },
      head: head('lewis', '2027-01-18', {
        open: [opened({ loggedBy: personId(loggedBy), childFile: [notOnFile(to, '2027-01-21')] })],
      }),
      today,
      links: cardLinksOf(),
    });

  it('has who did what, a button to read it, and none of its words', () => {
    for (const what of whats) {
      for (const [to, from] of [
        ['lewis', 'priya'],
        ['priya', 'lewis'],
        ['priya', 'tom'],
      ] as const) {
        const { summary, text, buttons } = told(what, to, from);
        expect(summary).toContain(named(from));
        expect(wordsIn(text)).toBeLessThanOrEqual(60);
        expect(buttons[0]).toMatchObject({
          title: 'Show',
          act: 'show-decision',
          ids: { about: 'lewis', entryId: 'decision-1' },
        });
      }
    }
  });

  it('is not called yours when whoever answered had written it down', () => {
    expect(told('decision-confirmed', 'lewis', 'priya').text).toContain(
      'agrees with a quick decision of yours',
    );
    expect(told('decision-confirmed', 'lewis', 'priya', 'priya').text).toBe(
      'Priya confirmed your wording of a quick decision with you. Both stay side by side.',
    );
    expect(told('decision-amended', 'lewis', 'priya', 'priya').text).toContain(
      'Priya put a quick decision with you in other words',
    );
    expect(told('decision-not-quite', 'priya', 'lewis', 'priya').text).toContain('a quick decision of yours');
  });

  it('a hand-over names the day', () => {
    expect(told('child-file-yours', 'priya', 'lewis').text).toContain(
      "from Tuesday 19 January on the child's file by Thursday 21 January",
    );
  });
});

it('no card about decisions has more than sixty words, a case reference, or a word of what was decided', () => {
  expect(reference).toBe('LCS-204417');
  const given = prompted({
    childFile: [{ ...notOnFile(), reference }],
    disputed: true,
    waitsFor: waitsFor('priya', 'supervisor'),
  });
  const kinds = ['child-file', 'answer-decisions', 'end-of-day'] as const;
  for (const to of ['lewis', 'priya', 'tom', 'helen']) {
    for (const decisions of [[given], [given, prompted({ entryId: 'decision-2' })]]) {
      for (const kind of kinds) {
        expect(wordsIn(textOf(to, [prompt(kind, to, decisions)]))).toBeLessThanOrEqual(60);
        expect(JSON.stringify(card(to, [prompt(kind, to, decisions)]))).not.toContain('204417');
      }
      const both = [prompt('child-file', to, decisions), prompt('answer-decisions', to, decisions)];
      expect(wordsIn(textOf(to, both))).toBeLessThanOrEqual(60);
    }
  }
});

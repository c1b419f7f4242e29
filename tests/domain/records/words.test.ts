// What a record must have before it is out, what of it is kept, and what a colleague would say of a thin one.
import { personId } from '../../../bot/domain/ids';
import { noPreparation } from '../../../bot/domain/preparation/preparation-words';
import { issueRecord } from '../../../bot/domain/records/issuing';
import { begunRecord } from '../../../bot/domain/records/open-records';
import type { RecordWords } from '../../../bot/domain/records/record';
import { adviceOn, openBefore } from '../../../bot/domain/records/record-advice';
import {
  isWritten,
  minutesOf,
  recordProblems,
  tidied,
  wellbeingOf,
} from '../../../bot/domain/records/record-words';
import { preparationId, type WorkingPaper } from '../../../bot/domain/working-paper';
import { opened } from '../decisions/given-open-decisions';
import { actionsOf, at, council, on, supervises } from '../given-council';
import { actBy, issuedAt, recordWords, refusalOf, standing, threadToWrite } from './given-record';

const given = council();
const now = at('2027-03-16T14:05:00Z');
const problems = (more: Partial<RecordWords>) =>
  recordProblems(given, recordWords(more), now).map(({ field, kind }) => `${field}: ${kind}`);

describe('what keeps a record from being issued', () => {
  it('nothing does when every heading is empty: not everything must be written (R34)', () => {
    expect(problems({ sections: {}, place: '', from: '', to: '' })).toEqual([]);
  });

  it.each<[string, Partial<RecordWords>, string[]]>([
    ['no day', { heldOn: null }, ['heldOn: missing']],
    ['a day to come', { heldOn: on('2027-03-17') }, ['heldOn: in-the-future']],
    ['a time that is none', { from: '25:00' }, ['from: not-a-time']],
    ['an end before the beginning', { to: '09:59' }, ['to: before-it-began']],
    ['an end at the beginning', { to: '10:00' }, ['to: before-it-began']],
    [
      'a heading of 4,001',
      { sections: { review: `${'x '.repeat(2_000)}xx` } },
      ['sections.review: note-too-long'],
    ],
    [
      'too many points',
      { agenda: Array(31).fill({ pointId: 'p', text: 'a', from: 'worker', outcome: '' }) },
      ['agenda: too-many'],
    ],
    [
      'too many actions',
      { actions: Array(21).fill({ draftId: 'a', owner: 'worker', byOn: on('2027-03-20'), text: 'a' }) },
      ['actions: too-many'],
    ],
    [
      'an action without a day',
      { actions: [{ draftId: 'a', owner: 'worker', byOn: null, text: 'Ring the school' }] },
      ['actions.0.byOn: missing'],
    ],
    [
      'an action before they met',
      { actions: [{ draftId: 'a', owner: 'worker', byOn: on('2027-03-07'), text: 'Ring' }] },
      ['actions.0.byOn: before-it-was-said'],
    ],
    ['an issue without words', { issues: [{ draftId: 'i', text: ' ' }] }, ['issues.0.text: missing']],
    ['minutes of reflection that are none', { reflectionMinutes: 2.5 }, ['reflectionMinutes: not-a-count']],
    [
      'a behaviour nobody knows',
      { behaviours: [{ tagId: 't', framework: '1', code: 'none', example: '' }] },
      ['behaviours.0.code: not-a-choice'],
    ],
    [
      'a name in the outcome of a point',
      { agenda: [{ pointId: 'p', text: 'The visit', from: 'worker', outcome: "Kayleigh S's mum was out." }] },
      ['agenda.0.outcome: identifiers'],
    ],
    [
      'a date of birth in an action',
      {
        actions: [
          { draftId: 'a', owner: 'worker', byOn: on('2027-03-20'), text: 'Ring about dob 04/05/2019' },
        ],
      },
      ['actions.0.text: identifiers'],
    ],
  ])('%s', (_, more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  it('exactly 4,000 characters fit, counted as a person counts them', () => {
    expect(problems({ sections: { review: '🙂'.repeat(4_000) } })).toEqual([]);
  });

  it('words their author says are nobody’s pass', () => {
    const found = recordProblems(given, recordWords({ nextTime: 'Ask Kayleigh about it.' }), now);
    const words = found.flatMap((one) => (one.kind === 'identifiers' ? one.found.map((it) => it.words) : []));
    expect(words).not.toEqual([]);
    expect(problems({ nextTime: 'Ask Kayleigh about it.', notIdentifiers: words })).toEqual([]);
  });

  it('what goes upward needs somebody above', () => {
    const words = recordWords({ issues: [{ draftId: 'i', text: 'No room to be quiet in' }] });
    const alone = council({ relationships: [supervises('priya', 'lewis')] });
    const command = { ...actBy('priya'), revision: null, words, sign: true };
    const nothing = { entry: undefined, draftRevision: null, papers: [] };
    const outcome = issueRecord(alone, threadToWrite('2027-03-08'), command, nothing, now);
    expect(refusalOf(outcome)).toEqual(['issues.0.text: nobody-to-tell']);
  });

  it('only whoever held the session issues it', () => {
    const nothing = { entry: undefined, draftRevision: null, papers: [] };
    for (const who of ['lewis', 'tom', 'helen']) {
      const command = { ...actBy(who), revision: null, words: recordWords(), sign: false };
      expect(refusalOf(issueRecord(given, threadToWrite('2027-03-08'), command, nothing, now))).toBe(
        'not-yours',
      );
    }
  });
});

describe('what is kept of it', () => {
  it('of wellbeing that was held not a word, and no empty headings', () => {
    const words = tidied(
      recordWords({ wellbeingHeld: true, sections: { wellbeing: 'Typed all the same.', review: '  ' } }),
    );
    expect(words.sections).toEqual({});
    expect(wellbeingOf(words)).toBe('held-not-recorded');
  });

  it('the day is the session’s, whatever the words say', () => {
    const { entry, acted } = issuedAt('2027-03-16T14:05:00Z', {
      words: recordWords({ heldOn: on('2027-03-09') }),
    });
    expect(entry.heldOn).toBe('2027-03-08');
    expect(acted.sheets).toMatchObject([{ words: { heldOn: '2027-03-08' } }]);
  });

  it('how long it was, when both times were said', () => {
    expect(minutesOf({ from: '10:00', to: '11:30' })).toBe(90);
    expect(minutesOf({ from: '10:00', to: '' })).toBeNull();
  });

  it('a record is late by its day, whatever the target was', () => {
    expect(issuedAt('2027-03-22T23:00:00Z').entry.late).toBe(false);
    expect(issuedAt('2027-03-23T00:30:00Z').entry.late).toBe(true);
  });

  it('nothing written yet is a draft that goes with its date', () => {
    const empty = recordWords({
      sections: {},
      place: '',
      agenda: [{ pointId: 'p', text: 'Court', from: 'worker', outcome: '' }],
    });
    const prepared: WorkingPaper = {
      paperId: preparationId(personId('lewis')),
      author: personId('lewis'),
      at: now,
      of: 'preparation',
      words: { ...noPreparation, points: [{ pointId: 'p', text: 'Court' }] },
    };
    expect(isWritten(empty, [prepared])).toBe(false);
    expect(isWritten(empty, [])).toBe(true);
    expect(isWritten({ ...empty, nextTime: 'Court' }, [prepared])).toBe(true);
    expect(isWritten({ ...empty, wellbeingHeld: true }, [prepared])).toBe(true);
  });

  it('actions and issues become entries, owned by the two, of this record', () => {
    const words = recordWords({
      actions: [
        { draftId: 'a', owner: 'worker', byOn: on('2027-03-19'), text: ' Chronology ' },
        { draftId: 'b', owner: 'supervisor', byOn: on('2027-03-20'), text: 'Ask for the room' },
      ],
      issues: [{ draftId: 'i', text: 'No room' }],
    });
    const { acted, head } = issuedAt('2027-03-16T14:05:00Z', { words });
    expect(acted.entries.map(({ kind }) => kind)).toEqual([
      'record-step',
      'record',
      'action',
      'action',
      'issue',
    ]);
    expect(head.actions.map(({ owner }) => owner)).toEqual(['lewis', 'priya']);
    expect(head.issues).toMatchObject([{ to: 'tom', raisedOn: '2027-03-16' }]);
    expect(acted.tell.map(({ to, what }) => `${to} ${what}`)).toEqual([
      'lewis record-issued',
      'tom issue-raised',
    ]);
    expect(new Set(acted.entries.map(({ entryId }) => entryId)).size).toBe(5);
  });

  it('the draft goes with it', () => {
    const draft = {
      paperId: 'record-draft:r1',
      author: actBy('priya').by,
      at: now,
      of: 'record' as const,
      words: recordWords(),
    };
    const command = { ...actBy('priya'), revision: 'v1', words: recordWords(), sign: true };
    const facts = { entry: undefined, draftRevision: 'v1', papers: [draft] };
    const { acted } = standing(issueRecord(given, threadToWrite('2027-03-08'), command, facts, now));
    expect(acted.papers).toEqual([{ remove: 'record-draft:r1' }]);
    const other = { ...facts, draftRevision: 'v2' };
    expect(refusalOf(issueRecord(given, threadToWrite('2027-03-08'), command, other, now))).toBe(
      'changed-meanwhile',
    );
  });
});

describe('advice, never a block', () => {
  const advice = (more: Partial<RecordWords>, openActions = 0) =>
    adviceOn(recordWords(more), { openActions }).map(({ kind }) => kind);
  const full = recordWords().sections;

  it('a record that says something is left alone', () => {
    expect(advice({})).toEqual([]);
  });

  it.each([
    ['Case discussed, plan agreed.'],
    ['Cases discussed.'],
    ['Wellbeing explored and plan reviewed'],
    ['All actions reviewed'],
  ])('"%s" and no more says little', (text) => {
    expect(advice({ sections: { ...full, workload: text } })).toEqual(['says-little']);
  });

  it('what was agreed without a word on why, and what was agreed because of something', () => {
    const agreed = 'We agreed that the visits on that estate are done by two people from now on.';
    expect(advice({ sections: { ...full, workload: agreed } })).toEqual(['agreed-without-why']);
    expect(advice({ sections: { ...full, workload: `${agreed} because of the dogs` } })).toEqual([]);
  });

  it('an action without a day, and a review that is silent on open actions', () => {
    const actions = [{ draftId: 'a', owner: 'worker' as const, byOn: null, text: 'Ring' }];
    expect(advice({ actions })).toEqual(['actions-without-day']);
    const by = (day: string) => advice({ actions: actions.map((one) => ({ ...one, byOn: on(day) })) });
    expect(['2027-03-19', '2027-03-20', '2027-03-21', '2027-03-22'].map(by)).toEqual([
      [],
      ['actions-at-weekend'],
      ['actions-at-weekend'],
      [],
    ]);
    expect(advice({ sections: { ...full, review: '' } }, 3)).toEqual(['open-actions-not-reviewed']);
    expect(advice({ sections: { ...full, review: '' } }, 0)).toEqual([]);
  });

  it('an action of a quick decision that was logged in the session is none from before', () => {
    const decision = opened({ lookAgain: true });
    const [one, other] = actionsOf(2);
    if (!one || !other) throw new Error('two actions were asked for');
    const actions = [{ ...one, entryId: `action:${decision.entryId}` }, other];
    const session = { ...begunRecord('r1', personId('priya'), null), begunAt: decision.loggedAt };
    const before = { ...session, begunAt: at('2027-01-19T16:30:00Z') };
    const thread = { actions, open: [decision] };
    expect([session, before].map((record) => openBefore(thread, record))).toEqual([1, 2]);
    expect(openBefore(thread, { ...before, version: 1 })).toBe(0);
  });

  it('a behaviour that nobody gave an example of', () => {
    const tag = { tagId: 't', framework: 'Our Behaviours 1', code: 'together', example: ' ' };
    expect(advice({ behaviours: [tag] })).toEqual(['behaviours-without-example']);
    expect(advice({ behaviours: [{ ...tag, example: 'Rang the school first.' }] })).toEqual([]);
  });

  it('reflection is asked for in a full form only', () => {
    const { reflection: _, ...others } = full;
    expect(advice({ sections: others })).toEqual(['no-reflection']);
    expect(advice({ sections: others, form: 'short' })).toEqual([]);
  });

  it('of wellbeing that was held, not recorded, nothing is said', () => {
    const { wellbeing: _, ...others } = full;
    expect(advice({ sections: others })).toEqual(['no-wellbeing']);
    expect(advice({ sections: { ...others, wellbeing: 'Agreed to rest.' }, wellbeingHeld: true })).toEqual(
      [],
    );
  });

  it('four hints at most, each once', () => {
    const thin = { ...full, workload: 'Case discussed.', learning: 'Plan agreed.', review: '' };
    const agenda = [1, 2].map((n) => ({
      pointId: `p${n}`,
      text: 'x',
      from: 'worker' as const,
      outcome: 'Plan agreed.',
    }));
    expect(advice({ sections: { ...thin, wellbeing: '', reflection: '' }, agenda }, 2)).toHaveLength(4);
  });
});

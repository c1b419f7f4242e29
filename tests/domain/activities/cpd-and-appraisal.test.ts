// What of a year counts for a renewal, which records an appraisal may draw on, and what is said of the framework.
import { appraisalRecords, chosenItems, itemsOf } from '../../../bot/domain/activities/appraisal';
import { statementText } from '../../../bot/domain/activities/behaviours';
import { learningText } from '../../../bot/domain/activities/cpd-text';
import { renewalHelp } from '../../../bot/domain/activities/cpd-year';
import { timeEffects } from '../../../bot/domain/activities/framework-feedback';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { recordEntry, recordWords, tag } from '../../use-cases/activities/given-records';
import { council, on } from '../given-council';

describe('R57: the help of the regulator’s autumn', () => {
  const note = (day: string, discussed = false) => ({ on: on(day), discussed });
  const notes = [note('2026-11-30'), note('2026-12-01'), note('2027-06-02', true)];

  it.each(['2027-08-31', '2027-12-01'])('says nothing on %s', (day) => {
    expect(renewalHelp(notes, on(day))).toBe(null);
  });

  it.each(['2027-09-01', '2027-11-30'])('counts since 1 December on %s', (day) => {
    expect(renewalHelp(notes, on(day))).toEqual({
      since: '2026-12-01',
      until: '2027-11-30',
      notes: 2,
      discussed: true,
    });
  });
});

it('a note made from a record begins with learning and reflection, never with how somebody was', () => {
  expect(learningText(recordWords())).toBe('Trying shorter visits.\n\nWhat else could be true?');
  expect(learningText(recordWords({ sections: { wellbeing: 'Tired of late.' } }))).toBe('');
});

describe('an appraisal draws on', () => {
  const today = on('2027-01-19');
  const signedByOne = recordEntry('one', '2027-01-05');
  const records = [
    recordEntry('signed', '2027-01-05'),
    { ...signedByOne, signatures: signedByOne.signatures.slice(0, 1) },
    { ...recordEntry('changed', '2027-01-05'), version: 2 },
    recordEntry('untagged', '2027-01-05', { behaviours: 0 }),
    recordEntry('old', '2026-01-18'),
    recordEntry('a-year', '2026-01-19'),
  ];

  it('records of the last year that both have signed as they stand now, with a tag in them', () => {
    expect(appraisalRecords(records, today).map(({ recordId }) => recordId)).toEqual(['signed', 'a-year']);
  });

  it('the words of the statement as they were on the record’s day', () => {
    const renamed = {
      ...defaultPolicy,
      version: '2',
      effectiveFrom: on('2027-01-10'),
      behaviours: {
        name: 'Our Behaviours',
        version: '2',
        statements: [{ code: 'together', text: 'We team up' }],
      },
    };
    const files = council({ policies: [defaultPolicy, renamed] });
    const said = (framework: string, code: string, day: string) =>
      statementText(files, { framework, code }, on(day));
    expect(said('1', 'together', '2027-01-05')).toBe('We work together');
    expect(said('2', 'together', '2027-01-15')).toBe('We team up');
    expect(said('1', 'learn', '2027-01-15')).toBe('We learn and try again');
    expect(said('9', 'unknown', '2027-01-15')).toBe('unknown');
  });

  it('only what is still signed, in the worker’s order and words', () => {
    const words = recordWords({ behaviours: [tag(), tag({ tagId: 'tag-2', code: 'listen', example: '' })] });
    const items = itemsOf(council(), recordEntry('signed', '2027-01-05'), words);
    expect(items.map(({ statement, example }) => [statement, example])).toEqual([
      ['We work together', 'Planned the visit together with the school.'],
      ['We listen, and say what we heard', ''],
    ]);
    const chosen = [
      { recordId: 'signed', tagId: 'tag-2', text: 'Said back what I heard.' },
      { recordId: 'signed', tagId: 'gone', text: 'Not there any more.' },
      { recordId: 'signed', tagId: 'tag-1', text: 'Planned together.' },
    ];
    expect(chosenItems(items, { chosen }).map(({ text }) => text)).toEqual([
      'Said back what I heard.',
      'Planned together.',
    ]);
  });
});

describe('seed 7.5: whether tagging takes or saves time', () => {
  const said = (count: number, day: string) =>
    Array.from({ length: count }, (_, n) => ({
      heldOn: on(day),
      timeEffect: { worker: 'saved' } as const,
      worker: personId(`worker-${n}`),
      supervisorId: personId('priya'),
    }));

  it('is counted over half a year', () => {
    const mixed = {
      heldOn: on('2027-01-05'),
      timeEffect: { worker: 'added', supervisor: 'neither' } as const,
      worker: personId('lewis'),
      supervisorId: personId('priya'),
    };
    expect(timeEffects([...said(4, '2026-07-19'), mixed], on('2027-01-19'))).toEqual({
      added: 1,
      saved: 4,
      neither: 1,
    });
  });

  it('is not said of fewer than five people', () => {
    expect(timeEffects([...said(4, '2027-01-05'), ...said(9, '2026-07-18')], on('2027-01-19'))).toBe(null);
  });
});

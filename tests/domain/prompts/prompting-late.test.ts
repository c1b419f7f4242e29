// Who is reminded of a late session, on which day: the supervisor, at most once in three working days.
import { personId } from '../../../bot/domain/ids';
import type { Said } from '../../../bot/domain/prompts/prompt';
import { away, bookedOn, castWith, council, head, on, supervises } from '../given-council';
import { cardsBetween, inLines, saidOn, sweptOn } from './given-prompts';

const arden = council();
const late = [head('lewis', '2026-12-29')];
const reminded = (about: string, day: string, recipient = 'priya'): Said => ({
  kind: 'overdue',
  subjectId: null,
  recipient: personId(recipient),
  about: personId(about),
  anchor: on('2027-01-26'),
  step: 1,
  on: on(day),
});
const remindersOf = (...asked: Parameters<typeof sweptOn>) =>
  saidOn(...asked).filter((line) => line.includes('overdue'));

describe('the ladder of reminders (docs/rules.md, ladder of reminders)', () => {
  it('asks the supervisor one working day after the due date, and says how it stands', () => {
    expect(sweptOn(arden, '2027-01-27', late)).toEqual({
      recipients: [
        {
          recipient: 'priya',
          prompts: [
            { kind: 'overdue', about: 'lewis', anchor: '2027-01-26', step: 1, subjectId: null, names: [] },
          ],
        },
      ],
      skipped: [],
    });
  });

  it('then at most once in three working days, a preview of the summary counted', () => {
    const lines = inLines(cardsBetween(arden, '2027-01-25', '2027-02-08', () => late));
    expect(lines.filter((line) => line.includes('priya'))).toEqual([
      '2027-01-25 priya: due-soon lewis 1',
      '2027-01-26 priya: outcome lewis 1',
      '2027-01-27 priya: overdue lewis 1',
      '2027-02-01 priya: heads-up lewis 1',
      '2027-02-04 priya: heads-up lewis 2',
    ]);
  });

  it('says when it stays quiet because it spoke lately', () => {
    const { skipped } = sweptOn(arden, '2027-01-28', late, [reminded('lewis', '2027-01-27')]);
    expect(skipped).toEqual([{ person: 'lewis', why: 'reminded on 2027-01-27' }]);
  });

  it('counts only days on which the supervisee is in', () => {
    const partTime = [head('sunita', '2027-01-06')];
    expect(remindersOf(arden, '2027-02-04', partTime)).toEqual(['priya: overdue sunita 1']);
    const spoken = [reminded('sunita', '2027-02-04')];
    const sent = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].filter(
      (day) => remindersOf(arden, day, partTime, spoken).length > 0,
    );
    expect(sent).toEqual(['2027-02-11']);
  });

  it('numbers the steps by working days, whatever was missed in between', () => {
    const steps = ['2027-01-27', '2027-01-28', '2027-02-03'].map((day) => remindersOf(arden, day, late)[0]);
    expect(steps).toEqual(['priya: overdue lewis 1', 'priya: overdue lewis 1', 'priya: overdue lewis 2']);
  });
});

describe('one card', () => {
  it('lists everybody who is late with one supervisor, the longest first', () => {
    const heads = [head('lewis', '2026-12-29'), head('sunita', '2026-12-23'), head('kerry', '2026-12-29')];
    expect(remindersOf(arden, '2027-01-27', heads)).toEqual([
      'helen: overdue kerry 1',
      'priya: overdue sunita 1',
      'priya: overdue lewis 1',
    ]);
  });

  it('gives whoever was named longest ago the next turn', () => {
    const heads = [head('lewis', '2026-12-29'), head('sunita', '2026-12-23')];
    const spoken = [reminded('sunita', '2027-01-20')];
    expect(remindersOf(arden, '2027-01-27', heads, spoken)).toEqual([
      'priya: overdue lewis 1',
      'priya: overdue sunita 1',
    ]);
  });

  it('is all that a person gets in a day', () => {
    const { recipients, skipped } = sweptOn(arden, '2027-01-27', late, [reminded('sunita', '2027-01-27')]);
    expect([recipients, skipped]).toEqual([[], [{ person: 'priya', why: "already had today's card" }]]);
  });

  it('goes to the cover while the line supervisor is away', () => {
    const given = council({
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
      absences: [away('priya', 'SICK', '2027-01-25', null)],
    });
    expect(remindersOf(given, '2027-01-27', late)).toEqual(['helen: overdue lewis 1']);
  });
});

describe('nobody is reminded', () => {
  const cases = [
    ['while the next date lies ahead', {}, { booked: [bookedOn('2027-02-12')] }, 'booked for 2027-02-12'],
    [
      'while something was said to be in the way',
      {},
      {
        inTheWay: {
          reason: 'DUTY' as const,
          saidBy: personId('priya'),
          saidOn: on('2027-01-27'),
          quietUntil: on('2027-01-27'),
          times: 1,
        },
      },
      'quiet until 2027-01-27',
    ],
    ['while the worker is off sick', { absences: [away('lewis', 'SICK', '2027-01-25', null)] }, {}, 'paused'],
    [
      'while the worker is on leave',
      { absences: [away('lewis', 'STUDY', '2027-01-27', '2027-01-27')] },
      {},
      'away',
    ],
    [
      'before the worker has been in again',
      {
        absences: [away('lewis', 'JURY', '2027-01-26', '2027-01-26')],
        people: castWith('lewis', { workingDays: 'MT-TF--' }),
      },
      {},
      'too soon after the due date',
    ],
    [
      'while a new date is to follow',
      {},
      { dateToFollow: { by: personId('priya'), byOn: on('2027-01-28') } },
      'new date to follow by 2027-01-28',
    ],
  ] as const;

  it.each(cases)('%s', (_title, spoiled, spoiledHead, why) => {
    const answer = sweptOn(council(spoiled), '2027-01-27', [head('lewis', '2026-12-29', spoiledHead)]);
    expect(answer).toEqual({ recipients: [], skipped: [{ person: 'lewis', why }] });
  });

  it('who is held to have met on the day itself', () => {
    expect(saidOn(arden, '2027-01-27', [head('lewis', '2027-01-26')])).toEqual([]);
  });

  it('about somebody who has left, or whose grade no ladder reminds', () => {
    const gone = council({ people: castWith('lewis', { endDate: on('2027-01-15') }) });
    const student = council({ people: castWith('lewis', { grade: 'STUDENT' }) });
    const busy = [head('lewis', '2026-10-05', { booked: [bookedOn('2027-01-28'), bookedOn('2027-01-20')] })];
    expect([saidOn(gone, '2027-01-27', busy), saidOn(student, '2027-01-27', busy)]).toEqual([[], []]);
  });

  it('when nobody supervises the worker', () => {
    const given = council({ relationships: [] });
    expect(saidOn(given, '2027-01-27', late)).toEqual([]);
  });
});

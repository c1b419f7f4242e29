// What is said about questions that wait for an answer.

import type { StepDownAnswer } from '../../../bot/domain/clock/standing';
import { personId } from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { away, castWith, council, head, on, person, supervises } from '../given-council';
import { cardsBetween, inLines, saidOn } from './given-prompts';

const arden = council();
const [lewis, priya] = [personId('lewis'), personId('priya')];

describe('additional supervision nobody has answered (R14)', () => {
  const asked = (by = lewis, id = 'lewis') => [
    head(id, '2027-02-02', {
      requests: [{ requestId: 'r1', by, on: on('2027-02-03'), need: null, coverOfferedOn: null }],
    }),
  ];

  it("offers cover after two of the supervisor's working days, then the next manager sees it", () => {
    expect(inLines(cardsBetween(arden, '2027-02-03', '2027-02-12', () => asked()))).toEqual([
      '2027-02-05 priya: request lewis 2',
      '2027-02-08 tom: request lewis 3',
    ]);
  });

  it("waits with the supervisor's days, not with the calendar's", () => {
    const given = council({ absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-05', '2027-02-09')] });
    const lines = inLines(cardsBetween(given, '2027-02-03', '2027-02-12', () => asked()));
    expect(lines).toEqual(['2027-02-10 priya: request lewis 2', '2027-02-11 tom: request lewis 3']);
  });

  it('reaches the next manager although the supervisor works while nothing is sent', () => {
    const given = council({ people: castWith('priya', { workingHours: { from: '20:00', to: '06:00' } }) });
    expect(saidOn(given, '2027-02-08', asked())).toContain('tom: request lewis 3');
  });

  it('also of somebody whom no ladder reminds', () => {
    const given = council({ people: castWith('lewis', { grade: 'STUDENT' }) });
    expect(saidOn(given, '2027-02-05', asked())).toEqual(['priya: request lewis 2']);
  });

  it('is not chased when the supervisor asked for it', () => {
    expect(saidOn(arden, '2027-02-12', asked(priya))).toEqual([]);
  });
});

describe('a longer standing interval', () => {
  const asking = (decided: NonNullable<ThreadHead['longerInterval']>['decided']) => [
    head('lewis', '2027-02-02', {
      longerInterval: {
        intervalDays: 42,
        reason: 'court work ends in March',
        reviewOn: on('2027-06-01'),
        askedBy: priya,
        askedOn: on('2027-02-03'),
        decided,
      },
    }),
  ];

  it('waits for the next manager, who is asked at most once in three working days', () => {
    expect(inLines(cardsBetween(arden, '2027-02-03', '2027-02-10', () => asking(null)))).toEqual([
      '2027-02-03 tom: longer-interval lewis 1',
      '2027-02-08 tom: longer-interval lewis 2',
    ]);
  });

  it('of a cover who is the next manager waits for the manager after that', () => {
    const given = council({
      people: [...arden.people.values(), person('marcia', { grade: 'HOS' })],
      relationships: [...arden.relationships, supervises('marcia', 'tom')],
    });
    const [one] = asking(null);
    const byTom = one?.longerInterval && {
      ...one,
      longerInterval: { ...one.longerInterval, askedBy: personId('tom') },
    };
    if (!byTom) throw new Error('nothing was asked');
    expect(saidOn(given, '2027-02-04', [byTom])).toEqual(['marcia: longer-interval lewis 1']);
  });

  it('is asked about no more after the day on which it was to be looked at again', () => {
    expect(saidOn(arden, '2027-06-02', asking(null)).join()).not.toContain('longer-interval');
  });

  it('is silent once decided', () => {
    const decided = { by: personId('tom'), on: on('2027-02-03'), approved: false };
    expect(saidOn(arden, '2027-02-04', asking(decided))).toEqual([]);
  });
});

describe('the next step of the ladder (R4)', () => {
  // Josh's six weeks end on Monday 12 April.
  const josh = (worker: StepDownAnswer | null, supervisor: StepDownAnswer | null, heldOn = '2027-04-08') => [
    head('josh', heldOn, {
      countsFrom: on('2027-03-01'),
      stepDown: worker || supervisor ? { phase: 1, worker, supervisor } : null,
    }),
  ];
  const said = (answer: 'agree' | 'not-yet', day: string, askAgainOn: string | null = null) => ({
    answer,
    on: on(day),
    askAgainOn: askAgainOn === null ? null : on(askAgainOn),
  });
  const stepDowns = (from: string, until: string, heads: readonly ThreadHead[]) =>
    inLines(cardsBetween(arden, from, until, () => heads)).flatMap((line) => {
      const [who = '', what = ''] = line.split(': ');
      return what.includes('step-down') ? [who] : [];
    });

  it('S1: is put to both on the day the six weeks end, and again after five working days', () => {
    expect(stepDowns('2027-04-09', '2027-04-19', josh(null, null))).toEqual([
      '2027-04-12 josh',
      '2027-04-12 priya',
      '2027-04-19 josh',
      '2027-04-19 priya',
    ]);
  });

  it('waits only for the one who has not answered', () => {
    expect(stepDowns('2027-04-12', '2027-04-12', josh(null, said('agree', '2027-04-12')))).toEqual([
      '2027-04-12 josh',
    ]);
  });

  it('S1: "not yet" gives both peace until its day, then asks whoever said so', () => {
    const heads = josh(
      said('not-yet', '2027-04-12', '2027-04-26'),
      said('agree', '2027-04-12'),
      '2027-04-22',
    );
    expect(stepDowns('2027-04-12', '2027-04-27', heads)).toEqual(['2027-04-26 josh']);
  });

  it('a "not yet" without a day rests for a fortnight', () => {
    const heads = josh(said('not-yet', '2027-04-13'), null, '2027-04-22');
    expect(stepDowns('2027-04-13', '2027-04-27', heads)).toEqual(['2027-04-27 josh', '2027-04-27 priya']);
  });

  it('is over once both agreed', () => {
    const [one] = josh(null, null);
    const heads = one ? [{ ...one, steppedDownOn: [on('2027-04-12')] }] : [];
    expect(stepDowns('2027-04-12', '2027-04-27', heads)).toEqual([]);
  });
});

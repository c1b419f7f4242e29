// Days S1, S3, S4 and S5 of the people of Arden, date for date, with the sentence each of them reads.

import { supervisionStatus } from '../../bot/domain/clock/due';
import { addDays } from '../../bot/domain/dates';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { statusView } from '../../bot/views/clock/status-view';
import { agreement, away, council, head, milestone, on } from './given-council';

const arden = council();
const sentence = (given: ReturnType<typeof council>, who: ThreadHead, today: string) =>
  statusView(supervisionStatus(given, who, on(today)), on(today), { withDiary: false }).sentence;

describe('S1: Josh started on Monday 1 March 2027; he and Priya meet weekly across Easter', () => {
  /** What the two have agreed in their thread. */
  const josh = (heldOn: string, agreedOn: readonly string[] = []) =>
    head('josh', heldOn, { countsFrom: on('2026-06-01'), steppedDownOn: agreedOn.map(on) });
  const status = (who: ThreadHead, today: string) => supervisionStatus(arden, who, on(today));

  it.each([
    ['2027-03-22', '2027-03-25', 'Good Friday and Easter Monday are no days to meet'],
    ['2027-03-25', '2027-04-01', 'a week later'],
    ['2027-04-01', '2027-04-08', 'a week later'],
    ['2027-04-08', '2027-04-15', 'the six weeks end on 12 April, and nobody has agreed yet'],
  ])('held %s, so due %s (%s)', (held, due) => {
    expect(status(josh(held), held).dueOn).toBe(due);
  });

  it('R4: asks both from the last day of the six weeks on, not before', () => {
    expect(status(josh('2027-04-08'), '2027-04-11').stepDown).toBeNull();
    const open = { phase: 1, since: '2027-04-12', fromDays: 7, toDays: 14 };
    expect(status(josh('2027-04-08'), '2027-04-12').stepDown).toEqual(open);
    expect(status(josh('2027-04-22'), '2027-04-26').stepDown).toEqual(open);
  });

  it('R4: stays weekly when one of them says not yet, says why, and escalates nothing', () => {
    for (const today of ['2027-04-12', '2027-04-13', '2027-04-15']) {
      expect(status(josh('2027-04-08'), today)).toMatchObject({ dueOn: '2027-04-15', code: 'DUE_SOON' });
    }
    expect(status(josh('2027-04-20'), '2027-04-26').dueOn).toBe('2027-04-27');
    expect(sentence(arden, josh('2027-04-08'), '2027-04-13')).toBe(
      'Week 7 in post: weekly until you both agree to fortnightly, last met Thursday 8 April, so due Thursday 15 April.',
    );
  });

  it('R4: when both agree, the gap that is running becomes a fortnight at once', () => {
    expect(status(josh('2027-04-08', ['2027-04-12']), '2027-04-11').dueOn).toBe('2027-04-15');
    expect(status(josh('2027-04-08', ['2027-04-12']), '2027-04-12')).toMatchObject({
      dueOn: '2027-04-22',
      stepDown: null,
      phase: { number: 2, intervalDays: 14 },
    });
    expect(sentence(arden, josh('2027-04-08', ['2027-04-12']), '2027-04-26')).toBe(
      'Week 9 in post: fortnightly, last met Thursday 8 April, so it was due Thursday 22 April, 2 working days ago.',
    );
  });

  it('R4: also when they agree a fortnight later', () => {
    expect(status(josh('2027-04-22', ['2027-04-26']), '2027-04-26').dueOn).toBe('2027-05-06');
  });

  it('R2, R3: is fortnightly past six months until the review is recorded, then every 28 days', () => {
    const agreed = ['2027-04-12'];
    expect(status(josh('2027-09-16', agreed), '2027-09-16').dueOn).toBe('2027-09-30');
    const reviewed = council({ milestones: [milestone('josh', 'six-month review', '2027-09-30')] });
    expect(supervisionStatus(reviewed, josh('2027-09-30', agreed), on('2027-09-30')).dueOn).toBe(
      '2027-10-28',
    );
    expect(sentence(reviewed, josh('2027-09-30', agreed), '2027-10-04')).toBe(
      'Every 4 weeks, last met Thursday 30 September, so due Thursday 28 October.',
    );
  });
});

describe('S3: Helen supervises Kerry, held on Tuesday 12 January', () => {
  const given = council({ absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')] });

  it('is due on Tuesday 9 February, and her leave from 8 to 12 February does not move it', () => {
    for (const today of ['2027-01-13', '2027-02-02', '2027-02-09', '2027-02-12']) {
      expect(supervisionStatus(given, head('kerry', '2027-01-12'), on(today))).toMatchObject({
        dueOn: '2027-02-09',
        pausedBy: null,
      });
    }
  });

  it('is due soon from five working days before, on 2 February', () => {
    const code = (today: string) => supervisionStatus(given, head('kerry', '2027-01-12'), on(today)).code;
    expect(['2027-02-01', '2027-02-02'].map(code)).toEqual(['ON_TRACK', 'DUE_SOON']);
  });

  it('is next due on Thursday 4 March once they have met on 4 February', () => {
    expect(supervisionStatus(given, head('kerry', '2027-02-04'), on('2027-02-05')).dueOn).toBe('2027-03-04');
  });
});

describe('S4: Lewis held on 26 January, is sick from Monday 8 to Friday 26 February', () => {
  const given = council({ absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')] });
  const status = (today: string) => supervisionStatus(given, head('lewis', '2027-01-26'), on(today));

  it('is due on 23 February until then, paused from 8 February to the eve of Monday 1 March', () => {
    expect(status('2027-02-07')).toMatchObject({ code: 'ON_TRACK', dueOn: '2027-02-23' });
    for (let day = on('2027-02-08'); day < '2027-03-01'; day = addDays(day, 1)) {
      expect(status(day)).toMatchObject({ code: 'PAUSED', returnsOn: '2027-03-01', workingDaysLate: 0 });
    }
  });

  it('R22: is due on Monday 8 March after the return, and says it was counted from there', () => {
    expect(status('2027-03-01')).toMatchObject({ code: 'DUE_SOON', dueOn: '2027-03-08' });
    expect(sentence(given, head('lewis', '2027-01-26'), '2027-03-01')).toBe(
      'Every 4 weeks, counted from the return, so due Monday 8 March.',
    );
  });

  it('never says why he is away', () => {
    expect(sentence(given, head('lewis', '2027-01-26'), '2027-02-10')).toBe(
      'Away until Monday 1 March; the clock waits, and supervision is due Monday 8 March.',
    );
  });
});

describe('S5: Sunita works Tuesday to Thursday, held on Wednesday 3 February', () => {
  const given = council({
    absences: [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')],
    agreements: [agreement('priya', 'sunita', { lengthMinutes: 75 })],
  });

  it('R8: is due on Wednesday 3 March, 28 days later and not 47', () => {
    expect(supervisionStatus(given, head('sunita', '2027-02-03'), on('2027-02-04'))).toMatchObject({
      dueOn: '2027-03-03',
      intervalDays: 28,
    });
  });

  it('R8: is never due on a Monday or a Friday, whatever day they meet on', () => {
    for (let held = on('2027-01-05'); held < '2028-01-01'; held = addDays(held, 1)) {
      const { dueOn } = supervisionStatus(given, head('sunita', held), held);
      expect([2, 3, 4]).toContain(new Date(`${dueOn}T12:00:00Z`).getUTCDay());
    }
  });
});

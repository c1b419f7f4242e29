// An agreement signed in the product counts for the interval and the length of a session, beside those on paper.
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { agreedMinutes, countsAsFormal } from '../../../bot/domain/clock/sessions';
import { personId } from '../../../bot/domain/ids';
import { agreement, council, head, on, supervises } from '../given-council';
import { inHead } from './given-agreements';

const today = on('2027-01-19');
const [lewisId, priyaId] = [personId('lewis'), personId('priya')];
const dueOn = (place = council(), spoiled: Parameters<typeof head>[2] = {}) => {
  const status = supervisionStatus(place, head('lewis', '2027-01-12', spoiled), today);
  return [status.dueOn, status.reasonForInterval];
};

describe('the interval', () => {
  it('of an agreement counts where it is shorter than the policy', () => {
    expect(dueOn()).toEqual(['2027-02-09', 'ladder']);
    expect(dueOn(council(), { agreement: inHead({ intervalDays: 14 }) })).toEqual([
      '2027-01-26',
      'agreement',
    ]);
    expect(dueOn(council(), { agreement: inHead({ intervalDays: 56 }) })).toEqual(['2027-02-09', 'ladder']);
  });

  it('does not count while it waits for a signature, after it was sent back, or after it ended', () => {
    for (const state of ['AWAITING_SUPERVISEE', 'SENT_BACK', 'ENDED'] as const)
      expect(dueOn(council(), { agreement: inHead({ state, intervalDays: 14 }) })[1]).toBe('ladder');
  });

  it('the one before counts until both have signed the new one', () => {
    const { standing: _, ...standing } = inHead({ intervalDays: 14 });
    const newer = inHead({ entryId: 'two', state: 'AWAITING_SUPERVISEE', intervalDays: 28, standing });
    expect(dueOn(council(), { agreement: newer })[1]).toBe('agreement');
  });

  it('the newest by signature wins, on paper or here', () => {
    const paper = (signedOn: string) =>
      council({ agreements: [agreement('priya', 'lewis', { signedOn: on(signedOn), intervalDays: 14 })] });
    const here = { agreement: inHead({ intervalDays: null }) };
    expect(dueOn(paper('2026-06-01'), here)[1]).toBe('ladder');
    expect(dueOn(paper('2027-01-15'), here)[1]).toBe('agreement');
  });

  it('one with a supervisor who has gone does not count', () => {
    const place = council({ relationships: [supervises('helen', 'lewis')] });
    expect(dueOn(place, { agreement: inHead({ intervalDays: 14 }) })[1]).toBe('ladder');
  });
});

describe('the length', () => {
  const session = (day: string, minutes: number) => ({
    on: on(day),
    sessionKind: 'FORMAL' as const,
    state: 'HELD' as const,
    supervisorId: priyaId,
    minutes,
  });

  it('R17: a session of the agreed length is not short', () => {
    const signed = inHead({ lengthMinutes: 45 });
    expect(countsAsFormal(council(), lewisId, session('2027-01-12', 45), signed)).toBe(true);
    expect(countsAsFormal(council(), lewisId, session('2027-01-12', 44), signed)).toBe(false);
  });

  it('is not agreed before it was signed', () => {
    const signed = inHead({ lengthMinutes: 45 });
    expect(countsAsFormal(council(), lewisId, session('2027-01-08', 45), signed)).toBe(false);
  });

  it('what was agreed earlier goes on counting for the sessions of its days', () => {
    const earlier = [
      {
        supervisorId: priyaId,
        since: on('2026-01-12'),
        intervalDays: null,
        lengthMinutes: 45,
        until: on('2027-01-11'),
      },
    ];
    const signed = inHead({ lengthMinutes: 90, earlier });
    const on8 = { on: on('2027-01-08'), supervisorId: priyaId };
    const on12 = { on: on('2027-01-12'), supervisorId: priyaId };
    expect([
      agreedMinutes(council(), lewisId, on8, signed),
      agreedMinutes(council(), lewisId, on12, signed),
    ]).toEqual([45, 90]);
  });
});

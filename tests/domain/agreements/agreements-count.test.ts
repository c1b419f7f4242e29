// An agreement signed in the product counts for the interval and the length of a session, beside those on paper.
import { agreementDue } from '../../../bot/domain/agreements/agreement-days';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { agreedMinutes, countsAsFormal } from '../../../bot/domain/clock/sessions';
import { personId } from '../../../bot/domain/ids';
import { agreement, castWith, council, head, on, supervises } from '../given-council';
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

describe('somebody comes back', () => {
  const paper = (signedOn: string, spoiled = {}) =>
    agreement('priya', 'lewis', { signedOn: on(signedOn), intervalDays: 14, lengthMinutes: 45, ...spoiled });
  const session = (day: string) => ({ on: on(day), supervisorId: priyaId });
  const lengthOn = (place: ReturnType<typeof council>, day: string) =>
    agreedMinutes(place, lewisId, session(day), null);
  const again = [
    supervises('priya', 'lewis', { startDate: on('2020-01-06'), endDate: on('2026-03-31') }),
    supervises('priya', 'lewis', { startDate: on('2026-12-01') }),
  ];

  it('to the council: what was signed before their first day does not count any more, in the files or here', () => {
    const back = castWith('lewis', { startDate: on('2026-12-01') });
    const old = council({ people: back, agreements: [paper('2025-06-02')] });
    expect(dueOn(old)[1]).toBe('ladder');
    expect([lengthOn(old, '2026-11-30'), lengthOn(old, '2026-12-01')]).toEqual([45, null]);
    const here = { agreement: inHead({ intervalDays: 14, since: on('2025-06-02') }) };
    expect(dueOn(council({ people: back }), here)[1]).toBe('ladder');
    expect(dueOn(council(), here)[1]).toBe('agreement');
  });

  it('to the same supervisor, after longer than four weeks with another: the agreement of that time does not come back', () => {
    const files = (startDate: string) =>
      council({
        relationships: again.map((row) => (row.endDate ? row : { ...row, startDate: on(startDate) })),
        agreements: [paper('2025-06-02')],
      });
    expect(lengthOn(files('2026-12-01'), '2027-01-12')).toBeNull();
    expect(dueOn(files('2026-12-01'))[1]).toBe('ladder');
    // A row that was written anew, or a few weeks, is the same time.
    expect(lengthOn(files('2026-04-03'), '2027-01-12')).toBe(45);
    expect(lengthOn(files('2026-04-28'), '2027-01-12')).toBe(45);
    expect(lengthOn(files('2026-04-29'), '2027-01-12')).toBeNull();
  });

  it('what was signed since then counts, and what was signed in the weeks before the first day', () => {
    const both = council({ relationships: again, agreements: [paper('2025-06-02'), paper('2026-12-04')] });
    expect(lengthOn(both, '2027-01-12')).toBe(45);
    const early = council({
      people: castWith('lewis', { startDate: on('2026-12-01') }),
      agreements: [paper('2026-11-20')],
    });
    expect(lengthOn(early, '2027-01-12')).toBe(45);
  });

  it('R36: another is asked for, within ten working days of the return', () => {
    const place = council({ relationships: again, agreements: [paper('2025-06-02')] });
    const lewis = head('lewis', '2027-01-12');
    expect(agreementDue(place, lewis, on('2026-12-01'))).toMatchObject({
      byOn: '2026-12-15',
      because: 'new-supervisor',
    });
  });

  it('R36: ending what no longer counts does not begin the ten days anew', () => {
    const { standing: _, ...before } = inHead({ since: on('2025-06-02'), lengthMinutes: 45 });
    const ended = inHead({
      state: 'ENDED',
      since: on('2026-12-20'),
      earlier: [{ ...before, until: on('2026-12-20') }],
    });
    const lewis = head('lewis', '2027-01-12', { agreement: ended });
    expect(agreementDue(council({ relationships: again }), lewis, today)).toMatchObject({
      byOn: '2026-12-15',
      because: 'new-supervisor',
    });
  });

  it('a return that is only planned takes nothing away yet', () => {
    const planned = [
      supervises('priya', 'lewis', { startDate: on('2020-01-06'), endDate: on('2027-02-26') }),
      supervises('priya', 'lewis', { startDate: on('2027-09-01') }),
    ];
    expect(dueOn(council({ relationships: planned, agreements: [paper('2025-06-02')] }))[1]).toBe(
      'agreement',
    );
  });
});

// By when an agreement is signed, and when it is looked at again (R36, R37).
import { agreementDue, reviewDue } from '../../../bot/domain/agreements/agreement-days';
import { agreement, castWith, council, head, on, supervises } from '../given-council';
import { inHead } from './given-agreements';

const today = on('2027-01-19');
const lewis = (spoiled: Parameters<typeof head>[2] = {}) => head('lewis', '2027-01-05', spoiled);

describe('R36: signed within ten working days', () => {
  it('of the start, for somebody new', () => {
    const josh = { ...head('josh', null), countsFrom: on('2027-03-01') };
    expect(agreementDue(council(), josh, on('2027-03-01'))).toEqual({
      supervisorId: 'priya',
      byOn: '2027-03-15',
      late: false,
      because: 'new-starter',
    });
    expect(agreementDue(council(), josh, on('2027-03-15'))?.late).toBe(false);
    expect(agreementDue(council(), josh, on('2027-03-16'))?.late).toBe(true);
  });

  it('of a change of supervisor; the agreement with the one before does not do', () => {
    const changed = council({
      relationships: [
        supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
      ],
    });
    const signed = lewis({ agreement: inHead() });
    expect(agreementDue(changed, signed, today)).toBeNull();
    expect(agreementDue(changed, signed, on('2027-02-01'))).toMatchObject({
      supervisorId: 'helen',
      byOn: '2027-02-15',
      because: 'new-supervisor',
    });
    expect(reviewDue(changed, signed, on('2027-02-01'))).toMatchObject({ because: 'supervisor' });
  });

  it('over Easter bank holidays do not count', () => {
    const joined = castWith('lewis', { startDate: on('2027-03-22') });
    const place = council({
      people: joined,
      relationships: [supervises('priya', 'lewis', { startDate: on('2027-03-22') })],
    });
    const due = agreementDue(place, { ...lewis(), countsFrom: on('2027-03-22') }, on('2027-03-22'));
    expect(due?.byOn).toBe('2027-04-07');
  });

  it('of the import, for an old pair: nobody starts life late', () => {
    const imported = { ...lewis(), countsFrom: on('2027-01-18') };
    expect(agreementDue(council(), imported, today)).toMatchObject({
      byOn: '2027-02-01',
      late: false,
      because: 'none-known',
    });
  });

  it('is not asked where the council’s files know of one, or where nobody supervises', () => {
    const onPaper = council({ agreements: [agreement('priya', 'lewis')] });
    expect(agreementDue(onPaper, lewis(), today)).toBeNull();
    expect(agreementDue(council({ relationships: [] }), lewis(), today)).toBeNull();
  });

  it('a cover is nobody to sign one with', () => {
    const covered = council({ relationships: [supervises('priya', 'lewis', { kind: 'cover' })] });
    expect(agreementDue(covered, lewis(), today)).toBeNull();
  });
});

describe('R37: looked at again', () => {
  it('on its own day', () => {
    const signed = lewis({ agreement: inHead({ reviewOn: on('2027-06-01') }) });
    expect(reviewDue(council(), signed, on('2027-05-31'))).toBeNull();
    expect(reviewDue(council(), signed, on('2027-06-01'))).toEqual({
      on: '2027-06-01',
      because: 'day',
      supervisorId: 'priya',
    });
  });

  it('365 days after signing, where paper names no day', () => {
    const onPaper = council({ agreements: [agreement('priya', 'lewis', { signedOn: on('2026-02-02') })] });
    expect(reviewDue(onPaper, lewis(), on('2027-02-01'))).toBeNull();
    expect(reviewDue(onPaper, lewis(), on('2027-02-02'))).toMatchObject({ because: 'day' });
  });

  it('when grade or hours are others than when it was signed', () => {
    const signedAs = { grade: 'SW', hours: '1 MTWTF--' };
    const signed = lewis({ agreement: inHead({ signedAs }) });
    expect(reviewDue(council(), signed, today)).toBeNull();
    const promoted = council({ people: castWith('lewis', { grade: 'SP' }) });
    expect(reviewDue(promoted, signed, today)).toMatchObject({ because: 'grade' });
    const parttime = council({ people: castWith('lewis', { fte: 0.6, workingDays: '-TWT---' }) });
    expect(reviewDue(parttime, signed, today)).toMatchObject({ because: 'hours' });
  });

  it('a newer one that still waits leaves the one before to be looked at', () => {
    const { standing: _, ...before } = inHead({ reviewOn: on('2027-01-18') });
    const waiting = inHead({ entryId: 'two', state: 'AWAITING_SUPERVISEE', standing: before });
    expect(reviewDue(council(), lewis({ agreement: waiting }), today)).toMatchObject({ on: '2027-01-18' });
  });
});

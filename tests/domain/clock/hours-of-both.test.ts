// When two people are at work together: without hours in the files, at night, and across midnight.
import { bookDates as bookInThread } from '../../../bot/domain/clock/booking';
import { startsBothCanDo } from '../../../bot/domain/hours';
import { personId, readOperationId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../../bot/domain/policy/policy';
import { policyProblems } from '../../../bot/domain/policy/policy-problems';
import { at, castWith, council, head, on } from '../given-council';

const [lewis, priya] = [personId('lewis'), personId('priya')];

function operationId() {
  const id = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!id) throw new Error('no operation id');
  return id;
}

const wanted = (day: string, time: string) => ({ on: on(day), at: time, cover: undefined });
const domainBooking = (...dates: ReturnType<typeof wanted>[]) => ({
  operationId: operationId(),
  by: lewis,
  about: lewis,
  dates,
  kind: 'FORMAL' as const,
  minutes: undefined,
  requestId: undefined,
});
const policyWith = (
  reminders: Partial<PolicyProfile['reminders']>,
  spoiled: Partial<PolicyProfile> = {},
): PolicyProfile => ({
  ...defaultPolicy,
  ...spoiled,
  reminders: { ...defaultPolicy.reminders, ...reminders },
});

it('a council that writes only from nine to ten can still book supervision at ten', () => {
  const morning = policyWith({ sendFrom: '09:00', sendUntil: '10:00' });
  const quickDecision = { ...morning.quickDecision, childFileAskAt: '09:00', endOfDayAskAt: '09:30' };
  const policy = { ...morning, quickDecision };
  expect(policyProblems(policy)).toEqual([]);
  const arden = council({ policies: [policy] });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-05', '10:00')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: true });
});

it('two sessions of one night do not overlap across midnight', () => {
  const nights = { workingHours: { from: '22:00', to: '06:00' } };
  const arden = council({
    people: castWith('lewis', nights).map((one) => (one.personId === priya ? { ...one, ...nights } : one)),
  });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-04', '23:30'), wanted('2027-02-05', '00:15')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: false });
});

it('two who work the night of Monday can meet after midnight', () => {
  const nights = { workingHours: { from: '22:00', to: '06:00' }, workingDays: 'M------' };
  const arden = council({
    people: castWith('lewis', nights).map((one) => (one.personId === priya ? { ...one, ...nights } : one)),
  });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-02', '00:30')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: true });
});

it('a refusal of two who work nights names the hours after midnight, where the day itself has none', () => {
  const nights = { workingHours: { from: '22:00', to: '06:00' }, workingDays: 'M------' };
  const arden = council({
    people: castWith('lewis', nights).map((one) => (one.personId === priya ? { ...one, ...nights } : one)),
  });
  expect(startsBothCanDo(arden, [lewis, priya], on('2027-02-02'), 90)).toEqual({
    earliest: '00:00',
    latest: '04:30',
  });
});

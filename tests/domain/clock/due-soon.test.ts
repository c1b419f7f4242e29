// From when on a due date is near: early enough to meet, and not nearly always.
import fc from 'fast-check';
import { isPresentOn } from '../../../bot/domain/calendar';
import { dueSoonFrom, isDueSoon, usuallyDueSoonFrom } from '../../../bot/domain/clock/due-soon';
import { addDays, daysBetween } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { away, castWith, council, on } from '../given-council';

const [lewis, priya] = [personId('lewis'), personId('priya')];
const usualDays = 5;
const workingWeek = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((days) => days.some(Boolean))
  .map((days) => days.map((works, day) => (works ? 'MTWTFSS'.charAt(day) : '-')).join(''));
const dueDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(on('2027-01-04'), days));

const arden = (workingDays: string, leaves: readonly [string, string, string][] = []) =>
  council({
    people: castWith('lewis', { workingDays }),
    absences: leaves.map(([who, from, to]) => away(who, 'ANNUAL_LEAVE', from, to)),
  });
const lewisIn = (one: ReturnType<typeof arden>) => {
  const worker = one.people.get(lewis);
  if (!worker) throw new Error('there is no Lewis');
  return worker;
};
const bothIn = (one: ReturnType<typeof arden>, after: string, upTo: string) => {
  let days = 0;
  for (let day = addDays(on(after), 1); day <= upTo; day = addDays(day, 1))
    if (isPresentOn(one, lewis, day) && isPresentOn(one, priya, day)) days += 1;
  return days;
};

it.each([
  ['four', 28],
  ['six', 42],
  ['eight', 56],
])(
  'in once a week and seen every %s weeks: it is soon for two weeks of them, and there are days left',
  (_, interval) => {
    const council = arden('--W----');
    const dueOn = on('2027-03-24');
    const from = dueSoonFrom(council, lewisIn(council), dueOn, usualDays);
    expect([from, interval / 2 >= daysBetween(from, dueOn)]).toEqual(['2027-03-10', true]);
    expect(bothIn(council, from, dueOn)).toBe(2);
  },
);

it('S5: in three days a week, with leave around the due date: the day after which three are left', () => {
  const council = arden('-TWT---', [['lewis', '2027-03-02', '2027-03-04']]);
  expect(dueSoonFrom(council, lewisIn(council), on('2027-03-03'), usualDays)).toBe('2027-02-18');
});

it('in once a week and on leave for the two weeks before: two days before the leave are still offered', () => {
  const council = arden('--W----', [['lewis', '2027-03-11', '2027-03-24']]);
  expect(dueSoonFrom(council, lewisIn(council), on('2027-03-24'), usualDays)).toBe('2027-03-03');
});

it('law: never more than two weeks ahead while two days are left in them, never more than four, never later than usual', () => {
  const leave = fc.option(
    fc.record({ from: fc.integer({ min: -40, max: 5 }), days: fc.integer({ min: 0, max: 30 }) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(workingWeek, dueDay, leave, fc.constantFrom(lewis, priya), (week, dueOn, off, who) => {
      const from = off && addDays(dueOn, off.from);
      const one = arden(week, off && from ? [[who, from, addDays(from, off.days)]] : []);
      const soon = dueSoonFrom(one, lewisIn(one), dueOn, usualDays);
      const usual = usuallyDueSoonFrom(one, dueOn, usualDays);
      expect(soon <= usual).toBe(true);
      expect(soon >= addDays(dueOn, -28)).toBe(true);
      const twoWeeks = addDays(dueOn, -14);
      if (bothIn(one, twoWeeks, dueOn) >= 2 && usual >= twoWeeks) expect(soon >= twoWeeks).toBe(true);
    }),
  );
});

it('law: once it is soon it stays so, and a single day is judged as the first day says', () => {
  fc.assert(
    fc.property(workingWeek, dueDay, fc.integer({ min: -35, max: 0 }), (week, dueOn, ago) => {
      const one = arden(week);
      const today = addDays(dueOn, ago);
      const from = dueSoonFrom(one, lewisIn(one), dueOn, usualDays);
      expect(isDueSoon(one, { worker: lewisIn(one), dueOn }, usualDays, today)).toBe(today >= from);
    }),
  );
});

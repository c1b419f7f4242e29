// The policy as settings: what may be changed, within which limits, and that the council files have the same ones.
import { policyShape } from '../../../bot/council-files/policy-shape';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../../bot/domain/policy/policy';
import { type SettingChange, settingsOf, withSettings } from '../../../bot/domain/policy/policy-settings';
import { on } from '../given-council';

const christmas = { title: 'Christmas', fromDate: on('2027-12-24'), toDate: on('2027-12-31') };
const policy: PolicyProfile = {
  ...defaultPolicy,
  closures: [christmas, { title: 'Council day', fromDate: on('2028-06-02'), toDate: on('2028-06-02') }],
};

const change = (...settings: SettingChange[]) => withSettings(policy, settings);
const changed = (key: string, value: string) => {
  const result = change({ key, value });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const problems = (...settings: SettingChange[]) => {
  const result = change(...settings);
  return 'problems' in result ? result.problems.map(({ field, kind }) => `${field} ${kind}`) : [];
};

it('sending back everything that was read changes nothing', () => {
  const result = change(...settingsOf(policy).map(({ key, value }) => ({ key, value })));
  expect(result).toEqual({ policy, changed: [] });
});

it('every setting has a key of its own', () => {
  const keys = settingsOf(policy).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it.each<[string, string, (policy: PolicyProfile) => unknown, unknown]>([
  ['reminders.thenEveryWorkingDays', '5', ({ reminders }) => reminders.thenEveryWorkingDays, 5],
  ['reminders.sendFrom', '09:00', ({ reminders }) => reminders.sendFrom, '09:00'],
  ['session.groupCounts', 'yes', ({ session }) => session.groupCounts, true],
  ['capture', 'dialog', ({ capture }) => capture, 'dialog'],
  ['returnWithinWorkingDays', '3', (one) => one.returnWithinWorkingDays, 3],
  ['ladder.SW.1', '21', (one) => ladder(one, 'SW')?.phases[0]?.intervalDays, 21],
  [
    'ladder.SW.1.mode',
    'PER_CALENDAR_MONTH',
    (one) => ladder(one, 'SW')?.phases[0]?.mode,
    'PER_CALENDAR_MONTH',
  ],
  ['ladder.NQSW.1.untilDay', '56', (one) => ladder(one, 'NQSW')?.phases[0]?.untilDay, 56],
  ['ladder.NQSW.2.untilMonth', '9', (one) => ladder(one, 'NQSW')?.phases[1]?.untilMonth, 9],
  [
    'ladder.NQSW.1.endsWhenBothAgree',
    'no',
    (one) => ladder(one, 'NQSW')?.phases[0]?.endsWhenBothAgree,
    false,
  ],
  ['ladder.SP.decides', 'yes', (one) => ladder(one, 'SP')?.decides, true],
  ['ladder.ATM.decides', 'no', (one) => ladder(one, 'ATM')?.decides, false],
  ['quickDecision.childFileAskAt', '15:30', ({ quickDecision }) => quickDecision.childFileAskAt, '15:30'],
  ['quickDecision.endOfDayAskAt', '17:00', ({ quickDecision }) => quickDecision.endOfDayAskAt, '17:00'],
  ['quickDecision.withdrawMinutes', '0', ({ quickDecision }) => quickDecision.withdrawMinutes, 0],
  ['quickDecision.lookAgainAtOnce', '5', ({ quickDecision }) => quickDecision.lookAgainAtOnce, 5],
  ['quickDecision.askAgainWorkingDays', '2', ({ quickDecision }) => quickDecision.askAgainWorkingDays, 2],
  ['escalation.managerAfterByGrade.NQSW', '', (one) => one.escalation.managerAfterByGrade, {}],
  ['escalation.managerAfterByGrade.SW', '8', (one) => one.escalation.managerAfterByGrade, { NQSW: 3, SW: 8 }],
  ['closures', '2027-12-24 to 2027-12-31 Christmas', ({ closures }) => closures, [christmas]],
  ['closures', '', ({ closures }) => closures, []],
])('%s becomes "%s", and nothing else changes', (key, value, read, wanted) => {
  const result = changed(key, value);
  expect(read(result.policy)).toEqual(wanted);
  expect(result.changed).toMatchObject([{ key, after: value }]);
});

const ladder = ({ ladders }: PolicyProfile, grade: string) => ladders.find((one) => one.grade === grade);

describe('refuses with every field named', () => {
  it.each<[string, string, string]>([
    ['reminders.thenEveryWorkingDays', '0', 'not-a-count'],
    ['reminders.thenEveryWorkingDays', '61', 'not-a-count'],
    ['reminders.thenEveryWorkingDays', '2.5', 'not-a-count'],
    ['reminders.thenEveryWorkingDays', '-3', 'not-a-count'],
    ['reminders.thenEveryWorkingDays', '3e1', 'not-a-count'],
    ['reminders.thenEveryWorkingDays', '', 'not-a-count'],
    ['escalation.managerAfterByGrade.NQSW', '0', 'not-a-count'],
    ['reminders.sendFrom', '9 am', 'not-a-time'],
    ['reminders.sendFrom', '18:00', 'contradiction'],
    ['quickDecision.maximumCharacters', '1001', 'not-a-count'],
    ['quickDecision.endOfDayAskAt', 'at five', 'not-a-time'],
    ['ladder.SP.decides', 'true', 'not-a-choice'],
    ['ladder.KING.decides', 'yes', 'not-a-choice'],
    ['session.groupCounts', 'true', 'not-a-choice'],
    ['ladder.SW.1.mode', 'WEEKLY', 'not-a-choice'],
    ['ladder.SW.2', '14', 'not-a-choice'],
    ['ladder.SW.1.untilDay', '14', 'not-a-choice'],
    ['ladder.KING.1', '14', 'not-a-choice'],
    ['caseReference.pattern', '.*', 'not-a-choice'],
    ['constructor', 'x', 'not-a-choice'],
    ['closures', 'Christmas', 'not-closures'],
    ['closures', '2027-12-31 to 2027-12-24 Christmas', 'not-closures'],
    ['closures', '2027-12-01 to 2028-01-01 A long winter', 'not-closures'],
    ['closures', '2027-02-30 No such day', 'not-closures'],
  ])('%s = "%s": %s', (key, value, kind) => {
    const field = kind === 'contradiction' ? 'reminders.sendUntil' : key;
    expect(problems({ key, value })).toEqual([`${field} ${kind}`]);
  });

  it('all at once', () => {
    const given = [
      { key: 'snooze.atMostTimes', value: '99' },
      { key: 'reminders.sendFrom', value: 'early' },
    ];
    expect(problems(...given)).toEqual(['snooze.atMostTimes not-a-count', 'reminders.sendFrom not-a-time']);
  });

  it('and contradictions between two settings', () => {
    const six = [
      { key: 'session.shortBelowMinutes', value: '91' },
      { key: 'escalation.managerAfterWorkingDays', value: '4' },
    ];
    expect(problems(...six)).toEqual([
      'session.shortBelowMinutes contradiction',
      'escalation.managerAfterWorkingDays contradiction',
    ]);
    expect(problems({ key: 'quickDecision.childFileAskAt', value: '07:00' })).toEqual([
      'quickDecision.childFileAskAt contradiction',
    ]);
    expect(problems({ key: 'quickDecision.endOfDayAskAt', value: '17:30' })).toEqual([
      'quickDecision.endOfDayAskAt contradiction',
    ]);
    expect(problems({ key: 'reminders.sendUntil', value: '16:15' })).toEqual([
      'quickDecision.endOfDayAskAt contradiction',
    ]);
  });
});

describe('one set of limits: what the screen takes, policy.json takes, and the other way round', () => {
  const numbers = settingsOf(policy).flatMap(({ key, rule }) =>
    rule.kind === 'number' ? [[key, rule.from, rule.to] as const] : [],
  );
  it.each(numbers)('%s from %i to %i', (key, from, to) => {
    for (const value of [from - 1, from, to, to + 1]) {
      const within = value >= from && value <= to;
      expect([value, fileTakes(key, value)]).toEqual([value, within]);
      const onScreen = problems({ key, value: String(value) }).filter((one) => one.endsWith('not-a-count'));
      expect([value, onScreen.length === 0]).toEqual([value, within]);
    }
  });

  it.each(['2027-12-01 to 2027-12-31 Long', '2027-12-01 to 2028-01-01 Too long'])('a closure %s', (text) => {
    const [from = '', to = ''] = text.match(/\d{4}-\d\d-\d\d/g) ?? [];
    const closures = [{ title: 'Long', fromDate: from, toDate: to }];
    expect(problems({ key: 'closures', value: text }).length === 0).toBe(
      policyShape.safeParse({ ...policy, closures }).success,
    );
  });
});

/** The shape of policy.json looks at each number by itself. */
function fileTakes(key: string, value: number): boolean {
  const [part = '', grade = '', phase = '', name = 'intervalDays'] = key.split('.');
  if (part !== 'ladder') {
    const [, inPart, inGrade] = key.split('.');
    const file = inGrade
      ? { ...policy, escalation: { managerAfterByGrade: { [inGrade]: value } } }
      : inPart
        ? { ...policy, [part]: { ...Reflect.get(policy, part), [inPart]: value } }
        : { ...policy, [part]: value };
    return policyShape.safeParse(file).success;
  }
  const ladders = policy.ladders.map((one) =>
    one.grade === grade
      ? {
          ...one,
          phases: one.phases.map((step, at) =>
            at === Number(phase) - 1 ? { ...step, [name]: value } : step,
          ),
        }
      : one,
  );
  return policyShape.safeParse({ ...policy, ladders }).success;
}

// The policy profile as a list of settings: what each may be, read from a version and applied to one.

import { isTimeOfDay } from '../dates';
import type { FieldProblem } from '../outcome';
import { closuresIn, closuresText } from './closures-text';
import { ladderSettings } from './ladder-settings';
import type { Ladder, PolicyProfile } from './policy';
import { managerAfterByGradeLimits, type NumberPart, numberLimits, singleLimits } from './policy-limits';
import { policyProblems } from './policy-problems';
import { choice, number, type PolicySetting, type SettingRule, type Writable } from './policy-setting';

export type SettingChange = { readonly key: string; readonly value: string };
/** A setting that has another value afterwards. */
export type SettingChanged = { readonly key: string; readonly before: string; readonly after: string };

/** Every setting of a version, in the order of a page. */
export const settingsOf = (policy: PolicyProfile): readonly PolicySetting[] =>
  writableSettings(policy).map(({ key, rule, value }) => ({ key, rule, value }));

/**
 * The version with these settings changed, and what is different in it. Names every field that is not one of the
 * version's settings or not within its limits; then nothing is changed.
 */
export function withSettings(
  policy: PolicyProfile,
  asked: readonly SettingChange[],
):
  | { readonly problems: readonly FieldProblem[] }
  | { readonly policy: PolicyProfile; readonly changed: readonly SettingChanged[] } {
  const settings = new Map(writableSettings(policy).map((setting) => [setting.key, setting]));
  // A form may send back what it was given; only what differs is judged.
  const wanted = asked.filter(({ key, value }) => settings.get(key)?.value !== value.trim());
  const problems = wanted.flatMap(({ key, value }) =>
    problemWith(key, value.trim(), settings.get(key)?.rule),
  );
  if (problems.length > 0) return { problems };
  const changed = wanted.reduce(
    (version, { key, value }) => settings.get(key)?.write(version, value.trim()) ?? version,
    policy,
  );
  const contradictions = policyProblems(changed).map(({ setting, message }): FieldProblem => {
    return { field: keyOf(changed, setting), kind: 'contradiction', message };
  });
  if (contradictions.length > 0) return { problems: contradictions };
  return { policy: changed, changed: differences(policy, changed) };
}

/** A step of a ladder is named by its place in the file there, and by its grade here. */
function keyOf({ ladders }: PolicyProfile, setting: string): string {
  const [, ladder, phase] = /^ladders\.(\d+)\.phases\.(\d+)$/.exec(setting) ?? [];
  return ladder === undefined ? setting : `ladder.${ladders[Number(ladder)]?.grade}.${Number(phase) + 1}`;
}

function differences(one: PolicyProfile, other: PolicyProfile): SettingChanged[] {
  const before = new Map(settingsOf(one).map(({ key, value }) => [key, value]));
  return settingsOf(other).flatMap(({ key, value }) => {
    const was = before.get(key) ?? '';
    return was === value ? [] : [{ key, before: was, after: value }];
  });
}

function problemWith(field: string, value: string, rule: SettingRule | undefined): FieldProblem[] {
  switch (rule?.kind) {
    case undefined:
      return [{ field, kind: 'not-a-choice' }];
    case 'number': {
      const { from, to, optional } = rule;
      return isCount(value, from, to) || (optional && value === '')
        ? []
        : [{ field, kind: 'not-a-count', from, to }];
    }
    case 'time':
      return isTimeOfDay(value) ? [] : [{ field, kind: 'not-a-time' }];
    case 'choice':
      return rule.choices.includes(value) ? [] : [{ field, kind: 'not-a-choice' }];
    case 'closures':
      return closuresIn(value) === undefined ? [{ field, kind: 'not-closures' }] : [];
  }
}

const isCount = (value: string, from: number, to: number) =>
  /^\d{1,5}$/.test(value) && Number(value) >= from && Number(value) <= to;

function writableSettings(policy: PolicyProfile): readonly Writable[] {
  return [
    ...policy.ladders.flatMap(ladderSettings),
    ...numbersIn(policy, 'session'),
    choice(
      'session.groupCounts',
      ['yes', 'no'],
      policy.session.groupCounts ? 'yes' : 'no',
      (version, value) => ({
        ...version,
        session: { ...version.session, groupCounts: value === 'yes' },
      }),
    ),
    sendTime('sendFrom', policy),
    sendTime('sendUntil', policy),
    ...numbersIn(policy, 'reminders'),
    ...numbersIn(policy, 'escalation'),
    ...policy.ladders.filter(({ reminded }) => reminded).map((ladder) => managerAfter(policy, ladder)),
    ...numbersIn(policy, 'snooze'),
    ...numbersIn(policy, 'booking'),
    ...numbersIn(policy, 'requests'),
    single(policy, 'returnWithinWorkingDays'),
    single(policy, 'longLeaveWorkingDays'),
    ...numbersIn(policy, 'record'),
    ...numbersIn(policy, 'upward'),
    ...numbersIn(policy, 'learning'),
    ...numbersIn(policy, 'agreement'),
    ...numbersIn(policy, 'quickDecision'),
    askTime('childFileAskAt', policy),
    askTime('endOfDayAskAt', policy),
    choice('capture', ['card', 'dialog'], policy.capture, (version, value) => ({
      ...version,
      capture: value === 'dialog' ? 'dialog' : 'card',
    })),
    {
      key: 'closures',
      rule: { kind: 'closures' },
      value: closuresText(policy.closures),
      write: (version, value) => ({ ...version, closures: closuresIn(value) ?? version.closures }),
    },
  ];
}

function numbersIn(policy: PolicyProfile, part: NumberPart): Writable[] {
  const values: Readonly<Record<string, unknown>> = policy[part];
  return Object.entries<readonly [number, number]>(numberLimits[part]).map(([name, limits]) =>
    number(`${part}.${name}`, limits, values[name], (version, value) => ({
      ...version,
      [part]: { ...version[part], [name]: value },
    })),
  );
}

const single = (policy: PolicyProfile, name: keyof typeof singleLimits): Writable =>
  number(name, singleLimits[name], policy[name], (version, value) => ({ ...version, [name]: value }));

const sendTime = (name: 'sendFrom' | 'sendUntil', { reminders }: PolicyProfile): Writable => ({
  key: `reminders.${name}`,
  rule: { kind: 'time' },
  value: reminders[name],
  write: (version, value) => ({ ...version, reminders: { ...version.reminders, [name]: value } }),
});

const askTime = (name: 'childFileAskAt' | 'endOfDayAskAt', { quickDecision }: PolicyProfile): Writable => ({
  key: `quickDecision.${name}`,
  rule: { kind: 'time' },
  value: quickDecision[name],
  write: (version, value) => ({ ...version, quickDecision: { ...version.quickDecision, [name]: value } }),
});

/** Empty: this grade has the step everybody has. */
function managerAfter({ escalation }: PolicyProfile, { grade }: Ladder): Writable {
  const [from, to] = managerAfterByGradeLimits;
  return {
    key: `escalation.managerAfterByGrade.${grade}`,
    rule: { kind: 'number', from, to, optional: true },
    value: String(escalation.managerAfterByGrade[grade] ?? ''),
    write: (version, value) => {
      const { [grade]: _, ...others } = version.escalation.managerAfterByGrade;
      const managerAfterByGrade = value === '' ? others : { ...others, [grade]: Number(value) };
      return { ...version, escalation: { ...version.escalation, managerAfterByGrade } };
    },
  };
}

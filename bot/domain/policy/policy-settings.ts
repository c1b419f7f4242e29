// The policy profile as a list of settings: what each may be, read from a version and applied to one.

import { isTimeOfDay } from '../dates';
import type { FieldProblem } from '../outcome';
import { statementsIn, statementsText } from './behaviours-text';
import { closuresIn, closuresText } from './closures-text';
import { ladderSettings } from './ladder-settings';
import type { Ladder, PolicyProfile } from './policy';
import {
  behaviourLimits,
  managerAfterByGradeLimits,
  type NumberPart,
  numberLimits,
  quickDecisionMonthsLimits,
  singleLimits,
  toolkitLimits,
} from './policy-limits';
import { frameworkProblems, policyProblems } from './policy-problems';
import { choice, number, type PolicySetting, type SettingRule, type Writable } from './policy-setting';
import { modelsIn, modelsText, retiredIn, retiredText } from './toolkit-text';

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
  const contradictions = [...policyProblems(changed), ...frameworkProblems(policy, changed)].map(
    ({ setting, message }): FieldProblem => {
      return { field: keyOf(changed, setting), kind: 'contradiction', message };
    },
  );
  if (contradictions.length > 0) return { problems: contradictions };
  return { policy: changed, changed: changedBetween(policy, changed) };
}

/** A step of a ladder is named by its place in the file there, and by its grade here. */
function keyOf({ ladders }: PolicyProfile, setting: string): string {
  const [, ladder, phase] = /^ladders\.(\d+)\.phases\.(\d+)$/.exec(setting) ?? [];
  return ladder === undefined ? setting : `ladder.${ladders[Number(ladder)]?.grade}.${Number(phase) + 1}`;
}

/** Every setting that the newer version has otherwise, in the order of a page. */
export function changedBetween(older: PolicyProfile, newer: PolicyProfile): readonly SettingChanged[] {
  const before = new Map(settingsOf(older).map(({ key, value }) => [key, value]));
  return settingsOf(newer).flatMap(({ key, value }) => {
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
    case 'line':
      return wrong(field, lineProblem(value, rule.maximum));
    case 'models':
      return wrong(field, modelsIn(value));
    case 'retired':
      return wrong(field, retiredProblem(value));
    case 'statements':
      return wrong(field, statementsIn(value));
  }
}

const wrong = (field: string, read: object): FieldProblem[] =>
  'wrong' in read && typeof read.wrong === 'string'
    ? [{ field, kind: 'contradiction', message: read.wrong }]
    : [];

const lineProblem = (value: string, maximum: number) =>
  value === '' || value.length > maximum || value.includes('\n')
    ? { wrong: `One line of at most ${maximum} characters is needed.` }
    : {};

const retiredProblem = (value: string) =>
  retiredIn(value).length > toolkitLimits.retired
    ? { wrong: `At most ${toolkitLimits.retired} models.` }
    : {};

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
    ...numbersIn(policy, 'newlyQualified'),
    ...numbersIn(policy, 'agreement'),
    ...numbersIn(policy, 'retention'),
    quickDecisionMonths(policy),
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
    ...toolkitSettings(policy),
    ...behaviourSettings(policy),
  ];
}

function toolkitSettings({ toolkit }: PolicyProfile): readonly Writable[] {
  return [
    {
      key: 'toolkit.own',
      rule: { kind: 'models' },
      value: modelsText(toolkit.own),
      write: (version, value) => {
        const own = modelsIn(value);
        return 'wrong' in own ? version : { ...version, toolkit: { ...version.toolkit, own } };
      },
    },
    {
      key: 'toolkit.retired',
      rule: { kind: 'retired' },
      value: retiredText(toolkit),
      write: (version, value) => ({ ...version, toolkit: { ...version.toolkit, retired: retiredIn(value) } }),
    },
  ];
}

function behaviourSettings({ behaviours }: PolicyProfile): readonly Writable[] {
  const line = (name: 'name' | 'version'): Writable => ({
    key: `behaviours.${name}`,
    rule: { kind: 'line', maximum: behaviourLimits[name] },
    value: behaviours[name],
    write: (version, value) => ({ ...version, behaviours: { ...version.behaviours, [name]: value } }),
  });
  return [
    line('name'),
    line('version'),
    {
      key: 'behaviours.statements',
      rule: { kind: 'statements' },
      value: statementsText(behaviours.statements),
      write: (version, value) => {
        const statements = statementsIn(value);
        return 'wrong' in statements
          ? version
          : { ...version, behaviours: { ...version.behaviours, statements } };
      },
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

/** Empty: quick decisions are kept with the file. */
function quickDecisionMonths({ retention }: PolicyProfile): Writable {
  const [from, to] = quickDecisionMonthsLimits;
  return {
    key: 'retention.quickDecisionMonths',
    rule: { kind: 'number', from, to, optional: true },
    value: String(retention.quickDecisionMonths ?? ''),
    write: (version, value) => ({
      ...version,
      retention: { ...version.retention, quickDecisionMonths: value === '' ? null : Number(value) },
    }),
  };
}

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

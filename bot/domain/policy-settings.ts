// The policy profile as a list of settings: what each may be, read from a version and applied to one.
import { daysBetween, isTimeOfDay, localDate } from './dates';
import type { FieldProblem } from './outcome';
import { type Closure, intervalModes, type Ladder, type LadderPhase, type PolicyProfile } from './policy';
import { policyProblems } from './policy-problems';

/** What a setting may be. Numbers are whole, both ends included; `optional` may be emptied. */
export type SettingRule =
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly optional: boolean }
  | { readonly kind: 'time' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'closures' };

/** One setting of one version. `key` is its path, e.g. `reminders.sendFrom`, `ladder.NQSW.1.untilDay`. */
export type PolicySetting = {
  readonly key: string;
  readonly rule: SettingRule;
  /** As a form sends it back; empty for a number that is not set. */
  readonly value: string;
};

export type SettingChange = { readonly key: string; readonly value: string };
/** A setting that has another value afterwards. */
export type SettingChanged = { readonly key: string; readonly before: string; readonly after: string };

/** The parts of a profile that hold whole numbers, with the limits of each. The council files have the same. */
export const numberLimits = {
  session: { standardMinutes: [1, 480], shortBelowMinutes: [0, 480] },
  reminders: {
    dueSoonWorkingDays: [0, 60],
    prepareWorkingDays: [1, 60],
    firstAfterWorkingDays: [1, 60],
    thenEveryWorkingDays: [1, 60],
  },
  escalation: {
    summaryAfterWorkingDays: [1, 260],
    summaryWeekday: [1, 5],
    previewWorkingDays: [2, 60],
    managerAfterWorkingDays: [1, 260],
    cancellationsInARow: [1, 20],
    headAfterWorkingDays: [1, 260],
    missedInSixMonths: [1, 20],
  },
  snooze: { atMostWorkingDays: [1, 20], atMostTimes: [0, 20] },
  booking: { standingDates: [0, 20], monthsAhead: [1, 12], coverAfterWorkingDays: [1, 260] },
  requests: { answerWithinWorkingDays: [1, 20] },
  record: {
    issueTargetWorkingDays: [1, 60],
    issueWithinWorkingDays: [1, 60],
    disagreeWithinWorkingDays: [1, 60],
    commentsWithinWorkingDays: [1, 60],
  },
  agreement: { signWithinWorkingDays: [1, 60], reviewEveryDays: [1, 1_100] },
  quickDecision: { maximumCharacters: [100, 10_000] },
} as const satisfies { readonly [Part in NumberPart]: Limits<PolicyProfile[Part]> };

/** Limits of the numbers that stand by themselves, and of those a ladder and its grades repeat. */
export const singleLimits = { returnWithinWorkingDays: [1, 60], longLeaveWorkingDays: [1, 260] } as const;
export const phaseLimits = { intervalDays: [1, 366], untilDay: [1, 3_660], untilMonth: [1, 120] } as const;
export const managerAfterByGradeLimits = [1, 260] as const;
/** Both ends included. */
export const longestClosureDays = 31;
const mostClosures = 40;

type NumberPart =
  | 'session'
  | 'reminders'
  | 'escalation'
  | 'snooze'
  | 'booking'
  | 'requests'
  | 'record'
  | 'agreement'
  | 'quickDecision';
type Limits<Part> = {
  readonly [Key in keyof Part as Part[Key] extends number ? Key : never]: readonly [number, number];
};

/** A setting that can write itself into a version; `value` has passed its rule. */
type Writable = PolicySetting & { readonly write: (policy: PolicyProfile, value: string) => PolicyProfile };

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
    time('sendFrom', policy),
    time('sendUntil', policy),
    ...numbersIn(policy, 'reminders'),
    ...numbersIn(policy, 'escalation'),
    ...policy.ladders.filter(({ reminded }) => reminded).map((ladder) => managerAfter(policy, ladder)),
    ...numbersIn(policy, 'snooze'),
    ...numbersIn(policy, 'booking'),
    ...numbersIn(policy, 'requests'),
    single(policy, 'returnWithinWorkingDays'),
    single(policy, 'longLeaveWorkingDays'),
    ...numbersIn(policy, 'record'),
    ...numbersIn(policy, 'agreement'),
    ...numbersIn(policy, 'quickDecision'),
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

function number(
  key: string,
  [from, to]: readonly [number, number],
  value: unknown,
  write: (policy: PolicyProfile, value: number) => PolicyProfile,
): Writable {
  return {
    key,
    rule: { kind: 'number', from, to, optional: false },
    value: String(value),
    write: (policy, given) => write(policy, Number(given)),
  };
}

const choice = (
  key: string,
  choices: readonly string[],
  value: string,
  write: Writable['write'],
): Writable => ({ key, rule: { kind: 'choice', choices }, value, write });

const time = (name: 'sendFrom' | 'sendUntil', { reminders }: PolicyProfile): Writable => ({
  key: `reminders.${name}`,
  rule: { kind: 'time' },
  value: reminders[name],
  write: (version, value) => ({ ...version, reminders: { ...version.reminders, [name]: value } }),
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

/** Steps are added and removed, and milestones chosen, in the council files: here each step has its numbers. */
function ladderSettings({ grade, phases }: Ladder): Writable[] {
  return phases.flatMap((phase, index) => {
    const key = `ladder.${grade}.${index + 1}`;
    const inPhase = (change: Partial<LadderPhase>) => (policy: PolicyProfile) =>
      withPhase(policy, grade, index, change);
    const count = (name: keyof typeof phaseLimits) =>
      number(
        name === 'intervalDays' ? key : `${key}.${name}`,
        phaseLimits[name],
        phase[name],
        (policy, value) => inPhase({ [name]: value })(policy),
      );
    return [
      count('intervalDays'),
      choice(`${key}.mode`, intervalModes, phase.mode, (policy, value) =>
        inPhase({ mode: intervalModes.find((mode) => mode === value) ?? phase.mode })(policy),
      ),
      ...(phase.untilDay === null ? [] : [count('untilDay')]),
      ...(phase.untilMonth === null ? [] : [count('untilMonth')]),
      ...(index === phases.length - 1
        ? []
        : [
            choice(
              `${key}.endsWhenBothAgree`,
              ['yes', 'no'],
              phase.endsWhenBothAgree ? 'yes' : 'no',
              (policy, value) => inPhase({ endsWhenBothAgree: value === 'yes' })(policy),
            ),
          ]),
    ];
  });
}

function withPhase(
  policy: PolicyProfile,
  grade: string,
  index: number,
  change: Partial<LadderPhase>,
): PolicyProfile {
  return {
    ...policy,
    ladders: policy.ladders.map((ladder) =>
      ladder.grade === grade
        ? {
            ...ladder,
            phases: ladder.phases.map((phase, at) => (at === index ? { ...phase, ...change } : phase)),
          }
        : ladder,
    ),
  };
}

const closurePattern = /^(\d{4}-\d{2}-\d{2})(?: to (\d{4}-\d{2}-\d{2}))? (\S.{0,79})$/;

/** `2027-12-24 to 2027-12-31 Christmas; 2028-06-02 Council day`. */
const closuresText = (closures: readonly Closure[]) =>
  closures
    .map(({ title, fromDate, toDate }) =>
      fromDate === toDate ? `${fromDate} ${title}` : `${fromDate} to ${toDate} ${title}`,
    )
    .join('; ');

function closuresIn(text: string): readonly Closure[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(closureIn).filter((closure) => closure !== undefined);
  return read.length === parts.length && read.length <= mostClosures ? read : undefined;
}

function closureIn(text: string): Closure | undefined {
  const [, from, to = from, title = ''] = closurePattern.exec(text) ?? [];
  const [fromDate, toDate] = [localDate(from), localDate(to)];
  if (fromDate === undefined || toDate === undefined) return undefined;
  const days = daysBetween(fromDate, toDate);
  return days >= 0 && days < longestClosureDays ? { title, fromDate, toDate } : undefined;
}

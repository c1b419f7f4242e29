// The policy in words: as everybody may read it, and what a change to it would do.
import type { Council } from '../../domain/council';
import { addDays } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { type PolicyProfile, policyOn } from '../../domain/policy/policy';
import type { PolicySetting, SettingRule } from '../../domain/policy/policy-setting';
import { type SettingChanged, settingsOf } from '../../domain/policy/policy-settings';
import { modelsIn } from '../../domain/policy/toolkit-text';
import { toolkitOf } from '../../domain/toolkit/models';
import type * as clock from '../clock/clock-view-types';
import { viewerView } from '../thread-view';
import { counted, fullDay, listed, nameOf } from '../words';
import { ladderSentence, ladderSettingWords } from './ladder-words';
import { choiceWords, type SettingWords, settingGroups, settingWords, weekdayWords } from './policy-words';

/** The policy on `today`, for anybody in post. */
export type PolicyFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly mayChange: boolean;
  readonly readVersion: string;
};

/** A change as it would be, or was, made. */
export type PolicyChangeFacts = {
  readonly policy: PolicyProfile;
  readonly changed: readonly SettingChanged[];
  /** People in post whose grade's ladder changes, and what those grades are called. */
  readonly people: number;
  readonly grades: readonly string[];
  /** When the next version begins that was there already; the change ends then. */
  readonly nextFrom: LocalDate | null;
  readonly saved: boolean;
  readonly alreadySaved: boolean;
};

/** Every setting of the version in force, in groups. */
export function policyView(facts: PolicyFacts): clock.PolicyView {
  const { council, viewer, today, mayChange, readVersion } = facts;
  const policy = policyOn(council, today);
  const settings = settingsOf(policy);
  return {
    viewer: viewerView(council, viewer, today),
    name: policy.name,
    version: `Version ${policy.version}, in force since ${fullDay(policy.effectiveFrom)}`,
    readVersion,
    mayChange,
    earliest: addDays(today, 1),
    groups: settingGroups.map(({ title, keys }) => ({
      title,
      settings: settings
        .filter(({ key }) => keys.some((start) => key.startsWith(start)))
        .map((setting) => settingView(policy, setting)),
    })),
    ladders: policy.ladders.map((ladder) => ({ title: ladder.title, sentence: ladderSentence(ladder) })),
    closures: policy.closures.map(({ title, fromDate, toDate }) =>
      fromDate === toDate
        ? `${title}: ${fullDay(fromDate)}`
        : `${title}: ${fullDay(fromDate)} to ${fullDay(toDate)}`,
    ),
    texts: [
      {
        title: 'Models for a talk',
        lines: toolkitOf(council, today).map(({ name, useWhen }) => (useWhen ? `${name}: ${useWhen}` : name)),
      },
      {
        title: `${policy.behaviours.name}, version ${policy.behaviours.version}`,
        lines: policy.behaviours.statements.map(({ text }) => text),
      },
    ],
    history: [...council.policies].reverse().map((version) => versionWords(council, version, policy)),
  };
}

/** The weekday is a number to the rules and a choice to a person. */
function settingView(policy: PolicyProfile, { key, rule, value }: PolicySetting): clock.PolicySetting {
  const words = wordsFor(policy, key);
  const choices =
    key === weekdayKey
      ? weekdayWords.map((title, index) => ({ value: String(index + 1), title }))
      : rule.kind === 'choice'
        ? rule.choices.map((one) => ({ value: one, title: choiceWords[one] ?? one }))
        : [];
  const input = choices.length > 0 ? 'choice' : isOneLine(rule) ? rule.kind : 'text';
  return { key, ...words, value, input, choices };
}

const isOneLine = (rule: SettingRule): rule is SettingRule & { readonly kind: 'number' | 'time' | 'line' } =>
  rule.kind === 'number' || rule.kind === 'time' || rule.kind === 'line';

const weekdayKey = 'escalation.summaryWeekday';
const gradeKey = 'escalation.managerAfterByGrade.';

function wordsFor({ ladders }: PolicyProfile, key: string): SettingWords {
  const known: Readonly<Record<string, SettingWords>> = settingWords;
  const words = known[key] ?? ladderSettingWords(ladders, key);
  if (words) return words;
  const grade = key.startsWith(gradeKey) ? key.slice(gradeKey.length) : key;
  const title = ladders.find((ladder) => ladder.grade === grade)?.title ?? grade;
  return {
    title: `${title}: the next manager hears of it once it is late by`,
    unit: 'working days; empty: like everybody',
  };
}

function versionWords(council: Council, version: PolicyProfile, inForce: PolicyProfile): string {
  const { changed } = version;
  const start = `Version ${version.version}, from ${fullDay(version.effectiveFrom)}`;
  const now = version === inForce ? ' (in force)' : '';
  return changed
    ? `${start}${now}: changed by ${nameOf(council, changed.by)} on ${fullDay(changed.on)}. ${changed.why}`
    : `${start}${now}.`;
}

/** What is different, whom it touches, and whether it is saved. */
export function policyChangeView(facts: PolicyChangeFacts): clock.PolicyChangeView {
  const { policy, changed, saved } = facts;
  return {
    changes: changed.map((one) => changeWords(policy, one)),
    effect: effectWords(facts),
    saved,
    message: messageWords(facts),
  };
}

/** One setting that is different, e.g. "Then at most one reminder in: 3 → 5 working days". */
export function changeWords(policy: PolicyProfile, { key, before, after }: SettingChanged): string {
  const { title, unit } = wordsFor(policy, key);
  return `${title}: ${valueWords(key, before)} → ${valueWords(key, after)}${unit && !unit.includes(';') ? ` ${unit}` : ''}`;
}

function valueWords(key: string, value: string): string {
  if (value === '') return mayBeNone.includes(key) ? 'none' : 'like everybody';
  if (key === 'toolkit.own') return namesOfModels(value);
  if (value.includes('\n')) return value.split('\n').join('; ');
  return (key === weekdayKey ? weekdayWords[Number(value) - 1] : choiceWords[value]) ?? value;
}

const mayBeNone = ['closures', 'toolkit.own', 'toolkit.retired', 'behaviours.statements'];

/** Their prompts would fill the page; whoever confirms has just written them. */
function namesOfModels(value: string): string {
  const models = modelsIn(value);
  return 'wrong' in models ? value : listed(models.map(({ name }) => name));
}

function effectWords({ policy, changed, people, grades, nextFrom }: PolicyChangeFacts): string {
  if (changed.length === 0) return 'Nothing would be different.';
  const from = fullDay(policy.effectiveFrom);
  const ladders =
    grades.length === 0
      ? "Nobody's ladder changes."
      : `${whoseWords(people, grades)} A shorter interval counts from ${from}, a longer one from the next session that is held.`;
  const calendar = changed.some(({ key }) => movesDates.includes(key))
    ? 'Dates near a closure, a long leave or a return may move.'
    : '';
  const ends = nextFrom
    ? `It holds until the version that begins on ${fullDay(nextFrom)}, which stays as it is.`
    : '';
  const decides = changed.some(({ key }) => key.endsWith('.decides'))
    ? 'A decision logged from then on goes to whoever may decide about a child by then.'
    : '';
  return [ladders, calendar, decides, 'Sessions before that day keep their policy.', ends]
    .filter(Boolean)
    .join(' ');
}

const whoseWords = (people: number, grades: readonly string[]) =>
  people === 0
    ? `The ladder changes for nobody in post (${listed(grades.map(lower))}).`
    : `The ladder of ${counted(people, 'person', 'people')} changes (${listed(grades.map(lower))}).`;

const movesDates = ['closures', 'returnWithinWorkingDays', 'longLeaveWorkingDays'];

function messageWords({ policy, changed, saved, alreadySaved }: PolicyChangeFacts): string {
  const from = `Version ${policy.version} begins on ${fullDay(policy.effectiveFrom)}.`;
  if (alreadySaved) return `That was saved already. ${from}`;
  if (changed.length === 0) return 'Nothing is different, so there is nothing to save.';
  return saved
    ? `Saved. ${from} Dates and reminders follow within a few minutes.`
    : 'Nothing is saved yet. Please look at what would be different, then confirm.';
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

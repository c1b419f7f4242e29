// One setting of a policy profile: what it may be, what it is, and how it writes itself into a version.
import type { PolicyProfile } from './policy';

/** What a setting may be. Numbers are whole, both ends included; `optional` may be emptied. */
export type SettingRule =
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly optional: boolean }
  | { readonly kind: 'time' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'closures' }
  /** One line of at most so many characters, and not nothing. */
  | { readonly kind: 'line'; readonly maximum: number }
  | { readonly kind: 'models' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'statements' };

/** One setting of one version. `key` is its path, e.g. `reminders.sendFrom`, `ladder.NQSW.1.untilDay`. */
export type PolicySetting = {
  readonly key: string;
  readonly rule: SettingRule;
  /** As a form sends it back; empty for a number that is not set. */
  readonly value: string;
};

/** A setting that can write itself into a version; `value` has passed its rule. */
export type Writable = PolicySetting & {
  readonly write: (policy: PolicyProfile, value: string) => PolicyProfile;
};

/** A whole number that must be there. */
export function number(
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

/** One of a few values. */
export const choice = (
  key: string,
  choices: readonly string[],
  value: string,
  write: Writable['write'],
): Writable => ({ key, rule: { kind: 'choice', choices }, value, write });

// The principal social worker changes the policy from a day on: shown first, saved when confirmed, as a version of its own.
import { isDeepStrictEqual } from 'node:util';
import { mayChangePolicy } from '../domain/access/access';
import { isEmployedOn } from '../domain/calendar';
import type { Council } from '../domain/council';
import { addDays, londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../domain/outcome';
import { type Ladder, type PolicyProfile, type PolicyVersions, policyOn } from '../domain/policy/policy';
import { type SettingChange, type SettingChanged, withSettings } from '../domain/policy/policy-settings';
import type { CouncilPorts } from '../ports/council-ports';

export type ChangePolicy = {
  readonly by: PersonId;
  readonly effectiveFrom: LocalDate | undefined;
  readonly why: string;
  readonly settings: readonly SettingChange[];
  /** What `readVersionOf` said when the settings were read; undefined: not known. */
  readonly readVersion: string | undefined;
  readonly confirmed: boolean;
};

export type PolicyChanged = {
  readonly policy: PolicyProfile;
  readonly changed: readonly SettingChanged[];
  /** People in post whose grade's ladder changes, and the titles of those ladders. */
  readonly people: number;
  readonly grades: readonly string[];
  /** When a version begins that was there already; the change holds until then. */
  readonly nextFrom: LocalDate | null;
  readonly saved: boolean;
  readonly alreadySaved: boolean;
};

/** The policy as somebody in post reads it. */
export type OpenedPolicy = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly mayChange: boolean;
  readonly readVersion: string;
};

/** Further ahead is a slip of the year. */
const furthestDays = 731;

/** For everybody in post; costs no request. */
export function openPolicy(ports: CouncilPorts, viewer: PersonId): OpenedPolicy {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const mayChange = mayChangePolicy(council, viewer, today);
  return { council, viewer, today, mayChange, readVersion: readVersionOf(council.policies) };
}

/** Differs as soon as anybody has added or replaced a version. */
const readVersionOf = (policies: PolicyVersions) =>
  policies.map(({ effectiveFrom, version }) => `${effectiveFrom}=${version}`).join(',');

/**
 * Refuses `not-yours` to everybody else, `fields` with every problem at once, and `changed-meanwhile` when the
 * versions are not those that were read. A confirmed change is one batch, which also leaves it to the sweep to copy every
 * thread's rows afresh, because what it looks at may come sooner now; sent again, it is not saved twice.
 */
export async function changePolicy(
  ports: CouncilPorts,
  command: ChangePolicy,
): Promise<Outcome<PolicyChanged>> {
  const today = londonDate(ports.clock.now());
  if (!mayChangePolicy(ports.directory.council(), command.by, today)) return refused({ kind: 'not-yours' });
  await ports.directory.refresh();
  const council = ports.directory.council();
  const { effectiveFrom } = command;
  const problems = problemsWith(command, today);
  if (effectiveFrom === undefined || problems.length > 0) return refused({ kind: 'fields', problems });

  const earlier = savedBefore(council.policies, command, effectiveFrom);
  if (earlier) {
    const change = { policy: earlier.policy, changed: earlier.changed, saved: true, alreadySaved: true };
    return accepted({ ...change, ...effectOf(council, earlier.base, earlier.policy, today) });
  }
  if (isStale(council.policies, command, effectiveFrom)) return refused({ kind: 'changed-meanwhile' });
  const base = policyOn(council, effectiveFrom);
  const asked = withSettings(base, command.settings);
  if ('problems' in asked) return refused({ kind: 'fields', problems: asked.problems });
  const policy = newVersion(council.policies, asked.policy, command, effectiveFrom, today);
  const saved = command.confirmed && asked.changed.length > 0;
  if (saved && (await ports.directory.addPolicy(policy, council.policies)) === 'changed-meanwhile')
    return refused({ kind: 'changed-meanwhile' });
  const change = { policy, changed: asked.changed, saved, alreadySaved: false };
  return accepted({ ...change, ...effectOf(council, base, policy, today) });
}

function problemsWith({ effectiveFrom, why, confirmed }: ChangePolicy, today: LocalDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const earliest = addDays(today, 1);
  if (effectiveFrom === undefined || effectiveFrom > addDays(today, furthestDays))
    problems.push({ field: 'effectiveFrom', kind: 'not-a-date' });
  else if (effectiveFrom < earliest) problems.push({ field: 'effectiveFrom', kind: 'too-early', earliest });
  // Looking at a change needs no reason yet.
  if (confirmed && why.trim() === '') problems.push({ field: 'why', kind: 'missing' });
  return problems;
}

/** The same change by the same person, delivered once more. */
function savedBefore(policies: PolicyVersions, command: ChangePolicy, effectiveFrom: LocalDate) {
  const policy = policies.find((one) => one.effectiveFrom === effectiveFrom);
  const mine = policy?.changed?.by === command.by && policy.changed.why === command.why.trim();
  if (!policy || !mine || !command.confirmed) return undefined;
  const before = policies.filter((one) => one.effectiveFrom < effectiveFrom).at(-1) ?? policy;
  const again = withSettings(policy, command.settings);
  if (!('changed' in again) || again.changed.length > 0) return undefined;
  const made = withSettings(before, command.settings);
  return { policy, base: before, changed: 'changed' in made ? made.changed : [] };
}

function isStale(policies: PolicyVersions, { readVersion }: ChangePolicy, effectiveFrom: LocalDate): boolean {
  if (readVersion !== undefined) return readVersion !== readVersionOf(policies);
  return policies.some((one) => one.effectiveFrom === effectiveFrom);
}

function newVersion(
  policies: PolicyVersions,
  changed: PolicyProfile,
  { by, why }: ChangePolicy,
  effectiveFrom: LocalDate,
  today: LocalDate,
): PolicyProfile {
  const numbers = policies.map(({ version }) => Number(version)).filter(Number.isSafeInteger);
  const version = String(Math.max(policies.length, ...numbers) + 1);
  return { ...changed, version, effectiveFrom, changed: { by, on: today, why: why.trim() } };
}

function effectOf(council: Council, base: PolicyProfile, policy: PolicyProfile, today: LocalDate) {
  const moved = policy.ladders.filter(
    (ladder) =>
      !isDeepStrictEqual(
        intervalsOf(ladder),
        intervalsOf(base.ladders.find(({ grade }) => grade === ladder.grade)),
      ),
  );
  const grades = new Set(moved.map(({ grade }) => grade));
  const people = [...council.people.values()].filter(
    (person) => isEmployedOn(person, today) && grades.has(person.grade),
  );
  const next = council.policies.find(({ effectiveFrom }) => effectiveFrom > policy.effectiveFrom);
  return {
    people: people.length,
    grades: moved.map(({ title }) => title),
    nextFrom: next?.effectiveFrom ?? null,
  };
}

/** Whether a grade decides about a child moves nobody's dates. */
const intervalsOf = (ladder: Ladder | undefined) => ladder && { ...ladder, decides: null };

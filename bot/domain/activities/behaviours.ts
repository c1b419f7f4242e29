// The statements of the appraisal framework, by the version a record was tagged with.
import type { Council } from '../council';
import type { LocalDate } from '../ids';
import { type BehaviourFramework, policyOn } from '../policy/policy';

/** The framework in force on a day. */
export const frameworkOn = (council: Council, day: LocalDate): BehaviourFramework =>
  policyOn(council, day).behaviours;

/** The words of a statement as they were on the record's day; its code when no policy knows it any more. */
export function statementText(
  council: Council,
  { framework, code }: { readonly framework: string; readonly code: string },
  on: LocalDate,
): string {
  const versions = [frameworkOn(council, on), ...council.policies.map(({ behaviours }) => behaviours)];
  const known = versions.find(
    ({ version, statements }) => version === framework && statements.some((one) => one.code === code),
  );
  return known?.statements.find((one) => one.code === code)?.text ?? code;
}

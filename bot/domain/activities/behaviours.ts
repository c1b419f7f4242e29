// The statements of the appraisal framework, by the version a record was tagged with.
import type { Council } from '../council';
import type { LocalDate } from '../ids';
import { type BehaviourFramework, policyOn } from '../policy/policy';

/** The framework in force on a day. */
export const frameworkOn = (council: Council, day: LocalDate): BehaviourFramework =>
  policyOn(council, day).behaviours;

/**
 * The words of a statement as they were on the record's day; of a version that no policy knows the newest words of the
 * same code, and the code itself where there are none.
 */
export function statementText(
  council: Council,
  { framework, code }: { readonly framework: string; readonly code: string },
  on: LocalDate,
): string {
  const all = council.policies.map(({ behaviours }) => behaviours);
  const own = [frameworkOn(council, on), ...all].filter(({ version }) => version === framework);
  const statements = [...own, ...[...all].reverse()].flatMap((one) => one.statements);
  return statements.find((one) => one.code === code)?.text ?? code;
}

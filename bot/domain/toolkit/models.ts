// Which models of the toolkit a talk may use on a day: the shipped ones, without those the council retired, and its own.
import type { Council } from '../council';
import type { LocalDate } from '../ids';
import { policyOn, type ToolkitModel } from '../policy/policy';
import { shippedModels } from './shipped-models';

/**
 * In the order of a choice: shipped ones first, then the council's own. A council's own tool under the name of a shipped
 * one stands in its place.
 */
export function toolkitOf(council: Pick<Council, 'policies'>, day: LocalDate): readonly ToolkitModel[] {
  const { own, retired } = policyOn(council, day).toolkit;
  const left = ({ modelId }: ToolkitModel) => !retired.includes(modelId);
  const shipped = shippedModels.filter((model) => left(model) && !own.some(isThe(model.modelId)));
  return [...shipped, ...own.filter(left)];
}

/**
 * The model of that name, also one that was retired or taken away since, so that an old record reads right: as the
 * policy of that day has it, else the newest version that knows it, else as it ships. Null for no model or an unknown one.
 */
export function modelNamed(
  council: Pick<Council, 'policies'>,
  day: LocalDate,
  modelId: string | null,
): ToolkitModel | null {
  if (modelId === null) return null;
  const newestFirst = [...council.policies].reverse();
  const versions = [policyOn(council, day), ...newestFirst];
  const own = versions.flatMap(({ toolkit }) => toolkit.own).find(isThe(modelId));
  return own ?? shippedModels.find(isThe(modelId)) ?? null;
}

/** Whether somebody may choose it for a talk on that day. */
export const mayChooseModel = (
  council: Pick<Council, 'policies'>,
  day: LocalDate,
  modelId: string,
): boolean => toolkitOf(council, day).some(isThe(modelId));

const isThe =
  (wanted: string) =>
  ({ modelId }: ToolkitModel) =>
    modelId === wanted;

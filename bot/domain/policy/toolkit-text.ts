// The council's own models, and the shipped ones it does not use, as text that a person can change.
import { shippedModels } from '../toolkit/shipped-models';
import type { PolicyProfile, ToolkitModel } from './policy';
import { toolkitLimits } from './policy-limits';

/**
 * One model after the other with an empty line between: its name, "Use when: …", and a prompt a line with a dash.
 * In brackets behind the name stands the id, where it is not what the name gives.
 */
export const modelsText = (models: readonly ToolkitModel[]) => models.map(modelText).join('\n\n');

const modelText = ({ modelId, name, useWhen, prompts }: ToolkitModel) =>
  [
    modelId === idFrom(name) ? name : `${name} [${modelId}]`,
    ...(useWhen === '' ? [] : [`Use when: ${useWhen}`]),
    ...prompts.map((prompt) => `- ${prompt}`),
  ].join('\n');

/** What is wrong is a sentence for whoever wrote it, naming the model by its place. */
export function modelsIn(text: string): readonly ToolkitModel[] | { readonly wrong: string } {
  const blocks = text
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '');
  const read = blocks.map(modelIn);
  const [problem] = read.flatMap((one, place) =>
    'wrong' in one ? [`Model ${place + 1}: ${one.wrong}`] : [],
  );
  if (problem !== undefined) return { wrong: problem };
  const models = read.flatMap((one) => ('wrong' in one ? [] : [one]));
  if (models.length > toolkitLimits.own) return { wrong: `At most ${toolkitLimits.own} models of your own.` };
  const twice = new Set(models.map(({ modelId }) => modelId)).size < models.length;
  return twice ? { wrong: 'Two of these models have the same name.' } : models;
}

function modelIn(block: string): ToolkitModel | { readonly wrong: string } {
  const [first = '', ...others] = block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [, name = first, given] = /^(.*\S)\s*\[([a-z0-9-]+)\]$/.exec(first) ?? [];
  const useWhen = others.find((line) => useWhenLine.test(line))?.replace(useWhenLine, '') ?? '';
  const rest = others.filter((line) => !useWhenLine.test(line));
  const model = {
    modelId: given ?? idFrom(name),
    name,
    useWhen,
    prompts: rest.map((line) => line.replace(/^[-–•]\s*/, '')),
  };
  return wrongWith(model, first, rest) ?? model;
}

const useWhenLine = /^use when\s*:\s*/i;

function wrongWith(
  { modelId, name, useWhen, prompts }: ToolkitModel,
  first: string,
  rest: readonly string[],
): { readonly wrong: string } | undefined {
  const limits = toolkitLimits;
  if (/^[-–•]/.test(first) || useWhenLine.test(first)) return { wrong: 'The first line is its name.' };
  if (modelId === '' || modelId.length > limits.modelId || name.length > limits.name) {
    return { wrong: `The name needs letters, and has at most ${limits.name} characters.` };
  }
  if (useWhen.length > limits.useWhen) {
    return { wrong: `"Use when" has at most ${limits.useWhen} characters.` };
  }
  if (rest.some((line) => !/^[-–•]/.test(line))) return { wrong: 'Each prompt begins with a dash.' };
  if (prompts.length === 0 || prompts.length > limits.prompts) {
    return { wrong: `It needs a prompt, and has at most ${limits.prompts}.` };
  }
  return prompts.some((prompt) => prompt === '' || prompt.length > limits.prompt)
    ? { wrong: `A prompt has at most ${limits.prompt} characters.` }
    : undefined;
}

/** Names where a model has one; one name a line, so that a name may hold any sign. */
export const retiredText = ({ own, retired }: PolicyProfile['toolkit']) =>
  retired
    .map((modelId) => [...own, ...shippedModels].find((one) => one.modelId === modelId)?.name ?? modelId)
    .join('\n');

/** Names or ids of shipped models; whatever else it is becomes an id, and is a contradiction when there is none such. */
export function retiredIn(text: string): readonly string[] {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const ids = lines.map(
    (line) =>
      shippedModels.find(({ name, modelId }) => modelId === line || name.toLowerCase() === line.toLowerCase())
        ?.modelId ?? idFrom(line),
  );
  return [...new Set(ids)];
}

/** "The river, twice" → `the-river-twice`. */
const idFrom = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

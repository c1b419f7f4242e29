// The patch steps this store knows (set, add, incr, remove) and the one condition, read from a request and applied to a document.

import { isList, isObject, type Json, type JsonObject, refuseUnknown } from './json';
import { badRequest, notSupported } from './refusal';

/** One step; the path is already split into property names. */
export type PatchStep =
  | { readonly op: 'set' | 'add'; readonly path: readonly string[]; readonly value: Json }
  | { readonly op: 'incr'; readonly path: readonly string[]; readonly value: number }
  | { readonly op: 'remove'; readonly path: readonly string[] };

/** What has to be so for the patch to be done: a property of the document that is this text. */
export type PatchCondition = { readonly path: readonly string[]; readonly is: string };

/** A patch as it was asked for. */
export type Patch = {
  readonly steps: readonly PatchStep[];
  readonly condition: PatchCondition | undefined;
};

const mostSteps = 10;

/** Reads a patch body, a list of steps or `{operations, condition}`; refuses what Azure refuses and what this store lacks. */
export function readPatch(body: Json): Patch {
  const steps = isObject(body) ? operationsOf(body) : body;
  if (!isList(steps) || steps.length === 0) throw badRequest('A patch needs a list of operations');
  if (steps.length > mostSteps) throw badRequest(`A patch takes at most ${mostSteps} operations`);
  const condition = isObject(body) ? readCondition(body.condition) : undefined;
  return { steps: steps.map(readStep), condition };
}

/** Whether the document is as the patch wants it. */
export function meets(document: JsonObject, { path, is }: PatchCondition): boolean {
  const found = path.reduce<Json | undefined>(
    (part, name) => (isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined),
    document,
  );
  return found === is;
}

const conditionShape = /^from c where c((?:\.[A-Za-z]\w*)+) = ("(?:[^"\\]|\\.)*")$/i;

function readCondition(condition: Json | undefined): PatchCondition | undefined {
  if (condition === undefined) return undefined;
  const [, path, text] = (typeof condition === 'string' ? conditionShape.exec(condition) : null) ?? [];
  if (path === undefined || text === undefined)
    throw notSupported('a condition on a patch other than "from c where c.property = "text""');
  return { path: path.slice(1).split('.'), is: String(JSON.parse(text)) };
}

/** The document after all steps; none of the `fixed` top-level properties may be touched. */
export function patched(
  document: JsonObject,
  steps: readonly PatchStep[],
  fixed: readonly string[],
): JsonObject {
  return steps.reduce<JsonObject>((current, step) => {
    const [top = ''] = step.path;
    if (fixed.includes(top)) throw badRequest(`A patch must not touch /${top}`);
    return changeAt(current, step, step.path);
  }, document);
}

function operationsOf(body: JsonObject): Json | undefined {
  refuseUnknown(body, ['operations', 'condition'], 'A patch');
  return body.operations;
}

function readStep(step: Json): PatchStep {
  if (!isObject(step)) throw badRequest('A patch operation must be an object');
  const { op, value } = step;
  if (op !== 'set' && op !== 'add' && op !== 'incr' && op !== 'remove') {
    throw notSupported(`the patch operation ${String(op)}`);
  }
  refuseUnknown(step, ['op', 'path', 'value'], 'A patch operation');
  const path = readPath(step.path);
  if (op === 'remove') return { op, path };
  if (value === undefined) throw badRequest(`The patch operation ${op} needs a value`);
  if (op !== 'incr') return { op, path, value };
  if (typeof value !== 'number') throw badRequest('The patch operation incr needs a number');
  return { op, path, value };
}

function readPath(path: Json | undefined): readonly string[] {
  if (typeof path !== 'string' || !path.startsWith('/') || path.length < 2)
    throw badRequest('A patch path starts with /');
  return path
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function changeAt(parent: JsonObject, step: PatchStep, path: readonly string[]): JsonObject {
  const [name = '', ...rest] = path;
  const present = Object.hasOwn(parent, name) ? parent[name] : undefined;
  if (rest.length === 0) return changeProperty(parent, step, name, present);
  if (isList(present)) return { ...parent, [name]: appended(present, step, rest) };
  if (!isObject(present)) throw badRequest(`The patch path /${step.path.join('/')} leads through nothing`);
  return { ...parent, [name]: changeAt(present, step, rest) };
}

function changeProperty(
  parent: JsonObject,
  step: PatchStep,
  name: string,
  present: Json | undefined,
): JsonObject {
  if (step.op === 'set' || step.op === 'add') return { ...parent, [name]: step.value };
  if (step.op === 'incr') return { ...parent, [name]: increased(step, present) };
  if (present === undefined) throw badRequest(`There is nothing to remove at /${step.path.join('/')}`);
  return Object.fromEntries(Object.entries(parent).filter(([other]) => other !== name));
}

function increased(step: PatchStep & { readonly op: 'incr' }, present: Json | undefined): number {
  if (present === undefined) return step.value;
  if (typeof present !== 'number') throw badRequest(`/${step.path.join('/')} is not a number to increase`);
  return present + step.value;
}

function appended(list: readonly Json[], step: PatchStep, rest: readonly string[]): readonly Json[] {
  if (step.op !== 'add' || rest.length !== 1 || rest[0] !== '-') {
    throw notSupported('a patch inside a list other than add at /-');
  }
  return [...list, step.value];
}

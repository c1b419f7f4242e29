// Reads the parts of a Bicep file that join it to its neighbours. It is not a compiler: see infra/README.md.
import { posix } from 'node:path';

export type BicepFile = {
  readonly params: readonly { readonly name: string; readonly required: boolean }[];
  readonly outputs: readonly { readonly name: string; readonly value: string }[];
  readonly modules: readonly {
    readonly name: string;
    readonly path: string;
    readonly params: readonly string[];
  }[];
  /** Every `module.outputs.name` that is read anywhere in the file. */
  readonly reads: readonly { readonly module: string; readonly output: string }[];
  readonly balanced: boolean;
};

export function readBicep(source: string): BicepFile {
  const text = withoutComments(source);
  return {
    params: matches(text, /^param (\w+) \S+( =)?/gm).map(([name, value]) => ({
      name,
      required: value === '',
    })),
    outputs: matches(text, /^output (\w+) \w+ = (.+)$/gm).map(([name, value]) => ({ name, value })),
    modules: matches(text, /^module (\w+) '([^']+)' = \{\n([\s\S]*?)^\}/gm).map(([name, path, body]) => ({
      name,
      path,
      params: matches(/^ {2}params: \{\n([\s\S]*?)^ {2}\}/m.exec(body)?.[1] ?? '', /^ {4}(\w+):/gm).map(
        ([param]) => param,
      ),
    })),
    reads: matches(text, /\b(\w+)\.outputs\.(\w+)/g).map(([module, output]) => ({ module, output })),
    balanced: isBalanced(text),
  };
}

/**
 * What is wrong with a set of Bicep files, as sentences; empty when nothing is.
 * `files` maps a path such as `modules/web.bicep` to its text.
 */
export function bicepProblems(files: ReadonlyMap<string, string>): string[] {
  const read = new Map([...files].map(([path, text]) => [path, readBicep(text)]));
  return [...read].flatMap(([path, file]) => [
    ...(file.balanced ? [] : [`${path}: brackets or quotes do not match`]),
    ...file.outputs
      .filter((output) =>
        /\blist\w*\(|key|secret|password|connectionstring/i.test(output.name + output.value),
      )
      .map((output) => `${path}: output ${output.name} may carry a secret`),
    ...file.modules.flatMap((module) => moduleProblems(path, module, read)),
    ...file.reads.flatMap((entry) => readProblems(path, entry, file, read)),
  ]);
}

function moduleProblems(
  path: string,
  module: BicepFile['modules'][number],
  read: ReadonlyMap<string, BicepFile>,
): string[] {
  const target = read.get(posix.join(posix.dirname(path), module.path));
  if (target === undefined)
    return [`${path}: module ${module.name} points to ${module.path}, which is not there`];
  const declared = target.params.map((param) => param.name);
  return [
    ...module.params
      .filter((name) => !declared.includes(name))
      .map((name) => `${path}: module ${module.name} has no parameter ${name}`),
    ...target.params
      .filter((param) => param.required && !module.params.includes(param.name))
      .map((param) => `${path}: module ${module.name} is not given ${param.name}`),
  ];
}

function readProblems(
  path: string,
  entry: BicepFile['reads'][number],
  file: BicepFile,
  read: ReadonlyMap<string, BicepFile>,
): string[] {
  const module = file.modules.find((candidate) => candidate.name === entry.module);
  if (module === undefined) return [`${path}: reads an output of ${entry.module}, which is no module`];
  const target = read.get(posix.join(posix.dirname(path), module.path));
  const known = target === undefined || target.outputs.some((output) => output.name === entry.output);
  return known ? [] : [`${path}: module ${entry.module} has no output ${entry.output}`];
}

/** The containers written in a Bicep text, in the shape of the code's own list. */
export function bicepContainers(source: string) {
  const block = /^var containers = \[\n([\s\S]*?)^\]/m.exec(source)?.[1] ?? '';
  return matches(
    block,
    /\{ id: '(\w+)', partitionKey: '([^']+)', indexed: \[(.*)\](, expires: true)? \}/g,
  ).map(([id, partitionKey, paths, expires]) => ({
    id,
    partitionKey,
    indexed: matches(paths, /'([^']+)'/g).map(([path]) => path),
    ...(expires === '' ? {} : { expires: true as const }),
  }));
}

/** The groups of every match, four at most; a group that took no part is an empty string. */
function matches(text: string, pattern: RegExp): [string, string, string, string][] {
  return [...text.matchAll(pattern)].map(([, first = '', second = '', third = '', fourth = '']) => [
    first,
    second,
    third,
    fourth,
  ]);
}

function withoutComments(source: string): string {
  return source.replace(/^\s*\/\/.*$/gm, '');
}

function isBalanced(text: string): boolean {
  const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const awaited: string[] = [];
  for (const mark of text.replace(/'[^'\n]*'/g, '').match(/[()[\]{}']/g) ?? []) {
    const closer = closers[mark];
    if (closer !== undefined) awaited.push(closer);
    else if (awaited.pop() !== mark) return false;
  }
  return awaited.length === 0;
}

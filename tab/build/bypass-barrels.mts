// A build plugin: imports from Fluent packages go straight to the file that defines the name, so lazy parts stay lazy.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

type Place = { readonly from: string; readonly name: string };

const require = createRequire(import.meta.url);
const namedImport = /import\s*\{([^}]*)\}\s*from\s*["'](@fluentui\/[\w-]+)["'];?/g;
const namedReexport = /export\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;
const wholeReexport = /export\s*\*\s*from\s*["']([^"']+)["']/g;

/**
 * The bundler puts modules into chunks before it knows which names are used, so whatever a lazy screen takes through a
 * package's index file would load with the first screen. An import the plugin does not understand is left as it is:
 * that costs bytes, which the size test notices, and breaks nothing.
 */
export function bypassBarrels(): Plugin {
  const known = new Map<string, Place | undefined>();
  return {
    name: 'bypass-barrels',
    apply: 'build',
    enforce: 'pre',
    transform(code) {
      if (!code.includes('@fluentui/')) return null;
      const direct = code.replace(namedImport, (whole, names: string, packageName: string) => {
        if (packageName === '@fluentui/react-icons') return whole;
        return directImports(names, packageName, known) ?? whole;
      });
      return direct === code ? null : { code: direct, map: null };
    },
  };
}

function directImports(names: string, packageName: string, known: Map<string, Place | undefined>) {
  const lines = namesIn(names).map(({ name, alias }) => {
    const key = `${packageName}#${name}`;
    if (!known.has(key)) known.set(key, findDefinition(packageEntry(packageName), name));
    const place = known.get(key);
    return place && `import { ${place.name} as ${alias} } from ${JSON.stringify(place.from)};`;
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

function findDefinition(file: string, name: string): Place | undefined {
  const source = readFileSync(file, 'utf8');
  for (const [, names = '', target = ''] of source.matchAll(namedReexport)) {
    const found = namesIn(names).find((each) => each.alias === name);
    if (found) return follow(file, target, found.name);
  }
  if (
    new RegExp(`export\\s+(const|let|var|function|class|async function)\\s+${escaped(name)}\\b`).test(source)
  ) {
    return { from: file, name };
  }
  if (new RegExp(`export\\s*\\{[^}]*\\b${escaped(name)}\\b[^}]*\\}\\s*;?`).test(source))
    return { from: file, name };
  for (const [, target = ''] of source.matchAll(wholeReexport)) {
    const place = follow(file, target, name);
    if (place) return place;
  }
  return undefined;
}

function follow(file: string, target: string, name: string): Place | undefined {
  if (target.startsWith('.')) return findDefinition(path.resolve(path.dirname(file), target), name);
  if (target.startsWith('@fluentui/')) return findDefinition(packageEntry(target), name);
  return { from: target, name };
}

function packageEntry(packageName: string): string {
  const manifestFile = require.resolve(`${packageName}/package.json`);
  const manifest: { module: string } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return path.join(path.dirname(manifestFile), manifest.module);
}

function namesIn(list: string): { name: string; alias: string }[] {
  const withoutComments = list.replace(/\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return withoutComments
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [name = part, alias = name] = part.split(/\s+as\s+/);
      return { name, alias };
    });
}

function escaped(name: string): string {
  return name.replace(/[$]/g, '\\$&');
}

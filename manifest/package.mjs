// Fills the manifest's placeholders from the environment and zips it with its icons: node manifest/package.mjs [zip file]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const here = import.meta.dirname;
const target = resolve(process.argv[2] ?? join(here, '..', 'dist', 'supervision-thread.zip'));

/** A zip records when each file changed; one fixed day makes the same input the same bytes. */
const changedOn = new Date(2026, 0, 1);

function fill(text) {
  const missing = new Set();
  const filled = text.replace(/\$\{\{(\w+)\}\}/g, (_, name) => {
    const value = process.env[name];
    if (value === undefined || value === '') missing.add(name);
    // JSON.stringify escapes a quotation mark in a council's name; the outer quotes are already there.
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  return { filled, missing: [...missing].sort() };
}

const { filled, missing } = fill(readFileSync(join(here, 'manifest.json'), 'utf8'));
if (missing.length > 0) {
  console.error(`The package was not written. Set these environment variables first: ${missing.join(', ')}`);
  process.exitCode = 2;
} else {
  const files = {
    'manifest.json': strToU8(filled),
    'color.png': readFileSync(join(here, 'color.png')),
    'outline.png': readFileSync(join(here, 'outline.png')),
  };
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zipSync(files, { mtime: changedOn, level: 9 }));
  console.log(`Wrote ${target}`);
}

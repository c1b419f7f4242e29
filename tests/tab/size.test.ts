/** What a phone has to fetch before the thread is on the screen. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { builtTab } from './built-tab';

const kilobyte = 1000;
const chunkShape = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
const manifestShape = z.record(z.string(), chunkShape);
type Manifest = z.infer<typeof manifestShape>;

test('the first load of the tab is at most 150 kB, and with Teams’ own library still', async () => {
  const folder = await builtTab();
  const manifest = manifestShape.parse(
    JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8')),
  );
  const first = filesOf(manifest, 'index.html');
  const inTeams = new Set([...first, ...filesOf(manifest, 'start/teams-frame.ts')]);
  expect(gzippedSize(folder, ['index.html', ...first])).toBeLessThanOrEqual(150 * kilobyte);
  expect(gzippedSize(folder, ['index.html', ...inTeams])).toBeLessThanOrEqual(150 * kilobyte);
});

test('the forms, the team and the pages of a file are not part of the first load', async () => {
  const folder = await builtTab();
  const manifest = manifestShape.parse(
    JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8')),
  );
  const first = filesOf(manifest, 'index.html');
  const onDemand = [
    'decision-form',
    'log-screen',
    'decision-screen',
    'step-forms',
    'later-parts',
    'team-screen',
    'clock-forms',
    'policy-screen',
    'change-policy',
    'alive-screen',
    'teams-frame',
    'overview-screen',
    'prepare-screen',
    'session-screen',
    'record-screen',
    'agreement-screen',
    'case-screen',
    'issue-screen',
    'activities-screen',
    'appraisal-screen',
    'cpd-screen',
  ];
  const scripts = Object.values(manifest).map(({ file }) => file);
  for (const name of onDemand) {
    const script = scripts.find((file) => path.basename(file).startsWith(`${name}-`) && file.endsWith('.js'));
    expect(script).toBeDefined();
    expect(first).not.toContain(script);
  }
});

/** A chunk, what it imports at once, and their styles. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...chunk.css, ...chunk.imports.flatMap((each) => filesOf(manifest, each, seen))];
}

function gzippedSize(folder: string, files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

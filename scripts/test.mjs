// `npm test`: format and lint, types, then every test, and one plain line at the end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (name, file, args) => {
  console.log(`\n== ${name}`);
  return spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status === 0;
};
const bin = (name) => join('node_modules', name);

const checks = [
  run('Format and lint', bin('@biomejs/biome/bin/biome'), ['ci', '.']),
  run('Types of the bot and the tests', bin('typescript/bin/tsc'), ['-p', '.', '--noEmit']),
  run('Types of the tab', bin('typescript/bin/tsc'), ['-p', 'tab', '--noEmit']),
  // Once, before several tests want it at the same time.
  run('Build of the tab', bin('vite/bin/vite.js'), [
    'build',
    '--config',
    'tab/vite.config.mts',
    '--logLevel',
    'warn',
  ]),
];

const folder = mkdtempSync(join(tmpdir(), 'supervision-thread-tests-'));
const report = join(folder, 'report.json');
run('Tests', bin('jest/bin/jest.js'), [
  '--maxWorkers=2',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
]);

let tests = { passed: 0, failed: 1 };
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A suite that could not even be loaded has no tests to fail.
  tests = { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) + numPendingTests };
} catch {
  console.error('jest left no report');
}
rmSync(folder, { recursive: true, force: true });

const passed = tests.passed + checks.filter(Boolean).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// `npm run sbom -- FILE`: what the server is made of, as CycloneDX. Reads what is installed; no network.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
if (!file) {
  console.error('Say where to: npm run sbom -- sbom.json');
  process.exit(1);
}

/** Said in their readme and not in a field; looked up by hand. */
const licencesByHand = {
  'escape-regexp-component@1.0.2': 'MIT',
  'png-js@2.0.0': 'MIT',
  'semaphore@1.1.0': 'MIT',
};

const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const found = JSON.parse(stdout);
// npm's own `--omit dev` leaves out packages that the server shares with its tests; the lock file knows better.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const running = new Set(
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
);
const isRunning = ({ name, version }) => running.has(`${name}@${version}`);
found.components = found.components.filter(isRunning);
const kept = new Set([found.metadata.component, ...found.components].map((one) => one['bom-ref']));
found.dependencies = found.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
// npm calls the application after the folder it happens to lie in.
found.metadata.component.name = name;
for (const component of found.components) {
  const licence = licencesByHand[`${component.name}@${component.version}`];
  if (!component.licenses && licence) component.licenses = [{ license: { id: licence } }];
}
writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
console.log(`${found.components.length} components in ${file}`);

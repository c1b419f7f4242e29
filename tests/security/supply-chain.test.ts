// What the product is made of: every package named, with its licence and a checksum, from one registry, and none runs anything when it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import manifest from '../../package.json';

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const lock = z
  .object({
    lockfileVersion: z.literal(3),
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        link: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** May be passed on with a council's own product, without asking for more than being named. */
const licences = new Set([
  '(AFL-2.1 OR BSD-3-Clause)',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  'Unlicense',
]);

/** They would; `.npmrc` does not let them, and everything works without. */
const withInstallScripts = [
  'node_modules/@parcel/watcher',
  'node_modules/@swc/core',
  'node_modules/botbuilder-dialogs',
  'node_modules/dtrace-provider',
  'node_modules/esbuild',
];

describe('what is installed', () => {
  it('has a checksum, all of it', () => {
    const installed = packages.filter(([path]) => existsSync(join(root, path, 'package.json')));
    expect(installed.length).toBeGreaterThan(500);
    const unproven = installed.filter(([, one]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? ''));
    expect(unproven.map(([path]) => path)).toEqual([]);
  });

  it('is what the server needs, on any machine, with a checksum', () => {
    const unproven = packages.filter(([, { dev, integrity }]) => !dev && !integrity);
    expect(unproven.map(([path]) => path)).toEqual([]);
  });

  it('names no address: it comes from the registry whoever installs has chosen, by checksum', () => {
    const elsewhere = packages.filter(([, { link, resolved }]) => link || resolved);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(packages.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(
      withInstallScripts,
    );
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name)),
    ).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const component = z.object({
    name: z.string(),
    version: z.string(),
    purl: z.string(),
    hashes: z
      .array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }))
      .min(1),
    licenses: z
      .array(
        z.union([z.object({ license: z.object({ id: z.string() }) }), z.object({ expression: z.string() })]),
      )
      .min(1),
  });
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names everything the server is made of, with its licence and checksum, and nothing that only builds or tests it', () => {
    const file = join(folder, 'sbom.json');
    const made = spawnSync(process.execPath, ['scripts/sbom.mjs', file], { cwd: root, encoding: 'utf8' });
    expect([made.stderr, made.status]).toEqual(['', 0]);
    const text = readFileSync(file, 'utf8');
    const { metadata, components } = z
      .object({
        bomFormat: z.literal('CycloneDX'),
        metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
        components: z.array(component),
      })
      .parse(JSON.parse(text));
    expect(metadata.component).toMatchObject({ name: manifest.name, version: manifest.version });
    const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const needed = packages
      .filter(([path, { dev }]) => !dev && existsSync(join(root, path)))
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
    expect([...new Set(needed)].sort()).toEqual([...named].sort());
    const said = components.flatMap(({ licenses }) =>
      licenses.map((one) => ('license' in one ? one.license.id : one.expression)),
    );
    expect([...new Set(said)].filter((one) => !licences.has(one))).toEqual([]);
    // A path of the machine it was made on is nobody's business.
    expect(text).not.toContain(root);
  });
});

// teamsapp.yml: steps the toolkit knows, with what each of them needs, on files that exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readBicep } from './bicep-text';

const root = join(__dirname, '..', '..');

/** The actions we use and the keys each insists on, from the toolkit's published schema v1.11. */
const required: Readonly<Record<string, readonly string[]>> = {
  'teamsApp/create': ['name'],
  'teamsApp/validateManifest': ['manifestPath'],
  'teamsApp/zipAppPackage': ['manifestPath', 'outputZipPath', 'outputFolder'],
  'teamsApp/validateAppPackage': ['appPackagePath'],
  'teamsApp/update': ['appPackagePath'],
  'teamsApp/publishAppPackage': ['appPackagePath'],
  'aadApp/create': ['name', 'generateClientSecret', 'signInAudience'],
  'aadApp/update': ['manifestPath', 'outputFilePath'],
  'arm/deploy': ['subscriptionId', 'resourceGroupName', 'templates'],
  'cli/runNpmCommand': ['args'],
  'azureAppService/zipDeploy': ['artifactFolder', 'resourceId'],
};

const steps = z.array(
  z
    .object({
      uses: z.string(),
      name: z.string().optional(),
      with: z.record(z.string(), z.unknown()),
      writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
    })
    .strict(),
);
const shape = z
  .object({
    version: z.literal('v1.11'),
    environmentFolderPath: z.string(),
    provision: steps,
    deploy: steps,
    publish: steps,
  })
  .strict();

const source = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
const teamsapp = shape.parse(parse(source));
const every = [...teamsapp.provision, ...teamsapp.deploy, ...teamsapp.publish];

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function placeholders(content: string): string[] {
  return [...content.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

test.each(every.map((step) => [step.uses, step] as const))('%s is given what it needs', (uses, step) => {
  expect(Object.keys(required)).toContain(uses);
  expect(Object.keys(step.with)).toEqual(expect.arrayContaining([...(required[uses] ?? [])]));
});

test('every file the steps read is there', () => {
  const named = [...source.matchAll(/(?:manifestPath|path|parameters|ignoreFile): (\S+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('no step makes a secret', () => {
  expect(every.find((step) => step.uses === 'aadApp/create')?.with).toMatchObject({
    generateClientSecret: false,
  });
  expect(source).not.toContain('SECRET_');
});

test('every placeholder has a source: a step before it, Bicep, the toolkit, or the administrator', () => {
  const written = every.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
  const outputs = readBicep(text('infra/main.bicep')).outputs.map((output) => output.name);
  const toolkit = [
    'TEAMSFX_ENV',
    'AZURE_SUBSCRIPTION_ID',
    'AZURE_RESOURCE_GROUP_NAME',
    'AAD_APP_ACCESS_AS_USER_PERMISSION_ID',
  ];
  const administrator = ['DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL', 'PRIVACY_URL', 'TERMS_OF_USE_URL'];
  const known = new Set([...written, ...outputs, ...toolkit, ...administrator]);
  const files = ['manifest/manifest.json', 'infra/main.parameters.json', 'infra/entra/aad.manifest.json'];
  const used = [source, ...files.map(text)].flatMap(placeholders);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test('the tab signs in under the one address that manifest and Entra app share', () => {
  const manifest = z.object({ webApplicationInfo: z.object({ resource: z.string() }) });
  const entra = z.object({ identifierUris: z.array(z.string()) });
  const { resource } = manifest.parse(JSON.parse(text('manifest/manifest.json'))).webApplicationInfo;
  expect(entra.parse(JSON.parse(text('infra/entra/aad.manifest.json'))).identifierUris).toEqual([resource]);
});

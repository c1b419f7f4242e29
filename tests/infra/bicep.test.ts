// The Azure resources: the Bicep files fit together, and agree with the code that runs on them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { containers, databaseId } from '../../bot/store/containers';
import { bicepContainers, bicepProblems, readBicep } from './bicep-text';

const infra = join(__dirname, '..', '..', 'infra');

function text(path: string): string {
  return readFileSync(join(infra, path), 'utf8');
}

const files = new Map(
  ['main.bicep', ...readdirSync(join(infra, 'modules')).map((file) => `modules/${file}`)].map((path) => [
    path,
    text(path),
  ]),
);

/** The same files with one passage of main.bicep changed, as a slip of the hand would. */
function withSlip(from: string, to: string): ReadonlyMap<string, string> {
  const main = text('main.bicep');
  expect(main).toContain(from);
  return new Map([...files, ['main.bicep', main.replace(from, to)]]);
}

test('the Bicep files fit together', () => {
  expect(files.size).toBe(7);
  expect(bicepProblems(files)).toEqual([]);
});

test.each([
  ["'modules/bot.bicep'", "'modules/bots.bicep'", 'modules/bots.bicep, which is not there'],
  ['    planSku: planSku\n', '', 'module web is not given planSku'],
  [
    '    serverless: cosmosServerless',
    '    serverles: cosmosServerless',
    'module cosmos has no parameter serverles',
  ],
  ['web.outputs.host\n', 'web.outputs.hostName\n', 'module web has no output hostName'],
  ['= cosmos.outputs.endpoint', '= store.outputs.endpoint', 'reads an output of store, which is no module'],
  ["  name: 'web'\n  params: {", "  name: 'web'\n  params: ", 'brackets or quotes do not match'],
  ['output COSMOS_ENDPOINT', 'output COSMOS_KEY', 'output COSMOS_KEY may carry a secret'],
])('a slip is noticed: %j becomes %j', (from, to, complaint) => {
  expect(bicepProblems(withSlip(from, to)).join('\n')).toContain(complaint);
});

test('Azure gets the containers the code uses, with their keys and indexes', () => {
  const cosmos = text('modules/cosmos.bicep');
  expect(bicepContainers(cosmos)).toEqual(containers);
  expect(cosmos).toContain(`var databaseName = '${databaseId}'`);
  expect(cosmos).toContain("contains(definition, 'expires') ? { defaultTtl: -1 } : {}");
});

test('the parameter file names parameters of main.bicep, and every one that is required', () => {
  const given = Object.keys(
    z
      .object({ parameters: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(text('main.parameters.json'))).parameters,
  );
  const { params } = readBicep(text('main.bicep'));
  expect(params.map((param) => param.name)).toEqual(expect.arrayContaining(given));
  expect(given).toEqual(
    expect.arrayContaining(params.filter((param) => param.required).map((param) => param.name)),
  );
});

/** The names in the site's application settings. */
function settingNames(): string[] {
  const block =
    /name: 'appsettings'\n {2}properties: \{\n([\s\S]*?)^ {2}\}/m.exec(text('modules/web.bicep'))?.[1] ?? '';
  return [...block.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1] ?? '');
}

test('the server is given every setting it needs, and none that belongs to a laptop', () => {
  const names = settingNames();
  expect(names).toEqual(
    expect.arrayContaining([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'AZURE_CLIENT_ID',
      'COSMOS_ENDPOINT',
      'ANCHORS_URL',
      'TAB_CLIENT_ID',
      'TENANTS',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
    ]),
  );
  for (const local of ['CLOCK', 'COUNCIL', 'PLAYGROUND', 'DATA_DIR', 'COSMOS_KEY']) {
    expect(names).not.toContain(local);
  }
});

test('nobody can sign in to the database, the bot or the site with a key or a password', () => {
  expect(text('modules/cosmos.bicep')).toContain('disableLocalAuth: true');
  expect(text('modules/bot.bicep')).toContain('disableLocalAuth: true');
  expect(text('modules/web.bicep').match(/allow: false/g)).toHaveLength(2);
});

test('the anchors are out of reach of keys and of everybody, and none is ever changed', () => {
  const anchors = text('modules/anchors.bicep');
  for (const line of [
    'allowSharedKeyAccess: false',
    'allowBlobPublicAccess: false',
    "minimumTlsVersion: 'TLS1_2'",
    "publicAccess: 'None'",
    'immutabilityPeriodSinceCreationInDays: keptDays',
    "level: 'CanNotDelete'",
    'allowProtectedAppendWrites: false',
    'scope: container',
  ]) {
    expect(anchors).toContain(line);
  }
});

test('the administrator guide explains every setting that is ours', () => {
  const guide = readFileSync(join(infra, '..', 'docs', 'administrator-guide.md'), 'utf8');
  const platform = ['NODE_ENV', 'WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];
  const explained = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(explained.sort()).toEqual(
    settingNames()
      .filter((name) => !platform.includes(name))
      .sort(),
  );
});

// The Teams manifest: what Microsoft's schema asks, and what it lets through although Teams would not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { z } from 'zod';
import { commandWords } from '../../bot/views/command-words';
import { logMessageTitle } from '../../bot/views/decisions/draft-words';
import { readPng } from './read-png';

const folder = join(__dirname, '..', '..', 'manifest');
const host = 'supervision.arden.example';
const botId = '22222222-2222-4222-8222-222222222222';
const tabClientId = '33333333-3333-4333-8333-333333333333';

const sample: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: botId,
  TAB_DOMAIN: host,
  AAD_APP_CLIENT_ID: tabClientId,
  DEVELOPER_NAME: 'Arden City Council',
  DEVELOPER_WEBSITE_URL: 'https://arden.example',
  PRIVACY_URL: 'https://arden.example/privacy',
  TERMS_OF_USE_URL: 'https://arden.example/terms',
};

/** What the bot understands, as people type it. */
const commandTitles: readonly string[] = commandWords.map(({ command }) => command);

const shape = z.object({
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  staticTabs: z.array(
    z.object({ entityId: z.string(), contentUrl: z.string().url().optional(), scopes: z.array(z.string()) }),
  ),
  bots: z
    .array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
        ),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.object({
        botId: z.string(),
        commands: z.array(
          z.object({
            id: z.string(),
            type: z.string(),
            title: z.string(),
            context: z.array(z.string()),
            fetchTask: z.boolean(),
          }),
        ),
      }),
    )
    .length(1),
  defaultInstallScope: z.string(),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
const filled: unknown = JSON.parse(
  template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => sample[name] ?? placeholder),
);
const manifest = shape.parse(filled);

function icon(name: string) {
  return readPng(readFileSync(join(folder, name)));
}

test('the manifest satisfies the schema it names, without asking the network', async () => {
  // The validator wants its own manifest type; the schema check behind it is what establishes that type.
  const typed = filled as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  await expect(AppManifestUtils.validateAgainstSchema(typed)).resolves.toEqual([]);
});

test('the schema check is awake: it refuses an app without an id', async () => {
  const { id: _, ...rest } = z.object({ id: z.string() }).passthrough().parse(filled);
  const typed = rest as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  await expect(AppManifestUtils.validateAgainstSchema(typed)).resolves.not.toEqual([]);
});

test('every placeholder is one the administrator guide or the toolkit fills', () => {
  const named = [...template.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1]);
  expect([...new Set(named)].sort()).toEqual(Object.keys(sample).sort());
});

test('the app carries the same version as the package', () => {
  const declared: unknown = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
  expect(manifest.version).toBe(z.object({ version: z.string() }).parse(declared).version);
});

test('the tab, its domain and its sign-in name one host', () => {
  expect(manifest.validDomains).toEqual([host]);
  expect(manifest.staticTabs.flatMap((tab) => tab.contentUrl ?? [])).toEqual([`https://${host}/tab/`]);
  expect(manifest.webApplicationInfo).toEqual({ id: tabClientId, resource: `api://${host}/botid-${botId}` });
});

test('it is installed for one person, and the tab stays theirs', () => {
  expect(manifest.defaultInstallScope).toBe('personal');
  expect(new Set(manifest.staticTabs.flatMap((tab) => tab.scopes))).toEqual(new Set(['personal']));
});

test('the bot may be spoken to in front of others, where it offers nothing but to note a decision', () => {
  expect(manifest.bots.flatMap((bot) => bot.scopes)).toEqual(['personal', 'team', 'groupChat']);
  const others = manifest.bots
    .flatMap((bot) => bot.commandLists)
    .filter(({ scopes }) => !scopes.includes('personal'));
  expect(others.flatMap(({ commands }) => commands.map(({ title }) => title))).toEqual(['log decision']);
});

test('any message can be logged as a quick decision, in a dialog the bot draws', () => {
  expect(manifest.composeExtensions).toEqual([
    {
      botId,
      commands: [
        {
          id: 'logDecision',
          type: 'action',
          title: logMessageTitle,
          context: ['message', 'compose'],
          fetchTask: true,
        },
      ],
    },
  ]);
});

test('the command menu offers the words the bot understands', () => {
  const lists = manifest.bots.flatMap((bot) => bot.commandLists);
  const titles = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
  expect(commandTitles).toEqual(expect.arrayContaining(titles));
  // Teams shows ten at most: those that nobody would guess are typed less often and stand in the help.
  expect(lists.find(({ scopes }) => scopes.includes('personal'))?.commands).toHaveLength(10);
});

test('the colour icon is 192 by 192 and opaque', () => {
  expect(icon(manifest.icons.color)).toMatchObject({ width: 192, height: 192, channels: 3 });
});

test('the outline icon is 32 by 32, white on nothing', () => {
  const { width, height, channels, pixels } = icon(manifest.icons.outline);
  expect({ width, height, channels }).toEqual({ width: 32, height: 32, channels: 4 });
  const colours = pixels.filter((_, at) => at % 4 !== 3);
  const alpha = pixels.filter((_, at) => at % 4 === 3);
  expect(new Set(colours)).toEqual(new Set([255]));
  expect(Math.min(...alpha)).toBe(0);
  expect(Math.max(...alpha)).toBe(255);
});

test('the committed icons are what the drawing script draws', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'icons-'));
  execFileSync(process.execPath, [join(folder, 'make-icons.mjs'), fresh]);
  for (const name of ['color.png', 'outline.png']) {
    expect(readPng(readFileSync(join(fresh, name)))).toEqual(icon(name));
  }
});

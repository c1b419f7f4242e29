// The Teams package: what an administrator uploads, made by the same script they run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const script = join(__dirname, '..', '..', 'manifest', 'package.mjs');
const folder = mkdtempSync(join(tmpdir(), 'package-'));

const settings = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  TAB_DOMAIN: 'supervision.arden.example',
  AAD_APP_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  DEVELOPER_NAME: 'The "Arden" Council',
  DEVELOPER_WEBSITE_URL: 'https://arden.example',
  PRIVACY_URL: 'https://arden.example/privacy',
  TERMS_OF_USE_URL: 'https://arden.example/terms',
};

function makePackage(name: string, environment: Readonly<Record<string, string>>) {
  const file = join(folder, name);
  const run = spawnSync(process.execPath, [script, file], { env: environment, encoding: 'utf8' });
  return { file, status: run.status, complaint: run.stderr };
}

test('the package holds the filled manifest and both icons, and nothing else', () => {
  const { file, status } = makePackage('one.zip', settings);
  expect(status).toBe(0);
  const files = unzipSync(readFileSync(file));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const manifest = strFromU8(files['manifest.json'] ?? new Uint8Array());
  expect(manifest).not.toContain('${{');
  expect(JSON.parse(manifest)).toMatchObject({
    id: settings.TEAMS_APP_ID,
    developer: { name: 'The "Arden" Council' },
  });
});

test('packing twice, in another time zone, gives the same bytes', () => {
  const here = makePackage('here.zip', { ...settings, TZ: 'Europe/London' });
  const there = makePackage('there.zip', { ...settings, TZ: 'Asia/Tokyo' });
  expect(readFileSync(there.file).equals(readFileSync(here.file))).toBe(true);
});

test('a missing setting is named, and nothing is written', () => {
  const { BOT_ID: _, ...incomplete } = settings;
  const { file, status, complaint } = makePackage('none.zip', incomplete);
  expect(status).toBe(2);
  expect(complaint).toContain('BOT_ID');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

// `npm run offboard`, run as whoever operates the product runs it: two councils in one store, and one of them leaves.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSettings } from '../../bot/config';
import { loadFolder } from '../../bot/council-files/load-folder';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { offboard } from '../../bot/local/offboard';
import { withCouncil } from '../../bot/local/with-council';
import { fingerprintOf } from '../../bot/paper/fingerprint';
import { importCouncil } from '../../bot/use-cases/import-council';
import { placeHold } from '../../bot/use-cases/retention/on-hold';

const sample = join(__dirname, '..', '..', 'bot', 'local', 'sample-council');
const leaving = '11111111-aaaa-4aaa-8aaa-111111111111';
const staying = '22222222-bbbb-4bbb-8bbb-222222222222';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offboard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = (tenant: string) => ({
  DATA_DIR: join(folder, 'data'),
  TENANT_ID: tenant,
  CLOCK: '2027-01-19T16:10:00Z',
});

/** How many rows and threads were new. */
async function takeIn(tenant: string): Promise<number> {
  const read = localSettings(env(tenant));
  const files = readCouncilFiles(await loadFolder(sample), null, [defaultPolicy]);
  if (!read.ok || 'problems' in files) throw new Error('the sample cannot be read');
  let changed = 0;
  await withCouncil(read.settings, async (ports) => {
    const { directoryRows, removedRows, threads } = await importCouncil(ports, files.council);
    changed = directoryRows + removedRows + threads;
    return 0;
  });
  return changed;
}

/** By the data protection officer, on Lewis's file. */
async function hold(tenant: string): Promise<void> {
  const read = localSettings(env(tenant));
  const operationId = readOperationId(randomUUID());
  if (!read.ok || operationId === undefined) throw new Error('nothing can be held');
  const act = { operationId, by: personId('dilys'), about: personId('lewis') };
  await withCouncil(read.settings, async (ports) => {
    const held = await placeHold(ports, { ...act, reason: 'litigation', why: 'A claim is expected.' });
    return held.ok ? 0 : 1;
  });
}

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  const problems: string[] = [];
  const status = await offboard(words, env(staying), {
    line: (line) => void lines.push(line),
    problem: (line) => void problems.push(line),
  });
  return { status, stdout: lines.join('\n'), stderr: problems.join('\n') };
}

it('counts first, removes only what is confirmed, certifies it, and leaves the other council whole', async () => {
  expect(await takeIn(leaving)).toBeGreaterThan(100);
  expect(await takeIn(staying)).toBeGreaterThan(100);
  const certificate = join(folder, 'certificate.json');

  const dry = await run('--tenant', leaving, '--dry-run');
  expect(dry).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run export') });
  expect(dry.stdout).toMatch(/directory: [1-9]\d* documents/);
  expect(dry.stdout).toContain('Nothing was removed.');
  expect((await run('--tenant', leaving)).stdout).toBe(dry.stdout);

  await hold(leaving);
  expect((await run('--tenant', leaving)).stdout).toContain('Holds that stand: 1.');
  const sent = join(folder, 'data', 'sent.jsonl');
  writeFileSync(sent, '{}');

  const done = await run('--tenant', leaving, '--confirm', leaving, '--certificate', certificate);
  expect(done).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing of this council is left'),
  });
  expect(done.stdout).toMatch(/Out of reach here: .*backup.*anchors.*Teams/);
  expect(existsSync(sent)).toBe(false);
  expect(readFileSync(join(folder, 'data', 'store.sqlite')).includes(leaving)).toBe(false);
  const { sha256, ...certified } = JSON.parse(readFileSync(certificate, 'utf8'));
  expect(sha256).toBe(fingerprintOf(certified));
  expect(certified).toMatchObject({
    tenant: leaving,
    product: '0.1.0',
    finishedAt: '2027-01-19T16:10:00.000Z',
    left: { directory: 0, threads: 0, teams: 0, reminders: 0, conversations: 0, drafts: 0 },
  });
  expect(certified.removed.threads).toBeGreaterThan(100);
  expect(JSON.stringify(certified)).not.toMatch(/Lewis|Priya|Grant|Nair|arden/i);
  expect(await takeIn(staying)).toBe(0);

  // A finished certificate is never written over; an altered one is none.
  expect((await run('--tenant', leaving, '--confirm', leaving, '--certificate', certificate)).status).toBe(2);
  writeFileSync(certificate, readFileSync(certificate, 'utf8').replace('"0.1.0"', '"0.1.1"'));
  const altered = await run('--tenant', leaving, '--confirm', leaving, '--certificate', certificate);
  expect(altered).toMatchObject({ status: 2, stderr: expect.stringContaining('something else') });
});

it('a removal that was broken off is finished by the same command, with the counts of its beginning', async () => {
  const certificate = join(folder, 'begun.json');
  const begun = {
    what: 'A council was removed from Supervision Thread',
    tenant: leaving,
    product: '0.1.0',
    begunAt: '2027-01-18T09:00:00.000Z',
    finishedAt: null,
    removed: { directory: 7 },
    left: null,
    anchor: null,
    stays: '',
  };
  writeFileSync(certificate, JSON.stringify({ ...begun, sha256: fingerprintOf(begun) }));
  expect((await run('--tenant', leaving, '--confirm', leaving, '--certificate', certificate)).status).toBe(0);
  expect(JSON.parse(readFileSync(certificate, 'utf8'))).toMatchObject({
    begunAt: '2027-01-18T09:00:00.000Z',
    removed: { directory: 7 },
    finishedAt: '2027-01-19T16:10:00.000Z',
  });
});

it.each([
  [[], 'Use: npm run offboard'],
  [['--tenant', leaving, '--confirm', staying], 'another tenant'],
  [['--tenant', leaving, '--confirm', leaving, '--dry-run'], 'Use: npm run offboard'],
  [['--tenant', leaving, '--sure'], 'Use: npm run offboard'],
  [['--tenant', 'arden', '--dry-run'], 'TENANT_ID is not a tenant id.'],
])('%j removes nothing and ends with 2', async (words, complaint) => {
  const asked = await run(...words);
  expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining(complaint) });
  expect(existsSync(join(process.cwd(), `offboarded-${leaving}.json`))).toBe(false);
});

it('says of a tenant nobody knows that there is nothing, and offers no removal', async () => {
  const nobody = '33333333-cccc-4ccc-8ccc-333333333333';
  const dry = await run('--tenant', nobody);
  expect(dry).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('There is nothing of this tenant'),
  });
  expect(dry.stdout).not.toContain('--confirm');
  const certificate = join(folder, 'nobody.json');
  const confirmed = await run('--tenant', nobody, '--confirm', nobody, '--certificate', certificate);
  expect(confirmed).toMatchObject({ status: 2, stderr: expect.stringContaining('There is nothing') });
  expect(existsSync(certificate)).toBe(false);
});

it('takes nothing out of a real store whose anchors nobody has named', async () => {
  const problems: string[] = [];
  const store = { COSMOS_ENDPOINT: 'https://store.example.gov.uk' };
  const say = { line: () => undefined, problem: (line: string) => void problems.push(line) };
  expect(await offboard(['--tenant', leaving], { ...env(leaving), ...store }, say)).toBe(2);
  expect(problems.join()).toContain('ANCHORS_URL');
});

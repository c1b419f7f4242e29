// What the product says at the door when it cannot start, or starts differently than somebody thought.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type LocalServer, serveLocally } from '../browser/local-page';
import { endProduct, type StartedProduct, startProduct } from '../support/newcomer/started-product';
import { builtTab } from '../tab/built-tab';

jest.setTimeout(120_000);

const sample = path.join(__dirname, '..', '..', 'bot', 'local', 'sample-council');
let folder: string;
let dataDir: string;
let started: StartedProduct[];
/** Another program of the newcomer's that has a port already. */
let other: LocalServer | undefined;

beforeAll(async () => {
  await builtTab();
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newcomer-starts-'));
  dataDir = path.join(folder, 'data');
  started = [];
});
afterEach(async () => {
  for (const product of started) await endProduct(product, dataDir);
  await other?.close();
  other = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Without windows, unless a test wants them. */
function start(settings: Readonly<Record<string, string>>): StartedProduct {
  const product = startProduct({ PLAYGROUND: 'off', DATA_DIR: dataDir, ...settings });
  started.push(product);
  return product;
}

async function runs(settings: Readonly<Record<string, string>>): Promise<StartedProduct> {
  const product = start(settings);
  await product.ready();
  return product;
}

/** What it says before it ends by itself; a stack trace is nothing to show a newcomer. */
async function refuses(settings: Readonly<Record<string, string>>): Promise<string> {
  const product = start(settings);
  const { code } = await product.ended();
  const words = product.lines.join('\n');
  expect(words).not.toMatch(/^\s+at /m);
  expect(code).toBeGreaterThan(0);
  return words;
}

it('says that another product has the store open, and leaves that one alone', async () => {
  const port = String(await freePort());
  await runs({ PORT: port });
  expect(await refuses({ PORT: '0' })).toMatch(/store\.sqlite is open in another process/);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
});

it('says which port is taken, and which setting chooses another', async () => {
  other = await serveLocally((_request, response) => response.end('hello'));
  const words = await refuses({ PORT: String(other.port) });
  expect(words).toContain(`Port ${other.port} is not free`);
  expect(words).toContain('PORT');
});

it('says which window port is taken, and leaves no window and no server behind', async () => {
  const port = await freePort();
  const windowPort = port + 1;
  other = await serveLocally((_request, response) => response.end('hello'), windowPort + 1);
  const words = await refuses({
    PORT: String(port),
    PLAYGROUND: 'on',
    PLAYGROUND_PORT: String(windowPort),
  });
  expect(words).toContain(`Port ${other.port} is taken`);
  expect(words).toContain('PLAYGROUND_PORT');
  for (const one of [port, windowPort]) await expect(fetch(`http://127.0.0.1:${one}`)).rejects.toThrow();
});

it('names every problem of a council folder with file, line and column, and starts nothing', async () => {
  const bad = path.join(folder, 'council');
  cpSync(sample, bad, { recursive: true });
  spoil(path.join(bad, 'people.csv'), 'amara,Amara Osei', ',MTWTF--,2023-02-06,', ',MTWTF--,2023-02-30,');
  spoil(path.join(bad, 'relationships.csv'), 'lewis,priya', 'lewis,priya,line', 'lewis,pria,line');
  spoil(path.join(bad, 'sessions.csv'), 'amara,helen', 'GROUP', 'PICNIC');
  const words = await refuses({ PORT: '0', COUNCIL: bad });
  expect(words).toMatch(/^people\.csv, line 2, start_date: /m);
  expect(words).toMatch(/^relationships\.csv, line 24, supervisor_id: .*pria/m);
  expect(words).toMatch(/^sessions\.csv, line 2, kind: /m);
});

it('leaves nothing behind from a start that failed: the sample still begins on its own day', async () => {
  await refuses({ PORT: '0', COUNCIL: path.join(folder, 'nowhere') });
  const afterwards = await runs({ PORT: '0' });
  expect(afterwards.lines.join('\n')).toContain('stands at 2027-01-19T16:10:00.000Z');
});

it('opens no window when told not to, and says aloud that it ignores COUNCIL over a store that holds people', async () => {
  const first = await runs({ PORT: '0' });
  expect(first.lines.join('\n')).not.toMatch(/Chat of/);
  expect(existsSync(path.join(dataDir, 'playground'))).toBe(false);
  first.send('SIGTERM');
  expect(await first.ended()).toEqual({ code: 0, signal: null });

  const second = await runs({ PORT: '0', COUNCIL: sample });
  expect(second.lines.join('\n')).toContain('COUNCIL is ignored: the store already holds people.');
});

it('names every setting it cannot use, at once', async () => {
  const words = await refuses({ PORT: 'harbour', CLOCK: 'tea time', PLAYGROUND: 'maybe' });
  for (const name of ['PORT', 'CLOCK', 'PLAYGROUND']) expect(words).toMatch(new RegExp(`^${name} is n`, 'm'));
});

/** Changes one cell of the line that begins with these words. */
function spoil(file: string, lineStart: string, from: string, to: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const changed = lines.map((line) => (line.startsWith(lineStart) ? line.replace(from, to) : line));
  expect(changed).not.toEqual(lines);
  writeFileSync(file, changed.join('\n'));
}

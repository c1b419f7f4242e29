/** Tries the browser harness itself: a real browser, axe, and the faked Teams around a tab. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { axeViolations } from './axe';
import { openBrowser } from './browser';
import { type LocalServer, serveLocally } from './local-page';
import { openTeamsFrame } from './teams-frame';

const goodPage = `<!doctype html><html lang="en-GB"><title>Thread</title><main><h1>Sam's thread</h1>
  <p id="a" style="width: 200px">Due on Tuesday</p><p id="b" style="width: 200px">Met on Thursday</p></main></html>`;
const badPage = goodPage.replace('<p id="a"', '<img src="data:,"><p id="a"');
const teamsJs = readFileSync(require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'));
const tabScript = `(async () => {
  const { app, authentication } = microsoftTeams;
  const say = (id, words) => { document.getElementById(id).textContent = words; };
  await app.initialize();
  app.registerOnThemeChangeHandler((theme) => say('theme', theme));
  const context = await app.getContext();
  say('who', context.user.id + ' ' + context.page.subPageId + ' ' + context.app.theme);
  const ask = () => authentication.getAuthToken().then((token) => say('sso', token), (no) => say('sso', 'no: ' + no.message));
  document.querySelector('button').onclick = ask;
  await ask();
  app.notifySuccess();
})();`;
const tabPage = `<!doctype html><html lang="en-GB"><title>Tab</title><main><h1>Tab</h1>
  <p id="who"></p><p id="theme"></p><p id="sso"></p><button>Again</button></main>
  <script src="/teams.js"></script><script src="/tab.js"></script></html>`;
const files: Record<string, readonly [type: string, body: string | Buffer]> = {
  '/good': ['text/html', goodPage],
  '/bad': ['text/html', badPage],
  '/tab/': ['text/html', tabPage],
  '/tab.js': ['text/javascript', tabScript],
  '/teams.js': ['text/javascript', teamsJs],
};
const policy = "default-src 'self'; style-src 'unsafe-inline'; frame-ancestors https://teams.microsoft.com";

let browser: Browser;
let server: LocalServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'harness-'));
  browser = await openBrowser();
  server = await serveLocally((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', 'nothing here'];
    // Not chained: restify, loaded by another test in this worker, takes the return value away.
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
    response.end(body);
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test('A page shows its words, and different words look different', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/good`);
  await page.getByRole('heading', { name: "Sam's thread" }).waitFor();
  const [one, other] = [await page.locator('#a').screenshot(), await page.locator('#b').screenshot()];
  expect(one.equals(other)).toBe(false);
  const picture = path.join(folder, 'page.png');
  await page.screenshot({ path: picture });
  expect((await stat(picture)).size).toBeGreaterThan(1_000);
});

test('axe names the place of a planted mistake, and finds nothing on a good page', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/bad`);
  const found = await axeViolations(page);
  expect(found).toEqual([expect.stringMatching(/^image-alt \(critical\): .+ at img: <img/)]);
  expect(await axeViolations(page, { skipRules: ['image-alt'] })).toEqual([]);
  expect(await axeViolations(page, { exclude: ['img'] })).toEqual([]);
  await page.goto(`${server.url}/good`);
  expect(await axeViolations(page)).toEqual([]);
});

test('A tab inside the faked Teams learns who is there, gets tokens and refusals, and follows the theme', async () => {
  const teams = await openTeamsFrame(await browser.newContext(), {
    serverUrl: server.url,
    tabPath: '/tab/',
    sso: { token: 'first-token' },
    theme: 'dark',
    context: { userObjectId: 'oid-1', subEntityId: 'thread-of-sam' },
  });
  await teams.tab.getByText('oid-1 thread-of-sam dark').waitFor();
  await teams.tab.getByText('first-token').waitFor();
  await teams.setTheme('contrast');
  await teams.tab.getByText('contrast', { exact: true }).waitFor();
  await teams.setSso({ refusal: 'CancelledByUser' });
  await teams.tab.getByRole('button', { name: 'Again' }).click();
  await teams.tab.getByText('no: CancelledByUser').waitFor();
  expect((await teams.requests()).map(({ func }) => func)).toContain('appInitialization.success');
  expect(await axeViolations(teams.tab)).toEqual([]);
});

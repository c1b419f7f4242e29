/** Every screen of the running product once, for somebody who asked their browser for text twice as large, and at 400 % zoom. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { localSettings } from '../../bot/config';
import { faultLog } from '../../bot/faults';
import { type RunningLocally, startLocally } from '../../bot/local/start-local';
import { openBrowser } from '../browser/browser';
import { freePort } from '../browser/local-page';
import { builtTab } from './built-tab';
import { eventually } from './eventually';

let browser: Browser;
let page: Page;
let running: RunningLocally;
let url: string;
const dataDir = mkdtempSync(join(tmpdir(), 'tab-'));

beforeAll(async () => {
  await builtTab();
  const read = localSettings({});
  if (!read.ok) throw new Error(read.problems.join(' '));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const settings = { ...read.settings, port, playground: false, dataDir };
  [browser, running] = await Promise.all([
    openBrowser({ textSize: 32 }),
    startLocally(
      settings,
      faultLog(() => undefined),
      () => undefined,
    ),
  ]);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('nothing is cut off and nothing scrolls sideways, with large text and much zoom', async () => {
  const ids = await fillFiles();
  const found: string[] = [];
  for (const [who, hash] of screensWith(ids)) {
    await open(who, hash);
    await page.waitForLoadState('networkidle');
    for (const [width, rootSize] of [
      [640, '100%'],
      [320, '50%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(`document.documentElement.style.fontSize = '${rootSize}'`);
      // What is laid out anew for another width is drawn in the next frame.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      const cut = await page.evaluate<string[]>(whatIsCut);
      found.push(...cut.map((what) => `${who} ${hash}, ${width} px, ${rootSize}: ${what}`));
    }
  }
  expect(found).toEqual([]);
}, 300_000);

test('without a server a screen says so, comes back at the next try, and keeps the keyboard’s place', async () => {
  const ids = await fillFiles();
  let away = false;
  await page.route('**/api/**', (route) => (away ? route.abort() : route.fallback()));
  const some = screensWith(ids).filter(([, hash]) => /#\/$|overview|issue|session|team|files/.test(hash));
  for (const [who, hash] of some) {
    away = true;
    await open(who, hash, 'We could not reach the server');
    away = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'We could not reach' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(async () =>
      expect([hash, await page.evaluate('document.activeElement.id')]).toEqual([hash, 'main']),
    );
  }
  await page.unroute('**/api/**');
}, 300_000);

test('whoever is turned away finds the way to their own pages', async () => {
  await open('lewis', '#/file/tom/overview', 'This is not yours to see');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'My supervision' })
    .waitFor();
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await page.getByRole('heading', { level: 1, name: /Lewis Grant/ }).waitFor();
});

async function open(who: string, hash: string, heading?: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/tab/?as=${who}${hash}`);
  await page.getByRole('heading', { level: 1, ...(heading && { name: heading }) }).waitFor();
}

type Ids = { readonly decision: string; readonly record: string; readonly issue: string };
let filled: Promise<Ids> | undefined;

/** Once: a decision with three children, a session that is being held, something taken upward, an opening and a hold. */
function fillFiles(): Promise<Ids> {
  filled ??= (async () => {
    const decision = await post('priya', 'threads/lewis/decisions', {
      text: 'Ask the school for the attendance since October before the next visit.',
      why: 'The pattern of missed Mondays is new.',
      references: ['LCS-198802', 'LCS-204431', 'LCS-204432'],
    });
    const record = await post('priya', 'threads/lewis/records', {
      sessionId: null,
      readiness: 'ready',
      modelId: null,
    });
    const issue = await post('lewis', 'threads/lewis/issues', { text: 'The interpreter line is down.' });
    await post('tom', 'files/lewis/openings', {
      parts: ['records', 'decisions', 'agreement'],
      reason: 'oversight',
      why: 'Two sessions were short.',
      putOffNotice: null,
    });
    await post('dilys', 'files/lewis/holds', { reason: 'inquiry', why: 'The inquiry asks for everything.' });
    return { decision, record, issue };
  })();
  return filled;
}

/** The id is the operation's: so everything that is written here is named. */
async function post(who: string, path: string, body: object): Promise<string> {
  const operationId = randomUUID();
  const answer = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Local-Person': who },
    body: JSON.stringify({ operationId, ...body }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return operationId;
}

const screensWith = ({ decision, record, issue }: Ids) =>
  [
    ['lewis', '#/'],
    ['lewis', '#/log'],
    ['lewis', `#/decisions/lewis/${decision}`],
    ['lewis', '#/file/me/overview'],
    ['lewis', '#/file/me/prepare'],
    ['lewis', '#/file/me/agreement'],
    ['lewis', '#/file/me/case'],
    ['lewis', `#/file/me/issue/${issue}`],
    ['lewis', '#/file/me/activities'],
    ['lewis', '#/file/me/appraisal'],
    ['lewis', '#/file/me/cpd'],
    ['lewis', '#/file/me/openings'],
    ['priya', `#/file/lewis/session/${record}`],
    ['priya', '#/team'],
    ['tom', '#/files'],
    ['tom', '#/file/lewis/opened'],
    ['ruth', '#/policy'],
    ['dilys', '#/protection'],
    ['dilys', '#/evidence'],
    ['grace', '#/alive'],
  ] as const;

/** Parts that hold words and hide what does not fit, and a page that is wider than its window; one sentence each. */
const whatIsCut = `(() => {
  const page = document.documentElement;
  const found = page.scrollWidth > page.clientWidth ? [page.scrollWidth - page.clientWidth + ' px of the page'] : [];
  const hides = (overflow) => ['hidden', 'clip', 'auto', 'scroll'].includes(overflow);
  for (const part of document.querySelectorAll('#root *')) {
    if (part.closest('.for-screen-readers') || part.clientHeight < 2) continue;
    const style = getComputedStyle(part);
    const words = String(part.value || part.textContent).trim();
    const isField = part.matches('input:not([type=checkbox], [type=radio]), select');
    if (isField && part.clientHeight < 1.15 * parseFloat(style.fontSize)) found.push('a field: ' + words);
    if (words === '' || isField) continue;
    const tall = part.matches('button, .fui-Badge') || ['hidden', 'clip'].includes(style.overflowY);
    if (tall && part.scrollHeight > part.clientHeight + 1) found.push('below: ' + words.slice(0, 60));
    if (hides(style.overflowX) && part.scrollWidth > part.clientWidth + 1) found.push('beside: ' + words.slice(0, 60));
  }
  return found;
})()`;

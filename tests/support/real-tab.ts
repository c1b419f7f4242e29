// The tab against the real server with its own store on disk: what the browser tests of whole days repeat.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { localSettings } from '../../bot/config';
import { faultLog } from '../../bot/faults';
import { type RunningLocally, startLocally } from '../../bot/local/start-local';
import { openBrowser } from '../browser/browser';
import { freePort } from '../browser/local-page';
import { builtTab } from '../tab/built-tab';
import { patience } from '../tab/eventually';

export type RealTab = {
  /** A page of somebody's own browser, on the server's start page or at `hash`. */
  as(person: string, hash: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens a page anew at another place, as whoever its browser belongs to. */
  go(page: Page, person: string, hash: string): Promise<void>;
  moveClock(instant: string): Promise<void>;
  restart(): Promise<void>;
};

/** Called once at the top of a test file: one server and store for the whole story. A fault in it fails the file. */
export function realTab(): RealTab {
  let browser: Browser;
  let running: RunningLocally;
  let port: number;
  const dataDir = mkdtempSync(join(tmpdir(), 'supervision-'));
  const faults: object[] = [];

  async function start(): Promise<void> {
    const read = localSettings({});
    if (!read.ok) throw new Error(read.problems.join(' '));
    running = await startLocally(
      { ...read.settings, port, playground: false, dataDir },
      faultLog((line) => void faults.push(line)),
      () => undefined,
    );
  }

  beforeAll(async () => {
    await builtTab();
    port = await freePort();
    await start();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  const go = async (page: Page, person: string, hash: string) => {
    // The hash alone would not load the page again.
    await page.goto('about:blank');
    await page.goto(`http://127.0.0.1:${port}/tab/?as=${person}${hash}`);
  };
  return {
    async as(person, hash, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      await go(page, person, hash);
      return page;
    },
    go,
    async moveClock(instant) {
      const moved = await fetch(`http://127.0.0.1:${port}/local/clock`, {
        method: 'PUT',
        body: JSON.stringify({ now: instant }),
      });
      expect(moved.status).toBe(200);
    },
    async restart() {
      await running.stop();
      await start();
    },
  };
}

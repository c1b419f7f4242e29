/** The opening lines that every browser test of the tab repeats: one browser and one server, and a fresh page for each test. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser';
import { builtTab } from './built-tab';
import { patience } from './eventually';
import { type FixtureRoom, type FixtureServer, startFixtureServer } from './fixture-server';

export type OpenPage = {
  readonly browser: Browser;
  readonly server: FixtureServer;
  readonly context: BrowserContext;
  /** Blank until `open`. */
  readonly page: Page;
  /** Opens the tab on a laptop as somebody, at an address behind the hash; loads the page anew. */
  open(viewer: string, hash: string): Promise<void>;
};

type Wanted = {
  /** Invented answers of rooms that the fixture server does not know; asked first. */
  readonly rooms?: readonly FixtureRoom[];
  readonly context?: BrowserContextOptions;
};

/** Called once, at the top of a test file. What it returns is there from the first test on. */
export function openPage({ rooms = [], context: options = {} }: Wanted = {}): OpenPage {
  let browser: Browser;
  let server: FixtureServer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    await builtTab();
    [browser, server] = await Promise.all([openBrowser(), startFixtureServer({ localMode: true, rooms })]);
  });
  afterAll(() => Promise.all([browser.close(), server.close()]));

  beforeEach(async () => {
    server.reset();
    context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(patience);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  return {
    get browser() {
      return browser;
    },
    get server() {
      return server;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    async open(viewer, hash) {
      // The hash alone would not load the page again.
      await page.goto('about:blank');
      await page.goto(`${server.url}/tab/?as=${viewer}${hash}`);
    },
  };
}

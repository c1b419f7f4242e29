/**
 * Shows the tab inside a faked Teams: both addresses are https ones that teams-js and the content security policy
 * accept, and neither leaves the machine, so the unchanged production build can be tried.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';

/** What Teams answers when the tab asks who is there: a token, or a refusal such as `CancelledByUser`. */
export type SsoAnswer = { readonly token: string } | { readonly refusal: string };
/** The themes of Teams, by the names it sends. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';
/** Something the tab asked of Teams. */
export type TeamsRequest = { readonly func: string; readonly args: readonly unknown[] };

/** How the faked Teams begins. */
export type TeamsFrameStart = {
  /** The local server that stands behind https://tab.example.gov.uk, such as http://127.0.0.1:3978. */
  readonly serverUrl: string;
  /** The page to show, such as `/tab/`. */
  readonly tabPath: string;
  readonly sso: SsoAnswer;
  readonly theme?: TeamsTheme;
  /** Fields of the context that Teams hands out, by their names on the wire, such as `subEntityId`. */
  readonly context?: Readonly<Record<string, unknown>>;
};

/** The tab inside the faked Teams. */
export type TeamsFrame = {
  readonly page: Page;
  /** The tab's own frame: look for words here, and give it to axe. */
  readonly tab: Frame;
  /** Changes the theme, once the tab listens for it. */
  setTheme(theme: TeamsTheme): Promise<void>;
  /** Changes what the tab is answered from now on when it asks for a token. */
  setSso(answer: SsoAnswer): Promise<void>;
  /** What the tab has asked so far, oldest first. */
  requests(): Promise<readonly TeamsRequest[]>;
};

/** Where the tab seems to live. */
export const tabOrigin = 'https://tab.example.gov.uk';
const teamsOrigin = 'https://teams.microsoft.com';

/** Opens the faked Teams in a new page of this browser context and waits until the tab's document has loaded. */
export async function openTeamsFrame(
  browserContext: BrowserContext,
  start: TeamsFrameStart,
): Promise<TeamsFrame> {
  await browserContext.route('https://**', (route) => route.abort());
  await browserContext.route(`${tabOrigin}/**`, (route) => answerFrom(start.serverUrl, route));
  await browserContext.route(`${teamsOrigin}/`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: hostPage(start) }),
  );
  const page = await browserContext.newPage();
  await page.goto(`${teamsOrigin}/`);
  const element = await page.waitForSelector('iframe');
  const tab = await element.contentFrame();
  if (tab === null) throw new Error('The faked Teams shows no frame.');
  return {
    page,
    tab,
    async setTheme(theme) {
      await page.waitForFunction("host.listeners.has('themeChange')");
      await page.evaluate(`host.setTheme(${JSON.stringify(theme)})`);
    },
    async setSso(answer) {
      await page.evaluate(`host.sso = ${JSON.stringify(answer)}`);
    },
    requests: () => page.evaluate<readonly TeamsRequest[]>('host.requests'),
  };
}

/** Redirects are handed to the browser, as a real server would. */
async function answerFrom(serverUrl: string, route: Route): Promise<void> {
  const url = route.request().url().replace(tabOrigin, serverUrl);
  try {
    await route.fulfill({ response: await route.fetch({ url, maxRedirects: 0 }) });
  } catch {
    // A page that is gone needs no answer, and one that is there sees that it gets none: nobody else's test fails of it.
    await route.abort().catch(() => undefined);
  }
}

function hostPage({ tabPath, sso, theme = 'default', context = {} }: TeamsFrameStart): string {
  const known = {
    locale: 'en-gb',
    entityId: 'thread',
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
  };
  const begin = JSON.stringify({ tabPath, sso, theme, context: { ...known, ...context } }).replaceAll(
    '<',
    '\\u003c',
  );
  const html = readFileSync(path.join(__dirname, 'teams-host.html'), 'utf8');
  return html.replace('>{}<', () => `>${begin}<`);
}

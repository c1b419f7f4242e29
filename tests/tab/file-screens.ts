/** Looks at a page of the tab in every theme and at every width, opened once: nothing axe finds, nothing cut off. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { type AxeOptions, axeViolations, colourRules } from '../browser/axe';
import { openTeamsFrame, type TeamsFrame, type TeamsTheme } from '../browser/teams-frame';
import { patience } from './eventually';

export type FileScreen = {
  readonly name: string;
  readonly as: string;
  readonly hash: string;
  /** What the server knows before it is opened. */
  readonly before?: () => void;
  /** What somebody does before it is looked at. */
  readonly reach?: (tab: Frame | Page) => Promise<unknown>;
};

/** One change of the window, and what is asked then. */
type Look = {
  readonly name: string;
  readonly width: number;
  readonly theme?: TeamsTheme;
  /** None: only whether anything is cut off. */
  readonly axe?: AxeOptions;
  readonly forcedColours?: true;
  readonly largeText?: true;
};

const colours: AxeOptions = { onlyRules: colourRules };
/** With forced colours axe judges the colours we asked for, not the ones that are shown. */
const withoutColours: AxeOptions = { skipRules: ['color-contrast'] };

/** A theme changes colours and nothing else: whatever else axe knows is asked in the first one. */
const inTeams: readonly Look[] = [
  { name: 'laptop', width: 1100, axe: {} },
  { name: 'dark', width: 1100, theme: 'dark', axe: colours },
  { name: 'dark, phone', width: 360, axe: colours },
  { name: 'contrast, phone', width: 360, theme: 'contrast', axe: colours },
  { name: 'contrast', width: 1100, axe: colours },
  { name: 'phone', width: 360, theme: 'default', axe: colours },
  { name: '400 % zoom, forced colours', width: 320, forcedColours: true, axe: withoutColours },
];

/** For pages whose own layout is tried with text at 200 %; it goes last. */
export const withLargeText: Look = { name: 'text at 200 %', width: 640, largeText: true };

/**
 * What is wrong with a page inside Teams, one sentence each: in the three themes on a laptop and a phone, then at 400 %
 * zoom with forced colours, then at `more`. It is opened and reached once; after that only the window around it changes.
 * `serverUrl` serves the tab for Teams. Set `SHOTS` to a folder to see the pages with one's own eyes.
 */
export async function lookAt(
  browser: Browser,
  serverUrl: string,
  { before, hash, as, reach, name }: FileScreen,
  more: readonly Look[] = [],
): Promise<readonly string[]> {
  before?.();
  // Whoever wants less movement gets each theme's colours at once, and so does whoever judges them.
  const context = await browser.newContext({
    viewport: { width: 1100, height: 800 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  const frame = await openTeamsFrame(context, {
    serverUrl,
    tabPath: `/tab/${hash}`,
    sso: { token: `token-of-${as}` },
  });
  await frame.tab.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(frame.tab);
  const found: string[] = [];
  for (const look of [...inTeams, ...more]) {
    await change(frame, look);
    const wrong = [
      ...(look.axe ? await axeViolations(frame.tab, look.axe) : []),
      ...(await cutOff(frame.tab)),
    ];
    found.push(...wrong.map((one) => `${look.name}: ${one}`));
    await photograph(frame.page, `${name}, ${look.name}`);
  }
  await leave(context);
  return found;
}

async function change({ page, tab, setTheme }: TeamsFrame, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 800 });
  while ((await tab.evaluate<number>('innerWidth')) !== look.width) await tab.evaluate(nextFrame);
  if (look.forcedColours) await page.emulateMedia({ forcedColors: 'active' });
  if (look.largeText) {
    await page.emulateMedia({ forcedColors: 'none' });
    await tab.evaluate(twiceTheText);
  }
  if (look.theme) {
    const before = await background(tab);
    await setTheme(look.theme);
    while ((await background(tab)) === before) await tab.evaluate(nextFrame);
  }
  // What is laid out anew for another width is drawn in the next frame.
  await tab.evaluate(nextFrame);
  await tab.evaluate(transitionsOver);
}

/** What is wrong at 400 % zoom, which is 320 px, with forced colours, in a browser without Teams. */
export async function zoomedAndForced(
  browser: Browser,
  localUrl: string,
  { before, hash, as, reach }: FileScreen,
): Promise<readonly string[]> {
  before?.();
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
    forcedColors: 'active',
  });
  context.setDefaultTimeout(patience);
  const tab = await context.newPage();
  await tab.goto(`${localUrl}/tab/?as=${as}${hash}`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(tab);
  const found = [...(await axeViolations(tab, withoutColours)), ...(await cutOff(tab))];
  await context.close();
  return found;
}

/** Code for later may be on its way still. */
export async function leave(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}

/** By how much the page, or any scrolling part of a dialog, is wider than its window; nothing when it is not. */
async function cutOff(tab: Frame | Page): Promise<readonly string[]> {
  const over = await tab.evaluate<number>(sidewaysOverflow);
  return over > 0 ? [`${over} px are cut off`] : [];
}

/** The line below a focused input of Fluent stands out by one and is left out. */
const sidewaysOverflow = `Math.max(...[document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] div, dialog[open] span:not(.fui-Input, .fui-Textarea)')]
    .map((part) => part.scrollWidth - part.clientWidth)
    .concat(document.documentElement.scrollWidth - innerWidth))`;

const background = (tab: Frame): Promise<string> =>
  tab.evaluate<string>("getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor");

const nextFrame = 'new Promise((drawn) => requestAnimationFrame(() => drawn()))';

/** Colours on their way from one theme to the other belong to neither. */
export const transitionsOver = `(async () => {
  const running = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
  while (running().length > 0) await Promise.allSettled(running().map(({ finished }) => finished));
})()`;

/** As somebody does in the settings of their browser. */
export const twiceTheText = "document.documentElement.style.fontSize = '200%'";

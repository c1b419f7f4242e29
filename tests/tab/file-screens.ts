/** Looks at a page of the tab inside Teams in every theme and at two widths: nothing axe finds, nothing cut off. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { axeViolations, colourRules } from '../browser/axe';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';

export type FileScreen = {
  readonly name: string;
  readonly as: string;
  readonly hash: string;
  /** What the server knows before it is opened. */
  readonly before?: () => void;
  /** What somebody does before it is looked at. */
  readonly reach?: (tab: Frame) => Promise<unknown>;
};

/** A theme changes colours and nothing else: whatever else axe knows is asked in the first one. */
const otherThemes: readonly TeamsTheme[] = ['dark', 'contrast'];

/** Every screen at both widths. */
export const everyLook = (screens: readonly FileScreen[], widths: readonly number[] = [1100, 360]) =>
  screens.flatMap((screen) => widths.map((width) => ({ name: screen.name, screen, width })));

export type Look = ReturnType<typeof everyLook>[number];

/**
 * In each of the three themes what is wrong, one sentence each; reached once. `serverUrl` serves the tab for Teams. Set
 * `SHOTS` to a folder to see the pages with one's own eyes.
 */
export async function lookAt(
  browser: Browser,
  serverUrl: string,
  { screen, width, name }: Look,
): Promise<readonly string[]> {
  screen.before?.();
  // Whoever wants less movement gets each theme's colours at once, and so does whoever judges them.
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  const { tab, page, setTheme } = await openTeamsFrame(context, {
    serverUrl,
    tabPath: `/tab/${screen.hash}`,
    sso: { token: `token-of-${screen.as}` },
  });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await screen.reach?.(tab);
  const found = [...(await axeViolations(tab)), ...(await cutOff(tab))];
  await photograph(page, `${name}-default-${width}`);
  for (const theme of otherThemes) {
    const before = await background(tab);
    await setTheme(theme);
    while ((await background(tab)) === before) await tab.evaluate(nextFrame);
    await tab.evaluate(transitionsOver);
    const inTheme = [...(await axeViolations(tab, { onlyRules: colourRules })), ...(await cutOff(tab))];
    found.push(...inTheme.map((one) => `${theme}: ${one}`));
    await photograph(page, `${name}-${theme}-${width}`);
  }
  await leave(context);
  return found;
}

/** What is wrong at 400 % zoom, which is 320 px, with forced colours, on a laptop. */
export async function zoomedAndForced(
  browser: Browser,
  localUrl: string,
  screen: LaptopScreen,
): Promise<readonly string[]> {
  const options = { viewport: { width: 320, height: 640 }, forcedColors: 'active' } as const;
  return onLaptop(browser, localUrl, screen, options, async (tab) => [
    // With forced colours axe judges the colours we asked for, not the ones that are shown.
    ...(await axeViolations(tab, { skipRules: ['color-contrast'] })),
    ...(await cutOff(tab)),
  ]);
}

/** What is cut off with text at 200 %. */
export async function withLargeText(
  browser: Browser,
  localUrl: string,
  screen: LaptopScreen,
): Promise<readonly string[]> {
  return onLaptop(browser, localUrl, screen, { viewport: { width: 640, height: 800 } }, async (tab) => {
    await tab.evaluate(twiceTheText);
    return cutOff(tab);
  });
}

type LaptopScreen = Omit<FileScreen, 'reach'> & {
  readonly reach?: (tab: Page) => Promise<unknown>;
};

async function onLaptop(
  browser: Browser,
  localUrl: string,
  { before, hash, as, reach }: LaptopScreen,
  options: Parameters<Browser['newContext']>[0],
  look: (tab: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  before?.();
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const tab = await context.newPage();
  await tab.goto(`${localUrl}/tab/?as=${as}${hash}`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await reach?.(tab);
  const found = await look(tab);
  await context.close();
  return found;
}

/** Code for later may be on its way still. */
async function leave(context: BrowserContext): Promise<void> {
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

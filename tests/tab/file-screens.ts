/** Looks at a page of the tab inside Teams in every theme and at two widths: nothing axe finds, nothing cut off. */
import type { Browser, Frame } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { openTeamsFrame, type TeamsTheme } from '../browser/teams-frame';

export type FileScreen = {
  readonly name: string;
  readonly as: string;
  readonly hash: string;
  /** What somebody does before it is looked at. */
  readonly reach?: (tab: Frame) => Promise<unknown>;
};

const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];

/** Every screen in three themes at 1100 and 360 pixels. */
export const everyLook = (screens: readonly FileScreen[]) =>
  screens.flatMap((screen) =>
    themes.flatMap((theme) => [1100, 360].map((width) => ({ name: screen.name, screen, theme, width }))),
  );

export type Look = ReturnType<typeof everyLook>[number];

/** `serverUrl` serves the tab for Teams. Set `SHOTS` to a folder to see the pages with one's own eyes. */
export async function lookAt(browser: Browser, serverUrl: string, { screen, theme, width, name }: Look) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(10_000);
  const { tab } = await openTeamsFrame(context, {
    serverUrl,
    tabPath: `/tab/${screen.hash}`,
    sso: { token: `token-of-${screen.as}` },
    theme,
  });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await screen.reach?.(tab);
  const found = await axeViolations(tab);
  const over = await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (process.env.SHOTS) {
    const [page] = context.pages();
    await page?.screenshot({ path: `${process.env.SHOTS}/${name}-${theme}-${width}.png`, fullPage: true });
  }
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return { found, over: Math.max(0, over) };
}

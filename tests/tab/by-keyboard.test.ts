/** The data protection page and opening files by the keyboard alone: a focus that can be seen in every theme, in order, and given back. */
import type { Page } from 'playwright-core';
import { realTab } from '../support/real-tab';
import { eventually } from './eventually';
import { transitionsOver } from './file-screens';
import { walk } from './keyboard-walk';
import { tabTo } from './tab-to';

jest.setTimeout(120_000);

// One story told in order: each step goes on where the one before it ended.
const tab = realTab();
let dilys: Page;
let tom: Page;

const viewport = { width: 1280, height: 900 };
const focused = (page: Page) =>
  page.evaluate<string>(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
  );
const dialog = (page: Page) => page.getByRole('dialog');

/** In light, dark and forced colours; gives the stops of the last. */
async function inEveryTheme(page: Page, of: string): Promise<readonly string[]> {
  let stops: readonly string[] = [];
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia(media);
    await page.locator(`html[style*="color-scheme: ${media.colorScheme}"]`).waitFor();
    await page.evaluate(transitionsOver);
    const walked = await walk(page);
    expect([of, theme, walked.wrong]).toEqual([of, theme, []]);
    expect(walked.stops.length).toBeGreaterThan(1);
    stops = walked.stops;
  }
  await page.emulateMedia(themes.light);
  return stops;
}
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Opens it from its button, walks through it, and closes it with Escape: the button has the focus again. */
async function dialogOf(page: Page, opener: string): Promise<void> {
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await inEveryTheme(page, opener);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await eventually(async () => expect(await focused(page)).toBe(opener));
}

it('Dilys goes through the page, places a hold and lifts it without a mouse', async () => {
  dilys = await tab.as('dilys', '#/protection', { viewport });
  await dilys.getByText('No hold stands.').waitFor();
  const stops = await inEveryTheme(dilys, 'protection');
  expect(stops).toContain('Place a hold');
  await dialogOf(dilys, 'Place a hold');
  await dilys.keyboard.press('Enter');
  await dialog(dilys).waitFor();
  await dilys.keyboard.type('maya');
  await tabTo(dilys, 'Find');
  await dilys.keyboard.press('Enter');
  await dialog(dilys).getByLabel('Maya Thornton').waitFor();
  await tabTo(dilys, 'Why, in your own words');
  await dilys.keyboard.type('A tribunal in June.');
  await dialog(dilys).getByRole('radio').last().focus();
  await dilys.keyboard.press('Space');
  await tabTo(dilys, 'Place it');
  await dilys.keyboard.press('Enter');
  await dilys.getByText('The hold stands. Nothing of this file is removed until it is lifted.').waitFor();
  await eventually(async () => expect(await focused(dilys)).toContain('The hold stands'));
  await dialogOf(dilys, 'Lift it: the hold on Maya Thornton’s file');
  await dilys.keyboard.press('Enter');
  await dialog(dilys).waitFor();
  await dilys.keyboard.type('Settled.');
  await tabTo(dilys, 'Lift it');
  await dilys.keyboard.press('Enter');
  await dilys.getByText('No hold stands.').waitFor();
});

it('where no focus can be seen, the walk says so', async () => {
  await dilys.evaluate(withoutRings);
  const { stops, wrong } = await walk(dilys);
  expect(wrong.filter((one) => one.startsWith('no focus to be seen')).length).toBeGreaterThan(
    stops.length / 2,
  );
});

it('Tom opens a file, reads what is open, and closes it, without a mouse', async () => {
  tom = await tab.as('tom', '#/files', { viewport });
  await tom.getByRole('button', { name: 'Open Lewis Grant’s file' }).waitFor();
  await inEveryTheme(tom, 'files');
  await dialogOf(tom, 'Open Lewis Grant’s file');
  await tom.keyboard.press('Enter');
  await dialog(tom).waitFor();
  await tom.keyboard.press('Space');
  await dialog(tom).getByRole('checkbox', { name: 'Records', exact: true }).waitFor();
  await tabTo(tom, 'Records');
  await tom.keyboard.press('Space');
  await inEveryTheme(tom, 'filled form');
  await dialog(tom).getByLabel('Why, in your own words').focus();
  await tom.keyboard.type('Your caseload has been high for two months.');
  await tabTo(tom, 'Open it');
  await tom.keyboard.press('Enter');
  await dialog(tom).waitFor({ state: 'detached' });
  await tom.getByRole('link', { name: 'Read what is open of Lewis Grant’s file' }).waitFor();
  await tabTo(tom, 'Read what is open of Lewis Grant’s file');
  await tom.keyboard.press('Enter');
  await tom.getByRole('heading', { level: 1, name: 'Opened: file of Lewis Grant' }).waitFor();
  await inEveryTheme(tom, 'opened file');
});

it('Lewis reads who did, and Tom closes it again, without a mouse', async () => {
  const lewis = await tab.as('lewis', '#/file/lewis/openings', { viewport });
  await lewis.getByText('Your caseload has been high for two months.').waitFor();
  await inEveryTheme(lewis, 'openings');
  await lewis.context().close();
  await tabTo(tom, 'Close it');
  await tom.keyboard.press('Enter');
  await tom.getByRole('heading', { level: 1, name: 'Nothing of this file is open to you' }).waitFor();
});

it('Dilys looks at a file that is due', async () => {
  await tab.moveClock('2033-06-01T09:00:00Z');
  await tab.go(dilys, 'dilys', '#/protection');
  await dilys
    .getByRole('button', { name: /^Look at it/ })
    .first()
    .waitFor();
  const opener = await dilys
    .getByRole('button', { name: /^Look at it/ })
    .first()
    .textContent();
  await dialogOf(dilys, opener ?? '');
  await dilys.context().close();
});

/** As if a style had taken every ring away; by the door that the page's own policy leaves open. */
const withoutRings = `(() => {
  const sheet = new CSSStyleSheet();
  const gone = ['outline: none', 'box-shadow: none', 'border-color: gray', 'transform: none', 'content: none', 'text-decoration: none'];
  sheet.replaceSync('*, *::before, *::after {' + gone.map((one) => one + ' !important').join(';') + '}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;

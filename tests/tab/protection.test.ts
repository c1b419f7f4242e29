/** Holds, the dry run and the removal in a browser against the real server: one page, three themes, two widths. */
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { realTab } from '../support/real-tab';
import { transitionsOver } from './file-screens';

jest.setTimeout(90_000);

// One story told in order: each step goes on where the one before it ended.
const tab = realTab();
let dilys: Page;

const button = (name: string | RegExp) => dilys.getByRole('button', { name });
const region = (name: string) => dilys.getByRole('region', { name });
const dialog = () => dilys.getByRole('dialog');
const shot = async (name: string) => {
  await dilys.evaluate(transitionsOver);
  expect(await axeViolations(dilys)).toEqual([]);
  const wider = await dilys.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([name, Math.max(0, wider)]).toEqual([name, 0]);
  if (process.env.SHOTS)
    await dilys.screenshot({ path: `${process.env.SHOTS}/protection ${name}.png`, fullPage: true });
};
const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

it('Dilys places a hold on a file she finds by name, and lifts it with a reason', async () => {
  dilys = await tab.as('dilys', '#/protection', { viewport: wide });
  await region('Holds').getByText('No hold stands.').waitFor();
  await button('Place a hold').click();
  await dialog().getByRole('button', { name: 'Place it' }).click();
  await dialog().getByText('Find and choose whose file it is.').waitFor();
  await dialog().getByLabel('Whose file').fill('maya');
  await dialog().getByRole('button', { name: 'Find' }).click();
  await dialog().getByLabel('Maya Thornton').waitFor();
  await dialog().getByLabel('Legal proceedings, begun or expected').check();
  await dialog().getByRole('textbox', { name: 'Why, in your own words' }).fill('A tribunal in June.');
  await dilys.setViewportSize(narrow);
  await shot('hold form narrow');
  await dialog().getByRole('button', { name: 'Place it' }).click();
  await dilys.getByText('The hold stands. Nothing of this file is removed until it is lifted.').waitFor();
  await region('Holds').getByText('A tribunal in June.').waitFor();
  await shot('held narrow');
  await dilys.setViewportSize(wide);
  await button(/^Lift it/).click();
  await dialog().getByRole('button', { name: 'Lift it' }).click();
  await dialog().getByText('Write a few words: this one is needed.').waitFor();
  await dialog().getByRole('textbox', { name: 'Why it is over' }).fill('Settled.');
  await dialog().getByRole('button', { name: 'Lift it' }).click();
  await region('Holds').getByText('No hold stands.').waitFor();
});

it('six years after Maya left her file is due: what would go comes first, then what cannot be undone, then why', async () => {
  await tab.moveClock('2033-06-01T09:00:00Z');
  await tab.go(dilys, 'dilys', '#/protection');
  const keeping = region('Keeping and removing');
  await keeping.getByText('Due for review since Saturday 28 May 2033.').waitFor();
  await keeping.getByText('How long what is kept').click();
  await keeping.getByText('6 years after the person has left').first().waitFor();
  await shot('due');
  await dilys.emulateMedia({ colorScheme: 'dark' });
  await dilys.locator('html[style*="color-scheme: dark"]').waitFor();
  await dilys.setViewportSize(narrow);
  await shot('due narrow dark');
  await button(/^Look at it/).click();
  await dialog().getByText('What stays').waitFor();
  await shot('plan narrow dark');
  await dilys.emulateMedia({ colorScheme: 'light' });
  await dilys.locator('html[style*="color-scheme: light"]').waitFor();
  await dilys.setViewportSize(wide);
  await shot('plan');
  await dialog().getByRole('button', { name: 'Go on' }).click();
  await dilys.getByRole('heading', { name: 'Remove Maya Thornton’s file' }).waitFor();
  await dialog()
    .getByText(/^This cannot be undone\./)
    .waitFor();
  await dialog().getByRole('button', { name: 'Remove it for good' }).click();
  await dialog().getByText('Write a few words: this one is needed.').waitFor();
  await shot('remove');
  await dialog().getByRole('textbox', { name: 'Why it is not needed any more' }).fill('Reviewed.');
  await dialog().getByRole('button', { name: 'Remove it for good' }).click();
  await keeping.getByText(/^Removed: \d+ documents? of Maya Thornton's file, and what the council/).waitFor();
  await keeping.getByText('No file is due.').waitFor();
});

it('nobody else finds the page, or anything on it', async () => {
  for (const who of ['ruth', 'lewis']) {
    await tab.go(dilys, who, '#/protection');
    await dilys.getByRole('heading', { name: 'This page is the data protection officer’s' }).waitFor();
    expect(await region('Holds').count()).toBe(0);
  }
});

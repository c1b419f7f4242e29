/** A subject access copy in a browser against the real server: find, say when, fetch; one page, two themes, two widths. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { axeViolations } from '../browser/axe';
import { realTab } from '../support/real-tab';
import { eventually, holdsIn } from './eventually';
import { transitionsOver } from './file-screens';

jest.setTimeout(90_000);
const tab = realTab();

it('Dilys finds somebody, is told when it is due, and fetches everything that is held about them', async () => {
  const dilys = await tab.as('dilys', '#/protection', { viewport: { width: 1280, height: 900 } });
  const section = dilys.getByRole('region', { name: 'A copy of everything' });
  const shot = async (name: string) => {
    await dilys.evaluate(transitionsOver);
    expect(await axeViolations(dilys)).toEqual([]);
    await eventually(async () => {
      const wider = await dilys.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, Math.max(0, wider)]).toEqual([name, 0]);
    });
    if (process.env.SHOTS)
      await dilys.screenshot({ path: `${process.env.SHOTS}/copy ${name}.png`, fullPage: true });
  };
  await section.getByLabel('Whose file').fill('lewis');
  await section.getByRole('button', { name: 'Find' }).click();
  await section.getByText('No copy was asked for yet.').waitFor();
  await section.getByRole('button', { name: 'Make the copy' }).click();
  await section.getByText(/^Give a date/).waitFor();
  await section.getByLabel(/^The day Lewis Grant asked/).fill('2027-01-20');
  await section.getByText(/^That hasn't happened yet/).waitFor();
  await section.getByLabel(/^The day Lewis Grant asked/).fill('2026-12-31');
  await section.getByText('To be answered by Monday 1 February 2027.').first().waitFor();
  await shot('wide');
  const fetched = dilys.waitForEvent('download');
  await section.getByRole('button', { name: 'Make the copy' }).click();
  const download = await fetched;
  expect(download.suggestedFilename()).toBe('subject-access-copy.zip');
  expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('to-review.csv');
  await section.getByText(/^Saved with your downloads/).waitFor();
  await section.getByText(/asked for everything that is held about them/).waitFor();
  await dilys.emulateMedia({ colorScheme: 'dark' });
  await dilys.setViewportSize({ width: 360, height: 740 });
  await holdsIn(dilys, "document.documentElement.style.colorScheme === 'dark'");
  await shot('narrow dark');
});

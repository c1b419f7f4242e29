/** Files opened from outside the pair, against the real server with its own store: asked, seen, agreed, read, closed. */
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { realTab } from '../support/real-tab';

jest.setTimeout(90_000);

// One story told in order: each step goes on where the one before it ended.
const tab = realTab();
const secret = 'Slept badly since the inquest.';
let tom: Page;
let lewis: Page;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').getByText(words).first().waitFor();
const shot = async (page: Page, name: string) => {
  expect(await axeViolations(page)).toEqual([]);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/real ${name}.png`, fullPage: true });
};

it('Priya issues a record with something about how Lewis is', async () => {
  const priya = await tab.as('priya', '#/file/lewis');
  await button(priya, 'Begin: Ready').click();
  await box(priya, 'Workload').fill('Seventeen children, three of them in court.');
  await box(priya, 'Wellbeing').fill(secret);
  await button(priya, 'End session').click();
  await button(priya, 'End session').waitFor({ state: 'detached' });
  await priya.getByLabel('Sign it now, as agreed').check();
  await button(priya, 'Issue the record').click();
  await h1(priya, /^Supervision of Lewis Grant/);
  await priya.context().close();
});

it('Tom opens records and wellbeing for oversight, and reads the record without what Lewis has not agreed to', async () => {
  tom = await tab.as('tom', '#/files');
  await h1(tom, 'Open a supervision file');
  await shot(tom, 'files');
  await button(tom, 'Open Lewis Grant’s file').click();
  const form = tom.getByRole('dialog');
  await form.getByLabel('To see how supervision is going').check();
  await form.getByRole('checkbox', { name: 'Records', exact: true }).check();
  await form.getByLabel('Wellbeing').check();
  await form.getByLabel('Why, in your own words').fill('Your caseload has been high for two months.');
  await shot(tom, 'form');
  await form.getByRole('button', { name: 'Open it' }).click();
  await link(tom, 'Read what is open of Lewis Grant’s file').click();
  await h1(tom, 'Opened: file of Lewis Grant');
  await tom.getByText('stays closed unless Lewis Grant agrees').waitFor();
  await shot(tom, 'opened');
  await link(tom, /^Supervision with Priya Nair/)
    .first()
    .click();
  await tom.getByText('Seventeen children, three of them in court.').waitFor();
  await shot(tom, 'record');
  expect(await tom.locator('body').textContent()).not.toContain(secret);
});

it('Lewis sees the line in his thread, why, and says yes about wellbeing', async () => {
  lewis = await tab.as('lewis', '#/');
  await link(lewis, 'Who opened this file').first().click();
  await h1(lewis, 'Who opened my file');
  await lewis.getByText('Your caseload has been high for two months.').waitFor();
  await shot(lewis, 'openings');
  await button(lewis, 'Let them read what was said about wellbeing').click();
  await lewis.getByText('The worker agreed to wellbeing being read').waitFor();
  await button(lewis, /^Let them read/).waitFor({ state: 'detached' });
});

it('Priya sees the line too, and cannot say yes for him', async () => {
  const priya = await tab.as('priya', '#/file/lewis');
  await link(priya, 'Who opened this file').click();
  await h1(priya, 'Who opened the file of Lewis Grant');
  await priya.getByText('Tom Okafor, next manager').waitFor();
  expect(await button(priya, /^Let them read/).count()).toBe(0);
  await priya.context().close();
});

it('Tom reads it now, and closes the file; nothing of it stays open', async () => {
  await tab.go(tom, 'tom', '#/file/lewis/opened');
  await link(tom, /^Supervision with Priya Nair/)
    .first()
    .click();
  await tom.getByText(secret).waitFor();
  await link(tom, /^To what is open/).click();
  await button(tom, 'Close it').click();
  await h1(tom, 'Nothing of this file is open to you');
  await tab.go(tom, 'tom', '#/file/lewis/opened');
  await h1(tom, 'Nothing of this file is open to you');
});

it('Ruth draws two files by lot, and reads one', async () => {
  const ruth = await tab.as('ruth', '#/files');
  await ruth.getByLabel('How many files').fill('2');
  await shot(ruth, 'sample');
  await button(ruth, 'Draw').click();
  const drawn = link(ruth, /^Read what is open of/);
  await drawn.first().waitFor();
  expect(await drawn.count()).toBe(2);
  await shot(ruth, 'drawn');
  await drawn.first().click();
  await h1(ruth, /^Opened: file of/);
  await shot(ruth, 'drawn file');
  await ruth.context().close();
});

it('Hannah asks with a day for the notice, Dilys says yes, and only then it opens; Lewis hears nothing yet', async () => {
  const hannah = await tab.as('hannah', '#/files');
  await hannah.getByLabel('Name').fill('Lewis');
  await button(hannah, 'Find').click();
  await button(hannah, 'Open Lewis Grant’s file').click();
  const form = hannah.getByRole('dialog');
  await form.getByLabel(/^A formal case/).check();
  await form.getByRole('checkbox', { name: 'Records', exact: true }).check();
  await form.getByLabel('Why, in your own words').fill('Stage two; the panel meets in February.');
  await form.getByLabel('Ask that they are told later').check();
  await form.getByLabel('Tell them on').fill('2027-02-01');
  await form.getByRole('button', { name: 'Ask to open it' }).click();
  await button(hannah, 'Take it back: Lewis Grant').waitFor();
  expect(await link(hannah, /^Read/).count()).toBe(0);
  await shot(hannah, 'waits');

  const dilys = await tab.as('dilys', '#/protection');
  const waiting = dilys.getByRole('region', { name: 'Waiting for your yes' });
  await waiting.getByText('Stage two; the panel meets in February.').waitFor();
  await shot(dilys, 'protection');
  await waiting.getByLabel('On a later day').check();
  await waiting.getByRole('button', { name: /^Yes to Hannah/ }).click();
  await waiting.getByText('Nothing waits for your yes.').waitFor();
  await status(dilys, /./);

  await tab.go(hannah, 'hannah', '#/files');
  await link(hannah, /^Read it/).click();
  await h1(hannah, 'Opened: file of Lewis Grant');
  await tab.go(lewis, 'lewis', '#/file/me/openings');
  await lewis.getByText('Tom Okafor, next manager').waitFor();
  expect(await lewis.locator('body').textContent()).not.toContain('Hannah');
});

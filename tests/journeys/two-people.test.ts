// Two people and one supervision in their browsers: prepare on a phone, hold, write, issue, disagree, sign, add, carry over, print.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe';
import { realTab } from '../support/real-tab';
import { paperSaved } from '../tab/paper-saved';

jest.setTimeout(120_000);

// One story told in order: each step goes on where the one before it ended.
const tab = realTab();
let lewis: Page;
let priya: Page;

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const newestRecord = (page: Page) =>
  page.getByRole('region', { name: 'Supervision records' }).getByRole('listitem').first().getByRole('link');
const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  );

it('lets Lewis prepare on his phone, with a line for himself that only he ever reads', async () => {
  lewis = await tab.as('lewis', '#/file/me/prepare', phone);
  await button(lewis, 'Add a point').click();
  await box(lewis, 'Point 1').fill('Duty weeks and how they run into each other');
  await box(lewis, 'Notes for yourself').fill('I am not sure I can go on like this.');
  await paperSaved(lewis.getByRole('region', { name: 'What I want to talk about' }));
  await paperSaved(lewis.getByRole('region', { name: 'Only you' }));
  await noSidewaysScroll(lewis);
  expect(await axeViolations(lewis)).toEqual([]);
  await tab.go(lewis, 'lewis', '#/file/me/prepare');
  await box(lewis, 'Notes for yourself').waitFor();
  expect(await box(lewis, 'Notes for yourself').inputValue()).toBe('I am not sure I can go on like this.');
});

it('shows Priya his point first, and not a word of the other', async () => {
  priya = await tab.as('priya', '#/file/lewis/prepare');
  await priya.getByText('Duty weeks and how they run into each other').waitFor();
  expect(await priya.locator('body').textContent()).not.toContain('not sure I can go on');
  await button(priya, 'Add a point').click();
  await box(priya, 'Point 1').fill('Late visits in January');
  await paperSaved(priya.getByRole('region', { name: 'What I want to talk about' }));
  expect(await axeViolations(priya)).toEqual([]);
});

it('begins from the preparation; the points are in the agenda, his first', async () => {
  await button(priya, /We are meeting now|Start/)
    .first()
    .click();
  await button(priya, /^Ready/).click();
  await box(priya, 'Check-in').waitFor();
  const points = priya.getByRole('textbox', { name: 'To talk about' });
  const texts = await Promise.all((await points.all()).map((one) => one.inputValue()));
  expect(texts).toEqual(['Duty weeks and how they run into each other', 'Late visits in January']);
  await box(priya, 'Reflection on practice').fill('What else could explain the silence in the visit?');
  await priya.getByLabel('Held, not recorded').check();
  await button(priya, 'Add an action').click();
  await box(priya, 'What will be done').fill('Look at the duty rota for February');
  await priya.getByLabel('By', { exact: true }).fill('2027-01-29');
  await paperSaved(priya);
});

it('keeps the draft through a restart, and issues it to him', async () => {
  await tab.restart();
  await priya.reload();
  await box(priya, 'Reflection on practice').waitFor();
  expect(await box(priya, 'Reflection on practice').inputValue()).toContain('silence in the visit');
  await tab.moveClock('2027-01-19T17:20:00Z');
  await button(priya, 'End session').click();
  // The button says that it is saving; this one goes when it is.
  await button(priya, 'Begun by mistake').waitFor({ state: 'detached' });
  await priya.getByLabel('Sign it now, as agreed').check();
  await button(priya, 'Issue the record').click();
  await priya.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();
  expect(await axeViolations(priya)).toEqual([]);
});

it('lets him disagree and comment, and sign for having received it', async () => {
  await tab.go(lewis, 'lewis', '#/file/me');
  await newestRecord(lewis).click();
  await lewis.getByText('What else could explain the silence in the visit?').waitFor();
  await lewis.getByText('Held, not recorded', { exact: false }).first().waitFor();
  await button(lewis, 'I disagree').click();
  await button(lewis, 'Say that I disagree').click();
  await lewis.getByText('does not agree with something in it').waitFor();
  await button(lewis, 'Comment').click();
  await box(lewis, 'Your comments').fill('Two of the late visits were moved by the family.');
  await button(lewis, 'Save').first().click();
  await lewis.getByText('Two of the late visits were moved by the family.').first().waitFor();
  await button(lewis, 'Sign').click();
  await lewis.getByLabel('Sign: received, not agreed').check();
  await button(lewis, 'Sign it').click();
  await button(lewis, 'Add to it').waitFor();
  await noSidewaysScroll(lewis);
});

it('locks both texts; Priya adds a dated note, and he reads it', async () => {
  await priya.reload();
  await priya.getByText('Two of the late visits were moved by the family.').waitFor();
  expect(await priya.getByRole('link', { name: 'Change the record' }).count()).toBe(0);
  await button(priya, 'Add to it').click();
  await box(priya, 'Your addendum').fill('The visits were on 2 and 9 December.');
  await button(priya, 'Save').click();
  await priya.getByText('The visits were on 2 and 9 December.').first().waitFor();
  await lewis.reload();
  await lewis.getByText('The visits were on 2 and 9 December.').waitFor();
});

it('carries what was promised into the next preparation, and says so', async () => {
  await tab.go(priya, 'priya', '#/file/lewis/prepare');
  await priya.getByText('Look at the duty rota for February').waitFor();
  await button(priya, 'Carry on').first().click();
  const carry = priya.getByRole('dialog', { name: 'Carry this on' });
  await carry.getByLabel('By when now').fill('2027-02-16');
  await carry.getByLabel('What was in the way').fill('the rota is not out yet');
  await carry.getByRole('button', { name: 'Carry it on' }).click();
  await carry.waitFor({ state: 'hidden' });
  await tab.go(lewis, 'lewis', '#/file/me/prepare');
  await lewis.getByText(/carried once/i).waitFor();
  expect(await lewis.getByRole('textbox', { name: 'Point 1' }).count()).toBe(0);
  expect(await box(lewis, 'Notes for yourself').inputValue()).toContain('not sure I can go on');
});

it('gives him the record on paper, and his year', async () => {
  await tab.go(lewis, 'lewis', '#/file/me');
  await newestRecord(lewis).click();
  const printed = lewis.waitForEvent('download');
  await button(lewis, 'Print this record').click();
  const record = readFileSync(await (await printed).path());
  expect(record.subarray(0, 5).toString()).toBe('%PDF-');
  await tab.go(lewis, 'lewis', '#/file/me');
  const asked = lewis.waitForEvent('download');
  await button(lewis, 'Download my year').click();
  const year = await asked;
  expect(year.suggestedFilename()).toMatch(/\.zip$/);
  expect(
    readFileSync(await year.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

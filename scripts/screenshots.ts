// Takes the pictures of docs/pictures/ anew from the running product: node --import tsx scripts/screenshots.ts
import { randomUUID } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type NewcomerDesk, openDesk } from '../tests/support/newcomer/newcomer-desk';

const folder = path.join(__dirname, '..', 'docs', 'pictures');
const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
/** More than this slows down everybody who reads the page, in bytes. */
const largest = 150_000;

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const desk = await openDesk();
  try {
    await takePictures(desk);
  } finally {
    await desk.close();
  }
}

async function takePictures(desk: NewcomerDesk): Promise<void> {
  await desk.lewis.page.setViewportSize(desktop);
  await desk.priya.page.setViewportSize(desktop);
  await logFromAfar(desk, 'priya', {
    text: 'Ask the school for the attendance since October before the next visit, and take it to the core group.',
    why: 'The pattern of missed Mondays is new; we need it in writing before we talk about a plan.',
    references: ['LCS-198802'],
  });
  await desk.lewis.say(
    'log decision LCS-204417 Visit on Wednesday without notice, and ring the health visitor first',
  );
  const card = await desk.lewis.card('Log a quick decision');
  await card.locator.getByRole('textbox', { name: 'What was decided?' }).waitFor();
  await card.fill('Why?', 'The missed contacts follow a new partner; we need to hear the child alone.');
  await picture(desk.lewis.page, 'chat-log-decision');
  await card.press('Save');
  await desk.lewis.card('Saved in your thread');

  await desk.doors.sweep();
  await (await desk.priya.card('1 quick decision to confirm')).press('Show');
  const shown = await desk.priya.card('Visit on Wednesday without notice');
  await shown.locator.getByRole('button', { name: 'Confirm' }).scrollIntoViewIfNeeded();
  await picture(desk.priya.page, 'chat-confirm');
  await shown.press('Amend');
  const amend = await desk.priya.card('In your words');
  await amend.fill('In your words', 'Speak to the school lead first, then visit on Wednesday without notice');
  await amend.press('Save');
  await desk.priya.card('Both wordings are kept');

  await desk.doors.moveClock('2027-01-28T10:00:00Z');
  await desk.doors.sweep();
  const reminder = await desk.priya.card("Lewis's supervision was due");
  await reminder.locator.getByRole('link', { name: 'Open thread' }).last().scrollIntoViewIfNeeded();
  await picture(desk.priya.page, 'chat-reminder');

  const tab = await desk.openTab('priya', '#/threads/lewis');
  await tab.setViewportSize(desktop);
  await tab
    .getByRole('region', { name: 'Open quick decisions' })
    .getByText('ring the health visitor first')
    .waitFor();
  await picture(tab, 'tab-thread');
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tab.setViewportSize(phone);
  await tab.locator('html[style*="color-scheme: dark"]').waitFor();
  await picture(tab, 'tab-thread-phone-dark');

  const team = await desk.openTab('priya', '#/team');
  await team.setViewportSize(desktop);
  await team.getByRole('row').filter({ hasText: 'Lewis Grant' }).waitFor();
  await picture(team, 'tab-team');
  await prepareAndWrite(desk);
}

/** Lewis brings two points, Priya prepares, and the session's record is begun with them. */
async function prepareAndWrite(desk: NewcomerDesk): Promise<void> {
  const his = await desk.openTab('lewis', '#/file/me/prepare');
  for (const [at, point] of [
    'Duty weeks, and how they run into each other',
    'The course on court skills',
  ].entries()) {
    await his.getByRole('button', { name: 'Add a point' }).click();
    await his.getByRole('textbox', { name: `Point ${at + 1}` }).fill(point);
  }
  await his
    .getByRole('status')
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  const hers = await desk.openTab('priya', '#/file/lewis/prepare');
  await hers.setViewportSize(desktop);
  await hers.getByText('The course on court skills').waitFor();
  await picture(hers, 'tab-prepare');
  await hers.getByRole('button', { name: 'We are meeting now' }).click();
  await hers.getByRole('button', { name: /^Ready/ }).click();
  await hers.getByRole('textbox', { name: 'Reflection on practice' }).waitFor();
  await hers.getByRole('heading', { name: 'Decisions to look at again' }).waitFor();
  await hers.getByRole('heading', { name: 'Agenda' }).scrollIntoViewIfNeeded();
  await picture(hers, 'tab-session');
}

/** A decision that somebody logged in the tab, to have more than one to show. */
async function logFromAfar(desk: NewcomerDesk, by: string, decision: object): Promise<void> {
  const answer = await fetch(`${desk.url}/api/threads/lewis/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-person': by },
    body: JSON.stringify({ operationId: randomUUID(), ...decision }),
  });
  if (!answer.ok) throw new Error(`The decision was answered with ${answer.status}: ${await answer.text()}`);
}

/** The pointer and the text cursor stay out of the picture, and nothing is caught halfway. */
async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(file);
  console.log(`${path.relative(process.cwd(), file)}   ${Math.round(size / 1_000)} kB`);
  if (size > largest) throw new Error(`${name} has ${size} bytes, more than ${largest}.`);
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});

/** Two people with the same paper open, in their own browsers, against the real server. */
import type { Page } from 'playwright-core';
import { realTab } from '../support/real-tab';
import { paperSaved } from './paper-saved';

const tab = realTab();
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

it('what I sign is what was on my screen, and not what was written since', async () => {
  const priya = await tab.as('priya', '#/file/lewis');
  await button(priya, 'Begin: Ready').click();
  await box(priya, 'Workload').fill('Seventeen children.');
  await paperSaved(priya);
  const session = new URL(priya.url()).hash;
  await button(priya, 'Issue the record').click();
  await priya.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();
  const record = new URL(priya.url()).hash;

  const lewis = await tab.as('lewis', record);
  await lewis.getByText('Seventeen children.').waitFor();
  await tab.go(priya, 'priya', session);
  await box(priya, 'Workload').fill('Lewis refused four more children.');
  await paperSaved(priya);
  await button(priya, 'Issue the new version').click();
  await priya.getByText('Lewis refused four more children.').waitFor();

  await button(lewis, 'Sign').click();
  await lewis.getByLabel('Sign: agreed').check();
  await button(lewis, 'Sign it').click();
  await lewis.getByText(/^A new version came out while this page was open/).waitFor();
  const signatures = await priya.evaluate<{ who: string; void: boolean }[]>(
    `fetch('/api/threads/lewis/records/${record.split('/').at(-1)}', { headers: { 'X-Local-Person': 'priya' } })
      .then((answer) => answer.json()).then(({ signatures }) => signatures)`,
  );
  expect(signatures.filter((each) => each.who === 'Lewis Grant' && !each.void)).toEqual([]);
}, 120_000);

it('two people who fill their own boxes of an agreement side by side are not asked to choose', async () => {
  const draft = '#/file/lewis/agreement/draft';
  const [lewis, priya] = [await tab.as('lewis', draft), await tab.as('priya', draft)];
  await box(lewis, 'What Lewis wants from Priya').waitFor();
  await box(priya, 'What Priya wants from Lewis').fill('Tell me early when something is stuck.');
  await paperSaved(priya);
  await box(lewis, 'What Lewis wants from Priya').fill('Time to think.');
  await lewis
    .getByText(/^Saved at/)
    .or(lewis.getByRole('heading', { name: 'Written on two devices' }))
    .first()
    .waitFor();
  expect(await lewis.getByRole('heading', { name: 'Written on two devices' }).count()).toBe(0);
}, 120_000);

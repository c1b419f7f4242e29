/** What somebody writing on a record or a session meets that they should not. */
import { eventually } from './eventually';
import { fixtureRecords, olderId, recordId } from './fixture-records';
import { openPage } from './open-page';
import { paperSaved } from './paper-saved';

const records = fixtureRecords();
const tab = openPage({ rooms: [records.room] });
const session = `#/file/lewis/session/${encodeURIComponent(recordId)}`;
const record = `#/file/lewis/record/${encodeURIComponent(recordId)}`;

beforeEach(() => records.reset());

const box = (name: string) => tab.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });

/** The next POST there is answered as if its first answer had been lost; the ids of all that are sent. */
async function usedBefore(end: string): Promise<readonly string[]> {
  const ids: string[] = [];
  tab.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(end))
      ids.push(request.postData()?.match(/"operationId":"([^"]+)"/)?.[1] ?? '');
  });
  const problem = { type: 'about:blank', title: 'Used', status: 409, detail: 'What it held then is saved.' };
  await tab.page.route(
    `**${end}`,
    (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      }),
    { times: 1 },
  );
  return ids;
}

async function openRecord(viewer: 'amara' | 'lewis', hash = record): Promise<void> {
  await tab.open(viewer, hash);
  await tab.page.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();
}

it('a comment whose first answer was lost can be saved again after I changed a word', async () => {
  records.issue();
  await openRecord('lewis');
  await button('Comment').click();
  await box('Your comments').fill('The visits were not late.');
  const ids = await usedBefore('/steps');
  await button('Save').click();
  await tab.page.getByText('This form was used already').waitFor();
  const again = button('Save it as a new one');
  await ((await again.count()) > 0 ? again : button('Save')).click();
  await eventually(() => expect(ids).toHaveLength(2));
  expect(new Set(ids).size).toBe(2);
});

async function signedByBoth(): Promise<void> {
  records.issue();
  for (const viewer of ['amara', 'lewis'] as const) {
    await openRecord(viewer);
    await button('Sign').click();
    if (viewer === 'lewis') await tab.page.getByLabel('I agree with it').check();
    await button('Sign it').click();
    await tab.page.getByRole('status').getByText('Signed.').waitFor();
  }
}

it('the addendum I am writing stays open under my hands when the other one adds theirs', async () => {
  await signedByBoth();
  await tab.page.clock.install();
  await openRecord('lewis');
  await button('Add to it').click();
  await box('Your addendum').fill('The visit was on');
  // Amara adds hers meanwhile.
  await tab.page.evaluate(
    `fetch('/api/threads/lewis/records/${encodeURIComponent(recordId)}/steps', {
      method: 'POST',
      headers: { 'X-Local-Person': 'amara', 'Content-Type': 'application/json' },
      body: JSON.stringify({ operationId: crypto.randomUUID(), step: { do: 'addendum', text: 'From Amara.' } }),
    })`,
  );
  await tab.page.clock.fastForward(31_000);
  await tab.page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
  await tab.page.getByText('From Amara.').first().waitFor();
  expect(await box('Your addendum').isVisible()).toBe(true);
});

it('a tick beside wellbeing that I take back leaves the words that stood there', async () => {
  await tab.open('amara', session);
  await box('Wellbeing').fill('Sleeping badly since the review; we agreed to look at duty again.');
  await tab.page.getByLabel('Held, not recorded').check();
  await tab.page.getByLabel('Held, not recorded').uncheck();
  await box('Wellbeing').waitFor();
  expect(await box('Wellbeing').inputValue()).toContain('Sleeping badly');
});

it('two wordings do not take the keyboard away from the field I am writing in', async () => {
  await tab.open('amara', session);
  await box('Evaluation').waitFor();
  records.writeElsewhere({ sections: { learning: 'A course in May.' } });
  await box('Evaluation').focus();
  await tab.page.keyboard.type('It helped to');
  await tab.page.getByRole('region', { name: 'Written on two devices' }).waitFor();
  await tab.page.keyboard.type(' slow down');
  expect(await box('Evaluation').inputValue()).toBe('It helped to slow down');
});

it('what is signed names the version that was on the screen', async () => {
  records.issue();
  await openRecord('lewis');
  await button('Sign').click();
  await tab.page.getByLabel('I agree with it').check();
  await button('Sign it').click();
  await tab.page.getByRole('status').getByText('Signed.').waitFor();
  const sent = tab.server.calls.findLast(({ path, method }) => method === 'POST' && path.endsWith('/steps'));
  expect(JSON.stringify(sent?.body)).toContain('"version":1');
});

it('a record opened under “me” shows my signature once I have given it', async () => {
  records.issue();
  await openRecord('lewis', record.replace('lewis', 'me'));
  await button('Sign').click();
  await tab.page.getByLabel('I agree with it').check();
  await button('Sign it').click();
  await tab.page.getByRole('status').getByText('Signed.').waitFor();
  await tab.page.getByText('Waits for Amara Osei.').waitFor();
});

it('a session that ended with a lost answer can be ended after the time was put right', async () => {
  await tab.open('amara', session);
  await box('Check-in').waitFor();
  const ids = await usedBefore('/end');
  await button('End session').click();
  await tab.page.getByText('This form was used already').waitFor();
  await button('End session').click();
  await eventually(() => expect(ids).toHaveLength(2));
  expect(new Set(ids).size).toBe(2);
});

it('what I type while the record is being issued is not thrown away', async () => {
  await tab.open('amara', session);
  await box('Workload').fill('Seventeen children.');
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await tab.page.route('**/issue', async (route) => {
    await held;
    await route.continue();
  });
  await button('Issue the record').click();
  await button('Issuing').waitFor();
  const evaluation = box('Evaluation');
  const mayType = await evaluation.isEditable();
  if (mayType) await evaluation.fill('It helped to slow down.');
  go();
  await tab.page.getByRole('heading', { level: 1, name: /^Supervision of Lewis Grant/ }).waitFor();
  const kept =
    (await tab.page.getByText('It helped to slow down.').count()) > 0 ||
    (await tab.page.evaluate<boolean>(
      `Object.values(localStorage).some((one) => one.includes('slow down'))`,
    )) ||
    JSON.stringify(records.draft ?? {}).includes('slow down');
  expect(!mayType || kept).toBe(true);
});

it('having ended the session by keyboard I am still somewhere on the page', async () => {
  await tab.open('amara', session);
  await button('End session').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.getByText('Held. Well done for making the time.').waitFor();
  await tab.page.locator(':focus').waitFor();
});

it('having chosen between two wordings by keyboard I am still somewhere on the page', async () => {
  await tab.open('amara', session);
  await box('Workload').waitFor();
  records.writeElsewhere({ sections: { learning: 'A course in May.' } });
  await box('Workload').fill('Seventeen children.');
  await button('Go on with the other').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.getByRole('region', { name: 'Written on two devices' }).waitFor({ state: 'detached' });
  await tab.page.locator(':focus').waitFor();
});

it('having said why I need an older record I am taken to it, and not to the top of nothing', async () => {
  await tab.open('amara', `#/file/lewis/record/${encodeURIComponent(olderId)}`);
  await tab.page.getByLabel('Why you need it').fill('For the review.');
  await button('Open it').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.getByRole('heading', { level: 1, name: 'Supervision, Tuesday 14 May 2024' }).waitFor();
  await tab.page.locator(':focus').waitFor();
});

it('having said that I disagree I am offered to tell the next manager, and not to say it again', async () => {
  records.issue();
  await openRecord('lewis');
  await button('I disagree').click();
  await button('Say that I disagree').click();
  await tab.page.getByText('Lewis Grant disagrees').waitFor();
  expect(await button('I disagree').count()).toBe(0);
  await button('Tell Dana Fairweather that we disagree').click();
  await button('Tell Dana Fairweather').click();
  await button('Tell Dana Fairweather that we disagree').waitFor({ state: 'detached' });
  const sent = tab.server.calls.findLast(({ path, method }) => method === 'POST' && path.endsWith('/steps'));
  expect(sent?.body).toMatchObject({ step: { do: 'disagree', raise: true } });
});

it('what ending a session came to is said where the button was, and in sight', async () => {
  await tab.open('amara', session);
  await box('Workload').fill('Seventeen children.');
  await button('End session').focus();
  await tab.page.keyboard.press('Enter');
  const said = tab.page.getByText('Held. Well done for making the time.');
  await said.waitFor();
  await paperSaved(tab.page);
  // Measured at once: the page may still be coming to rest.
  await eventually(async () => {
    const place = await said.evaluate((words) => {
      const bar = document.querySelector('[data-state]')?.getBoundingClientRect();
      return { words: words.getBoundingClientRect().top, bar: bar?.bottom ?? 0, window: window.innerHeight };
    });
    expect(place.words).toBeGreaterThan(place.bar);
    expect(place.words).toBeLessThan(place.window);
  });
});

/** The people supervised by a next manager's own: days and signatures, and no way into a thread. */
import { axeViolations } from '../browser/axe';
import { openPage } from './open-page';

const tab = openPage();
const section = () => tab.page.getByRole('region', { name: 'Supervised by your people' });

test('S3: a next manager reads who was met and whether both have signed, and finds no link to any of them', async () => {
  await tab.open('dana', '#/team');
  await section().getByText('Record of Thursday 14 January: signed by both.').waitFor();
  await section().getByRole('heading', { level: 3, name: 'With Amara Osei' }).waitFor();
  await section()
    .getByText('Record of Thursday 14 January: not written yet, out by Thursday 28 January.')
    .waitFor();
  expect(await section().getByRole('link').count()).toBe(0);
});

test('whose people supervise nobody sees nothing of it, and is told when it could not be read', async () => {
  const answered = tab.page.waitForResponse(/\/api\/below$/);
  await tab.open('amara', '#/team');
  await (await answered).finished();
  await tab.page.getByRole('table').waitFor();
  expect(await section().count()).toBe(0);
  await tab.page.route('**/api/below', (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{}' }),
  );
  await tab.page.reload();
  await tab.page.getByRole('button', { name: 'Try again' }).waitFor();
  await tab.page.getByRole('table').waitFor();
});

test.each([320, 360, 1100])('nothing is cut off at %i px, and axe finds nothing', async (width) => {
  await tab.page.setViewportSize({ width, height: 900 });
  await tab.open('dana', '#/team');
  await section().getByText('Record of Thursday 14 January: signed by both.').waitFor();
  const over = await tab.page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBeLessThanOrEqual(0);
  expect(await axeViolations(tab.page)).toEqual([]);
});

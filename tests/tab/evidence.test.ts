/** The page "Evidence" in the browser: what is kept, a check of all files, and one checked again. */
import type { EvidenceCheckView, EvidenceView } from '../../bot/views/evidence/evidence-view-types';
import { axeViolations } from '../browser/axe';
import { eventually, holdsIn } from './eventually';
import { transitionsOver } from './file-screens';
import { viewerOf } from './fixture-answers';
import type { FixtureRoom } from './fixture-server';
import { openPage } from './open-page';

const lewis = { personId: 'lewis', name: 'Lewis Grant', initials: 'LG', role: 'Social worker', team: 'East' };
const kept: EvidenceView = {
  viewer: { ...viewerOf('sam'), checksEvidence: true },
  notes: [
    'Everything that is written in a supervision file is tied to what was written before it. Once a day the end of every file is kept outside the store, where nobody can change it.',
    'A check says whether anything was altered, removed, moved or added behind the product. It shows nothing of what is written.',
  ],
  facts: [
    { title: 'Kept outside last', value: 'Tue 19 Jan 2027, 09:00, 29 files' },
    { title: 'All checked last', value: 'Not yet' },
  ],
};
const spoiled: EvidenceCheckView = {
  answer:
    '29 files were checked. Something does not fit in 2 of them. Held against what was kept every day up to Tuesday 19 January 2027.',
  tone: 'attention',
  wrong: [
    {
      person: lewis,
      name: 'Lewis Grant',
      lines: [
        {
          sentence:
            'A quick decision of Tuesday 12 January 2027 is not what was written, or its link of the chain is not.',
          id: '22222222-0000-4000-8000-000000000002',
        },
      ],
    },
    {
      person: null,
      name: 'Somebody who is not in the directory',
      lines: [{ sentence: 'The summary of the file is gone.', id: '' }],
    },
  ],
};
const good: EvidenceCheckView = {
  answer:
    'Lewis Grant: everything is as it was written. Held against what was kept every day up to Tuesday 19 January 2027.',
  tone: 'good',
  wrong: [],
};

const room: FixtureRoom = ({ method, parts, body }) => {
  if (parts[0] !== 'evidence') return null;
  if (method === 'GET') return { answer: kept };
  return { answer: JSON.stringify(body) === '{}' ? spoiled : good };
};
const tab = openPage({ rooms: [room] });
const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
const status = (words: string) => tab.page.getByRole('status').getByText(words);

test('says what is kept, checks all files with the keyboard, names what does not fit, and fits every theme and width', async () => {
  await tab.open('sam', '#/evidence');
  await tab.page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
  await tab.page.getByText('Tue 19 Jan 2027, 09:00, 29 files').waitFor();
  await button('Check all files').focus();
  await tab.page.keyboard.press('Enter');
  await status('Something does not fit in 2 of them.').waitFor();
  await tab.page.getByRole('heading', { level: 3, name: 'Lewis Grant' }).waitFor();
  await tab.page.getByText('22222222-0000-4000-8000-000000000002').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await tab.page.emulateMedia({ colorScheme });
      await tab.page.setViewportSize({ width, height: 800 });
      await holdsIn(tab.page, `document.documentElement.style.colorScheme === '${colorScheme}'`);
      await tab.page.evaluate(transitionsOver);
      expect(await tab.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(await axeViolations(tab.page)).toEqual([]);
      if (process.env.SHOTS)
        await tab.page.screenshot({
          path: `${process.env.SHOTS}/evidence ${colorScheme} ${width}.png`,
          fullPage: true,
        });
    }
  }
  await button('Check again: Lewis Grant').click();
  await status('everything is as it was written').waitFor();
  // What is wrong with another file stays in the list.
  await eventually(async () =>
    expect(await tab.page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Somebody who is not in the directory',
    ]),
  );
  const asked = tab.server.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(asked).toEqual([{}, { personId: 'lewis' }]);
});

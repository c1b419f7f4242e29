// A decision that is opened in chat fits into Teams however much was said about it, and the newest words stay.
import { shownDecisionCard } from '../../bot/cards/shown-decision-card';
import type { ShownDecisionView } from '../../bot/views/decisions/shown-decision-view';

const most = 20 * 1_024;
const sizeOf = (view: ShownDecisionView) => JSON.stringify(shownDecisionCard(view)).length * 2;
const long = (sign: string) => sign.repeat(1_000);

function view(words: string, versions: number): ShownDecisionView {
  const button = (title: string) => ({
    title,
    act: 'child-file' as const,
    ids: {
      about: 'a'.repeat(36),
      entryId: 'e'.repeat(36),
      operationId: 'o'.repeat(36),
      reference: 'LCS-204417',
    },
  });
  return {
    summary: 'A quick decision, opened',
    heading: 'Quick decision',
    times: 'Said Tue 19 Jan 2027, 16:10, written down by Lewis Grant at 16:14.',
    text: words,
    why: words,
    versions: Array.from({ length: versions }, (_, index) => ({
      title: `Version ${index + 1}`,
      when: 'Tue 19 Jan 2027, 16:31',
      text: words,
      why: words,
    })),
    more: 'Open it to read everything.',
    state: 'Waiting for you to confirm.',
    authority: null,
    facts: ['LCS-204417, LCS-204418, LCS-204419'],
    rows: [1, 2, 3, 4].map((row) => ({ text: `Row ${row}`, buttons: ['One', 'Two', 'Three'].map(button) })),
  };
}

it.each([
  ['plain words', 'a', 1],
  ['plain words said many times over', 'a', 9],
  ['signs that need escaping', '"', 1],
  ['signs that need escaping, said many times over', '"', 9],
])('fits with %s', (_, sign, versions) => {
  expect(sizeOf(view(long(sign), versions))).toBeLessThanOrEqual(most);
});

it('says that there is more to read where it leaves something out, and keeps the newest wording', () => {
  const text = JSON.stringify(shownDecisionCard(view(long('a'), 9)));
  expect(text).toContain('Version 9');
  expect(text).not.toContain('Version 1,');
  expect(text).toContain('Open it to read everything.');
});

it('leaves nothing out of an ordinary decision', () => {
  const text = JSON.stringify(shownDecisionCard(view('See the child at school.', 3)));
  for (const version of [1, 2, 3]) expect(text).toContain(`Version ${version},`);
  expect(text).not.toContain('Open it to read everything.');
});

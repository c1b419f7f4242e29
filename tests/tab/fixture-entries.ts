/** The entries of an invented thread. */
import * as contract from '../../bot/api/contract';

type Entry = contract.Entry;

const longText =
  'Agreed to bring the core group forward to Thursday and to visit on Monday without notice. School has told us about a third missed day this week, and the plan as written would have waited another nine days. Lewis will speak to the health visitor first and ask what she has seen since Christmas.';

const otherLongText =
  'Ask the practice educator about the reflective group before taking the next court statement alone. She has kept two places for newly qualified colleagues until the end of January.';

/** What long entries hold in full, by entry id. */
export const fullTexts: Readonly<Record<string, string>> = {
  'decision:1': longText,
  'decision:2': otherLongText,
};

/** Lewis's thread, newest first. The last two are on the second page. */
export const entries: readonly Entry[] = [
  entry({
    entryId: 'decision:1',
    kind: 'decision',
    title: 'Quick decision',
    badges: [
      { word: 'From the supervisor', tone: 'neutral' },
      { word: "Not yet on the child's file", tone: 'attention' },
    ],
    on: '2027-01-19',
    when: 'Tue 19 Jan 2027, 16:10',
    text: `${longText.slice(0, 178)}…`,
    hasMore: true,
    why: 'A third missed school day this week; the plan would have waited another nine days.',
    references: ['LCS-204417', 'LCS-204418'],
    facts: [
      'Logged by Amara Osei, Tue 19 Jan 2027, 16:14',
      'Action: Lewis Grant by Wed 20 Jan 2027',
      "On the child's file: Lewis Grant by Wed 20 Jan 2027",
      'Comes back at the next supervision',
    ],
  }),
  entry({
    entryId: 'action:1',
    kind: 'action',
    title: 'Action',
    badges: [{ word: 'By Wed 20 Jan 2027', tone: 'neutral' }],
    on: '2027-01-19',
    when: 'Tue 19 Jan 2027, 16:10',
    text: 'Speak to the health visitor and visit on Monday without notice.',
    facts: ['Lewis Grant', 'From a quick decision'],
  }),
  entry({
    entryId: 'reason:1',
    kind: 'reason',
    title: 'Something was in the way',
    on: '2027-01-12',
    when: 'Tue 12 Jan 2027, 09:05',
    text: 'Court.',
    facts: ['Said by Amara Osei', 'Supervision was due Tue 12 Jan 2027'],
  }),
  entry({
    entryId: 'session:1',
    kind: 'session',
    title: 'Supervision',
    badges: [{ word: 'Held', tone: 'good' }],
    on: '2026-12-29',
    when: 'Tue 29 Dec 2026, 10:00',
    facts: ['With Amara Osei', '90 minutes'],
  }),
  entry({
    entryId: 'decision:2',
    kind: 'decision',
    title: 'Advice',
    badges: [{ word: 'Case reference to follow', tone: 'attention' }],
    on: '2026-12-15',
    when: 'Tue 15 Dec 2026, 12:40',
    referenceToFollow: true,
    text: `${otherLongText.slice(0, 97)}…`,
    hasMore: true,
    facts: ['Logged by Lewis Grant, Tue 15 Dec 2026, 12:44'],
  }),
  entry({
    entryId: 'session:2',
    kind: 'session',
    title: 'Supervision',
    badges: [
      { word: 'Held in part', tone: 'attention' },
      { word: 'Short: does not move the due date', tone: 'attention' },
    ],
    on: '2026-12-01',
    when: 'Tue 1 Dec 2026, 14:00',
    text: 'Duty.',
    facts: ['With Amara Osei', '40 minutes'],
  }),
];

/** An entry with nothing but what is given. */
export function entry(
  given: Partial<Entry> & Pick<Entry, 'entryId' | 'kind' | 'title' | 'on' | 'when'>,
): Entry {
  const blank = {
    badges: [],
    text: '',
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [],
    decision: null,
  };
  return contract.entry.parse({ ...blank, ...given });
}

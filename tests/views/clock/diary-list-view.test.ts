// The list in chat of whom supervision could be booked for.
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { personId } from '../../../bot/domain/ids';
import { newHead } from '../../../bot/domain/thread-head';
import { bookListView } from '../../../bot/views/clock/diary-list-view';
import { council, on, person, supervises } from '../../domain/given-council';

const today = on('2027-03-24');
const given = council({
  people: ['priya', 'amara', 'beth', 'maya'].map((one) => person(one, { displayName: one })),
  relationships: ['amara', 'beth', 'maya'].map((one) => supervises('priya', one)),
});
const standing = (who: string, code?: 'PAUSED' | 'NOT_REMINDED') => {
  const head = newHead(personId(who), on('2027-01-19'));
  const status = supervisionStatus(given, head, today);
  return { head, status: code ? { ...status, code } : status };
};

it('names whoever is late first, and neither somebody away nor somebody who meets by agreement as late', () => {
  const list = bookListView({
    council: given,
    to: personId('priya'),
    today,
    standing: [standing('beth', 'PAUSED'), standing('maya', 'NOT_REMINDED'), standing('amara')],
    linkTo: (one) => `https://tab.example/${one}`,
    all: { title: 'Open my team', url: 'https://tab.example/team' },
  });
  expect(list.parts.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^amara's supervision: was due .*, no date yet\.$/),
    "maya's supervision: as agreed, no date yet.",
    "beth's supervision: away at present, no date yet.",
  ]);
});

// Lists of quick decisions in chat: what needs the reader's authority stands first and is never out of reach.
import { personId } from '../../../bot/domain/ids';
import {
  decisionsToReadView,
  waitingDecisionsView,
} from '../../../bot/views/decisions/decision-to-read-view';
import { at, council, on } from '../../domain/given-council';

const today = on('2027-01-19');
const linkTo = () => 'https://tab.example';

it('a message about several puts what needs authority first', () => {
  const of = (entryId: string, as: 'supervisor' | 'authority', supervisor: string) => ({
    to: personId('priya'),
    from: personId('lewis'),
    as,
    supervisorId: personId(supervisor),
    about: personId('lewis'),
    entryId,
    at: at('2027-01-19T16:00:00Z'),
  });
  const messages = [of('own', 'supervisor', 'priya'), of('above', 'authority', 'helen')];
  const { waiting } = decisionsToReadView(council(), messages, today, linkTo);
  expect(waiting.map(({ ids }) => ids.entryId)).toEqual(['above', 'own']);
  expect(waiting[0]?.text).toContain('needs your authority');
  expect(waiting[1]?.text).not.toContain('authority');
});

it.each([
  [true, 'And 2 more: they come up under "waiting" once these are answered.'],
  [false, 'And 2 more, in their threads.'],
])('more than a card holds, needing authority: %s', (authority, more) => {
  const all = Array.from({ length: 7 }, (_, index) => ({
    about: personId('kerry'),
    entryId: `decision-${index}`,
    supervisorId: personId('helen'),
    loggedBy: personId('helen'),
    saidOn: today,
    loggedAt: at('2027-01-19T16:00:00Z'),
    authority,
  }));
  const facts = { council: council(), today, viewer: personId('priya'), linkTo, list: 'answer' as const };
  expect(waitingDecisionsView(facts, all).more).toBe(more);
});

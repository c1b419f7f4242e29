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

it.each([true, false])('more than a card holds come with a button, needing authority: %s', (authority) => {
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
  const button = { title: 'More', act: 'show-waiting', ids: { skip: '5' } };
  expect(waitingDecisionsView(facts, all).more).toEqual({ text: 'And 2 more.', button });
  const rest = waitingDecisionsView({ ...facts, from: 5 }, all);
  expect(rest.waiting.map(({ ids }) => ids.entryId)).toEqual(['decision-5', 'decision-6']);
  expect(rest.more).toBeNull();
  // Answered meanwhile: a button that points behind the end begins anew.
  expect(waitingDecisionsView({ ...facts, from: 7 }, all).waiting).toHaveLength(5);
});

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
  const { more } = waitingDecisionsView(facts, all);
  expect(more).toMatchObject({ text: 'And 2 more.', button: { title: 'More', act: 'show-waiting' } });
  const after = more && 'ids' in more.button ? more.button.ids.after : undefined;
  if (after === undefined) throw new Error('no place in the list');
  const rest = waitingDecisionsView({ ...facts, start: { after, skip: 0 } }, all);
  expect(rest.waiting.map(({ ids }) => ids.entryId)).toEqual(['decision-5', 'decision-6']);
  expect(rest.more).toBeNull();
  expect(rest.waiting.map(({ ids }) => ids.after)).toEqual([after, after]);
  // Answered meanwhile: whoever answers goes on behind the last they saw, and where nothing is left its last page is shown.
  const answered = waitingDecisionsView({ ...facts, start: { after, skip: 0 } }, all.slice(3));
  expect(answered.waiting.map(({ ids }) => ids.entryId)).toEqual(['decision-5', 'decision-6']);
  const start = { after, skip: 0 };
  expect(waitingDecisionsView({ ...facts, start }, all.slice(0, 4)).waiting).toHaveLength(4);
  // From a card of an earlier version.
  const older = (skip: number) =>
    waitingDecisionsView({ ...facts, start: { after: null, skip } }, all).waiting;
  expect([older(5).length, older(7).length]).toEqual([2, 2]);
});

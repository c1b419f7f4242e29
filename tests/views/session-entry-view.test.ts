// A session in the thread: it is called short only where it is known whether its two agreed that length here.
import type { SessionEntry } from '../../bot/domain/clock/session';
import { personId } from '../../bot/domain/ids';
import { newHead } from '../../bot/domain/thread-head';
import { entryView } from '../../bot/views/entry-view';
import { at, council, on } from '../domain/given-council';

const lewis = personId('lewis');
const session: SessionEntry = {
  kind: 'session',
  entryId: 'session-1',
  at: at('2027-02-08T10:00:00Z'),
  on: on('2027-02-08'),
  time: '10:00',
  sessionKind: 'FORMAL',
  state: 'HELD',
  supervisorId: personId('priya'),
  minutes: 20,
  reason: null,
  loggedBy: null,
  loggedAt: at('2027-02-08T10:00:00Z'),
  bookingId: null,
  movedTo: null,
  cover: null,
};
const reader = { viewer: lewis, now: at('2027-03-08T10:00:00Z') };
const badges = (given: object) =>
  entryView(council(), lewis, session, { ...reader, ...given }).badges.map(({ word }) => word);

it('R17: a session below the limit says that it does not move the due date', () => {
  expect(badges({ head: newHead(lewis, on('2026-09-01')) })).toContain('Short: does not move the due date');
});

it('on an earlier page, where what the two agreed is not read, nobody is told that it was too short', () => {
  expect(badges({})).toEqual(['Held']);
});

// What a starter, and whoever takes over, read in the first weeks, whatever changes meanwhile.
import type { CouncilRows } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { dayCardView } from '../../../bot/views/prompts/day-card-view';
import { cardLinksOf } from '../../support/card-links';
import { away, bookedOn, castWith, council, head, on, supervises } from '../given-council';
import { type Card, cardsBetween, headsOf, saidOn, words } from './given-prompts';

/** Josh begins on Monday 1 March 2027 with Priya. */
const josh = (spoiled: Partial<ThreadHead> = {}) =>
  head('josh', null, { countsFrom: on('2027-02-01'), booked: [bookedOn('2027-03-31')], ...spoiled });

const cards = (rows: Partial<CouncilRows>, one: ThreadHead, from: string, until: string) =>
  cardsBetween(council(rows), from, until, () => [one]);

const ofKind = (all: readonly Card[], kind: string) =>
  all.flatMap(({ day, recipient, prompts }) =>
    prompts.filter((one) => one.kind === kind).map((one) => `${day} ${recipient}: ${words(one)}`),
  );

/** The words of somebody's card on one day. */
function textTo(rows: Partial<CouncilRows>, one: ThreadHead, who: string, day: string, from = day): string {
  const found = cards(rows, one, from, day).find((card) => card.day === day && card.recipient === who);
  if (found === undefined) return '';
  const view = dayCardView({
    council: council(rows),
    to: personId(who),
    day: null,
    prompts: found.prompts,
    waiting: 0,
    heads: headsOf(one),
    today: on(day),
    links: cardLinksOf(),
  });
  return view.parts.map(({ text }) => text).join(' ');
}

describe('a starter', () => {
  /** Priya begins with Josh; a fortnight later it is Helen. */
  const passedOn = [
    supervises('tom', 'priya'),
    supervises('tom', 'helen'),
    supervises('priya', 'josh', { endDate: on('2027-03-14') }),
    supervises('helen', 'josh', { startDate: on('2027-03-15') }),
  ];

  it('"The list stays shut while I am ill; I am welcomed the day I am in for the first time"', () => {
    const absences = [away('josh', 'SICK', '2027-03-01', '2027-04-02')];
    const said = ofKind(cards({ absences }, josh(), '2027-03-01', '2027-04-20'), 'induction');
    expect(said).toContain('2027-04-05 josh: induction josh 1');
  });

  it('"I began a fortnight ago; my new supervisor does not read that I start today"', () => {
    expect(textTo({ relationships: passedOn }, josh(), 'helen', '2027-03-15', '2027-03-01')).not.toContain(
      'starts today',
    );
  });

  it('"I am welcomed once, however often my supervisor changes in the first weeks"', () => {
    const all = cards({ relationships: passedOn }, josh(), '2027-03-01', '2027-03-26');
    expect(ofKind(all, 'induction').filter((one) => one.includes(' josh: '))).toHaveLength(1);
  });

  it('"My list is with Priya, who is on leave; the card does not say it is with her cover"', () => {
    const relationships = [
      supervises('tom', 'priya'),
      supervises('tom', 'helen'),
      supervises('priya', 'josh'),
      supervises('helen', 'josh', {
        kind: 'cover',
        startDate: on('2027-02-22'),
        endDate: on('2027-03-12'),
      }),
    ];
    const absences = [away('priya', 'ANNUAL_LEAVE', '2027-02-22', '2027-03-12')];
    expect(textTo({ relationships, absences }, josh(), 'josh', '2027-03-01')).toContain('You and priya');
  });

  it('"A first day corrected in the next import does not welcome me a second time"', () => {
    const first = cards({}, josh(), '2027-03-01', '2027-03-01');
    const saidBefore = first.flatMap(({ day, recipient, prompts }) =>
      prompts.map((one) => ({ ...one, recipient, on: day })),
    );
    const people = castWith('josh', { startDate: on('2027-03-02') });
    const again = cardsBetween(council({ people }), '2027-03-02', '2027-03-05', () => [josh()], {
      saidBefore,
    });
    expect(ofKind(again, 'induction')).toEqual([]);
  });

  it('"It" that ticks itself is the list, not the policy', () => {
    expect(textTo({}, josh(), 'josh', '2027-03-01')).not.toMatch(
      /The supervision policy is there to read first\. The agreement, the first dates and who covers are on it/,
    );
  });
});

it('"A note that is written in the fifth week, before we have met, reaches my new supervisor"', () => {
  const relationships = [
    supervises('tom', 'priya'),
    supervises('tom', 'helen'),
    supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
    supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
  ];
  const noted = head('lewis', '2027-01-28', {
    handOver: { by: personId('lewis'), on: on('2027-03-02') },
    booked: [bookedOn('2027-03-11')],
  });
  expect(ofKind(cards({ relationships }, noted, '2027-03-02', '2027-03-10'), 'hand-over')).toHaveLength(1);
});

it('a first day that was put off by weeks is told on the day it really is', () => {
  const saidBefore = cards({}, josh(), '2027-03-01', '2027-03-01').flatMap(({ day, recipient, prompts }) =>
    prompts.map((one) => ({ ...one, recipient, on: day })),
  );
  const people = castWith('josh', { startDate: on('2027-03-15') });
  const again = cardsBetween(council({ people }), '2027-03-02', '2027-03-20', () => [josh()], { saidBefore });
  expect(ofKind(again, 'induction')).toEqual([
    '2027-03-15 josh: induction josh 1',
    '2027-03-15 priya: induction josh 1',
  ]);
});

it('what is said again only beside something else reports nobody as out of reach', () => {
  const people = castWith('josh', { grade: 'SW', workingHours: { from: '20:00', to: '23:00' } });
  const started = josh({ booked: [bookedOn('2027-05-06')] });
  expect(saidOn(council({ people }), '2027-04-01', [started])).toContain('priya: unreachable josh 2');
  const said = saidOn(council({ people }), '2027-04-14', [started]);
  expect(said.filter((one) => one.includes('unreachable'))).toEqual([]);
});

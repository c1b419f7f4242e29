// What is said of somebody new: a starter's first day to both, and the note that waits for a new supervisor.
import { inductionSteps } from '../../../bot/domain/agreements/agreement';
import type { CouncilRows } from '../../../bot/domain/council';
import { instantAt } from '../../../bot/domain/dates';
import { type LocalDate, personId } from '../../../bot/domain/ids';
import { firstDayToCheck } from '../../../bot/domain/prompts/first-look';
import { promptsFor } from '../../../bot/domain/prompts/prompting';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { away, bookedOn, council, head, on, supervises } from '../given-council';
import { type Card, cardsBetween, headsOf, words } from './given-prompts';

const ofKind = (cards: readonly Card[], kind: string) =>
  cards.flatMap(({ day, recipient, prompts }) =>
    prompts.filter((one) => one.kind === kind).map((one) => `${day} ${recipient}: ${words(one)}`),
  );

describe('a starter and their supervisor', () => {
  /** Josh begins on Monday 1 March 2027 with Priya. */
  const josh = (spoiled: Partial<ThreadHead> = {}) =>
    head('josh', null, { countsFrom: on('2027-02-01'), booked: [bookedOn('2027-03-31')], ...spoiled });
  const said = (rows: Partial<CouncilRows> = {}, spoiled: Partial<ThreadHead> = {}, until = '2027-03-26') =>
    ofKind(
      cardsBetween(council(rows), '2027-02-22', until, () => [josh(spoiled)]),
      'induction',
    );

  it('both hear of the policy and the list on the first day, once, and nobody before it', () => {
    expect(said()).toEqual(['2027-03-01 josh: induction josh 1', '2027-03-01 priya: induction josh 1']);
  });

  it('leave from the first day on puts it off for both, until the starter is in', () => {
    const absences = [away('josh', 'ANNUAL_LEAVE', '2027-03-01', '2027-03-05')];
    expect(said({ absences })).toEqual([
      '2027-03-08 josh: induction josh 1',
      '2027-03-08 priya: induction josh 1',
    ]);
  });

  it('a supervisor on leave hears of it when they are back, the starter on the day', () => {
    const absences = [away('priya', 'ANNUAL_LEAVE', '2027-02-22', '2027-03-05')];
    expect(said({ absences })).toEqual([
      '2027-03-01 josh: induction josh 1',
      '2027-03-08 priya: induction josh 1',
    ]);
  });

  it('it has room on the first day, whatever else waits', () => {
    const others = ['lewis', 'sunita'].map((one) =>
      head(one, '2027-02-10', { booked: [bookedOn('2027-02-26')] }),
    );
    const cards = cardsBetween(council(), '2027-03-01', '2027-03-01', () => [...others, josh()]);
    expect(ofKind(cards, 'induction')).toContain('2027-03-01 priya: induction josh 1');
  });

  it('nothing is said once every step is done, nor of somebody who came with the files', () => {
    const done = { supervisorId: personId('priya'), since: on('2027-03-01'), ticked: inductionSteps };
    const policyRead = { version: '1', on: on('2027-03-01') };
    expect(said({}, { policyRead, induction: { ...done, inductedBy: null } })).toEqual([]);
    expect(said({}, { countsFrom: on('2027-03-02') })).toEqual([]);
  });

  it('nothing is said of a new pair later on, which has its agreement and its note', () => {
    const relationships = [
      supervises('tom', 'priya'),
      supervises('priya', 'josh', { endDate: on('2027-06-30') }),
      supervises('helen', 'josh', { startDate: on('2027-07-01') }),
      supervises('priya', 'helen'),
    ];
    const cards = cardsBetween(council({ relationships }), '2027-06-28', '2027-07-20', () => [josh()]);
    expect(ofKind(cards, 'induction')).toEqual([]);
  });

  it('what is open four weeks later comes once more, only beside something else', () => {
    expect(said({}, { booked: [bookedOn('2027-05-06')] }, '2027-04-02')).toHaveLength(2);
    expect(said({}, { booked: [bookedOn('2027-04-08')] }, '2027-04-20').slice(2)).toEqual([
      '2027-04-06 josh: induction josh 2',
      '2027-04-06 priya: induction josh 2',
    ]);
  });

  it('whoever looks finds it however often it was said', () => {
    const now = instantAt(on('2027-03-03'), '19:00');
    for (const who of ['josh', 'priya']) {
      const prompts = promptsFor(council(), now, headsOf(josh()), personId(who), []);
      expect(prompts.map(words)).toContain('induction josh 1');
    }
  });

  it('the sweep looks at the thread on the first day', () => {
    const next = (day: string) => firstDayToCheck(council(), josh({ booked: [] }), on(day));
    expect(next('2027-02-22')).toBe('2027-03-01');
    expect(next('2027-03-01')).toBe('2027-03-01');
  });
});

describe('the note for a new supervisor', () => {
  /** Lewis passes from Priya to Helen on Monday 1 February 2027. */
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
    supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
    supervises('priya', 'helen'),
  ];
  const noted = { by: personId('priya'), on: on('2027-01-28') };
  const lewis = (spoiled: Partial<ThreadHead> = {}) =>
    head('lewis', '2027-01-12', { handOver: noted, ...spoiled });
  const said = (
    spoiled: Partial<ThreadHead> = {},
    rows: Partial<CouncilRows> = {},
    headOn: (day: LocalDate) => ThreadHead = () => lewis(spoiled),
  ) =>
    ofKind(
      cardsBetween(council({ relationships, ...rows }), '2027-01-25', '2027-03-05', (day) => [headOn(day)]),
      'hand-over',
    );

  it('waits in the new supervisor’s card on their first day, once; nobody else hears of it', () => {
    expect(said()).toEqual(['2027-02-01 helen: hand-over lewis 1']);
  });

  it('also when the worker wrote it, and when it was written after the change', () => {
    expect(said({ handOver: { by: personId('lewis'), on: on('2027-01-20') } })).toHaveLength(1);
    const later = { by: personId('lewis'), on: on('2027-02-03') };
    const written = (day: LocalDate) => lewis({ handOver: day < later.on ? null : later });
    expect(said({}, {}, written)).toEqual(['2027-02-03 helen: hand-over lewis 1']);
  });

  it('a new supervisor on leave hears of it when they are back', () => {
    const absences = [away('helen', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-05')];
    expect(said({}, { absences })).toEqual(['2027-02-08 helen: hand-over lewis 1']);
  });

  it('is no news once the two have met, nor to whoever wrote it, nor from a pair before the last', () => {
    const met = { heldOn: on('2027-02-01'), supervisorId: personId('helen'), minutes: 90 };
    expect(
      said({}, {}, (day) => lewis(day > '2027-02-01' ? { lastFormal: met } : { handOver: null })),
    ).toEqual([]);
    expect(said({ handOver: { by: personId('helen'), on: on('2027-02-01') } })).toEqual([]);
    expect(said({ handOver: { by: personId('tom'), on: on('2019-01-01') } })).toEqual([]);
  });

  it('is not for a cover, and not for somebody who has supervised the worker all along', () => {
    const cover = supervises('helen', 'lewis', {
      kind: 'cover',
      startDate: on('2027-02-01'),
      endDate: on('2027-02-26'),
    });
    const rows = {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        cover,
        supervises('priya', 'helen'),
      ],
    };
    expect(said({ handOver: { by: personId('lewis'), on: on('2027-01-28') } }, rows)).toEqual([]);
  });

  it('the sweep looks at the thread on the new supervisor’s first day', () => {
    const later = lewis({ booked: [bookedOn('2027-03-31')] });
    expect(firstDayToCheck(council({ relationships }), later, on('2027-01-28'))).toBe('2027-02-01');
  });
});

describe('workers who come to another supervisor without a note', () => {
  /** All but Josh pass from Priya to Helen on Monday 1 February 2027. */
  const passes = (worker: string) => [
    supervises('priya', worker, { endDate: on('2027-01-31') }),
    supervises('helen', worker, { startDate: on('2027-02-01') }),
  ];
  const line = [supervises('tom', 'priya'), supervises('priya', 'helen')];
  const relationships = [...line, ...passes('lewis'), ...passes('sunita')];
  const known = (name: string, spoiled: Partial<ThreadHead> = {}) =>
    head(name, '2027-01-12', { booked: [bookedOn('2027-02-26', 'helen')], ...spoiled });
  const both = () => [known('lewis'), known('sunita')];
  const said = (
    heads: (day: LocalDate) => readonly ThreadHead[] = both,
    rows: Partial<CouncilRows> = {},
    until = '2027-03-26',
  ) =>
    cardsBetween(council({ relationships, ...rows }), '2027-01-25', until, heads).flatMap(
      ({ day, recipient, prompts }) =>
        prompts
          .filter(({ kind }) => kind === 'takes-over')
          .map(({ people = [] }) => `${day} ${recipient}: ${people.map(({ about }) => about).join(' ')}`),
    );

  it('stand in one line on the first day, once, and only the new supervisor hears of it', () => {
    expect(said()).toEqual(['2027-02-01 helen: lewis sunita']);
  });

  it('whoever comes later has a line of their own', () => {
    const later = [
      ...line,
      ...passes('lewis'),
      supervises('priya', 'sunita', { endDate: on('2027-02-02') }),
      supervises('helen', 'sunita', { startDate: on('2027-02-03') }),
    ];
    expect(said(both, { relationships: later })).toEqual([
      '2027-02-01 helen: lewis',
      '2027-02-03 helen: sunita',
    ]);
  });

  it('a supervisor on leave hears of them when they are back', () => {
    const absences = [away('helen', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-05')];
    expect(said(both, { absences })).toEqual(['2027-02-08 helen: lewis sunita']);
  });

  it('a worker who is away then is among them', () => {
    const absences = [away('lewis', 'SICK', '2027-01-18', null)];
    expect(said(both, { absences })).toEqual(['2027-02-01 helen: lewis sunita']);
  });

  it('a note from the pair before is said instead, and one from long before is not one', () => {
    const noted = { by: personId('priya'), on: on('2027-01-28') };
    expect(said(() => [known('lewis', { handOver: noted }), known('sunita')])).toEqual([
      '2027-02-01 helen: sunita',
    ]);
    const old = { by: personId('tom'), on: on('2019-01-01') };
    expect(said(() => [known('lewis', { handOver: old })])).toEqual(['2027-02-01 helen: lewis']);
  });

  it('is no news once the two have met, after four weeks, of a first supervisor, or of somebody who has left', () => {
    const met = { heldOn: on('2027-02-01'), supervisorId: personId('helen'), minutes: 90 };
    expect(said(() => [known('lewis', { lastFormal: met })])).toEqual([]);
    const late = cardsBetween(council({ relationships }), '2027-03-02', '2027-03-05', both);
    expect(ofKind(late, 'takes-over')).toEqual([]);
    const first = [...line, supervises('helen', 'lewis', { startDate: on('2027-02-01') })];
    expect(said(() => [known('lewis')], { relationships: first })).toEqual([]);
  });

  it('a cover does not take over, and whoever comes back from one does not either', () => {
    const cover = { kind: 'cover' as const, startDate: on('2027-02-01'), endDate: on('2027-02-12') };
    const covered = [...line, supervises('priya', 'lewis'), supervises('helen', 'lewis', cover)];
    expect(said(() => [known('lewis')], { relationships: covered })).toEqual([]);
  });

  it('the sweep looks at the thread on the first day, and not once it is no news', () => {
    const next = (day: string) => firstDayToCheck(council({ relationships }), known('lewis'), on(day));
    expect(next('2027-01-28')).toBe('2027-02-01');
    expect(next('2027-03-02')).not.toBe('2027-03-02');
  });
});

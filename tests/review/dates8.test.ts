// What does not hold yet of dates proposed, of agreements of an earlier time, and of what a card offers.
import { agreedMinutes } from '../../bot/domain/clock/sessions';
import { type PersonId, personId } from '../../bot/domain/ids';
import type { Prompt } from '../../bot/domain/prompts/prompt';
import { hoursTaken } from '../../bot/use-cases/dates-elsewhere';
import { dayCardView } from '../../bot/views/prompts/day-card-view';
import { inHead } from '../domain/agreements/given-agreements';
import { away, cast, castWith, council, head, on, person, supervises } from '../domain/given-council';
import { cardsBetween, headsOf, inLines } from '../domain/prompts/given-prompts';
import { cardLinksOf } from '../support/card-links';
import { openProduct, type Product } from '../support/product';

const [lewis, priya] = [personId('lewis'), personId('priya')];

describe('somebody who was away from this supervisor for months and came back on 1 June', () => {
  const files = council({
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis', { endDate: on('2025-12-31') }),
      supervises('helen', 'lewis', { startDate: on('2026-01-01'), endDate: on('2026-05-31') }),
      supervises('priya', 'lewis', { startDate: on('2026-06-01') }),
    ],
  });
  const before = { supervisorId: priya, since: on('2024-09-16'), intervalDays: 14, lengthMinutes: 45 };
  const session = { on: on('2026-07-10'), supervisorId: priya };

  it('nothing counts for a session in July while the old agreement is the only one', () => {
    expect(agreedMinutes(files, lewis, session, inHead(before))).toBeNull();
  });

  it('1 signing a new agreement in August does not make the old one count for July after all', () => {
    const agreement = inHead({
      since: on('2026-08-03'),
      lengthMinutes: 90,
      earlier: [{ ...before, until: on('2026-08-03') }],
    });
    expect(agreedMinutes(files, lewis, session, agreement)).toBeNull();
  });

  it('2 ending the old agreement in August does not make it count for July after all', () => {
    const agreement = inHead({
      state: 'ENDED',
      since: on('2026-08-03'),
      earlier: [{ ...before, until: on('2026-08-03') }],
    });
    expect(agreedMinutes(files, lewis, session, agreement)).toBeNull();
  });
});

it('3 nobody on a list is offered a late date while an hour before the due date is free', () => {
  const names = ['ada', 'bea', 'cas', 'dot', 'eli', 'fay'];
  const files = council({
    people: [...cast, ...names.map((name) => person(name))],
    relationships: [supervises('tom', 'priya'), ...names.map((name) => supervises('priya', name))],
  });
  const today = on('2027-01-19');
  // Due in the same week: Tuesday 26 January.
  const heads = names.map((name) => head(name, '2026-12-29'));
  const prompts: Prompt[] = heads.map(({ personId: about }: { personId: PersonId }) => ({
    kind: 'due-soon',
    about,
    anchor: on('2027-01-26'),
    step: 1,
    subjectId: null,
    names: [],
  }));
  const { parts } = dayCardView({
    council: files,
    to: priya,
    day: null,
    prompts,
    waiting: 0,
    heads: headsOf(...heads),
    today,
    links: cardLinksOf(),
    atOnce: names.length,
  });
  const offered = parts.flatMap(({ buttons }) =>
    buttons.flatMap((button) => ('act' in button && button.act === 'pick' ? [button.ids.on ?? ''] : [])),
  );
  expect(offered).toHaveLength(names.length);
  expect(offered.filter((day) => day > '2027-01-26')).toEqual([]);
});

it('5 a due date said thirteen days ahead, because of one day of leave, is said again in its week', () => {
  const files = council({
    people: castWith('sunita', { fte: 0.2, workingDays: '-T-----' }),
    relationships: [supervises('tom', 'priya'), supervises('priya', 'sunita')],
    absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-02', '2027-02-02')],
  });
  const said = inLines(
    cardsBetween(files, '2027-01-25', '2027-02-15', () => [head('sunita', '2027-01-19')]),
  ).filter((line) => line.includes('due-soon'));
  expect(said).toHaveLength(2);
});

describe('with the store', () => {
  let product: Product;
  afterEach(() => product.close());

  it('4 an hour that a worker has given to somebody they supervise from next month is not proposed', async () => {
    product = await openProduct({
      rows: {
        relationships: [
          supervises('tom', 'priya'),
          supervises('priya', 'lewis'),
          supervises('priya', 'helen'),
          supervises('helen', 'kerry', { endDate: on('2027-01-31') }),
          supervises('lewis', 'kerry', { startDate: on('2027-02-01') }),
        ],
      },
    });
    const booked = await product.api('helen', '/api/threads/kerry/sessions', {
      operationId: crypto.randomUUID(),
      dates: [{ on: '2027-02-04', at: '10:00' }],
    });
    expect(booked.status).toBeLessThan(300);
    const taken = await hoursTaken(product.ports, { by: priya, about: lewis });
    expect(taken.map((one) => `${one.on} ${one.at}`)).toContain('2027-02-04 10:00');
  });
});

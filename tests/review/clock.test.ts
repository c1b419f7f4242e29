// What the clock, the diary and the sending still get wrong, each told by whoever meets it.
import { bookDates as bookInThread } from '../../bot/domain/clock/booking';
import { supervisionStatus } from '../../bot/domain/clock/due';
import { addDays } from '../../bot/domain/dates';
import { personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { policyProblems } from '../../bot/domain/policy/policy-problems';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { bookDates } from '../../bot/use-cases/keep-diary';
import { at, bookedOn, cast, castWith, council, head, on, person, supervises } from '../domain/given-council';
import { cardsBetween, saidOn } from '../domain/prompts/given-prompts';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const [lewis, priya] = [personId('lewis'), personId('priya')];
let product: Product | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
});

function operationId() {
  const id = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!id) throw new Error('no operation id');
  return id;
}

const wanted = (day: string, time: string) => ({ on: on(day), at: time, cover: undefined });
const domainBooking = (...dates: ReturnType<typeof wanted>[]) => ({
  operationId: operationId(),
  by: lewis,
  about: lewis,
  dates,
  kind: 'FORMAL' as const,
  minutes: undefined,
  requestId: undefined,
});
const book = (
  ports: CouncilPorts,
  about: string,
  day: string,
  time: string | undefined,
  kind: 'FORMAL' | 'ADDITIONAL' = 'FORMAL',
) =>
  bookDates(ports, {
    operationId: ports.newOperationId(),
    by: personId(about),
    about: personId(about),
    dates: [{ on: on(day), at: time, cover: undefined }],
    kind,
    minutes: undefined,
    requestId: undefined,
  });
const policyWith = (
  reminders: Partial<PolicyProfile['reminders']>,
  spoiled: Partial<PolicyProfile> = {},
): PolicyProfile => ({
  ...defaultPolicy,
  ...spoiled,
  reminders: { ...defaultPolicy.reminders, ...reminders },
});

it('4 a council that writes only from nine to ten can still book supervision at ten', () => {
  const morning = policyWith({ sendFrom: '09:00', sendUntil: '10:00' });
  const quickDecision = { ...morning.quickDecision, childFileAskAt: '09:00', endOfDayAskAt: '09:30' };
  const policy = { ...morning, quickDecision };
  expect(policyProblems(policy)).toEqual([]);
  const arden = council({ policies: [policy] });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-05', '10:00')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: true });
});

it('13 two sessions of one night do not overlap across midnight', () => {
  const nights = { workingHours: { from: '22:00', to: '06:00' } };
  const arden = council({
    people: castWith('lewis', nights).map((one) => (one.personId === priya ? { ...one, ...nights } : one)),
  });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-04', '23:30'), wanted('2027-02-05', '00:15')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: false });
});

describe('due soon', () => {
  it('8 nobody is asked to book supervision of a starter who works one day a week before they have started', () => {
    const wes = person('wes', {
      employment: 'AGENCY',
      workingDays: '--W----',
      startDate: on('2027-03-03'),
    });
    const arden = council({
      people: [...cast, wes],
      relationships: [...council().relationships, supervises('priya', 'wes')],
    });
    const thread = { ...head('wes', null), countsFrom: on('2027-03-03') };
    expect(supervisionStatus(arden, thread, on('2027-02-18')).dueOn).toBe('2027-03-10');
    expect(saidOn(arden, '2027-02-18', [thread]).filter((one) => one.includes('due-soon'))).toEqual([]);
  });

  it('9 who works one day a week is not spoken of three weeks ahead and then no more in the last week', () => {
    const arden = council({ people: castWith('sunita', { workingDays: '--W----' }) });
    const thread = head('sunita', '2027-01-13');
    const dueOn = supervisionStatus(arden, thread, on('2027-01-14')).dueOn;
    expect(dueOn).toBe('2027-02-10');
    const cards = cardsBetween(arden, '2027-01-14', '2027-02-09', () => [thread]).filter(
      ({ recipient, prompts }) => recipient === priya && prompts.some(({ kind }) => kind === 'due-soon'),
    );
    const days = cards.map(({ day }) => day);
    expect(days.some((day) => day >= addDays(on('2027-02-10'), -7))).toBe(true);
  });
});

describe('a date that is booked after the due date', () => {
  const due = '2027-01-12';
  const thread = (bookedFor: string) => head('lewis', '2026-12-15', { booked: [bookedOn(bookedFor)] });
  const summariesWithLewis = (headOn: (day: string) => ReturnType<typeof thread>) =>
    cardsBetween(council(), '2027-01-13', '2027-04-22', (day) => [headOn(day)])
      .filter(({ recipient, prompts }) =>
        prompts.some(
          ({ kind, names }) =>
            recipient === 'tom' && kind === 'summary' && names.some((one) => one.personId === lewis),
        ),
      )
      .map(({ day }) => day);

  it('control: it is due on 12 January, and the first summaries name Lewis', () => {
    expect(supervisionStatus(council(), thread('2027-04-23'), on('2027-01-19'))).toMatchObject({
      dueOn: due,
      code: 'OVERDUE',
    });
    expect(summariesWithLewis(() => thread('2027-04-23'))[0]).toBe('2027-01-22');
  });

  it('1 three months ahead, it stays in the summary until it comes', () => {
    expect(summariesWithLewis(() => thread('2027-04-23')).at(-1)).toBe('2027-04-16');
  });

  it('2 whoever takes over after three weeks gets a heads-up of their own', () => {
    const passedOn = council({
      relationships: [
        ...council().relationships.filter(({ superviseeId }) => superviseeId !== lewis),
        supervises('priya', 'lewis', { endDate: on('2027-02-04') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-05') }),
      ],
    });
    const told = cardsBetween(passedOn, '2027-01-13', '2027-03-31', () => [thread('2027-04-23')]).filter(
      ({ recipient, prompts }) => recipient === 'helen' && prompts.some(({ kind }) => kind === 'heads-up'),
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('10 nobody who has booked a date is asked to add one', async () => {
    product = await openProduct({
      sessions: [
        held('lewis', 'priya', '2026-12-15'),
        ...['sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18')),
        held('kerry', 'helen', '2027-01-18'),
        held('priya', 'tom', '2027-01-18'),
      ],
      clock: '2027-01-18T10:00:00Z',
    });
    expect(await book(product.ports, 'lewis', '2027-03-12', '10:00')).toMatchObject({ ok: true });
    for (const day of ['19', '20', '21']) {
      product.moveClock(`2027-01-${day}T10:00:00Z`);
      await product.sweeper.run(product.ports);
    }
    const headsUp = product.chat('priya').find(({ words }) => words.includes('heads-up'));
    expect(headsUp?.words).toContain('a date is booked');
    expect(headsUp?.words).not.toContain('Add a date');
  });
});

it('14 two who work the night of Monday can meet after midnight', () => {
  const nights = { workingHours: { from: '22:00', to: '06:00' }, workingDays: 'M------' };
  const arden = council({
    people: castWith('lewis', nights).map((one) => (one.personId === priya ? { ...one, ...nights } : one)),
  });
  const booked = bookInThread(
    arden,
    head('lewis', '2026-12-29'),
    domainBooking(wanted('2027-02-02', '00:30')),
    at('2027-01-28T10:00:00Z'),
  );
  expect(booked).toMatchObject({ ok: true });
});

it('15 whose first answer was lost reads of the hour that was given twice when they press again', async () => {
  product = await openProduct();
  const { ports } = product;
  await book(ports, 'lewis', '2027-01-25', '10:00');
  let looks = 0;
  const early: CouncilPorts = {
    ...ports,
    teams: {
      ...ports.teams,
      rows: async (id) => {
        looks += 1;
        return looks === 1 ? [] : ports.teams.rows(id);
      },
    },
  };
  const command = {
    operationId: ports.newOperationId(),
    by: personId('helen'),
    about: personId('helen'),
    dates: [wanted('2027-01-25', '11:00')],
    kind: 'FORMAL' as const,
    minutes: undefined,
    requestId: undefined,
  };
  const first = await bookDates(early, command);
  expect(first.ok && first.value.clashes).toHaveLength(1);
  const again = await bookDates(ports, command);
  expect(again).toMatchObject({ ok: true });
  expect(again.ok && again.value.clashes).toHaveLength(1);
});

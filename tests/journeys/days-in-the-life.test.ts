// Days in the life of Arden's people, date for date, through the real server with the clock moved: S1, S3, S4 and S5.
import type { CouncilRows } from '../../bot/domain/council';
import { addDays } from '../../bot/domain/dates';
import type { LocalDate } from '../../bot/domain/ids';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { agreement, away, on, supervises } from '../domain/given-council';
import { openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

/** Only the two whose day it is; Tom supervises Priya, so that something could be escalated to him. */
const onlyPair = (supervisor: string, worker: string, start = '2024-09-02'): Partial<CouncilRows> => ({
  relationships: [
    supervises('tom', 'priya'),
    ...(supervisor === 'priya' ? [] : [supervises('priya', supervisor)]),
    supervises(supervisor, worker, { startDate: on(start) }),
  ],
});

type Heard = { readonly to: string; readonly on: LocalDate; readonly words: string };

/** Lives through each day, early, at noon, in the evening and at night, and gives what each person heard and when. */
async function live(from: string, until: string): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (let day = on(from); day <= until; day = addDays(day, 1)) {
    for (const time of ['07:45', '09:00', '12:30', '17:00', '21:40']) {
      product.moveClock(`${day}T${time}:00${isSummer(day) ? '+01:00' : 'Z'}`);
      const before = product.connector.delivered.length;
      await product.sweeper.run(product.ports);
      for (const call of product.connector.delivered.slice(before)) {
        const to = call.conversationId.replace('chat-', '');
        const shown = product.chat(to).find(({ id }) => id === call.id);
        heard.push({ to, on: day, words: shown?.words ?? '' });
      }
    }
  }
  expect(product.connector.violations).toBe(0);
  return heard;
}

const isSummer = (day: LocalDate) => day >= '2027-03-28' && day < '2027-10-31';
const latest = (person: string): Shown | undefined => product.chat(person).at(-1);
const cardSaying = (person: string, text: string): Shown | undefined =>
  product.chat(person).findLast(({ words: said }) => said.includes(text));
const daysOf = (heard: readonly Heard[], person: string) =>
  heard.filter(({ to }) => to === person).map(({ on: day }) => day);
const sentenceOf = async (who: string, as: string) => {
  const { body } = await product.api(as, `/api/threads/${who}`);
  return String(Reflect.get(Object(body.status), 'sentence'));
};
const operation = () => product.ports.newOperationId();

async function meets(worker: string, by: string, day: string): Promise<void> {
  product.moveClock(`${day}T16:30:00${isSummer(on(day)) ? '+01:00' : 'Z'}`);
  const booked = await product.api(by, `/api/threads/${worker}/sessions`, {
    operationId: operation(),
    dates: [{ on: day, at: '10:00' }],
  });
  expect(booked.status).toBe(201);
  const diary = Object(booked.body.diary).dates;
  const sessionId = diary.find((one: { on: string }) => one.on === day).sessionId;
  const done = await product.api(by, `/api/threads/${worker}/sessions/${sessionId}/outcome`, {
    operationId: operation(),
    outcome: 'held',
    minutes: 90,
  });
  expect(done.status).toBe(201);
}

const arden = async (
  clock: string,
  sessions: readonly ImportedSession[],
  rows: Partial<CouncilRows> = {},
) => {
  product = await openProduct({ clock, sessions, rows });
  return product;
};

describe('S1: Josh, newly qualified, across Easter', () => {
  const start = () => arden('2027-02-26T09:00:00Z', [], onlyPair('priya', 'josh', '2027-03-01'));

  it('is due weekly, before Easter rather than in it, and nobody hears anything from Good Friday to Easter Monday', async () => {
    await start();
    const heard: Heard[] = [];
    const targets = ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-25', '2027-04-01', '2027-04-08'];
    let from = '2027-03-01';
    for (const day of targets) {
      heard.push(...(await live(from, addDays(on(day), -1))));
      expect(await sentenceOf('josh', 'priya')).toContain(`due ${words(day)}`);
      await meets('josh', 'priya', day);
      from = addDays(on(day), 1);
    }
    heard.push(...(await live('2027-04-09', '2027-04-09')));
    const easter = heard.filter(({ on: day }) => day >= '2027-03-26' && day <= '2027-03-29');
    expect(easter).toEqual([]);
    expect(heard.filter(({ words: text }) => text.includes("josh's supervision was due on"))).toEqual([]);
  });

  it('R4: both are asked when the six weeks end; one "not yet" keeps it weekly until 26 April, and nothing is escalated', async () => {
    await start();
    for (const day of ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-25', '2027-04-01', '2027-04-08'])
      await meets('josh', 'priya', day);
    await live('2027-04-12', '2027-04-12');
    await product.press('priya', cardSaying('priya', 'Move josh to fortnightly?'), 'Agree');
    const [form] = await product.press('josh', cardSaying('josh', 'Move to fortnightly?'), 'Not yet');
    await product.press('josh', form, 'Save', { askAgainOn: '2027-04-26', why: 'One more fortnight weekly' });
    expect(await sentenceOf('josh', 'josh')).toContain('due Thursday 15 April');
    await meets('josh', 'priya', '2027-04-15');
    expect(await sentenceOf('josh', 'josh')).toContain('due Thursday 22 April');
    await meets('josh', 'priya', '2027-04-22');
    const quiet = await live('2027-04-23', '2027-04-25');
    expect(quiet.filter(({ words: text }) => text.includes('fortnightly'))).toEqual([]);
    const again = await live('2027-04-26', '2027-04-26');
    expect(
      again
        .filter(({ words: text }) => text.includes('fortnightly?'))
        .map(({ to }) => to)
        .sort(),
    ).toContain('josh');
    const { text } = await product.api('priya', '/api/threads/josh');
    expect(text).toContain('One more fortnight weekly');
    expect(
      product
        .chat('tom')
        .map(({ words: said }) => said)
        .join(),
    ).not.toContain('josh');
  });

  it('R4: when both agree the next one is due on Thursday 22 April; after six months only the review makes it four weeks', async () => {
    await start();
    for (const day of ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-25', '2027-04-01', '2027-04-08'])
      await meets('josh', 'priya', day);
    await live('2027-04-12', '2027-04-12');
    await product.press('priya', cardSaying('priya', 'Move josh to fortnightly?'), 'Agree');
    await product.press('josh', cardSaying('josh', 'Move to fortnightly?'), 'Agree');
    expect(await sentenceOf('josh', 'priya')).toBe(
      "Week 7 in post: fortnightly, last met Thursday 8 April, so due Thursday 22 April. It isn't in the diary yet.",
    );
    await meets('josh', 'priya', '2027-09-16');
    expect(await sentenceOf('josh', 'priya')).toContain(
      'fortnightly, last met Thursday 16 September, so due Thursday 30 September',
    );
  });
});

describe("S3: Kerry's leave on the day it is due", () => {
  const leave = {
    ...onlyPair('helen', 'kerry'),
    absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')],
  };

  it('Helen is offered 4 or 5 February, or 15 February said to be late because one of them is away; she taps the 4th', async () => {
    await arden('2027-01-25T09:00:00Z', [held('kerry', 'helen', '2027-01-12')], leave);
    expect((await live('2027-01-25', '2027-02-01')).filter(({ to }) => to === 'helen')).toEqual([]);
    await live('2027-02-02', '2027-02-02');
    const card = latest('helen');
    expect(card?.words).toContain("kerry's supervision is due Tuesday 9 February");
    expect(card?.words).toContain('Thursday 4 February');
    expect(card?.words).toContain('Friday 5 February');
    expect(card?.words).toContain(
      'Monday 15 February at 10 am (4 working days late: one of you is away before)',
    );
    await product.press('helen', card, 'Thu 4 Feb, 10 am');
    const diary = Object((await product.api('kerry', '/api/threads/kerry')).body.diary);
    expect(diary.dates.map(({ on: day }: { on: string }) => day)).toEqual(['2027-02-04']);
    product.moveClock('2027-02-04T16:00:00Z');
    await product.api('helen', `/api/threads/kerry/sessions/${diary.dates[0].sessionId}/outcome`, {
      operationId: operation(),
      outcome: 'held',
      minutes: 90,
    });
    expect(await sentenceOf('kerry', 'kerry')).toContain('due Thursday 4 March');
    const onLeave = await live('2027-02-08', '2027-02-12');
    expect(daysOf(onLeave, 'kerry')).toEqual([]);
  });

  it('Priya, who supervises Helen, cannot open the thread Helen keeps with Kerry', async () => {
    await arden('2027-02-05T09:00:00Z', [held('kerry', 'helen', '2027-02-04')], leave);
    expect((await product.api('priya', '/api/threads/kerry')).status).toBe(404);
  });
});

describe('S4: Lewis off sick', () => {
  it('hears nothing for three weeks; Priya gets one note, and on his return wellbeing comes first', async () => {
    await arden('2027-01-27T09:00:00Z', [held('lewis', 'priya', '2027-01-26')], {
      ...onlyPair('priya', 'lewis'),
      absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')],
    });
    await product.api('lewis', '/api/threads/lewis/decisions', {
      operationId: operation(),
      with: 'priya',
      type: 'decision',
      text: 'See the child at school tomorrow.',
      why: 'Two contacts were missed.',
    });
    await live('2027-01-27', '2027-02-05');
    const away3 = await live('2027-02-06', '2027-02-28');
    expect(daysOf(away3, 'lewis')).toEqual([]);
    const notes = away3.filter(({ to, words: text }) => to === 'priya' && text.includes('lewis is away. '));
    expect(notes.map(({ on: day }) => day)).toEqual(['2027-02-08']);
    expect(notes[0]?.words).toContain('1 open action and 1 child-file confirmation need a new owner');
    for (const { words: text } of away3) expect(text.toLowerCase()).not.toMatch(/sick|ill|medical/);
    const { body } = await product.api('tom', '/api/team');
    expect(JSON.stringify(body)).not.toContain('SICK');
    await live('2027-03-01', '2027-03-01');
    expect(latest('priya')?.words).toContain('lewis is back. First ask how lewis is');
    expect(latest('priya')?.words).toContain('due by Monday 8 March');
    expect(await sentenceOf('lewis', 'lewis')).toContain('due Monday 8 March');
  });
});

describe('S5: Sunita, Tuesday to Thursday', () => {
  it('is offered 23, 24 or 25 February, never a Monday or a Friday, and hears of it on her own days only', async () => {
    await arden('2027-02-04T09:00:00Z', [held('sunita', 'priya', '2027-02-03', { minutes: 75 })], {
      ...onlyPair('priya', 'sunita'),
      absences: [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')],
      agreements: [agreement('priya', 'sunita', { lengthMinutes: 75 })],
    });
    expect(await sentenceOf('sunita', 'sunita')).toContain('due Wednesday 3 March');
    product.moveClock('2027-02-15T10:00:00Z');
    const thread = await product.api('priya', '/api/threads/sunita');
    const offered = Object(thread.body.diary).proposals.map(({ on: day }: { on: string }) => day);
    expect(offered).toEqual(['2027-02-23', '2027-02-24', '2027-02-25']);
    await product.api('priya', '/api/threads/sunita/sessions', {
      operationId: operation(),
      dates: [{ on: '2027-02-23', at: '10:00' }],
    });
    const heard = await live('2027-02-15', '2027-02-23');
    const nudges = heard.filter(({ to, words: text }) => to === 'sunita' && text.includes('You meet priya'));
    expect(nudges.map(({ on: day }) => day)).toEqual(['2027-02-17', '2027-02-18']);
    for (const day of daysOf(heard, 'sunita'))
      expect([2, 3, 4]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
  });
});

function words(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(date)
    .replaceAll(',', '');
}

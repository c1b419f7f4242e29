// What a strict reader of the chat's prompts and lists found: each fails until it is put right.
import type { CouncilRows } from '../../bot/domain/council';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { decisionToReadView } from '../../bot/views/decisions/decision-to-read-view';
import { dayCardView } from '../../bot/views/prompts/day-card-view';
import { notificationWords } from '../../bot/views/prompts/notification-words';
import { newOperation } from '../api/clock-steps';
import { at, away, bookedOn, castWith, council, head, on, supervises } from '../domain/given-council';
import { type Card, cardsBetween, headsOf, words } from '../domain/prompts/given-prompts';
import { openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';

const links = {
  thread: (one: string) => `thread/${one}`,
  file: (one: string, page: string) => `file/${one}/${page}`,
  decision: () => '',
  team: 'team',
  policy: 'policy',
};

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
    links: links as never,
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

  it('1 "The list stays shut while I am ill; I am welcomed the day I am in for the first time"', () => {
    const absences = [away('josh', 'SICK', '2027-03-01', '2027-04-02')];
    const said = ofKind(cards({ absences }, josh(), '2027-03-01', '2027-04-20'), 'induction');
    expect(said).toContain('2027-04-05 josh: induction josh 1');
  });

  it('2 "I began a fortnight ago; my new supervisor does not read that I start today"', () => {
    expect(textTo({ relationships: passedOn }, josh(), 'helen', '2027-03-15', '2027-03-01')).not.toContain(
      'starts today',
    );
  });

  it('2 "I am welcomed once, however often my supervisor changes in the first weeks"', () => {
    const all = cards({ relationships: passedOn }, josh(), '2027-03-01', '2027-03-26');
    expect(ofKind(all, 'induction').filter((one) => one.includes(' josh: '))).toHaveLength(1);
  });

  it('3 "My list is with Priya, who is on leave; the card does not say it is with her cover"', () => {
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

  it('4 "A first day corrected in the next import does not welcome me a second time"', () => {
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

  it('9 "It" that ticks itself is the list, not the policy', () => {
    expect(textTo({}, josh(), 'josh', '2027-03-01')).not.toMatch(
      /The supervision policy is there to read first\. The agreement, the first dates and who covers are on it/,
    );
  });
});

it('5 "A note that is written in the fifth week, before we have met, reaches my new supervisor"', () => {
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

describe('lists in chat', () => {
  let product: Product;
  afterEach(() => product.close());

  const titles = (card: Shown | undefined) => partsOf(card?.card).flatMap(({ title }) => title ?? []);
  const agree = async (text: string, worker = 'lewis') => {
    const body = { operationId: newOperation(), text, owner: 'worker', byOn: '2027-01-26' };
    const made = await product.api('priya', `/api/threads/${worker}/actions`, body);
    expect(made.status).toBe(201);
    return JSON.parse(made.text).action.entryId as string;
  };
  const sessions = [held('lewis', 'priya', '2027-01-05')];

  it('7 "I finish one on the second page; the others of that page stay in front of me"', async () => {
    product = await openProduct({ sessions });
    for (let n = 1; n <= 8; n += 1) await agree(`Ring the school, ${n}.`);
    const [count] = await product.say('lewis', 'actions');
    const [list] = await product.press('lewis', count, 'Show');
    const [rest] = await product.press('lewis', list, 'More');
    const [after] = await product.press('lewis', rest, 'Done');
    expect(after?.words).toContain('Ring the school, 7.');
  });

  it('7 "Two were finished in the tab; More still goes on where I stopped reading"', async () => {
    product = await openProduct({ sessions });
    const made: string[] = [];
    for (let n = 1; n <= 8; n += 1) made.push(await agree(`Ring the school, ${n}.`));
    const [count] = await product.say('lewis', 'actions');
    const [list] = await product.press('lewis', count, 'Show');
    for (const entryId of made.slice(0, 2)) {
      const body = { operationId: newOperation(), step: { do: 'done' } };
      const { status } = await product.api('lewis', `/api/threads/lewis/actions/${entryId}/steps`, body);
      expect([200, 201]).toContain(status);
    }
    const [rest] = await product.press('lewis', list, 'More');
    expect(rest?.words).toContain('Ring the school, 6.');
  });

  it('8 "Two of mine have the same name; I can tell whose button is whose"', async () => {
    const people = castWith('lewis', { displayName: 'Lewis Grant' }).map((one) =>
      one.personId === 'sunita' ? { ...one, displayName: 'Lewis Grant' } : one,
    );
    product = await openProduct({ rows: { people }, sessions });
    await agree('Ring the school.');
    await agree('Ring the nursery.', 'sunita');
    const [count] = await product.say('priya', 'actions lewis');
    const shows = titles(count).filter((one) => String(one).startsWith('Show'));
    expect(new Set(shows).size).toBe(2);
  });

  it('10 "Our words stay out of the chat; Show is not said to bring them"', async () => {
    product = await openProduct({ sessions, rows: { policies: [{ ...defaultPolicy, capture: 'dialog' }] } });
    await agree('Ring the school.');
    const [count] = await product.say('priya', 'actions lewis');
    expect(count?.words).toContain('1 open action');
    expect(count?.words).not.toContain('with their words');
  });
});

it('11 "to look at" on a locked screen does not give away that a decision needs authority', () => {
  const summaryAs = (as: 'worker' | 'supervisor' | 'authority') =>
    decisionToReadView({
      council: council(),
      to: personId(as === 'worker' ? 'lewis' : 'priya'),
      from: personId('helen'),
      about: personId('lewis'),
      entryId: 'decision-1',
      at: at('2027-01-19T10:00:00Z'),
      today: on('2027-01-19'),
      link: 'thread',
      as,
      supervisorId: personId('priya'),
    }).summary;
  expect(summaryAs('authority')).toBe(summaryAs('supervisor'));
});

it('12 "At the kitchen table my phone does not say that I have a date with Tom"', () => {
  expect(notificationWords.date('Tom')).toMatch(/supervision/i);
});

it('13 a question on a locked screen does not go on after its question mark', () => {
  const met = head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-22')] });
  const late = head('sunita', '2027-01-20');
  const all = cardsBetween(council(), '2027-02-23', '2027-02-23', () => [met, late]);
  const mine = all.find(({ recipient }) => recipient === 'priya');
  const { summary } = dayCardView({
    council: council(),
    to: personId('priya'),
    day: null,
    prompts: mine?.prompts ?? [],
    waiting: 0,
    heads: headsOf(met, late),
    today: on('2027-02-23'),
    links: links as never,
  });
  expect(summary).not.toMatch(/\? and/);
});

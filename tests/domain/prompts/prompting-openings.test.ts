// What is said of somebody from outside who opens a supervision file: to whom, when, and when no more.
import * as fc from 'fast-check';
import type { OpeningInHead } from '../../../bot/domain/access/opening';
import { pairOf } from '../../../bot/domain/access/opening-rules';
import type { CouncilRows } from '../../../bot/domain/council';
import { instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { firstDayToCheck } from '../../../bot/domain/prompts/first-look';
import { mayReceiveNow } from '../../../bot/domain/prompts/may-receive';
import type { Prompt } from '../../../bot/domain/prompts/prompt';
import { promptsFor } from '../../../bot/domain/prompts/prompting';
import { saidOnOneCard } from '../../../bot/domain/prompts/prompts-openings';
import { isStillNews, recipientOn, type Telling } from '../../../bot/domain/prompts/still-news';
import {
  agreement,
  at,
  away,
  bookedOn,
  cast,
  castWith,
  council,
  head,
  on,
  person,
  supervises,
} from '../given-council';
import { worlds } from '../random-worlds';
import { cardsBetween, headsOf, inLines, words } from './given-prompts';
import { sweeps } from './given-sweeps';

const [lewis, tom] = [personId('lewis'), personId('tom')];

/** On a Monday Tom, who manages Priya, opened what she and Lewis wrote. */
const opening = (spoiled: Partial<OpeningInHead> = {}): OpeningInHead => ({
  entryId: 'opening-1',
  at: at('2027-03-08T10:00:00.000Z'),
  by: tom,
  as: 'next-manager',
  parts: ['records', 'wellbeing'],
  state: 'open',
  until: at('2027-03-10T00:00:00.000Z'),
  noticeOn: null,
  breakGlass: false,
  wellbeingAgreed: false,
  ...spoiled,
});
const putOff = opening({ noticeOn: on('2027-03-17'), state: 'closed' });
const waits = opening({ state: 'waiting', until: null, as: 'hr' });

const notice = (who: string): Prompt => ({
  ...{ kind: 'opening', about: personId(who), anchor: on('2027-03-17'), step: 1, subjectId: null },
  names: [],
});

const officers = ['dilys', 'dora'].map((id) => person(id, { roles: ['DPO'] }));
const file = (...openings: readonly OpeningInHead[]) =>
  head('lewis', '2027-03-08', { booked: [bookedOn('2027-05-31')], openings });
const signed = [agreement('priya', 'lewis', { signedOn: on('2026-12-01') })];
const given = (rows: Partial<CouncilRows> = {}) =>
  council({ agreements: signed, people: [...cast, ...officers], ...rows });
const lines = (openings: readonly OpeningInHead[], rows: Partial<CouncilRows> = {}, until = '2027-05-21') =>
  inLines(cardsBetween(given(rows), '2027-03-08', until, () => [file(...openings)])).filter((line) =>
    line.includes('opening'),
  );

describe('an opening whose telling was put off', () => {
  it('is told to the worker and the supervisor on its day, once, although it is over by then', () => {
    expect(lines([putOff])).toEqual([
      '2027-03-17 lewis: opening lewis 1',
      '2027-03-17 priya: opening lewis 1',
    ]);
  });

  it('reaches every one of the two who may be written to on its day, whatever else their card is full of', () => {
    const tried = { cards: 0, full: 0 };
    fc.assert(
      fc.property(worlds, fc.nat(), (world, nth) => {
        const all = [...world.heads.values()];
        const chosen = all[nth % all.length];
        if (chosen === undefined) return;
        const owner = chosen.personId;
        const one = opening({ by: personId('outsider'), state: 'closed', noticeOn: world.today });
        const heads = new Map(world.heads).set(owner, { ...chosen, openings: [one] });
        const sent = sweeps({ ...world, heads }, 1, ['08:30', '11:30', '14:30', '17:00']);
        for (const who of pairOf(world.council, owner, world.today)) {
          const card = sent.find(({ recipient }) => recipient === who);
          if (card === undefined) {
            for (const time of ['08:30', '11:30', '14:30', '17:00'])
              expect(mayReceiveNow(world.council, who, instantAt(world.today, time)).ok).toBe(false);
            continue;
          }
          tried.cards += 1;
          tried.full += card.prompts.length > 1 ? 1 : 0;
          expect(card.prompts[0]).toMatchObject({ kind: 'opening', about: owner, step: 1 });
        }
      }),
      { numRuns: 60 },
    );
    expect(tried.cards).toBeGreaterThan(20);
    expect(tried.full).toBeGreaterThan(5);
  });

  it('of two on one card somebody’s own comes first', () => {
    const ofPriya = head('priya', '2027-03-08', { booked: [bookedOn('2027-05-31')], openings: [putOff] });
    const cards = cardsBetween(given(), '2027-03-17', '2027-03-17', () => [file(putOff), ofPriya]);
    const toPriya = cards.find(({ recipient }) => recipient === 'priya');
    expect(toPriya?.prompts.map(({ about }) => about)).toEqual(['priya', 'lewis']);
  });

  it('of several that fall on one day every one is told on it: they are one of the two things a card says', () => {
    const all = ['lewis', 'sunita', 'helen', 'josh'].map((who) => notice(who));
    const other = { ...notice('priya'), kind: 'overdue' as const };
    const later = { ...other, kind: 'agreement' as const };
    expect(saidOnOneCard([...all, other, later])).toEqual([...all, other]);
    expect(saidOnOneCard([other, later, ...all])).toEqual([other, later]);
    expect(saidOnOneCard([later])).toEqual([later]);
  });

  it('one line for two of the same day', () => {
    expect(lines([putOff, { ...putOff, entryId: 'opening-2' }])).toHaveLength(2);
  });

  it('waits for the return of whoever is on leave, and is not lost while the worker’s clock is paused', () => {
    const absences = [
      away('priya', 'ANNUAL_LEAVE', '2027-03-15', '2027-03-24'),
      away('lewis', 'SICK', '2027-03-10', '2027-05-07'),
    ];
    expect(lines([putOff], { absences })).toEqual([
      '2027-03-25 priya: opening lewis 1',
      '2027-05-10 lewis: opening lewis 1',
    ]);
  });

  it('goes to whoever supervises by then, and to nobody whose part is over', () => {
    const passedOn = [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis', { endDate: on('2027-03-12') }),
      supervises('helen', 'lewis', { startDate: on('2027-03-13') }),
      supervises('priya', 'helen'),
    ];
    expect(lines([putOff], { relationships: passedOn })).toEqual([
      '2027-03-17 helen: opening lewis 1',
      '2027-03-17 lewis: opening lewis 1',
    ]);
    const people = [...castWith('lewis', { endDate: on('2027-03-12') }), ...officers];
    expect(lines([putOff], { people })).toEqual(['2027-03-17 priya: opening lewis 1']);
  });

  it('is not told to a cover, who does not see who opened the file, nor to whoever opened it', () => {
    const cover = supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-03-15') });
    const byTom = supervises('tom', 'lewis', { kind: 'professional', startDate: on('2027-03-15') });
    expect(lines([putOff], { relationships: [...council().relationships, cover, byTom] })).toEqual([
      '2027-03-17 lewis: opening lewis 1',
      '2027-03-17 priya: opening lewis 1',
    ]);
  });

  it('that was refused, or whose telling was not put off, is not said here', () => {
    expect(lines([opening(), { ...putOff, state: 'refused' }, { ...putOff, state: 'waiting' }])).not.toEqual(
      expect.arrayContaining([expect.stringContaining('opening lewis 1')]),
    );
  });

  it('that was taken back before anybody said yes is never told', () => {
    expect(lines([{ ...putOff, until: null }])).toEqual([]);
  });

  it('of broken glass the principal social worker hears on that day too', () => {
    const people = [...castWith('kerry', { roles: ['PSW'] }), ...officers];
    expect(lines([{ ...putOff, breakGlass: true }], { people })).toEqual([
      '2027-03-17 kerry: opening lewis 4',
      '2027-03-17 lewis: opening lewis 1',
      '2027-03-17 priya: opening lewis 1',
    ]);
  });
});

describe('an opening that waits for a yes', () => {
  it('is said once more to every officer on the next working day, never to the one who asks', () => {
    expect(lines([waits])).toEqual(['2027-03-09 dilys: opening lewis 2', '2027-03-09 dora: opening lewis 2']);
    expect(lines([{ ...waits, by: personId('dora') }])).toEqual(['2027-03-09 dilys: opening lewis 2']);
  });

  it('asked on a Friday, on Monday; and to somebody on leave when they are back', () => {
    const onFriday = { ...waits, at: at('2027-03-12T15:00:00.000Z') };
    const absences = [away('dora', 'ANNUAL_LEAVE', '2027-03-15', '2027-03-16')];
    expect(lines([onFriday], { absences })).toEqual([
      '2027-03-15 dilys: opening lewis 2',
      '2027-03-17 dora: opening lewis 2',
    ]);
  });

  it('never to an officer whose own file it is', () => {
    const people = [...castWith('lewis', { roles: ['DPO'] }), ...officers];
    expect(lines([waits], { people }).join()).not.toContain('lewis: opening');
  });
});

describe('whoever looks of their own accord', () => {
  const noon = instantAt(on('2027-03-08'), '12:00');
  const found = (id: string, openings: readonly OpeningInHead[], now = noon) =>
    promptsFor(given(), now, headsOf(file(...openings)), personId(id), [])
      .map(words)
      .filter((line) => line.startsWith('opening'));

  it('finds what waits for them at once, and a notice not before its day', () => {
    expect(found('dilys', [waits])).toEqual(['opening lewis 2']);
    expect(found('lewis', [putOff])).toEqual([]);
    expect(found('lewis', [putOff], instantAt(on('2027-03-17'), '12:00'))).toEqual(['opening lewis 1']);
  });

  it('does not find the question about wellbeing while the opening is put off, nor when it opens to nobody any more', () => {
    const asks = opening({ until: at('2027-03-30T00:00:00.000Z') });
    expect(found('lewis', [asks])).toEqual(['opening lewis 3']);
    expect(found('lewis', [{ ...asks, noticeOn: on('2027-03-17') }])).toEqual([]);
    expect(found('lewis', [{ ...asks, by: personId('kerry') }])).toEqual([]);
  });

  it('a question that has lapsed is not found any more', () => {
    expect(found('dilys', [waits], instantAt(on('2027-03-22'), '12:00'))).toEqual(['opening lewis 2']);
    expect(found('dilys', [waits], instantAt(on('2027-03-23'), '12:00'))).toEqual([]);
  });

  it('finds the question about wellbeing while it is open, and nobody is reminded of it', () => {
    expect(found('lewis', [opening()])).toEqual(['opening lewis 3']);
    expect(found('priya', [opening()])).toEqual([]);
    expect(found('lewis', [opening()], instantAt(on('2027-03-10'), '12:00'))).toEqual([]);
    for (const one of [
      opening({ wellbeingAgreed: true }),
      opening({ breakGlass: true, as: 'senior' }),
      opening({ parts: ['records'] }),
      opening({ state: 'closed' }),
    ])
      expect(found('lewis', [one])).toEqual([]);
    expect(lines([opening()])).toEqual([]);
  });
});

it('the sweep looks at a thread while a yes is waited for, and on the day of a notice until it is no news', () => {
  const first = (one: OpeningInHead, day: string) =>
    firstDayToCheck(given(), head('lewis', day, { openings: [one] }), on(day));
  expect(first(waits, '2027-03-08')).toBe('2027-03-08');
  expect(first(putOff, '2027-03-08')).toBe('2027-03-17');
  expect(first(putOff, '2027-03-18')).toBe('2027-03-18');
  expect(first(putOff, '2027-04-15')).not.toBe('2027-04-15');
  expect(first(opening(), '2027-03-08')).not.toBe('2027-03-08');
});

describe('a message about an opening', () => {
  const told = (what: Telling['what'], to: string, from = 'tom'): Telling => ({
    what,
    to: personId(to),
    from: personId(from),
    about: lewis,
    subjectId: 'opening-1',
    need: null,
  });
  const today = on('2027-03-09');
  const to = (telling: Telling, rows: Partial<CouncilRows> = {}) => recipientOn(given(rows), telling, today);
  const isNews = (what: Telling['what'], ...openings: readonly OpeningInHead[]) =>
    isStillNews(told(what, 'lewis'), file(...openings), today);

  it('that a file was opened is for the two of the pair by now, and for nobody whose part is over', () => {
    expect(to(told('file-opened', 'lewis'))).toBe('lewis');
    expect(to(told('file-opened', 'priya'))).toBe('priya');
    const relationships = [
      supervises('priya', 'lewis', { endDate: on('2027-03-08') }),
      supervises('helen', 'lewis', { startDate: on('2027-03-09') }),
    ];
    expect(to(told('file-opened', 'priya'), { relationships })).toBe('helen');
    expect(to(told('file-opened', 'priya', 'helen'), { relationships })).toBeUndefined();
    const people = [...castWith('lewis', { endDate: on('2027-03-08') }), ...officers];
    expect(to(told('file-opened', 'lewis'), { people })).toBeUndefined();
  });

  it('of broken glass the principal social worker hears, as long as they are', () => {
    expect(to(told('glass-broken', 'kerry'), { people: castWith('kerry', { roles: ['PSW'] }) })).toBe(
      'kerry',
    );
    expect(to(told('glass-broken', 'kerry'))).toBeUndefined();
  });

  it('is not sent before the day that was approved, and is sent although the opening is over', () => {
    expect(isNews('file-opened', putOff)).toBe(false);
    expect(isNews('file-opened', { ...putOff, noticeOn: today })).toBe(true);
    expect(isNews('file-opened', opening())).toBe(true);
    expect(isNews('file-opened')).toBe(true);
    expect(isNews('file-opened', waits)).toBe(false);
  });

  it('that a yes is waited for goes to an officer of now, until somebody has answered', () => {
    expect(to(told('opening-waits', 'dora'))).toBe('dora');
    expect(to(told('opening-waits', 'ann'))).toBe('dilys');
    expect(to(told('opening-waits', 'dora', 'dora'))).toBe('dilys');
    expect(isNews('opening-waits', waits)).toBe(true);
    expect(isNews('opening-waits', opening())).toBe(false);
    expect(isNews('opening-waits')).toBe(false);
  });

  it('that it was answered goes to whoever asked, as long as they may open files', () => {
    expect(to(told('opening-answered', 'tom', 'dilys'))).toBe('tom');
    expect(to(told('opening-answered', 'kerry', 'dilys'))).toBeUndefined();
    expect(isNews('opening-answered', opening())).toBe(true);
    expect(isNews('opening-answered')).toBe(true);
    expect(isNews('opening-answered', opening({ state: 'closed' }))).toBe(false);
  });

  it('about wellbeing is for the worker alone while it is asked, and back to whoever asked while it is open', () => {
    expect(to(told('wellbeing-asked', 'lewis'))).toBe('lewis');
    expect(to(told('wellbeing-asked', 'priya'))).toBeUndefined();
    expect(isNews('wellbeing-asked', opening())).toBe(true);
    expect(isNews('wellbeing-asked', opening({ wellbeingAgreed: true }))).toBe(false);
    expect(isNews('wellbeing-asked')).toBe(false);
    expect(to(told('wellbeing-agreed', 'tom', 'lewis'))).toBe('tom');
    expect(isNews('wellbeing-agreed', opening({ wellbeingAgreed: true }))).toBe(true);
    expect(isNews('wellbeing-agreed', opening({ wellbeingAgreed: true, state: 'closed' }))).toBe(false);
  });
});

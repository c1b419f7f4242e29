// Whom a message that waited is for by now, and whether it is still true.
import { personId } from '../../../bot/domain/ids';
import {
  isAnswerStillNews,
  isStillNews,
  recipientOn,
  type Telling,
} from '../../../bot/domain/prompts/still-news';
import { answererOn } from '../../../bot/domain/prompts/waits-for';
import { decidingCouncil } from '../decisions/given-decisions';
import { at, away, castWith, council, head, on, supervises } from '../given-council';

const today = on('2027-01-20');
const handedOver = [
  supervises('tom', 'priya'),
  supervises('tom', 'helen'),
  supervises('priya', 'lewis', { endDate: on('2027-01-19') }),
  supervises('helen', 'lewis', { startDate: today }),
];
const telling = (what: Telling['what'], spoiled: Partial<Telling> = {}): Telling => ({
  what,
  to: personId('priya'),
  from: personId('lewis'),
  about: personId('lewis'),
  subjectId: 'op-1',
  need: null,
  ...spoiled,
});

describe('whom it is for', () => {
  it.each<Telling['what']>([
    'additional',
    'five-minutes',
    'five-minutes-now',
    'five-minutes-later',
    'booked',
    'moved',
    'cancelled',
    'cover-named',
    'cover-not-needed',
    'longer-interval-answered',
  ])('%s: whoever it was for, while they still supervise', (what) => {
    expect(recipientOn(council(), telling(what), today)).toBe('priya');
  });

  it.each<[Telling['what'], string | undefined]>([
    ['additional', 'helen'],
    ['five-minutes', undefined],
    ['booked', undefined],
    ['longer-interval-answered', undefined],
    // They had kept the hour free.
    ['moved', 'priya'],
    ['cancelled', 'priya'],
    ['cover-not-needed', 'priya'],
  ])('%s, handed over meanwhile: %s', (what, who) => {
    expect(recipientOn(council({ relationships: handedOver }), telling(what), today)).toBe(who);
  });

  it('a request goes to the cover while the supervisor is away, and waits when there is none', () => {
    const absences = [away('priya', 'SICK', '2027-01-20', null)];
    const covered = [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })];
    const request = telling('additional');
    expect(recipientOn(council({ absences, relationships: covered }), request, today)).toBe('helen');
    expect(recipientOn(council({ absences }), request, today)).toBe('priya');
  });

  it('a request of a former supervisor is told to the worker no more', () => {
    const offer = telling('additional', { to: personId('lewis'), from: personId('priya') });
    expect(recipientOn(council(), offer, today)).toBe('lewis');
    expect(recipientOn(council({ relationships: handedOver }), offer, today)).toBeUndefined();
  });

  it('a request is for nobody when nobody supervises the worker', () => {
    const left = council({ people: castWith('priya', { endDate: on('2027-01-19') }) });
    expect(recipientOn(left, telling('additional'), today)).toBeUndefined();
  });

  it('a late session goes to the next manager of the day', () => {
    const raised = telling('raised', { to: personId('helen') });
    expect(recipientOn(council(), raised, today)).toBe('tom');
  });
});

describe('whether it is news', () => {
  const booked = {
    sessionId: 'op-1',
    on: on('2027-01-25'),
    at: '10:00',
    supervisorId: personId('priya'),
    kind: 'FORMAL' as const,
    minutes: 90,
    cover: personId('priya'),
  };
  const request = { requestId: 'op-1', by: personId('lewis'), on: today, need: null, coverOfferedOn: null };
  const before = head('lewis', '2026-12-29');
  const isNews = (what: Telling['what'], spoiled: Partial<typeof before>, subject: Partial<Telling> = {}) =>
    isStillNews(telling(what, subject), { ...before, ...spoiled }, today);

  it('a request, while it stands', () => {
    expect([isNews('additional', { requests: [request] }), isNews('additional', {})]).toEqual([true, false]);
  });

  it('a late session, until it is settled', () => {
    const raised = { by: personId('lewis'), on: today };
    expect([isNews('raised', { raised }), isNews('raised', {})]).toEqual([true, false]);
  });

  it.each<Telling['what']>(['booked', 'moved'])(
    'a date that was %s, while it stands and lies ahead',
    (what) => {
      expect(isNews(what, { booked: [booked] })).toBe(true);
      expect(isNews(what, { booked: [{ ...booked, sessionId: 'op-1:2' }] })).toBe(true);
      expect(isNews(what, { booked: [{ ...booked, on: on('2027-01-19') }] })).toBe(false);
      expect(isNews(what, {})).toBe(false);
    },
  );

  it('cover, while that session or request stands and names them', () => {
    expect(isNews('cover-named', { booked: [booked] })).toBe(true);
    expect(isNews('cover-named', { requests: [request] })).toBe(true);
    expect(isNews('cover-named', { booked: [{ ...booked, cover: personId('helen') }] })).toBe(false);
    expect(isNews('cover-named', {})).toBe(false);
  });

  it('cover for the worker in general, and to the worker, always', () => {
    expect(isNews('cover-named', {}, { subjectId: null })).toBe(true);
    expect(isNews('cover-named', {}, { to: personId('lewis'), subjectId: 'helen' })).toBe(true);
  });

  it('that no cover is needed, until the day is over', () => {
    expect(isNews('cover-not-needed', {}, { subjectId: '2027-01-20' })).toBe(true);
    expect(isNews('cover-not-needed', {}, { subjectId: '2027-01-19' })).toBe(false);
  });

  it.each<Telling['what']>(['cancelled', 'five-minutes', 'longer-interval-answered'])(
    '%s, always',
    (what) => {
      expect(isNews(what, {})).toBe(true);
    },
  );
});

describe('what became of a quick decision', () => {
  const answers: readonly Telling['what'][] = [
    'decision-confirmed',
    'decision-amended',
    'decision-not-said',
    'decision-not-quite',
    'decision-disagreed',
    'decision-completed',
    'decision-withdrawn',
  ];

  it('is for the two, for whoever supervises now, and never for whoever did it', () => {
    for (const what of answers) {
      const toLewis = telling(what, { to: personId('lewis'), from: personId('priya') });
      expect(recipientOn(council(), toLewis, today)).toBe('lewis');
      expect(recipientOn(council(), telling(what), today)).toBe('priya');
      expect(recipientOn(council({ relationships: handedOver }), telling(what), today)).toBe('helen');
      const byHelen = telling(what, { from: personId('helen') });
      expect(recipientOn(council({ relationships: handedOver }), byHelen, today)).toBeUndefined();
    }
  });

  it('of a supervisor away for long is for the cover, and waits for them when the cover did it', () => {
    const covered = council({
      absences: [away('priya', 'SICK', '2027-01-18', null)],
      relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    });
    expect(recipientOn(covered, telling('decision-disagreed'), today)).toBe('helen');
    const byCover = telling('decision-amended', { from: personId('helen') });
    expect(recipientOn(covered, byCover, today)).toBe('priya');
  });

  it('taken back while it waited above is for whoever has that authority by now', () => {
    const taken = telling('decision-withdrawn', {
      from: personId('helen'),
      about: personId('kerry'),
      part: { as: 'authority', supervisorId: personId('helen'), hasAnswered: false },
    });
    expect(recipientOn(decidingCouncil(), taken, today)).toBe('priya');
    const absent = decidingCouncil({ absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-22')] });
    expect(recipientOn(absent, taken, today)).toBe('tom');
  });

  it('is no news once it was taken back, nor to whoever has answered it since', () => {
    const news = { to: personId('priya'), at: at('2027-01-19T19:00:00Z') };
    const answered = (by: string, when: string) => [
      {
        by: personId(by),
        at: at(when),
        as: 'supervisor' as const,
        stepId: 'step-1',
        answer: 'amend' as const,
        text: 'Go together.',
        why: '',
        cut: false,
      },
    ];
    expect(isAnswerStillNews(news, { state: 'PROPOSED', answers: [] })).toBe(true);
    expect(isAnswerStillNews(news, { state: 'WITHDRAWN', answers: [] })).toBe(false);
    const earlier = answered('priya', '2027-01-19T18:00:00Z');
    expect(isAnswerStillNews(news, { state: 'PROPOSED', answers: earlier })).toBe(true);
    const since = answered('priya', '2027-01-20T08:00:00Z');
    expect(isAnswerStillNews(news, { state: 'CONFIRMED', answers: since })).toBe(false);
    expect(
      isAnswerStillNews(news, { state: 'CONFIRMED', answers: answered('tom', '2027-01-20T08:00:00Z') }),
    ).toBe(true);
  });
});

it('an authority who is the only one and away is still the one it waits for; one who may not decide any more is not', () => {
  const waits = {
    supervisorId: personId('helen'),
    waitsFor: { by: personId('priya'), as: 'authority' as const },
  };
  const leave = (who: string) => away(who, 'ANNUAL_LEAVE', '2027-01-20', '2027-01-22');
  const nobodyIn = { absences: [leave('priya'), leave('tom')] };
  const kerry = personId('kerry');
  expect(answererOn(decidingCouncil(nobodyIn), kerry, waits, today)).toBe('priya');
  const changed = decidingCouncil({ ...nobodyIn, people: castWith('priya', { grade: 'SP' }) });
  expect(answererOn(changed, kerry, waits, today)).toBe('tom');
});

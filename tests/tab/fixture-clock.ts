/** Invented diaries and questions: what two of the threads hold, and how saved steps change them. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  type Asks,
  askRequest,
  asks,
  bookRequest,
  type ClockAnswer,
  clockAnswer,
  type Diary,
  diary,
  type FreeDates,
  freeDates,
  outcomeRequest,
} from '../../bot/api/clock-contract';

type DiaryDate = Diary['dates'][number];
type Refused = { readonly refused: readonly { readonly field: string; readonly message: string }[] };
type Told = { readonly told: string };

/** What one thread's clock holds, as its steps change it. */
export type FixtureClock = {
  dates: DiaryDate[];
  toFollow: string | null;
  request: { readonly by: string; readonly need: string | undefined } | null;
  stepDown: string | null;
  raised: string | null;
  saved: Map<string, string>;
};

/** The day on which the worker is on duty in the fixture: somebody has to cover. */
export const dutyDay = '2027-02-22';

export function newClock(owner: string): FixtureClock {
  const sam = owner === 'sam';
  const late = dateOf('2027-01-19', '09:00', 'Tuesday 19 January at 09:00, 90 minutes');
  const next = dateOf('2027-01-26', '10:00', 'Tuesday 26 January at 10:00, 90 minutes');
  const after = dateOf('2027-02-23', '10:00', 'Tuesday 23 February at 10:00, 90 minutes');
  return {
    dates: sam ? [{ ...late, needsOutcome: true }] : [next, after],
    toFollow: sam
      ? 'A date is to follow for the session of Tuesday 12 January. Say when by Wednesday.'
      : null,
    request: null,
    stepDown: sam ? 'Sam is past the first six weeks. Should it be every two weeks from now on?' : null,
    raised: null,
    saved: new Map(),
  };
}

export function diaryOf(clock: FixtureClock): Diary {
  const few = clock.dates.length < 3;
  return diary.parse({
    dates: [...clock.dates].sort((one, other) => one.on.localeCompare(other.on)),
    notice: few ? 'Fewer than three dates stand in the diary.' : null,
    toFollow: clock.toFollow,
    proposals: [
      proposal('2027-02-18', '14:00', 'Thursday 18 February at 14:00'),
      proposal(
        '2027-03-01',
        '10:00',
        'Monday 1 March at 10:00',
        '4 working days after the due date: annual leave',
      ),
    ],
    ahead: few
      ? [
          proposal('2027-02-22', '10:00', 'Monday 22 February at 10:00'),
          proposal('2027-03-23', '10:00', 'Tuesday 23 March at 10:00'),
          proposal(
            '2027-04-20',
            '10:00',
            'Tuesday 20 April at 10:00',
            '2 working days before the due date: Easter',
          ),
        ]
      : [],
    minutes: 90,
    reasons: [
      { value: 'SUPERVISEE_WORKLOAD', title: 'Workload' },
      { value: 'DUTY', title: 'Duty' },
      { value: 'COURT', title: 'Court' },
      { value: 'AWAY', title: 'Away' },
    ],
    cover: [
      { value: 'nia', title: 'Nia Prosser-Llewellyn' },
      { value: 'tom', title: 'Tom Adeyemi' },
    ],
    operationId: randomUUID(),
  } satisfies Diary);
}

/** The same dates as on the page. */
export function freeDatesOf(clock: FixtureClock): FreeDates {
  const { proposals, ahead } = diaryOf(clock);
  return freeDates.parse({ proposals, ahead, nothing: null, nothingAhead: null, instead: null });
}

export function asksOf(clock: FixtureClock, viewer: string, owner: string): Asks {
  const own = viewer === owner;
  const other = own ? 'Amara Osei' : owner === 'sam' ? 'Sam Whitfield' : 'Lewis Grant';
  const late = owner === 'sam';
  return asks.parse({
    operationId: randomUUID(),
    additional: {
      with: other,
      needs: [
        { value: 'case', title: 'A case' },
        { value: 'wellbeing', title: 'How I am' },
        { value: 'safety', title: 'Safety' },
        { value: 'other', title: 'Something else' },
      ],
    },
    requests: clock.request
      ? [
          {
            requestId: 'request:1',
            text: 'Additional supervision was asked for on Tuesday 19 January.',
            may: clock.request.by === viewer ? 'withdraw' : 'book',
          },
        ]
      : [],
    catchMe: other,
    stepDown:
      clock.stepDown === null ? null : { text: clock.stepDown, mayAnswer: true, askAgainOn: '2027-03-02' },
    raise:
      own && late && !clock.raised
        ? {
            to: 'Dana Fairweather',
            text: 'Your supervision was due on Tuesday 12 January. Dana Fairweather would see your name and that date, nothing else.',
          }
        : null,
    raised: clock.raised,
    longerInterval: own ? null : { text: 'The policy asks for every 28 days.', mayAsk: true },
    snooze:
      !own && late
        ? {
            text: 'We can ask again later, once.',
            reasons: [
              { value: 'DUTY', title: 'Duty' },
              { value: 'COURT', title: 'Court' },
            ],
            latest: '2027-01-26',
          }
        : null,
  } satisfies Asks);
}

/** What a step changed, or what is wrong with it; the same operation id again changes nothing. */
export function savedStep(
  clock: FixtureClock,
  viewer: string,
  owner: string,
  where: { readonly sessionId: string | null; readonly isAsk: boolean },
  body: unknown,
): ClockAnswer | Refused {
  const parsed = readStep(clock, viewer, where, body);
  if ('refused' in parsed) return parsed;
  return clockAnswer.parse({
    message: parsed.told,
    diary: diaryOf(clock),
    asks: asksOf(clock, viewer, owner),
  } satisfies ClockAnswer);
}

function readStep(
  clock: FixtureClock,
  viewer: string,
  where: { readonly sessionId: string | null; readonly isAsk: boolean },
  body: unknown,
): Told | Refused {
  if (where.isAsk) return once(clock, askRequest.safeParse(body), (request) => asked(clock, viewer, request));
  if (where.sessionId === null) {
    return once(clock, bookRequest.safeParse(body), (request) => booked(clock, request));
  }
  const { sessionId } = where;
  return once(clock, outcomeRequest.safeParse(body), (request) => ended(clock, sessionId, request));
}

function once<Request extends { readonly operationId: string }>(
  clock: FixtureClock,
  parsed: z.ZodSafeParseResult<Request>,
  act: (request: Request) => Told | Refused,
): Told | Refused {
  if (!parsed.success) {
    return { refused: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) };
  }
  const { operationId } = parsed.data;
  if (clock.saved.has(operationId)) return { told: 'This was saved already.' };
  const done = act(parsed.data);
  if ('told' in done) clock.saved.set(operationId, done.told);
  return done;
}

function booked(clock: FixtureClock, request: z.infer<typeof bookRequest>): Told | Refused {
  const refused = request.dates.flatMap(({ on, cover }, row) => {
    if (on === '') return [{ field: `dates.${row}.on`, message: 'Choose a date.' }];
    if (on !== dutyDay || cover) return [];
    return [
      {
        field: `dates.${row}.cover`,
        message: 'Lewis is on MASH duty then. Name who decides meanwhile, or choose another date.',
      },
    ];
  });
  if (refused.length > 0) return { refused };
  const added = request.dates.map(({ on, at, cover }) => ({
    ...dateOf(on, at ?? '', `${on}${at ? ` at ${at}` : ''}, ${request.minutes ?? 90} minutes`),
    facts: cover ? ['With Amara Osei', `${cover} decides meanwhile`] : ['With Amara Osei'],
  }));
  clock.dates.push(...added);
  clock.toFollow = null;
  if (request.requestId) clock.request = null;
  return { told: added.length === 1 ? 'Booked. We’ll stay quiet.' : `${added.length} dates are booked.` };
}

function ended(
  clock: FixtureClock,
  sessionId: string,
  request: z.infer<typeof outcomeRequest>,
): Told | Refused {
  const { outcome, reason, on, at, toFollow } = request;
  if (outcome !== 'held') {
    const refused = [
      ...(reason ? [] : [{ field: 'reason', message: 'Say what got in the way.' }]),
      ...(on || toFollow ? [] : [{ field: 'on', message: 'Choose a new date, or a date to follow.' }]),
    ];
    if (refused.length > 0) return { refused };
  }
  clock.dates = clock.dates.filter((date) => date.sessionId !== sessionId);
  if (on) clock.dates.push(dateOf(on, at ?? '', `${on} at ${at}, 90 minutes`));
  if (toFollow) clock.toFollow = 'A date is to follow. Say when by Wednesday 20 January.';
  const words = { held: 'Good. Noted.', interrupted: 'Noted.', moved: 'Moved.', cancelled: 'Cancelled.' };
  return { told: words[outcome] };
}

function asked(clock: FixtureClock, viewer: string, request: z.infer<typeof askRequest>): Told {
  if (request.what === 'additional') {
    clock.request = { by: viewer, need: request.need };
    return { told: 'Asked. You hear from us when there is a date.' };
  }
  if (request.what === 'withdraw') {
    clock.request = null;
    return { told: 'Taken back.' };
  }
  if (request.what === 'step-down') {
    clock.stepDown = null;
    return { told: request.answer === 'agree' ? 'You agreed.' : 'It stays as it is. We ask again later.' };
  }
  if (request.what === 'raise') {
    clock.raised = 'Raised with Dana Fairweather on Tuesday 19 January.';
    return { told: 'Raised with Dana Fairweather.' };
  }
  if (request.what === 'five-minutes') return { told: 'Asked. Nothing of it is kept.' };
  return { told: 'Noted.' };
}

function proposal(on: string, at: string, words: string, note: string | null = null) {
  return { on, at, words, note };
}

function dateOf(on: string, at: string, words: string): DiaryDate {
  return {
    sessionId: `session:${on}`,
    on,
    at,
    words,
    title: 'Supervision',
    facts: ['With Amara Osei'],
    needsOutcome: false,
    meetingLink: `https://teams.microsoft.com/l/meeting/new?subject=Supervision&startTime=${on}`,
    calendarPath: `/api/threads/lewis/sessions/session%3A${on}/calendar.ics`,
  };
}

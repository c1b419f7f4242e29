// Booking a date, and what became of one: one tap, or a small form.
import { doneCard } from '../cards/small-cards';
import { supervisionStatus } from '../domain/clock/due';
import type { HourTaken } from '../domain/clock/hours-taken';
import type { SessionEntry } from '../domain/clock/session';
import type { SaidOutcome } from '../domain/clock/session-outcome';
import { countsAsFormal } from '../domain/clock/sessions';
import { localDate } from '../domain/dates';
import type { Outcome } from '../domain/outcome';
import type { ThreadHead } from '../domain/thread-head';
import type { Done } from '../use-cases/act';
import { bookDates, met, sayOutcome } from '../use-cases/keep-diary';
import {
  bookForm,
  cancelForm,
  cutShortForm,
  type DateFormFacts,
  metForm,
  moveForm,
  whenValue,
} from '../views/clock/date-forms';
import {
  aheadButtons,
  aheadForm,
  datesIn,
  datesMissing,
  datesText,
  freeDates,
} from '../views/clock/dates-ahead-view';
import { answeredWords } from '../views/decisions/answered-words';
import { opens, type ViewButton } from '../views/prompts/day-buttons';
import { aboutFrom, acting, answered, type Form, idsFor, isOneOfTheTwo, pairOf } from './acting';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { refusedWords } from './refused';
import { coverFrom, given, minutesFrom, wantedFrom } from './typed-date';

const formOf = (view: typeof bookForm): Form => ({
  may: isOneOfTheTwo,
  view: (asking, pressed, head, state, taken = []) =>
    view(formFacts(asking, pressed, head, state?.problems ?? {}, taken)),
});

const withDates = (view: typeof bookForm): Form => ({ ...formOf(view), offersDates: true });

export const bookingForm = withDates(bookForm);
export const metFormOf = formOf(metForm);
export const cutShortFormOf = withDates(cutShortForm);
export const moveFormOf = withDates(moveForm);
export const cancelFormOf = withDates(cancelForm);

/** One tap books the date on the button; when something stands against it, the form says what. */
export async function pickDate(asking: Asking, pressed: Pressed): Promise<Answer> {
  const picked = new Map([...pressed].filter(([name]) => name !== 'on' && name !== 'at'));
  const when = whenValue({ on: pressed.get('on') ?? '', at: pressed.get('at') ?? '' });
  return saveBooking(asking, picked.set('when', when));
}

/**
 * The card says what was booked and keeps what else was on it; wrong fields give the form back as it was typed.
 * Rejects when the store fails.
 */
export async function saveBooking(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { on, at } = wantedFrom(pressed);
  const kind = pressed.get('kind') === 'ADDITIONAL' ? 'ADDITIONAL' : 'FORMAL';
  const outcome = await bookDates(asking.ports, {
    ...acting(asking, pressed),
    dates: [{ on, at, cover: coverFrom(pressed) }],
    kind,
    minutes: undefined,
    requestId: given(pressed, 'request'),
  });
  return answered(
    asking,
    pressed,
    outcome,
    bookingForm,
    (done) => {
      const { on: day, time } = sessionIn(done) ?? { on, time: at ?? null };
      return answeredWords.booked(whose(asking, pressed), day ? [{ on: day, at: time }] : [], kind);
    },
    ({ head }) =>
      kind === 'FORMAL' ? aheadButtons(asking.council, head, pairIn(asking, pressed), asking.today) : [],
  );
}

/** Which dates they would be. A button knows of no other diary; opened, they are dates free for both. */
export const aheadFormOf: Form = {
  may: isOneOfTheTwo,
  offersDates: true,
  view: (asking, pressed, head, state, taken) => {
    const { council, person, today } = asking;
    const pair = pairIn(asking, pressed);
    const ids = idsFor(asking, pressed);
    const free = state ? [] : datesMissing(council, head, pair, today, taken);
    return aheadForm(
      council,
      { by: person, pair },
      free.length > 0 ? { ...ids, dates: datesText(free) } : ids,
    );
  },
};

/** R18: several dates in one go, all or none; where an hour is given away, the form comes back with a free one. */
export async function saveAhead(asking: Asking, pressed: Pressed): Promise<Answer> {
  const dates = datesIn(pressed.get('dates') ?? '');
  const outcome = await bookDates(asking.ports, {
    ...acting(asking, pressed),
    dates: dates.map((one) => ({ ...one, cover: undefined })),
    kind: 'FORMAL',
    minutes: undefined,
    requestId: undefined,
  });
  const problems = outcome.ok || outcome.refusal.kind !== 'fields' ? [] : outcome.refusal.problems;
  const offered = new Map(pressed).set('dates', datesText(freeDates(dates, problems)));
  return answered(asking, offered, outcome, aheadFormOf, () =>
    answeredWords.booked(whose(asking, pressed), dates, 'FORMAL'),
  );
}

/**
 * Answers like `saveBooking`, and says whether the session counts (R16, R17) and when the next is due. Empty
 * minutes mean that nobody timed it.
 */
export async function saveMet(asking: Asking, pressed: Pressed): Promise<Answer> {
  const on = localDate(pressed.get('on') ?? '');
  const minutes = minutesFrom(pressed);
  const sessionId = given(pressed, 'session');
  const act = acting(asking, pressed);
  const outcome = sessionId
    ? await sayOutcome(asking.ports, {
        ...act,
        ...noNewDate,
        sessionId,
        outcome: 'held',
        heldOn: on,
        minutes,
      })
    : await met(asking.ports, { ...act, on, minutes });
  return answered(
    asking,
    pressed,
    withInput(outcome, 'heldOn', 'on'),
    metFormOf,
    (done) => {
      const entry = sessionIn(done);
      const counts =
        entry !== undefined && countsAsFormal(asking.council, act.about, entry, done.head.agreement);
      const { dueOn } = supervisionStatus(asking.council, done.head, asking.today);
      const session = { on: entry?.on ?? on ?? asking.today, kind: entry?.sessionKind ?? 'FORMAL', counts };
      return answeredWords.met(whose(asking, pressed), session, dueOn);
    },
    (done) => toTheRecord(asking, done),
  );
}

/** Whoever held it writes its record, and may as well begin at once. */
function toTheRecord({ person, links }: Asking, done: Done): readonly ViewButton[] {
  const entry = sessionIn(done);
  const record = done.head.records.find(
    ({ heldOn, supervisorId, state }) =>
      heldOn === entry?.on && supervisorId === person && state !== 'issued',
  );
  if (record === undefined) return [];
  return [opens('Write the record', links.file(person, done.head.personId, 'session', record.recordId))];
}

export const saveCutShort = fallen('interrupted', cutShortFormOf, answeredWords.cutShort);
export const saveMove = fallen('moved', moveFormOf, answeredWords.moved);
export const saveCancel = fallen('cancelled', cancelFormOf, answeredWords.cancelled);

type NextWords = typeof answeredWords.cancelled;

/** R21: given up or cut short, with a reason and a new date or one that is to follow. */
function fallen(said: SaidOutcome, form: Form, doneWords: NextWords) {
  return async (asking: Asking, pressed: Pressed): Promise<Answer> => {
    const act = acting(asking, pressed);
    const sessionId = given(pressed, 'session');
    if (sessionId === undefined) return replaced(doneCard(refusedWords(asking, { kind: 'not-yours' }), null));
    const outcome = await sayOutcome(asking.ports, {
      ...act,
      ...wantedFrom(pressed),
      sessionId,
      outcome: said,
      heldOn: localDate(pressed.get('heldOn') ?? ''),
      minutes: minutesFrom(pressed),
      reason: given(pressed, 'reason'),
      cover: coverFrom(pressed),
    });
    return answered(asking, pressed, outcome, form, (done) =>
      doneWords(whose(asking, pressed), nextIn(done), done.head.dateToFollow !== null),
    );
  };
}

function formFacts(
  asking: Asking,
  pressed: Pressed,
  head: ThreadHead,
  problems: Readonly<Record<string, unknown>>,
  taken: readonly HourTaken[],
): DateFormFacts {
  const sessionId = pressed.get('session');
  const session = head.booked.find((one) => one.sessionId === sessionId) ?? null;
  const pair = pairOf(asking, aboutFrom(asking, pressed));
  const asksCover = 'cover' in problems || pressed.has('cover');
  return {
    council: asking.council,
    by: asking.person,
    pair: session && asking.person !== pair.worker ? { ...pair, supervisor: session.supervisorId } : pair,
    head,
    today: asking.today,
    session,
    when: pressed.get('when') ?? '',
    coverOn: asksCover ? (wantedFrom(pressed).on ?? asking.today) : null,
    ids: idsFor(asking, pressed),
    back: pressed.has('keep'),
    taken,
  };
}

const noNewDate = {
  reason: undefined,
  on: undefined,
  at: undefined,
  cover: undefined,
  toFollow: false,
} as const;

const sessionIn = ({ entry }: Done): SessionEntry | undefined =>
  entry?.kind === 'session' ? entry : undefined;

/** The date that took the place of the one that fell through; null when it is to follow. */
function nextIn(done: Done) {
  const on = sessionIn(done)?.movedTo ?? null;
  if (on === null) return null;
  return { on, at: done.head.booked.find((one) => one.on === on)?.at ?? null };
}

const pairIn = (asking: Asking, pressed: Pressed) => pairOf(asking, aboutFrom(asking, pressed));

const whose = ({ council, person, today }: Asking, pressed: Pressed) => ({
  council,
  by: person,
  about: aboutFrom({ person }, pressed),
  today,
});

/** The same refusal with the name that the input has on this form. */
function withInput(outcome: Outcome<Done>, from: string, to: string): Outcome<Done> {
  if (outcome.ok || outcome.refusal.kind !== 'fields') return outcome;
  const problems = outcome.refusal.problems.map((one) => (one.field === from ? { ...one, field: to } : one));
  return { ok: false, refusal: { kind: 'fields', problems } };
}

// Dates, what became of them, and what the two ask of each other, from the tab.
import { mayReadThread } from '../domain/access/access';
import { pairActing } from '../domain/act';
import { localDate } from '../domain/dates';
import { type OperationId, type PersonId, personId, readOperationId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports/council-ports';
import type { Done } from '../use-cases/act';
import { answerStepDown, askLongerInterval, snooze } from '../use-cases/agree';
import { askAdditional, askFiveMinutes, raiseLateSession, withdrawRequest } from '../use-cases/ask';
import { hoursTaken } from '../use-cases/dates-elsewhere';
import { bookDates, sayOutcome } from '../use-cases/keep-diary';
import { openHead } from '../use-cases/open-thread';
import { asksView } from '../views/clock/asks-view';
import { type SavedStep, savedStepWords } from '../views/clock/clock-saved-view';
import { diaryView, freeDatesView } from '../views/clock/diary-view';
import { sameHourWords } from '../views/clock/same-hour-words';
import { sessionKindWords } from '../views/words';
import { calendarFile } from './calendar-file';
import { type Answered, type Asked, notYours, ok, ownerIn, todayIn } from './call';
import { type AskRequest, askRequest, bookRequest, outcomeRequest } from './clock-contract';

/** What a form offers that is opened now; 404 for whoever could not book, before anything is read. */
export async function getFreeDates({ ports, viewer, params }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const [council, today] = [ports.directory.council(), todayIn(ports)];
  if (!pairActing(council, { by: viewer, about: owner }, today)) return notYours;
  const [opened, taken] = await Promise.all([
    openHead(ports, viewer, owner),
    hoursTaken(ports, { by: viewer, about: owner }),
  ]);
  if (!opened.ok) return opened;
  const body = freeDatesView(opened.value, taken);
  return body === null ? notYours : ok(body);
}

/** One date, or several at once. */
export async function postDates(asked: Asked): Promise<Answered> {
  const addressed = addressedIn(asked);
  if ('refusal' in addressed) return addressed;
  const read = bookRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, dates, kind = 'FORMAL', minutes, requestId } = read.data;
  return saved(addressed, operationId, { what: 'booked', count: dates.length }, (act) =>
    bookDates(asked.ports, {
      ...act,
      dates: dates.map(({ on, at, cover }) => ({ on: localDate(on), at: filled(at), cover: person(cover) })),
      kind,
      minutes,
      requestId,
    }),
  );
}

/** What became of one date, or is to become of it. */
export async function postOutcome(asked: Asked): Promise<Answered> {
  const addressed = addressedIn(asked);
  if ('refusal' in addressed) return addressed;
  const read = outcomeRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, outcome, heldOn, minutes, reason, on, at, cover, toFollow = false } = read.data;
  const unread = [
    ...(filled(heldOn) && !localDate(heldOn) ? ['heldOn'] : []),
    ...(filled(on) && !localDate(on) ? ['on'] : []),
  ].map((field) => ({ field, kind: 'not-a-date' as const }));
  if (unread.length > 0) return { refusal: { kind: 'fields', problems: unread } };
  return saved(addressed, operationId, { what: outcome }, (act) =>
    sayOutcome(asked.ports, {
      ...act,
      sessionId: asked.params.sessionId ?? '',
      outcome,
      heldOn: localDate(heldOn),
      minutes,
      reason,
      on: localDate(on),
      at: filled(at),
      cover: person(cover),
      toFollow,
    }),
  );
}

/** Everything that is asked or answered without a date. */
export async function postAsk(asked: Asked): Promise<Answered> {
  const addressed = addressedIn(asked);
  if ('refusal' in addressed) return addressed;
  const read = askRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const request = read.data;
  return saved(addressed, request.operationId, stepOf(request), (act) => ask(asked.ports, act, request));
}

/** One session for a calendar; 404 when it is not in the diary (any more). */
export async function getCalendar({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openHead(ports, viewer, ownerIn(ports, viewer, params));
  if (!opened.ok) return opened;
  const { owner, head } = opened.value;
  const session = head.booked.find(({ sessionId }) => sessionId === params.sessionId);
  if (session === undefined) return { refusal: { kind: 'not-yours' } };
  const title = sessionKindWords[session.kind];
  const text = calendarFile({ tenant: ports.tenant, owner, session, title, now: ports.clock.now() });
  return { file: { mediaType: 'text/calendar', name: `supervision-${session.on}.ics`, text } };
}

type Addressed = { readonly ports: CouncilPorts; readonly viewer: PersonId; readonly owner: PersonId };
type Act = { readonly operationId: OperationId; readonly by: PersonId; readonly about: PersonId };

/** Before anything is read: whose thread it is decides whether there is anything to say about the rest. */
function addressedIn({ ports, viewer, params }: Asked): Addressed | { refusal: { kind: 'not-yours' } } {
  const owner = ownerIn(ports, viewer, params);
  return mayReadThread(ports.directory.council(), viewer, owner, todayIn(ports))
    ? { ports, viewer, owner }
    : { refusal: { kind: 'not-yours' } };
}

/** 201 for a new step, 200 for the same one delivered again; with the page's two parts as they are then. */
async function saved(
  { ports, viewer, owner }: Addressed,
  operation: string,
  step: SavedStep,
  act: (act: Act) => Promise<Outcome<Done>>,
): Promise<Answered> {
  const operationId = readOperationId(operation);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const done = await act({ operationId, by: viewer, about: owner });
  if (!done.ok) return done;
  const { head, alreadySaved, clashes } = done.value;
  const facts = { council: ports.directory.council(), viewer, owner, today: todayIn(ports), head };
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      message: `${savedStepWords(facts, step, done.value)}${sameHourWords(facts.council, clashes, facts.today)}`,
      diary: diaryView(facts, ports.newOperationId()),
      asks: asksView(facts, ports.newOperationId()),
    },
  };
}

function ask(ports: CouncilPorts, act: Act, request: AskRequest): Promise<Outcome<Done>> {
  switch (request.what) {
    case 'additional':
      return askAdditional(ports, { ...act, need: request.need });
    case 'withdraw':
      return withdrawRequest(ports, { ...act, requestId: request.requestId });
    case 'five-minutes':
      return askFiveMinutes(ports, act);
    case 'step-down': {
      const { answer, why = '' } = request;
      return answerStepDown(ports, { ...act, answer, askAgainOn: localDate(request.askAgainOn), why });
    }
    case 'raise':
      return raiseLateSession(ports, act);
    case 'longer-interval': {
      const { intervalDays, reason } = request;
      return askLongerInterval(ports, {
        ...act,
        intervalDays,
        reason,
        reviewOn: localDate(request.reviewOn),
      });
    }
    case 'snooze':
      return snooze(ports, {
        ...act,
        reason: request.reason,
        askAgainOn: localDate(request.askAgainOn),
      });
  }
}

const stepOf = (request: AskRequest): SavedStep =>
  request.what === 'step-down' ? { what: `step-down-${request.answer}` } : { what: request.what };

/** A form sends an empty text for what nobody filled in. */
const filled = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);
const person = (text: string | undefined) => {
  const given = filled(text);
  return given === undefined ? undefined : personId(given);
};

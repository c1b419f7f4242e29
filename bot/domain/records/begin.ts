// A session is begun: what its record starts with, so that nothing is typed twice.
import type { Act } from '../act';
import { isEmployedOn } from '../calendar';
import { supervisionStatus } from '../clock/due';
import type { Council } from '../council';
import { londonDate, londonTime } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { mayChooseModel } from '../toolkit/models';
import { type PreparationWords, preparationId, recordPaperId, type WorkingPaper } from '../working-paper';
import { begunRecord, headWithOpenRecord, openRecord } from './open-records';
import type { OpenRecord, Readiness, RecordWords } from './record';

/** `sessionId`: the date in the diary, null for a session nobody had booked. */
export type BeginRecord = Act & {
  readonly sessionId: string | null;
  readonly readiness: Readiness;
  readonly modelId: string | null;
};

/** What is written: null when it had been begun before; no paper where one that waited for its new date has its own. */
export type Begun = {
  readonly recordId: string;
  readonly written: { readonly head: ThreadHead; readonly paper: WorkingPaper | null } | null;
};

/** Whether somebody may begin a session with this worker: whoever supervises or covers them today. */
export const mayBegin = (council: Council, { by, about }: Pick<Act, 'by' | 'about'>, today: LocalDate) =>
  by !== about &&
  isEmployedOn(council.people.get(about), today) &&
  superviseesOf(council, by, today).includes(about);

/**
 * The record of a session that begins now; one this supervisor has begun for the same date already is that one. Refuses
 * `not-yours`, and `fields` for a date that is not in the diary any more and a model nobody may choose.
 */
export function beginRecord(
  council: Council,
  head: ThreadHead,
  command: BeginRecord,
  papers: readonly WorkingPaper[],
  now: Instant,
): Outcome<Begun> {
  const { operationId, by, sessionId, readiness, modelId } = command;
  const today = londonDate(now);
  if (!mayBegin(council, command, today)) return refused({ kind: 'not-yours' });
  const before = begunBefore(head, command);
  if (before !== undefined) return accepted({ recordId: before.recordId, written: null });
  if (sessionId !== null && !head.booked.some((one) => one.sessionId === sessionId)) {
    return refused({ kind: 'fields', problems: [{ field: 'sessionId', kind: 'already-answered' }] });
  }
  if (modelId !== null && !mayChooseModel(council, today, modelId)) {
    return refused({ kind: 'fields', problems: [{ field: 'modelId', kind: 'not-a-choice' }] });
  }
  const waiting = waitingFor(head, command);
  if (waiting !== undefined) {
    const { recordId } = waiting;
    const linked = headWithOpenRecord(head, { ...waiting, bookingId: sessionId });
    return accepted({ recordId, written: { head: linked, paper: null } });
  }
  const place = { council, head, supervisor: by, today };
  const first = firstWords(place, papers, { heldOn: today, from: londonTime(now), to: '' });
  const words = {
    ...first,
    readiness,
    form: readiness === 'shorter' ? ('short' as const) : first.form,
    modelId: modelId ?? first.modelId,
  };
  return accepted({
    recordId: operationId,
    written: {
      head: headWithOpenRecord(head, begunRecord(operationId, by, sessionId)),
      paper: { paperId: recordPaperId(operationId), author: by, at: now, of: 'record', words },
    },
  });
}

function begunBefore(head: ThreadHead, { operationId, by, sessionId }: BeginRecord): OpenRecord | undefined {
  return openRecord(head, operationId) ?? underWay(head, by).find(({ bookingId }) => bookingId === sessionId);
}

/** One whose date was given up after something was written in it: this is the date it waited for. */
function waitingFor(head: ThreadHead, { by }: BeginRecord): OpenRecord | undefined {
  const stands = (id: string | null) => head.booked.some(({ sessionId }) => sessionId === id);
  return underWay(head, by).find(({ bookingId }) => !stands(bookingId));
}

const underWay = ({ records }: ThreadHead, by: PersonId): readonly OpenRecord[] =>
  records.filter(
    ({ state, heldOn, supervisorId }) => state === 'begun' && heldOn === null && supervisorId === by,
  );

/** Whose record, with which supervisor, on which day. */
export type RecordPlace = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly supervisor: PersonId;
  readonly today: LocalDate;
};

/** The words before anybody has written any: both agendas, the day and the times. R26: weekly sessions use the short form. */
export function firstWords(
  { council, head, supervisor, today }: RecordPlace,
  papers: readonly WorkingPaper[],
  { heldOn, from, to }: Pick<RecordWords, 'heldOn' | 'from' | 'to'>,
): RecordWords {
  const { intervalDays } = supervisionStatus(council, head, today);
  const { shortFormUpToDays } = policyOn(council, today).record;
  const [worker, other] = preparationsOf(head.personId, supervisor, papers);
  return {
    form: intervalDays !== null && intervalDays <= shortFormUpToDays ? 'short' : 'full',
    readiness: 'ready',
    heldOn,
    from,
    to,
    place: '',
    present: '',
    interruptions: '',
    modelId: worker.modelId ?? other.modelId,
    agenda: agendaOf(worker, other),
    takenOut: [],
    sections: {},
    wellbeingHeld: false,
    behaviours: [],
    actions: [],
    issues: [],
    reflectionMinutes: null,
    nextTime: '',
    notIdentifiers: once([...worker.notIdentifiers, ...other.notIdentifiers]),
  };
}

/**
 * The words of a draft as they are read: points that were added to a preparation since are there too, the worker's
 * before the supervisor's, until the record is issued. What its author took out stays out.
 */
export function withLaterPoints(
  words: RecordWords,
  { head, supervisor }: Pick<RecordPlace, 'head' | 'supervisor'>,
  papers: readonly WorkingPaper[],
): RecordWords {
  const known = new Set([...words.agenda.map(({ pointId }) => pointId), ...words.takenOut]);
  const [worker, other] = preparationsOf(head.personId, supervisor, papers);
  const added = agendaOf(worker, other).filter(({ pointId }) => !known.has(pointId));
  const side = (from: 'worker' | 'supervisor') =>
    [...words.agenda, ...added].filter((point) => point.from === from);
  if (added.length === 0) return words;
  const notIdentifiers = [...words.notIdentifiers, ...worker.notIdentifiers, ...other.notIdentifiers];
  return {
    ...words,
    agenda: [...side('worker'), ...side('supervisor')],
    notIdentifiers: once(notIdentifiers),
  };
}

const once = (all: readonly string[]): readonly string[] => [...new Set(all)];

type Agenda = RecordWords['agenda'];

function agendaOf(worker: PreparationWords, supervisor: PreparationWords): Agenda {
  const side = ({ points }: PreparationWords, from: 'worker' | 'supervisor'): Agenda =>
    points
      .filter(({ text }) => text.trim() !== '')
      .map(({ pointId, text }) => ({ pointId, text, from, outcome: '' }));
  return [...side(worker, 'worker'), ...side(supervisor, 'supervisor')];
}

const nothing: PreparationWords = {
  points: [],
  modelId: null,
  differently: {},
  notIdentifiers: [],
};

function preparationsOf(
  worker: PersonId,
  supervisor: PersonId,
  papers: readonly WorkingPaper[],
): readonly [PreparationWords, PreparationWords] {
  const of = (author: PersonId): PreparationWords => {
    const paper = papers.find(({ paperId }) => paperId === preparationId(author));
    return paper?.of === 'preparation' ? paper.words : nothing;
  };
  return [of(worker), of(supervisor)];
}

/** The papers a record is made from: its own draft, and what both have prepared. */
export const papersOf = (recordId: string, worker: PersonId, supervisor: PersonId): readonly string[] => [
  recordPaperId(recordId),
  preparationId(worker),
  preparationId(supervisor),
];

/** Both preparations once the record is out: without the points it has taken over, and without a chosen model. */
export function preparationsAfter(
  { agenda }: Pick<RecordWords, 'agenda'>,
  papers: readonly WorkingPaper[],
  now: Instant,
): readonly WorkingPaper[] {
  const taken = new Set(agenda.map(({ pointId }) => pointId));
  return papers.flatMap((paper) => {
    if (paper.of !== 'preparation') return [];
    const points = paper.words.points.filter(({ pointId }) => !taken.has(pointId));
    if (points.length === paper.words.points.length && paper.words.modelId === null) return [];
    return [{ ...paper, at: now, words: { ...paper.words, points, modelId: null } }];
  });
}

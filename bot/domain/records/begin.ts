// A session is begun: what its record starts with, so that nothing is typed twice.
import type { Act } from '../act';
import { isEmployedOn } from '../calendar';
import { supervisionStatus } from '../clock/due';
import type { Council } from '../council';
import { londonDate, londonTime } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import { noPreparation } from '../preparation/preparation-words';
import { readForRecord } from '../preparation/shared-with';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { mayChooseModel } from '../toolkit/models';
import { type PreparationWords, preparationId, recordPaperId, type WorkingPaper } from '../working-paper';
import { begunRecord, hasLostDate, headWithOpenRecord, openRecord, underWay } from './open-records';
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
  const first = firstWords(place, readForRecord(council, head, by, papers, today), {
    heldOn: today,
    from: londonTime(now),
    to: '',
  });
  const words = {
    ...first,
    readiness,
    form: readiness === 'shorter' ? ('short' as const) : first.form,
    modelId: modelId ?? first.modelId,
  };
  return accepted({
    recordId: operationId,
    written: {
      head: headWithOpenRecord(head, { ...begunRecord(operationId, by, sessionId), begunAt: now }),
      paper: { paperId: recordPaperId(operationId), author: by, at: now, of: 'record', words },
    },
  });
}

function begunBefore(head: ThreadHead, { operationId, by, sessionId }: BeginRecord): OpenRecord | undefined {
  return openRecord(head, operationId) ?? begunBy(head, by).find(({ bookingId }) => bookingId === sessionId);
}

/** One whose date was given up after something was written in it: this is the date it waited for. */
function waitingFor(head: ThreadHead, { by }: BeginRecord): OpenRecord | undefined {
  return begunBy(head, by).find((one) => hasLostDate(head, one));
}

const begunBy = (head: ThreadHead, by: PersonId): readonly OpenRecord[] =>
  underWay(head).filter(({ supervisorId }) => supervisorId === by);

/** Whose record, with which supervisor, on which day. */
export type RecordPlace = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly supervisor: PersonId;
  readonly today: LocalDate;
};

/**
 * The words before anybody has written any: the day, the times, and both agendas as they were kept by that day: what was
 * added since is for the next time. `papers`: those this author reads. R26: weekly sessions use the short form.
 */
export function firstWords(
  { council, head, supervisor, today }: RecordPlace,
  papers: readonly WorkingPaper[],
  { heldOn, from, to }: Pick<RecordWords, 'heldOn' | 'from' | 'to'>,
): RecordWords {
  const { intervalDays } = supervisionStatus(council, head, today);
  const { shortFormUpToDays } = policyOn(council, today).record;
  const kept = papers.filter(({ at }) => londonDate(at) <= (heldOn ?? today));
  const [worker, other] = preparationsOf(head.personId, supervisor, kept);
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
    reviewed: [],
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
 * The words of a draft as they are read while the session is under way: points that were added to a preparation since
 * are there too, the worker's before the supervisor's. What its author took out stays out. `papers`: those they read.
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

function preparationsOf(
  worker: PersonId,
  supervisor: PersonId,
  papers: readonly WorkingPaper[],
): readonly [PreparationWords, PreparationWords] {
  const of = (author: PersonId): PreparationWords => {
    const paper = papers.find(({ paperId }) => paperId === preparationId(author));
    return paper?.of === 'preparation' ? paper.words : noPreparation;
  };
  return [of(worker), of(supervisor)];
}

/** The papers a record is made from: its own draft, and what both have prepared. */
export const papersOf = (recordId: string, worker: PersonId, supervisor: PersonId): readonly string[] => [
  recordPaperId(recordId),
  preparationId(worker),
  preparationId(supervisor),
];

/**
 * Both preparations once the record is out: without the points it has taken over, and without the model they were to
 * use. A point its author has worded anew since stays, and so does a model chosen after the session. `papers`: those the
 * record's author reads.
 */
export function preparationsAfter(
  { agenda, heldOn, modelId: used }: Pick<RecordWords, 'agenda' | 'heldOn' | 'modelId'>,
  papers: readonly WorkingPaper[],
): readonly WorkingPaper[] {
  const taken = new Map(agenda.map(({ pointId, text }) => [pointId, text.trim()]));
  return papers.flatMap((paper) => {
    if (paper.of !== 'preparation') return [];
    const { words, at } = paper;
    const points = words.points.filter(({ pointId, text }) => taken.get(pointId) !== text.trim());
    const isOver = words.modelId === used || (heldOn !== null && londonDate(at) <= heldOn);
    const modelId = isOver ? null : words.modelId;
    if (points.length === words.points.length && modelId === words.modelId) return [];
    return [{ ...paper, words: { ...words, points, modelId } }];
  });
}

// Records as the tab reads and writes them: the list, one that is out, and the draft its author works on.
import { mayReadThread } from '../../domain/access/access';
import { localDate } from '../../domain/dates';
import { readOperationId } from '../../domain/ids';
import type { RecordWords } from '../../domain/records/record';
import { accessTo, mayTryRecords, mayWriteRecords, noEarlierFacts } from '../../domain/records/record-access';
import { beginRecord } from '../../use-cases/records/begin-record';
import { endSession, issueRecord, type RecordDone } from '../../use-cases/records/issue-record';
import { listRecords } from '../../use-cases/records/list-records';
import { openEarlier } from '../../use-cases/records/open-earlier';
import { openRecord, openVersion, withSheets } from '../../use-cases/records/open-record';
import { keepRecord, openDraft } from '../../use-cases/records/write-record';
import { adviceWords } from '../../views/records/record-advice-words';
import { recordDraftView } from '../../views/records/record-draft-view';
import { dueWords } from '../../views/records/record-state-words';
import { endedWords, type RecordDoneStep, recordStepWords } from '../../views/records/record-step-words';
import { recordTextView } from '../../views/records/record-text-view';
import { recordView } from '../../views/records/record-view';
import { recordsView } from '../../views/records/records-view';
import { momentWords } from '../../views/words';
import { type Answered, type Asked, notYours, ok, ownerIn, todayIn, usedBefore } from '../call';
import {
  beginRecordRequest,
  endSessionRequest,
  issueRecordRequest,
  keepRecordRequest,
} from './record-contract';
import { openEarlierRequest } from './record-step-contract';
import type { RecordWordsBody } from './record-words-contract';

/** Two requests to the store, three for a new supervisor. */
export async function getRecords({ ports, viewer, params }: Asked): Promise<Answered> {
  const listed = await listRecords(ports, viewer, ownerIn(ports, viewer, params));
  return listed.ok ? ok(recordsView(listed.value, ports.newOperationId())) : listed;
}

/** One that is out. */
export async function getRecord({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openRecord(ports, viewer, ownerIn(ports, viewer, params), params.recordId ?? '');
  return opened.ok ? ok(recordView(opened.value, ports.newOperationId())) : opened;
}

/** One of its versions before the newest, for the two whose record it is. */
export async function getRecordVersion({ ports, viewer, params }: Asked): Promise<Answered> {
  const { recordId = '', version = '' } = params;
  const owner = ownerIn(ports, viewer, params);
  const opened = await openVersion(ports, viewer, owner, { recordId, version: Number(version) });
  return opened.ok ? ok(recordTextView(opened.value)) : opened;
}

/** For its author alone: to everybody else it is not there. */
export async function getDraft({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openDraft(ports, viewer, ownerIn(ports, viewer, params), params.recordId ?? '');
  return opened.ok ? ok(recordDraftView(opened.value, ports.newOperationId())) : opened;
}

/** 201 for a session that begins, 200 for one that had begun. */
export async function postRecord({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (viewer === owner || !mayReadThread(ports.directory.council(), viewer, owner, todayIn(ports)))
    return notYours;
  const read = beginRecordRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return usedBefore;
  const begun = await beginRecord(ports, { ...read.data, operationId, by: viewer, about: owner });
  if (!begun.ok) return begun;
  const { recordId, alreadySaved } = begun.value;
  return { status: alreadySaved ? 200 : 201, body: { recordId } };
}

/** Keeps the draft; the answer says what is thin, and what may name somebody. */
export async function postDraft({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayWriteRecords(ports.directory.council(), viewer, owner, todayIn(ports))) return notYours;
  const read = keepRecordRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const { revision } = read.data;
  const version = Number(params.version);
  const words = wordsIn(read.data.words);
  const recordId = params.recordId ?? '';
  const kept = await keepRecord(ports, { by: viewer, about: owner, recordId, revision, version, words });
  if (!kept.ok) return kept;
  if (!kept.value.kept) {
    const { savedAt, ...there } = kept.value;
    return ok({ ...there, savedAt: momentWords(savedAt) });
  }
  const { advice, found, ...rest } = kept.value;
  const marked = found.map((one) => ({ field: one.field, words: one.found.map(({ words: text }) => text) }));
  return ok({ ...rest, advice: advice.map(adviceWords), found: marked });
}

/** "End session": 201, or 200 when it was kept as held before. */
export async function postEnd({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const council = ports.directory.council();
  if (!mayWriteRecords(council, viewer, owner, todayIn(ports))) return notYours;
  const read = endSessionRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return usedBefore;
  const { from, to } = read.data;
  const act = { operationId, by: viewer, about: owner, recordId: params.recordId ?? '', from, to };
  const ended = await endSession(ports, act);
  if (!ended.ok) return ended;
  const { open, head, alreadySaved, heldOn, from: began, to: parted } = ended.value;
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      alreadySaved,
      message: endedWords(council, owner),
      due: dueWords({ council, head, viewer, today: todayIn(ports) }, open),
      ...{ heldOn, from: began, to: parted },
    },
  };
}

/** Issues the record; with it as it is read now. */
export async function postIssue({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayWriteRecords(ports.directory.council(), viewer, owner, todayIn(ports))) return notYours;
  const read = issueRecordRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return usedBefore;
  const { revision, sign } = read.data;
  const act = { operationId, by: viewer, about: owner, recordId: params.recordId ?? '' };
  const done = await issueRecord(ports, { ...act, revision, sign, words: wordsIn(read.data.words) });
  return done.ok ? recordAnswer({ ports, viewer, owner }, done.value, { do: 'issue', sign }) : done;
}

/** An older record, with the reason both can see. */
export async function postOpenEarlier({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const council = ports.directory.council();
  if (!mayTryRecords(council, viewer, owner, todayIn(ports))) return notYours;
  const read = openEarlierRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return usedBefore;
  const recordId = params.recordId ?? '';
  const { why, notIdentifiers = [] } = read.data;
  const act = { operationId, by: viewer, about: owner, recordId };
  const opened = await openEarlier(ports, { ...act, why, notIdentifiers });
  if (!opened.ok) return opened;
  const { alreadySaved, entry, line } = opened.value;
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      record: recordView(opened.value, ports.newOperationId()),
      alreadySaved,
      message: recordStepWords(opened.value, entry, { do: 'open', line }),
    },
  };
}

/** A record that was just changed, as whoever changed it reads it: one request for its words. */
export async function recordAnswer(
  { ports, viewer, owner }: Pick<Asked, 'ports' | 'viewer'> & { readonly owner: Asked['viewer'] },
  { entry, head, alreadySaved }: RecordDone,
  step: RecordDoneStep,
): Promise<Answered> {
  const council = ports.directory.council();
  const facts = { council, viewer, owner, today: todayIn(ports), head };
  // Whoever has just finished a record of a time that is over reads it this once more.
  const access = accessTo(council, viewer, owner, entry, noEarlierFacts, facts.today);
  const part = access === 'without-wellbeing' ? access : 'whole';
  const read = await withSheets(ports, facts, entry, part);
  const words = recordStepWords(facts, entry, step);
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      record: recordView(read, ports.newOperationId()),
      alreadySaved,
      message: alreadySaved ? `That was saved already. ${words}` : words,
    },
  };
}

/** Days as the rules know them; the schema has seen to it that they are some. */
export const wordsIn = (body: RecordWordsBody): RecordWords => ({
  ...body,
  heldOn: localDate(body.heldOn) ?? null,
  actions: body.actions.map((action) => ({ ...action, byOn: localDate(action.byOn) ?? null })),
});

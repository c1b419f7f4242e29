// One's own CPD notes and appraisal summary, and a word about the behaviour framework. There is no way to ask for anybody else's.
import { readOperationId } from '../../domain/ids';
import { keepAppraisal, openAppraisal, shareAppraisal } from '../../use-cases/activities/appraisal';
import { cpdNotesOf, keepCpdNote, openCpdSource, removeCpdNote } from '../../use-cases/activities/cpd-notes';
import { giveFeedback, openFeedback } from '../../use-cases/activities/framework-feedback';
import { appraisalView, feedbackView } from '../../views/activities/appraisal-view';
import { cpdBeginning, cpdNoteView, cpdView } from '../../views/activities/cpd-view';
import { momentWords } from '../../views/words';
import { type Answered, type Asked, ok, todayIn } from '../call';
import {
  feedbackRequest,
  keepAppraisalRequest,
  keepCpdRequest,
  removeCpdRequest,
  shareAppraisalRequest,
} from './activity-contract';

/** One query. */
export async function getCpd({ ports, viewer }: Asked): Promise<Answered> {
  const notes = await cpdNotesOf(ports, viewer);
  const fresh = { today: todayIn(ports), operationId: ports.newOperationId() };
  return ok(cpdView(ports.directory.council(), viewer, notes, fresh));
}

/** How a note begins; nothing is kept by asking. */
export async function getCpdFrom({ ports, viewer, params }: Asked): Promise<Answered> {
  const source = await openCpdSource(ports, viewer, params.entryId ?? '');
  return source.ok ? ok(cpdBeginning(source.value)) : source;
}

/** One request. 409 when another device was quicker. */
export async function postCpd({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = keepCpdRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const noteId = readOperationId(read.data.noteId);
  if (noteId === undefined) return { refusal: { kind: 'used-before' } };
  const { revision, notIdentifiers = [], ...words } = read.data;
  const { title, text, on, discussed, fromEntryId } = words;
  const note = { title, text, on, discussed, fromEntryId };
  const kept = await keepCpdNote(ports, { by: viewer, noteId, revision, words: note, notIdentifiers });
  if (!kept.ok) return kept;
  return ok({ note: cpdNoteView(kept.value), message: 'Saved. Only you can read it.' });
}

export async function postRemoveCpd({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const read = removeCpdRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const noteId = readOperationId(params.noteId);
  if (noteId === undefined) return { refusal: { kind: 'not-yours' } };
  const removed = await removeCpdNote(ports, viewer, noteId, read.data.revision);
  return removed.ok ? ok({ removed: true }) : removed;
}

/** Two requests, and one for the records with tags. */
export async function getAppraisal({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openAppraisal(ports, viewer);
  return ok(appraisalView(opened, [ports.newOperationId(), ports.newOperationId()]));
}

export async function postAppraisal({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = keepAppraisalRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const kept = await keepAppraisal(ports, viewer, read.data);
  if (!kept.ok) return { refusal: kept.refusal };
  if (kept.value.kept)
    return ok({ kept: true, revision: kept.value.revision, advice: [], found: kept.value.found });
  const { revision, words, at } = kept.value;
  return ok({ kept: false, revision, words, savedAt: momentWords(at) });
}

/** 201 for a new one, 200 for the same one delivered again, 409 when another device has kept other words. */
export async function postShareAppraisal({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = shareAppraisalRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { revision, words, notIdentifiers = [] } = read.data;
  const command = { operationId, by: viewer, about: viewer, revision, words, notIdentifiers };
  const done = await shareAppraisal(ports, command);
  if (!done.ok) return done;
  const { alreadySaved } = done.value;
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      alreadySaved,
      message: alreadySaved ? 'That was shared already.' : 'Shared. You both find it among the activities.',
    },
  };
}

export async function postFeedback({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = feedbackRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { code, because, notIdentifiers = [] } = read.data;
  const given = { operationId, by: viewer, about: viewer, code, because, notIdentifiers };
  const done = await giveFeedback(ports, given);
  if (!done.ok) return done;
  const { alreadySaved } = done.value;
  return {
    status: alreadySaved ? 200 : 201,
    body: { alreadySaved, message: 'Thank you. It is read without your name.' },
  };
}

/** The principal social worker's list; 404 for everybody else. */
export async function getFeedback({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openFeedback(ports, viewer);
  return opened.ok ? ok(feedbackView(opened.value)) : opened;
}

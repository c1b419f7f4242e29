// Opening a file from outside the pair over HTTP. Who may try is asked before anything that was sent is looked at.
import { mayOpenFiles } from '../../domain/access/access';
import { mayAsk } from '../../domain/access/asking-opening';
import { drawsHere } from '../../domain/access/drawing';
import type { OpeningStep } from '../../domain/access/opening';
import { opensFrom } from '../../domain/access/opening-rules';
import { mayStep } from '../../domain/access/opening-steps';
import { localDate } from '../../domain/dates';
import { readOperationId } from '../../domain/ids';
import { askToOpen, stepOnOpening } from '../../use-cases/access/ask-opening';
import { drawSample } from '../../use-cases/access/draw-sample';
import { filesToOpen, findFile, openWaiting } from '../../use-cases/access/open-files';
import { openedFile, openedPiece, partsOpenNow } from '../../use-cases/access/opened-file';
import { openingsOf } from '../../use-cases/access/openings-of';
import { filesView, foundFilesView } from '../../views/access/files-view';
import { openedFileView, openedPieceOnly } from '../../views/access/opened-file-view';
import { drawnView, openedView, steppedView } from '../../views/access/opening-said-view';
import { openingsView } from '../../views/access/openings-view';
import { waitingView } from '../../views/access/waiting-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import {
  askOpeningRequest,
  drawSampleRequest,
  findFileRequest,
  openedQuery,
  openingStepRequest,
} from './access-contract';

const notTheirs: Answered = { refusal: { kind: 'not-yours' } };

/** One query over the council's threads. */
export async function getFiles({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await filesToOpen(ports, viewer);
  return opened.ok ? ok(filesView(opened.value, ports.newOperationId)) : opened;
}

/** At most ten point reads. */
export async function postFindFile({ ports, viewer, body }: Asked): Promise<Answered> {
  if (!mayOpenFiles(ports.directory.council(), viewer, todayIn(ports))) return notTheirs;
  const read = findFileRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const found = await findFile(ports, viewer, read.data.name);
  return found.ok ? ok(foundFilesView(found.value, ports.newOperationId)) : found;
}

/** One batch a file. */
export async function postSample({ ports, viewer, body }: Asked): Promise<Answered> {
  if (drawsHere(ports.directory.council(), viewer, todayIn(ports)).length === 0) return notTheirs;
  const read = drawSampleRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { count, reason } = read.data;
  const drawn = await drawSample(ports, { operationId, by: viewer, count, reason });
  if (!drawn.ok) return drawn;
  return saved(drawnView(ports.directory.council(), drawn.value, operationId));
}

/** One query over the council's threads. */
export async function getWaiting({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openWaiting(ports, viewer);
  return opened.ok ? ok(waitingView(opened.value, ports.newOperationId)) : opened;
}

/** A point read and a batch. */
export async function postOpening({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const about = ownerIn(ports, viewer, params);
  const council = ports.directory.council();
  if (!mayAsk(council, { by: viewer, about }, todayIn(ports))) return notTheirs;
  const read = askOpeningRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { parts, reason, why, notIdentifiers = [], putOffNotice } = read.data;
  const noticeOn = putOffNotice === null ? null : localDate(putOffNotice);
  const act = { operationId, by: viewer, about };
  const done = await askToOpen(ports, { ...act, parts, reason, why, notIdentifiers, noticeOn });
  return done.ok ? saved(openedView(council, about, done.value)) : done;
}

const stepNames = {
  approve: 'approved',
  refuse: 'refused',
  close: 'closed',
  'agree-wellbeing': 'wellbeing-agreed',
  'decline-wellbeing': 'wellbeing-declined',
  'take-back-wellbeing': 'wellbeing-taken-back',
} as const satisfies Record<string, OpeningStep>;

/** Two point reads and a batch. */
export async function postOpeningStep({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const about = ownerIn(ports, viewer, params);
  const council = ports.directory.council();
  const may = (step: OpeningStep) => mayStep(council, { by: viewer, about, step }, todayIn(ports));
  if (!Object.values(stepNames).some(may)) return notTheirs;
  const read = openingStepRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { step } = read.data;
  const given = step.do === 'approve' ? step.noticeOn : null;
  const done = await stepOnOpening(ports, {
    ...{ operationId, by: viewer, about, openingId: params.openingId ?? '', step: stepNames[step.do] },
    noticeOn: given === null ? null : localDate(given),
  });
  return done.ok ? saved(steppedView(council, about, done.value, stepNames[step.do])) : done;
}

/** A point read, and what is open: at most a query for each part; for one piece that piece alone. */
export async function getOpenedFile({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (opensFrom(ports.directory.council(), viewer, owner, todayIn(ports)).length === 0) return notTheirs;
  const read = openedQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const { piece, id = '', after = null, recordsAfter = null } = read.data;
  if (piece === undefined) {
    const opened = await openedFile(ports, viewer, owner, { decisionsAfter: after, recordsAfter });
    return opened.ok ? ok(openedFileView(opened.value, ports.newOperationId)) : opened;
  }
  const open = await partsOpenNow(ports, viewer, owner);
  if (!open.ok) return open;
  const found = await openedPiece(ports, open.value, { kind: piece, id });
  return found.ok ? ok(openedPieceOnly(open.value, found.value, ports.newOperationId)) : found;
}

/** One query, its head included. */
export async function getOpenings({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openingsOf(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(openingsView(opened.value, ports.newOperationId)) : opened;
}

/** 201 for what is new, 200 for the same delivered again. */
const saved = (body: { readonly alreadySaved: boolean }): Answered => ({
  status: body.alreadySaved ? 200 : 201,
  body,
});

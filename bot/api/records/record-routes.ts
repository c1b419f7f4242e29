// What the tab may ask about the records of sessions: begin, write, issue, sign.
import type { Call } from '../call';
import { postDiscard } from './discard-call';
import {
  getDraft,
  getRecord,
  getRecords,
  getRecordVersion,
  postDraft,
  postEnd,
  postIssue,
  postOpenEarlier,
  postRecord,
} from './record-calls';
import {
  beginRecordRequest,
  begunRecord,
  endedSession,
  endSessionRequest,
  issueRecordRequest,
  keepRecordRequest,
  keptRecord,
  record,
  recordDraft,
  recordStepAnswer,
  records,
  recordVersion,
} from './record-contract';
import { postRecordStep } from './record-step-calls';
import { discarded, discardRequest, openEarlierRequest, recordStepRequest } from './record-step-contract';

/** A whole record, with every heading full. */
const mostBytes = 256 * 1024;
const path = '/api/threads/:personId/records';

/** Part of the one table of calls. */
export const recordRoutes: readonly Call[] = [
  {
    method: 'get',
    path,
    summary: 'The records of a thread, newest first, and the session that may be begun',
    answers: { 200: records },
    handle: getRecords,
  },
  {
    method: 'post',
    path,
    summary: 'Begin a session; the same operation id begins it once',
    body: beginRecordRequest,
    answers: { 200: begunRecord, 201: begunRecord },
    handle: postRecord,
  },
  {
    method: 'get',
    path: `${path}/:recordId`,
    summary: 'A record that is out, with its signatures and what stands beside it',
    answers: { 200: record },
    handle: getRecord,
  },
  {
    method: 'get',
    path: `${path}/:recordId/versions/:version`,
    summary: 'A version before the newest, for the two whose record it is',
    answers: { 200: recordVersion },
    handle: getRecordVersion,
  },
  {
    method: 'get',
    path: `${path}/:recordId/draft`,
    summary: 'The draft of a record, for its author alone',
    answers: { 200: recordDraft },
    handle: getDraft,
  },
  {
    method: 'post',
    path: `${path}/:recordId/draft/:version`,
    summary: 'Keep the draft of a record; two devices at once are told of each other',
    body: keepRecordRequest,
    mostBytes,
    answers: { 200: keptRecord },
    handle: postDraft,
  },
  {
    method: 'post',
    path: `${path}/:recordId/end`,
    summary: 'End a session that was begun: it was held',
    body: endSessionRequest,
    answers: { 200: endedSession, 201: endedSession },
    handle: postEnd,
  },
  {
    method: 'post',
    path: `${path}/:recordId/discard`,
    summary: 'Put away a session that was begun by mistake, with its draft; its author only',
    body: discardRequest,
    answers: { 200: discarded },
    handle: postDiscard,
  },
  {
    method: 'post',
    path: `${path}/:recordId/issue`,
    summary: 'Issue a record, with its actions and what goes upward; the same operation id is stored once',
    body: issueRecordRequest,
    mostBytes,
    answers: { 200: recordStepAnswer, 201: recordStepAnswer },
    handle: postIssue,
  },
  {
    method: 'post',
    path: `${path}/:recordId/steps`,
    summary: 'Sign a record, disagree, comment, add to it or change it; the same operation id is stored once',
    body: recordStepRequest,
    mostBytes,
    answers: { 200: recordStepAnswer, 201: recordStepAnswer },
    handle: postRecordStep,
  },
  {
    method: 'post',
    path: `${path}/:recordId/open`,
    summary: 'Open an older record as a new supervisor, with a reason both can see',
    body: openEarlierRequest,
    answers: { 200: recordStepAnswer, 201: recordStepAnswer },
    handle: postOpenEarlier,
  },
];

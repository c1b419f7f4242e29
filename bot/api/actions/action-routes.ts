// What the tab may ask about actions, and what is taken upward.
import type { Call } from '../call';
import {
  getActions,
  getIssue,
  getIssuesBelow,
  postAction,
  postActionStep,
  postIssue,
  postIssueStep,
} from './action-calls';
import {
  actionSaved,
  actionStepRequest,
  agreeActionRequest,
  issueSaved,
  issueStepRequest,
  issuesBelow,
  openActionsAnswer,
  openedIssue,
  raiseIssueRequest,
} from './action-contract';

/** Part of the one table of calls. */
export const actionRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/actions',
    summary: 'The open actions of a thread, and what was taken upward and waits for an answer',
    answers: { 200: openActionsAnswer },
    handle: getActions,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/actions',
    summary: 'Agree an action between two sessions; the same operation id is stored once',
    body: agreeActionRequest,
    answers: { 200: actionSaved, 201: actionSaved },
    handle: postAction,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/actions/:entryId/steps',
    summary:
      'Say that an action is done, carried, dropped or taken over; the same operation id is stored once',
    body: actionStepRequest,
    answers: { 200: actionSaved, 201: actionSaved },
    handle: postActionStep,
  },
  {
    method: 'get',
    path: '/api/issues',
    summary: 'What was taken upward and waits for the viewer as next manager, without its content',
    answers: { 200: issuesBelow },
    handle: getIssuesBelow,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/issues',
    summary: 'Take something upward; the same operation id is stored once',
    body: raiseIssueRequest,
    answers: { 200: issueSaved, 201: issueSaved },
    handle: postIssue,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/issues/:entryId',
    summary: 'One thing that was taken upward, for the two and for the next manager',
    answers: { 200: openedIssue },
    handle: getIssue,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/issues/:entryId/steps',
    summary: 'Answer what was taken upward, or take it back; the same operation id is stored once',
    body: issueStepRequest,
    answers: { 200: issueSaved, 201: issueSaved },
    handle: postIssueStep,
  },
];
